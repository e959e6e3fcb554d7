import { priceListState } from '../codes/price.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { findCode } from '../language/code-set.ts';

/** What a price list says of itself, as far as it tells whether it holds on a day. */
export interface ListDates {
  readonly state: string;
  readonly effectiveFrom: string;
  readonly effectiveUntil?: string | null | undefined;
}

export type Standing = 'announced' | 'inForce' | 'ended';

const PUBLISHED: readonly string[] = ['8', '9'];

/**
 * Where a published list stands on a day: by its dates, whatever its state is called. A list that another
 * will replace on 1 January is in force until 31 December. Undefined for one that is not published.
 */
export function standingOf(list: ListDates, day: string): Standing | undefined {
  const { state, effectiveFrom, effectiveUntil } = list;
  if (!PUBLISHED.includes(state)) return undefined;
  if (effectiveUntil && effectiveUntil <= day) return 'ended';
  return day < effectiveFrom ? 'announced' : 'inForce';
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** The state of a list on a day in words. */
export function standingWords(list: ListDates, day: string): Bilingual {
  const { effectiveFrom, effectiveUntil } = list;
  switch (standingOf(list, day)) {
    case 'announced':
      return {
        zh: `已公布，${effectiveFrom} 起执行`,
        en: `Published, in force from ${effectiveFrom}`,
      };
    case 'inForce':
      return effectiveUntil
        ? {
            zh: `执行中，至 ${dayBefore(effectiveUntil)}`,
            en: `In force until ${dayBefore(effectiveUntil)}`,
          }
        : { zh: '执行中', en: 'In force' };
    case 'ended':
      return { zh: '已停止执行', en: 'No longer in force' };
    default: {
      const code = findCode(priceListState, list.state);
      return { zh: code?.zh ?? list.state, en: code?.en ?? list.state };
    }
  }
}
