import { fromBase64Url, type Trust } from '@qingming/exchange';
import type { KnownNode, NodeContext, TimedKey } from '../node.ts';

/** Which key could speak for which node at an instant. */
export type TrustAt = (at: string) => Trust;

const isInForce = ({ from, until }: TimedKey, at: string): boolean =>
  (from === undefined || Date.parse(from) <= Date.parse(at)) &&
  (until === undefined || Date.parse(at) < Date.parse(until));

/** A running node follows a change of its key within this time: it may still sign by the earlier one. */
const FOLLOWING_MS = 3_600_000;

const ownKeys = (node: NodeContext): readonly TimedKey[] =>
  node.earlierKeys().map(({ keyId, publicKey, until }) => ({
    keyId,
    publicKey,
    until: new Date(Date.parse(until) + FOLLOWING_MS).toISOString(),
  }));

/**
 * The keys of partners and of this node as they were at an instant: what a key signed in its time stays
 * its node's word after the key has expired.
 */
export function trustThen(node: NodeContext, partners: readonly KnownNode[]): TrustAt {
  const known = new Map<string, readonly TimedKey[]>(
    partners.map((partner) => [partner.node, partner.keys]),
  );
  return (at) => (name, keyId) => {
    if (name === node.node && keyId === node.signer.keyId) return node.signer.publicKey;
    const keys = name === node.node ? ownKeys(node) : (known.get(name) ?? []);
    const key = keys.find((one) => one.keyId === keyId && isInForce(one, at));
    return key === undefined ? undefined : fromBase64Url(key.publicKey);
  };
}
