import type { CasePage } from '@qingming/connect/api/case-page.ts';
import type { Whereabouts } from '@qingming/connect/api/board.ts';
import { caseState } from '@qingming/standard/codes/case-steps.ts';
import { sex } from '@qingming/standard/codes/person.ts';
import { caseSubject } from '@qingming/standard/codes/subject.ts';
import { isRemains } from '@qingming/standard/records/case-subject.ts';
import { shortWhen } from '../../format/civil.ts';
import { codeLabel } from '../../format/code-label.ts';
import { elapsed } from '../../format/duration.ts';
import { type Say, useSay } from '../../preferences/use-preferences.ts';
import { HazardMark } from '../../records/hazard-mark.tsx';
import { BOARD } from '../../board/words.ts';
import { CaseActs } from './case-acts.tsx';
import { useCaseView } from './case-context.ts';
import { formOfNext, mayAct } from './offers.ts';
import { NextButton } from './next-button.tsx';
import { CASE } from './words.ts';

function Stay({ stay }: { readonly stay: Whereabouts }) {
  const say = useSay();
  const { now } = useCaseView();
  return (
    <p>
      <strong>
        {stay.subject === 'ashes' && `${say(CASE.ashes)} · `}
        {stay.placeName}
      </strong>{' '}
      <span className="quiet">
        {say(shortWhen(stay.since, now))} · {say(elapsed(stay.since, now))}
      </span>
    </p>
  );
}

function Where() {
  const say = useSay();
  const { where, case: own } = useCaseView().page;
  const away = own.fact.subject === 'ashes-only' ? CASE.ashesNotHere : CASE.notHere;
  return (
    <section>
      <h2>{say(CASE.where)}</h2>
      {where.map((stay) => (
        <Stay key={stay.subject} stay={stay} />
      ))}
      {where.length === 0 && <p className="quiet">{say(away)}</p>}
    </section>
  );
}

/** Whether the next step is for a role of the reader's; whoever only looks on is not told. */
function isMine(page: CasePage): boolean {
  if (page.may.acts.length === 0) return true;
  const form = formOfNext(page);
  return form === undefined ? page.may.acts.includes('bill') : mayAct(page, form);
}

function Next() {
  const say = useSay();
  const { page, now } = useCaseView();
  const { next, missing } = page;
  return (
    <section className="next-step">
      <h2>{say(CASE.next)}</h2>
      <p className={next?.late ? 'late' : undefined}>
        <strong>{say(next?.label ?? CASE.nothingNext)}</strong>{' '}
        {next?.at && say(shortWhen(next.at, now))} {next?.late && say(CASE.late)}
      </p>
      {next !== null && !isMine(page) && <p className="quiet">{say(CASE.notYours)}</p>}
      {missing.map(({ code, says }) => (
        <p key={code} className="missing some">
          {say(says)}
        </p>
      ))}
    </section>
  );
}

/** What it is, where it is no person; sex and age, where they are known. */
function aboutOf({ case: { fact }, decedent: { fact: person } }: CasePage, say: Say) {
  const subject = fact.subject === undefined ? '' : say(codeLabel(caseSubject, fact.subject));
  if (isRemains(fact.subject)) return subject === person.name ? [] : [subject];
  const days = person.ageDays === undefined ? '' : `${person.ageDays} ${say(BOARD.days)}`;
  const age = person.age === undefined ? days : `${person.age} ${say(BOARD.years)}`;
  const known = fact.subject === 'person' ? '' : subject;
  return [known, say(codeLabel(sex, person.sex)), days === '' ? age : days].filter(Boolean);
}

/** What nobody may overlook: at the top, in red. */
function Alerts() {
  const say = useSay();
  const { alerts } = useCaseView().page;
  if (alerts.length === 0) return null;
  return (
    <ul className="case-alerts" role="alert">
      {alerts.map(({ code, says }) => (
        <li key={code}>{say(says)}</li>
      ))}
    </ul>
  );
}

/** Who, where now, what next; one button for it. */
export function CaseHead() {
  const say = useSay();
  const { page } = useCaseView();
  const { fact: person } = page.decedent;
  return (
    <header className="case-head">
      <Alerts />
      <div className="case-who">
        <h1>{person.name}</h1>
        <p>{aboutOf(page, say).join(' · ')}</p>
        <HazardMark hazard={page.case.fact.hazard} />
        <p className="quiet">
          <code>{page.case.fact.number}</code> · {say(codeLabel(caseState, page.case.fact.state))} ·{' '}
          {page.institutionName}
        </p>
      </div>
      <Where />
      <Next />
      <div className="case-acts">
        <NextButton />
        <CaseActs />
      </div>
    </header>
  );
}
