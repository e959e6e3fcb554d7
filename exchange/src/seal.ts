import { isSignature } from './checks.ts';
import { fromBase64Url, toBase64Url, utf8 } from './encoding.ts';
import { ExchangeFault } from './fault.ts';
import { keyIdOf } from './keys.ts';
import { findSuite } from './suite.ts';
import type { Signer, Suite } from './suite.ts';

export const PROTOCOL = 'qingming-exchange/1';

/** What a signature is for; it is signed too, so that none can pass as another. */
export type SealedKind = 'batch' | 'receipt' | 'checkpoint' | 'standing' | 'retrieval';

/** The public key of a node's key id, when that key may speak for that node; revoked keys are undefined. */
export type Trust = (node: string, keyId: string) => Uint8Array | undefined;

/** Who a document says has signed it. */
interface Claim {
  readonly node: string;
  readonly suite: string;
  readonly keyId: string;
}

function signedBytes(kind: SealedKind, text: string): Uint8Array {
  return utf8(`${PROTOCOL} ${kind}\n${text}`);
}

/** Signs a document; the signature in base64url. */
export async function seal(signer: Signer, kind: SealedKind, text: string): Promise<string> {
  return toBase64Url(await signer.sign(signedBytes(kind, text)));
}

/**
 * Proves that a document was signed by a key that is trusted for its node; gives the suite of that key.
 * @throws ExchangeFault `wrong-suite`, `unknown-key`, `bad-signature`.
 */
export function requireSeal(
  kind: SealedKind,
  text: string,
  signature: string,
  claim: Claim,
  trust: Trust,
): Suite {
  const suite = getSuite(claim.suite);
  const publicKey = trust(claim.node, claim.keyId);
  if (!publicKey || keyIdOf(suite, publicKey) !== claim.keyId) {
    throw new ExchangeFault('unknown-key', { node: claim.node, keyId: claim.keyId });
  }
  const wellFormed = isSignature(signature);
  if (!wellFormed || !suite.verify(publicKey, signedBytes(kind, text), fromBase64Url(signature))) {
    throw new ExchangeFault('bad-signature', { node: claim.node, keyId: claim.keyId });
  }
  return suite;
}

/** @throws ExchangeFault `wrong-suite` when this program does not know the suite. */
export function getSuite(id: string): Suite {
  const suite = findSuite(id);
  if (!suite) throw new ExchangeFault('wrong-suite', { suite: id });
  return suite;
}
