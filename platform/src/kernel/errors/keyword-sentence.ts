import type { Bilingual } from '@qingming/standard/language/bilingual.ts';

type Parameters = Readonly<Record<string, unknown>>;
type Sentence = (parameters: Parameters) => Bilingual;

const word = (value: unknown): string =>
  Array.isArray(value) ? value.map(String).join(', ') : String(value);

const FORMATS: Readonly<Record<string, Bilingual>> = {
  date: { zh: '日期（年-月-日）', en: 'a date (YYYY-MM-DD)' },
  'date-time': { zh: '带时区的时间', en: 'an instant with its time zone' },
  uuid: { zh: '记录标识（UUID）', en: 'a record identifier (UUID)' },
  uri: { zh: '网址', en: 'a web address' },
};

const TYPES: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文字', en: 'text' },
  integer: { zh: '整数', en: 'a whole number' },
  number: { zh: '数字', en: 'a number' },
  boolean: { zh: '是或否', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '一组数据元', en: 'a group of elements' },
  null: { zh: '空', en: 'nothing' },
};

const named = (names: typeof TYPES, key: unknown): Bilingual =>
  names[String(key)] ?? { zh: word(key), en: word(key) };

const comparison = ({ comparison: sign, limit }: Parameters): Bilingual => ({
  zh: `应当 ${word(sign)} ${word(limit)}`,
  en: `must be ${word(sign)} ${word(limit)}`,
});

/** One sentence for each keyword of JSON Schema that the platform's schemas use. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  required: () => ({ zh: '必须填写', en: 'is required' }),
  additionalProperties: () => ({
    zh: '不是此处的数据元',
    en: 'is not an element here',
  }),
  type: ({ type }) => ({
    zh: `应当是${named(TYPES, type).zh}`,
    en: `must be ${named(TYPES, type).en}`,
  }),
  format: ({ format }) => ({
    zh: `应当是${named(FORMATS, format).zh}`,
    en: `must be ${named(FORMATS, format).en}`,
  }),
  enum: ({ allowedValues }) => ({
    zh: `只能取：${word(allowedValues)}`,
    en: `must be one of: ${word(allowedValues)}`,
  }),
  const: ({ allowedValue }) => ({
    zh: `只能是 ${word(allowedValue)}`,
    en: `must be ${word(allowedValue)}`,
  }),
  pattern: ({ pattern }) => ({
    zh: `格式不符（${word(pattern)}）`,
    en: `does not have the form required (${word(pattern)})`,
  }),
  minLength: ({ limit }) => ({
    zh: `至少 ${word(limit)} 个字符`,
    en: `needs at least ${word(limit)} characters`,
  }),
  maxLength: ({ limit }) => ({
    zh: `至多 ${word(limit)} 个字符`,
    en: `may have at most ${word(limit)} characters`,
  }),
  minItems: ({ limit }) => ({
    zh: `至少 ${word(limit)} 项`,
    en: `needs at least ${word(limit)} entries`,
  }),
  maxItems: ({ limit }) => ({
    zh: `至多 ${word(limit)} 项`,
    en: `may have at most ${word(limit)} entries`,
  }),
  minimum: comparison,
  maximum: comparison,
  exclusiveMinimum: comparison,
  exclusiveMaximum: comparison,
  multipleOf: ({ multipleOf }) => ({
    zh: `应当是 ${word(multipleOf)} 的整数倍`,
    en: `must be a multiple of ${word(multipleOf)}`,
  }),
};

const FALLBACK: Bilingual = { zh: '不符合要求', en: 'does not meet the requirement' };

/** What a person reads when a value fails a keyword; never quotes the value itself. */
export const keywordSentence = (keyword: string, parameters: Parameters): Bilingual =>
  SENTENCES[keyword]?.(parameters) ?? FALLBACK;
