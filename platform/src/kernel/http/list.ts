import type { Page, PageQuery } from '@qingming/connect/api/registry.ts';
import { type Sql, sql } from '../db/sql.ts';
import type { Asking } from '../records/records.ts';
import {
  beside,
  type KeyValues,
  keyValues,
  type Order,
  orderedBy,
  readCursor,
  type Side,
  writeCursor,
} from './keyset.ts';

export const USUAL_SIZE = 50;
/** Counting further would make every page as dear as the whole list. */
export const MAX_COUNTED = 10_000;

type Reads = Pick<Asking, 'all' | 'one'>;

type Placed<Row> = { readonly row: Row; readonly keys: KeyValues };

const KEYS = 'keys of the page';

function separated<Row extends object>(found: Row & { [KEYS]: KeyValues }): Placed<Row>;
function separated({ [KEYS]: keys, ...row }: { [KEYS]: KeyValues }): Placed<object> {
  return { row, keys };
}

export interface Cut<Row> extends Pick<Page<Row>, 'rows' | 'size' | 'next' | 'previous'> {}

const placeOf = (
  order: Order,
  { after, before }: PageQuery,
): { side: Side; values?: KeyValues } => {
  if (after !== undefined) return { side: 'after', values: readCursor(order, 'after', after) };
  return before === undefined
    ? { side: 'after' }
    : { side: 'before', values: readCursor(order, 'before', before) };
};

/**
 * One page of what `matched` selects, in the order given. A page is found by the keys of the row that
 * it follows, so that a page far down costs what the first one does, and rows that come meanwhile move
 * none from page to page.
 */
export async function cutPage<Row extends object>(
  asking: Pick<Reads, 'all'>,
  matched: Sql,
  order: Order,
  page: PageQuery,
): Promise<Cut<Row>> {
  const { size = USUAL_SIZE } = page;
  const { side, values } = placeOf(order, page);
  const found = await asking.all<Row & { [KEYS]: KeyValues }>(sql`
    select *, ${keyValues(order)} as "keys of the page" from (${matched}) matched
    where ${values === undefined ? sql`true` : beside(order, side, values)}
    order by ${orderedBy(order, side)} limit ${size + 1}`);
  const isMore = found.length > size;
  // Backwards to the beginning: the first page is whole.
  if (side === 'before' && !isMore) return cutPage(asking, matched, order, { size });
  const placed = found.slice(0, size).map(separated);
  const rows = side === 'before' ? placed.toReversed() : placed;
  const [first, last] = [rows.at(0), rows.at(-1)];
  const leadsOn = side === 'before' || isMore;
  return {
    rows: rows.map(({ row }) => row),
    size,
    next: leadsOn && last !== undefined ? writeCursor(order, last.keys) : null,
    previous:
      values === undefined ? null : writeCursor(order, first === undefined ? values : first.keys),
  };
}

async function countUpTo(asking: Pick<Reads, 'one'>, matched: Sql): Promise<number> {
  const { total } = await asking.one<{ total: number }>(
    sql`select count(*)::int as total from (select from (${matched}) matched limit ${MAX_COUNTED + 1}) counted`,
  );
  return total;
}

/** A page with how many rows there are in all. */
export async function pageOfRows<Row extends object>(
  asking: Reads,
  matched: Sql,
  order: Order,
  page: PageQuery,
): Promise<Page<Row>> {
  const counted = await countUpTo(asking, matched);
  const cut = await cutPage<Row>(asking, matched, order, page);
  return { ...cut, total: Math.min(counted, MAX_COUNTED), more: counted > MAX_COUNTED };
}

export const withRows = <Row, Shown>(
  { rows, ...rest }: Page<Row>,
  show: (row: Row) => Shown,
): Page<Shown> => ({ ...rest, rows: rows.map(show) });
