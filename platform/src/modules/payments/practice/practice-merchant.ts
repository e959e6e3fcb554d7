import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { wechatChannel } from '../channels/wechat/wechat.ts';
import type { KeyedMerchant } from '../merchants.ts';
import { startWechatPractice } from './wechat.ts';
import { handedOutKey } from './wechat-keys.ts';

/** A merchant whose payment system is a server of this process on this machine: no money moves, and it forgets all when it ends. */
export async function startPracticeMerchant(
  { institution, merchant }: { readonly institution: string; readonly merchant: string },
  notifyUrl: string,
  now: () => Date,
): Promise<{ readonly keyed: KeyedMerchant; close(): Promise<void> }> {
  const keys = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const platform = handedOutKey();
  const identity = {
    merchant,
    appId: 'practice',
    serial: randomBytes(20).toString('hex').toUpperCase(),
    apiV3Key: randomBytes(16).toString('hex'),
  };
  const practice = await startWechatPractice(
    { ...identity, publicKey: createPublicKey(keys.publicKey) },
    [platform],
    { now },
  );
  const channel = wechatChannel(
    {
      ...identity,
      privateKey: keys.privateKey,
      publicKey: {
        id: platform.serial,
        pem: platform.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      },
      url: practice.url,
      notifyUrl,
    },
    now,
  );
  return { keyed: { channel, institution }, close: practice.close };
}
