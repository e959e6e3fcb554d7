import { useRef } from 'react';
import { fileLabel } from '../format/file-label.ts';
import { useSay } from '../preferences/use-preferences.ts';
import type { ControlProps } from './field-control.tsx';
import { UploadAgain } from './upload-again.tsx';
import { useUpload } from './use-upload.ts';
import { FORM } from './words.ts';

const isPhoto = (type: string): boolean => type.startsWith('image/');
/** A device that is held in the hand and has a camera to it. */
const isHeld = (): boolean => globalThis.matchMedia?.('(pointer: coarse)').matches ?? false;

interface CameraProps {
  readonly accept: readonly string[];
  readonly busy: boolean;
  readonly onTaken: (photo: File) => void;
}

/** Opens the camera at once: a list of media types alone offers some telephones their stored pictures only. */
function TakePhoto({ accept, busy, onTaken }: CameraProps) {
  const say = useSay();
  return (
    <label className="button take-photo">
      {say(FORM.takePhoto)}
      <input
        type="file"
        accept={accept.filter(isPhoto).join(',')}
        capture="environment"
        disabled={busy}
        onChange={({ target }) => {
          const [photo] = target.files ?? [];
          if (photo) onTaken(photo);
          target.value = '';
        }}
      />
    </label>
  );
}

/** Chooses a file and uploads it at once; the form then holds the reference to it. */
export function FileControl({ id, field, value, invalid, describedBy, onChange }: ControlProps) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const { state, upload: send, forget } = useUpload(field, onChange);
  const clear = (): void => {
    if (input.current) input.current.value = '';
    onChange('');
    forget();
  };
  const upload = async (chosen: File): Promise<void> => {
    const isKept = await send(chosen);
    if (!isKept && input.current) input.current.value = '';
  };
  return (
    <span className="file-input">
      <input
        ref={input}
        id={id}
        type="file"
        accept={field.accept?.join(',')}
        aria-invalid={invalid || state.fault !== undefined}
        aria-describedby={describedBy}
        aria-busy={state.busy}
        disabled={state.busy}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          if (chosen) void upload(chosen);
        }}
      />
      {isHeld() && field.accept?.some(isPhoto) === true && (
        <TakePhoto
          accept={field.accept}
          busy={state.busy === true}
          onTaken={(photo) => void upload(photo)}
        />
      )}
      <output className={state.fault ? 'field-fault' : 'quiet'}>
        {state.fault ?? (state.busy ? say(FORM.uploading) : '')}
        {value !== '' && `${say(FORM.uploaded)} ${say(fileLabel(value))}`}
      </output>
      {state.waiting && <UploadAgain waiting={state.waiting} onAgain={upload} />}
      {value !== '' && (
        <button type="button" className="plain" onClick={clear}>
          {say(FORM.removeFile)}
        </button>
      )}
    </span>
  );
}
