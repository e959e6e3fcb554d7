/** The one place that names the library of SQL templates: values are parameters, never text. */
export { default as sql, empty, join, raw, type Sql } from 'sql-template-tag';
