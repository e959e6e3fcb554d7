import { toSql } from '@qingming/standard/derive/expression-sql.ts';
import type { Process } from '@qingming/standard/language/process.ts';
import { raw, type Sql, sql } from '../db/sql.ts';
import type { NodeContext } from '../node.ts';

/**
 * That the process of the root in the row `alias` runs now. What a condition of a process calls `recordedAt` is the
 * moment of asking, and not that of the row: a right that was entered years ago is over today.
 */
export function isRunning(
  { catalogue, clock }: Pick<NodeContext, 'catalogue' | 'clock'>,
  { of, runs }: Process,
  alias: string,
): Sql {
  const now = sql`${clock.now().toISOString()}::timestamptz`;
  const pieces = toSql(catalogue, of, alias, runs).split(`${alias}.recorded_at`);
  const [first = raw(''), ...rest] = pieces.map((piece) => raw(piece));
  return rest.reduce<Sql>((before, piece) => sql`${before}${now}${piece}`, sql`${first}`);
}
