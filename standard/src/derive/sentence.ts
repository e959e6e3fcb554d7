import type { Language } from '../language/bilingual.ts';
import { findCode } from '../language/code-set.ts';
import type { Element } from '../language/element.ts';
import type {
  Comparison,
  ElementOperand,
  Expression,
  Operand,
  Scalar,
  Search,
  TermOperand,
  Within,
} from '../language/expression.ts';
import type { RecordDefinition } from '../language/record.ts';
import { type Catalogue, getElement, getRecord } from './catalogue.ts';
import { operandType } from './operand-type.ts';
import { elementLabel, rootOf } from './owner.ts';
import { WORDS, type Words } from './sentence-words.ts';

interface Speech {
  readonly catalogue: Catalogue;
  readonly language: Language;
  readonly words: Words;
  /** The records around what is said, the innermost first. */
  readonly frames: readonly RecordDefinition[];
}

const FORM_STANDARDS = {
  identityNumber: 'GB 11643-1999',
  residencePermit: 'GB 11643-1999 (81, 82, 83)',
  foreignerCard: 'GB 11643-1999 (9)',
  certificateSerial: 'GB 32100-2015 + 0001–9999',
} as const;
const TIME_TYPES: readonly Element['type'][] = ['date', 'partialDate', 'instant'];
const NEGATED: Readonly<Record<Exclude<Comparison, '⊂'>, Comparison>> = {
  '=': '≠',
  '≠': '=',
  '<': '≥',
  '≤': '>',
  '>': '≤',
  '≥': '<',
};

function frameOf({ frames }: Speech, up: number): RecordDefinition {
  const frame = frames[up];
  if (frame === undefined)
    throw new Error(`the expression looks ${up} records out, beyond the outermost`);
  return frame;
}

/** An element by its label; inside `exists` the words say whose it is. */
function nameOf(speech: Speech, { element, up, before }: ElementOperand): string {
  const frame = frameOf(speech, up);
  const named = speech.words.label(elementLabel(speech.catalogue, frame, element)[speech.language]);
  const label = before === true ? speech.words.before(named) : named;
  if (speech.frames.length === 1) return label;
  if (up === 0) return speech.words.its(label);
  return up === speech.frames.length - 1
    ? speech.words.ofThis(label)
    : speech.words.ofThat(frame.label[speech.language], label);
}

function sayValue(speech: Speech, value: Scalar, beside: Element | undefined): string {
  const { words, language } = speech;
  if (typeof value === 'boolean') return words.truth[value ? 1 : 0];
  if (typeof value === 'number') return String(value);
  const named = beside?.codes && findCode(beside.codes, value);
  return words.quote(named?.[language] ?? value);
}

function scopeOf({ catalogue, language, words }: Speech, within: Within, target: RecordDefinition) {
  if (within !== 'root') return words.scopes[within];
  return words.inRoot(rootOf(catalogue, target)?.root.called[language] ?? '');
}

function searched(speech: Speech, search: Search) {
  const target = getRecord(speech.catalogue, search.record);
  const inside = { ...speech, frames: [target, ...speech.frames] };
  const isAll = search.where.op === 'all' && search.where.of.length === 0;
  return {
    inside,
    scope: scopeOf(speech, search.within, target),
    kind: target.label[speech.language],
    where: isAll ? '' : say(inside, search.where),
  };
}

function sayTotal(speech: Speech, operand: Extract<Operand, { sum: string }>): string {
  const { inside, scope, kind, where } = searched(speech, operand);
  const { label } = getElement(frameOf(inside, 0), operand.sum);
  return speech.words.total(scope, kind, where, speech.words.label(label[speech.language]));
}

function sayCount(speech: Speech, search: Search): string {
  const { scope, kind, where } = searched(speech, search);
  return speech.words.count(scope, kind, where);
}

const sayTerm = (speech: Speech, { after, term, unit }: TermOperand): string =>
  speech.words.after(sayOperand(speech, after), sayOperand(speech, term), unit);

/** A product, a sum or a difference; one inside another stands in brackets. */
function sayCalculated(speech: Speech, sides: readonly Operand[], sign: string): string {
  const said = sides.map((side) =>
    'times' in side || 'plus' in side || 'minus' in side
      ? speech.words.nested(sayOperand(speech, side))
      : sayOperand(speech, side),
  );
  return said.join(` ${sign} `);
}

function sayOperand(speech: Speech, operand: Operand, beside?: Element): string {
  if ('value' in operand) return sayValue(speech, operand.value, beside);
  if ('element' in operand) return nameOf(speech, operand);
  if ('sum' in operand) return sayTotal(speech, operand);
  if ('count' in operand) return sayCount(speech, operand.count);
  if ('day' in operand) return speech.words.day(sayOperand(speech, operand.day));
  if ('hour' in operand) return speech.words.hour(sayOperand(speech, operand.hour));
  if ('after' in operand) return sayTerm(speech, operand);
  if ('times' in operand) return sayCalculated(speech, operand.times, '×');
  return 'plus' in operand
    ? sayCalculated(speech, operand.plus, '+')
    : sayCalculated(speech, operand.minus, '−');
}

