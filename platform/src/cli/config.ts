import { ConfigError } from '../kernel/config/config.ts';
import { describeConfig, showConfig } from '../kernel/config/describe.ts';
import { OperatorError } from '../kernel/errors/operator-error.ts';
import { keysOf } from '../levels/identity.ts';
import { type Command, configOf, print } from './command.ts';

function check(words: readonly string[]): number {
  try {
    const config = configOf(words);
    print(JSON.stringify(showConfig(config), null, 2));
    if (!config.demo) keysOf(config);
    print('配置有效。 The configuration is valid.');
    return 0;
  } catch (error) {
    if (error instanceof OperatorError) {
      print(`✗ keysFile\n    ${error.message.replace('\n', '\n    ')}`);
      return 1;
    }
    if (!(error instanceof ConfigError)) throw error;
    for (const { setting, message } of error.faults)
      print(`✗ ${setting}\n    ${message.zh}\n    ${message.en}`);
    return 1;
  }
}

/** `qingming config check` and `qingming config describe`. */
export const configCommand: Command = {
  name: 'config',
  zh: 'check 检查配置；describe 列出全部设置',
  en: 'check: check the configuration; describe: list every setting',
  run: async (words) => {
    if (words[0] === 'check') return check(words);
    for (const { name, env, about } of describeConfig())
      print(`${name.padEnd(18)} ${env}\n    ${about.zh}\n    ${about.en}`);
    return words[0] === 'describe' ? 0 : 1;
  },
};
