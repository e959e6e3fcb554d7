import type { MapFeature } from './project.ts';

interface MapFile {
  readonly default: { readonly features: readonly MapFeature[] };
}

/** Each outline is its own chunk of the console, fetched when it is looked at. */
const FILES: Readonly<Record<string, () => Promise<MapFile>>> = {
  '000000': () => import('./china.json', { with: { type: 'json' } }),
  '110000': () => import('./110000.json', { with: { type: 'json' } }),
  '120000': () => import('./120000.json', { with: { type: 'json' } }),
  '130000': () => import('./130000.json', { with: { type: 'json' } }),
  '140000': () => import('./140000.json', { with: { type: 'json' } }),
  '150000': () => import('./150000.json', { with: { type: 'json' } }),
  '210000': () => import('./210000.json', { with: { type: 'json' } }),
  '220000': () => import('./220000.json', { with: { type: 'json' } }),
  '230000': () => import('./230000.json', { with: { type: 'json' } }),
  '310000': () => import('./310000.json', { with: { type: 'json' } }),
  '320000': () => import('./320000.json', { with: { type: 'json' } }),
  '330000': () => import('./330000.json', { with: { type: 'json' } }),
  '340000': () => import('./340000.json', { with: { type: 'json' } }),
  '350000': () => import('./350000.json', { with: { type: 'json' } }),
  '360000': () => import('./360000.json', { with: { type: 'json' } }),
  '370000': () => import('./370000.json', { with: { type: 'json' } }),
  '410000': () => import('./410000.json', { with: { type: 'json' } }),
  '420000': () => import('./420000.json', { with: { type: 'json' } }),
  '430000': () => import('./430000.json', { with: { type: 'json' } }),
  '440000': () => import('./440000.json', { with: { type: 'json' } }),
  '450000': () => import('./450000.json', { with: { type: 'json' } }),
  '460000': () => import('./460000.json', { with: { type: 'json' } }),
  '500000': () => import('./500000.json', { with: { type: 'json' } }),
  '510000': () => import('./510000.json', { with: { type: 'json' } }),
  '520000': () => import('./520000.json', { with: { type: 'json' } }),
  '530000': () => import('./530000.json', { with: { type: 'json' } }),
  '540000': () => import('./540000.json', { with: { type: 'json' } }),
  '610000': () => import('./610000.json', { with: { type: 'json' } }),
  '620000': () => import('./620000.json', { with: { type: 'json' } }),
  '630000': () => import('./630000.json', { with: { type: 'json' } }),
  '640000': () => import('./640000.json', { with: { type: 'json' } }),
  '650000': () => import('./650000.json', { with: { type: 'json' } }),
  '710000': () => import('./710000.json', { with: { type: 'json' } }),
  '810000': () => import('./810000.json', { with: { type: 'json' } }),
  '820000': () => import('./820000.json', { with: { type: 'json' } }),
};

/** Whether there is a map of this division: of the nation and of each province, not of a city or a county. */
export const hasMap = (region: string): boolean => region in FILES;

/** The outlines inside the nation (000000) or a province, or undefined when none are kept for the code. */
export async function findMap(code: string): Promise<readonly MapFeature[] | undefined> {
  const file = await FILES[code]?.();
  return file?.default.features;
}
