import { rootOf } from '@qingming/standard/derive/owner.ts';
import type { AuditQuery, AuditRow } from '@qingming/connect/api/oversight.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import { purpose as purposes } from '@qingming/standard/codes/approval.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { auditReason } from '../../kernel/audit/audit.ts';
import { auditInScope } from '../../kernel/audit/read-audit.ts';
import { join, type Sql, sql } from '../../kernel/db/sql.ts';
import { errorEntry, isErrorCode } from '../../kernel/errors/catalogue.ts';
import type { Order } from '../../kernel/http/keyset.ts';
import { pageOfRows, withRows } from '../../kernel/http/list.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { actName } from './act-names.ts';
import { betweenDays, every } from './conditions.ts';
import { kindNameOf } from './sentences.ts';

export function purposeName(code: string): Bilingual {
  const { zh, en } = findCode(purposes, code) ?? { zh: code, en: code };
  return { zh, en };
}

/** Kinds whose records belong to a case: whoever saw one of them in a list or a file saw the person. */
export const kindsOfCases = ({ catalogue }: NodeContext): readonly string[] =>
  [...catalogue.values()]
    .filter((one) => rootOf(catalogue, one)?.kind === 'funeralCase')
    .map(({ kind }) => kind);

/** The case itself, and everything in it. */
export const recordsOf = (node: NodeContext, asking: Asking, id: string): Sql =>
  sql`array(select ${id}::uuid union all ${join(
    kindsOfCases(node).map(
      (kind) => sql`select id from ${asking.from(kind)} p where case_id = ${id}::uuid`,
    ),
    ' union all ',
  )})`;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The case that a number or an identifier names. */
export async function caseOf(asking: Asking, key: string): Promise<string> {
  const isKey = UUID.test(key) ? sql`id = ${key}::uuid` : sql`number = ${key.toUpperCase()}`;
  const found = await asking.maybe<{ id: string }>(
    sql`select id from ${asking.from('funeralCase')} f where ${isKey} limit 1`,
  );
  return found?.id ?? NOBODY;
}

async function matching(node: NodeContext, asking: Asking, query: AuditQuery): Promise<Sql> {
  const of = query.case === undefined ? undefined : await caseOf(asking, query.case);
  return every([
    query.account === undefined ? undefined : sql`e.account = ${query.account}`,
    query.act === undefined ? undefined : sql`e.act = ${query.act}`,
    query.purpose === undefined ? undefined : sql`e.purpose = ${query.purpose}`,
    query.alarm === undefined
      ? undefined
      : sql`e.entry_id = any(array(select unnest(a.entries) from alarm a where a.id = ${query.alarm}::uuid))`,
    query.result === undefined ? undefined : sql`e.result = ${query.result}`,
    ...betweenDays(sql`e.at`, query),
    query.record === undefined
      ? undefined
      : sql`(e.record = ${query.record}::uuid or e.seen @> array[${query.record}::uuid])`,
    of === undefined
      ? undefined
      : sql`(e.subject = ${of}::uuid or e.record = ${of}::uuid or e.seen && ${recordsOf(node, asking, of)})`,
  ]);
}

interface Row {
  readonly entry: number;
  readonly at: string;
  readonly account: string;
  readonly act: string;
  readonly kind: string | null;
  readonly record: string | null;
  readonly case: string | null;
  readonly seen: number;
  readonly purpose: string;
  readonly result: 'done' | 'refused';
  readonly told: {
    name: string;
    roles: string[];
    detail: Record<string, unknown>;
    reason?: string;
  };
}

const rowsOf = async (
  node: NodeContext,
  records: Records,
  asking: Asking,
  query: AuditQuery,
): Promise<Sql> => sql`
  select e.entry_id as entry, e.at, e.account, e.act, e.kind, e.record, e.subject as "case",
    coalesce(cardinality(e.seen), 0) as seen, e.purpose, e.result, e.entry::jsonb as told
  from ${auditInScope(records.actor)} e
  where ${await matching(node, asking, query)}`;

/** Whose case an entry is about. */
interface About {
  readonly id: string;
  readonly number: string;
  readonly decedent: string | null;
  readonly name: Uint8Array | null;
}
type Abouts = ReadonlyMap<string, About>;

/** Looked up for the page alone, so that finding and counting touch nothing but the log. */
async function aboutCases(asking: Asking, rows: readonly Row[]): Promise<Abouts> {
  const cases = [...new Set(rows.flatMap((row) => row.case ?? []))];
  const found = await asking.all<About>(sql`
    select f.id, f.number, d.id as decedent, d.name
    from ${asking.from('funeralCase')} f
    left join ${asking.from('decedent')} d on d.province = f.province and d.case_id = f.id
    where f.id = any(${cases}::uuid[])`);
  return new Map(found.map((about) => [about.id, about]));
}

function nameOf(asking: Asking, about: About | undefined): string | null {
  if (about === undefined || about.decedent === null) return null;
  return asking.show('decedent', 'name', about.decedent, about.name);
}

/** What is outside somebody’s scope is answered as if it were not there. */
const HIDDEN: Bilingual = {
  zh: '超出权限范围（答复为“没有找到”）',
  en: 'Outside their scope (answered as not found)',
};

/** Why somebody was refused, at which address and how often, as far as the entry tells. */
function refusalOf({ code, address, times }: Row['told']['detail']): AuditRow['refusal'] {
  if (typeof code !== 'string' || !isErrorCode(code)) return null;
  const { zh, en } = errorEntry(code);
  return {
    says: code === 'not-found' ? HIDDEN : { zh, en },
    address: typeof address === 'string' ? address : null,
    times: typeof times === 'number' ? times : 1,
  };
}

const shown = (
  node: NodeContext,
  asking: Asking,
  abouts: Abouts,
  { told, ...row }: Row,
): AuditRow => {
  const about = row.case === null ? undefined : abouts.get(row.case);
  const reason = auditReason(node, row, told);
  return {
    ...row,
    accountName: told.name,
    roles: told.roles,
    detail: { ...told.detail, ...(reason === null ? {} : { reason }) },
    actName: actName(row.act),
    kindName: kindNameOf(node, row.kind),
    purposeName: purposeName(row.purpose),
    refusal: row.result === 'refused' ? refusalOf(told.detail) : null,
    caseNumber: about?.number ?? null,
    decedentName: nameOf(asking, about),
  };
};

/** Filters go into the read log, so that a look into the log can itself be understood. */
const question = (node: NodeContext, query: AuditQuery) => ({
  reads: ['funeralCase', ...kindsOfCases(node)],
  act: 'read-audit',
  detail: Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)),
});

const NEWEST_FIRST: Order = {
  name: 'audit',
  keys: [{ by: sql`entry`, as: 'number', descending: true }],
};

/** Who looked at whom, when and why, newest first. The look is logged itself. */
export const readLog = (
  node: NodeContext,
  records: Records,
  query: AuditQuery,
): Promise<Page<AuditRow>> =>
  records.ask(question(node, query), async (asking) => {
    const matched = await rowsOf(node, records, asking, query);
    const found = await pageOfRows<Row>(asking, matched, NEWEST_FIRST, query);
    const abouts = await aboutCases(asking, found.rows);
    const seen = [...abouts.values()].flatMap(({ decedent }) => decedent ?? []);
    return { answer: withRows(found, (row) => shown(node, asking, abouts, row)), seen };
  });
