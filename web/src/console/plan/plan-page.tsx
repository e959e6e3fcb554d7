import type { DayPlan, PlanBar } from '@qingming/connect/api/day-plan.ts';
import { placeKind } from '@qingming/standard/codes/custody.ts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { newId } from '../api/new-id.ts';
import { dayInWords } from '../format/civil.ts';
import { codeLabel } from '../format/code-label.ts';
import { useNow } from '../format/use-now.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import { NoticePage } from '../shell/notice-page.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { DayChoice } from './day-choice.tsx';
import { clashOf, type Draft, gapsOf, movingDraft, newDraft, onDay, type Spot } from './gaps.ts';
import { groupsOf, Lanes } from './lanes.tsx';
import { PickPerson } from './pick-person.tsx';
import './plan.css';
import './plan-print.css';
import { isMovable, PlanContext, type PlanView, type Selected, usePlanView } from './plan-state.ts';
import { PlanTable } from './plan-table.tsx';
import { Printed, usePrinting } from './printed.tsx';
import { Selection } from './selection.tsx';
import { Tray } from './tray.tsx';
import { useDayPlan } from './use-plan.ts';
import { usePlanKeys } from './use-plan-keys.ts';
import { calledBar, PLAN } from './words.ts';

const NARROW = '(max-width: 760px)';
type Shown = 'picture' | 'table';

/** The later of the two, where it may be moved: what stands first has the older right. */
function movableOf(
  plan: DayPlan,
  records: readonly string[],
  mayMove: PlanView['mayMove'],
): Selected | undefined {
  return records
    .flatMap((record) => asItStands(plan, { record }) ?? [])
    .findLast(({ bar }) => mayMove(bar));
}

function Conflicts() {
  const say = useSay();
  const { plan, mayMove, beginMove } = usePlanView();
  if (plan.conflicts.length === 0) return null;
  const remedy = (records: readonly string[]) => {
    const found = movableOf(plan, records, mayMove);
    return (
      found && (
        <button type="button" className="plain" onClick={() => beginMove(found)}>
          {say(PLAN.moveOne(calledBar(found.bar)))}
        </button>
      )
    );
  };
  return (
    <ul className="plan-conflicts" aria-label={say(PLAN.conflicts)}>
      {plan.conflicts.map(({ code, title, says, records }) => (
        <li key={`${code} ${records.join(' ')}`}>
          <strong>{say(title)}</strong> <span>{say(says)}</span> {remedy(records)}
        </li>
      ))}
    </ul>
  );
}

/** What was just booked; the focus goes there, since the tray from which it came is gone. */
function Said({ text }: { readonly text: string }) {
  const output = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    if (text !== '') output.current?.focus();
  }, [text]);
  return (
    <output ref={output} className="plan-said" tabIndex={-1}>
      {text}
    </output>
  );
}

interface ChoicesProps {
  readonly plan: DayPlan;
  readonly kind: string | null;
  readonly shown: Shown;
  readonly onKind: (kind: string | null) => void;
  readonly onShow: (shown: Shown) => void;
}

