import {
  type BookedDefinition,
  bookedFunction,
  isBooked,
} from '@qingming/standard/derive/books-sql.ts';
import { tableName } from '@qingming/standard/derive/names.ts';
import { raw, sql } from '../db/sql.ts';
import type { NodeContext } from '../node.ts';
import { finding, type Findings } from './finding.ts';

interface Difference {
  readonly document: string;
  readonly account: string;
  readonly says: number | null;
  readonly booked: number | null;
}

const yuan = (fen: number | null): string => ((fen ?? 0) / 100).toFixed(2);

/** One statement: what is written meanwhile changes both sides or neither. */
const differencesOf = (node: NodeContext, definition: BookedDefinition): Promise<Difference[]> =>
  node.db.all<Difference>(sql`
    with said as (select d.id as document, b.account, sum(b.amount) as amount
        from ${raw(tableName(definition.kind))} d cross join lateral ${raw(bookedFunction(definition))}(d) b
        where d.province = ${node.node} group by 1, 2),
      booked as (select document, account, sum(case side when 'debit' then amount else -amount end) as amount
        from ledger_entry where province = ${node.node} and kind = ${definition.kind} group by 1, 2)
    select document, account, said.amount::bigint as says, booked.amount::bigint as booked
    from said full join booked using (document, account)
    where coalesce(said.amount, 0) <> coalesce(booked.amount, 0)
    order by document, account limit 1000`);

const differs = (
  { kind, label }: BookedDefinition,
  { document, account, says, booked }: Difference,
) =>
  finding(
    'ledger_entry',
    `${label.zh} ${document}：科目 ${account} 记账 ${yuan(booked)} 元，按记录应为 ${yuan(says)} 元`,
    `${label.en} ${document}: ${yuan(booked)} yuan are booked in ${account}, the record makes ${yuan(says)}`,
    { kind, record: document, element: account },
  );

/** Books every document of money anew and compares that with the ledger. */
export async function compareBooks(node: NodeContext, findings: Findings): Promise<number> {
  const booked = [...node.catalogue.values()].filter(isBooked);
  for (const definition of booked) {
    const differences = await differencesOf(node, definition);
    findings.add(...differences.map((one) => differs(definition, one)));
  }
  const strange = await node.db.all<{ kind: string; n: number }>(sql`
    select kind, count(*)::int as n from ledger_entry
    where not kind = any(${booked.map(({ kind }) => kind)}::text[]) or province <> ${node.node} group by kind`);
  for (const { kind, n } of strange)
    findings.add(
      finding(
        'ledger_entry',
        `账簿中有 ${n} 条分录不是本节点的单据所记（${kind}）`,
        `${n} entries of the ledger come from no document of this node (${kind})`,
        { kind },
      ),
    );
  const { n } = await node.db.one<{ n: number }>(
    sql`select count(*)::int as n from ledger_entry where province = ${node.node}`,
  );
  return n;
}
