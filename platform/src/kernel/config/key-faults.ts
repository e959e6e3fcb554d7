import { findSuite, fromBase64Url, keyIdOf } from '@qingming/exchange';
import type { ConfigFault } from './check.ts';
import type { NodeConfig, PartnerKey } from './settings.ts';

const KEY_BYTES: Readonly<Record<PartnerKey['suite'], number>> = {
  'sm2-sm3': 65,
  'ed25519-sha256': 32,
};

/** Undefined when the text is not these bytes. */
function bytesOf({ publicKey, suite }: PartnerKey): Uint8Array | undefined {
  try {
    return fromBase64Url(publicKey, KEY_BYTES[suite]);
  } catch {
    return undefined;
  }
}

function faultOf(
  key: PartnerKey,
  suite: NodeConfig['suite'],
): readonly [string, string] | undefined {
  const found = findSuite(key.suite);
  const bytes = bytesOf(key);
  if (found === undefined || bytes === undefined)
    return [
      `publicKey 不是 ${key.suite} 的公钥：请从对方 qingming keys show 的输出原样取用。`,
      `publicKey is no public key of ${key.suite}: take it as the partner’s qingming keys show prints it.`,
    ];
  const keyId = keyIdOf(found, bytes);
  if (keyId !== key.keyId)
    return [
      `keyId 应为 ${keyId}：它与 publicKey 不符，请与对方两人核对。`,
      `keyId should be ${keyId}: it does not belong to publicKey; compare it with the partner by two people.`,
    ];
  if (key.suite !== suite)
    return [
      `密码算法是 ${key.suite}，本节点是 ${suite}：两端须一致。`,
      `its suite is ${key.suite}, this node’s is ${suite}: both sides must use one.`,
    ];
  if (key.from !== undefined && key.until !== undefined && key.from >= key.until)
    return ['from 必须早于 until。', 'from must be before until.'];
  return undefined;
}

/** What is wrong with the keys of partners, before any of them speaks. */
export function* partnerKeyFaults({ partners, suite }: NodeConfig): Iterable<ConfigFault> {
  for (const [at, { keys }] of partners.entries())
    for (const [place, key] of keys.entries()) {
      const fault = faultOf(key, suite);
      if (fault !== undefined)
        yield {
          setting: `partners.${at}.keys.${place}`,
          message: { zh: fault[0], en: fault[1] },
        };
    }
}
