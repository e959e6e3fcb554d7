import type { JsonValue } from '@qingming/exchange';
import { type Sql, sql } from '../../../kernel/db/sql.ts';

/** An entry of the audit as the rules of the alarms read it. */
export interface AuditSeen {
  readonly seq: number | null;
  readonly entry: number;
  readonly at: string;
  readonly account: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly act: string;
  readonly record: string | null;
  readonly subject: string | null;
  /** How many records it showed. */
  readonly persons: number;
  readonly result: 'done' | 'refused';
  readonly region: string;
  readonly institution: string | null;
  readonly detail: Readonly<Record<string, JsonValue>>;
}

/** The columns of `e`, an audit entry, that make one of these. */
export const SEEN_COLUMNS: Sql = sql`e.entry_id as entry, e.at, e.account, e.act, e.record, e.subject, e.result,
  e.region, e.institution, coalesce(cardinality(e.seen), 0) as persons,
  e.entry::jsonb->>'name' as name, e.entry::jsonb->'roles' as roles, e.entry::jsonb->'detail' as detail`;

const CHINA_MS = 8 * 3_600_000;
const EVENING = 22;
const MORNING = 6;

/** Whether an instant lies in a night of China. */
export function isNight(at: string): boolean {
  const hour = new Date(Date.parse(at) + CHINA_MS).getUTCHours();
  return hour >= EVENING || hour < MORNING;
}

/** The node's own acts are nobody's. */
export const isPerson = ({ account }: AuditSeen): boolean => !account.startsWith('node:');