function Choices({ plan, kind, shown, onKind, onShow }: ChoicesProps) {
  const say = useSay();
  const kinds = groupsOf(plan.lanes).map((group) => group.kind);
  return (
    <div className="plan-choices">
      {kinds.length > 1 && (
        <fieldset className="choices" aria-label={say(PLAN.show)}>
          <button type="button" aria-pressed={kind === null} onClick={() => onKind(null)}>
            {say(PLAN.all)}
          </button>
          {kinds.map((one) => (
            <button key={one} type="button" aria-pressed={kind === one} onClick={() => onKind(one)}>
              {say(codeLabel(placeKind, one))}
            </button>
          ))}
        </fieldset>
      )}
      <fieldset className="choices" aria-label={say(PLAN.view)}>
        {(['picture', 'table'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={shown === one} onClick={() => onShow(one)}>
            {say(PLAN[one])}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

/** A bar as the plan has it now; nothing once it is gone. */
function asItStands({ lanes }: DayPlan, { record }: Pick<PlanBar, 'record'>): Selected | undefined {
  for (const lane of lanes) {
    const bar = lane.bars.find((one) => one.record === record);
    if (bar !== undefined) return { lane, bar };
  }
  return undefined;
}

/** For whom and what a link from the page of a case asks; they may be booked for still. */
function askedFor({ people }: DayPlan, search: URLSearchParams): Draft | undefined {
  const [id, what] = [search.get('case'), search.get('what')];
  const person = people.find((one) => one.case === id);
  if (person === undefined || (what !== 'vigil' && what !== 'farewell' && what !== 'cremation'))
    return undefined;
  // The link stays in the address after it was followed.
  if (what === 'farewell' && person.hasFarewell) return undefined;
  if (what === 'cremation')
    return person.hasCremator ? undefined : newDraft('cremationBooking', person);
  return newDraft(what, person);
}

/** The draft, what stands against it, and how it moves. */
function usePlacing(plan: DayPlan, now: number) {
  const [search] = useSearchParams();
  const [kept, setDraft] = useState<Draft | undefined>(() => askedFor(plan, search));
  const [chosen, select] = useState<Selected>();
  const selected = useMemo(() => chosen && asItStands(plan, chosen.bar), [plan, chosen]);
  const draft = useMemo(() => kept && onDay(plan, kept), [plan, kept]);
  const gaps = useMemo(() => (draft ? gapsOf(plan, draft, now) : []), [plan, draft, now]);
  const clash = useMemo(() => (draft ? clashOf(plan, draft, now) : undefined), [plan, draft, now]);
  const begin = useCallback((next: Draft | undefined): void => {
    select(undefined);
    setDraft(next);
  }, []);
  const beginMove = useCallback(
    ({ lane, bar }: Selected): void => {
      const moving = isMovable(bar) ? movingDraft(lane, bar, newId()) : undefined;
      if (moving !== undefined) begin(moving);
    },
    [begin],
  );
  const putAt = useCallback((at: Spot): void => setDraft((known) => known && { ...known, at }), []);
  return { draft, selected, gaps, clash, setDraft: begin, select, beginMove, putAt };
}

function Day({ plan, receivedAt }: { readonly plan: DayPlan; readonly receivedAt: number }) {
  const say = useSay();
  const session = useSession();
  const now = Date.parse(useNow(plan.at, receivedAt));
  const placing = usePlacing(plan, now);
  const printing = usePrinting();
  const [kind, setKind] = useState<string | null>(null);
  const [shown, setShown] = useState<Shown>(() =>
    window.matchMedia(NARROW).matches ? 'table' : 'picture',
  );
  const [picking, setPicking] = useState(false);
  const [said, setSaid] = useState('');
  const { draft, selected } = placing;
  const mayBook = can(session, 'create farewell');
  const movesCeremonies = can(session, 'revise farewell') && can(session, 'revise funeralCase');
  const movesCremations = can(session, 'revise cremationBooking');
  const mayMove = useCallback(
    (bar: PlanBar): boolean =>
      isMovable(bar) && (bar.kind === 'cremationBooking' ? movesCremations : movesCeremonies),
    [movesCeremonies, movesCremations],
  );
  const movesSome = movesCeremonies || movesCremations;
  const seesCases = can(session, 'read decedent');
  const view: PlanView = {
    ...placing,
    plan,
    now,
    mayBook,
    mayMove,
    movesSome,
    printDoor: printing.door,
  };
  const lanes = kind === null ? plan.lanes : plan.lanes.filter((lane) => lane.kind === kind);
  usePlanKeys({ view, onNew: () => setPicking(true), onPrint: printing.sheet });
  return (
    <PlanContext value={view}>
      <div className="day-plan">
        <header className="page-head">
          <h1>{say(dayInWords(plan.day))}</h1>
          <DayChoice day={plan.day} />
          <Choices plan={plan} kind={kind} shown={shown} onKind={setKind} onShow={setShown} />
          <div className="plan-acts">
            <button type="button" className="button" onClick={printing.sheet}>
              {say(PLAN.printSheet)} <kbd>p</kbd>
            </button>
            {mayBook && (
              <button type="button" className="button primary" onClick={() => setPicking(true)}>
                {say(PLAN.placeNew)} <kbd>n</kbd>
              </button>
            )}
          </div>
        </header>
        <Conflicts />
        <Said text={said} />
        {plan.lanes.length === 0 && <p className="nothing">{say(PLAN.noLanes)}</p>}
        {plan.lanes.length > 0 && shown === 'picture' && <Lanes lanes={lanes} />}
        {plan.lanes.length > 0 && shown === 'table' && (
          <PlanTable lanes={lanes} seesCases={seesCases} />
        )}
        {draft && (
          <Tray
            key={draft.id}
            draft={draft}
            onDone={(done) => {
              setSaid(done);
              placing.setDraft(undefined);
            }}
          />
        )}
        {!draft && selected && <Selection selected={selected} seesCases={seesCases} />}
        {picking && (
          <PickPerson
            people={plan.people}
            onClose={() => setPicking(false)}
            onPick={(picked) => {
              setPicking(false);
              setSaid('');
              placing.setDraft(picked);
            }}
          />
        )}
      </div>
      <Printed printing={printing} lanes={lanes} />
    </PlanContext>
  );
}

/** Halls, vigil rooms, cremators and vehicles of one day: free time is seen before it is asked for. */
export function PlanPage() {
  const say = useSay();
  const { institution } = useSession();
  const [search] = useSearchParams();
  const plan = useDayPlan(search.get('day'));
  if (institution === null)
    return (
      <NoticePage title={say(PLAN.title)}>
        <p>{say(PLAN.noInstitution)}</p>
      </NoticePage>
    );
  if (plan.isPending) return <Loading />;
  if (plan.isError && plan.data === undefined)
    return <ProblemNote error={plan.error} again={() => void plan.refetch()} />;
  return <Day plan={plan.data} receivedAt={plan.dataUpdatedAt} />;
}
