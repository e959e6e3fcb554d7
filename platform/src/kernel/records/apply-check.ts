import type { EntryHeader } from '@qingming/exchange';
import { isKnownRegion, scopePrefix } from '@qingming/standard/data/regions.ts';
import { isOfInstitution, isRoot, rootOf } from '@qingming/standard/derive/owner.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import { type ElementFault, Fault } from '../errors/fault.ts';
import { keywordSentence } from '../errors/keyword-sentence.ts';
import { travelOf } from '../log/append.ts';
import type { NodeContext } from '../node.ts';
import { findCodeOutOfForce } from './codes-in-force.ts';
import type { Kinds } from './kinds.ts';
import type { StoredAny } from './stored.ts';
import { understood } from './version-of-standard.ts';

/** A record version that another node wrote, with its place in that node's log. */
export interface ForeignEntry {
  readonly seq: number;
  readonly header: EntryHeader;
  readonly fact: AnyFact;
  readonly reason: string | null;
}

/** An entry that could not be applied, and why. */
export interface RefusedEntry {
  readonly entry: ForeignEntry;
  readonly fault: Fault;
}

export interface Applying {
  readonly node: NodeContext;
  readonly kinds: Kinds;
  readonly origin: string;
  /** The entries were held back before: versions of their records may be stored already. */
  readonly isRetry?: true;
  /** The same versions are stored again, as this version of the standard understands them. */
  readonly isAgain?: true;
}

/** An entry that can be stored, as the record that it makes. */
export interface Candidate {
  readonly entry: ForeignEntry;
  readonly record: StoredAny;
  /** Whether a version of the record may be here already: only then is it looked for. */
  readonly mayBeHere: boolean;
}

export const asRecord = ({ header, fact, reason }: ForeignEntry): StoredAny => ({
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
  fact,
});

/** The record that an entry makes at this node: as far as the version of the standard here holds it. */
export function recordOf(
  { catalogue, standard }: Pick<NodeContext, 'catalogue' | 'standard'>,
  entry: ForeignEntry,
): StoredAny {
  const definition = catalogue.get(entry.header.kind);
  const record = asRecord(entry);
  return definition === undefined ? record : understood(definition, record, standard);
}

const isWithin = (region: string, origin: string): boolean =>
  region.startsWith(scopePrefix(origin)) && isKnownRegion(region);

const required = (path: string): ElementFault => ({
  path,
  rule: 'required',
  message: keywordSentence('required', {}),
});

/** What a header must name for its kind: the institution and the root that the record lies in. */
function findOwnerFault(
  catalogue: NodeContext['catalogue'],
  definition: RecordDefinition,
  { id, institution, root, form }: EntryHeader,
): Fault | undefined {
  const isUnowned = isOfInstitution(catalogue, definition) && institution === null;
  const isOtherInstitution = definition.isInstitution && institution !== id;
  const kind = rootOf(catalogue, definition)?.kind;
  const isUnrooted = (kind !== undefined && root === null) || (form > 1 && root?.kind !== kind);
  const isOtherRoot = isRoot(definition) && root?.id !== id;
  const errors = [
    ...(isUnowned || isOtherInstitution ? [required('/institution')] : []),
    ...(isUnrooted || isOtherRoot ? [required('/root')] : []),
  ];
  return errors.length === 0 ? undefined : new Fault('invalid-input', {}, { errors });
}

/** Clocks of two nodes that keep time differ by less. */
const MAX_AHEAD_S = 300;

/** What the sender may not send, whatever it signs: other provinces' records, unknown kinds, what stays, ill-formed facts. */
export function findFault(
  { node, kinds, origin }: Applying,
  entry: ForeignEntry,
): Fault | undefined {
  const { header } = entry;
  const seconds = Math.round((Date.parse(header.at) - node.clock.now().getTime()) / 1000);
  if (seconds > MAX_AHEAD_S) return new Fault('from-the-future', { seconds });
  if (header.node !== origin || !isWithin(header.region, origin)) return new Fault('out-of-scope');
  const definition = node.catalogue.get(header.kind);
  if (definition === undefined) return new Fault('unknown-element', { element: header.kind });
  if (travelOf(definition, header.node) === 'stays')
    return new Fault('stays-with-its-node', { kind: definition.label });
  const record = recordOf(node, entry);
  return (
    findOwnerFault(node.catalogue, definition, header) ??
    kinds.validator.findFault(definition, record) ??
    // A later version may keep what stood before, whatever became of the code.
    (header.version > 1 ? undefined : findCodeOutOfForce(definition, record))
  );
}
