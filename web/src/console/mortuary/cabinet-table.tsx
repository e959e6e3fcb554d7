import type { MortuaryCabinet, MortuaryPerson } from '@qingming/connect/api/mortuary.ts';
import { sex } from '@qingming/standard/codes/person.ts';
import { Link } from 'react-router';
import { CASE } from '../cases/page/words.ts';
import { BOARD } from '../board/words.ts';
import { lastFour } from '../floor-mode/flow.ts';
import { shortWhen } from '../format/civil.ts';
import { codeLabel } from '../format/code-label.ts';
import { elapsed } from '../format/duration.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { HazardMark } from '../records/hazard-mark.tsx';
import { isColdWrong, type Row } from './rows.ts';
import { MORTUARY } from './words.ts';

interface OfPerson {
  readonly person: MortuaryPerson;
  readonly now: string;
}

/** Name and last digits of the tag, and a second attribute to know them by. */
function Who({ person }: Pick<OfPerson, 'person'>) {
  const say = useSay();
  const age = person.age === null ? '' : `${person.age} ${say(MORTUARY.years)}`;
  return (
    <>
      <Link to={`/cases/${person.case}`}>
        <strong>{person.name}</strong>
      </Link>{' '}
      <span className="tag-number">{lastFour(person.tag) || say(BOARD.noTag)}</span>{' '}
      {person.sameName && <em className="same-name-mark">{say(CASE.sameName)}</em>}
      <span className="quiet cabinet-about">
        {[say(codeLabel(sex, person.sex)), age, person.number].filter(Boolean).join(' · ')}
      </span>
      <HazardMark hazard={person.hazard} />
      {person.alerts.map(({ code, says }) => (
        <span key={code} className="alert">
          {say(says)}
        </span>
      ))}
    </>
  );
}

function Stay({ person: { where }, now }: OfPerson) {
  const say = useSay();
  if (where === null) return null;
  return (
    <>
      {say(elapsed(where.since, now))}
      <span className="quiet cabinet-about">{say(shortWhen(where.since, now))}</span>
    </>
  );
}

function Term({ person: { term }, now }: OfPerson) {
  const say = useSay();
  const { extendedUntil, until, daysLeft } = term;
  const isOver = term.over || daysLeft < 0;
  const left =
    until !== null && Date.parse(until) < Date.parse(now)
      ? MORTUARY.hoursOver
      : MORTUARY.left(daysLeft);
  return (
    <>
      <span className={isOver ? 'late' : undefined}>{say(left)}</span>
      <span className="quiet cabinet-about">
        {until === null ? say(MORTUARY.lastDay(term.lastDay)) : say(shortWhen(until, now))}
        {extendedUntil !== null && ` · ${say(MORTUARY.extended(extendedUntil))}`}
        {extendedUntil !== null && term.approved && ` · ${say(MORTUARY.approved)}`}
      </span>
      <span className="quiet cabinet-about">{say(term.source)}</span>
    </>
  );
}

function Next({ person: { case: id, next }, now }: OfPerson) {
  const say = useSay();
  if (next === null) return <span className="quiet">{say(BOARD.nothingNext)}</span>;
  return (
    <>
      <Link to={`/cases/${id}`} className={next.late ? 'late' : undefined}>
        {say(next.label)}
      </Link>
      <span className={next.late ? 'late cabinet-about' : 'quiet cabinet-about'}>
        {next.at !== null && say(shortWhen(next.at, now))} {next.late && say(BOARD.late)}
      </span>
    </>
  );
}

interface ColdProps {
  readonly cabinet: MortuaryCabinet;
  readonly now: string;
}

/** The last reading and when, and whether it is as the house asks; without one no figure stands there. */
export function Cold({ cabinet: { reading, limits, cold }, now }: ColdProps) {
  const say = useSay();
  const isWrong = cold !== 'within' && cold !== 'no-limits';
  return (
    <>
      <span className={isWrong ? 'late' : undefined}>
        {reading === null ? '—' : say(MORTUARY.degrees(reading.celsius ?? 0))}{' '}
        {cold !== 'within' && say(MORTUARY.state[cold])}
      </span>
      <span className="quiet cabinet-about">
        {[
          reading === null ? '' : say(shortWhen(reading.readAt ?? now, now)),
          limits === null ? '' : say(MORTUARY.limits(limits.lowest ?? 0, limits.highest ?? 0)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  );
}

function Nobody({ cabinet }: Pick<ColdProps, 'cabinet'>) {
  const say = useSay();
  return (
    <td colSpan={3} className="quiet">
      {say(cabinet.inUse ? MORTUARY.empty : MORTUARY.closed)}
    </td>
  );
}

function Line({ row: { cabinet, person }, now }: { readonly row: Row; readonly now: string }) {
  const say = useSay();
  const classes = [
    cabinet.inUse ? '' : 'closed',
    person === undefined ? 'empty' : '',
    isColdWrong(cabinet) ? 'cold-wrong' : '',
  ];
  return (
    <tr className={classes.filter(Boolean).join(' ') || undefined}>
      <th scope="row">
        <Link to={`/records/place/${cabinet.id}`}>{cabinet.code}</Link>
        <span className="quiet cabinet-about">{cabinet.name}</span>
        {!cabinet.inUse && person !== undefined && (
          <span className="alert">{say(MORTUARY.outOfOrderWith)}</span>
        )}
      </th>
      {person === undefined ? (
        <Nobody cabinet={cabinet} />
      ) : (
        <>
          <td data-label={say(MORTUARY.person)}>
            <Who person={person} />
          </td>
          <td data-label={say(MORTUARY.stay)}>
            <Stay person={person} now={now} />
          </td>
          <td data-label={say(MORTUARY.term)}>
            <Term person={person} now={now} />
          </td>
        </>
      )}
      <td data-label={say(MORTUARY.temperature)}>
        <Cold cabinet={cabinet} now={now} />
      </td>
      <td data-label={person === undefined ? undefined : say(MORTUARY.next)}>
        {person === undefined ? (
          <span className="quiet">—</span>
        ) : (
          <Next person={person} now={now} />
        )}
      </td>
      <td className="round-only" aria-hidden="true" />
    </tr>
  );
}

interface CabinetTableProps {
  readonly rows: readonly Row[];
  readonly now: string;
}

/** Every cabinet, who lies in it, how long they may, how cold it is and what comes next; on paper with room to tick. */
export function CabinetTable({ rows, now }: CabinetTableProps) {
  const say = useSay();
  const heads = [
    MORTUARY.cabinet,
    MORTUARY.person,
    MORTUARY.stay,
    MORTUARY.term,
    MORTUARY.temperature,
    MORTUARY.next,
  ];
  if (rows.length === 0) return <p className="nobody">{say(MORTUARY.none)}</p>;
  return (
    <table className="cabinet-table">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head.en} scope="col">
              {say(head)}
            </th>
          ))}
          <th scope="col" className="round-only">
            {say(MORTUARY.checked)}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={row.person?.case ?? row.cabinet.id} row={row} now={now} />
        ))}
      </tbody>
    </table>
  );
}
