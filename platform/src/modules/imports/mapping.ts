import type { Bilingual } from '@qingming/standard/language/bilingual.ts';

/** How the lines of a register become records: plain data, read from YAML or JSON. */
export interface Mapping {
  readonly source: {
    /** Names the register in every edition; natural identities are compared inside it. */
    readonly register: string;
    readonly name: Bilingual;
    readonly edition: string;
  };
  readonly format: Format;
  /** Every column of the file; one that is neither used nor left out with a reason is refused. */
  readonly columns: { readonly [name: string]: ColumnMapping };
  /** What each line makes, in an order in which owners come first; the last is what the line is about. */
  readonly facts: readonly FactMapping[];
}

export interface Format {
  readonly encoding: 'utf-8';
  readonly delimiter: string;
  /** Whether the first line names the columns; `either` looks. */
  readonly header: boolean | 'either';
  /** Names of the columns of files without a header, found by their number. */
  readonly layouts?: readonly (readonly string[])[];
  /** How many empty fields may follow the last column. */
  readonly trailingEmpty?: number;
  /** Whether a quotation mark inside a quoted field may stand undoubled. */
  readonly bareQuotes?: boolean;
}

export interface ColumnMapping {
  /** Some editions lack it: then it counts as empty. */
  readonly optional?: boolean;
  /** Why it is left out. */
  readonly ignored?: string;
}

/** A column, an element as it was mapped, or the record that an earlier fact made. */
export type KeyPart = string | { readonly element: string } | { readonly fact: string };

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

export interface ColumnValue {
  readonly column: string;
  /** MM/DD/YYYY, M/D/YYYY, MM/YYYY, YYYY …; any other character stands for itself. */
  readonly dates?: readonly string[];
  readonly codes?: CodesMapping;
  readonly number?: 'integer' | 'decimal';
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
