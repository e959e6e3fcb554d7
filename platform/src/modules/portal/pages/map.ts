import { findMap } from '@qingming/standard/data/maps/find-map.ts';
import { type Projection, projectMap } from '@qingming/standard/data/maps/project.ts';
import { regionName } from '@qingming/standard/data/regions.ts';
import { type Html, html } from '../../../kernel/http/html.ts';
import { withQuery } from '../addresses.ts';
import { placeName } from '../counties.ts';
import type { Position } from '../published.ts';
import type { PageContext } from '../site.ts';
import { to } from './frame.ts';

/** The map of a province: one dot for each city or county that has an outline of its own. */
export interface MapShown {
  readonly approval: string;
  readonly positions: readonly Position[];
  readonly lacking: number;
  readonly kind: string | undefined;
}

const WIDTH = 640;
const HEIGHT = 480;
/** 24 px wide on the narrowest phone: a finger finds it. */
const RADIUS = 26;

const projections = new Map<string, Promise<Projection | undefined>>();

/** Drawn once: outlines do not change while the program runs. */
function projectionOf(province: string): Promise<Projection | undefined> {
  const known =
    projections.get(province) ??
    findMap(province).then((features) => features && projectMap(features, WIDTH, HEIGHT));
  projections.set(province, known);
  return known;
}

interface Dot {
  readonly region: string;
  readonly count: number;
  readonly x: number;
  readonly y: number;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** One dot in the middle of each outline: two outlines never share one. */
function dotsOf({ outlines }: Projection, positions: readonly Position[]): readonly Dot[] {
  const codes = new Set(outlines.map(({ adcode }) => adcode));
  const codeOf = ({ region }: Position): string =>
    codes.has(region) ? region : `${region.slice(0, 4)}00`;
  const counts = Map.groupBy(positions, codeOf);
  return outlines.flatMap(({ adcode, label: [x, y] }) => {
    const members = counts.get(adcode);
    if (members === undefined) return [];
    const count = members.reduce((sum, member) => sum + member.count, 0);
    return [{ region: adcode, count, x: rounded(x), y: rounded(y) }];
  });
}

function dot(context: PageContext, map: MapShown, { region, count, x, y }: Dot): Html {
  const { language, t } = context;
  const name = regionName(region)?.[language] ?? region;
  const address = withQuery(to(context, '/institutions'), { county: region, kind: map.kind });
  return html`<a href="${address}" aria-label="${name} ${t.institutions.found(count)}"><circle cx="${x}" cy="${y}" r="${RADIUS}"/><text x="${x}" y="${y}">${count}</text><text class="place" x="${x}" y="${rounded(y + RADIUS + 14)}">${name}</text></a>`;
}

const areas = ({ outlines }: Projection): Html =>
  html`<g aria-hidden="true">${outlines.map(({ path }) => html`<path d="${path}"/>`)}</g>`;

/** Where the institutions of the province are; empty without an outline or a dot. The list says the same. */
export async function mapOf(context: PageContext, map: MapShown): Promise<Html | false> {
  const { site, t, language } = context;
  const projection = await projectionOf(site.node);
  if (projection === undefined || map.positions.length === 0) return false;
  const words = t.institutions;
  return html`<section class="map"><h2>${words.map}</h2>
<p class="quiet">${words.mapSays}</p>
<svg viewBox="-16 -16 ${WIDTH + 32} ${HEIGHT + 48}" role="group" aria-label="${words.mapLabel(placeName(site.node, language))}">
${areas(projection)}
${dotsOf(projection, map.positions).map((one) => dot(context, map, one))}
</svg>
${map.lacking > 0 && html`<p class="quiet">${words.mapLacking(map.lacking)}</p>`}
<p class="quiet">${words.mapNote}${map.approval}</p>
</section>`;
}
