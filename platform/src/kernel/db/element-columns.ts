import { columnName } from '@qingming/standard/derive/names.ts';
import { raw, type Sql } from './sql.ts';

/** Columns of open elements, each under the name of its element: `p.per_km as "perKm"`. `alias` and names are of the program. */
export const elementColumns = (alias: string, names: readonly string[]): Sql =>
  raw(names.map((name) => `${alias}.${columnName(name)} as "${name}"`).join(', '));
