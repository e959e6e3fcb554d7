import type { EntryOperation } from '@qingming/exchange';
import { auditRow, insertAudit } from '../audit/audit.ts';
import type { Tx } from '../db/database.ts';
import { join, raw, type Sql, sql } from '../db/sql.ts';
import { type LogRow, logRow } from '../log/append.ts';
import type { Codec } from './codec.ts';
import type { RecordsContext } from './context.ts';
import { sendIndicatorCounts } from './indicator-counts.ts';
import { keepSeen } from './seen.ts';
import type { StoredAny } from './stored.ts';

const insertLog = (row: LogRow): Sql => sql`
  insert into log_entry (kind, record, version, subject, travels, audience, recorded_at, header, body, leaf)
  values (${row.kind}, ${row.record}, ${row.version}, ${row.subject}, ${row.travels}, ${row.audience},
    ${row.recordedAt}, ${row.header}, ${row.body}, ${row.leaf})`;

const columnList = (codec: Codec): Sql => raw(codec.columns.map(({ name }) => name).join(', '));

const insertRow = (codec: Codec, record: StoredAny): Sql => sql`
  insert into ${raw(codec.table)} (${columnList(codec)}) values (${join(codec.toRow(record) as unknown[])})`;

export function updateRow(codec: Codec, record: StoredAny): Sql {
  const values = codec.toRow(record);
  const sets = codec.columns
    .map(({ name }, index) => ({ name, value: values[index] }))
    .filter(({ name }) => name !== 'province' && name !== 'id')
    .map(({ name, value }) => sql`${raw(name)} = ${value}`);
  return sql`update ${raw(codec.table)} set ${join(sets)}
    where province = ${record.province} and id = ${record.id}`;
}

const ACTS: Readonly<Record<EntryOperation, string>> = {
  create: 'write',
  revise: 'correct',
  void: 'void',
};

/**
 * Sends the typed row, the log entry and the audit entry, in one statement. The end of the
 * transaction tells what the database refused; a version that was followed meanwhile is one such.
 */
export function store(
  tx: Tx,
  context: RecordsContext,
  codec: Codec,
  before: StoredAny | undefined,
  after: StoredAny,
  operation: EntryOperation,
): void {
  const { kind } = codec.definition;
  const row =
    before === undefined
      ? insertRow(codec, after)
      : sql`${updateRow(codec, after)} and version = ${before.version}`;
  const log = logRow(context.node, codec, after, operation);
  const act = auditRow(context.node, context.actor, {
    act: ACTS[operation],
    kind,
    record: after.id,
    subject: after.root,
    purpose: context.purpose,
    detail: { version: after.version },
    ...(after.reason === null ? {} : { reason: after.reason }),
  });
  tx.send(sql`
    with stored as (${row} returning 1), logged as (${insertLog(log)}), audited as (${insertAudit(act)})
    select qm_is_stored(count(*)) from stored`);
  sendIndicatorCounts(tx, [{ kind, before, after }]);
  keepSeen(tx, kind, after);
}
