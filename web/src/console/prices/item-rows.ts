import type {
  BasicService,
  ParsedPriceItems,
  PriceListDetail,
} from '@qingming/connect/api/prices.ts';
import { bilingual } from '@qingming/standard/language/bilingual.ts';
import { newId } from '../api/new-id.ts';
import type { Faults } from '../records/answers.ts';
import { readForm } from '../records/answers.ts';
import type { AskedField, Typed } from '../records/asked-field.ts';
import type { Item } from './item-fields.ts';
import { typedOf } from './item-fields.ts';

export type StandingItem = PriceListDetail['items'][number];

/** A line of the list while it is edited. */
export interface ItemRow {
  readonly key: string;
  readonly typed: Typed;
  /** Goes with the next save; until then it can be put back. */
  readonly removed: boolean;
}

export type RowFaults = Readonly<Record<string, Faults>>;

const rowOf = (typed: Typed): ItemRow => ({ key: newId(), typed, removed: false });

export const rowsOf = (items: readonly StandingItem[]): readonly ItemRow[] =>
  items.map(({ fact }) => rowOf(typedOf(fact)));

const nextOrder = (rows: readonly ItemRow[]): string =>
  String(Math.max(-1, ...rows.map(({ typed }) => Number(typed['order']))) + 1);

/** A fixed price that is offered is what most items are. */
const USUAL: Typed = { standard: '1', type: '0', offered: 'true' };

export const blankRow = (rows: readonly ItemRow[]): ItemRow =>
  rowOf({ ...USUAL, order: nextOrder(rows) });

/** A basic service that the list lacks, as one that is not offered until somebody says otherwise. */
export const serviceRow = (rows: readonly ItemRow[], { code, feeType, name }: BasicService) =>
  rowOf({
    ...USUAL,
    code,
    feeType,
    name: name.zh,
    nameEn: name.en,
    class: 'basic',
    offered: 'false',
    price: '0.00',
    unit: '次',
    order: nextOrder(rows),
  });

/** The basic services that the rows still lack, of those that the stored list lacks. */
export const stillMissing = (missing: readonly BasicService[], rows: readonly ItemRow[]) =>
  missing.filter(
    ({ feeType }) =>
      !rows.some(
        ({ typed, removed }) =>
          !removed && typed['class'] === 'basic' && typed['feeType'] === feeType,
      ),
  );

export const sameTyped = (a: Typed, b: Typed): boolean =>
  Object.keys({ ...a, ...b }).every((name) => (a[name] ?? '') === (b[name] ?? ''));

/** Whether a save would change anything. */
export const isChanged = (base: readonly StandingItem[], rows: readonly ItemRow[]): boolean =>
  rows.length !== base.length ||
  rows.some(({ typed, removed }, at) => {
    const was = base[at];
    return removed || was === undefined || !sameTyped(typed, typedOf(was.fact));
  });

const TWICE = bilingual('项目编码在清单中重复。', 'This code stands twice in the list.');

/** What is not offered has no price to be asked for. */
const priced = (typed: Typed): Typed =>
  typed['offered'] !== 'true' && (typed['price'] ?? '').trim() === ''
    ? { ...typed, price: '0' }
    : typed;

const codeIn = ({ typed }: ItemRow): string => (typed['code'] ?? '').trim();

/** The rows as items, and what is wrong in which row and column. */
export function readRows(
  fields: readonly AskedField[],
  rows: readonly ItemRow[],
): { readonly items: readonly Item[]; readonly faults: RowFaults } {
  const kept = rows.filter(({ removed }) => !removed);
  const faults: Record<string, Faults> = {};
  const items = kept.map((row, at) => {
    const { answers, faults: found } = readForm(fields, priced(row.typed));
    const code = codeIn(row);
    const twice = code !== '' && kept.findIndex((other) => codeIn(other) === code) !== at;
    const wrong = twice ? { ...found, code: TWICE } : found;
    if (Object.keys(wrong).length > 0) faults[row.key] = wrong;
    // What fields of the definition read is of no type here; the server's schema checks it (decision 34).
    return { ...answers, order: Number(row.typed['order']) } as unknown as Item;
  });
  return { items, faults };
}

/** Takes in a pasted table: over the rows of the same code, beside the others or instead of them. */
export function takeIn(
  rows: readonly ItemRow[],
  items: ParsedPriceItems['items'],
  instead: boolean,
): readonly ItemRow[] {
  const pasted = new Map(items.map((item) => [item.code ?? '', item]));
  const kept = rows.map((row) => {
    const item = pasted.get(codeIn(row));
    if (item === undefined) return instead ? { ...row, removed: true } : row;
    pasted.delete(codeIn(row));
    return {
      ...row,
      removed: false,
      typed: { ...typedOf(item), order: row.typed['order'] ?? '0' },
    };
  });
  const first = Number(nextOrder(kept));
  const added = [...pasted.values()].map((item, at) =>
    rowOf({ ...typedOf(item), order: String(first + at) }),
  );
  return [...kept, ...added];
}
