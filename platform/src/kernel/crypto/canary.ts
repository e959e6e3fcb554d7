import { openCheckpoint } from '@qingming/exchange';
import { isSealed } from '@qingming/standard/language/element.ts';
import { columnName, tableName } from '@qingming/standard/derive/names.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import type { Database, Tx } from '../db/database.ts';
import { raw, sql } from '../db/sql.ts';
import { OperatorError } from '../errors/operator-error.ts';
import { blindUse, comparable, sealContext } from '../records/codec.ts';
import type { NodeKeys } from './node-keys.ts';
import { openSeal, type Seal } from './seal.ts';

const WORD = '清明 Qingming';
const contextOf = (number: number): string => `canary.${number}`;

interface CanaryRow {
  readonly use: 'signing' | 'data' | 'index';
  readonly name: string;
  readonly proof: Uint8Array;
}

/** What the database keeps of the keys it was written with: enough to know them again, no key. */
function canariesOf(keys: NodeKeys): readonly CanaryRow[] {
  const seal = openSeal(keys);
  return [
    { use: 'signing', name: keys.signing.keyId, proof: Buffer.from(keys.signing.publicKey) },
    ...keys.index.map(
      ({ number }): CanaryRow => ({
        use: 'index',
        name: String(number),
        proof: seal.blind(WORD, 'canary', number),
      }),
    ),
    ...keys.data.map(({ number, key }): CanaryRow => {
      const alone = openSeal({ ...keys, data: [{ number, key }] });
      return {
        use: 'data',
        name: String(number),
        proof: alone.seal(Buffer.from(WORD), contextOf(number)),
      };
    }),
  ];
}

const notOurs = (zh: string, en: string): OperatorError =>
  new OperatorError(
    `密钥文件不是此数据库的：${zh}。请取回写入此数据库时所用的密钥文件；不要用新密钥代替，否则已加密的内容无法读取。`,
    `The key file is not the one of this database: ${en}. Take back the key file with which it was written; new keys ` +
      'cannot take its place: what is sealed could not be read.',
  );

function opens(seal: Seal, sealed: Uint8Array, context: string, plain?: string): boolean {
  try {
    const text = Buffer.from(seal.open(sealed, context)).toString('utf8');
    return plain === undefined || text === plain;
  } catch {
    return false;
  }
}

/** Compares the keys with what the database keeps of its own. Throws an `OperatorError`. */
function compare(rows: readonly CanaryRow[], keys: NodeKeys): void {
  const seal = openSeal(keys);
  const signing = rows.filter(({ use }) => use === 'signing');
  const known = new Set([keys.signing.keyId, ...keys.earlier.map(({ keyId }) => keyId)]);
  const foreign = signing.find(({ name }) => !known.has(name));
  if (foreign !== undefined)
    throw notOurs(
      `库中的签名密钥是 ${foreign.name}，文件中是 ${keys.signing.keyId}`,
      `the database was signed with key ${foreign.name}, the file holds ${keys.signing.keyId}`,
    );
  for (const { use, name, proof } of rows) {
    if (use === 'data' && !opens(seal, proof, contextOf(Number(name)), WORD))
      throw notOurs(
        `第 ${name} 号数据密钥缺失或不同`,
        `data key number ${name} is missing or another`,
      );
    if (use === 'index' && !isOwnIndex(seal, Number(name), proof))
      throw notOurs(
        `第 ${name} 号检索密钥缺失或不同`,
        `index key number ${name} is missing or another`,
      );
  }
}

function isOwnIndex(seal: Seal, number: number, proof: Uint8Array): boolean {
  try {
    return Buffer.from(proof).equals(seal.blind(WORD, 'canary', number));
  } catch {
    return false;
  }
}

/** What the first index key made of texts that are not kept, and that no other key could make anew. */
async function marksOfFirstIndex(tx: Tx): Promise<boolean> {
  const { found } = await tx.one<{ found: boolean }>(sql`
    select exists (select from import_key) or exists (select from import_run where state = ${'running'})
      or exists (select from account where person like ${'id:%'}) as found`);
  return found;
}

