import {
  buildEntry,
  type EntryOperation,
  type EntryRoot,
  type JsonValue,
  type OpenedEntry,
  openEntry,
  type SealedEntry,
  type Travel,
} from '@qingming/exchange';
import { rootOf } from '@qingming/standard/derive/owner.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { requireWhole } from '../guard.ts';
import { MINISTRY, type NodeContext } from '../node.ts';
import type { Codec } from '../records/codec.ts';
import type { StoredAny } from '../records/stored.ts';

/** Which way an entry of this kind leaves this node. */
export function travelOf(definition: RecordDefinition, node: string): Travel {
  const { travels } = definition;
  if (node === MINISTRY) return travels === 'down' || travels === 'both' ? 'down' : 'stays';
  return travels === 'up' || travels === 'both' ? 'up' : 'stays';
}

/** The one node that a record of the ministry is meant for; null for all of them. */
function audienceOf(
  { audience }: RecordDefinition,
  { fact }: StoredAny,
  node: string,
): string | null {
  const named = audience === undefined || node !== MINISTRY ? undefined : fact[audience];
  return typeof named === 'string' ? named : null;
}

/** A row of `log_entry`, ready to be inserted. */
export interface LogRow {
  readonly kind: string;
  readonly record: string;
  readonly version: number;
  readonly subject: string | null;
  readonly travels: Travel;
  readonly audience: string | null;
  readonly recordedAt: string;
  readonly header: string;
  readonly body: Uint8Array;
  readonly leaf: Uint8Array;
}

export const bodyContext = (kind: string, record: string, version: number): string =>
  `log.${kind}.${record}.${version}`;

const PLAIN = 0;
const SEALED = 1;

/** The body as the log keeps it: encrypted when the kind holds personal data. */
export function storeBody(
  { seal }: Pick<NodeContext, 'seal'>,
  isProtected: boolean,
  body: string,
  context: string,
): Uint8Array {
  const text = Buffer.from(body);
  return isProtected
    ? Buffer.concat([Buffer.from([SEALED]), seal.seal(text, context)])
    : Buffer.concat([Buffer.from([PLAIN]), text]);
}

/** The body text of a stored entry; throws when it was altered or moved. */
export function readBody(
  { seal }: Pick<NodeContext, 'seal'>,
  stored: Uint8Array,
  context: string,
): string {
  const rest = stored.subarray(1);
  return Buffer.from(stored[0] === SEALED ? seal.open(rest, context) : rest).toString('utf8');
}

/** An entry as a log or a mirror keeps it. */
export interface KeptEntry {
  readonly kind: string;
  readonly record: string;
  readonly version: number;
  readonly header: string;
  readonly body: Uint8Array;
}

/** A kept entry, opened and held against the hash in its header; throws when it was altered. */
export function openKept(
  node: Pick<NodeContext, 'seal' | 'suite'>,
  { kind, record, version, header, body }: KeptEntry,
): OpenedEntry {
  return openEntry(node.suite, header, readBody(node, body, bodyContext(kind, record, version)));
}

/** What a record lies in, by kind and identifier. */
function rootNamed(
  catalogue: NodeContext['catalogue'],
  definition: RecordDefinition,
  { root: id }: StoredAny,
): EntryRoot | null {
  const kind = rootOf(catalogue, definition)?.kind;
  return kind === undefined || id === null ? null : { kind, id };
}

const SALT_BYTES = 16;

/** The entry of one version of a record, sealed and hashed. */
export function sealEntry(
  node: NodeContext,
  definition: RecordDefinition,
  record: StoredAny,
  operation: EntryOperation,
  audience: string | null,
): SealedEntry & { readonly travels: Travel } {
  const travels = travelOf(definition, node.node);
  const header = {
    form: 2 as const,
    node: node.node,
    kind: definition.kind,
    id: record.id,
    version: record.version,
    op: operation,
    region: record.region,
    institution: record.institution,
    root: rootNamed(node.catalogue, definition, record),
    standard: record.standard,
    at: record.recordedAt,
    actor: record.recordedBy,
    // The reason may name a person: it stands in the body, which is sealed.
    reason: null,
    travels,
    audience,
  };
  const salt = node.ids.bytes(SALT_BYTES);
  const entry = buildEntry(node.suite, header, record.fact as JsonValue, salt, record.reason);
  return { ...entry, travels };
}

/** Whether the body may name a person: by its kind, its reason, or what its province added. */
const mayName = ({ protectedBody }: Codec, { reason, fact }: StoredAny): boolean =>
  protectedBody || reason !== null || fact['local'] !== undefined;

/** The row of the log for one version of a record. */
export function logRow(
  node: NodeContext,
  codec: Codec,
  record: StoredAny,
  operation: EntryOperation,
): LogRow {
  requireWhole(node);
  const audience = audienceOf(codec.definition, record, node.node);
  const entry = sealEntry(node, codec.definition, record, operation, audience);
  const context = bodyContext(codec.definition.kind, record.id, record.version);
  return {
    kind: codec.definition.kind,
    record: record.id,
    version: record.version,
    subject: record.root,
    travels: entry.travels,
    audience,
    recordedAt: record.recordedAt,
    header: entry.header,
    body: storeBody(node, mayName(codec, record), entry.body, context),
    leaf: entry.leaf,
  };
}
