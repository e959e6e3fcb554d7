import type { PriceChange, PriceItemFact } from '@qingming/connect/api/prices.ts';
import { TARIFF_ELEMENTS } from '@qingming/standard/records/tariff.ts';

type TariffElement = (typeof TARIFF_ELEMENTS)[number];

/** What a comparison of lists looks at. */
export type Priced = Pick<
  PriceItemFact,
  'code' | 'name' | 'feeType' | 'class' | 'offered' | 'price' | 'unit'
> & {
  readonly document?: string | null | undefined;
  readonly ageUnder?: number | null | undefined;
  readonly share?: number | null | undefined;
} & { readonly [Name in TariffElement]?: PriceItemFact[Name] | null };

const byCode = (items: readonly Priced[]): ReadonlyMap<string, Priced> =>
  new Map(items.map((item) => [item.code, item]));

const WORDS = [
  'name',
  'class',
  'feeType',
  'unit',
  'document',
  'ageUnder',
  'share',
  ...TARIFF_ELEMENTS,
] as const;

function kindOf(before: Priced, after: Priced): PriceChange['change'] | undefined {
  if (before.offered !== after.offered) return after.offered ? 'offered' : 'withdrawn';
  if (after.price !== before.price) return after.price > before.price ? 'up' : 'down';
  return WORDS.some((word) => (before[word] ?? '') !== (after[word] ?? ''))
    ? 'reworded'
    : undefined;
}

const change = (
  { code, name, feeType }: Priced,
  what: PriceChange['change'],
  before: Priced | undefined,
  after: Priced | undefined,
): PriceChange => ({
  code,
  name,
  feeType,
  change: what,
  before: before?.price ?? null,
  after: after?.price ?? null,
});

/** What differs between two lists of an institution, in the order of the new one; what is gone comes last. */
export function diffLists(
  before: readonly Priced[],
  after: readonly Priced[],
): readonly PriceChange[] {
  const [old, now] = [byCode(before), byCode(after)];
  const kept = after.flatMap((item) => {
    const was = old.get(item.code);
    if (was === undefined) return [change(item, 'added', undefined, item)];
    const what = kindOf(was, item);
    return what === undefined ? [] : [change(item, what, was, item)];
  });
  const gone = before
    .filter(({ code }) => !now.has(code))
    .map((item) => change(item, 'removed', item, undefined));
  return [...kept, ...gone];
}
