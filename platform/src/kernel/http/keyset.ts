import { Fault } from '../errors/fault.ts';
import { join, type Sql, sql } from '../db/sql.ts';

/** What a list is ordered by. The last keys together tell every two rows apart. */
export interface OrderKey {
  readonly by: Sql;
  readonly as: 'text' | 'number' | 'uuid' | 'day' | 'instant' | 'flag';
  readonly descending?: boolean;
  /** Rows without a value stand last, whichever way the list runs. */
  readonly nullable?: boolean;
}

/** An order with the name that its cursors carry. */
export interface Order {
  readonly name: string;
  readonly keys: readonly OrderKey[];
}

/** The keys of one row, as texts. */
export type KeyValues = readonly (string | null)[];

export type Side = 'after' | 'before';

const MAX_TEXT = 500;

const FORMS: Readonly<Record<OrderKey['as'], RegExp>> = {
  text: new RegExp(`^\\P{Cc}{0,${MAX_TEXT}}$`, 'u'),
  number: /^-?\d{1,18}$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  day: /^\d{4}-\d{2}-\d{2}$/,
  // Microseconds since 1970: the database's own precision.
  instant: /^-?\d{1,17}$/,
  flag: /^(true|false)$/,
};

const textOf = ({ by, as }: OrderKey): Sql =>
  as === 'instant'
    ? sql`((extract(epoch from ${by}) * 1000000)::bigint)::text`
    : sql`(${by})::text`;

/** The keys of a row, to be selected beside it. */
export const keyValues = ({ keys }: Order): Sql => sql`array[${join(keys.map(textOf), ', ')}]`;

const valueOf = ({ as }: OrderKey, text: string): Sql => {
  switch (as) {
    case 'number':
      return sql`${text}::bigint`;
    case 'uuid':
      return sql`${text}::uuid`;
    case 'flag':
      return sql`${text}::boolean`;
    case 'day':
      return sql`${text}::date`;
    case 'instant':
      return sql`(timestamptz 'epoch' + ${text}::bigint * interval '1 microsecond')`;
    case 'text':
      return sql`${text}::text`;
  }
};

export const writeCursor = ({ name }: Order, values: KeyValues): string =>
  Buffer.from(JSON.stringify([name, ...values])).toString('base64url');

const unknownCursor = (side: Side): Fault =>
  new Fault(
    'invalid-input',
    {},
    {
      errors: [
        {
          path: `/query/${side}`,
          rule: 'cursor',
          message: {
            zh: '不是此列表（按此排序）的翻页标记，请从第一页开始',
            en: 'is no place in this list as it is sorted; begin at the first page',
          },
        },
      ],
    },
  );

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

const fits = ({ as, nullable }: OrderKey, value: unknown): value is string | null =>
  value === null
    ? nullable === true
    : typeof value === 'string' && value.isWellFormed() && FORMS[as].test(value);

/** The keys that a cursor holds; refused when it is of another list or order. */
export function readCursor({ name, keys }: Order, side: Side, cursor: string): KeyValues {
  const told = parsed(cursor);
  if (!Array.isArray(told) || told.length !== keys.length + 1 || told[0] !== name)
    throw unknownCursor(side);
  return keys.map((key, at) => {
    const value: unknown = told[at + 1];
    if (!fits(key, value)) throw unknownCursor(side);
    return value;
  });
}

const runsDown = ({ descending = false }: OrderKey, side: Side): boolean =>
  descending === (side === 'after');

/** One key of a row lies beyond a value, on the side that is asked for. */
function beyond(key: OrderKey, side: Side, value: string | null): Sql {
  if (value === null) return side === 'after' ? sql`false` : sql`${key.by} is not null`;
  const compared = runsDown(key, side)
    ? sql`${key.by} < ${valueOf(key, value)}`
    : sql`${key.by} > ${valueOf(key, value)}`;
  return key.nullable === true && side === 'after'
    ? sql`(${compared} or ${key.by} is null)`
    : compared;
}

const same = (key: OrderKey, value: string | null): Sql =>
  value === null ? sql`${key.by} is null` : sql`${key.by} = ${valueOf(key, value)}`;

/** Rows that run one way and lack nothing are compared as one: an index answers it. */
function comparedAsOne(keys: readonly OrderKey[], side: Side, values: KeyValues): Sql | undefined {
  const [first] = keys;
  if (first === undefined) return undefined;
  const down = runsDown(first, side);
  if (keys.some((key) => key.nullable === true || runsDown(key, side) !== down)) return undefined;
  const rows = sql`(${join(
    keys.map(({ by }) => by),
    ', ',
  )})`;
  const place = sql`(${join(
    keys.map((key, at) => valueOf(key, values[at] ?? '')),
    ', ',
  )})`;
  return down ? sql`${rows} < ${place}` : sql`${rows} > ${place}`;
}

/** The rows on one side of a place, not the one that stands there. */
export function beside({ keys }: Order, side: Side, values: KeyValues): Sql {
  const asOne = comparedAsOne(keys, side, values);
  if (asOne !== undefined) return asOne;
  const ways = keys.map((key, at) => {
    const before = keys.slice(0, at).map((one, place) => same(one, values[place] ?? null));
    return sql`(${join([...before, beyond(key, side, values[at] ?? null)], ' and ')})`;
  });
  return sql`(${join(ways, ' or ')})`;
}

/** The order as SQL: forwards, or backwards from a place. */
export const orderedBy = ({ keys }: Order, side: Side): Sql =>
  join(
    keys.map((key) => {
      const way = runsDown(key, side) ? sql`desc` : sql`asc`;
      if (key.nullable !== true) return sql`${key.by} ${way}`;
      return side === 'after'
        ? sql`${key.by} ${way} nulls last`
        : sql`${key.by} ${way} nulls first`;
    }),
    ', ',
  );
