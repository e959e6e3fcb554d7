import { kept } from './kept.ts';
import { codeSet } from '@qingming/standard/language/code-set.ts';
import {
  code,
  date,
  decimal,
  flag,
  instant,
  integer,
  link,
  money,
  optional,
  partialDate,
  ref,
  text,
} from '@qingming/standard/language/element.ts';
import { type RecordDefinition, record } from '@qingming/standard/language/record.ts';
import type { Catalogue } from '@qingming/standard';

const tint = codeSet('tint', { zh: '颜色', en: 'Tint' }, 'a test', [
  ['1', '红', 'Red'],
  ['2', '白', 'White'],
]);
const secret = {
  classification: 'personal',
  purpose: 'a test',
  mask: 'name',
  findable: 'exact',
} as const;

/** One element of every type; the kinds differ in what they belong to. */
const elements = {
  word: optional(text('字', 'Word', { classification: 'internal', source: 'a test' })),
  otherWord: optional(
    text('另一字', 'Other word', { classification: 'internal', source: 'a test' }),
  ),
  tint: optional(code('颜色', 'Tint', tint, { source: 'a test' })),
  day: optional(date('日', 'Day', { source: 'a test' })),
  about: optional(partialDate('约', 'About', { source: 'a test' })),
  at: optional(instant('时', 'At', { source: 'a test' })),
  untilThen: optional(instant('止', 'Until', { source: 'a test' })),
  count: optional(integer('数', 'Count', { source: 'a test' })),
  weight: optional(decimal('重', 'Weight', { source: 'a test' })),
  price: optional(money('价', 'Price', { source: 'a test' })),
  lit: optional(flag('亮', 'Lit', { source: 'a test' })),
  order: optional(link('visit', '次', 'Order', { source: 'a test' })),
  paper: optional(
    ref('纸', 'Paper', { kind: 'room', by: 'word', agrees: { day: 'day' } }, { source: 'a test' }),
  ),
  holder: optional(text('持有人', 'Holder', { ...secret, source: 'a test' })),
  otherHolder: optional(text('另一持有人', 'Other holder', { ...secret, source: 'a test' })),
};

const kind = (
  name: string,
  owner: Pick<RecordDefinition, 'belongsTo'> & Partial<Pick<RecordDefinition, 'root'>>,
): RecordDefinition =>
  record(
    name,
    { zh: '试', en: 'Test' },
    { source: 'a test', ...owner, travels: 'stays', ...kept, elements },
  );

/** A small catalogue in which every operator finds every type of element and every scope. */
export const FIXTURE: Catalogue = new Map(
  [
    kind('visit', { belongsTo: 'institution', root: { called: { zh: '次', en: 'visit' } } }),
    kind('whiteLamp', { belongsTo: { root: 'visit' } }),
    kind('room', { belongsTo: 'institution' }),
    kind('law', { belongsTo: 'node' }),
  ].map((definition) => [definition.kind, definition]),
);
