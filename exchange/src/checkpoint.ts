import { isCount, isHash, isInstant, isKeyId, isText, offendingMember } from './checks.ts';
import type { ChecksOf } from './checks.ts';
import { fromBase64Url, toBase64Url, utf8 } from './encoding.ts';
import { ExchangeFault } from './fault.ts';
import { HASH_BYTES } from './merkle.ts';
import { verifyConsistency } from './proof.ts';
import { getSuite, requireSeal, seal } from './seal.ts';
import type { Trust } from './seal.ts';
import type { Signer } from './suite.ts';

/** The state of a log: how many leaves, and the root over them in base64url. */
export interface LogState {
  readonly size: number;
  readonly root: string;
}

export interface CheckpointContent {
  readonly node: string;
  readonly records: LogState;
  readonly audit: LogState;
  /** `checkpointHash` of the node's checkpoint before this one; null for its first. */
  readonly previous: string | null;
  readonly at: string;
}

/** What a node says that its logs were at an instant. */
export interface Checkpoint extends CheckpointContent {
  readonly suite: string;
  readonly keyId: string;
}

export interface ConsistencyProofs {
  readonly records: readonly Uint8Array[];
  readonly audit: readonly Uint8Array[];
}

const LOG_STATE: ChecksOf<LogState> = { size: isCount, root: isHash };
const isLogState = (value: unknown): boolean => offendingMember(value, LOG_STATE) === undefined;

const CHECKPOINT: ChecksOf<Checkpoint> = {
  node: (value) => isText(value) && !value.includes('\n'),
  suite: isText,
  keyId: isKeyId,
  records: isLogState,
  audit: isLogState,
  previous: (value) => value === null || isHash(value),
  at: isInstant,
};

const FORM = new RegExp(
  [
    '^清明 检查点 Qingming checkpoint 1',
    '节点 node: (?<node>.+)',
    '时间 at: (?<at>.+)',
    '算法 suite: (?<suite>.+)',
    '密钥 key: (?<keyId>.+)',
    '业务记录 records: (?<recordsSize>\\d{1,16}) (?<recordsRoot>.+)',
    '审计记录 audit: (?<auditSize>\\d{1,16}) (?<auditRoot>.+)',
    '前一检查点 previous: (?<previous>.+)\n$',
  ].join('\n'),
);
const SIGNATURE_LABEL = '签名 signature: ';

/** The signed text: short lines that an inspector can read and compare by eye. */
function checkpointText(checkpoint: Checkpoint): string {
  const { node, at, suite, keyId, records, audit, previous } = checkpoint;
  return `清明 检查点 Qingming checkpoint 1
节点 node: ${node}
时间 at: ${at}
算法 suite: ${suite}
密钥 key: ${keyId}
业务记录 records: ${records.size} ${records.root}
审计记录 audit: ${audit.size} ${audit.root}
前一检查点 previous: ${previous ?? '-'}
`;
}

/** Writes and signs a checkpoint. @throws ExchangeFault `malformed-checkpoint` naming the wrong member. */
export async function signCheckpoint(signer: Signer, content: CheckpointContent): Promise<string> {
  const checkpoint: Checkpoint = { ...content, suite: signer.suite.id, keyId: signer.keyId };
  requireMembers(checkpoint);
  const text = checkpointText(checkpoint);
  return `${text}${SIGNATURE_LABEL}${await seal(signer, 'checkpoint', text)}\n`;
}

/**
 * Reads a checkpoint and proves that its node signed it.
 * @throws ExchangeFault `malformed-checkpoint`, `wrong-suite`, `unknown-key`, `bad-signature`.
 */
export function openCheckpoint(sealed: string, trust: Trust): Checkpoint {
  const { text, signature } = cutCheckpoint(sealed);
  const checkpoint = parseCheckpoint(text);
  const claim = { node: checkpoint.node, suite: checkpoint.suite, keyId: checkpoint.keyId };
  requireSeal('checkpoint', text, signature, claim, trust);
  return checkpoint;
}

/** Names a checkpoint by its signed text, whichever signature it carries. @throws ExchangeFault as reading does. */
export function checkpointHash(sealed: string): string {
  const { text } = cutCheckpoint(sealed);
  const suite = getSuite(parseCheckpoint(text).suite);
  return toBase64Url(suite.hash(utf8(text)));
}

/**
 * Proves that a later checkpoint continues an earlier one of the same node: both logs only grew.
 * @throws ExchangeFault `inconsistent-log` naming what does not fit; `wrong-suite`.
 */
export function checkConsistency(
  older: Checkpoint,
  newer: Checkpoint,
  proofs: ConsistencyProofs,
): void {
  if (older.node !== newer.node) throw inconsistent('node');
  if (older.suite !== newer.suite) throw inconsistent('suite');
  if (older.at > newer.at) throw inconsistent('at');
  requireGrowth('records', older, newer, proofs);
  requireGrowth('audit', older, newer, proofs);
}

function requireGrowth(
  log: 'records' | 'audit',
  older: Checkpoint,
  newer: Checkpoint,
  proofs: ConsistencyProofs,
): void {
  const [before, after] = [older[log], newer[log]];
  const [oldRoot, root] = [before.root, after.root].map((text) => fromBase64Url(text, HASH_BYTES));
  const proven =
    oldRoot &&
    root &&
    verifyConsistency(getSuite(newer.suite), before.size, oldRoot, after.size, root, proofs[log]);
  if (!proven) throw inconsistent(log);
}

function cutCheckpoint(sealed: string): { text: string; signature: string } {
  const at = sealed.lastIndexOf(SIGNATURE_LABEL);
  if (at < 0 || !sealed.endsWith('\n')) throw malformed('signature');
  const signature = sealed.slice(at + SIGNATURE_LABEL.length, -1);
  return { text: sealed.slice(0, at), signature };
}

function parseCheckpoint(text: string): Checkpoint {
  const parts = FORM.exec(text)?.groups;
  if (!parts) throw malformed('text');
  const checkpoint = {
    node: parts['node'],
    suite: parts['suite'],
    keyId: parts['keyId'],
    records: { size: Number(parts['recordsSize']), root: parts['recordsRoot'] },
    audit: { size: Number(parts['auditSize']), root: parts['auditRoot'] },
    previous: parts['previous'] === '-' ? null : parts['previous'],
    at: parts['at'],
  };
  requireMembers(checkpoint);
  // Sizes with leading zeros are another text.
  if (checkpointText(checkpoint as Checkpoint) !== text) throw malformed('text');
  return checkpoint as Checkpoint;
}

function requireMembers(value: unknown): void {
  const offending = offendingMember(value, CHECKPOINT);
  if (offending !== undefined) throw malformed(offending);
}

function malformed(member: string): ExchangeFault {
  return new ExchangeFault('malformed-checkpoint', { member });
}

function inconsistent(member: string): ExchangeFault {
  return new ExchangeFault('inconsistent-log', { member });
}
