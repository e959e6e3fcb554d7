import { auditRow, insertAudit } from '../../../kernel/audit/audit.ts';
import { keptOf, sealKept } from '../../../kernel/audit/kept.ts';
import { KEPT_ALARM } from '../../../kernel/audit/kept-alarm.ts';
import { type Actor, nodeItself } from '../../../kernel/access/actor.ts';
import type { Tx } from '../../../kernel/db/database.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { NodeContext } from '../../../kernel/node.ts';
import type { AlarmRule } from './rules.ts';
import type { AuditSeen } from './entry.ts';

/** A row of `alarm`; the note is sealed. */
export interface AlarmRecord {
  readonly id: string;
  readonly rule: string;
  readonly account: string;
  readonly account_name: string;
  readonly roles: readonly string[];
  readonly region: string;
  readonly institution: string | null;
  readonly raised_at: string;
  readonly first_at: string;
  readonly last_at: string;
  readonly last_entry: number;
  readonly entries: readonly number[];
  readonly times: number;
  readonly settled_at: string | null;
  readonly settled_by: string | null;
  readonly settled_name: string | null;
  readonly note: Uint8Array | null;
}

/** What an account did that is unusual: the newest stretch of it. */
export interface Found {
  readonly rule: AlarmRule;
  readonly account: string;
  readonly entries: readonly AuditSeen[];
  readonly times: number;
}

/** Of one alarm, the newest that its line leads to. */
const MOST_ENTRIES = 500;

/** An alarm in the audit as it stands after an act. */
export const logAlarm = (
  node: NodeContext,
  by: Actor,
  act: 'alarm.raise' | 'alarm.settle',
  row: AlarmRecord,
  reason?: string,
) =>
  insertAudit(
    auditRow(node, by, {
      act,
      kind: KEPT_ALARM.table,
      record: row.id,
      purpose: 'security',
      detail: { rule: row.rule, account: row.account },
      kept: sealKept(node, KEPT_ALARM, row.id, keptOf(node, KEPT_ALARM, { ...row })),
      ...(reason === undefined ? {} : { reason }),
    }),
  );

interface Holder {
  readonly name: string;
  readonly roles: readonly string[];
  readonly region: string;
  readonly institution: string | null;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whose account an alarm is about; who acted, unless somebody acted upon the account. */
async function holderOf(tx: Tx, account: string, last: AuditSeen): Promise<Holder> {
  if (account === last.account || !UUID.test(account)) return last;
  const held = await tx.maybe<Holder>(
    sql`select name, roles, region, institution from account where id = ${account}::uuid`,
  );
  return held ?? last;
}

const idsOf = (entries: readonly AuditSeen[]): readonly number[] =>
  entries.map(({ entry }) => entry).slice(-MOST_ENTRIES);

/** Adds to the alarm that is open, or raises one. */
export async function raise(tx: Tx, node: NodeContext, found: Found): Promise<void> {
  const { rule, account, entries, times } = found;
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) return;
  const goesOn = await tx.run(sql`
    update alarm set last_at = ${last.at}, last_entry = ${last.entry}, times = greatest(times, ${times}),
      entries = (select array_agg(e order by e) from (
        select distinct e from unnest(entries || ${[...idsOf(entries)]}::bigint[]) e order by e desc limit ${MOST_ENTRIES}) newest)
    where rule = ${rule.name} and account = ${account} and settled_at is null`);
  if (goesOn > 0) return;
  const { name, roles, region, institution } = await holderOf(tx, account, last);
  const row = await tx.one<AlarmRecord>(sql`
    insert into alarm (id, rule, account, account_name, roles, region, institution, raised_at, first_at, last_at,
      last_entry, entries, times)
    values (${node.ids.uuid()}, ${rule.name}, ${account}, ${name}, ${[...roles]}::text[], ${region}, ${institution},
      ${node.clock.now()}, ${first.at}, ${last.at}, ${last.entry}, ${[...idsOf(entries)]}::bigint[], ${times})
    returning *`);
  await tx.run(logAlarm(node, nodeItself(node.node), 'alarm.raise', row));
}
