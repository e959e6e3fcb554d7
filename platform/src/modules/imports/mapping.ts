import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { CoordinateOrder } from './coordinate.ts';

/** How the lines of a register become records: plain data, read from YAML or JSON. */
export interface Mapping {
  readonly source: {
    /** Names the register in every edition; natural identities are compared inside it. */
    readonly register: string;
    readonly name: Bilingual;
    /** Where every file of this mapping is of one edition; else it is given, or told by the file. */
    readonly edition?: string;
  };
  readonly format: Format;
  /** Every column of the file; one that is neither used nor left out with a reason is refused. */
  readonly columns: { readonly [name: string]: ColumnMapping };
  /** Which lines hold no record, and why: rules, footers, headings that come again. */
  readonly leaveOut?: readonly LeaveOutRule[];
  /** What each line makes, in an order in which owners come first; the last is what the line is about. */
  readonly facts: readonly FactMapping[];
}

export type Encoding = 'utf-8' | 'utf-16' | 'gb18030' | 'detect';

export interface LeaveOutRule {
  readonly when: Condition;
  readonly because: Bilingual;
}

/** What is true of a line that holds no record; texts are compared as keys are. */
export type Condition =
  | { readonly line: 'separators' | 'heading' }
  | {
      readonly column: string;
      readonly is?: readonly string[];
      readonly begins?: string;
      readonly contains?: string;
      readonly empty?: boolean;
    }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** The columns that a condition asks about. */
export function columnsAsked(condition: Condition): readonly string[] {
  if ('column' in condition) return [condition.column];
  if ('not' in condition) return columnsAsked(condition.not);
  if ('all' in condition) return condition.all.flatMap(columnsAsked);
  return 'any' in condition ? condition.any.flatMap(columnsAsked) : [];
}

export interface Format {
  /** `detect`: UTF-16 by its mark, else UTF-8, else GB18030. */
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** Whether the first line names the columns; `either` looks. */
  readonly header: boolean | 'either';
  /** Names of the columns of files without a header, found by their number. */
  readonly layouts?: readonly (readonly string[])[];
  /** How many empty fields may follow the last column. */
  readonly trailingEmpty?: number;
  /** Whether a quotation mark inside a quoted field may stand undoubled. */
  readonly bareQuotes?: boolean;
  /** The sheet of a workbook (xlsx); its first one when not named. */
  readonly sheet?: string;
}

export interface ColumnMapping {
  /** Some editions lack it: then it counts as empty. */
  readonly optional?: boolean;
  /** Why it is left out. */
  readonly ignored?: string;
}

/**
 * A column, an element as it was mapped, the record that an earlier fact made, or the number of the
 * line, always or only where the columns named are empty.
 */
export type KeyPart =
  | string
  | { readonly element: string }
  | { readonly fact: string }
  | { readonly line: true; readonly where?: readonly string[] };

export interface FactMapping {
  /** By which later facts of the line name this one. */
  readonly as: string;
  readonly kind: string;
  /** Six digits, or `$node`: held by the node as a whole. */
  readonly region: string;
  /** The fact of the same line that is its institution. */
  readonly within?: string;
  readonly key: { readonly space: string; readonly of: readonly KeyPart[] };
  readonly elements: { readonly [element: string]: ElementMapping };
}

export interface ConstantMapping {
  readonly constant: string | number | boolean;
}

export interface JoinMapping {
  readonly join: readonly (string | { readonly column: string; readonly label: string })[];
  readonly with: string;
}

export interface CodesMapping {
  /** Each value of the source with its code, or null where it says nothing of the standard. */
  readonly values?: { readonly [value: string]: string | null };
  /** The names of the code set's values in this language stand for their codes. */
  readonly names?: 'zh' | 'en';
  /** The code when the file has no such column. */
  readonly absent?: string;
}

/** `grouped` has commas between thousands; `chinese` is written 三百零五. */
export type NumberForm = 'integer' | 'decimal' | 'grouped' | 'chinese';

export interface ColumnValue {
  readonly column: string;
  /** MM/DD/YYYY, D-MMM-YYYY, 民国RRR年M月D日, excel-1900 …; any other character stands for itself. */
  readonly dates?: readonly string[];
  readonly codes?: CodesMapping;
  readonly number?: NumberForm;
  /** One half of a place that stands in one cell. */
  readonly coordinates?: {
    readonly take: 'latitude' | 'longitude';
    /** Which of two bare numbers stands first; letters (N, E, 北纬) say it themselves. */
    readonly order: CoordinateOrder;
  };
  /** The part that follows this label in a cell of `Label: value, Label: value`. */
  readonly labelled?: { readonly label: string; readonly among: readonly string[] };
  /** Takes the value only if it is (or is not) a web address. */
  readonly webAddress?: boolean;
}

export type ElementMapping = ConstantMapping | JoinMapping | ColumnValue;

export const isConstant = (of: ElementMapping): of is ConstantMapping => 'constant' in of;
export const isJoin = (of: ElementMapping): of is JoinMapping => 'join' in of;

/** The columns that an element is made of. */
export function columnsOf(of: ElementMapping): readonly string[] {
  if (isConstant(of)) return [];
  if (isJoin(of)) return of.join.map((part) => (typeof part === 'string' ? part : part.column));
  return [of.column];
}
