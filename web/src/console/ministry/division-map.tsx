import type {
  DivisionRow,
  IndicatorName,
  Overview,
  PeriodName,
} from '@qingming/connect/api/national.ts';
import { findMap } from '@qingming/standard/data/maps/find-map.ts';
import type { Outline } from '@qingming/standard/data/maps/project.ts';
import { projectMap } from '@qingming/standard/data/maps/project.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useSay } from '../preferences/use-preferences.ts';
import { boundsOf, countedHref, figureOf, figureText, shadeOf, stepOf } from './national-view.ts';
import { NATIONAL } from './words.ts';

const WIDTH = 640;
const HEIGHT = 490;

/** Outlines laid on the picture, or none when the scope has no map (a city, a county). */
async function outlinesOf(region: string): Promise<readonly Outline[]> {
  const features = await findMap(region);
  return features === undefined ? [] : projectMap(features, WIDTH, HEIGHT).outlines;
}

interface DivisionMapProps {
  readonly overview: Overview;
  readonly indicator: IndicatorName;
  readonly period: PeriodName;
}

interface AreaProps extends DivisionMapProps {
  readonly outline: Outline;
  readonly row: DivisionRow | undefined;
  readonly bounds: readonly number[];
}

function Area({ overview, indicator, period, outline, row, bounds }: AreaProps) {
  const say = useSay();
  const now = row === undefined ? 0 : figureOf(row, indicator.name, period).now;
  const shade = shadeOf(row, stepOf(now, bounds));
  if (row === undefined || shade === 'outline')
    return (
      <g className="outline">
        {row !== undefined && <title>{say(row.name)}</title>}
        <path d={outline.path} fillRule="evenodd" />
      </g>
    );
  const words: Readonly<Record<string, string>> = {
    unconnected: say(NATIONAL.notConnected),
    'no-institution': say(NATIONAL.noInstitution),
  };
  const value = words[shade] ?? figureText(indicator, now);
  const title = `${say(row.name)} · ${say(indicator.label)} ${value}`;
  return (
    <Link
      to={countedHref(overview, indicator.name, row, period, 'now') ?? ''}
      className={shade}
      aria-label={title}
    >
      <title>{title}</title>
      <path d={outline.path} fillRule="evenodd" />
    </Link>
  );
}

function Amount({ indicator, period, outline, row }: Omit<AreaProps, 'bounds' | 'overview'>) {
  const now = row === undefined ? 0 : figureOf(row, indicator.name, period).now;
  if (now === 0) return null;
  const [x, y] = outline.label;
  return (
    <text x={x} y={y}>
      {figureText(indicator, now)}
    </text>
  );
}

function Legend({
  indicator,
  bounds,
  nation,
}: {
  indicator: IndicatorName;
  bounds: readonly number[];
  nation: boolean;
}) {
  const say = useSay();
  const known = [...new Set(bounds)].filter((bound) => bound > 0);
  return (
    <figcaption>
      <span className="legend">{say(NATIONAL.none)}</span>
      {known.map((bound) => (
        <span key={bound} className={`legend step-${stepOf(bound, bounds)}`}>
          ≤ {figureText(indicator, bound)}
        </span>
      ))}
      <span className="legend no-institution">{say(NATIONAL.noInstitution)}</span>
      {nation && <span className="legend unconnected">{say(NATIONAL.notConnected)}</span>}
      <span className="approval">{say(NATIONAL.approval)}</span>
    </figcaption>
  );
}

/** The divisions of the scope, shaded by one number; each leads to what it counts. */
export function DivisionMap({ overview, indicator, period }: DivisionMapProps) {
  const say = useSay();
  const outlines = useQuery({
    queryKey: ['map', overview.region],
    queryFn: () => outlinesOf(overview.region),
    staleTime: Infinity,
  });
  if (outlines.data === undefined || outlines.data.length === 0) return null;
  const rows = new Map(overview.divisions.map((row) => [row.region, row]));
  const bounds = boundsOf(
    overview.divisions.map((row) => figureOf(row, indicator.name, period).now),
  );
  const parts = { overview, indicator, period, bounds };
  return (
    <figure className="map">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-label={say(NATIONAL.map)}>
        {outlines.data.map((outline, at) => (
          <Area
            key={`${outline.adcode} ${at}`}
            {...parts}
            outline={outline}
            row={rows.get(outline.adcode)}
          />
        ))}
        {outlines.data.map((outline, at) => (
          <Amount
            key={`${outline.adcode} ${at}`}
            {...parts}
            outline={outline}
            row={rows.get(outline.adcode)}
          />
        ))}
      </svg>
      <Legend indicator={indicator} bounds={bounds} nation={overview.region === '000000'} />
    </figure>
  );
}
