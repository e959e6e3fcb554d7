import type { BurialWall, WallPlot } from '@qingming/connect/api/burial-wall.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { withQuery } from '../api/client.ts';
import { api } from '../api/console-client.ts';
import type { Shortcut } from '../keyboard/shortcuts.ts';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import { useLiveEvents } from '../live/live-provider.tsx';
import { useSay } from '../preferences/use-preferences.ts';
import { BurialsLine } from '../check/burials-line.tsx';
import { CHECK } from '../check/words.ts';
import { NoticesLine } from '../notices-due/notices-line.tsx';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import { NoticePage } from '../shell/notice-page.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { PlotPanel } from './plot-panel.tsx';
import { beside, isOnAWall, WallGrid } from './wall-grid.tsx';
import './wall.css';
import { STATE_ORDER, STATES, WALL } from './words.ts';

/** Holds lapse by themselves, without an event. */
const AGAIN_MS = 60_000;

function useWall(area: string | null) {
  const wall = useQuery({
    queryKey: ['burial-wall', area],
    queryFn: ({ signal }) =>
      api.get<BurialWall>(withQuery('/api/burial-wall', { area }), { signal }),
    refetchInterval: AGAIN_MS,
    placeholderData: keepPreviousData,
  });
  useLiveEvents(() => void wall.refetch());
  return wall;
}

function Areas({
  wall,
  onArea,
}: {
  readonly wall: BurialWall;
  readonly onArea: (id: string) => void;
}) {
  const say = useSay();
  return (
    <nav className="wall-areas" aria-label={say(WALL.areas)}>
      <div>
        <Link to="/checks">{say(CHECK.title)}</Link>
      </div>
      {wall.areas.map(({ id, name, level, plots, free }) => (
        <div key={id} style={{ paddingLeft: `${level - 1}em` }}>
          {plots === 0 ? (
            <span>{name}</span>
          ) : (
            <button
              type="button"
              className="plain"
              aria-current={id === wall.area}
              onClick={() => onArea(id)}
            >
              {name}
            </button>
          )}
          {plots > 0 && (
            <span className="quiet" title={say(WALL.freeOf(free, plots))}>
              {free} / {plots}
            </span>
          )}
        </div>
      ))}
    </nav>
  );
}

/** The marks of the area, each with how many there are. */
function Legend({ plots }: { readonly plots: readonly WallPlot[] }) {
  const say = useSay();
  const counted = STATE_ORDER.map((state) => ({
    state,
    count: plots.filter((one) => one.state === state).length,
  })).filter(({ count }) => count > 0);
  return (
    <ul className="wall-legend" aria-label={say(WALL.legend)}>
      {counted.map(({ state, count }) => (
        <li key={state}>
          <span className={`wall-cell is-${state}`}>{say(STATES[state].mark)}</span>
          {say(STATES[state].name)} {count}
        </li>
      ))}
      {plots.some(({ oversize }) => oversize) && (
        <li>
          <span className="wall-cell over" />
          {say(WALL.over)}
        </li>
      )}
    </ul>
  );
}

interface FindProps {
  readonly plots: readonly WallPlot[];
  readonly onFound: (plot: WallPlot) => void;
}

/** By the number on the plate or of the right; a holder is found by the search for a person, which is logged. */
function Find({ plots, onFound }: FindProps) {
  const say = useSay();
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const keys = useMemo(
    (): readonly Shortcut[] => [{ keys: '/', says: WALL.find, act: () => field.current?.focus() }],
    [],
  );
  useShortcuts(keys);
  const find = (): void => {
    const text = field.current?.value.trim().toUpperCase() ?? '';
    const found = plots.find(
      ({ code, number }) => code.toUpperCase().endsWith(text) || number?.endsWith(text) === true,
    );
    setMissing(found === undefined);
    if (found !== undefined && text !== '') onFound(found);
  };
  return (
    <form
      className="wall-find"
      onSubmit={(event) => {
        event.preventDefault();
        find();
      }}
    >
      <label>
        {say(WALL.find)} <input ref={field} name="find" /> <kbd>/</kbd>
      </label>
      <Link to="/records/rightOfUse">{say(WALL.findHolder)}</Link>
      <output className="wrong">{missing ? say(WALL.notFound) : ''}</output>
    </form>
  );
}

