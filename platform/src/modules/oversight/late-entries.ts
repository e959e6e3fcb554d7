import type { LateEntriesQuery, LateEntryRow } from '@qingming/connect/api/oversight.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import { auditReason } from '../../kernel/audit/audit.ts';
import { lateEntriesInScope } from '../../kernel/audit/read-audit.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { Order } from '../../kernel/http/keyset.ts';
import { pageOfRows, withRows } from '../../kernel/http/list.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { betweenDays, every } from './conditions.ts';

const question = {
  reads: ['funeralCase', 'decedent', 'cremation', 'staff', 'institution'],
  act: 'list',
} as const;

interface Row extends Omit<LateEntryRow, 'reason' | 'decedentName' | 'enteredBy'> {
  readonly told: { readonly name: string; readonly reason?: string };
  readonly decedent: string | null;
  readonly name: Uint8Array | null;
}

const entries = (records: Records, asking: Asking, query: LateEntriesQuery): Sql => sql`
  select e.entry_id as entry, e.at, e.account, e.subject as "case", e.told, e.step, e.minutes,
    f.number as "caseNumber", d.id as decedent, d.name, i.name as "institutionName",
    case e.step when 'cremation' then c.started_at when 'cremation/finish' then c.finished_at
      else (e.told #>> '{detail,at}')::timestamptz end as "happenedAt",
    case when e.step <> 'moves' then o.name end as "operatorName",
    case when e.step <> 'moves' then w.name end as "checkerName"
  from (select a.*, a.entry::jsonb as told, a.entry::jsonb #>> '{detail,step}' as step,
      (a.entry::jsonb #>> '{detail,minutes}')::int as minutes
    from ${lateEntriesInScope(records.actor)} a) e
  join ${asking.from('funeralCase')} f on f.id = e.subject
  left join ${asking.from('decedent')} d on d.province = f.province and d.case_id = f.id and not d.voided
  left join ${asking.from('institution')} i on i.province = f.province and i.id = f.institution
  left join ${asking.from('cremation')} c on c.province = f.province and c.case_id = f.id and not c.voided
  left join ${asking.from('staff')} o on o.province = c.province and o.id = c.operator
  left join ${asking.from('staff')} w on w.province = c.province and w.id = c.witness
  where ${every([
    query.institution === undefined ? undefined : sql`f.institution = ${query.institution}::uuid`,
    ...betweenDays(sql`e.at`, query),
  ])}`;

const NEWEST_FIRST: Order = {
  name: 'late entries',
  keys: [{ by: sql`entry`, as: 'number', descending: true }],
};

/** What was entered later than it happened – cremations, and moves that were scanned without a network: who agreed to it and why, how late, newest first. */
export const listLateEntries = (
  node: NodeContext,
  records: Records,
  query: LateEntriesQuery,
): Promise<Page<LateEntryRow>> =>
  records.ask(question, async (asking) => {
    const matched = entries(records, asking, query);
    const found = await pageOfRows<Row>(asking, matched, NEWEST_FIRST, query);
    const seen = found.rows.flatMap(({ decedent }) => decedent ?? []);
    const answer = withRows(found, ({ told, decedent, name, ...row }) => ({
      ...row,
      enteredBy: told.name,
      reason: auditReason(node, row, told),
      decedentName: decedent === null ? null : asking.show('decedent', 'name', decedent, name),
    }));
    return { answer, seen };
  });
