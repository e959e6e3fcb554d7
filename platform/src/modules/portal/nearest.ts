import { findMap } from '@qingming/standard/data/maps/find-map.ts';
import type { MapFeature } from '@qingming/standard/data/maps/project.ts';

/** Degrees. */
export interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

const EARTH_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The way between two points in a straight line, in kilometres. */
export function kilometresBetween(a: Point, b: Point): number {
  const [north, east] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const half =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** The middle of the largest ring of an outline. */
function middleOf({ rings }: MapFeature): Point | undefined {
  const ring = rings.toSorted((a, b) => b.length - a.length)[0];
  if (ring === undefined || ring.length === 0) return undefined;
  const [longitudes, latitudes] = [0, 1].map((axis) => ring.map((position) => position[axis] ?? 0));
  const mid = (values: readonly number[] = []): number =>
    (Math.min(...values) + Math.max(...values)) / 2;
  return { longitude: mid(longitudes), latitude: mid(latitudes) };
}

/** About where a division lies: the middle of its outline, or of the city's around it. */
export async function middleOfDivision(
  province: string,
  region: string,
): Promise<Point | undefined> {
  const features = (await findMap(province)) ?? [];
  const city = `${region.slice(0, 4)}00`;
  const feature =
    features.find(({ adcode }) => adcode === region) ??
    features.find(({ adcode }) => adcode === city);
  return feature && middleOf(feature);
}
