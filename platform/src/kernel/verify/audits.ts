import { sql } from '../db/sql.ts';
import { finding, type Finding } from './finding.ts';
import type { LogReading, Placed } from './stream.ts';

interface AuditEntryRow extends Placed {
  readonly at: string;
  readonly account: string;
  readonly act: string;
  readonly kind: string | null;
  readonly record: string | null;
  readonly subject: string | null;
  readonly seen: readonly string[] | null;
  readonly purpose: string;
  readonly result: string;
  readonly region: string;
  readonly institution: string | null;
  readonly entry: string;
}

/** Columns by which the audit is asked: all of them copies of parts of the entry. */
const COPIES = [
  'at',
  'account',
  'act',
  'kind',
  'record',
  'subject',
  'seen',
  'purpose',
  'result',
  'region',
  'institution',
] as const;

const same = (said: unknown, kept: unknown): boolean =>
  JSON.stringify(said ?? null) === JSON.stringify(kept ?? null);

function examine(row: AuditEntryRow): readonly Finding[] {
  const { seq } = row;
  let said: Record<string, unknown>;
  try {
    said = JSON.parse(row.entry) as Record<string, unknown>;
  } catch {
    return [
      finding('audit_entry', `第 ${seq} 条审计被改动`, `Audit entry ${seq} was altered`, { seq }),
    ];
  }
  return COPIES.filter((name) => !same(said[name], row[name])).map((element) =>
    finding(
      'audit_entry',
      `第 ${seq} 条审计的“${element}”被改动`,
      `“${element}” of audit entry ${seq} was altered`,
      { seq, element },
    ),
  );
}

/** How the audit is read: every entry is what was hashed, every column a copy of a part of it. */
export const auditLog: LogReading<AuditEntryRow> = {
  stream: 'audit',
  columns: sql`e.at, e.account, e.act, e.kind, e.record, e.subject, e.seen, e.purpose, e.result, e.region,
    e.institution, e.entry`,
  text: ({ entry }) => entry,
  examine,
};
