/** `cremationConfirmation` → `cremation_confirmation`. */
export const snake = (camel: string): string =>
  camel.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export const tableName = (kind: string): string => snake(kind);

/** System elements whose columns are named otherwise. */
const SYSTEM_COLUMNS: Readonly<Record<string, string>> = { recordedAt: 'recorded_at' };

/** Columns of the envelope; an element of a record may bear the same name and keeps apart from it. */
const ENVELOPE_COLUMNS = 'province version reason standard recorded_at recorded_by local'.split(
  ' ',
);

/** PostgreSQL 18, appendix C: key words that are reserved, so that no column can bear them bare. */
const RESERVED_WORDS =
  `all analyse analyze and any array as asc asymmetric authorization binary both case cast check
  collate collation column concurrently constraint create cross current_catalog current_date
  current_role current_schema current_time current_timestamp current_user default deferrable desc
  distinct do else end except false fetch for foreign freeze from full grant group having ilike in
  initially inner intersect into is isnull join lateral leading left like limit localtime
  localtimestamp natural not notnull null offset on only or order outer overlaps placing primary
  references returning right select session_user similar some symmetric system_user table
  tablesample then to trailing true union unique user using variadic verbose when where window
  with`.split(/\s+/);

const TAKEN: ReadonlySet<string> = new Set([...ENVELOPE_COLUMNS, ...RESERVED_WORDS]);

/** The column of an element: `finishedAt` → `finished_at`; a word that is taken ends in `_`. */
export function columnName(element: string): string {
  const system = SYSTEM_COLUMNS[element];
  if (system !== undefined) return system;
  const name = snake(element);
  return TAKEN.has(name) ? `${name}_` : name;
}
