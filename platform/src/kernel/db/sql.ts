/** The one place that names the library of SQL templates: values are parameters, never text. */
export { default as sql, empty, join, raw, type Sql } from 'sql-template-tag';

/** A text that stands for itself in a pattern of `like`. */
export const likeEscaped = (text: string): string =>
  text.replaceAll(/[\\%_]/g, (found) => `\\${found}`);
