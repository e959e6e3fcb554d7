import { NATION, regionsUnder } from '@qingming/standard/data/regions.ts';
import { lookupByRoot } from '@qingming/standard/derive/owner.ts';
import { isProtected } from '@qingming/standard/language/element.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { mayEver, mayReveal, scopePredicate, seenMasks } from '../access/decide.ts';
import { audit } from '../audit/audit.ts';
import { refusing } from '../audit/refusing.ts';
import { checkedWhy } from '../access/why.ts';
import type { Why } from '@qingming/connect/api/why.ts';
import type { Tx } from '../db/database.ts';
import { raw, type Sql, sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import { MINISTRY } from '../node.ts';
import { keepAbsent } from './absent.ts';
import { type Row, sealContext } from './codec.ts';
import type { RecordsContext } from './context.ts';
import { maskFact, maskValue } from './mask.ts';
import { keepSeen } from './seen.ts';
import type { StoredAny } from './stored.ts';

/** Every node whose records there may be. */
export const PROVINCES: readonly string[] = [
  NATION,
  ...regionsUnder(NATION).flatMap(({ code, level }) => (level === 'province' ? [code] : [])),
];

/** Whether the kind is about people; one that is protected for its notes alone is not. */
export const isPersonal = (definition: RecordDefinition): boolean =>
  Object.values(definition.elements).some(
    (element) => isProtected(element) && element.mask !== 'note',
  );

/**
 * Whose rows of a kind are here: every key begins with the province, so that naming it is what
 * makes the indexes serve. A province holds its own; what comes down, and the ministry, more.
 */
function held({ node }: RecordsContext, { travels }: RecordDefinition): Sql {
  if (node.level === 'ministry') return sql`t.province = any(${PROVINCES}::text[])`;
  const own = [node.node, ...(travels === 'both' || travels === 'down' ? [MINISTRY] : [])];
  return own.length === 1 ? sql`t.province = ${node.node}` : sql`t.province = any(${own}::text[])`;
}

/** The rows of a kind that the actor may read, not voided, as a derived table. */
export function readable(context: RecordsContext, kind: string): Sql {
  const { definition, table, compared } = context.kinds.codec(kind);
  const scope = scopePredicate(context.actor, 'read', kind, 't', compared);
  const here = held(context, definition);
  return sql`(select * from ${raw(table)} t where not t.voided and ${here} and ${scope})`;
}

export function refuseUnreadable(context: RecordsContext, kinds: readonly string[]): void {
  for (const kind of kinds)
    if (!mayEver(context.actor, 'read', kind))
      throw refusing(new Fault('not-allowed'), { act: 'read', kind });
}

const masked = (context: RecordsContext, kind: string, record: StoredAny): StoredAny => ({
  ...record,
  fact: maskFact(context.kinds.codec(kind).definition, record.fact, seenMasks(context.actor, kind)),
});

/** A row of `readable`, opened and masked. */
export const shownRow = (context: RecordsContext, kind: string, row: object): StoredAny =>
  masked(context, kind, context.kinds.codec(kind).fromRow(row as Row));

async function fetchOne(
  tx: Tx,
  context: RecordsContext,
  kind: string,
  id: string,
): Promise<StoredAny | undefined> {
  const { definition, table, fromRow, compared } = context.kinds.codec(kind);
  const scope = scopePredicate(context.actor, 'read', kind, 't', compared);
  const here = held(context, definition);
  const row = await tx.maybe<Row>(
    sql`select * from ${raw(table)} t where id = ${id} and ${here} and ${scope}`,
  );
  const record = row === undefined ? undefined : fromRow(row);
  if (record === undefined) keepAbsent(tx, { table, province: context.node.node, id });
  else keepSeen(tx, kind, record);
  return record;
}

const look = (context: RecordsContext, act: string, kind: string, record: StoredAny) => ({
  act,
  kind,
  record: record.id,
  subject: record.root,
  purpose: context.purpose,
});

/** One record, masked; undefined when there is none in scope. A look at a person is logged. */
export async function findIn(
  tx: Tx,
  context: RecordsContext,
  kind: string,
  id: string,
): Promise<StoredAny | undefined> {
  refuseUnreadable(context, [kind]);
  const record = await fetchOne(tx, context, kind, id);
  if (record === undefined) return undefined;
  if (isPersonal(context.kinds.codec(kind).definition))
    await audit(context.node, tx, context.actor, look(context, 'read', kind, record));
  return masked(context, kind, record);
}

/** Why protected values are seen whole: a person's own reason, or the act that needs them. */
export type RevealWhy = Why | { readonly for: 'certificate' | 'print' | 'correction' | 'burial' };

const PURPOSE_NEEDED = {
  zh: '查看完整信息，须选择查阅目的。',
  en: 'To view full details, choose the purpose.',
};

/** What the log keeps of it. */
const told = (why: RevealWhy) =>
  'for' in why ? { detail: { for: why.for } } : checkedWhy(why, PURPOSE_NEEDED);

/** One record with its protected values whole: an act of its own, with purpose and reason, always logged. */
export async function revealIn(
  tx: Tx,
  context: RecordsContext,
  kind: string,
  id: string,
  why: RevealWhy,
): Promise<StoredAny> {
  if (!mayReveal(context.actor, kind))
    throw refusing(new Fault('not-allowed'), { act: 'reveal', kind, record: id });
  const record = await fetchOne(tx, context, kind, id);
  if (record === undefined) throw new Fault('not-found');
  const act = { ...look(context, 'reveal', kind, record), ...told(why) };
  await audit(context.node, tx, context.actor, act);
  return record;
}

/** All records of a kind in a root, or of an institution, masked, in the order of writing. */
export async function ofOwnerIn(
  tx: Tx,
  context: RecordsContext,
  kind: string,
  owner: { readonly root: string } | { readonly institution: string },
): Promise<readonly StoredAny[]> {
  refuseUnreadable(context, [kind]);
  const { fromRow, definition } = context.kinds.codec(kind);
  const lookup = lookupByRoot(context.node.catalogue, definition);
  if ('root' in owner && lookup === undefined) throw new Error(`a ${kind} lies in no root`);
  const where =
    'root' in owner
      ? sql`${raw(`t.${lookup}`)} = ${owner.root}`
      : sql`t.institution = ${owner.institution}`;
  const rows = await tx.all<Row>(
    sql`select * from ${readable(context, kind)} t where ${where} order by t.id`,
  );
  const records = rows.map(fromRow);
  for (const record of records) keepSeen(tx, kind, record);
  if (isPersonal(definition) && records.length > 0)
    await audit(context.node, tx, context.actor, {
      act: 'list',
      kind,
      subject: 'root' in owner ? owner.root : null,
      seen: records.map(({ id }) => id),
      purpose: context.purpose,
    });
  return records.map((record) => masked(context, kind, record));
}

/** A protected text of a row that a module asked for itself, masked as the policy says. */
export function shown(
  context: RecordsContext,
  kind: string,
  element: string,
  id: string,
  sealed: Uint8Array | null,
): string | null {
  if (sealed === null) return null;
  const { definition } = context.kinds.codec(kind);
  const plain = context.node.seal.open(sealed, sealContext(kind, element, id));
  const text = Buffer.from(plain).toString('utf8');
  const mask = definition.elements[element]?.mask ?? 'hidden';
  return seenMasks(context.actor, kind).has(mask) ? text : maskValue(mask, text);
}
