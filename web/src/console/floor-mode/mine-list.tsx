import type { Board, BoardPerson, BoardPlace, Missing } from '@qingming/connect/api/board.ts';
import type { Cremator, Queued } from '@qingming/connect/api/cremators.ts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { CREMATORS } from '../cremators/words.ts';
import { useCremators } from '../cremators/use-cremators.ts';
import { civilTime } from '../format/civil.ts';
import { useDayPlan } from '../plan/use-plan.ts';
import { STANDING, timesOf, WHAT } from '../plan/words.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { HazardMark } from '../records/hazard-mark.tsx';
import { Loading } from '../shell/loading.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { lastFour } from './flow.ts';
import { type NextHere, nextIn } from './mine.ts';
import { MINE } from './words.ts';

function Lacks({ lacks }: { readonly lacks: readonly Missing[] }) {
  const say = useSay();
  return lacks.map(({ code, says }) => (
    <span key={code} className="late">
      {say(says)}
    </span>
  ));
}

interface ItemProps {
  readonly time: string;
  readonly name: string;
  readonly tag: string | null;
  /** Whose tag is scanned next: chosen by one press. */
  readonly onPress?: (() => void) | undefined;
  /** Where the act is, where it is no scan. */
  readonly to?: string | undefined;
  readonly children: ReactNode;
}

/** One line that opens the act, as large as a thumb in a glove. */
function Item({ time, name, tag, onPress, to, children }: ItemProps) {
  const inside = (
    <>
      <time>{time}</time>
      <span>
        <strong>
          {name} <span>{lastFour(tag)}</span>
        </strong>
        {children}
      </span>
    </>
  );
  return (
    <li>
      {onPress !== undefined && (
        <button type="button" className="floor-line" onClick={onPress}>
          {inside}
        </button>
      )}
      {onPress === undefined && to !== undefined && (
        <Link className="floor-line" to={to}>
          {inside}
        </Link>
      )}
      {onPress === undefined && to === undefined && <div className="floor-line">{inside}</div>}
    </li>
  );
}

interface OfPlace {
  readonly board: Board;
  readonly place: BoardPlace;
  readonly now: string;
  readonly onChoose: (person: BoardPerson) => void;
}

function NextToBurn({ one, board, onChoose }: Omit<OfPlace, 'place' | 'now'> & { one: Queued }) {
  const say = useSay();
  const person = board.people.find((found) => found.case === one.case);
  const isHere = person !== undefined && person.where !== null;
  const at = civilTime(one.expected?.from ?? one.from);
  return (
    <Item
      time={at}
      name={one.name}
      tag={one.tag}
      onPress={isHere && one.lacks.length === 0 ? () => onChoose(person) : undefined}
      to={`/cases/${one.case}`}
    >
      <span className="quiet">
        {one.placeName ?? say(CREMATORS.notHere)} · {say(CREMATORS.booked(civilTime(one.from)))}
        {one.agreed && ` · ${say(CREMATORS.agreed)}`}
      </span>
      <HazardMark hazard={one.hazard} />
      {one.lacks.length === 0 ? <span>{say(MINE.scanToBegin)}</span> : <Lacks lacks={one.lacks} />}
    </Item>
  );
}

function Burning({ burning, closed, readyAt }: Cremator) {
  const say = useSay();
  if (burning !== null)
    return (
      <div className="floor-now">
        <p className="quiet">
          {say(CREMATORS.burning)} · {say(CREMATORS.since(civilTime(burning.since)))}
          {burning.expected && ` · ${say(CREMATORS.until(civilTime(burning.expected.until)))}`}
        </p>
        <p className="floor-name">
          {burning.name} <span>{burning.number.slice(-4)}</span>
        </p>
        <Link className="button primary" to={`/cases/${burning.case}`}>
          {say(MINE.finish)}
        </Link>
      </div>
    );
  if (closed !== null)
    return (
      <p className="late">{say(closed === 'repair' ? CREMATORS.repair : CREMATORS.outOfUse)}</p>
    );
  return (
    <p className="quiet">
      {say(readyAt === null ? CREMATORS.free : CREMATORS.cooling(civilTime(readyAt)))}
    </p>
  );
}

/** Who is in it, who comes next and about when, and what lacks. */
function MyCremator({ place, board, onChoose }: OfPlace) {
  const say = useSay();
  const { data, error, refetch } = useCremators(true);
  if (error !== null && data === undefined)
    return <ProblemNote error={error} again={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const mine = data.cremators.find(({ id }) => id === place.id);
  if (mine === undefined) return null;
  return (
    <>
      <Burning {...mine} />
      <h2>{say(CREMATORS.next)}</h2>
      {mine.next.length === 0 && <p className="quiet">{say(CREMATORS.nobody)}</p>}
      <ol className="floor-lines">
        {mine.next.map((one) => (
          <NextToBurn key={one.booking} one={one} board={board} onChoose={onChoose} />
        ))}
      </ol>
    </>
  );
}

function Bar({
  one,
  day,
  now,
}: {
  readonly one: NextHere;
  readonly day: string;
  readonly now: number;
}) {
  const say = useSay();
  const { bar, person, clearAt, tooSoon } = one;
  return (
    <Item
      time={say(timesOf(bar, day, now))}
      name={bar.name ?? bar.goesTo ?? ''}
      tag={person?.tag ?? null}
      to={bar.case === null ? undefined : `/cases/${bar.case}`}
    >
      <span className="quiet">
        {say(WHAT[bar.kind])} · {say(STANDING[bar.standing])}
        {bar.goesTo !== null && bar.name !== null && ` · ${bar.goesTo}`}
        {bar.staff !== null && ` · ${bar.staff}`}
      </span>
      {person && <HazardMark hazard={person.hazard} />}
      {clearAt !== null && bar.kind !== 'trip' && bar.kind !== 'transport' && (
        <span className="quiet">{say(MINE.clearedAt(civilTime(clearAt)))}</span>
      )}
      {tooSoon && <span className="late">{say(MINE.tooSoon)}</span>}
      {person && <Lacks lacks={[...person.alerts, ...person.missing]} />}
    </Item>
  );
}

/** What is held in a hall or vigil room today, or where a vehicle goes; when the room is ready again. */
function MyLane({ place, board, now }: OfPlace) {
  const say = useSay();
  const { data, error, refetch } = useDayPlan(null);
  if (error !== null && data === undefined)
    return <ProblemNote error={error} again={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const lane = data.lanes.find(({ id }) => id === place.id);
  const at = Date.parse(now);
  const list = lane === undefined ? [] : nextIn(data, lane, board, at);
  return (
    <>
      {list.length === 0 && <p className="quiet">{say(MINE.nothing)}</p>}
      <ol className="floor-lines">
        {list.map((one) => (
          <Bar key={one.bar.record} one={one} day={data.day} now={at} />
        ))}
      </ol>
    </>
  );
}

/** What is next at the place that somebody looks after. */
export const MineList = (of: OfPlace) =>
  of.place.kind === 'cremator' ? <MyCremator {...of} /> : <MyLane {...of} />;
