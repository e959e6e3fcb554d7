import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { FORMAT_SAYS, isFormat, PATTERN_SAYS } from '@qingming/standard/derive/format-words.ts';

type Parameters = Readonly<Record<string, unknown>>;
/** The schema of the value that failed, as far as it is known. */
type Schema = Readonly<Record<string, unknown>>;
type Sentence = (parameters: Parameters, schema: Schema) => Bilingual;

const word = (value: unknown): string =>
  Array.isArray(value) ? value.map(String).join('、') : String(value);
const words = (value: unknown): string =>
  Array.isArray(value) ? value.map(String).join(', ') : String(value);

const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** Formats of addresses and queries, beside those of the standard's elements. */
const ADDRESS_FORMATS: Readonly<Record<string, Bilingual>> = {
  date: both('须为日期，如 2026-04-05', 'must be a date such as 2026-04-05'),
  'date-time': both(
    '须为带时区的时间，如 2026-04-05T08:30:00+08:00',
    'must be a time with its zone, such as 2026-04-05T08:30:00+08:00',
  ),
  uuid: both(
    '须为记录标识，如 01890a5d-ac96-774b-bcce-b302099a8057',
    'must be the identifier of a record, such as 01890a5d-ac96-774b-bcce-b302099a8057',
  ),
  uri: both(
    '须为网址，如 https://example.gov.cn',
    'must be a web address such as https://example.gov.cn',
  ),
};

const UNREADABLE = both('无法识别，请重新填写', 'cannot be read; enter it again');

const formatSentence = (name: unknown): Bilingual => {
  const format = String(name);
  return isFormat(format) ? FORMAT_SAYS[format] : (ADDRESS_FORMATS[format] ?? UNREADABLE);
};

const exampleOf = ({ examples }: Schema): string | undefined =>
  Array.isArray(examples) && typeof examples[0] === 'string' ? examples[0] : undefined;

/** What a text must look like: by its format, by a form that is known, or by an example. */
function patternSentence({ pattern }: Parameters, schema: Schema): Bilingual {
  if (typeof schema['format'] === 'string') return formatSentence(schema['format']);
  const known = PATTERN_SAYS[String(pattern)];
  const example = exampleOf(schema);
  if (known !== undefined) return known;
  return example === undefined
    ? UNREADABLE
    : both(`格式应如 ${example}`, `must be written like ${example}`);
}

const TYPES: Readonly<Record<string, Bilingual>> = {
  string: both('须为文字', 'must be text'),
  integer: both('须为整数，如 12', 'must be a whole number such as 12'),
  number: both('须为数字，如 12', 'must be a number such as 12'),
  boolean: both('须为是或否', 'must be true or false'),
  array: both('须为列表', 'must be a list'),
  object: both('须为一组数据元', 'must be a group of elements'),
  null: both('须为空', 'must be empty'),
};

function typeSentence({ type }: Parameters, schema: Schema): Bilingual {
  if (typeof schema['format'] === 'string') return formatSentence(schema['format']);
  if (schema['type'] === 'number' && schema['multipleOf'] === 1)
    return TYPES['integer'] ?? UNREADABLE;
  return TYPES[String(type)] ?? UNREADABLE;
}

/** Money is kept in fen, which only a program sees: a person is told whole numbers and amounts alike. */
const shown = (value: unknown): string =>
  typeof value === 'number' && Number.isInteger(value)
    ? value.toLocaleString('en-US').replaceAll(',', '')
    : String(value);

const MOST_LISTED = 12;

function enumSentence({ allowedValues }: Parameters): Bilingual {
  const values = Array.isArray(allowedValues) ? allowedValues : [];
  return values.length > MOST_LISTED
    ? both('须从所列选项中选择', 'must be one of the options')
    : both(`须为 ${word(values)} 之一`, `must be one of ${words(values)}`);
}

const HALF = 5;

function scaleSentence({ multipleOf }: Parameters): Bilingual {
  const step = Number(multipleOf);
  if (step >= 1) return both('须为整数，如 12', 'must be a whole number such as 12');
  const digits = Math.round(-Math.log10(step));
  const example = (1 + HALF * step).toFixed(digits);
  return both(
    `最多 ${digits} 位小数，如 ${example}`,
    `has at most ${digits} ${digits === 1 ? 'digit' : 'digits'} after the point, such as ${example}`,
  );
}

function least({ limit }: Parameters): Bilingual {
  return both(`不能小于 ${shown(limit)}`, `cannot be less than ${shown(limit)}`);
}

function most({ limit }: Parameters): Bilingual {
  return both(`不能大于 ${shown(limit)}`, `cannot be more than ${shown(limit)}`);
}

/** One sentence for each keyword of JSON Schema that the platform's schemas use. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  required: () => both('必须填写', 'is required'),
  additionalProperties: () => both('不是此处的数据元', 'is not an element here'),
  type: typeSentence,
  format: ({ format }) => formatSentence(format),
  enum: enumSentence,
  const: ({ allowedValue }) =>
    both(`只能是 ${word(allowedValue)}`, `must be ${words(allowedValue)}`),
  pattern: patternSentence,
  minLength: ({ limit }) =>
    limit === 1
      ? both('不能为空', 'cannot be empty')
      : both(`至少 ${word(limit)} 个字符`, `needs at least ${word(limit)} characters`),
  maxLength: ({ limit }) =>
    both(`最多 ${word(limit)} 个字符`, `may have at most ${word(limit)} characters`),
  minItems: ({ limit }) => both(`至少 ${word(limit)} 项`, `needs at least ${word(limit)} entries`),
  maxItems: ({ limit }) =>
    both(`最多 ${word(limit)} 项`, `may have at most ${word(limit)} entries`),
  minimum: least,
  maximum: most,
  exclusiveMinimum: ({ limit }) =>
    both(`须大于 ${shown(limit)}`, `must be more than ${shown(limit)}`),
  exclusiveMaximum: ({ limit }) =>
    both(`须小于 ${shown(limit)}`, `must be less than ${shown(limit)}`),
  multipleOf: scaleSentence,
};

const FALLBACK: Bilingual = { zh: '不符合要求', en: 'does not meet the requirement' };

/**
 * What a person reads when a value fails a keyword of its schema; never quotes the value itself, nor
 * a pattern, a sign of comparison or the name of a format.
 */
export const keywordSentence = (
  keyword: string,
  parameters: Parameters,
  schema: Schema = {},
): Bilingual => SENTENCES[keyword]?.(parameters, schema) ?? FALLBACK;
