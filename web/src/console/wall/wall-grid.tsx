import type { WallPlot } from '@qingming/connect/api/burial-wall.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { plotWords, STATES, WALL } from './words.ts';

/** Niches are seen from the front, plots from above. */
export const isOnAWall = ([first]: readonly WallPlot[]): boolean =>
  first?.kind === 'niche' || first?.kind === 'wall';

/** Rows as they are seen: of a wall the first at the bottom, of plots on the ground at the top. */
export function rowsOf(plots: readonly WallPlot[]): readonly (readonly WallPlot[])[] {
  const rows = [...Map.groupBy(plots, ({ row }) => row ?? 0).values()];
  return isOnAWall(plots) ? rows.toReversed() : rows;
}

/** The plot beside another: by position in the row, by row at the nearest position. */
export function beside(
  plots: readonly WallPlot[],
  chosen: string | undefined,
  [across, down]: readonly [across: number, down: number],
): WallPlot | undefined {
  const rows = rowsOf(plots);
  const at = rows.findIndex((row) => row.some(({ id }) => id === chosen));
  if (at < 0) return rows[0]?.[0];
  const here = rows[at]?.find(({ id }) => id === chosen);
  const place = rows[at]?.findIndex(({ id }) => id === chosen) ?? 0;
  if (down === 0) return rows[at]?.[place + across] ?? here;
  const near = (one: WallPlot): number => Math.abs(one.position - (here?.position ?? 0));
  return rows[at + down]?.toSorted((one, other) => near(one) - near(other))[0] ?? here;
}

interface GridProps {
  readonly plots: readonly WallPlot[];
  readonly chosen: string | undefined;
  readonly onChoose: (plot: WallPlot) => void;
}

/** One area: a cell for each plot, coloured and lettered by how it stands. */
export function WallGrid({ plots, chosen, onChoose }: GridProps) {
  const say = useSay();
  const first = Math.min(...plots.map(({ position }) => position));
  return (
    <div className="wall-scroll">
      <div className="wall-grid">
        {rowsOf(plots).map((row) => (
          <div key={row[0]?.row ?? 0} className="wall-row">
            <span className="wall-label">
              {say(WALL.row(row[0]?.row ?? null, isOnAWall(plots)))}
            </span>
            <div className="wall-cells">
              {row.map((one) => (
                <button
                  key={one.id}
                  type="button"
                  className={`wall-cell is-${one.state}${one.oversize ? ' over' : ''}`}
                  style={{ gridColumn: one.position - first + 1 }}
                  aria-label={say(plotWords(one))}
                  aria-pressed={one.id === chosen}
                  title={say(plotWords(one))}
                  onClick={() => onChoose(one)}
                >
                  {say(STATES[one.state].mark)}
                </button>
              ))}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
