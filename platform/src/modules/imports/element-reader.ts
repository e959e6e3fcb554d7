import { FORMATS } from '@qingming/standard/derive/formats.ts';
import type { CodeSet } from '@qingming/standard/language/code-set.ts';
import type { Element } from '@qingming/standard/language/element.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { chineseNumber } from './chinese-number.ts';
import { placeOfCell } from './coordinate.ts';
import { dateReader } from './date-form.ts';
import {
  type CodesMapping,
  type ColumnValue,
  type ElementMapping,
  isConstant,
  isJoin,
  type JoinMapping,
  type NumberForm,
} from './mapping.ts';

export type Value = string | number | boolean | undefined;

/** Takes an element's value out of the cells of a line; throws the fault that holds the line back. */
export type ElementReader = (cells: readonly string[]) => Value;

/** The place of a column in the file; undefined when this edition lacks it. */
export type PlaceOf = (column: string) => number | undefined;

/** Compared without regard to case, width, accents and spacing: `Côte d’Ivoire` is `COTE D'IVOIRE`. */
export const plain = (text: string): string =>
  ASCII.test(text) ? text.replaceAll(/ {2,}/g, ' ').trim().toUpperCase() : folded(text);

/** Most cells of most registers: nothing to fold, at a tenth of the cost. */
const ASCII = /^[ -~]*$/;

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toUpperCase();

const cellReader = (placeOf: PlaceOf, column: string): ((cells: readonly string[]) => string) => {
  const place = placeOf(column);
  return place === undefined ? () => '' : (cells) => (cells[place] ?? '').trim();
};

const orAbsent = (text: string): Value => (text === '' ? undefined : text);

function joinReader({ join, with: between }: JoinMapping, placeOf: PlaceOf): ElementReader {
  const parts = join.map((part) =>
    typeof part === 'string'
      ? { read: cellReader(placeOf, part), before: '' }
      : { read: cellReader(placeOf, part.column), before: `${part.label}: ` },
  );
  return (cells) => {
    const texts: string[] = [];
    for (const { read, before } of parts) {
      const text = read(cells);
      if (text !== '') texts.push(before + text);
    }
    return orAbsent(texts.join(between));
  };
}

function codeTable({ values = {}, names }: CodesMapping, set: CodeSet | undefined) {
  const table = new Map<string, string | null>();
  if (names !== undefined)
    for (const value of set?.values ?? []) table.set(plain(value[names]), value.code);
  for (const [value, code] of Object.entries(values)) table.set(plain(value), code);
  return table;
}

function codeReader(
  column: string,
  codes: CodesMapping,
  element: Element,
  placeOf: PlaceOf,
): ElementReader {
  if (placeOf(column) === undefined) return () => codes.absent;
  const table = codeTable(codes, element.codes);
  const read = cellReader(placeOf, column);
  return (cells) => {
    const text = read(cells);
    if (text === '') return undefined;
    const code = table.get(plain(text));
    if (code === undefined) {
      const { label } = element;
      throw new Fault('undeclared-code', { column, code: text.slice(0, 60), element: label });
    }
    return code ?? undefined;
  };
}

type Form = (text: string) => Value;

const NUMBERS: Readonly<Record<Exclude<NumberForm, 'chinese'>, RegExp>> = {
  integer: /^-?\d{1,15}$/,
  decimal: /^-?\d{1,15}(\.\d{1,30})?$/,
  grouped: /^-?(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(\.\d{1,30})?$/,
};

function numberForm(form: NumberForm): Form {
  if (form === 'chinese') return chineseNumber;
  const pattern = NUMBERS[form];
  return (text) => (pattern.test(text) ? Number(text.replaceAll(',', '')) : undefined);
}

const coordinateForm =
  ({ take, order }: NonNullable<ColumnValue['coordinates']>): Form =>
  (text) =>
    placeOfCell(text, order)?.[take];

function datesForm(forms: readonly string[]): Form {
  const readers = forms.map(dateReader);
  return (text) => {
    for (const read of readers) {
      const found = read(text);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

const unread = (column: string, { label }: Element): Fault =>
  new Fault('undeclared-form', { column, element: label });

/** A value that must have one of the forms declared, else its line is held back. */
function formedReader(
  column: string,
  form: Form,
  element: Element,
  placeOf: PlaceOf,
): ElementReader {
  const read = cellReader(placeOf, column);
  return (cells) => {
    const text = read(cells);
    if (text === '') return undefined;
    const value = form(text);
    if (value === undefined) throw unread(column, element);
    return value;
  };
}

/** `Phone: 205-665-9039, FAX: 205-665-7790`: the label of each part must be declared. */
function labelledReader(
  column: string,
  { label, among }: NonNullable<ColumnValue['labelled']>,
  element: Element,
  placeOf: PlaceOf,
): ElementReader {
  const read = cellReader(placeOf, column);
  const labels = new Map(among.map((each) => [plain(each), each]));
  return (cells) => {
    const text = read(cells);
    let found: Value;
    for (const part of text === '' ? [] : text.split(/,\s*/)) {
      const colon = part.indexOf(':');
      const name = labels.get(plain(part.slice(0, Math.max(colon, 0))));
      if (name === undefined) throw unread(column, element);
      if (name === label) found = orAbsent(part.slice(colon + 1).trim());
    }
    return found;
  };
}

function columnReader(of: ColumnValue, element: Element, placeOf: PlaceOf): ElementReader {
  const { column, codes, dates, number, coordinates, labelled, webAddress } = of;
  const formed = (form: Form) => formedReader(column, form, element, placeOf);
  if (codes !== undefined) return codeReader(column, codes, element, placeOf);
  if (dates !== undefined) return formed(datesForm(dates));
  if (number !== undefined) return formed(numberForm(number));
  if (coordinates !== undefined) return formed(coordinateForm(coordinates));
  if (labelled !== undefined) return labelledReader(column, labelled, element, placeOf);
  const read = cellReader(placeOf, column);
  if (webAddress === undefined) return (cells) => orAbsent(read(cells));
  return (cells) => {
    const text = read(cells);
    return FORMATS.url(text) === webAddress ? orAbsent(text) : undefined;
  };
}

/** Compiles how one element is read from lines whose columns stand at `placeOf`. */
export function elementReader(
  of: ElementMapping,
  element: Element,
  placeOf: PlaceOf,
): ElementReader {
  if (isConstant(of)) return () => of.constant;
  return isJoin(of) ? joinReader(of, placeOf) : columnReader(of, element, placeOf);
}