/**
 * The database no longer asks for the index keys before the newest, so that they may leave the key file. Refused while
 * something rests on the first of them.
 */
export const forgetEarlierIndexKeys = (db: Database, newest: number): Promise<boolean> =>
  db.transaction(async (tx) => {
    if (await marksOfFirstIndex(tx)) return false;
    await tx.run(sql`delete from key_canary where use = ${'index'} and name <> ${String(newest)}`);
    return true;
  });

/** A sealed value with its blind index, of whichever kind has one: proof for a database without canaries. */
async function provenByRows(
  tx: Tx,
  keys: NodeKeys,
  definitions: readonly RecordDefinition[],
): Promise<void> {
  const seal = openSeal(keys);
  for (const definition of definitions)
    for (const [name, element] of Object.entries(definition.elements)) {
      if (!isSealed(element) || element.findable === undefined) continue;
      const column = columnName(name);
      const row = await tx.maybe<{ id: string; sealed: Uint8Array; key: Uint8Array }>(sql`
        select id, ${raw(column)} as sealed, ${raw(`${column}_key`)} as key
        from ${raw(tableName(definition.kind))}
        where ${raw(column)} is not null and ${raw(`${column}_key`)} is not null and ${true} limit 1`);
      if (row === undefined) continue;
      const context = sealContext(definition.kind, name, row.id);
      if (!opens(seal, row.sealed, context))
        throw notOurs('已加密的记录打不开', 'its sealed records do not open');
      const text = Buffer.from(seal.open(row.sealed, context)).toString('utf8');
      const blinds = seal.blinds(comparable(element, text), blindUse(element, name));
      if (!blinds.some((blind) => Buffer.from(row.key).equals(blind)))
        throw notOurs('检索密钥不同', 'the key of the search indexes is another');
      return;
    }
}

/** The newest checkpoint of a database without canaries was signed by this key, or by an earlier one. */
async function provenByCheckpoint(tx: Tx, node: string, keys: NodeKeys): Promise<void> {
  const newest = await tx.maybe<{ statement: string }>(
    sql`select statement from checkpoint where ${true} order by checkpoint_id desc limit 1`,
  );
  if (newest === undefined) return;
  const known = new Map<string, Uint8Array>([
    [keys.signing.keyId, keys.signing.publicKey],
    ...keys.earlier.map(({ keyId, publicKey }): [string, Uint8Array] => [
      keyId,
      Buffer.from(publicKey, 'base64url'),
    ]),
  ]);
  try {
    openCheckpoint(newest.statement, (name, keyId) =>
      name === node ? known.get(keyId) : undefined,
    );
  } catch {
    throw notOurs(
      `库中最新检查点不是密钥 ${keys.signing.keyId} 所签`,
      `its newest checkpoint was not signed with ${keys.signing.keyId}`,
    );
  }
}

/**
 * Refuses keys that are not the database's own, and keeps what tells them apart. A database that
 * keeps nothing yet is asked by what it holds: a sealed value, its index, the newest checkpoint.
 */
export async function requireOwnKeys(
  db: Database,
  node: string,
  keys: NodeKeys,
  definitions: readonly RecordDefinition[],
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.run(sql`select pg_advisory_xact_lock(hashtext(${'key canary'}))`);
    const rows = await tx.all<CanaryRow>(
      sql`select use, name, proof from key_canary where ${true}`,
    );
    compare(rows, keys);
    if (rows.length === 0) {
      await provenByCheckpoint(tx, node, keys);
      await provenByRows(tx, keys, definitions);
    }
    const kept = new Set(rows.map(({ use, name }) => `${use} ${name}`));
    for (const { use, name, proof } of canariesOf(keys))
      if (!kept.has(`${use} ${name}`))
        await tx.run(
          sql`insert into key_canary (use, name, proof) values (${use}, ${name}, ${proof})`,
        );
  });
}
