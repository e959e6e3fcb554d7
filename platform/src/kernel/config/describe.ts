import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { NodeConfig } from './settings.ts';
import { SETTINGS } from './settings.ts';

/** One line of the operator's guide: a setting, where it is given, its default and meaning. */
export interface SettingDescription {
  readonly name: string;
  readonly env: string;
  readonly fallback: string;
  readonly about: Bilingual;
}

/** Each setting for the operator's guide. */
export const describeConfig = (): readonly SettingDescription[] =>
  SETTINGS.map(({ name, env, fallback, about }) => ({
    name,
    env,
    about,
    fallback: fallback === undefined ? '' : JSON.stringify(fallback),
  }));

/** The settings in force, for `config check` and the log; a secret shows only that it is set. */
export const showConfig = (config: NodeConfig): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    SETTINGS.map(({ name, secret }) => {
      const value: unknown = config[name as keyof NodeConfig];
      return [name, secret && value !== undefined ? '***' : value];
    }),
  );
