import type { LogSizes, Receipt } from '@qingming/exchange';
import type { Database, Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';

/** How far a partner has acknowledged our log, and how the last attempt went. */
export interface Cursor {
  readonly acknowledged: number;
  readonly failures: number;
  readonly stopped: boolean;
  readonly fault: { readonly code: string; readonly detail?: unknown } | null;
  readonly last_attempt_at: string | null;
  readonly last_success_at: string | null;
  readonly next_attempt_at: string | null;
  /** The checkpoint of ours that the partner holds, as it last said. */
  readonly told_records: number | null;
  readonly told_audit: number | null;
}

/** The checkpoint of ours that a partner holds. */
export const toldOf = ({ told_records: records, told_audit: audit }: Cursor): LogSizes | null =>
  records === null || audit === null ? null : { records, audit };

export async function readCursor(db: Database, partner: string): Promise<Cursor> {
  const found = await db.maybe<Cursor>(sql`
    select acknowledged, failures, stopped, fault, last_attempt_at, last_success_at, next_attempt_at,
      told_records, told_audit
    from exchange_cursor where partner = ${partner}`);
  return (
    found ?? {
      acknowledged: 0,
      failures: 0,
      stopped: false,
      fault: null,
      last_attempt_at: null,
      last_success_at: null,
      next_attempt_at: null,
      told_records: null,
      told_audit: null,
    }
  );
}

const moveTo = (partner: string, acknowledged: number, at: string) => sql`
  insert into exchange_cursor (partner, acknowledged, failures, last_attempt_at, last_success_at)
  values (${partner}, ${acknowledged}, 0, ${at}, ${at})
  on conflict (partner) do update set acknowledged = excluded.acknowledged, failures = 0, fault = null,
    stopped = false, next_attempt_at = null, last_attempt_at = excluded.last_attempt_at,
    last_success_at = excluded.last_success_at`;

/** Sets the cursor where the partner says that it is. */
export const moveCursor = async (
  db: Database,
  partner: string,
  to: number,
  at: string,
): Promise<void> => {
  await db.run(moveTo(partner, to, at));
};

async function keepRefusals(tx: Tx, receipt: Receipt, partner: string, at: string): Promise<void> {
  for (const refused of receipt.quarantined)
    await tx.run(sql`
      insert into refused_record (partner, seq, kind, record, version, region, institution, subject, code, detail, refused_at)
      select ${partner}, ${refused.seq}, e.kind, e.record, e.version, e.header::json->>'region',
        (e.header::json->>'institution')::uuid, e.subject, ${refused.code}, ${refused.detail}::jsonb, ${at}
      from log_sequence s join log_entry e using (entry_id) where s.seq = ${refused.seq}
      on conflict (partner, seq) do nothing`);
  await tx.run(sql`
    update refused_record set mended_at = ${at}
    where partner = ${partner} and mended_at is null and seq = any(${[...receipt.released]}::bigint[])`);
  if (receipt.kept !== undefined)
    await tx.run(sql`
      update refused_record set kept_at = ${at}
      where partner = ${partner} and kept_at is null and seq = any(${[...receipt.kept]}::bigint[])`);
}

/** Keeps the partner's signed receipt, its list of our illegal records, and how far it got. */
export async function acknowledge(
  db: Database,
  partner: string,
  receipt: Receipt,
  statement: string,
  at: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.run(sql`
      insert into exchange_receipt (partner, from_seq, to_seq, statement, received_at)
      values (${partner}, ${receipt.from}, ${receipt.to}, ${statement}, ${at})
      on conflict (partner, to_seq) do nothing`);
    await keepRefusals(tx, receipt, partner, at);
    await tx.run(moveTo(partner, receipt.to, at));
  });
}

/** Notes which checkpoint of ours the partner holds now, as it said itself. */
export async function noteTold(
  db: Pick<Database, 'run'>,
  partner: string,
  told: LogSizes | null,
  at: string,
): Promise<void> {
  await db.run(sql`
    insert into exchange_cursor (partner, told_records, told_audit, last_attempt_at, last_success_at)
    values (${partner}, ${told?.records ?? null}, ${told?.audit ?? null}, ${at}, ${at})
    on conflict (partner) do update set told_records = excluded.told_records,
      told_audit = excluded.told_audit, failures = 0, fault = null, stopped = false,
      next_attempt_at = null, last_attempt_at = excluded.last_attempt_at,
      last_success_at = excluded.last_success_at`);
}

/** Notes a failed attempt: when to try again, or that somebody must look first. */
export async function noteFailure(
  db: Database,
  partner: string,
  failure: {
    readonly code: string;
    readonly detail: unknown;
    readonly at: string;
    readonly next: string | null;
  },
): Promise<void> {
  await db.run(sql`
    insert into exchange_cursor (partner, failures, last_attempt_at, next_attempt_at, stopped, fault)
    values (${partner}, 1, ${failure.at}, ${failure.next}, ${failure.next === null},
      ${JSON.stringify({ code: failure.code, detail: failure.detail })}::jsonb)
    on conflict (partner) do update set failures = exchange_cursor.failures + 1,
      last_attempt_at = excluded.last_attempt_at, next_attempt_at = excluded.next_attempt_at,
      stopped = excluded.stopped, fault = excluded.fault`);
}
