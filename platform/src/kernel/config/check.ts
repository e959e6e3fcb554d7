import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { ErrorObject } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { keywordSentence } from '../errors/keyword-sentence.ts';
import { once } from '../once.ts';
import { isProxy } from './proxy.ts';
import { partnerKeyFaults } from './key-faults.ts';
import type { NodeConfig } from './settings.ts';
import { SETTINGS } from './settings.ts';

/** One fault of the configuration: the setting's name, what is wrong and what to do. */
export interface ConfigFault {
  readonly setting: string;
  readonly message: Bilingual;
}

export type ConfigCheck =
  | { readonly ok: true; readonly config: NodeConfig }
  | { readonly ok: false; readonly faults: readonly ConfigFault[] };

const MAY_BE_LEFT_OUT: ReadonlySet<string> = new Set([
  'databaseUrl',
  'databaseWorkUrl',
  'mapApproval',
  'overlay',
  'fileScanner',
  'keysCommand',
  'keysPassphrase',
  'keysPassphraseFile',
]);

const schema = once(() => {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  formats.default(ajv);
  return ajv.compile<NodeConfig>({
    type: 'object',
    additionalProperties: false,
    required: SETTINGS.map(({ name }) => name).filter((name) => !MAY_BE_LEFT_OUT.has(name)),
    properties: Object.fromEntries(SETTINGS.map((setting) => [setting.name, setting.schema])),
  });
});

const DEFAULTS = Object.fromEntries(
  SETTINGS.flatMap(({ name, fallback }) => (fallback === undefined ? [] : [[name, fallback]])),
);

/** The dotted name of the setting at fault: `session.idleMinutes`, `partners.0.url`. */
function settingOf({ instancePath, params }: ErrorObject): string {
  const own: unknown = params['missingProperty'] ?? params['additionalProperty'];
  const steps = instancePath.split('/').slice(1);
  return [...steps, ...(typeof own === 'string' ? [own] : [])].join('.');
}

