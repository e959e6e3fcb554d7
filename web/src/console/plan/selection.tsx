import { Link } from 'react-router';
import { useSay } from '../preferences/use-preferences.ts';
import { barLabel } from './bar-label.ts';
import { type Selected, usePlanView } from './plan-state.ts';
import { linkOf } from './plan-table.tsx';
import { calledBar, PLAN } from './words.ts';

/** What is known of the bar that was chosen, and what may be done with it. */
export function Selection({
  selected,
  seesCases,
}: {
  readonly selected: Selected;
  readonly seesCases: boolean;
}) {
  const say = useSay();
  const { plan, now, mayMove, beginMove, select } = usePlanView();
  const { bar, lane } = selected;
  const link = linkOf(bar);
  return (
    <section className="plan-tray" aria-label={calledBar(bar)}>
      <div className="tray-who">
        <h2>{calledBar(bar)}</h2>
      </div>
      <p className="tray-where">{say(barLabel(bar, lane, plan.day, now))}</p>
      <div className="tray-acts">
        {mayMove(bar) && (
          <button type="button" className="button primary" onClick={() => beginMove(selected)}>
            {say(PLAN.move)} <kbd>m</kbd>
          </button>
        )}
        {link !== undefined && (bar.case === null || seesCases) && (
          <Link className="button" to={link}>
            {say(bar.case === null ? PLAN.openTrip : PLAN.openCase)}
          </Link>
        )}
        <button type="button" className="button" onClick={() => select(undefined)}>
          {say(PLAN.close)} <kbd>Esc</kbd>
        </button>
      </div>
    </section>
  );
}
