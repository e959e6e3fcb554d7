import type { CaseKind } from '@qingming/connect/api/cases.ts';
import { formOf } from '@qingming/standard/derive/form.ts';
import { isSealed } from '@qingming/standard/language/element.ts';
import type { Answers } from '../../records/answers.ts';
import { toTyped } from '../../records/answers.ts';
import type { AskedField, Choice, Typed } from '../../records/asked-field.ts';
import { reasonField } from '../steps/act-forms.ts';
import { CASE_RECORDS, isCorrectableElement } from '@qingming/standard/processes/case-records.ts';
import { CASE } from './words.ts';

type Fact = Readonly<Record<string, string | number | boolean | undefined>>;

/** Masked values hold these marks; a masked value is never written back. */
const MASKED = /[*＊•]/;

const isMasked = (kind: CaseKind, name: string, value: Fact[string]): boolean => {
  const element = CASE_RECORDS[kind].elements[name];
  return element !== undefined && isSealed(element) && MASKED.test(String(value ?? ''));
};

/** The questions of a correction: every element that a person wrote, as it stands now. */
export function correctionFields(
  kind: CaseKind,
  fact: Fact,
  today: string,
  choices: readonly Choice[],
): readonly AskedField[] {
  const fields = formOf(CASE_RECORDS[kind], { day: today })
    .filter(({ name }) => isCorrectableElement(kind, name))
    .map((field): AskedField => {
      const masked = isMasked(kind, field.name, fact[field.name]);
      return {
        ...field,
        required: field.required && !masked,
        folded: !field.required && fact[field.name] === undefined,
        ...(field.input === 'link' && { choices }),
        ...(masked && { placeholder: CASE.keepMasked }),
      };
    });
  return [...fields, reasonField(CASE.reason)];
}

/** What stands in the fields at first; a masked value leaves its field empty. */
export const correctionStart = (kind: CaseKind, fact: Fact, fields: readonly AskedField[]): Typed =>
  Object.fromEntries(
    fields.map((field) => {
      const value = fact[field.name];
      return [field.name, isMasked(kind, field.name, value) ? '' : toTyped(field, value)];
    }),
  );

export interface Correction {
  readonly changes: Readonly<Record<string, string | number | boolean | null>>;
  readonly reason: string;
}

/** A minute typed again is the same minute: seconds that a form cannot show are no change. */
const same = (
  field: AskedField,
  before: Fact[string],
  after: Answers[string] | undefined,
): boolean => toTyped(field, before) === toTyped(field, after);

/** What the answers change; null takes an optional element out. */
export function correctionOf(
  kind: CaseKind,
  fact: Fact,
  fields: readonly AskedField[],
  answers: Answers,
): Correction {
  const changed = fields.filter((field) => {
    if (field.name === 'reason') return false;
    const [before, after] = [fact[field.name], answers[field.name]];
    if (isMasked(kind, field.name, before) && after === undefined) return false;
    return !same(field, before, after);
  });
  return {
    changes: Object.fromEntries(changed.map(({ name }) => [name, answers[name] ?? null])),
    reason: String(answers['reason'] ?? ''),
  };
}