function faultOf(error: ErrorObject): ConfigFault {
  const setting = settingOf(error);
  const { zh, en } = keywordSentence(error.keyword, error.params);
  const known = SETTINGS.find(({ name }) => name === setting.split('.')[0]);
  if (known === undefined) {
    const todo = { zh: '请删除或改正名称', en: 'remove it or correct its name' };
    return { setting, message: { zh: `${zh}，${todo.zh}。`, en: `${en}; ${todo.en}.` } };
  }
  const { about, env } = known;
  return {
    setting,
    message: {
      zh: `${zh}。${about.zh}；环境变量 ${env}。`,
      en: `${en}. ${about.en}; environment ${env}.`,
    },
  };
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;

/** Whether an address stays on this machine, so that nobody can listen on the way. */
export const isLoopbackUrl = (url: string): boolean => LOOPBACK.test(new URL(url).hostname);

const isExposed = (url: string): boolean =>
  !['https:', 'http:'].includes(new URL(url).protocol) ||
  (new URL(url).protocol === 'http:' && !isLoopbackUrl(url));

const fault = (setting: string, zh: string, en: string): ConfigFault => ({
  setting,
  message: { zh, en },
});

/** A demonstration gives its logins and its password to whoever asks. */
function* reachableDemo({ demo, host, publicUrl }: NodeConfig): Iterable<ConfigFault> {
  if (!demo) return;
  const zh = '演示的账号和密码是公开的，只能在本机运行';
  const en = 'a demonstration has public accounts and runs on this machine only';
  if (!LOOPBACK.test(host))
    yield fault(
      'host',
      `${zh}：请设为 127.0.0.1，或设 demo 为 false。`,
      `${en}: set 127.0.0.1, or set demo to false.`,
    );
  if (!isLoopbackUrl(publicUrl))
    yield fault(
      'publicUrl',
      `${zh}：请设为 http://127.0.0.1，或设 demo 为 false。`,
      `${en}: set http://127.0.0.1, or set demo to false.`,
    );
}

/** Who stands between the node and people: TLS ends there, and it alone knows their addresses. */
function* missingProxy({ host, publicUrl, trustProxy, demo }: NodeConfig): Iterable<ConfigFault> {
  if (demo) return;
  const https = new URL(publicUrl).protocol === 'https:';
  if (!LOOPBACK.test(host) && !https)
    yield fault(
      'host',
      '节点本身不加密；在本机以外监听时，publicUrl 必须是 https，并由反向代理转发。',
      'the node itself does not encrypt: to listen beyond this machine publicUrl must be https, served by a reverse proxy.',
    );
  if (https && trustProxy.length === 0)
    yield fault(
      'trustProxy',
      '使用 https 时须写明反向代理的地址，否则所有来访者显示为同一地址：请设置，如 127.0.0.1。',
      'with https name the reverse proxy, or all visitors share one address: set it, for example 127.0.0.1.',
    );
  for (const [at, proxy] of trustProxy.entries()) {
    if (isProxy(proxy)) continue;
    yield fault(
      `trustProxy.${at}`,
      '须是反向代理的 IP 地址或网段（IPv4 不宽于 /8，IPv6 不宽于 /32），不能信任任何人。',
      'must be the address or network of the proxy (no wider than /8, or /32 of IPv6): nobody else may say where visitors come from.',
    );
  }
}

/** Whoever stands between the node and a payment system could read and change what is paid. */
function* merchantFaults({ payments, demo }: NodeConfig): Iterable<ConfigFault> {
  for (const [
    at,
    { url, channel, serial, apiV3KeyFile, publicKeyId, publicKeyFile },
  ] of payments.entries()) {
    if (url !== undefined && (demo ? isExposed(url) : new URL(url).protocol !== 'https:'))
      yield fault(
        `payments.${at}.url`,
        '支付渠道的地址必须使用 https（练习渠道只能用于演示）。',
        'a payment system is reached by https; a practice channel is for demonstrations only.',
      );
    if (channel === 'wechat' && (serial === undefined || apiV3KeyFile === undefined))
      yield fault(
        `payments.${at}`,
        '微信支付须填写 serial（商户证书序列号）和 apiV3KeyFile（APIv3 密钥文件）。',
        'WeChat Pay needs serial (of the merchant’s certificate) and apiV3KeyFile (file of the APIv3 key).',
      );
    if ((channel === 'alipay' || publicKeyId !== undefined) && publicKeyFile === undefined)
      yield fault(
        `payments.${at}.publicKeyFile`,
        '须填写支付渠道公钥的文件。',
        'name the file of the public key of the payment system.',
      );
  }
}

/** What one setting alone cannot say. */
function* contradictions(config: NodeConfig): Iterable<ConfigFault> {
  if (!config.secondFactor && !config.demo) {
    yield fault(
      'secondFactor',
      '只有演示可以不用动态口令：请删除该设置，或设 demo 为 true。',
      'only a demonstration may do without one-time codes: remove the setting, or set demo to true.',
    );
  }
  if ((config.level === 'ministry') !== (config.node === '000000')) {
    yield fault(
      'node',
      '部级节点的代码是 000000，省级节点是本省代码：请改正 level 或 node。',
      'the ministry is 000000 and a province its own code: correct level or node.',
    );
  }
  yield* reachableDemo(config);
  yield* merchantFaults(config);
  yield* missingProxy(config);
  if (isExposed(config.publicUrl)) {
    yield fault(
      'publicUrl',
      '不在本机时必须使用 https：请配置证书与反向代理。',
      'must be https when it is not this machine: set up a certificate and a reverse proxy.',
    );
  }
  for (const [at, { url }] of config.partners.entries()) {
    if (isExposed(url)) {
      yield fault(
        `partners.${at}.url`,
        '不在本机的交换对方必须使用 https，以保证传输保密。',
        'a partner that is not this machine must use https, so that nobody reads on the way.',
      );
    }
  }
}

/** Checks raw settings whole: every fault at once, each with its setting and what to do. */
export function checkConfig(settings: Readonly<Record<string, unknown>>): ConfigCheck {
  const whole: unknown = { ...DEFAULTS, ...settings };
  const meetsSchema = schema();
  if (!meetsSchema(whole)) {
    return { ok: false, faults: (meetsSchema.errors ?? []).map(faultOf) };
  }
  const faults = [...contradictions(whole), ...partnerKeyFaults(whole)];
  return faults.length === 0 ? { ok: true, config: whole } : { ok: false, faults };
}
