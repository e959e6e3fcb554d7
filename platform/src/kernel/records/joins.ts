import { evaluate, evaluateOperand } from '@qingming/standard/derive/expression-memory.ts';
import { columnName } from '@qingming/standard/derive/names.ts';
import { isSealed } from '@qingming/standard/language/element.ts';
import type { AnyFact, Joins, RecordDefinition } from '@qingming/standard/language/record.ts';
import { nodeItself } from '../access/actor.ts';
import { rightsFrom } from '../access/rights.ts';
import { scopeSettings } from '../access/row-security.ts';
import { auditRow, insertAudit } from '../audit/audit.ts';
import type { Tx } from '../db/database.ts';
import { raw, type Sql, sql } from '../db/sql.ts';
import { uuidv7 } from '../ids.ts';
import { logRow } from '../log/append.ts';
import { insertLogRows, insertRows } from './bulk-rows.ts';
import { blindUse, comparable } from './codec.ts';
import type { RecordsContext } from './context.ts';
import { newRecord } from './draft.ts';
import type { StoredAny } from './stored.ts';
import { asRow } from './validate.ts';

/** Conditions of joins are about the record alone. */
const ALONE = { world: () => [], isPartial: () => false } as const;

/** What a record names that is a record of its own: by which value it is found, and what a new one says. */
interface Sought {
  readonly joins: Joins;
  readonly to: RecordDefinition;
  readonly value: string;
  readonly fact: AnyFact;
}

function soughtBy(
  context: RecordsContext,
  definition: RecordDefinition,
  record: StoredAny,
): Sought | undefined {
  const { kind } = definition;
  const row = asRow(record);
  const joins = definition.joins.find(({ when }) => evaluate(ALONE, kind, row, when) === true);
  const to = joins && definition.elements[joins.link]?.to;
  if (joins === undefined || to === undefined) return undefined;
  const fact = Object.fromEntries(
    Object.entries(joins.makes).map(([name, operand]) => [
      name,
      evaluateOperand(ALONE, kind, row, operand),
    ]),
  );
  const value = String(fact[joins.by]);
  return { joins, to: context.kinds.codec(to).definition, value, fact };
}

/** What the database compares: a blind index under each index key, or the value itself. */
function keysOf({ node }: RecordsContext, { joins: { by }, to, value }: Sought): readonly string[] {
  const element = to.elements[by];
  if (element === undefined || !isSealed(element)) return [value];
  const blinds = node.seal.blinds(comparable(element, value), blindUse(element, by));
  return blinds.map((blind) => Buffer.from(blind).toString('hex'));
}

/** The column of the key as text, and a comparison of it that an index serves. */
function keyColumn({ joins: { by }, to }: Sought, keys: readonly string[]): { key: Sql; is: Sql } {
  const element = to.elements[by];
  const column = columnName(by);
  if (element === undefined || !isSealed(element))
    return { key: raw(column), is: sql`${raw(column)} = any(${keys}::text[])` };
  const bytes = keys.map((key) => Buffer.from(key, 'hex'));
  return {
    key: sql`encode(${raw(`${column}_key`)}, 'hex')`,
    is: sql`${raw(`${column}_key`)} = any(${bytes}::bytea[])`,
  };
}

/** Those of one kind that are here, by their keys. */
async function known(
  tx: Tx,
  context: RecordsContext,
  sought: readonly Sought[],
): Promise<ReadonlyMap<string, string>> {
  const [first] = sought;
  if (first === undefined) return new Map();
  const { key, is } = keyColumn(
    first,
    sought.flatMap((one) => keysOf(context, one)),
  );
  const rows = await tx.all<{ id: string; key: string }>(sql`
    select id, ${key} as key from ${raw(context.kinds.codec(first.to.kind).table)}
    where province = ${context.node.node} and not voided and ${is}`);
  return new Map(rows.map((row) => [row.key, row.id]));
}

/** Its identifier tells no time: whoever sees the link does not learn since when somebody has been known. */
const timeless = ({ node }: RecordsContext): string => uuidv7(0, node.ids.bytes(10));

