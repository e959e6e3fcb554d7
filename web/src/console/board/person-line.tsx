import type { BoardPerson } from '@qingming/connect/api/board.ts';
import { sex } from '@qingming/standard/codes/person.ts';
import { caseSubject } from '@qingming/standard/codes/subject.ts';
import { isRemains } from '@qingming/standard/records/case-subject.ts';
import { Link } from 'react-router';
import { shortWhen } from '../format/civil.ts';
import { codeLabel } from '../format/code-label.ts';
import { elapsed } from '../format/duration.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { CASE } from '../cases/page/words.ts';
import { HazardMark } from '../records/hazard-mark.tsx';
import { BOARD } from './words.ts';

interface LineProps {
  readonly person: BoardPerson;
  readonly now: string;
}

function Who({ person }: { readonly person: BoardPerson }) {
  const say = useSay();
  const age = person.age === null ? '' : `${person.age} ${say(BOARD.years)}`;
  const about = isRemains(person.subject ?? undefined)
    ? [say(codeLabel(caseSubject, person.subject ?? ''))]
    : [say(codeLabel(sex, person.sex)), age];
  return (
    <span className="who">
      <strong>
        {person.name}
        {person.sameName && <em className="same-name-mark">{say(CASE.sameName)}</em>}
      </strong>
      <span className="quiet">{about.filter(Boolean).join(' · ')}</span>
      <HazardMark hazard={person.hazard} />
      <span className="tag-number">{person.tag ?? say(BOARD.noTag)}</span>
    </span>
  );
}

/** Steps that come before the body is here. */
const BEFORE_ARRIVAL: readonly string[] = ['deathCertificate', 'transport', 'arrival'];

function Where({ person, now }: LineProps) {
  const say = useSay();
  const { where, next } = person;
  const gone = next === null || !BEFORE_ARRIVAL.includes(next.step);
  if (where === null)
    return <span className="where quiet">{say(gone ? BOARD.gone : BOARD.notHere)}</span>;
  // Late without a late step: the stay itself is too long.
  const tooLong = person.late && next?.late !== true;
  return (
    <span className={tooLong ? 'where late' : 'where'}>
      <span>{where.placeName}</span>
      <span className="quiet">
        {say(shortWhen(where.since, now))} · {say(elapsed(where.since, now))}
      </span>
    </span>
  );
}

function Next({ person: { next }, now }: LineProps) {
  const say = useSay();
  if (next === null) return <span className="next quiet">{say(BOARD.nothingNext)}</span>;
  return (
    <span className={next.late ? 'next late' : 'next'}>
      <span>{say(next.label)}</span>
      <span>
        {next.at && say(shortWhen(next.at, now))}
        {next.late && <em>{say(BOARD.late)}</em>}
      </span>
    </span>
  );
}

function Alerts({ person: { alerts } }: { readonly person: BoardPerson }) {
  const say = useSay();
  return alerts.map(({ code, says }) => (
    <span key={code} className="alert">
      {say(says)}
    </span>
  ));
}

function MissingNow({ person: { missing } }: { readonly person: BoardPerson }) {
  const say = useSay();
  if (missing.length === 0) return <span className="missing" />;
  return (
    <span className="missing some">
      <span className="narrow-only">{say(BOARD.missing)} </span>
      {missing.map(({ code, says }) => (
        <span key={code}>{say(says)}</span>
      ))}
    </span>
  );
}

/** One person in our care: who, where and since when, what next, what is missing. */
export function PersonLine({ person, now }: LineProps) {
  return (
    <li>
      <Link className="person-line" to={`/cases/${person.case}`}>
        <Who person={person} />
        <Where person={person} now={now} />
        <Next person={person} now={now} />
        <MissingNow person={person} />
        <Alerts person={person} />
      </Link>
    </li>
  );
}
