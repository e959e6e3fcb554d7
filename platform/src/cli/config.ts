import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { ConfigError } from '../kernel/config/config.ts';
import type { NodeConfig } from '../kernel/config/settings.ts';
import { describeConfig, showConfig } from '../kernel/config/describe.ts';
import { configuredMerchants } from '../modules/payments/configured.ts';
import { keysOf } from '../levels/identity.ts';
import { type Command, configOf, print } from './command.ts';
import { Misuse } from './misuse.ts';
import { shown } from './shown.ts';

type Found = { readonly setting: string; readonly message: Bilingual };

const faultOf = (setting: string, error: unknown): Found => {
  const [zh = '', en = zh] = shown(error).split('\n');
  return { setting, message: { zh, en } };
};

/** The nearest folder that exists: what is missing below it is made at the start. */
const nearest = (path: string): string => (existsSync(path) ? path : nearest(dirname(path)));

/** What the settings name and this machine does not have, or keeps from this account. */
function* missingHere(config: NodeConfig): Iterable<Found> {
  try {
    if (!config.demo) keysOf(config);
  } catch (error) {
    yield faultOf('keysFile', error);
  }
  try {
    configuredMerchants(config.payments, config.publicUrl, () => new Date());
  } catch (error) {
    yield faultOf('payments', error);
  }
  const wanted = [
    ['dataDirectory', `${nearest(config.dataDirectory)}/`, constants.W_OK],
    ['overlay', config.overlay, constants.R_OK],
  ] as const;
  for (const [setting, path, right] of wanted)
    try {
      if (path !== undefined) accessSync(path, right);
    } catch (error) {
      yield faultOf(setting, error);
    }
}

function report(faults: readonly Found[]): number {
  for (const { setting, message } of faults)
    print(`✗ ${setting}\n    ${message.zh}\n    ${message.en}`);
  if (faults.length === 0) print('配置有效。 The configuration is valid.');
  return faults.length === 0 ? 0 : 1;
}

function check(words: readonly string[]): number {
  try {
    const config = configOf(words);
    print(JSON.stringify(showConfig(config), null, 2));
    return report([...missingHere(config)]);
  } catch (error) {
    if (error instanceof ConfigError) return report(error.faults);
    throw error;
  }
}

function describe(): number {
  for (const { name, env, fallback, about } of describeConfig()) {
    print(`${name.padEnd(18)} ${env}`);
    if (fallback !== '') print(`    默认 default: ${fallback}`);
    print(`    ${about.zh}\n    ${about.en}`);
  }
  return 0;
}

/** `qingming config check` and `qingming config describe`. */
export const configCommand: Command = {
  name: 'config',
  zh: 'check 检查配置；describe 列出全部设置',
  en: 'check: check the configuration; describe: list every setting',
  run: async (words) => {
    if (words[0] === 'check') return check(words);
    if (words[0] === 'describe') return describe();
    throw new Misuse('qingming config check | describe');
  },
};
