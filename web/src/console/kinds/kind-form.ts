import type { KindDetail, KindRecord } from '@qingming/connect/api/kinds.ts';
import { findElement, localName } from '@qingming/standard/derive/catalogue.ts';
import { formOf } from '@qingming/standard/derive/form.ts';
import type { Answers } from '../records/answers.ts';
import { partOf, toTyped } from '../records/answers.ts';
import type { AskedField, Typed } from '../records/asked-field.ts';
import { choosing, type LinkChoices, NO_CHOICES } from './find-choices.ts';
import { isUnseen, valueOf } from './kind-values.ts';
import { KINDS } from './words.ts';

/** What links may choose, by the kind that they lead to. */
export type Choices = ReadonlyMap<string, LinkChoices>;

type Definition = Pick<KindDetail, 'definition'>;

const withChoices = (field: AskedField, choices: Choices): AskedField =>
  field.to === undefined ? field : { ...field, ...choosing(choices.get(field.to) ?? NO_CHOICES) };

/** The questions of a new record; what need not be said is folded away behind the rest. */
export const newFields = (
  { definition }: Definition,
  day: string,
  choices: Choices,
): readonly AskedField[] => {
  const fields = formOf(definition, { day });
  const isLong = fields.length > MOST_OPEN;
  return fields.map((field) => ({
    ...withChoices(field, choices),
    folded: isLong && !field.required && field.input !== 'switch',
  }));
};
const MOST_OPEN = 10;

const REASON: AskedField = {
  name: 'reason',
  label: KINDS.reason,
  input: 'textarea',
  required: true,
  maxLength: 500,
};

export const VOID_REASON: AskedField = { ...REASON, label: KINDS.voidReason };

const unseen = ({ definition }: Definition, { fact }: KindRecord, name: string): boolean => {
  const element = findElement(definition, name);
  return element !== undefined && isUnseen(element, valueOf(fact, name));
};

/** A province's own values are written together: with one of them unseen, none is asked. */
const localIsWhole = (detail: Definition, record: KindRecord): boolean =>
  Object.keys(detail.definition.local ?? {}).every(
    (name) => !unseen(detail, record, `local.${name}`),
  );

/** The questions of a correction: every element that a person wrote, as it stands now. */
export function correctionFields(
  detail: Definition,
  record: KindRecord,
  day: string,
  choices: Choices,
): readonly AskedField[] {
  const withLocal = localIsWhole(detail, record);
  const fields = formOf(detail.definition, { day })
    .filter(({ name }) => withLocal || localName(name) === undefined)
    .map((field): AskedField => {
      const masked = unseen(detail, record, field.name);
      return {
        ...withChoices(field, choices),
        required: field.required && !masked,
        ...(masked && { placeholder: KINDS.keepMasked }),
      };
    });
  return [...fields, REASON];
}

/** What stands in the fields at first; a masked value leaves its field empty. */
export const correctionStart = (
  detail: Definition,
  record: KindRecord,
  fields: readonly AskedField[],
): Typed =>
  Object.fromEntries(
    fields.map((field) => [
      field.name,
      unseen(detail, record, field.name) ? '' : toTyped(field, valueOf(record.fact, field.name)),
    ]),
  );

type Values = Readonly<Record<string, Answers[string] | null>>;

/** The answers as a fact: those of a province in a part of their own. */
export function factOfAnswers(answers: Answers): Readonly<Record<string, unknown>> {
  const own = Object.entries(answers).filter(([name]) => localName(name) === undefined);
  const local = partOf(answers, 'local');
  return {
    ...Object.fromEntries(own),
    ...(Object.keys(local).length > 0 && { local }),
  };
}

/** What the answers change; null takes an optional element out. */
export function changesOfAnswers(
  detail: Definition,
  record: KindRecord,
  fields: readonly AskedField[],
  answers: Answers,
): Values | Readonly<Record<string, unknown>> {
  const changed = fields.filter((field) => {
    if (field.name === 'reason') return false;
    const after = answers[field.name];
    if (after === undefined && unseen(detail, record, field.name)) return false;
    return toTyped(field, valueOf(record.fact, field.name)) !== toTyped(field, after);
  });
  const own = changed.filter(({ name }) => localName(name) === undefined);
  const isLocal = changed.length > own.length;
  return {
    ...Object.fromEntries(own.map(({ name }) => [name, answers[name] ?? null])),
    ...(isLocal && { local: partOf(answers, 'local') }),
  };
}
