import { fromBase64Url, type Trust } from '@qingming/exchange';
import type { NodeContext } from '../node.ts';

/** This node's own keys, those before the present one too: what they signed is still its word. */
export const ownTrust =
  (node: Pick<NodeContext, 'node' | 'signer' | 'earlierKeys'>): Trust =>
  (name, keyId) => {
    if (name !== node.node) return undefined;
    if (keyId === node.signer.keyId) return node.signer.publicKey;
    const earlier = node.earlierKeys().find((key) => key.keyId === keyId);
    return earlier === undefined ? undefined : fromBase64Url(earlier.publicKey);
  };
