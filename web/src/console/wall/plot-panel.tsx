import type { WallPlot } from '@qingming/connect/api/burial-wall.ts';
import type { Act } from '@qingming/standard/language/act.ts';
import { burialRights } from '@qingming/standard/processes/burial-rights.ts';
import { rightOfUse } from '@qingming/standard/records/right-of-use.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { ActDialog } from '../acts/act-dialog.tsx';
import { useSay } from '../preferences/use-preferences.ts';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { RightPanel } from './right-panel.tsx';
import { standingWords, WALL } from './words.ts';

/** The acts that begin a right on a free plot. */
const BEGINNINGS: readonly Act[] = burialRights.acts.filter(
  ({ on, verb }) => on === rightOfUse.kind && verb === 'create',
);

/** What may be begun on a plot that nobody has. */
function Beginnings({ plot, onDone }: { readonly plot: WallPlot; readonly onDone: () => void }) {
  const say = useSay();
  const session = useSession();
  const [act, setAct] = useState<Act>();
  const may = BEGINNINGS.filter(({ by }) => by === undefined || can(session, by));
  return (
    <div className="panel-acts">
      {may.map((one, at) => (
        <button
          key={one.name}
          type="button"
          className={at === 0 ? 'button primary' : 'button'}
          onClick={() => setAct(one)}
        >
          {say(one.label)}
        </button>
      ))}
      {act !== undefined && (
        <ActDialog
          kind={rightOfUse.kind}
          act={act}
          given={{ plot: plot.id }}
          onClose={() => setAct(undefined)}
          onDone={() => {
            setAct(undefined);
            onDone();
          }}
        />
      )}
    </div>
  );
}

interface PanelProps {
  readonly plot: WallPlot;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One plot: how it stands, whose it is, and what can be done. */
export function PlotPanel({ plot, onClose, onDone }: PanelProps) {
  const say = useSay();
  const queries = useQueryClient();
  const done = (): void => {
    void queries.invalidateQueries({ queryKey: ['record'] });
    onDone();
  };
  return (
    <section className="plot-panel" aria-label={plot.code}>
      <h2>{plot.code}</h2>
      <p>{say(standingWords(plot))}</p>
      <p className="quiet">
        {say(WALL.holds(plot.placed, plot.capacity))}
        {plot.landArea !== null && ` · ${say(WALL.landArea(plot.landArea))}`}
      </p>
      {plot.right !== null && <RightPanel key={plot.right} right={plot.right} onDone={done} />}
      {plot.state === 'free' && <Beginnings plot={plot} onDone={done} />}
      {plot.state === 'oversize' && <p className="wrong">{say(WALL.neverAgain)}</p>}
      <p className="panel-acts">
        <Link className="button" to={`/records/plot/${plot.id}`}>
          {say(WALL.openPlot)}
        </Link>
        <button type="button" className="button panel-close" onClick={onClose}>
          {say(WALL.close)}
        </button>
      </p>
    </section>
  );
}
