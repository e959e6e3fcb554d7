import { KEPT_ACCOUNT } from '../accounts/kept-account.ts';
import { KEPT_APPROVAL } from '../approvals/approvals.ts';
import { KEPT_ALARM } from '../audit/kept-alarm.ts';
import { keptOf, type KeptRow, type KeptTable, openKeptRow } from '../audit/kept.ts';
import { raw, sql } from '../db/sql.ts';
import type { NodeContext } from '../node.ts';
import { finding, type Finding, type Findings } from './finding.ts';
import { inPagesById } from './pages.ts';

/** A kept table with what a person calls a row of it. */
interface Compared extends KeptTable {
  readonly zh: string;
  readonly en: string;
  readonly name: string;
}

type Row = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly qm_kept: string | null;
};

const altered = ({ table, zh, en }: Compared, id: string, name: string, element: string): Finding =>
  finding(
    table,
    `${zh} ${name} 的“${element}”不是日志所记：未经程序被改动`,
    `“${element}” of ${en} ${name} is not what the log keeps: it was changed behind the program's back`,
    { kind: table, record: id, element },
  );

const unknown = ({ table, zh, en }: Compared, id: string, name: string): Finding =>
  finding(
    table,
    `日志中没有${zh} ${name}：未经程序建立`,
    `The log knows nothing of ${en} ${name}: it was made behind the program's back`,
    { kind: table, record: id },
  );

function examine(node: NodeContext, of: Compared, { qm_kept: sealed, ...row }: Row) {
  const { id } = row;
  const name = String(row[of.name]);
  let kept: KeptRow;
  try {
    kept = openKeptRow(node, of, id, sealed ?? '');
  } catch {
    return [unknown(of, id, name)];
  }
  try {
    const now = keptOf(node, of, row);
    return (
      Object.keys(now)
        // A column that came with a later release is kept with the next act; until then nothing stands in it.
        .filter((column) => JSON.stringify(now[column]) !== JSON.stringify(kept[column] ?? null))
        .map((column) => altered(of, id, name, column))
    );
  } catch {
    return [altered(of, id, name, 'second_factor')];
  }
}

async function compareKept(node: NodeContext, of: Compared, findings: Findings): Promise<number> {
  const { table, zh, en } = of;
  let compared = 0;
  const pages = inPagesById<Row>(
    node.db,
    (after, limit) => sql`
      select a.*, e.kept as qm_kept
      from (select * from ${raw(table)} where id > ${after}::uuid order by id limit ${limit}) a
      left join lateral (
        select e.entry::jsonb->>'kept' as kept from audit_entry e where e.record = a.id and e.kind = ${table}
        order by e.entry_id desc limit 1) e on true order by a.id`,
  );
  for await (const rows of pages)
    for (const row of rows) {
      compared += 1;
      findings.add(...examine(node, of, row));
    }
  const gone = await node.db.all<{ record: string }>(sql`
    select distinct e.record from audit_entry e where e.kind = ${table} and e.record is not null
      and not exists (select 1 from ${raw(table)} a where a.id = e.record) limit 1000`);
  findings.add(
    ...gone.map(({ record }) =>
      finding(
        table,
        `${zh}被删除：日志中有，表中没有`,
        `An ${en} was removed: the log has it, the table has not`,
        { kind: table, record },
      ),
    ),
  );
  return compared;
}

/**
 * Compares every account with what the audit keeps of it: who it is, roles, scope, state, password and
 * authenticator. The audit itself was walked before.
 */
export const compareAccounts = (node: NodeContext, findings: Findings): Promise<number> =>
  compareKept(node, { ...KEPT_ACCOUNT, zh: '账号', en: 'account', name: 'login' }, findings);

/** The same for alarms, as they were raised and settled. */
export const compareAlarms = (node: NodeContext, findings: Findings): Promise<number> =>
  compareKept(node, { ...KEPT_ALARM, zh: '预警', en: 'alarm', name: 'rule' }, findings);

/** The same for what a second person was asked, and answered. */
export const compareApprovals = (node: NodeContext, findings: Findings): Promise<number> =>
  compareKept(node, { ...KEPT_APPROVAL, zh: '复核', en: 'approval', name: 'act' }, findings);
