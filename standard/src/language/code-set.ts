import type { Bilingual } from './bilingual.ts';

/** One value of a code set. `from` and `until` (YYYY-MM-DD, `until` exclusive) bound its validity. */
export interface CodeValue {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly from?: string;
  readonly until?: string;
}

/** A closed list of values, versioned by date: a record keeps the code of its time. */
export interface CodeSet<Codes extends string = string> {
  readonly name: string;
  readonly label: Bilingual;
  /** Standard and clause, or the observed system that the values were read from. */
  readonly source: string;
  readonly values: readonly (CodeValue & { readonly code: Codes })[];
}

type Row<Codes extends string> = readonly [
  code: Codes,
  zh: string,
  en: string,
  validity?: { readonly from?: string; readonly until?: string },
];

/** Declares a code set from rows of `[code, 中文, English, { from, until }?]`. */
export function codeSet<const Codes extends string>(
  name: string,
  label: Bilingual,
  source: string,
  rows: readonly Row<Codes>[],
): CodeSet<Codes> {
  const values = rows.map(([code, zh, en, validity]) => ({ code, zh, en, ...validity }));
  return { name, label, source, values };
}

export const isValidOn = (value: CodeValue, day: string): boolean =>
  (value.from === undefined || value.from <= day) &&
  (value.until === undefined || day < value.until);

/** The value of `code`, of whatever time, or undefined. */
export const findCode = (set: CodeSet, code: string): CodeValue | undefined =>
  set.values.find((value) => value.code === code);

/** The values that a form offers on `day` (YYYY-MM-DD). */
export const codesOn = (set: CodeSet, day: string): readonly CodeValue[] =>
  set.values.filter((value) => isValidOn(value, day));

export type CodeOf<Set> = Set extends CodeSet<infer Codes> ? Codes : never;
