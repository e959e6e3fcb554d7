import type { Bilingual } from '../language/bilingual.ts';
import { type CodeValue, codesOn } from '../language/code-set.ts';
import type { Element, Elements } from '../language/element.ts';
import type { Overlay } from '../language/overlay.ts';
import type { RecordDefinition } from '../language/record.ts';
import { parts } from './expression-reach.ts';
import type { FormatName } from './formats.ts';
import { scaleOf } from './kept-value.ts';
import { boundsOf, formatOf } from './json-schema.ts';
import { overlayDefinition } from './overlay.ts';

export type FieldInput =
  | 'text'
  | 'textarea'
  | 'select'
  | 'region'
  | 'date'
  | 'partial-date'
  | 'instant'
  | 'integer'
  | 'decimal'
  | 'money'
  | 'switch'
  | 'link'
  | 'identity'
  | 'phone'
  | 'tag'
  | 'file'
  | 'reference';

/** One question of a form, as plain data. */
export interface FormField {
  /** The element's name; `local.village` when its province adds it. */
  readonly name: string;
  readonly label: Bilingual;
  readonly input: FieldInput;
  readonly required: boolean;
  /** What a select offers on the day of the form. */
  readonly options?: readonly CodeValue[];
  readonly min?: number;
  readonly max?: number;
  /** Digits after the point; money is in integer fen. */
  readonly scale?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  /** A value of that pattern, for who is asked to write one. */
  readonly example?: string;
  readonly format?: FormatName;
  readonly unit?: Bilingual;
  readonly help?: Bilingual;
  /** The record kind that a link chooses from. */
  readonly to?: string;
  /** Media types that a file may have, and how many bytes at the most. */
  readonly accept?: readonly string[];
  readonly maxBytes?: number;
  readonly longestSide?: number;
  /** Drawn on the screen, or chosen as a file. */
  readonly drawn?: true;
}

export interface FormOptions {
  /** Codes of this day (YYYY-MM-DD) are offered; those of every time without it. */
  readonly day?: string;
  readonly overlay?: Overlay | undefined;
}

const INPUTS: Readonly<Record<Exclude<Element['type'], 'text'>, FieldInput>> = {
  code: 'select',
  region: 'region',
  date: 'date',
  partialDate: 'partial-date',
  instant: 'instant',
  integer: 'integer',
  decimal: 'decimal',
  money: 'money',
  boolean: 'switch',
  link: 'link',
  file: 'file',
  ref: 'reference',
};

/** Texts that a rule reads as an identity number are typed as one. */
const isIdentity = (definition: RecordDefinition, name: string): boolean =>
  definition.rules
    .flatMap(({ check }) => parts(check))
    .some((part) => part.op === 'wellFormed' && part.of.element === name);

function textInput(definition: RecordDefinition, name: string, element: Element): FieldInput {
  if (element.format === 'phone' || element.format === 'tag') return element.format;
  if (isIdentity(definition, name)) return 'identity';
  return element.multiline === true ? 'textarea' : 'text';
}

function inputOf(definition: RecordDefinition, name: string, element: Element): FieldInput {
  return element.type === 'text' ? textInput(definition, name, element) : INPUTS[element.type];
}

function sizeOf(element: Element): Partial<FormField> {
  const scale = scaleOf(element);
  if (scale !== undefined) return { ...boundsOf(element), scale };
  if (element.type !== 'text' && element.type !== 'ref') return {};
  const { maxLength = 100, pattern, example } = element;
  return {
    maxLength,
    ...(pattern === undefined ? {} : { pattern }),
    ...(example === undefined ? {} : { example }),
  };
}

function optionsOf({ codes }: Element, day: string | undefined): Partial<FormField> {
  if (codes === undefined) return {};
  return { options: day === undefined ? codes.values : codesOn(codes, day) };
}

function fieldOf(
  definition: RecordDefinition,
  name: string,
  element: Element,
  day: string | undefined,
): FormField {
  const format = formatOf(element);
  const { unit, help, to, accept, maxBytes, longestSide, drawn } = element;
  return {
    name,
    label: element.label,
    input: inputOf(definition, name, element),
    required: !element.optional,
    ...optionsOf(element, day),
    ...sizeOf(element),
    ...(format === undefined ? {} : { format }),
    ...(unit === undefined ? {} : { unit }),
    ...(help === undefined ? {} : { help }),
    ...(to === undefined ? {} : { to }),
    ...(accept === undefined ? {} : { accept }),
    ...(maxBytes === undefined ? {} : { maxBytes }),
    ...(longestSide !== undefined && { longestSide }),
    ...(drawn === true && { drawn }),
  };
}

const asked = (elements: Elements): readonly [string, Element][] =>
  Object.entries(elements).filter(([, element]) => element.given !== true);

/** The questions of a record kind in the standard's order; what the platform fills is not asked. */
export function formOf(
  definition: RecordDefinition,
  { day, overlay }: FormOptions = {},
): readonly FormField[] {
  const own = overlay === undefined ? definition : overlayDefinition(definition, overlay);
  return [
    ...asked(own.elements).map(([name, element]) => fieldOf(own, name, element, day)),
    ...asked(own.local ?? {}).map(([name, element]) => fieldOf(own, `local.${name}`, element, day)),
  ];
}
