import {
  ACCOUNT,
  type AccountRow,
  keptOf,
  type KeptAccount,
  openKeptAccount,
} from '../accounts/kept-account.ts';
import { sql } from '../db/sql.ts';
import type { NodeContext } from '../node.ts';
import { finding, type Finding, type Findings } from './finding.ts';
import { inPagesById } from './pages.ts';

type Row = AccountRow & { readonly login: string; readonly qm_kept: string | null };

const altered = (id: string, login: string, element: string): Finding =>
  finding(
    ACCOUNT,
    `账号 ${login} 的“${element}”不是日志所记：未经程序被改动`,
    `“${element}” of account ${login} is not what the log keeps: it was changed behind the program's back`,
    { kind: ACCOUNT, record: id, element },
  );

const unknown = (id: string, login: string): Finding =>
  finding(
    ACCOUNT,
    `日志中没有账号 ${login}：未经程序建立`,
    `The log knows nothing of account ${login}: it was made behind the program's back`,
    { kind: ACCOUNT, record: id },
  );

function nowOf(node: NodeContext, row: AccountRow): KeptAccount | undefined {
  try {
    return keptOf(node, row);
  } catch {
    return undefined;
  }
}

function examine(node: NodeContext, { qm_kept: sealed, ...row }: Row): readonly Finding[] {
  const { id, login } = row;
  if (sealed === null) return [unknown(id, login)];
  let kept: KeptAccount;
  try {
    kept = openKeptAccount(node, id, sealed);
  } catch {
    return [unknown(id, login)];
  }
  const now = nowOf(node, row);
  if (now === undefined) return [altered(id, login, 'second_factor')];
  return Object.keys(now)
    .filter((column) => JSON.stringify(now[column]) !== JSON.stringify(kept[column]))
    .map((column) => altered(id, login, column));
}

/**
 * Compares every account with what the audit keeps of it: who it is, roles, scope, state, password and
 * authenticator. The audit itself was walked before.
 */
export async function compareAccounts(node: NodeContext, findings: Findings): Promise<number> {
  let accounts = 0;
  const pages = inPagesById<Row>(
    node.db,
    (after, limit) => sql`
      select a.*, e.kept as qm_kept
      from (select * from account where id > ${after}::uuid order by id limit ${limit}) a
      left join lateral (
        select e.entry::jsonb->>'kept' as kept from audit_entry e where e.record = a.id and e.kind = ${ACCOUNT}
        order by e.entry_id desc limit 1) e on true order by a.id`,
  );
  for await (const rows of pages)
    for (const row of rows) {
      accounts += 1;
      findings.add(...examine(node, row));
    }
  const gone = await node.db.all<{ record: string }>(sql`
    select distinct e.record from audit_entry e where e.kind = ${ACCOUNT} and e.record is not null
      and not exists (select 1 from account a where a.id = e.record) limit 1000`);
  findings.add(
    ...gone.map(({ record }) =>
      finding(
        ACCOUNT,
        '账号被删除：日志中有，表中没有',
        'An account was removed: the log has it, the table has not',
        { kind: ACCOUNT, record },
      ),
    ),
  );
  return accounts;
}