/** Makes records of one kind, all in one statement each for rows, log and audit. */
function makeAll(tx: Tx, context: RecordsContext, sought: readonly Sought[]): readonly StoredAny[] {
  const { node, kinds, actor, purpose } = context;
  const [first] = sought;
  if (first === undefined) return [];
  const { to } = first;
  const codec = kinds.codec(to.kind);
  const records = sought.map(({ fact }) =>
    newRecord(context, to, fact, { region: node.node }, timeless(context)),
  );
  for (const record of records) kinds.validator.check(to, record);
  tx.send(insertRows(codec, records));
  tx.send(insertLogRows(records.map((record) => logRow(node, codec, record, 'create'))));
  const detail = { count: records.length };
  tx.send(
    insertAudit(auditRow(node, actor, { act: 'write-many', kind: to.kind, purpose, detail })),
  );
  return records;
}

/**
 * Finds or makes what is sought by keys of one column. Whoever would make the same waits until this transaction
 * ends, and then finds it; keys are waited for in one order.
 */
async function findOrMake(
  tx: Tx,
  context: RecordsContext,
  sought: readonly Sought[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map(await known(tx, context, sought));
  const keyOf = (one: Sought): string => keysOf(context, one)[0] ?? '';
  const idOf = (one: Sought): string | undefined =>
    keysOf(context, one)
      .map((key) => found.get(key))
      .find((id) => id !== undefined);
  const missing = new Map(
    sought.filter((one) => idOf(one) === undefined).map((one) => [keyOf(one), one]),
  );
  const inOrder = [...missing].toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [key] of inOrder)
    tx.send(sql`select pg_advisory_xact_lock(hashtextextended(${`joins ${key}`}, 0))`);
  if (inOrder.length > 0)
    for (const [key, id] of await known(tx, context, [...missing.values()])) found.set(key, id);
  const lacking = inOrder.filter(([, one]) => idOf(one) === undefined);
  const made = makeAll(
    tx,
    context,
    lacking.map(([, one]) => one),
  );
  for (const [at, [key]] of lacking.entries()) found.set(key, made[at]?.id ?? '');
  return new Map(sought.map((one) => [one.value, idOf(one) ?? '']));
}

/** As the node itself, which alone looks among them and makes them: who writes the record learns nothing of others. */
function asNode<Result>(
  tx: Tx,
  context: RecordsContext,
  kinds: readonly string[],
  work: (own: RecordsContext) => Promise<Result>,
): Promise<Result> {
  const rights = rightsFrom([{ records: kinds, may: ['read', 'create'] }]);
  const actor = nodeItself(context.node.node, rights);
  return tx.within(scopeSettings(actor), () => work({ ...context, actor }));
}

/** The records with the links that follow from what they say. */
export async function joinedAll(
  tx: Tx,
  context: RecordsContext,
  records: readonly StoredAny[],
  kind: string,
): Promise<readonly StoredAny[]> {
  const { definition } = context.kinds.codec(kind);
  if (definition.joins.length === 0) return records;
  const sought = records.map((record) => soughtBy(context, definition, record));
  const byColumn = Map.groupBy(
    sought.filter((one) => one !== undefined),
    ({ to, joins }) => `${to.kind} ${joins.by}`,
  );
  const found = new Map<string, ReadonlyMap<string, string>>();
  if (byColumn.size > 0)
    await asNode(
      tx,
      context,
      [...byColumn.values()].map(([one]) => one?.to.kind ?? ''),
      async (own) => {
        for (const [column, those] of byColumn) found.set(column, await findOrMake(tx, own, those));
      },
    );
  return records.map((record, at) => {
    const one = sought[at];
    if (one === undefined) return record;
    const id = found.get(`${one.to.kind} ${one.joins.by}`)?.get(one.value);
    return { ...record, fact: { ...record.fact, [one.joins.link]: id } };
  });
}

export async function joined(
  tx: Tx,
  context: RecordsContext,
  record: StoredAny,
  kind: string,
): Promise<StoredAny> {
  const [one = record] = await joinedAll(tx, context, [record], kind);
  return one;
}
