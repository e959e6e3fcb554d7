import {
  type BookedDefinition,
  bookedFunction,
  isBooked,
} from '@qingming/standard/derive/books-sql.ts';
import { columnName, tableName } from '@qingming/standard/derive/names.ts';
import { columnOf, rootColumn } from '@qingming/standard/derive/owner.ts';
import type { Closing } from '@qingming/standard/language/books.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { raw, type Sql, sql } from '../db/sql.ts';
import type { NodeContext } from '../node.ts';
import { yuan } from '../records/value-words.ts';
import { finding, type Findings } from './finding.ts';

interface Difference {
  readonly document: string;
  readonly account: string;
  readonly says: number | null;
  readonly booked: number | null;
}

const tableOf = ({ kind }: RecordDefinition): Sql => raw(tableName(kind));

/** The desk of a document, or nothing, as the column of `alias`. */
const deskOf = ({ books: { desk } }: BookedDefinition, alias: string): Sql =>
  raw(desk === undefined ? 'null::uuid' : `${alias}.${columnName(desk)}`);

/** What stands in the ledger for a document against what it says. One statement: what is written meanwhile changes both sides or neither. */
const differencesOf = (node: NodeContext, definition: BookedDefinition): Promise<Difference[]> =>
  node.db.all<Difference>(sql`
    with said as (
        select d.id as document, b.account, coalesce(${deskOf(definition, 'd')}::text, '') as desk, sum(b.amount) as amount
        from ${tableOf(definition)} d cross join lateral ${raw(bookedFunction(definition))}(d) b
        where d.province = ${node.node} group by 1, 2, 3),
      booked as (
        select e.document, e.account, coalesce(e.desk::text, '') as desk,
          sum(case e.side when 'debit' then e.amount else -e.amount end) as amount
        from ledger_entry e
        where e.province = ${node.node} and e.kind = ${definition.kind} and e.reverses_version is null
          and not exists (select from ledger_entry r where r.province = e.province and r.document = e.document
            and r.reverses_version = e.version and r.reverses_line = e.line)
        group by 1, 2, 3)
    select document, account, said.amount::bigint as says, booked.amount::bigint as booked
    from said full join booked using (document, account, desk)
    where coalesce(said.amount, 0) <> coalesce(booked.amount, 0)
    order by document, account limit 1000`);

const differs = (
  { kind, label }: BookedDefinition,
  { document, account, says, booked }: Difference,
) =>
  finding(
    'ledger_entry',
    `${label.zh} ${document}：科目 ${account} 记账 ${yuan(booked ?? 0)} 元，按记录应为 ${yuan(says ?? 0)} 元`,
    `${label.en} ${document}: ${yuan(booked ?? 0)} yuan are booked in ${account}, the record makes ${yuan(says ?? 0)}`,
    { kind, record: document, element: account },
  );

/** Entries that no document of their kind makes: of another owner or time, of a version that was never, reversing what was not booked. */
const strangeLines = (node: NodeContext, definition: BookedDefinition) => {
  const root = rootColumn(node.catalogue, definition);
  const at = raw(`d.${columnOf(node.catalogue, definition, definition.books.at)}`);
  return node.db.all<{ document: string }>(sql`
    select distinct e.document from ledger_entry e
    left join ${tableOf(definition)} d on d.province = e.province and d.id = e.document
    left join log_entry l on l.record = e.document and l.version = e.version
    where e.province = ${node.node} and e.kind = ${definition.kind} and (
      d.id is null or l.record is null or e.side not in ('debit', 'credit')
      or e.region <> d.region or e.institution <> d.institution
      or e.root is distinct from ${raw(root === undefined ? 'null::uuid' : `d.${root}`)}
      or not (e.booked_at = l.recorded_at or e.booked_at = ${at} or (e.version < d.version and e.version = (
        select min(f.version) from ledger_entry f where f.province = e.province and f.document = e.document)))
      or e.line > (select count(*) from ledger_entry f where f.province = e.province
        and f.document = e.document and f.version = e.version)
      or (num_nonnulls(e.reverses_version, e.reverses_line) > 0 and not exists (
        select from ledger_entry f where f.province = e.province and f.document = e.document
          and f.version = e.reverses_version and f.line = e.reverses_line and f.account = e.account
          and f.side <> e.side and f.amount = e.amount and f.desk is not distinct from e.desk)))
    order by 1 limit 1000`);
};

const isStrange = ({ kind, label }: RecordDefinition, document: string) =>
  finding(
    'ledger_entry',
    `${label.zh} ${document}：有分录不是该单据所记`,
    `${label.en} ${document}: an entry is none that this document makes`,
    { kind, record: document },
  );

/** Entries of no kind that is booked, or of another node. */
async function elsewhere(
  node: NodeContext,
  booked: readonly BookedDefinition[],
  findings: Findings,
): Promise<void> {
  const lines = await node.db.all<{ kind: string; n: number }>(sql`
    select kind, count(*)::int as n from ledger_entry
    where not kind = any(${booked.map(({ kind }) => kind)}::text[]) or province <> ${node.node} group by kind`);
  for (const { kind, n } of lines)
    findings.add(
      finding(
        'ledger_entry',
        `账簿中有 ${n} 条分录不是本节点的单据所记（${kind}）`,
        `${n} entries of the ledger come from no document of this node (${kind})`,
        { kind },
      ),
    );
}

type ClosingDefinition = RecordDefinition & { readonly closes: Closing };

const closes = (definition: RecordDefinition): definition is ClosingDefinition =>
  definition.closes !== undefined;

/** The times that closings take, against the closings. */
async function compareClosings(
  node: NodeContext,
  definition: ClosingDefinition,
  findings: Findings,
): Promise<void> {
  const { desk, from, until } = definition.closes;
  const column = (name: string): Sql => raw(`d.${columnName(name)}`);
  const rows = await node.db.all<{ document: string }>(sql`
    select coalesce(d.id, c.document) as document
    from (select * from ${tableOf(definition)} where not voided and province = ${node.node}) d
    full join ledger_closing c on c.province = d.province and c.document = d.id
    where d.id is null or c.document is null or c.institution <> d.institution or c.desk <> ${column(desk)}
      or c.begins <> ${column(from)} or c.ends <> ${column(until)}
    order by 1 limit 1000`);
  for (const { document } of rows)
    findings.add(
      finding(
        'ledger_closing',
        `${definition.label.zh} ${document}：登记的时段与记录不一致`,
        `${definition.label.en} ${document}: the time that is kept is not that of the record`,
        { kind: definition.kind, record: document },
      ),
    );
}

/** Books every document of money anew and compares that with the ledger. */
export async function compareBooks(node: NodeContext, findings: Findings): Promise<number> {
  const definitions = [...node.catalogue.values()];
  const booked = definitions.filter(isBooked);
  for (const definition of booked) {
    const differences = await differencesOf(node, definition);
    findings.add(...differences.map((one) => differs(definition, one)));
    const strange = await strangeLines(node, definition);
    findings.add(...strange.map(({ document }) => isStrange(definition, document)));
  }
  await elsewhere(node, booked, findings);
  for (const definition of definitions.filter(closes))
    await compareClosings(node, definition, findings);
  const { n } = await node.db.one<{ n: number }>(
    sql`select count(*)::int as n from ledger_entry where province = ${node.node}`,
  );
  return n;
}
