import { regionName, scopePrefix } from '@qingming/standard/data/regions.ts';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { pinyin } from 'pinyin-pro';
import { sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import { once } from '../once.ts';
import type { AccountKit } from './kit.ts';
import { COMMON_WORDS } from './common-passwords.ts';
import { isStrong } from './password.ts';

/** So many guesses, of those that are tried first, a password must outlast. */
const MOST_GUESSED = 1e10;
const LONGEST_JUDGED = 128;

const judged = once(
  () => new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: LONGEST_JUDGED }),
);

const spoken = (name: string): string =>
  pinyin(name, { toneType: 'none', type: 'array' }).join('').toLowerCase();

/** A name as it is written, spoken, and without the kind of place at its end. */
const formsOf = (name: string): readonly string[] => {
  const bare = name.replace(/[（(].*$/u, '');
  const short = bare.replace(/(?:省|市|区|县|自治区|自治州|殡仪馆|公墓)$/u, '');
  return [...new Set([bare, short])].flatMap((form) => [form, spoken(form)]);
};

/** Whom a password is for: what everybody knows of them is guessed first. */
export interface Holder {
  readonly login: string;
  readonly name: string;
  readonly institution: string | null;
}

async function wordsOf(kit: AccountKit, { login, name, institution }: Holder) {
  const home =
    institution === null
      ? undefined
      : await kit.db.maybe<{ name: string; region: string }>(
          sql`select name, region from institution where id = ${institution}`,
        );
  const codes = [scopePrefix(kit.config.node), home?.region.slice(0, 4), home?.region];
  const regions = codes
    .filter((code) => code !== undefined && code !== '')
    .map((code) => regionName((code ?? '').padEnd(6, '0'))?.zh ?? '');
  const names = [name, ...(home === undefined ? [] : [home.name]), ...regions];
  return [
    ...COMMON_WORDS,
    login,
    ...login.split(/[._-]/),
    ...names.filter((one) => one !== '').flatMap(formsOf),
  ];
}

/**
 * Refuses a password that is among the leaked ones, or made of what everybody knows: common words,
 * walks over the keyboard, dates, the login, the person's, the institution's or the division's
 * name. Demonstrations have short public passwords; nothing else may.
 */
export async function refuseWeak(kit: AccountKit, password: string, of: Holder): Promise<void> {
  if (kit.config.demo) return;
  if (!isStrong(password, of.login)) throw new Fault('weak-password');
  const plain = password.normalize('NFKC').toLowerCase();
  const { guesses } = judged().check(plain, [...(await wordsOf(kit, of))]);
  if (guesses < MOST_GUESSED) throw new Fault('weak-password');
}
