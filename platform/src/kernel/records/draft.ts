import { keptFact } from '@qingming/standard/derive/kept-value.ts';
import { isRoot } from '@qingming/standard/derive/owner.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import type { Verb } from '../access/capability.ts';
import { inScope, mayDo, mayEver, type Standing } from '../access/decide.ts';
import { refusing } from '../audit/refusing.ts';
import { Fault } from '../errors/fault.ts';
import type { Codec } from './codec.ts';
import type { RecordsContext } from './context.ts';
import type { Owner, StoredAny } from './stored.ts';

const ACT_OF = { read: 'read', create: 'write', revise: 'correct', void: 'void' } as const;

/** Refuses what the policy does not grant: not at all, or not there. */
export function authorise(
  context: RecordsContext,
  verb: Verb,
  kind: string,
  standing: Standing,
): void {
  const { actor } = context;
  if (mayDo(actor, verb, kind, standing)) return;
  const isElsewhere = mayEver(actor, verb, kind) && !inScope(actor, standing);
  throw refusing(new Fault(isElsewhere ? 'out-of-scope' : 'not-allowed'), {
    act: ACT_OF[verb],
    kind,
  });
}

/** What a record of the kind lies in, and names; one that is itself an institution or a root names itself. */
function ownerOf(
  { definition, isOfInstitution, rootColumn }: Codec,
  id: string,
  owner: Owner,
): Pick<StoredAny, 'institution' | 'root'> {
  const institution = definition.isInstitution ? id : owner.institution;
  const root = isRoot(definition) ? id : owner.root;
  if (isOfInstitution && institution === undefined)
    throw new Error(`a ${definition.kind} needs its institution`);
  if (rootColumn !== undefined && root === undefined)
    throw new Error(`a ${definition.kind} needs its root`);
  return {
    institution: isOfInstitution ? (institution ?? null) : null,
    root: rootColumn === undefined ? null : (root ?? null),
  };
}

/** A fact as it is kept, without the links that follow from it: nobody types these. */
export function withoutJoins(definition: RecordDefinition, fact: AnyFact): AnyFact {
  const kept = keptFact(definition, fact);
  if (definition.joins.length === 0) return kept;
  const links = definition.joins.map(({ link }) => link);
  return Object.fromEntries(Object.entries(kept).filter(([name]) => !links.includes(name)));
}

/** The first version of a new record, before it is stored. */
export function newRecord(
  context: RecordsContext,
  definition: RecordDefinition,
  fact: AnyFact,
  given: Owner,
  id: string,
): StoredAny {
  const codec = context.kinds.codec(definition.kind);
  return {
    id,
    version: 1,
    province: context.node.node,
    region: given.region,
    ...ownerOf(codec, id, given),
    voided: false,
    reason: null,
    standard: context.node.standard,
    recordedAt: context.node.clock.now().toISOString(),
    recordedBy: context.actor.account,
    fact: withoutJoins(codec.definition, fact),
  };
}

/** The version that follows, before its fact is changed. */
export const nextVersion = (
  context: RecordsContext,
  current: StoredAny,
  reason: string,
): StoredAny => ({
  ...current,
  version: current.version + 1,
  standard: context.node.standard,
  recordedAt: context.node.clock.now().toISOString(),
  recordedBy: context.actor.account,
  reason,
});
