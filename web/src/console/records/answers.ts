import { bilingual } from '@qingming/standard/language/bilingual.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { FieldValue } from '@qingming/standard/derive/validate-field.ts';
import { validateField } from '@qingming/standard/derive/validate-field.ts';
import { plainScan } from '@qingming/standard/numbers/scanned-text.ts';
import { parseTag } from '@qingming/standard/numbers/tag-number.ts';
import type { ElementProblem } from '../api/problem.ts';
import { civilMinute, instantOfCivil } from '../format/civil.ts';
import { fenOf } from '../format/money.ts';
import type { AskedField, Typed } from './asked-field.ts';
import { isAsked } from './asked-field.ts';
import { readDay } from '@qingming/standard/numbers/written-day.ts';
import { isClock, readClock, readDayAndClock } from './read-when.ts';

export type Answers = Readonly<Record<string, Exclude<FieldValue, undefined>>>;
export type Faults = Readonly<Record<string, Bilingual>>;

const UNREADABLE = Number.NaN;

const numberOf = (typed: string): number => Number(typed.normalize('NFKC').replace(/[\s,]/g, ''));

function tagOf(typed: string): string {
  const scan = parseTag(typed);
  return scan.ok ? scan.tag.number : typed;
}

/** What was typed, as a value of the element's own type; undefined when the field is empty. */
export function readTyped(
  field: Pick<AskedField, 'input' | 'pattern' | 'secret'>,
  typed: string,
): FieldValue {
  const { input, secret } = field;
  if (secret) return typed === '' ? undefined : typed;
  const text = typed.trim();
  if (text === '') return undefined;
  switch (input) {
    case 'integer':
    case 'decimal':
      return numberOf(text);
    case 'money':
      return fenOf(text) ?? UNREADABLE;
    case 'switch':
      return text === 'true';
    case 'instant':
      return instantOfCivil(readDayAndClock(text)) ?? text;
    case 'date':
    case 'partial-date':
      return readDay(text);
    case 'identity':
      return plainScan(text);
    case 'tag':
      return tagOf(text);
    default:
      return isClock(field) ? readClock(text) : text;
  }
}

/** A value as it stands in a field, to be corrected. */
export function toTyped({ input }: Pick<AskedField, 'input'>, value: FieldValue | null): string {
  if (value === undefined || value === null) return '';
  if (input === 'money') return (Number(value) / 100).toFixed(2);
  if (input === 'instant') return civilMinute(String(value)).replace(' ', 'T');
  return String(value);
}

const NOT_THIS_TAG = bilingual(
  '扫描的标签不是这位逝者的。请立即停止，核对遗体（骨灰）和标签。',
  'This is not the tag of this person. Stop at once; check the body (or the ashes) and the tag.',
);

const notAClock = ({ label }: AskedField): Bilingual => ({
  zh: `${label.zh}无法识别，请按 24 小时制填写，如 09:30。`,
  en: `${label.en}: give the time of day in 24 hours, for example 09:30.`,
});

function faultOf(field: AskedField, value: FieldValue): Bilingual | undefined {
  if (field.expect !== undefined && value !== undefined && value !== field.expect)
    return NOT_THIS_TAG;
  const fault = validateField(field, value);
  return fault !== undefined && value !== undefined && isClock(field) ? notAClock(field) : fault;
}

/** Reads a whole form: the answers to what was asked, and what is wrong beside which field. */
export function readForm(
  fields: readonly AskedField[],
  typed: Typed,
): { readonly answers: Answers; readonly faults: Faults } {
  const answers: Record<string, Exclude<FieldValue, undefined>> = {};
  const faults: Record<string, Bilingual> = {};
  for (const field of fields.filter((one) => isAsked(one, typed))) {
    const value = readTyped(field, typed[field.name] ?? '');
    const fault = faultOf(field, value);
    if (fault !== undefined) faults[field.name] = fault;
    else if (value !== undefined) answers[field.name] = value;
  }
  return { answers, faults };
}

const nameOf = (path: string): string => path.split('/').filter(Boolean).join('.');

/** The server's refusals of single elements, by the field that they belong to; the rest is left. */
export function placeProblems(
  fields: readonly AskedField[],
  problems: readonly ElementProblem[],
): { readonly faults: Faults; readonly rest: readonly ElementProblem[] } {
  const faults: Record<string, Bilingual> = {};
  const rest: ElementProblem[] = [];
  for (const problem of problems) {
    const name = nameOf(problem.path);
    const field = fields.find((one) => one.name === name || name.endsWith(`.${one.name}`));
    if (field === undefined) rest.push(problem);
    else faults[field.name] = problem.message;
  }
  return { faults, rest };
}

/** The answers whose name begins with `part.`, without it. */
export function partOf(answers: Answers, part: string): Answers {
  const prefix = `${part}.`;
  return Object.fromEntries(
    Object.entries(answers)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value]),
  );
}
