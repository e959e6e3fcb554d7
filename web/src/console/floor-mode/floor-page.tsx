import type { ApprovalView } from '@qingming/connect/api/approvals.ts';
import type { Board, BoardPerson, BoardPlace } from '@qingming/connect/api/board.ts';
import { COLON } from '@qingming/standard/language/bilingual.ts';
import { placeKind } from '@qingming/standard/codes/custody.ts';
import { ON_THE_PLAN } from '@qingming/standard/processes/case-places.ts';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { withQuery } from '../api/client.ts';
import { WithBoard } from '../board/with-board.tsx';
import { BOARD } from '../board/words.ts';
import { CASE } from '../cases/page/words.ts';
import { shortWhen } from '../format/civil.ts';
import { codeLabel } from '../format/code-label.ts';
import { useNow } from '../format/use-now.ts';
import { useConnection } from '../live/connection.ts';
import { mayOpenPath } from '../pages.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { HazardMark } from '../records/hazard-mark.tsx';
import { useWaitingForMe } from '../second-person/use-awaited.ts';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { Done, Failed, Kept, NotThisOne, Unreadable } from './answers.tsx';
import './floor.css';
import { Means, Offline } from './means.tsx';
import { HallList } from './hall-list.tsx';
import { FloorName } from './floor-name.tsx';
import { lastFour, type Pair, workOf } from './flow.ts';
import { mayBeMine } from './mine.ts';
import { MineList } from './mine-list.tsx';
import { boardAfter, ownOf } from './queue.ts';
import { useStoredQueue } from './queue-store.ts';
import { QueuedList } from './queued-list.tsx';
import { SecondCheck } from './second-check.tsx';
import { useFloor } from './use-floor.ts';
import { ConfirmForAnother, WaitingForMe } from './waiting-for-me.tsx';
import { useMine } from './use-mine.ts';
import { FLOOR, MINE } from './words.ts';

interface WhoProps {
  readonly person: BoardPerson;
}

/** One person, to be read at arm's length. */
function Who({ person }: WhoProps) {
  const say = useSay();
  return (
    <div className="floor-who">
      <FloorName name={person.name} tag={person.tag} />
      <p className="quiet">
        {say(FLOOR.isAt)} {person.where?.placeName ?? say(BOARD.notHere)}
      </p>
      {person.sameName && <p className="floor-warning">{say(CASE.sameName)}</p>}
      <HazardMark hazard={person.hazard} />
      {person.alerts.map(({ code, says }) => (
        <p key={code} className="floor-warning">
          {say(says)}
        </p>
      ))}
    </div>
  );
}

function Inside({ place }: { readonly place: BoardPlace }) {
  const say = useSay();
  const { occupants } = place;
  return (
    <div className="floor-who">
      <p className="floor-name">{place.name}</p>
      <p className="quiet">
        {say(FLOOR.here)} {occupants.map(({ name }) => name).join('、') || say(FLOOR.free)}
      </p>
    </div>
  );
}

/** What was scanned so far, and what is scanned next. */
function Waiting({ pair: { expected, person, place } }: { readonly pair: Pair }) {
  const say = useSay();
  const shown = person ?? expected;
  const asks =
    person !== undefined
      ? FLOOR.scanPlace
      : expected === undefined
        ? FLOOR.scanAnyTag
        : FLOOR.scanTag;
  return (
    <>
      <h1>{say(asks)}</h1>
      {shown !== undefined && <Who person={shown} />}
      {place !== undefined && <Inside place={place} />}
      {person?.next && (
        <Link className="button" to={`/cases/${person.case}`}>
          {say(BOARD.next)}
          {say(COLON)}
          {say(person.next.label)}
        </Link>
      )}
    </>
  );
}

function Line({ person, now, onChoose }: WhoProps & { now: string; onChoose: () => void }) {
  const say = useSay();
  const { next: step } = person;
  return (
    <li>
      <button type="button" className="floor-line" onClick={onChoose}>
        <time className={person.late ? 'late' : undefined}>
          {step?.at ? say(shortWhen(step.at, now)) : '—'}
        </time>
        <span>
          <strong>
            {person.name} <span>{lastFour(person.tag)}</span>
          </strong>
          <span className={person.late ? 'late' : 'quiet'}>
            {[person.where?.placeName, step === null ? undefined : say(step.label)]
              .filter(Boolean)
              .join(' → ')}
            {person.late && ` · ${say(BOARD.late)}`}
          </span>
        </span>
      </button>
    </li>
  );
}

interface WorkProps {
  readonly board: Board;
  readonly now: string;
  readonly onChoose: (person: BoardPerson) => void;
}

const labelsAddress = (kind: string | null): string =>
  withQuery('/api/places/labels.pdf', kind === null ? {} : { kind });

