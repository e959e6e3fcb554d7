import type { Tx } from '../src/kernel/db/database.ts';
import { type Sql, sql } from '../src/kernel/db/sql.ts';
import type { NodeContext } from '../src/kernel/node.ts';
import type { TestNode } from '../test-support/node.ts';
import { blindUse, comparable, sealContext } from '../src/kernel/records/codec.ts';
import { searchKeys } from '../src/kernel/crypto/search-keys.ts';
import { decedent } from '@qingming/standard/records/person.ts';

/** Whose rows they are. */
export interface House {
  readonly id: string;
  readonly region: string;
}

const idOf = (place: number): string =>
  `00000000-0000-7000-8000-${place.toString(16).padStart(12, '0')}`;

const sealed = ({ seal }: NodeContext, id: string, name: string): Buffer =>
  Buffer.from(seal.seal(Buffer.from(name), sealContext(decedent.kind, 'name', id)));

/**
 * Cases of made-up persons, written past every rule: only what is looked for by. Every third row bears
 * another name, every tenth another sound. The last digits of a number come again in every fifth.
 */
export async function manyCases(
  { owner, node }: TestNode,
  { id: house, region }: House,
  from: number,
  until: number,
): Promise<void> {
  const places = Array.from({ length: until - from }, (_, at) => from + at);
  const ids = places.map(idOf);
  const names = ids.map((id) => sealed(node, id, '某人'));
  const common = `'${node.node}', g.id, 1, '${region}', '${house}', g.id, '${node.standard}', now(), 'test'`;
  await owner.client(async (client) => {
    await client.query('set session_replication_role = replica');
    try {
      await client.query(
        `insert into funeral_case (province, id, version, region, institution, case_id, standard, recorded_at,
          recorded_by, number, state, opened_at)
        select ${common}, 'FZ${region}-' || 2000 + n % 5 || '-' || lpad((n / 5)::text, 6, '0'), '0', now()
        from unnest($1::int[], $2::uuid[]) g(n, id)`,
        [places, ids],
      );
      await client.query(
        `insert into decedent (province, id, version, region, institution, case_id, standard, recorded_at,
          recorded_by, number, nameless, name, name_key, name_keys, sex, death_cause)
        select ${common}, 'SZ${region}-' || n, false, name, sha256(('name ' || n / 3)::bytea),
          array[sha256(('name ' || n / 3)::bytea), sha256(('sound ' || n / 10)::bytea)], '1', '02'
        from unnest($1::int[], $2::uuid[], $3::bytea[]) g(n, id, name)`,
        [places, ids, names],
      );
    } finally {
      await client.query('set session_replication_role = origin');
    }
    await client.query('analyze funeral_case');
    await client.query('analyze decedent');
  });
}

/** Gives the person in a place another name: one among the many. */
export async function rename(
  { owner, node }: TestNode,
  place: number,
  name: string,
): Promise<void> {
  const element = decedent.elements.name;
  const use = blindUse(element, 'name');
  const key = (text: string): Buffer => Buffer.from(node.seal.blind(text, use));
  const id = idOf(place);
  await owner.client(async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query(
      'update decedent set name = $1, name_key = $2, name_keys = $3 where id = $4',
      [sealed(node, id, name), key(comparable(element, name)), searchKeys(name).map(key), id],
    );
    await client.query('set session_replication_role = origin');
  });
}

/** A question as it was asked, and how the database went about it. */
export interface Plan {
  readonly asked: string;
  readonly text: string;
}

const QUESTION = /^\s*(?:select|with)\b/i;

export async function planOf(tx: Tx, question: Sql): Promise<Plan> {
  const lines = await tx.all<{ 'QUERY PLAN': string }>(
    sql`explain (analyze, costs off, timing off, summary off, buffers off) ${question}`,
  );
  return { asked: question.text, text: lines.map((line) => line['QUERY PLAN']).join('\n') };
}

/** The same node, telling how the database went about every question of people's work. */
export function explaining(node: NodeContext): {
  readonly node: NodeContext;
  readonly plans: Plan[];
} {
  const plans: Plan[] = [];
  const spied = (tx: Tx): Tx => {
    const explained = async (question: Sql): Promise<void> => {
      if (QUESTION.test(question.text)) plans.push(await planOf(tx, question));
    };
    return {
      ...tx,
      all: async (question) => (await explained(question), tx.all(question)),
      maybe: async (question) => (await explained(question), tx.maybe(question)),
      one: async (question) => (await explained(question), tx.one(question)),
    };
  };
  const { db } = node;
  const transaction: typeof db.transaction = (work, options) =>
    db.transaction((tx) => work(spied(tx)), options);
  return { node: { ...node, db: { ...db, transaction } }, plans };
}
