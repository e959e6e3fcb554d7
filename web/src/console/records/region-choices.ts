import { regionFullName, regionsUnder } from '@qingming/standard/data/regions.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';

interface RegionChoice {
  readonly code: string;
  readonly name: Bilingual;
}

/** The divisions of today, each with the names of those above it. */
export const REGION_CHOICES: readonly RegionChoice[] = regionsUnder('000000').map((region) => ({
  code: region.code,
  name: regionFullName(region.code) ?? region.name,
}));
