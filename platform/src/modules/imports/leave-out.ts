import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { splitBareLine, splitLine } from './csv-line.ts';
import { type PlaceOf, plain } from './element-reader.ts';
import type { Condition, Mapping } from './mapping.ts';

type Test = (cells: readonly string[]) => boolean;

/** Why a line is left out, or undefined when it is to be read. */
export type LeaveOut = (text: string) => Bilingual | undefined;

const isEmpty = (cell: string | undefined): boolean => (cell ?? '').trim() === '';

/** Lines that only draw a rule: dashes, stars, dots, and what else is neither letter nor digit. */
const isDrawn = (cells: readonly string[]): boolean => !/[\p{L}\p{N}]/u.test(cells.join(''));

const isHeading =
  (columns: readonly string[]): Test =>
  (cells) =>
    columns.every((column, place) => plain(cells[place] ?? '') === plain(column));

function cellTest(
  condition: Extract<Condition, { readonly column: string }>,
  placeOf: PlaceOf,
): Test {
  const place = placeOf(condition.column);
  const cellOf = (cells: readonly string[]): string =>
    place === undefined ? '' : plain(cells[place] ?? '');
  const tests: Test[] = [];
  const { is, begins, contains, empty } = condition;
  if (is !== undefined) {
    const values = new Set(is.map(plain));
    tests.push((cells) => values.has(cellOf(cells)));
  }
  if (begins !== undefined) tests.push((cells) => cellOf(cells).startsWith(plain(begins)));
  if (contains !== undefined) tests.push((cells) => cellOf(cells).includes(plain(contains)));
  if (empty !== undefined) tests.push((cells) => (cellOf(cells) === '') === empty);
  return (cells) => tests.every((test) => test(cells));
}

function testOf(condition: Condition, columns: readonly string[], placeOf: PlaceOf): Test {
  if ('line' in condition) return condition.line === 'separators' ? isDrawn : isHeading(columns);
  if ('column' in condition) return cellTest(condition, placeOf);
  if ('not' in condition) {
    const test = testOf(condition.not, columns, placeOf);
    return (cells) => !test(cells);
  }
  const isAll = 'all' in condition;
  const tests = (isAll ? condition.all : condition.any).map((each) =>
    testOf(each, columns, placeOf),
  );
  return (cells) =>
    isAll ? tests.every((test) => test(cells)) : tests.some((test) => test(cells));
}

const EMPTY: Bilingual = { zh: '各栏都是空的', en: 'every cell of it is empty' };

/**
 * Compiles the rules by which lines are left out, the first that holds giving its reason. A line
 * whose cells are all empty says nothing and needs no rule. Footers have fewer cells than the
 * heading: what is missing counts as empty.
 */
export function leaveOut(
  { format, leaveOut: rules = [] }: Mapping,
  columns: readonly string[],
): LeaveOut {
  const places = new Map(columns.map((column, place) => [column, place]));
  const compiled = rules.map(({ when, because }) => ({
    because,
    test: testOf(when, columns, (column) => places.get(column)),
  }));
  const { delimiter, trailingEmpty = 0 } = format;
  const most = columns.length + trailingEmpty;
  const blank = new RegExp(`^[\\s\\u{${delimiter.codePointAt(0)?.toString(16)}}]*$`, 'u');
  const isBlank = (text: string): boolean =>
    blank.test(text) && text.split(delimiter, most + 1).length <= most;
  return (text) => {
    if (isBlank(text)) return EMPTY;
    if (compiled.length === 0) return undefined;
    const cells =
      splitLine(text, delimiter, most) ??
      (format.bareQuotes === true ? splitBareLine(text, delimiter, most) : undefined);
    if (cells === undefined) return undefined;
    if (cells.every(isEmpty)) return EMPTY;
    return compiled.find(({ test }) => test(cells))?.because;
  };
}
