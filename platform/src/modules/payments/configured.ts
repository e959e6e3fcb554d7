import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { MerchantSetting } from '../../kernel/config/settings.ts';
import { OperatorError } from '../../kernel/errors/operator-error.ts';
import type { PayChannel } from './channels/channel.ts';
import { alipayChannel } from './channels/alipay/alipay.ts';
import { wechatChannel } from './channels/wechat/wechat.ts';
import type { KeyedMerchant } from './merchants.ts';
import { NOTICES } from './notices.ts';

const WECHAT = 'https://api.mch.weixin.qq.com';
const ALIPAY = 'https://openapi.alipay.com/gateway.do';
const API_V3_KEY_LENGTH = 32;

const faulty = ({ merchant }: MerchantSetting, zh: string, en: string): OperatorError =>
  new OperatorError(`支付商户 ${merchant}：${zh}`, `payments, merchant ${merchant}: ${en}`);

function textOf(of: MerchantSetting, file: string | undefined): string {
  try {
    if (file !== undefined) return readFileSync(file, 'utf8').trim();
  } catch {
    // Said below, whatever the cause.
  }
  throw faulty(
    of,
    `无法读取密钥文件 ${file ?? ''}，请核对路径和权限。`,
    `cannot read the file ${file ?? ''}; check its path and rights.`,
  );
}

/** A file that holds a key of RSA, as PEM. */
function pemOf(
  of: MerchantSetting,
  file: string | undefined,
  parse: (pem: string) => { readonly asymmetricKeyType?: string | undefined },
): string {
  const pem = textOf(of, file);
  try {
    if (parse(pem).asymmetricKeyType === 'rsa') return pem;
  } catch {
    // Said below: what is wrong with a key is written nowhere.
  }
  throw faulty(
    of,
    `${file ?? ''} 不是 RSA 密钥（PEM）。`,
    `${file ?? ''} holds no RSA key in PEM form.`,
  );
}

function wechat(of: MerchantSetting, notifyUrl: string, now: () => Date): PayChannel {
  const apiV3Key = textOf(of, of.apiV3KeyFile);
  if (Buffer.byteLength(apiV3Key) !== API_V3_KEY_LENGTH)
    throw faulty(of, 'APIv3 密钥须为 32 个字符。', 'the APIv3 key has 32 characters.');
  return wechatChannel(
    {
      appId: of.appId,
      merchant: of.merchant,
      serial: (of.serial ?? '').toUpperCase(),
      privateKey: pemOf(of, of.privateKeyFile, createPrivateKey),
      apiV3Key,
      ...(of.publicKeyId !== undefined && {
        publicKey: { id: of.publicKeyId, pem: pemOf(of, of.publicKeyFile, createPublicKey) },
      }),
      url: (of.url ?? WECHAT).replace(/\/$/, ''),
      notifyUrl,
    },
    now,
  );
}

const alipay = (of: MerchantSetting, notifyUrl: string, now: () => Date): PayChannel =>
  alipayChannel(
    {
      appId: of.appId,
      merchant: of.merchant,
      privateKey: pemOf(of, of.privateKeyFile, createPrivateKey),
      alipayPublicKey: pemOf(of, of.publicKeyFile, createPublicKey),
      url: of.url ?? ALIPAY,
      notifyUrl,
    },
    now,
  );

const CHANNELS = { wechat, alipay } as const;

/**
 * The channels of the merchants that the configuration names. Throws an `OperatorError` when a key cannot be read: a node that cannot
 * verify what it is told about money does not start.
 */
export function configuredMerchants(
  settings: readonly MerchantSetting[],
  publicUrl: string,
  now: () => Date,
): readonly KeyedMerchant[] {
  const site = publicUrl.replace(/\/$/, '');
  return settings.map((of) => {
    const notifyUrl = `${site}${NOTICES}/${of.channel}/${of.merchant}`;
    return { channel: CHANNELS[of.channel](of, notifyUrl, now), institution: of.institution };
  });
}
