import type { Bilingual } from '../language/bilingual.ts';
import type { Scalar } from '../language/expression.ts';
import type { FormField } from './form.ts';
import { FORMAT_SAYS } from './format-words.ts';
import { FORMATS } from './formats.ts';
import { isNearScale } from './kept-value.ts';
import { UUID_PATTERN } from './json-schema.ts';

/** What a person typed, read into the element's own type; an empty field is undefined. */
export type FieldValue = Scalar | undefined;

type Says = (field: FormField) => Bilingual;

const FEN_PER_YUAN = 100;

/** A number as a person reads it: money in yuan, with its unit. */
function shown({ input, unit }: FormField, value: number): Bilingual {
  if (input === 'money') {
    const yuan = (value / FEN_PER_YUAN).toFixed(2);
    return { zh: `${yuan} 元`, en: `¥${yuan}` };
  }
  return {
    zh: unit ? `${value} ${unit.zh}` : `${value}`,
    en: unit ? `${value} ${unit.en}` : `${value}`,
  };
}

const isMissing: Says = ({ label }) => ({
  zh: `请填写${label.zh}。`,
  en: `${label.en}: please fill this in.`,
});

const isUnreadable: Says = ({ label }) => ({
  zh: `${label.zh}无法识别，请重新填写。`,
  en: `${label.en}: this cannot be read; please enter it again.`,
});

const notOffered: Says = ({ label }) => ({
  zh: `${label.zh}须从所列选项中选择。`,
  en: `${label.en}: choose one of the options.`,
});

function textFault(field: FormField, text: string): Bilingual | undefined {
  const { label, maxLength, pattern, format } = field;
  if (text === '') return isMissing(field);
  if (maxLength !== undefined && Array.from(text).length > maxLength)
    return {
      zh: `${label.zh}最多 ${maxLength} 个字。`,
      en: `${label.en}: at most ${maxLength} characters.`,
    };
  if (format !== undefined && !FORMATS[format](text)) {
    const says = FORMAT_SAYS[format];
    return { zh: `${label.zh}${says.zh}。`, en: `${label.en}: ${says.en}.` };
  }
  if (pattern === undefined || new RegExp(pattern, 'u').test(text)) return undefined;
  return field.example === undefined
    ? isUnreadable(field)
    : {
        zh: `${label.zh}格式应如 ${field.example}。`,
        en: `${label.en}: must be written like ${field.example}.`,
      };
}

function numberFault(field: FormField, value: number): Bilingual | undefined {
  const { label, min = -Infinity, max = Infinity, scale = 0 } = field;
  const [least, most] = [shown(field, min), shown(field, max)];
  if (!Number.isFinite(value)) return isUnreadable(field);
  if (value < min)
    return {
      zh: `${label.zh}不能小于 ${least.zh}。`,
      en: `${label.en}: no less than ${least.en}.`,
    };
  if (value > max)
    return { zh: `${label.zh}不能大于 ${most.zh}。`, en: `${label.en}: no more than ${most.en}.` };
  if (isNearScale(value, scale)) return undefined;
  return scale === 0
    ? { zh: `${label.zh}须为整数。`, en: `${label.en}: give a whole number.` }
    : {
        zh: `${label.zh}最多 ${scale} 位小数。`,
        en: `${label.en}: at most ${scale} digits after the point.`,
      };
}

function stringFault(field: FormField, text: string): Bilingual | undefined {
  if (field.input === 'select')
    return field.options?.some(({ code }) => code === text) === true
      ? undefined
      : notOffered(field);
  if (field.input === 'link')
    return new RegExp(UUID_PATTERN).test(text) ? undefined : notOffered(field);
  return textFault(field, text);
}

const EXPECTED: Partial<Record<FormField['input'], 'number' | 'boolean'>> = {
  integer: 'number',
  decimal: 'number',
  money: 'number',
  switch: 'boolean',
};

/** What is wrong with an answer, for the person who gave it, or undefined; agrees with the schema. */
export function validateField(field: FormField, value: FieldValue): Bilingual | undefined {
  if (value === undefined) return field.required ? isMissing(field) : undefined;
  if (typeof value !== (EXPECTED[field.input] ?? 'string')) return isUnreadable(field);
  if (typeof value === 'number') return numberFault(field, value);
  return typeof value === 'string' ? stringFault(field, value) : undefined;
}
