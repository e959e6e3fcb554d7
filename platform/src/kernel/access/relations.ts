import { raw, type Sql, sql } from '../db/sql.ts';
import type { Scope } from './actor.ts';

/** Where a record stands: what a relation compares with the actor's scope. */
export interface Standing {
  readonly region: string;
  readonly institution: string | null;
  /** The root that it lies in; null of a kind that lies in none. Who is let into one root reaches nothing of which this is not said. */
  readonly root?: string | null;
}

/** What SQL may compare: the columns of one table or alias. */
export interface Columns {
  readonly alias: string;
  /** Whether its rows may belong to an institution. */
  readonly owned: boolean;
  /** The column that names their root, where they lie in one. */
  readonly root?: string | undefined;
}

/** What is compared of the rows of one kind. */
export type Compared = Omit<Columns, 'alias'>;

/**
 * One way in which a scope narrows what somebody reaches. Each is told three times, side by side: in
 * memory, as a condition of a question, and as row security with the setting that it reads. All of
 * them hold together.
 */
interface Relation {
  covers(scope: Scope, standing: Standing): boolean;
  /** Left out where this scope or these columns are not narrowed. */
  condition(scope: Scope, columns: Columns): Sql | undefined;
  readonly setting: string;
  value(scope: Scope): string;
  /** What row security compares: columns of the table with the setting. */
  wall(columns: Compared): string | undefined;
}

const column = ({ alias }: Columns, name: string): Sql => raw(`${alias}.${name}`);

/** Settings are read in scalar subselects, once a statement and not once a row. */
const settingOf = (name: string): string => `(select current_setting('${name}', true))`;

const division: Relation = {
  covers: ({ region }, standing) => standing.region.startsWith(region),
  condition: ({ region }, columns) =>
    region === '' ? undefined : sql`${column(columns, 'region')} ^@ ${region}`,
  setting: 'qingming.region',
  value: ({ region }) => region,
  wall: () => `region ^@ ${settingOf('qingming.region')}`,
};

/** The rows of one institution, or of several; nothing for a scope that is a division. */
export function ofInstitutions({ institutions }: Pick<Scope, 'institutions'>, of: Sql) {
  if (institutions === null) return undefined;
  const [one] = institutions;
  return institutions.length === 1
    ? sql`${of} = ${one}::uuid`
    : sql`${of} = any(${[...institutions]}::uuid[])`;
}

const HOUSES = 'qingming.institution';

const institution: Relation = {
  covers: ({ institutions }, standing) =>
    institutions === null ||
    standing.institution === null ||
    institutions.includes(standing.institution),
  condition: (scope, columns) =>
    columns.owned ? ofInstitutions(scope, column(columns, 'institution')) : undefined,
  setting: HOUSES,
  // None at all is not the same as no bound: a name that no institution has.
  value: ({ institutions }) => (institutions === null ? '' : institutions.join() || 'none'),
  wall: ({ owned }) =>
    owned
      ? `(${settingOf(HOUSES)} = ''
        or institution::text = any ((select string_to_array(current_setting('${HOUSES}', true), ','))::text[]))`
      : undefined,
};

const ROOT = 'qingming.root';

const root: Relation = {
  covers: ({ root: one }, standing) =>
    one === undefined || standing.root === null || standing.root === one,
  condition: ({ root: one }, columns) =>
    one === undefined || columns.root === undefined
      ? undefined
      : sql`${column(columns, columns.root)} = ${one}::uuid`,
  setting: ROOT,
  value: ({ root: one }) => one ?? '',
  wall: ({ root: named }) =>
    named === undefined
      ? undefined
      : `(${settingOf(ROOT)} = '' or ${named}::text = ${settingOf(ROOT)})`,
};

/** In this order they are asked. To let somebody reach records in another way, add one here. */
export const RELATIONS: readonly Relation[] = [division, institution, root];