const keysOf = (
  move: (by: readonly [number, number]) => void,
  close: () => void,
): readonly Shortcut[] => [
  { keys: 'Escape', says: WALL.close, act: close },
  { keys: 'ArrowLeft', says: WALL.choose, act: () => move([-1, 0]) },
  { keys: 'ArrowRight', says: WALL.choose, act: () => move([1, 0]) },
  { keys: 'ArrowUp', says: WALL.choose, act: () => move([0, -1]) },
  { keys: 'ArrowDown', says: WALL.choose, act: () => move([0, 1]) },
];

function Drawn({
  wall,
  onArea,
  again,
}: {
  readonly wall: BurialWall;
  readonly onArea: (id: string) => void;
  readonly again: () => void;
}) {
  const say = useSay();
  const [chosen, setChosen] = useState<string>();
  const { plots } = wall;
  const plot = plots.find(({ id }) => id === chosen);
  const keys = useMemo(
    () =>
      keysOf(
        (by) => setChosen((now) => beside(plots, now, by)?.id),
        () => setChosen(undefined),
      ),
    [plots],
  );
  useShortcuts(keys);
  const area = wall.areas.find(({ id }) => id === wall.area);
  return (
    <div className="burial-wall">
      <header className="page-head">
        <div>
          <h1>{area?.name ?? say(WALL.title)}</h1>
          <p className="quiet">
            {wall.institutionName}
            {area && ` · ${say(WALL.freeOf(area.free, area.plots))}`}
            {isOnAWall(wall.plots) && ` · ${say(WALL.facing)}`}
          </p>
        </div>
        <NoticesLine />
        <BurialsLine />
        <Find plots={wall.plots} onFound={({ id }) => setChosen(id)} />
      </header>
      <div className="wall-body">
        <Areas wall={wall} onArea={onArea} />
        <div className="wall-picture">
          <WallGrid plots={wall.plots} chosen={chosen} onChoose={({ id }) => setChosen(id)} />
          <Legend plots={wall.plots} />
        </div>
        <div className={plot === undefined ? 'wall-side' : 'wall-side opened'}>
          {plot === undefined ? (
            <p className="quiet">{say(WALL.choose)}</p>
          ) : (
            <PlotPanel
              key={plot.id}
              plot={plot}
              onClose={() => setChosen(undefined)}
              onDone={again}
            />
          )}
        </div>
      </div>
    </div>
  );
}

/** The plots of a cemetery and the niches of a columbarium as they lie, and what can be done with each. */
export function WallPage() {
  const say = useSay();
  const { institution } = useSession();
  const [search, setSearch] = useSearchParams();
  const area = search.get('area');
  const wall = useWall(area);
  if (institution === null)
    return (
      <NoticePage title={say(WALL.title)}>
        <p>{say(WALL.noInstitution)}</p>
      </NoticePage>
    );
  if (wall.isPending) return <Loading />;
  if (wall.isError && wall.data === undefined)
    return <ProblemNote error={wall.error} again={() => void wall.refetch()} />;
  if (wall.data.area === null)
    return (
      <NoticePage title={say(WALL.title)}>
        <p>{say(WALL.nothing)}</p>
        <p>
          <Link to="/records/burialArea">{say(WALL.toAreas)}</Link> ·{' '}
          <Link to="/records/plot">{say(WALL.toPlots)}</Link>
        </p>
      </NoticePage>
    );
  return (
    <Drawn
      key={wall.data.area}
      wall={wall.data}
      onArea={(id) => setSearch({ area: id })}
      again={() => void wall.refetch()}
    />
  );
}
