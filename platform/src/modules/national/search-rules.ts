import type { PersonSearch } from '@qingming/connect/api/national.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { Fault } from '../../kernel/errors/fault.ts';

const HAN = /\p{Script=Han}/u;
/** Shorter than that it is initials, which half a village shares. */
const SHORTEST_SOUND = 4;

const refuse = (path: string, rule: string, message: Bilingual): never => {
  throw new Fault('invalid-input', {}, { errors: [{ path, rule, message }] });
};

const lettersOf = (name: string): number =>
  name.normalize('NFKC').replaceAll(/[^\p{L}]/gu, '').length;

/**
 * Who may be found must be named: by an identity number, or by a whole name, and in the whole
 * nation by a name together with a year of birth or a province (PF-09).
 */
export function refuseVague(
  { identityNumber, name, birthYear, province }: PersonSearch,
  isNationwide: boolean,
): void {
  if ((identityNumber === undefined) === (name === undefined))
    refuse('/name', 'one-of', {
      zh: '请填写证件号码或姓名，两者填一项。',
      en: 'Give an identity number or a name, one of the two.',
    });
  if (name === undefined) return;
  if (!HAN.test(name) && lettersOf(name) < SHORTEST_SOUND)
    refuse('/name', 'whole-name', {
      zh: '请填写完整姓名或完整拼音，不能只填首字母。',
      en: 'Give the whole name or its whole pinyin; initials are too little.',
    });
  if (isNationwide && birthYear === undefined && province === undefined)
    refuse('/birthYear', 'narrow', {
      zh: '全国范围按姓名查询，须同时填写出生年份或所在省份。',
      en: 'To search the whole nation by name, also give the year of birth or the province.',
    });
}
