import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseYaml } from 'yaml';
import type { ConfigFault } from './check.ts';
import { checkConfig } from './check.ts';
import type { NodeConfig } from './settings.ts';
import { SETTINGS } from './settings.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** All faults of a configuration at once, in both languages; quotes no value of a setting. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly faults: readonly ConfigFault[];

  constructor(faults: readonly ConfigFault[]) {
    super(faults.map((one) => `${one.setting}: ${one.message.zh} ${one.message.en}`).join('\n'));
    this.faults = faults;
  }
}

const unreadable = (file: string): ConfigError =>
  new ConfigError([
    {
      setting: 'QINGMING_CONFIG',
      message: {
        zh: `无法读取配置文件 ${file}：请核对路径、权限与 JSON 或 YAML 格式。`,
        en: `Cannot read the configuration file ${file}: check its path, rights and JSON or YAML form.`,
      },
    },
  ]);

const PATHS = ['dataDirectory', 'keysFile', 'keysPassphraseFile', 'overlay'] as const;

const anchoredFiles = (files: object, folder: string) =>
  Object.fromEntries(
    Object.entries(files).map(([name, file]: [string, unknown]) => [
      name,
      typeof file === 'string' ? path.resolve(folder, file) : file,
    ]),
  );

/** Merchants name their keys by files. */
const anchoredMerchants = (payments: unknown, folder: string): unknown =>
  Array.isArray(payments)
    ? payments.map((one: unknown) =>
        typeof one === 'object' && one !== null
          ? Object.fromEntries(
              Object.entries(one).map(([name, value]: [string, unknown]) => [
                name,
                name.endsWith('File') && typeof value === 'string'
                  ? path.resolve(folder, value)
                  : value,
              ]),
            )
          : one,
      )
    : payments;

/** Paths of a configuration file are relative to that file, wherever the program is started. */
function anchored(settings: Record<string, unknown>, folder: string): Record<string, unknown> {
  const resolved = PATHS.flatMap((name) => {
    const value = settings[name];
    return typeof value === 'string' ? [[name, path.resolve(folder, value)]] : [];
  });
  const groups = ['languages', 'files'].flatMap((name) => {
    const group = settings[name];
    return typeof group === 'object' && group !== null
      ? [[name, anchoredFiles(group, folder)]]
      : [];
  });
  const merchants =
    settings['payments'] === undefined
      ? []
      : [['payments', anchoredMerchants(settings['payments'], folder)]];
  return { ...settings, ...Object.fromEntries([...resolved, ...groups, ...merchants]) };
}

/** Reads a JSON or YAML file (JSON is YAML). Throws a `ConfigError` that names the file. */
export function readConfigFile(file: string): Record<string, unknown> {
  let content: unknown;
  try {
    content = parseYaml(readFileSync(file, 'utf8'));
  } catch {
    throw unreadable(file);
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw unreadable(file);
  }
  return anchored({ ...content }, path.dirname(path.resolve(file)));
}

/** A value of the environment: plain text stays text, everything else is written as YAML. */
function fromText(value: string, schema: Readonly<Record<string, unknown>>): unknown {
  if (schema['type'] === 'string' || 'enum' in schema) return value;
  try {
    return parseYaml(value) as unknown;
  } catch {
    return value;
  }
}

/** The settings that the environment gives; they stand above those of the file. */
export const fromEnvironment = (environment: Environment): Record<string, unknown> =>
  Object.fromEntries(
    SETTINGS.flatMap(({ name, env, schema }) => {
      const value = environment[env];
      return value === undefined || value === '' ? [] : [[name, fromText(value, schema)]];
    }),
  );

/** `--config file` of the arguments, else the environment's QINGMING_CONFIG. */
export function findConfigFile(
  argv: readonly string[],
  environment: Environment,
): string | undefined {
  const at = argv.indexOf('--config');
  const joined = argv.find((one) => one.startsWith('--config='))?.slice('--config='.length);
  return joined ?? (at >= 0 ? argv[at + 1] : undefined) ?? environment['QINGMING_CONFIG'];
}

/** The configuration of this process. Throws a `ConfigError` with every fault at once. */
export function loadConfig(argv: readonly string[], environment: Environment): NodeConfig {
  const file = findConfigFile(argv, environment);
  const settings = file === undefined ? {} : readConfigFile(file);
  const checked = checkConfig({ ...settings, ...fromEnvironment(environment) });
  if (!checked.ok) throw new ConfigError(checked.faults);
  return checked.config;
}
