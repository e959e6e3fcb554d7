import type { GateAnswer } from '@qingming/connect/api/visits.ts';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { Camera, canScanWithCamera } from '../floor-mode/camera.tsx';
import '../floor-mode/floor.css';
import { civilMinute, civilTime } from '../format/civil.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { useScan } from '../scanner/use-scan.ts';
import { useSession } from '../session/use-session.ts';
import { type GateScreen, useGate } from './use-gate.ts';
import { GATE } from './words.ts';

/** By a scanner that types, by hand, or by the camera. */
function Means({ onRead }: { readonly onRead: (text: string) => void }) {
  const say = useSay();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // A scanner types into it, and the page has nothing else.
  useEffect(() => field.current?.focus(), []);
  const enter = (event: FormEvent): void => {
    event.preventDefault();
    onRead(text);
    setText('');
  };
  return (
    <div className="floor-means">
      {isOpen && <Camera onRead={onRead} onClose={() => setOpen(false)} />}
      {!isOpen && canScanWithCamera() && (
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {say(GATE.camera)}
        </button>
      )}
      <form className="floor-typed" onSubmit={enter}>
        <label>
          <span className="quiet">{say(GATE.field)}</span>
          <input
            value={text}
            autoComplete="off"
            ref={field}
            maxLength={600}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <button type="submit" className="button primary">
          {say(GATE.check)}
        </button>
      </form>
    </div>
  );
}

/** What helps whoever stands at the gate to decide. */
function Detail({ answer }: { readonly answer: GateAnswer }) {
  const say = useSay();
  const { result, shownFirst, from, until, people, vehicles, name } = answer;
  return (
    <>
      {people !== null && <p className="floor-where">{say(GATE.people(people, vehicles ?? 0))}</p>}
      <p>
        {say(GATE.help2[result])}
        {result === 'again' && shownFirst !== null && civilMinute(shownFirst)}
        {result === 'other-slot' &&
          from !== null &&
          until !== null &&
          `${civilMinute(from)}–${civilTime(until)}`}
      </p>
      {name !== null && <p>{name}</p>}
    </>
  );
}

/** The whole screen, green or red, with the word that says the same. */
function Answer({
  answer,
  alone,
  onGoOn,
}: {
  readonly answer: GateAnswer;
  readonly alone: boolean;
  readonly onGoOn: () => void;
}) {
  const say = useSay();
  const { result, number } = answer;
  const button = useRef<HTMLButtonElement>(null);
  // Enter goes on to the next family.
  useEffect(() => button.current?.focus(), []);
  return (
    <section className={`floor-answer ${result === 'first' ? 'yes' : 'no'}`} role="alert">
      <div className="floor-answer-text">
        <h1>{say(GATE.result[result])}</h1>
        <p className="floor-name">
          <span>{number.slice(-6)}</span>
        </p>
        <Detail answer={answer} />
        {alone && <p>{say(GATE.offline)}</p>}
      </div>
      <button type="button" className="button" ref={button} onClick={onGoOn}>
        {say(GATE.goOn)}
      </button>
    </section>
  );
}

function Trouble({ screen }: { readonly screen: GateScreen }) {
  const say = useSay();
  if (screen.kind === 'unable')
    return (
      <p className="floor-warning" role="alert">
        {say(GATE[screen.why])}
      </p>
    );
  if (screen.kind === 'problem')
    return (
      <p className="floor-warning" role="alert">
        {screen.problem.detail}
      </p>
    );
  return null;
}

/** Where tickets are checked: one answer a scan, with or without a network. */
export function GatePage() {
  const say = useSay();
  const { account, staff } = useSession();
  const { screen, check, begin, gate, offline, waiting, differed } = useGate(account);
  const read = (text: string): void => void check(text);
  useScan(({ number }) => read(number));
  if (screen.kind === 'answer')
    return <Answer answer={screen.answer} alone={screen.alone} onGoOn={begin} />;
  return (
    <div className="floor">
      <header className="floor-head">
        <h1>{say(GATE.title)}</h1>
      </header>
      {offline && (
        <output className="floor-offline">
          <p>
            {say(GATE.offline)}
            {gate !== undefined && ` · ${say(GATE.listOf(civilMinute(gate.at)))}`}
          </p>
        </output>
      )}
      {staff === null && <p className="note">{say(GATE.noStaff)}</p>}
      <p>{say(GATE.help)}</p>
      {waiting > 0 && <p className="note">{say(GATE.waiting(waiting))}</p>}
      {differed > 0 && <p className="floor-warning">{say(GATE.differed(differed))}</p>}
      <Trouble screen={screen} />
      <p className="floor-links">
        <Link to="/records/gateScan">{say(GATE.records)}</Link>
        <Link to="/records/visitBooking">{say(GATE.bookings)}</Link>
        <Link to="/records/visitSlot">{say(GATE.slots)}</Link>
      </p>
      {staff !== null && <Means onRead={read} />}
    </div>
  );
}
