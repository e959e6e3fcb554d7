import { holds, isBarred, missingFor, type Standing } from '@qingming/standard/derive/acts.ts';
import { getRecord } from '@qingming/standard/derive/catalogue.ts';
import { sightOf } from '@qingming/standard/derive/sight.ts';
import { type Act, THE_ROOT } from '@qingming/standard/language/act.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import type { Process } from '@qingming/standard/language/process.ts';
import type { WorldRow } from '@qingming/standard/derive/expression-memory.ts';
import type { Actor } from '../access/actor.ts';
import { can, mayEver } from '../access/decide.ts';
import { type Sql, sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import type { NodeContext } from '../node.ts';
import { createOnce, type NewFact } from '../records/create-once.ts';
import type { Asking, Records } from '../records/records.ts';
import type { Owner, Stored } from '../records/stored.ts';
import { refuseUnfitChoices } from './chosen.ts';
import type { GivenAtBeginning, GivenByAct } from './handler.ts';
import { changesBy, knowledgeOf, reasonOf, refuseOutOfTurn, standingAlone } from './standing.ts';
import { linkedRows, type Parts, partsColumn, rootRow, standingAmong } from './world.ts';

/** What the body of an act carries: `bodyOf(act)` has checked it. */
export type ActInput = Readonly<Record<string, unknown>>;

const idIn = ({ id }: ActInput): string | undefined => (typeof id === 'string' ? id : undefined);

/** Whether the account may take the act at all; where its scope ends, the records say. */
export const mayTake = (actor: Actor, { verb, on, also = [], by }: Act): boolean =>
  (by === undefined || can(actor, { name: by })) &&
  [[verb, on] as const, ...also].every(([one, kind]) => mayEver(actor, one, kind));

/** The roots of a process that `where` (over `c`) selects, each as its conditions see it. */
export async function standingsOf(
  asking: Asking,
  process: Process,
  where: Sql,
  now: Date,
): Promise<readonly Standing[]> {
  const { of } = process;
  const sight = sightOf(process);
  const rows = await asking.all<{ root: WorldRow; parts: Parts }>(sql`
    select ${rootRow(sight, of, 'c')} as root, ${partsColumn(asking, sight, 'c')} as parts
    from ${asking.from(of)} c where ${where}`);
  const worlds = rows.map(({ root, parts }) => ({ ...parts, [of]: [root] }));
  const linked = await linkedRows(asking, sight, worlds);
  return rows.map(({ root, parts }) => standingAmong(of, root, parts, linked, now));
}

/** What a question about a process reads, as far as this reader may. */
export const readsOf = ({ actor }: Pick<Records, 'actor'>, process: Process): readonly string[] =>
  [...sightOf(process).keys()].filter((kind) => mayEver(actor, 'read', kind));

async function standingOfRoot(records: Records, process: Process, id: string, now: Date) {
  const question = { reads: readsOf(records, process), act: 'read' };
  const [standing] = await records.ask(question, async (asking) => ({
    answer: await standingsOf(asking, process, sql`c.id = ${id}::uuid`, now),
  }));
  if (standing === undefined) throw new Fault('not-found');
  return standing;
}

/** What an act is taken with: the process, its root as it stands, and whose it is. */
interface Taking {
  readonly node: NodeContext;
  readonly records: Records;
  readonly process: Process;
  readonly root: Stored;
  readonly standing: Standing;
  readonly given: GivenByAct[string] | undefined;
}

const ownerOf = ({ root }: Taking): Owner => ({
  region: root.region,
  root: root.id,
  ...(root.institution !== null && { institution: root.institution }),
});

/** Refuses what the process does not offer where the root stands. */
function refuseNow({ process, standing, records }: Taking, act: Act, target: Standing): void {
  const isOver = act.always !== true && !holds(standing, process.runs);
  if (isOver)
    throw new Fault('rule-broken', {
      rule: `${process.name}.${act.name}`,
      sentence: process.outOfTurn,
    });
  refuseOutOfTurn(process, act, target);
  if (isBarred(act, target, records.actor.account)) throw new Fault('not-allowed');
  const [missing] = missingFor(act, target);
  if (missing === undefined) return;
  const rule = missing.rule ?? `${process.name}.${act.name}`;
  throw new Fault('rule-broken', { rule, sentence: missing.says });
}

/** Writes the record once. A retry is held to what was answered, not to the moment of its first try. */
async function createAnswered(
  records: Records,
  definition: RecordDefinition,
  fact: AnyFact,
  owner: Owner,
  input: ActInput,
): Promise<Stored> {
  const id = idIn(input);
  const isRetry = id !== undefined && (await records.find(definition, id)) !== undefined;
  const said = isRetry
    ? Object.fromEntries(Object.entries(fact).filter(([name]) => name in input))
    : fact;
  return createOnce(records, definition, said as NewFact<RecordDefinition>, owner, id);
}

async function begin(taking: Taking, act: Act, definition: RecordDefinition, input: ActInput) {
  const { records, standing, node, root, given } = taking;
  const id = idIn(input);
  const isRetry = id !== undefined && (await records.find(definition, id)) !== undefined;
  if (!isRetry) refuseNow(taking, act, standing);
  const knowledge = knowledgeOf(records.actor, node.clock.now());
  const said = changesBy(act, { ...standing, row: {} }, input, knowledge);
  const worked = isRetry ? {} : await given?.({ node, records, root, input: said });
  return createAnswered(records, definition, { ...said, ...worked }, ownerOf(taking), input);
}

/** The record that an act goes on with, and how its conditions see it. */
async function targetOf(taking: Taking, act: Act, definition: RecordDefinition, input: ActInput) {
  const { names = 'record' } = act;
  if (names === THE_ROOT) return { record: taking.root, target: taking.standing };
  const name = typeof names === 'string' ? names : 'record';
  const record = await taking.records.get(definition, String(input[name]));
  if (record.root !== taking.root.id) throw new Fault('not-found');
  return { record, target: standingAlone(definition, record, taking.node.clock.now()) };
}

async function goOn(taking: Taking, act: Act, definition: RecordDefinition, input: ActInput) {
  const { records, node, root, given } = taking;
  const { record, target } = await targetOf(taking, act, definition, input);
  refuseNow(taking, act, target);
  const version = Number(input['version']);
  const reason = act.reason === undefined ? reasonOf(act) : String(input['reason']);
  if (act.verb === 'void') return records.void(definition, record.id, version, reason);
  const said = changesBy(act, target, input, knowledgeOf(records.actor, node.clock.now()));
  const worked = await given?.({ node, records, root, input });
  const changes = { ...said, ...worked } as AnyFact;
  return records.revise(definition, record.id, version, changes, reason);
}

/**
 * Takes one act on a root, as its data say; what a rule refuses is said in the rule's words. `given` works out what
 * nobody is asked of a record that the act adds or goes on with.
 */
export const takeActOn = (
  node: NodeContext,
  records: Records,
  process: Process,
  act: Act,
  id: string,
  input: ActInput,
  given?: GivenByAct[string],
): Promise<Stored> =>
  records.together(async (tx) => {
    const now = node.clock.now();
    const root = await tx.get(getRecord(node.catalogue, process.of), id);
    if (root.voided || root.province !== node.node) throw new Fault('not-found');
    const standing = await standingOfRoot(tx, process, id, now);
    const taking = { node, records: tx, process, root, standing, given };
    const definition = getRecord(node.catalogue, act.on);
    const institution = root.institution ?? undefined;
    await refuseUnfitChoices({ records: tx, institution, now }, act, input);
    return act.verb === 'create'
      ? begin(taking, act, definition, input)
      : goOn(taking, act, definition, input);
  });

/** Takes the act that begins a root, for an owner; `given` works out what nobody is asked. */
export const beginRoot = (
  node: NodeContext,
  records: Records,
  act: Act,
  owner: Owner,
  input: ActInput,
  given?: GivenAtBeginning[string],
): Promise<Stored> =>
  records.together(async (tx) => {
    const now = node.clock.now();
    const definition = getRecord(node.catalogue, act.on);
    await refuseUnfitChoices({ records: tx, institution: owner.institution, now }, act, input);
    const empty: Standing = {
      kind: definition.kind,
      row: { recordedAt: now.toISOString() },
      context: { world: () => [], isPartial: () => false },
    };
    const fact = changesBy(act, empty, input, knowledgeOf(tx.actor, now));
    const worked = await given?.({ node, records: tx, input, owner });
    return createAnswered(tx, definition, { ...fact, ...worked }, owner, input);
  });
