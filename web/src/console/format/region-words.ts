import { regionFullName } from '@qingming/standard/data/regions.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';

/** A division by its full name, or its code where it has none. */
export const regionWords = (code: string): Bilingual =>
  regionFullName(code) ?? { zh: code, en: code };
