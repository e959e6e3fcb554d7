import type { Typed } from '../records/asked-field.ts';
import { typedOf } from './item-fields.ts';
import type { ItemRow, StandingItem } from './item-rows.ts';
import { rowsOf, sameTyped } from './item-rows.ts';

/** An item that somebody else changed meanwhile, as it stands there now. */
export interface OthersChange {
  readonly code: string;
  readonly name: string;
  /** Undefined where they took the item out. */
  readonly theirs: Typed | undefined;
  /** Both changed it: what this person typed was kept. */
  readonly both: boolean;
}

export interface Merged {
  readonly rows: readonly ItemRow[];
  readonly changes: readonly OthersChange[];
}

const byCode = (items: readonly StandingItem[]): ReadonlyMap<string, Typed> =>
  new Map(items.map(({ fact }) => [fact.code, typedOf(fact)]));

const same = (a: Typed | undefined, b: Typed | undefined): boolean =>
  a === undefined || b === undefined ? a === b : sameTyped(a, b);

/**
 * Brings together what this person typed and what others saved meanwhile. Nothing typed is lost:
 * where both changed an item, the typed one stays and the other is told.
 */
export function mergeRows(
  base: readonly StandingItem[],
  mine: readonly ItemRow[],
  newest: readonly StandingItem[],
): Merged {
  const [was, theirs] = [byCode(base), byCode(newest)];
  const changes: OthersChange[] = [];
  const told = new Set<string>();
  const tell = (code: string, both: boolean): void => {
    const now = theirs.get(code);
    const name = now?.['name'] ?? was.get(code)?.['name'] ?? '';
    if (!told.has(code)) changes.push({ code, name, theirs: now, both });
    told.add(code);
  };
  const kept = mine.flatMap((row) => {
    const code = row.typed['code'] ?? '';
    const [before, now] = [was.get(code), theirs.get(code)];
    if (same(before, now)) return [row];
    const untouched = before !== undefined && !row.removed && sameTyped(row.typed, before);
    tell(code, !untouched);
    if (!untouched) return [row];
    return now === undefined ? [] : [{ ...row, typed: now }];
  });
  const here = new Set(mine.map(({ typed }) => typed['code']));
  const added = newest.filter(
    ({ fact }) => !here.has(fact.code) && !same(was.get(fact.code), theirs.get(fact.code)),
  );
  for (const { fact } of added) tell(fact.code, false);
  return { rows: [...kept, ...rowsOf(added)], changes };
}
