import type { Catalogue } from '@qingming/standard/derive/catalogue.ts';
import { type Model, modelOf } from '@qingming/standard/derive/migration.ts';
import { linksThatStayBehind, type TableModel } from '@qingming/standard/derive/tables.ts';
import type pg from 'pg';
import type { Database } from './database.ts';

/** A part of the database that is not what the standard, or this release, makes of it. */
export interface Drift {
  readonly table: string;
  readonly part:
    | ('table' | 'column' | 'constraint' | 'index' | 'trigger' | 'row security')
    | ('function' | 'policy' | 'right');
  readonly name: string;
  /** As PostgreSQL writes it; undefined when no such part should be there. */
  readonly expected?: string;
  /** Undefined when it is missing. */
  readonly found?: string;
}

/** The parts of the tables, as PostgreSQL writes them, by a key that names each. */
export type Parts = ReadonlyMap<string, string>;

interface PartRow {
  readonly key: string;
  readonly text: string;
}

const plain = (text: string): string =>
  text
    .replaceAll(/\b(public|pg_temp(_\d+)?)\./g, '')
    .replace(/ NOT VALID$/, '')
    .replaceAll(/\s+/g, ' ');

/** What an overlay adds is the province's own; NOT NULL stands with its column, in every version. */
const PARTS = `
  select 'column ' || c.relname || ' ' || a.attname as key,
    format_type(a.atttypid, a.atttypmod)
      || case when l.collname is null or l.collname = 'default' then '' else ' collate ' || l.collname end
      || case when a.attnotnull then ' not null' else '' end
      || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as text
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    left join pg_collation l on l.oid = a.attcollation
  where c.relnamespace = $1 and c.relname = any($2) and c.relkind = 'r'
  union all
  select 'constraint ' || c.relname || ' ' || k.conname, pg_get_constraintdef(k.oid)
  from pg_class c join pg_constraint k on k.conrelid = c.oid
  where c.relnamespace = $1 and c.relname = any($2) and k.contype in ('c', 'f', 'p', 'u', 'x')
    and k.conname not like 'local\\_\\_%'
  union all
  select 'index ' || c.relname || ' ' || i.relname, pg_get_indexdef(i.oid)
  from pg_class c join pg_index x on x.indrelid = c.oid join pg_class i on i.oid = x.indexrelid
  where c.relnamespace = $1 and c.relname = any($2)
    and not exists (select 1 from pg_constraint k where k.conindid = i.oid and k.conrelid = c.oid)`;

const TRIGGERS = `
  select 'trigger ' || c.relname || ' ' || t.tgname as key,
    lower(pg_get_triggerdef(t.oid)) || case t.tgenabled when 'O' then '' else ' disabled' end
      || case when p.prosecdef then ' security definer' else '' end
      || coalesce(' set ' || array_to_string(p.proconfig, ' set '), '') || ' as ' || p.prosrc as text
  from pg_class c join pg_trigger t on t.tgrelid = c.oid and not t.tgisinternal
      and t.tgname not like 'index\\_\\_%'
    join pg_proc p on p.oid = t.tgfoid
  where c.relnamespace = 'public'::regnamespace and c.relname = any($1)
  union all
  select 'row security ' || c.relname || ' ' || c.relname,
    case when c.relrowsecurity then 'on' else 'off' end
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relname = any($1)`;

const asParts = (rows: readonly PartRow[]): Parts =>
  new Map(rows.map(({ key, text }) => [key, plain(text)]));

/** The tables as the model makes them, for the time of one transaction and for this connection alone. */
const draft = ({ table, columns, constraints, indexes }: TableModel): readonly string[] => [
  `create temporary table ${table} (${[...columns, ...constraints].map(({ sql }) => sql).join(', ')})`,
  ...indexes.map(({ sql }) => sql),
];

const FUNCTION =
  /create or replace function (\w+)\(\) returns trigger language plpgsql\s+(security definer )?((?:set \w+ = \w+ )*)as \$\$([\s\S]*?)\$\$;/g;
