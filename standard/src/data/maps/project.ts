/** Longitude and latitude in degrees. JSON knows no tuples, so a position is a list of two numbers. */
export type Position = readonly number[];

/** The outline of one division. */
export interface MapFeature {
  /** Six digits of GB/T 2260; the South China Sea inset carries the code of 三沙市. */
  readonly adcode: string;
  readonly name: string;
  readonly rings: readonly (readonly Position[])[];
}

export interface Outline {
  readonly adcode: string;
  readonly name: string;
  /** Data for the `d` of an SVG path; rings close themselves, fill them by the even-odd rule. */
  readonly path: string;
  /** Where a label goes: the centroid of the largest ring. */
  readonly label: Point;
}

export type Point = readonly [x: number, y: number];

export interface Projection {
  readonly outlines: readonly Outline[];
  /** Where a position lies on the picture, in its units from the upper left corner. */
  readonly point: (lon: number, lat: number) => Point;
}

interface Bounds {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

const boundsOf = (positions: Iterable<Position>): Bounds => {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of positions) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return { west, east, south, north };
};

const RADIANS = Math.PI / 180;
const tenth = (value: number): number => Math.round(value * 10) / 10;

/**
 * Equirectangular, true to scale at the middle latitude, fitted into the picture and centred.
 * Enough for a choropleth of a country; not for measuring.
 */
function fitInto(bounds: Bounds, width: number, height: number): Projection['point'] {
  const { west, east, south, north } = bounds;
  const narrowing = Math.cos(((south + north) / 2) * RADIANS);
  const [spanX, spanY] = [(east - west) * narrowing, north - south];
  const scale = Math.min(width / spanX, height / spanY);
  const [left, top] = [(width - spanX * scale) / 2, (height - spanY * scale) / 2];
  return (lon, lat) => [left + (lon - west) * narrowing * scale, top + (north - lat) * scale];
}

function pathOf(rings: MapFeature['rings'], point: Projection['point']): string {
  const ringPath = (ring: readonly Position[]): string =>
    ring
      .map(([lon = 0, lat = 0]) => point(lon, lat).map(tenth).join(' '))
      .filter((place, index, all) => place !== all[index - 1])
      .join('L');
  return rings.map((ring) => `M${ringPath(ring)}Z`).join('');
}

interface Surface {
  /** In square degrees, signed by the direction of the ring. */
  readonly area: number;
  readonly centroid: Position;
}

/** Area and centroid of a closed ring, by the shoelace formula. */
function surfaceOf(ring: readonly Position[]): Surface {
  let [twice, sumLon, sumLat] = [0, 0, 0];
  for (const [index, [lon = 0, lat = 0]] of ring.slice(0, -1).entries()) {
    const [nextLon = 0, nextLat = 0] = ring[index + 1] ?? [];
    const cross = lon * nextLat - nextLon * lat;
    twice += cross;
    sumLon += (lon + nextLon) * cross;
    sumLat += (lat + nextLat) * cross;
  }
  if (twice === 0) return { area: 0, centroid: ring[0] ?? [] };
  return { area: twice / 2, centroid: [sumLon / (3 * twice), sumLat / (3 * twice)] };
}

function labelOf(rings: MapFeature['rings'], point: Projection['point']): Point {
  const surfaces = rings.map(surfaceOf);
  const largest = surfaces.reduce((a, b) => (Math.abs(b.area) > Math.abs(a.area) ? b : a));
  const [lon = 0, lat = 0] = largest.centroid;
  return point(lon, lat);
}

/** Lays outlines on a picture of `width` by `height`; throws RangeError when there is nothing to draw. */
export function projectMap(
  features: readonly MapFeature[],
  width: number,
  height: number,
): Projection {
  if (features.length === 0) throw new RangeError('a map needs at least one outline');
  const point = fitInto(boundsOf(features.flatMap(({ rings }) => rings.flat())), width, height);
  const outlines = features.map(({ adcode, name, rings }) => ({
    adcode,
    name,
    path: pathOf(rings, point),
    label: labelOf(rings, point),
  }));
  return { outlines, point };
}
