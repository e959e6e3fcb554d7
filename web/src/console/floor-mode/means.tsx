import { type FormEvent, useState } from 'react';
import { useSay } from '../preferences/use-preferences.ts';
import { Camera, canScanWithCamera } from './camera.tsx';
import { FLOOR } from './words.ts';

function Typed({ onRead }: { readonly onRead: (text: string) => void }) {
  const say = useSay();
  const [text, setText] = useState('');
  const enter = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') onRead(text);
    setText('');
  };
  return (
    <form className="floor-typed" onSubmit={enter}>
      <label>
        <span className="quiet">{say(FLOOR.typed)}</span>
        <input
          value={text}
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={60}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <button type="submit" className="button">
        {say(FLOOR.enter)}
      </button>
    </form>
  );
}

/** How a label gets in beside a scanner that types: the camera, or by hand. */
export function Means({ onRead }: { readonly onRead: (text: string) => void }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="floor-means">
      {isOpen && <Camera onRead={onRead} onClose={() => setOpen(false)} />}
      {!isOpen && canScanWithCamera() && (
        <button type="button" className="button primary" onClick={() => setOpen(true)}>
          {say(FLOOR.camera)}
        </button>
      )}
      <Typed onRead={onRead} />
    </div>
  );
}

/** What can still be done, and what cannot. */
export function Offline() {
  const say = useSay();
  return (
    <section className="floor-offline">
      <h1>{say(FLOOR.offline)}</h1>
      <p>{say(FLOOR.offlineHelp)}</p>
    </section>
  );
}
