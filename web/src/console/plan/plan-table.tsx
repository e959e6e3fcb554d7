import type { DayPlan, PlanBar, PlanLane } from '@qingming/connect/api/day-plan.ts';
import { Link } from 'react-router';
import { useSay } from '../preferences/use-preferences.ts';
import { isInConflict, usePlanView } from './plan-state.ts';
import { barsOfDay } from './plan-time.ts';
import { calledBar, laterThanBooked, PLAN, STANDING, timesOf, WHAT } from './words.ts';

export interface PlanRow {
  readonly lane: PlanLane;
  readonly bar: PlanBar;
}

const byTime = (one: PlanRow, other: PlanRow): number =>
  Date.parse(one.bar.from) - Date.parse(other.bar.from) ||
  one.lane.code.localeCompare(other.lane.code, 'zh', { numeric: true });

/** Everything of the day by its beginning. */
export const rowsOf = (plan: Pick<DayPlan, 'from' | 'until'>, lanes: readonly PlanLane[]) =>
  lanes
    .flatMap((lane) => barsOfDay(plan, lane).map((bar): PlanRow => ({ lane, bar })))
    // What ended the day before is there for its turnaround only.
    .filter(({ bar: { until } }) => until === null || Date.parse(until) > Date.parse(plan.from))
    .toSorted(byTime);

/** Where a bar leads to: its case, or the trip. */
export const linkOf = ({ case: id, kind, record }: PlanBar): string | undefined =>
  id === null ? (kind === 'trip' ? `/records/trip/${record}` : undefined) : `/cases/${id}`;

function Row({
  row: { lane, bar },
  seesCases,
}: {
  readonly row: PlanRow;
  readonly seesCases: boolean;
}) {
  const say = useSay();
  const { plan, now, mayMove, beginMove } = usePlanView();
  const isBad = isInConflict(plan, bar);
  const later = laterThanBooked(bar);
  const link = linkOf(bar);
  const leads = link !== undefined && (bar.case === null || seesCases);
  return (
    <tr className={isBad ? 'bad' : bar.standing}>
      <td className="times">
        {say(timesOf(bar, plan.day, now))}
        {later && <span className="later"> {say(later)}</span>}
      </td>
      <th scope="row">{leads ? <Link to={link}>{calledBar(bar)}</Link> : calledBar(bar)}</th>
      <td>{say(WHAT[bar.kind])}</td>
      <td>{lane.name}</td>
      <td>{say(STANDING[bar.standing])}</td>
      <td>
        {mayMove(bar) && (
          <button type="button" className="button" onClick={() => beginMove({ lane, bar })}>
            {say(PLAN.move)}
          </button>
        )}
      </td>
    </tr>
  );
}

/** The same as the picture, by time: for a telephone and for a screen reader. */
export function PlanTable({
  lanes,
  seesCases,
}: {
  readonly lanes: readonly PlanLane[];
  readonly seesCases: boolean;
}) {
  const say = useSay();
  const { plan } = usePlanView();
  const rows = rowsOf(plan, lanes);
  if (rows.length === 0) return <p className="nothing">{say(PLAN.nothing)}</p>;
  return (
    <table className="day-table">
      <thead>
        <tr>
          {[PLAN.time, PLAN.person, PLAN.what, PLAN.place, PLAN.standing, PLAN.acts].map(
            (label) => (
              <th key={label.en} scope="col">
                {say(label)}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.bar.record} row={row} seesCases={seesCases} />
        ))}
      </tbody>
    </table>
  );
}
