import { any, differ, present, val, wellFormed, when } from '../language/expression.ts';
import { rule } from '../language/record.ts';
import { fileOfTheDead, serviceContract } from './retention.ts';

export const personal = { classification: 'personal', purpose: 'burial register' } as const;
export const OF_A_RIGHT = {
  belongsTo: { root: 'rightOfUse' },
  travels: 'stays',
  retention: fileOfTheDead,
  basis: serviceContract,
  written: 'acts',
} as const;

export const numberHasKind = (name: string) =>
  rule(
    name,
    {
      zh: '填写证件号码时，请选择证件类型。',
      en: 'Choose the kind of document for this identity number.',
    },
    when(present('identityNumber'), present('documentKind')),
  );
export const numberIsGenuine = (name: string) =>
  rule(
    name,
    {
      zh: '居民身份证号码有误：请核对校验码、出生日期和区划。',
      en: 'This identity number is wrong: check its digits, date of birth and division.',
    },
    any(differ('documentKind', val('0')), wellFormed('identityNumber', 'identityNumber')),
    { source: 'GB 11643-1999' },
  );
