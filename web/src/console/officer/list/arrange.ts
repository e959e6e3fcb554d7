import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { Column } from '../../records/record-list.tsx';
import type { ListState } from '../../records/list-state.ts';

/** A column whose rows can be put in order here, when all of them are here. */
export interface OrderedColumn<Row> extends Column<Row> {
  readonly order?: (row: Row) => Word;
  /** What stands in the cell, in a file; what `order` says unless given. */
  readonly text?: (row: Row) => Word;
}

type Word = string | number | null;

/** A column whose cell is the word itself, in the order of the words unless another is given. */
export const wordColumn = <Row>(
  key: string,
  title: Bilingual,
  word: (row: Row) => Word,
  more: Pick<OrderedColumn<Row>, 'order' | 'sort' | 'numeric' | 'extra'> = {},
): OrderedColumn<Row> => ({ key, title, order: word, text: word, cell: word, ...more });

const CHINESE = new Intl.Collator('zh-CN', { numeric: true });

function compare(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : CHINESE.compare(String(a), String(b));
}

/** Rows in the order of a column; those without a value stand last either way. */
export function arrange<Row>(
  rows: readonly Row[],
  columns: readonly OrderedColumn<Row>[],
  { sort, descending }: Pick<ListState, 'sort' | 'descending'>,
): readonly Row[] {
  const order = columns.find(({ key }) => key === sort)?.order;
  if (order === undefined) return rows;
  return rows.toSorted((left, right) => {
    const [a, b] = [order(left), order(right)];
    const turned = descending && a !== null && b !== null ? -1 : 1;
    return turned * compare(a, b);
  });
}

/** Part of a list cannot be put in order here: then only what the server sorts by is offered. */
export const sortableColumns = <Row>(
  columns: readonly OrderedColumn<Row>[],
  isWhole: boolean,
): readonly OrderedColumn<Row>[] =>
  columns.map((column) =>
    column.sort === undefined && isWhole && column.order !== undefined
      ? { ...column, sort: column.key }
      : column,
  );
