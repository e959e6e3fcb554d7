import {
  evaluate,
  type World,
  type WorldRow,
} from '@qingming/standard/derive/expression-memory.ts';
import type { Expression } from '@qingming/standard/language/expression.ts';

/** Where nothing but the record itself is known. */
export const ALONE = { world: () => [], isPartial: () => false } as const;

/** Whether what is known of a record of a kind meets a condition, beside what is known of others. */
export const meets = (
  kind: string,
  row: WorldRow,
  condition: Expression,
  world: World = ALONE.world,
): boolean => evaluate({ ...ALONE, world }, kind, row, condition) === true;

/** What was typed of a record: an empty field says nothing. */
export const withoutEmpty = (typed: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''));
