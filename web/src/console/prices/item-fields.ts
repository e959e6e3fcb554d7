import type { PriceItems } from '@qingming/connect/api/prices.ts';
import { bilingual } from '@qingming/standard/language/bilingual.ts';
import { priceItem } from '@qingming/standard/records/price.ts';
import { TARIFF_ELEMENTS } from '@qingming/standard/records/tariff.ts';
import { toTyped } from '../records/answers.ts';
import type { AskedField, Typed } from '../records/asked-field.ts';
import { questionsOf } from '../records/asked-field.ts';

export type Item = PriceItems['items'][number];

/** What stands in the table; the rest is asked in the dialog of an item. */
const COLUMNS = ['code', 'name', 'class', 'feeType', 'offered', 'price', 'unit'] as const;
const RARER = [
  'nameEn',
  'unitEn',
  'standard',
  'type',
  'ageUnder',
  'share',
  ...TARIFF_ELEMENTS,
  'document',
  'content',
] as const;

export const isColumn = ({ name }: Pick<AskedField, 'name'>): boolean =>
  COLUMNS.some((column) => column === name);

const DOCUMENT_HELP = bilingual(
  '与清单的定价文件不同时填写',
  'Only when it differs from the document of the list',
);

/** The questions of an item, with the codes of the day on which the list begins. */
export function itemFields(day: string): readonly AskedField[] {
  const ask = questionsOf(priceItem, day);
  const changes = { document: { help: DOCUMENT_HELP }, content: { input: 'textarea' } } as const;
  return [...COLUMNS, ...RARER].map((name) => ({
    ...ask(name),
    ...(name in changes && changes[name as keyof typeof changes]),
  }));
}

const FORM_LIKE = itemFields('2026-03-30');

/** An item as it stands in the fields: prices in yuan. */
export const typedOf = (item: Partial<Item>): Typed => ({
  ...Object.fromEntries(
    FORM_LIKE.map((field) => [field.name, toTyped(field, item[field.name as keyof Item])]),
  ),
  order: String(item.order),
});
