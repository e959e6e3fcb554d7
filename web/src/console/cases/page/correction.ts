import type { CaseKind } from '@qingming/connect/api/cases.ts';
import { formOf } from '@qingming/standard/derive/form.ts';
import { isProtected, isSealed } from '@qingming/standard/language/element.ts';
import { parseFileReference } from '@qingming/standard/language/file-reference.ts';
import type { FactValue } from '../../format/fact-value.ts';
import type { Answers } from '../../records/answers.ts';
import { toTyped } from '../../records/answers.ts';
import type { AskedField, Choice, Typed } from '../../records/asked-field.ts';
import { ownDefinition } from '../../records/own-definitions.ts';
import { reasonField } from '../steps/reason-field.ts';
import { caseRecord, isCorrectableElement } from '@qingming/standard/processes/case-records.ts';
import { CASE } from './words.ts';

/** What a province adds stands in a part of its own, which corrections of cases do not reach. */
const isLocal = (name: string): boolean => name.startsWith('local.');

type Fact = Readonly<Record<string, string | number | boolean | undefined>>;

/** Masked values hold these marks; a masked value is never written back. */
const MASKED = /[*＊•]/;

const isMasked = (kind: CaseKind, name: string, value: Fact[string]): boolean => {
  const element = caseRecord(kind).elements[name];
  if (element?.type === 'file')
    return value !== undefined && parseFileReference(String(value)) === undefined;
  return element !== undefined && isSealed(element) && MASKED.test(String(value ?? ''));
};

/** What the page does not carry at all: a protected code or date, whose mask leaves nothing. */
const isHidden = (kind: CaseKind, name: string, value: Fact[string]): boolean => {
  const element = caseRecord(kind).elements[name];
  return value === undefined && element !== undefined && isProtected(element);
};

/** Whether the reader does not see what the record says here; an empty field leaves it as it is. */
export const isUnseen = (kind: CaseKind, name: string, value: FactValue): boolean =>
  value === null ? false : isMasked(kind, name, value) || isHidden(kind, name, value);

/** The questions of a correction: every element that a person wrote, as it stands now. */
export function correctionFields(
  kind: CaseKind,
  fact: Fact,
  today: string,
  choices: readonly Choice[],
): readonly AskedField[] {
  const fields = formOf(ownDefinition(caseRecord(kind)), { day: today })
    .filter(({ name }) => !isLocal(name) && isCorrectableElement(kind, name))
    .map((field): AskedField => {
      const masked = isUnseen(kind, field.name, fact[field.name]);
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
    if (isUnseen(kind, field.name, before) && after === undefined) return false;
    return !same(field, before, after);
  });
  return {
    changes: Object.fromEntries(changed.map(({ name }) => [name, answers[name] ?? null])),
    reason: String(answers['reason'] ?? ''),
  };
}
