import type { AnyFact, FactOf, RecordDefinition } from '@qingming/standard/language/record.ts';
import { type Actor, nodeItself, type Purpose } from '../access/actor.ts';
import { findFunction, scopeSettings } from '../access/row-security.ts';
import { type AuditAct, audit } from '../audit/audit.ts';
import type { Lane } from '../db/connections.ts';
import type { Tx, TxOptions } from '../db/database.ts';
import { join, raw, type Sql, sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import { hasArrived } from './absent.ts';
import { createManyIn, type NewFact } from './bulk.ts';
import { type NewVersion, reviseManyIn } from './bulk-revise.ts';
import { blindUse, comparable } from './codec.ts';
import type { RecordsContext } from './context.ts';
import {
  findIn,
  ofOwnerIn,
  readable,
  refuseUnreadable,
  revealIn,
  type RevealWhy,
  shown,
  shownRow,
} from './read.ts';
import { ofKind, type Owner, type Stored, type StoredAny } from './stored.ts';
import { createIn, reviseIn, voidIn } from './write.ts';
import { reading } from '../access/rights.ts';

/** What a module's own question may use: rows in scope, opened and masked as the policy says. */
export interface Asking {
  all<Row extends object>(query: Sql): Promise<Row[]>;
  maybe<Row extends object>(query: Sql): Promise<Row | undefined>;
  one<Row extends object>(query: Sql): Promise<Row>;
  /** The readable rows of a kind as a derived table: `from ${asking.from('custody')} c`. */
  from(kind: string): Sql;
  /** A sealed text of a row, masked unless the actor sees through its mask. */
  show(kind: string, element: string, id: string, sealed: Uint8Array | null): string | null;
  /** A whole row of `from(kind)`, opened and masked as the policy says. */
  record(kind: string, row: object): StoredAny;
  /** The blind indexes by which a protected element can be found: one for each index key of the node, the newest first. */
  keys(kind: string, element: string, text: string): BlindKeys;
  /**
   * A condition over rows of a kind under an alias: those found by one of the keys of a name, or by the last
   * digits of a number. It is served by an index, which a condition on the columns would not be.
   */
  found(kind: string, element: string, alias: string, sought: BlindKeys | string): Sql;
}

/** The same value under each index key of the node: two while the tables are brought to a new one. */
export type BlindKeys = readonly [Uint8Array, ...Uint8Array[]];

/** Whether a column of search keys holds the value. */
export const isOneOf = (column: string, keys: BlindKeys): Sql =>
  sql`${raw(column)} = any(${[...keys]}::bytea[])`;

/** What a question is about: the kinds it reads, and what the read log says of it. */
export interface Question {
  readonly reads: readonly string[];
  readonly act: string;
  readonly subject?: string;
  readonly detail?: AuditAct['detail'];
}

/** Asks, and names the people whom the answer shows. */
type Answering<Answer> = (
  asking: Asking,
) => Promise<{ readonly answer: Answer; readonly seen?: readonly string[] }>;

/**
 * The only way to facts, bound to who asks and why. Every method runs in a transaction of its own
 * unless it is called inside `together`.
 */
export interface Records {
  readonly actor: Actor;
  readonly purpose: Purpose;
  /** Writes a new record; its identifier may be made by the caller (UUIDv7), so that a retry is harmless. */
  create<R extends RecordDefinition>(
    definition: R,
    fact: FactOf<R>,
    owner: Owner,
    id?: string,
  ): Promise<Stored<R>>;
  /** Many new records of one kind at once; a refusal of one refuses all. */
  createMany<R extends RecordDefinition>(
    definition: R,
    facts: readonly NewFact[],
  ): Promise<readonly Stored<R>[]>;
  revise<R extends RecordDefinition>(
    definition: R,
    id: string,
    version: number,
    changes: Partial<FactOf<R>>,
    reason: string,
  ): Promise<Stored<R>>;
  /** New versions of many records of one kind at once; a refusal of one refuses all. */
  reviseMany<R extends RecordDefinition>(
    definition: R,
    versions: readonly NewVersion[],
  ): Promise<readonly Stored<R>[]>;
  void<R extends RecordDefinition>(
    definition: R,
    id: string,
    version: number,
    reason: string,
  ): Promise<Stored<R>>;
  find<R extends RecordDefinition>(definition: R, id: string): Promise<Stored<R> | undefined>;
  get<R extends RecordDefinition>(definition: R, id: string): Promise<Stored<R>>;
  /** Protected values whole; logged with purpose and reason, or with the act that needs them. */
  reveal<R extends RecordDefinition>(definition: R, id: string, why: RevealWhy): Promise<Stored<R>>;
  ofRoot<R extends RecordDefinition>(definition: R, id: string): Promise<readonly Stored<R>[]>;
  ofInstitution<R extends RecordDefinition>(
    definition: R,
    id: string,
  ): Promise<readonly Stored<R>[]>;
  /** A question in SQL over rows in scope. `seen` names the people it showed, for the read log. */
  ask<Answer>(question: Question, answer: Answering<Answer>): Promise<Answer>;
  /**
   * A question of the whole node, beyond the scope of who asks: as the node's own look, which is logged as one,
   * and in the same transaction. Its answer may say no more of a person than the act needs.
   */
  askNode<Answer>(purpose: Purpose, question: Question, answer: Answering<Answer>): Promise<Answer>;
  /** The same in a transaction that is open already: work that holds a connection asks for no second one. */
  on(tx: Tx): Records;
  /** Several acts that happen together or not at all. */
  together<Result>(work: (records: Records) => Promise<Result>): Promise<Result>;
  /** An act that is no fact: an export, a refusal, a print. */
  audit(act: AuditAct): Promise<void>;
}

type InTransaction = <Result>(work: (tx: Tx) => Promise<Result>, lane?: Lane) => Promise<Result>;

function asking(tx: Tx, context: RecordsContext): Asking {
  return {
    all: tx.all,
    maybe: tx.maybe,
    one: tx.one,
    from: (kind) => readable(context, kind),
    show: (kind, element, id, sealed) => shown(context, kind, element, id, sealed),
    found: (kind, element, alias, sought) => {
      const each = typeof sought === 'string' ? [sought] : sought;
      const found = each.map(
        (one) => sql`select f.province, f.id from ${raw(findFunction(kind, element))}(${one}) f`,
      );
      return sql`(${raw(`${alias}.province, ${alias}.id`)}) in (${join(found, ' union all ')})`;
    },
    record: (kind, row) => shownRow(context, kind, row),
    keys: (kind, element, text) => {
      const definition = context.kinds.codec(kind).definition.elements[element];
      if (definition?.findable === undefined)
        throw new Error(`${kind}.${element} cannot be found by`);
      const { seal } = context.node;
      const [newest, ...earlier] = seal.blinds(
        comparable(definition, text),
        blindUse(definition, element),
      );
      if (newest === undefined) throw new Error('the key file holds no index key');
      return [newest, ...earlier];
    },
  };
}

async function askIn<Answer>(
  tx: Tx,
  context: RecordsContext,
  question: Question,
  answer: Answering<Answer>,
): Promise<Answer> {
  refuseUnreadable(context, question.reads);
  const { answer: result, seen } = await answer(asking(tx, context));
  if (seen !== undefined)
    await audit(context.node, tx, context.actor, {
      act: question.act,
      purpose: context.purpose,
      seen,
      ...(question.subject === undefined ? {} : { subject: question.subject }),
      ...(question.detail === undefined ? {} : { detail: question.detail }),
    });
  return result;
}

function bind(context: RecordsContext, run: InTransaction): Records {
  const { node, actor, purpose } = context;
  const read = <Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> => run(work, 'reading');
  const find = (kind: string, id: string) => read((tx) => findIn(tx, context, kind, id));
  return {
    actor,
    purpose,
    create: async (definition, fact, owner, id = node.ids.uuid()) =>
      ofKind(await run((tx) => createIn(tx, context, definition, fact as AnyFact, owner, id))),
    createMany: async (definition, facts) =>
      (await run((tx) => createManyIn(tx, context, definition, facts))).map(ofKind),
    revise: async ({ kind }, id, version, changes, reason) =>
      ofKind(
        await run((tx) => reviseIn(tx, context, kind, id, version, changes as AnyFact, reason)),
      ),
    reviseMany: async (definition, versions) =>
      (await run((tx) => reviseManyIn(tx, context, definition, versions))).map(ofKind),
    void: async ({ kind }, id, version, reason) =>
      ofKind(await run((tx) => voidIn(tx, context, kind, id, version, reason))),
    find: async ({ kind }, id) => {
      const found = await find(kind, id);
      return found === undefined ? undefined : ofKind(found);
    },
    get: async ({ kind }, id) => {
      const found = await find(kind, id);
      if (found === undefined) throw new Fault('not-found');
      return ofKind(found);
    },
    reveal: async ({ kind }, id, why) =>
      ofKind(await read((tx) => revealIn(tx, context, kind, id, why))),
    ofRoot: async ({ kind }, id) =>
      (await read((tx) => ofOwnerIn(tx, context, kind, { root: id }))).map(ofKind),
    ofInstitution: async ({ kind }, id) =>
      (await read((tx) => ofOwnerIn(tx, context, kind, { institution: id }))).map(ofKind),
    ask: (question, answer) => read((tx) => askIn(tx, context, question, answer)),
    askNode: (why, question, answer) =>
      read((tx) => {
        const itself = nodeItself(node.node, reading(...question.reads));
        const own = { ...context, actor: itself, purpose: why };
        return tx.within(scopeSettings(itself), () => askIn(tx, own, question, answer));
      }),
    on: (tx) => bind(context, (inner) => inner(tx)),
    together: (work) => run((tx) => work(bind(context, (inner) => inner(tx)))),
    audit: (act) => read((tx) => audit(node, tx, actor, { purpose, ...act })),
  };
}

const TRIES = 3;
const CROSSED = new Set(['40001', '40P01']);
const isCrossed = (error: unknown): boolean =>
  CROSSED.has(String((error as { code?: unknown } | null)?.code)) ||
  CROSSED.has(String((error as { cause?: { code?: unknown } } | null)?.cause?.code));

/**
 * Runs a transaction; one that crossed another, or was refused for what the same request did a
 * moment ago, is tried again from its beginning.
 */
async function inTransaction<Result>(
  context: RecordsContext,
  options: TxOptions,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const { db, workDb } = context.node;
  for (let left = TRIES - 1; ; left -= 1) {
    let tried: Tx | undefined;
    try {
      const result = await (workDb ?? db).transaction((tx) => {
        tried = tx;
        return work(tx);
      }, options);
      context.wrote();
      return result;
    } catch (error) {
      if (left > 0 && isCrossed(error)) continue;
      if (left > 0 && options.lane === 'writing' && (await hasArrived(db, tried))) continue;
      throw context.kinds.refusalOf(error) ?? error;
    }
  }
}

/** The records as one actor may see and write them, for one purpose. */
export function bindRecords(context: RecordsContext): Records {
  const options: TxOptions = { role: 'qingming_app', settings: scopeSettings(context.actor) };
  return bind(context, (work, lane = 'writing') =>
    inTransaction(context, { ...options, lane: context.lane ?? lane }, work),
  );
}