const TRIGGER = /create (?:constraint )?trigger (\w+) [^;]*?execute function (\w+)\(\)/g;

/** Functions are not found in a temporary schema, so triggers are compared with the text that makes them. */
function triggersOf({ triggers }: Model): Parts {
  const parts = triggers.flatMap(({ table, sql }) => {
    const bodies = new Map(
      [...sql.matchAll(FUNCTION)].map(([, name, definer = '', settings = '', body = '']) => [
        name,
        ` ${definer}${settings.replaceAll(' = ', '=')}as ${body}`,
      ]),
    );
    return [...sql.matchAll(TRIGGER)].map(([text, name, made]): [string, string] => [
      `trigger ${table} ${name}`,
      plain(`${text.toLowerCase()}${bodies.get(made) ?? ''}`),
    ]);
  });
  return new Map(parts);
}

async function expectedParts(client: pg.PoolClient, model: Model, names: readonly string[]) {
  const references = model.tables.flatMap(({ table, references: links }) =>
    links.map(({ sql }) => `alter table ${table} add ${sql}`),
  );
  await client.query([...model.tables.flatMap(draft), ...references].join(';'));
  const made = await client.query<PartRow>(
    PARTS.replaceAll('$1', 'pg_my_temp_schema()').replaceAll('$2', '$1'),
    [names],
  );
  const security = names.map((name): [string, string] => [`row security ${name} ${name}`, 'on']);
  return new Map([...asParts(made.rows), ...triggersOf(model), ...security]);
}

/** The parts of tables as they are. */
export async function partsOfTables(
  client: pg.ClientBase,
  names: readonly string[],
): Promise<Parts> {
  const shape = await client.query<PartRow>(
    PARTS.replaceAll('$1', "'public'::regnamespace").replaceAll('$2', '$1'),
    [names],
  );
  const triggers = await client.query<PartRow>(TRIGGERS, [names]);
  return asParts([...shape.rows, ...triggers.rows]);
}

const PART = /^(row security|\w+) (\w+) (\w+)$/;

function drift(key: string, expected: string | undefined, found: string | undefined): Drift {
  const [, part = 'table', table = '', name = ''] = PART.exec(key) ?? [];
  return {
    table,
    part: part as Drift['part'],
    name,
    ...(expected === undefined ? {} : { expected }),
    ...(found === undefined ? {} : { found }),
  };
}

/** An index that an administrator added helps and harms nothing. */
const isAddedIndex = (key: string, expected: string | undefined, found: string | undefined) =>
  key.startsWith('index ') && expected === undefined && found?.startsWith('CREATE INDEX') === true;

/** What differs, in the order of its names. */
export const driftsBetween = (expected: Parts, found: Parts): readonly Drift[] =>
  [...new Set([...expected.keys(), ...found.keys()])]
    .toSorted()
    .filter((key) => expected.get(key) !== found.get(key))
    .filter((key) => !isAddedIndex(key, expected.get(key), found.get(key)))
    .map((key) => drift(key, expected.get(key), found.get(key)));

/**
 * Compares the tables of records with the standard, through PostgreSQL's own catalogue: columns,
 * types, obligations, checks, links, indexes, triggers and row security. Leaves nothing behind.
 */
export async function compareModel(
  db: Database,
  catalogue: Catalogue,
  level: 'ministry' | 'province',
): Promise<readonly Drift[]> {
  const model = modelOf(catalogue);
  const names = model.tables.map(({ table }) => table);
  const behind =
    level === 'ministry'
      ? [...catalogue.values()].flatMap((definition) => linksThatStayBehind(catalogue, definition))
      : [];
  return db.client(async (client) => {
    await client.query('begin');
    try {
      await client.query('set local search_path = pg_temp, public');
      const expected = await expectedParts(client, model, names);
      const found = await partsOfTables(client, names);
      return driftsBetween(expected, found).filter(({ name }) => !behind.includes(name));
    } finally {
      await client.query('rollback');
    }
  });
}
