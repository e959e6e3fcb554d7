import { type Sql, sql } from '../db/sql.ts';
import type { Asking } from '../records/records.ts';
import { integer, optional } from './schema.ts';

/** The part of a list's query that every list has. */
export const pageFields = {
  // Whoever looks further back asks for less: a page costs as much as all before it.
  page: optional(integer({ minimum: 1, maximum: 500 })),
  size: optional(integer({ minimum: 1, maximum: 200 })),
} as const;

export interface PageOf {
  readonly page?: number;
  readonly size?: number;
}

export interface PageOfRows<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
}

const USUAL_SIZE = 50;

/** One page of what `matched` selects, in the order given, with how many there are in all. */
export async function pageOfRows<Row extends object>(
  asking: Pick<Asking, 'all' | 'one'>,
  matched: Sql,
  order: Sql,
  { page = 1, size = USUAL_SIZE }: PageOf,
): Promise<PageOfRows<Row>> {
  const { total } = await asking.one<{ total: number }>(
    sql`select count(*)::int as total from (${matched}) matched`,
  );
  const rows = await asking.all<Row>(
    sql`select * from (${matched}) matched order by ${order} limit ${size} offset ${(page - 1) * size}`,
  );
  return { rows, total, page, size };
}

export const withRows = <Row, Shown>(
  { rows, ...rest }: PageOfRows<Row>,
  show: (row: Row) => Shown,
): PageOfRows<Shown> => ({ ...rest, rows: rows.map(show) });
