import { findMap } from '@qingming/standard/data/maps/find-map.ts';
import {
  type MapFeature,
  type Projection,
  projectMap,
} from '@qingming/standard/data/maps/project.ts';
import { scopePrefix } from '@qingming/standard/data/regions.ts';
import { type Html, html } from '../../../kernel/http/html.ts';
import { institutionAddress, withQuery } from '../addresses.ts';
import { placeName } from '../counties.ts';
import type { Position } from '../published.ts';
import type { Face } from '../site.ts';
import { to } from './frame.ts';

/** What a map shows: the outlines inside a province or one of them, and the dots on it. */
export interface MapShown {
  /** Six digits: the division that is looked at. */
  readonly region: string;
  readonly positions: readonly Position[];
  readonly lacking: number;
  readonly kind: string | undefined;
}

const WIDTH = 640;
const HEIGHT = 480;

const projections = new Map<string, Promise<Projection | undefined>>();

/** The outlines in which a division lies: its own, or that of the city around it. */
function outlinesOf(features: readonly MapFeature[], region: string): readonly MapFeature[] {
  const own = features.filter(({ adcode }) => adcode === region);
  if (own.length > 0) return own;
  const city = `${region.slice(0, 4)}00`;
  return features.filter(({ adcode }) => adcode === city);
}

async function project(province: string, region: string): Promise<Projection | undefined> {
  const features = await findMap(province);
  if (features === undefined) return undefined;
  const chosen = region === province ? features : outlinesOf(features, region);
  return chosen.length === 0 ? undefined : projectMap(chosen, WIDTH, HEIGHT);
}

/** Drawn once: outlines do not change while the program runs. */
function projectionOf(province: string, region: string): Promise<Projection | undefined> {
  const key = scopePrefix(region).length === 2 ? province : region;
  const known = projections.get(key) ?? project(province, key);
  projections.set(key, known);
  return known;
}

/** Dots of one outline would lie on each other: they become one, in their middle. */
function gathered(projection: Projection, positions: readonly Position[]): readonly Position[] {
  const codes = new Set(projection.outlines.map(({ adcode }) => adcode));
  const codeOf = ({ region }: Position): string =>
    codes.has(region) ? region : `${region.slice(0, 4)}00`;
  return [...Map.groupBy(positions, codeOf)].map(([region, members]) => middleOf(region, members));
}

function middleOf(region: string, members: readonly Position[]): Position {
  const count = members.reduce((sum, member) => sum + member.count, 0);
  const mean = (of: (position: Position) => number): number =>
    members.reduce((sum, member) => sum + of(member) * member.count, 0) / count;
  return {
    region,
    count,
    longitude: mean(({ longitude }) => longitude),
    latitude: mean(({ latitude }) => latitude),
    number: null,
    name: null,
  };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

function placeDot(face: Face, map: MapShown, position: Position, x: number, y: number): Html {
  const { language, t } = face;
  const name = placeName(position.region, language);
  const address = withQuery(to(face, '/institutions'), {
    county: position.region,
    kind: map.kind,
  });
  return html`<a href="${address}" aria-label="${name} ${t.institutions.found(position.count)}"><circle cx="${x}" cy="${y}" r="20"/><text x="${x}" y="${y}">${position.count}</text></a>`;
}

function institutionDot(face: Face, { number, name }: Position, x: number, y: number): Html {
  const address = to(face, institutionAddress(number ?? ''));
  return html`<a href="${address}" aria-label="${name}"><title>${name}</title><circle cx="${x}" cy="${y}" r="16"/></a>`;
}

function dot(face: Face, map: MapShown, projection: Projection, position: Position): Html {
  const [x, y] = projection.point(position.longitude, position.latitude).map(rounded);
  return position.number === null
    ? placeDot(face, map, position, x ?? 0, y ?? 0)
    : institutionDot(face, position, x ?? 0, y ?? 0);
}

function outlines({ outlines: all }: Projection): Html {
  const areas = all.map(({ path }) => html`<path d="${path}"/>`);
  return html`<g aria-hidden="true">${areas}</g>`;
}

const drawn = new WeakMap<Projection, Html>();

function outlinesDrawn(projection: Projection): Html {
  const known = drawn.get(projection) ?? outlines(projection);
  drawn.set(projection, known);
  return known;
}

/** Where the institutions are; empty when there is no outline or no dot. The list says the same. */
export async function mapOf(face: Face, map: MapShown): Promise<Html | false> {
  const { site, t, language } = face;
  const projection = await projectionOf(site.node, map.region);
  if (projection === undefined || map.positions.length === 0) return false;
  const each = map.region !== site.node;
  const positions = each ? map.positions : gathered(projection, map.positions);
  const words = t.institutions;
  return html`<section class="map"><h2>${words.map}</h2>
<p class="quiet">${each ? words.mapSaysHere : words.mapSays}</p>
<svg viewBox="-16 -16 ${WIDTH + 32} ${HEIGHT + 32}" role="group" aria-label="${words.mapLabel(placeName(map.region, language))}">
${outlinesDrawn(projection)}
${positions.map((position) => dot(face, map, projection, position))}
</svg>
${map.lacking > 0 && html`<p class="quiet">${words.mapLacking(map.lacking)}</p>`}
<p class="quiet">${words.mapNote}${site.mapApproval ?? words.mapPending}</p>
</section>`;
}
