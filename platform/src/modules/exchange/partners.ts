import { fromBase64Url, type Trust } from '@qingming/exchange';

/** A node that this one exchanges with, as the configuration names it. */
export interface Partner {
  readonly node: string;
  readonly url: string;
  readonly keys: readonly PartnerKey[];
}

export interface PartnerKey {
  readonly keyId: string;
  readonly suite: string;
  readonly publicKey: string;
  /** Instants between which the key may speak for its node. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

const isInForce = (key: PartnerKey, now: string): boolean =>
  (key.from === undefined || key.from <= now) && (key.until === undefined || now < key.until);

/** Which key may speak for which node now. */
export const trustOf =
  (partners: readonly Partner[], now: () => Date): Trust =>
  (node, keyId) => {
    const key = partners
      .find((partner) => partner.node === node)
      ?.keys.find(
        (candidate) => candidate.keyId === keyId && isInForce(candidate, now().toISOString()),
      );
    return key === undefined ? undefined : fromBase64Url(key.publicKey);
  };