/** Who is in our care, at one kind of place or anywhere; the address keeps the choice. */
function Work({ board, now, onChoose }: WorkProps) {
  const say = useSay();
  const [search, setSearch] = useSearchParams();
  const asked = ON_THE_PLAN.find((kind) => kind === search.get('at')) ?? null;
  const kinds = ON_THE_PLAN.filter((kind) => board.places.some((place) => place.kind === kind));
  const people = workOf(board, asked);
  const session = useSession();
  const [mine, setMine] = useMine(session.account);
  const own = mayBeMine(board);
  const place = own.find(({ id }) => id === mine);
  return (
    <>
      <header className="floor-head">
        <h1>{say(FLOOR.title)}</h1>
        <label>
          <span className="quiet">{say(FLOOR.at)}</span>{' '}
          <select
            value={asked ?? ''}
            onChange={({ target }) => setSearch(target.value === '' ? {} : { at: target.value })}
          >
            <option value="">{say(FLOOR.all)}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {say(codeLabel(placeKind, kind))}
              </option>
            ))}
          </select>
        </label>
        {own.length > 0 && (
          <label>
            <span className="quiet">{say(MINE.choose)}</span>{' '}
            <select value={place?.id ?? ''} onChange={({ target }) => setMine(target.value)}>
              <option value="">{say(MINE.none)}</option>
              {own.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </header>
      <p className="quiet">{say(FLOOR.scanFirst)}</p>
      {place !== undefined && (
        <section className="floor-mine">
          <h2>{say(MINE.title(place.name))}</h2>
          <MineList board={board} place={place} now={now} onChoose={onChoose} />
        </section>
      )}
      <p className="floor-links">
        {can(session, 'certificates.printLabels') && (
          <a href={labelsAddress(asked)} target="_blank" rel="noreferrer">
            {say(FLOOR.printLabels)}
          </a>
        )}
        {mayOpenPath('/tasks', session) && <Link to="/tasks">{say(MINE.tasks)}</Link>}
        {mayOpenPath('/cremators', session) && <Link to="/cremators">{say(FLOOR.cremators)}</Link>}
      </p>
      <HallList board={board} kind={asked} now={now} />
      {place !== undefined && <h2>{say(MINE.everybody)}</h2>}
      {people.length === 0 && <p>{say(FLOOR.nobody)}</p>}
      <ol className="floor-lines">
        {people.map((person) => (
          <Line key={person.case} person={person} now={now} onChoose={() => onChoose(person)} />
        ))}
      </ol>
    </>
  );
}

interface FloorProps {
  readonly board: Board;
  readonly receivedAt: number;
}

function Floor({ board: read, receivedAt }: FloorProps) {
  const say = useSay();
  const session = useSession();
  const { staff, account } = session;
  const { offline } = useConnection();
  const board = boardAfter(read, ownOf(useStoredQueue(), account).waiting);
  const now = useNow(board.at, receivedAt);
  const mayMove = staff !== null;
  const floor = useFloor(board, {
    ...{ mayMove, offline, account, mayConfirm: can(session, 'acts.confirmBeside') },
    now: () => new Date(Date.parse(read.at) + Date.now() - receivedAt).toISOString(),
  });
  const { screen, begin, again, choose } = floor;
  const waiting = useWaitingForMe();
  const [asked, setAsked] = useState<ApprovalView>();
  if (asked !== undefined)
    return <ConfirmForAnother of={asked} onEnd={() => setAsked(undefined)} />;
  if (screen.kind === 'check') return <SecondCheck of={screen.of} onEnd={begin} />;
  if (screen.kind === 'done') return <Done screen={screen} onGoOn={begin} />;
  if (screen.kind === 'kept') return <Kept screen={screen} onGoOn={begin} />;
  if (screen.kind === 'unreadable') return <Unreadable screen={screen} onAgain={begin} />;
  if (screen.kind === 'mismatch') {
    const { expected, place } = screen.mismatch;
    const back: Pair = place === undefined ? { expected } : { expected, place };
    return <NotThisOne screen={screen} onAgain={() => choose(back)} />;
  }
  if (screen.kind === 'failed') {
    const { move, id } = screen;
    return <Failed screen={screen} onAgain={begin} onSendAgain={() => void again(move, id)} />;
  }
  const pair = screen.kind === 'pair' ? screen.pair : screen.move;
  const isEmpty = Object.keys(pair).length === 0;
  return (
    <div className="floor">
      {offline && <Offline />}
      {staff === null && <p className="note">{say(FLOOR.notStaff)}</p>}
      <QueuedList />
      <WaitingForMe waiting={waiting} onChoose={setAsked} />
      {isEmpty ? (
        <Work board={board} now={now} onChoose={(expected) => mayMove && choose({ expected })} />
      ) : (
        <Waiting pair={pair} />
      )}
      {screen.kind === 'sending' && <output>{say(FLOOR.sending)}</output>}
      {screen.kind === 'pair' && !isEmpty && (
        <button type="button" className="button" onClick={begin}>
          {say(FLOOR.back)}
        </button>
      )}
      {screen.kind === 'pair' && mayMove && <Means onRead={floor.read} />}
    </div>
  );
}

/** For hands that wear gloves: who is next, and a move by two scans, answered over the whole screen. */
export const FloorPage = () => (
  <WithBoard>{(board, receivedAt) => <Floor board={board} receivedAt={receivedAt} />}</WithBoard>
);
