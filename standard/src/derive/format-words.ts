import type { Bilingual } from '../language/bilingual.ts';
import type { FormatName } from './formats.ts';
import { INSTANT_PATTERN, PARTIAL_DATE_PATTERN, UUID_PATTERN } from './json-schema.ts';

/** What each format asks for, with an example, for the person whose entry was refused. */
export const FORMAT_SAYS: Readonly<Record<FormatName, Bilingual>> = {
  'civil-date': { zh: '须为日期，如 2026-04-05', en: 'must be a date such as 2026-04-05' },
  'partial-date': {
    zh: '须为日期，如 2026-04-05；只知年或年月时，如 1933 或 1933-05',
    en: 'must be a date such as 2026-04-05, or 1933 or 1933-05 when no more is known',
  },
  instant: {
    zh: '须为日期和时刻，如 2026-04-05 08:30',
    en: 'must be a date and a time, such as 2026-04-05 08:30',
  },
  region: {
    zh: '须为行政区划，如 370102（济南市历下区）',
    en: 'must be an administrative division, such as 370102 (Lixia, Jinan)',
  },
  line: {
    zh: '须有文字，不含换行等特殊字符，如 张桂芬',
    en: 'must be text on one line without control characters, such as John Smith',
  },
  paragraph: {
    zh: '须有文字，不含特殊字符，如 家属已核对',
    en: 'must be text without control characters, such as checked with the family',
  },
  phone: {
    zh: '须为电话号码，固定电话带区号，如 13800000000 或 0531-86000000',
    en: 'must be a telephone number with its area code, such as 13800000000 or 0531-86000000',
  },
  tag: {
    zh: '须为标签号，如 T370102-2026-000123-6；请重新扫描',
    en: 'must be a tag number such as T370102-2026-000123-6; scan it again',
  },
  url: {
    zh: '须为网址，如 https://example.gov.cn',
    en: 'must be a web address such as https://example.gov.cn',
  },
  file: { zh: '须为已上传的文件', en: 'must be a file that was uploaded' },
  'social-credit-code': {
    zh: '须为 18 位统一社会信用代码，如 113700000045023709',
    en: 'must be a unified social credit code of 18 characters, such as 113700000045023709',
  },
};

export const isFormat = (name: string): name is FormatName => Object.hasOwn(FORMAT_SAYS, name);

/** The same of forms that schemas know by their pattern alone. */
export const PATTERN_SAYS: Readonly<Record<string, Bilingual>> = {
  [INSTANT_PATTERN]: FORMAT_SAYS.instant,
  [PARTIAL_DATE_PATTERN]: FORMAT_SAYS['partial-date'],
  [UUID_PATTERN]: {
    zh: '须选择一条已有的记录',
    en: 'must be a record that exists already',
  },
  '^[0-9]{6}$': FORMAT_SAYS.region,
};
