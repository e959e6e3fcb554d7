import { COLON } from '@qingming/standard/language/bilingual.ts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSay } from '../preferences/use-preferences.ts';
import { useFirstFocus } from '../shell/use-first-focus.ts';
import { FloorName } from './floor-name.tsx';
import { lastFour, type Mismatch, piecesOf } from './flow.ts';
import type { Screen } from './use-floor.ts';
import { FLOOR, QUEUE } from './words.ts';

type Of<Kind extends Screen['kind']> = Extract<Screen, { readonly kind: Kind }>;

interface AnswerProps {
  readonly answer: 'yes' | 'no' | 'kept';
  readonly title: string;
  readonly press: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
  readonly more?: ReactNode;
}

/** An answer over the whole screen, told by colour, word, layout and sound. */
export function Answer({ answer, title, press, onPress, children, more }: AnswerProps) {
  const button = useFirstFocus<HTMLButtonElement>();
  return (
    <section className={`floor-answer ${answer}`} role="alert">
      <div className="floor-answer-text">
        <h1>{title}</h1>
        {children}
      </div>
      <div className="floor-buttons">
        <button ref={button} type="button" className="button" onClick={onPress}>
          {press}
        </button>
        {more}
      </div>
    </section>
  );
}

export function Done({ screen, onGoOn }: { screen: Of<'done'>; onGoOn: () => void }) {
  const say = useSay();
  const { person, tag, place } = screen.move;
  return (
    <Answer answer="yes" title={say(FLOOR.recorded)} press={say(FLOOR.goOn)} onPress={onGoOn}>
      <FloorName name={person.name} tag={tag} />
      <p className="floor-where">→ {place.name}</p>
    </Answer>
  );
}

/** Neither green nor red: it is kept, and not recorded yet. */
export function Kept({ screen, onGoOn }: { screen: Of<'kept'>; onGoOn: () => void }) {
  const say = useSay();
  const { person, tag, place } = screen.move;
  return (
    <Answer answer="kept" title={say(QUEUE.kept)} press={say(FLOOR.goOn)} onPress={onGoOn}>
      <FloorName name={person.name} tag={tag} />
      <p className="floor-where">→ {place.name}</p>
      <p>{say(QUEUE.keptHelp)}</p>
    </Answer>
  );
}

/** Two names or numbers one above the other: what differs is underlined. */
function Differing({ text, other }: { readonly text: string; readonly other: string }) {
  return piecesOf(text, other).map(({ text: letter, differs }, at) => {
    const key = `${at}${letter}`;
    return differs ? <u key={key}>{letter}</u> : <span key={key}>{letter}</span>;
  });
}

function Compared({ expected, scanned, found }: Mismatch) {
  const say = useSay();
  const [ours, theirs] = [lastFour(expected.tag), lastFour(scanned)];
  const other = found?.name ?? '';
  return (
    <dl className="floor-compared">
      <dt>{say(FLOOR.shouldBe)}</dt>
      <dd>
        <span>{expected.name}</span>
        <span>
          <Differing text={ours} other={theirs} />
        </span>
      </dd>
      <dt>{say(FLOOR.scanned)}</dt>
      <dd>
        <span>
          {found === undefined ? (
            say(FLOOR.notInCare)
          ) : (
            <Differing text={other} other={expected.name} />
          )}
        </span>
        <span>
          <Differing text={theirs} other={ours} />
        </span>
      </dd>
    </dl>
  );
}

export function NotThisOne({ screen, onAgain }: { screen: Of<'mismatch'>; onAgain: () => void }) {
  const say = useSay();
  const { mismatch, noted } = screen;
  const told =
    noted === undefined
      ? say(FLOOR.noting)
      : noted === null
        ? say(FLOOR.noted)
        : `${say(FLOOR.notNoted)}${noted}`;
  return (
    <Answer
      answer="no"
      title={say(FLOOR.notThisOne)}
      press={say(FLOOR.scanAgain)}
      onPress={onAgain}
    >
      <Compared {...mismatch} />
      <p>
        {say(FLOOR.doNotMove)} {told}
      </p>
    </Answer>
  );
}

interface FailedProps {
  readonly screen: Of<'failed'>;
  readonly onAgain: () => void;
  readonly onSendAgain: () => void;
}

export function Failed({ screen: { move, problem }, onAgain, onSendAgain }: FailedProps) {
  const say = useSay();
  const isUnsure = problem.code === 'no-answer';
  return (
    <Answer
      answer="no"
      title={say(isUnsure ? FLOOR.unsure : FLOOR.notMoved)}
      press={say(isUnsure ? FLOOR.sendAgain : FLOOR.scanAgain)}
      onPress={isUnsure ? onSendAgain : onAgain}
      more={
        <Link className="button" to={`/cases/${move.person.case}`}>
          {say(FLOOR.openCase)}
        </Link>
      }
    >
      <FloorName name={move.person.name} tag={move.tag} />
      <p>{problem.detail}</p>
      {problem.errors.map(({ path, message }) => (
        <p key={path}>{say(message)}</p>
      ))}
      {!isUnsure && <p>{problem.todo}</p>}
    </Answer>
  );
}

export function Unreadable({ screen, onAgain }: { screen: Of<'unreadable'>; onAgain: () => void }) {
  const say = useSay();
  return (
    <Answer answer="no" title={say(FLOOR.notMoved)} press={say(FLOOR.scanAgain)} onPress={onAgain}>
      <p>{say(FLOOR.unreadable[screen.why])}</p>
      <p className="tag-number">
        {say(FLOOR.scanned)}
        {say(COLON)}
        {screen.number.slice(0, 40)}
      </p>
    </Answer>
  );
}
