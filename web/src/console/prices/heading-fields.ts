import { priceList } from '@qingming/standard/records/price.ts';
import type { AskedField } from '../records/asked-field.ts';
import { questionsOf } from '../records/asked-field.ts';
import { OWN } from './words.ts';

/** The heading of a list, as its institution writes it. */
export function headingFields(day: string): readonly AskedField[] {
  const ask = questionsOf(priceList, day);
  return [
    ask('title'),
    ask('document'),
    ask('authority'),
    ask('effectiveFrom', { help: OWN.fromHelp }),
  ];
}
