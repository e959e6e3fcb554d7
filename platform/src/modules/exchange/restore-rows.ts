import { tableName } from '@qingming/standard/derive/names.ts';
import { linksThatStayBehind } from '@qingming/standard/derive/tables.ts';
import type { AnyFact } from '@qingming/standard/language/record.ts';
import type { OpenedEntry } from '@qingming/exchange';
import type { Tx } from '../../kernel/db/database.ts';
import { raw, sql } from '../../kernel/db/sql.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { insertRows } from '../../kernel/records/bulk-rows.ts';
import type { Row } from '../../kernel/records/codec.ts';
import type { Kinds } from '../../kernel/records/kinds.ts';
import { advanceSeries, numbersIn } from '../../kernel/records/series.ts';
import type { StoredAny } from '../../kernel/records/stored.ts';
import { indicatorCountsOf, indicatorCountInsert } from '../../kernel/records/indicator-counts.ts';
import { updateRow } from '../../kernel/records/store-version.ts';

const asRecord = ({ header, fact, reason }: OpenedEntry): StoredAny => ({
  id: header.id,
  version: header.version,
  province: header.node,
  region: header.region,
  institution: header.institution,
  root: header.root?.id ?? null,
  voided: header.op === 'void',
  reason,
  standard: header.standard,
  recordedAt: header.at,
  recordedBy: header.actor,
  fact: fact as AnyFact,
});

interface Link {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/**
 * Facts that this node accepted once come back without the papers and custody that stayed here and
 * were lost. So the rules of their tables rest, and the links to what is lost are asked again later:
 * doctor counts the rows whose link leads nowhere.
 */
async function withResting<Result>(
  tx: Tx,
  { catalogue }: NodeContext,
  kinds: ReadonlySet<string>,
  work: () => Promise<Result>,
): Promise<Result> {
  const definitions = [...catalogue.values()].filter(({ kind }) => kinds.has(kind));
  const tables = definitions.map(({ kind }) => tableName(kind));
  const names = definitions.flatMap((definition) => linksThatStayBehind(catalogue, definition));
  const links = await tx.all<Link>(sql`
    select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where conname = any(${names}::text[])`);
  for (const table of tables) await tx.client.query(`alter table ${table} disable trigger user`);
  for (const { table, name } of links)
    await tx.client.query(`alter table ${table} drop constraint ${name}`);
  await tx.client.query('set constraints all deferred');
  const result = await work();
  await tx.client.query('set constraints all immediate');
  for (const { table, name, definition } of links)
    await tx.client.query(
      `alter table ${table} add constraint ${name} ${definition.replace(/ NOT VALID$/, '')} not valid`,
    );
  for (const table of tables) await tx.client.query(`alter table ${table} enable trigger user`);
  return result;
}

async function restoreRow(tx: Tx, kinds: Kinds, kind: string, record: StoredAny): Promise<void> {
  const codec = kinds.codec(kind);
  const row = await tx.maybe<Row>(sql`
    select * from ${raw(codec.table)} where province = ${record.province} and id = ${record.id}`);
  const before = row === undefined ? undefined : codec.fromRow(row);
  if (before !== undefined && before.version >= record.version) return;
  await tx.run(before === undefined ? insertRows(codec, [record]) : updateRow(codec, record));
  const indicatorCounts = indicatorCountInsert(indicatorCountsOf({ kind, before, after: record }));
  if (indicatorCounts !== undefined) await tx.run(indicatorCounts);
}

/** Writes the rows of facts that came back, each version in its order, and moves the series past their numbers. */
export async function restoreRows(
  tx: Tx,
  node: NodeContext,
  kinds: Kinds,
  entries: readonly OpenedEntry[],
): Promise<void> {
  const known = entries.filter(({ header }) => node.catalogue.has(header.kind));
  const named = new Set(known.map(({ header }) => header.kind));
  await withResting(tx, node, named, async () => {
    for (const entry of known) {
      const record = asRecord(entry);
      await restoreRow(tx, kinds, entry.header.kind, record);
      const definition = node.catalogue.get(entry.header.kind);
      if (definition !== undefined) advanceSeries(tx, numbersIn(definition, [record]));
    }
  });
}