const elementOf = (speech: Speech, operand: Operand): Element | undefined =>
  'element' in operand ? getElement(frameOf(speech, operand.up), operand.element) : undefined;

function sayComparison(
  speech: Speech,
  { left, right }: Extract<Expression, { op: 'compare' }>,
  is: Comparison,
): string {
  const elements = [elementOf(speech, left), elementOf(speech, right)];
  const isTime = [left, right].some((side) => {
    const type = operandType((of) => elementOf(speech, of)?.type, side);
    return type !== undefined && TIME_TYPES.includes(type);
  });
  const sign = speech.words[isTime ? 'times' : 'signs'][is];
  return `${sayOperand(speech, left, elements[1])} ${sign} ${sayOperand(speech, right, elements[0])}`;
}

function sayAmong(
  speech: Speech,
  { of, values }: Extract<Expression, { op: 'oneOf' }>,
  not: boolean,
) {
  const element = elementOf(speech, of);
  const said = values.map((value) => sayValue(speech, value, element));
  return speech.words.among(nameOf(speech, of), said, not);
}

function sayTransition(speech: Speech, { of, steps }: Extract<Expression, { op: 'transition' }>) {
  const element = elementOf(speech, of);
  const said = steps.map(([from, to]) =>
    speech.words.step(
      from === null ? undefined : sayValue(speech, from, element),
      sayValue(speech, to, element),
    ),
  );
  return speech.words.changes(nameOf(speech, of), said);
}

function sayExists(speech: Speech, search: Search, not: boolean): string {
  const { scope, kind, where } = searched(speech, search);
  return speech.words.exists(scope, kind, where, not);
}

/** A sentence with more than one clause stands in brackets inside another. */
function clause(speech: Speech, part: Expression): string {
  const isCompound = (part.op === 'all' || part.op === 'any') && part.of.length > 1;
  return isCompound ? speech.words.nested(say(speech, part)) : say(speech, part);
}

function sayNot(speech: Speech, of: Expression): string {
  switch (of.op) {
    case 'present':
      return speech.words.notGiven(nameOf(speech, of.of));
    case 'compare':
      return of.is === '⊂'
        ? speech.words.not(say(speech, of))
        : sayComparison(speech, of, NEGATED[of.is]);
    case 'oneOf':
      return sayAmong(speech, of, true);
    case 'exists':
      return sayExists(speech, of, true);
    case 'not':
      return say(speech, of.of);
    default:
      return speech.words.not(say(speech, of));
  }
}

/** Voided or not: what `includingVoided` adds, so that a rule is asked of voided records too. */
const isOfEither = (part: Expression): boolean =>
  part.op === 'any' &&
  part.of.length === 2 &&
  part.of.every(
    (one) => one.op === 'compare' && 'element' in one.left && one.left.element === 'voided',
  );

function sayAll(speech: Speech, of: readonly Expression[]): string {
  const said = of.filter((part) => !isOfEither(part)).map((part) => clause(speech, part));
  if (of.length === 0) return speech.words.always;
  const isIncludingVoided = said.length < of.length;
  return said.join(speech.words.and) + (isIncludingVoided ? speech.words.includingVoided : '');
}

/** `any(not a, b)` is what people call "if a, then b". */
function sayAny(speech: Speech, of: readonly Expression[]): string {
  const [condition, then] = of;
  if (of.length === 2 && condition?.op === 'not' && then !== undefined)
    return speech.words.when(clause(speech, condition.of), clause(speech, then));
  return of.length === 0
    ? speech.words.never
    : of.map((part) => clause(speech, part)).join(speech.words.or);
}

function say(speech: Speech, expression: Expression): string {
  switch (expression.op) {
    case 'present':
      return speech.words.given(nameOf(speech, expression.of));
    case 'compare':
      return sayComparison(speech, expression, expression.is);
    case 'oneOf':
      return sayAmong(speech, expression, false);
    case 'notFuture':
      return speech.words.notFuture(nameOf(speech, expression.of));
    case 'transition':
      return sayTransition(speech, expression);
    case 'wellFormed':
      return speech.words.wellFormed(
        nameOf(speech, expression.of),
        FORM_STANDARDS[expression.format],
      );
    case 'all':
      return sayAll(speech, expression.of);
    case 'any':
      return sayAny(speech, expression.of);
    case 'not':
      return sayNot(speech, expression.of);
    case 'exists':
      return sayExists(speech, expression, false);
  }
}

/** The condition about a record of `kind` as a clause of Chinese or English, without full stop. */
export const toSentence = (
  catalogue: Catalogue,
  kind: string,
  expression: Expression,
  language: Language,
): string =>
  say(
    { catalogue, language, words: WORDS[language], frames: [getRecord(catalogue, kind)] },
    expression,
  );
