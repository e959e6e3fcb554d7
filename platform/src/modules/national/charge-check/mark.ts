import { CHARGE_RECHECK } from '@qingming/standard/rechecks/charges.ts';
import { getRecord } from '@qingming/standard/derive/catalogue.ts';
import { rootOf } from '@qingming/standard/derive/owner.ts';
import { scopePrefix } from '@qingming/standard/data/regions.ts';
import type { Tx } from '../../../kernel/db/database.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import { type KeptEntry, openKept } from '../../../kernel/log/append.ts';
import { MINISTRY, type NodeContext } from '../../../kernel/node.ts';
import { chargeRules } from './rules.ts';

/** A change of a record that the rules look at, as it stands in a log. */
export interface Changed {
  readonly kind: string;
  readonly record: string;
  readonly version: number;
  /** The root of which it is, or itself. */
  readonly root: string;
  readonly institution: string | null;
}

const LINES = CHARGE_RECHECK.lines.kind;

/** Whether a kind lies in the case, in the house, or on the node. */
function reachOf({ catalogue }: NodeContext, kind: string): 'case' | 'house' | 'node' {
  const definition = getRecord(catalogue, kind);
  const root = rootOf(catalogue, definition)?.kind;
  if (root !== undefined && root === rootOf(catalogue, getRecord(catalogue, LINES))?.kind)
    return 'case';
  return definition.belongsTo === 'node' ? 'node' : 'house';
}

const markCases = (tx: Tx, province: string, cases: readonly string[]): Promise<number> =>
  tx.run(sql`
    insert into charge_check_day (province, institution, day, region, due)
    select l.province, l.institution, l.served_on, max(l.region), clock_timestamp() from bill_line l
    where l.province = ${province} and l.case_id = any(${[...cases]}::uuid[]) group by 1, 2, 3 order by 1, 2, 3
    on conflict (province, institution, day) do update set due = excluded.due, in_turn = false, not_before = null`);

/** Days that are asked in their turn, after what happened in cases. */
const markDays = (tx: Tx, where: Sql): Promise<number> =>
  tx.run(sql`
    update charge_check_day d set in_turn = (d.due is null or d.in_turn), due = clock_timestamp(), not_before = null
    where ${where}`);

const earlierVersion = (
  tx: Tx,
  node: NodeContext,
  province: string,
  { record, version }: Changed,
): Promise<KeptEntry | undefined> =>
  province === node.node
    ? tx.maybe<KeptEntry>(sql`
        select kind, record, version, header, body from log_entry
        where record = ${record}::uuid and version = ${version - 1}`)
    : tx.maybe<KeptEntry>(sql`
        select kind, record, version, header, body from mirror_entry
        where origin = ${province} and record = ${record}::uuid and version = ${version - 1} and body is not null
        limit 1`);

/** The day that an earlier version says; undefined where the log has none, or one that was altered and does not open. */
function dayIn(node: NodeContext, kept: KeptEntry | undefined): string | undefined {
  if (kept === undefined) return undefined;
  try {
    const fact = openKept(node, kept).fact as Readonly<Record<string, unknown>>;
    const day = fact[CHARGE_RECHECK.day];
    return typeof day === 'string' ? day : undefined;
  } catch {
    return undefined;
  }
}

/** The day under which a line stood before it was corrected: it is one line less there. Where nobody knows it, all days. */
async function markDayBefore(tx: Tx, node: NodeContext, province: string, of: Changed) {
  const day = dayIn(node, await earlierVersion(tx, node, province, of));
  const house = sql`d.province = ${province} and d.institution = ${of.institution}::uuid`;
  if (day === undefined) await markDays(tx, house);
  else
    await tx.run(sql`
      update charge_check_day d set due = clock_timestamp(), in_turn = false, not_before = null
      where ${house} and d.day = ${day}::date`);
}

const unique = <Value>(of: readonly Value[]): readonly Value[] => [...new Set(of)];

/** Marks the days whose lines have to be asked again after these changes, made at the node `province`. */
export async function markChanged(
  tx: Tx,
  node: NodeContext,
  province: string,
  changes: readonly Changed[],
): Promise<void> {
  const { kinds } = chargeRules(node);
  const known = changes.filter(({ kind }) => kinds.includes(kind));
  const of = Map.groupBy(known, ({ kind }) => reachOf(node, kind));
  const cases = unique((of.get('case') ?? []).map(({ root }) => root));
  if (cases.length > 0) await markCases(tx, province, cases);
  for (const change of known)
    if (change.kind === LINES && change.version > 1)
      await markDayBefore(tx, node, province, change);
  const houses = unique((of.get('house') ?? []).flatMap(({ institution }) => institution ?? []));
  if (houses.length > 0)
    await markDays(
      tx,
      sql`d.province = ${province} and d.institution = any(${[...houses]}::uuid[])`,
    );
  if (of.has('node'))
    await markDays(
      tx,
      province === MINISTRY ? sql`true` : sql`d.region ^@ ${scopePrefix(province)}`,
    );
}
