import type { PlanLane } from '@qingming/connect/api/day-plan.ts';
import { type Bilingual, bilingual } from '@qingming/standard/language/bilingual.ts';
import { civilTime, dayInWords } from '../format/civil.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { useSession } from '../session/use-session.ts';
import { rowsOf } from './plan-table.tsx';
import { isInConflict, usePlanView } from './plan-state.ts';
import { spanOf } from './plan-time.ts';
import { fromUntil, PLAN, shortNumber, timesOf, WHAT } from './words.ts';

const KINDS = ['farewell', 'vigil', 'cremationBooking', 'cremation', 'trip', 'transport'] as const;

function withYear(day: string): Bilingual {
  const { zh, en } = dayInWords(day);
  const year = day.slice(0, 4);
  return bilingual(`${year}年${zh}`, `${en} ${year}`);
}

/** Room for a pen. */
const BLANK = '\u00A0';

/** How many of each kind the day has, beside its date. */
function Counts() {
  const say = useSay();
  const { plan } = usePlanView();
  const bars = rowsOf(plan, plan.lanes).map(({ bar }) => bar);
  const counts = KINDS.flatMap((kind) => {
    const count = bars.filter((bar) => bar.kind === kind).length;
    return count === 0 ? [] : [`${say(WHAT[kind])} ${count}`];
  });
  return <>{counts.join(' · ')}</>;
}

/** On paper the day is a list by time, with room for handwriting and a box to tick. */
export function RunSheet({ lanes }: { readonly lanes: readonly PlanLane[] }) {
  const say = useSay();
  const { name } = useSession();
  const { plan, now } = usePlanView();
  const heads = [
    PLAN.time,
    PLAN.place,
    PLAN.what,
    PLAN.person,
    PLAN.staff,
    PLAN.changes,
    PLAN.ticked,
  ];
  return (
    <section className="run-sheet">
      <header>
        <div>
          <h1>{say(PLAN.sheet)}</h1>
          <b>{say(withYear(plan.day))}</b>
        </div>
        <p>
          {plan.institutionName}
          <br />
          <Counts />
        </p>
      </header>
      {plan.conflicts.length > 0 && (
        <p className="warn">
          ▲ {say(PLAN.unsolved)}
          {plan.conflicts.map(({ says }) => say(says)).join(' ')}
        </p>
      )}
      <table>
        <thead>
          <tr>
            {heads.map((label) => (
              <th key={label.en}>{say(label)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(plan, lanes).map(({ lane, bar }) => (
            <tr key={bar.record}>
              <td className="times">
                {say(timesOf(bar, plan.day, now))}
                {isInConflict(plan, bar) && ' ▲'}
              </td>
              <td className="short">{lane.name}</td>
              <td className="short">{say(WHAT[bar.kind])}</td>
              <td className="name">
                {bar.name} <span className="last">{shortNumber(bar.number)}</span>
              </td>
              <td>
                {[bar.goesTo, bar.staff, bar.agreed ? say(PLAN.agreed) : null]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </td>
              <td className="by-hand">{BLANK}</td>
              <td>
                <i className="box">{BLANK}</i>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="signs">
        {[PLAN.signHalls, PLAN.signCremation, PLAN.signVehicles, PLAN.signDuty].map((sign) => (
          <span key={sign.en}>{say(sign)}</span>
        ))}
      </div>
      <footer>{say(PLAN.printedBy(civilTime(plan.at), name))}</footer>
    </section>
  );
}

/** What hangs at the door of a room: whom one finds there today, and when. */
export function DoorSign({ lane }: { readonly lane: PlanLane }) {
  const say = useSay();
  const { plan, now } = usePlanView();
  return (
    <section className="door-sign">
      <h1>{lane.name}</h1>
      <p>{say(dayInWords(plan.day))}</p>
      <ol>
        {rowsOf(plan, [lane]).map(({ bar }) => {
          const { from, until } = spanOf(bar, now);
          return (
            <li key={bar.record}>
              <span className="times">{say(fromUntil(from, until, plan.day))}</span>
              <strong>{bar.name}</strong>
              <span>{say(WHAT[bar.kind])}</span>
            </li>
          );
        })}
      </ol>
      <p className="house">{plan.institutionName}</p>
    </section>
  );
}
