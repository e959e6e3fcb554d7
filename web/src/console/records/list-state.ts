/** How a list is shown: all of it stands in the address, so that a view can be shared. */
export interface ListState {
  readonly sort: string;
  readonly descending: boolean;
  /** Counts from 1. */
  readonly page: number;
  /** Keys of the columns that are shown; undefined for those of the list itself. */
  readonly columns: readonly string[] | undefined;
}

export type ListDefaults = Pick<ListState, 'sort' | 'descending'>;

const pageOf = (text: string | null): number => {
  const page = Number(text);
  return Number.isInteger(page) && page > 0 ? page : 1;
};

/** The state in an address; what is missing or makes no sense falls back to the list's own. */
export function readListState(
  search: URLSearchParams,
  sortable: readonly string[],
  defaults: ListDefaults,
): ListState {
  const [, minus, name = ''] = /^(-?)(\w+)$/.exec(search.get('sort') ?? '') ?? [];
  const known = sortable.includes(name);
  const columns = search.get('columns');
  return {
    sort: known ? name : defaults.sort,
    descending: known ? minus === '-' : defaults.descending,
    page: pageOf(search.get('page')),
    columns: columns === null ? undefined : columns.split('.').filter(Boolean),
  };
}

type Changes = Readonly<Record<string, string | undefined>>;

/** The same address with some words changed; any change but of the page goes back to page 1. */
export function changedSearch(search: URLSearchParams, changes: Changes): URLSearchParams {
  const next = new URLSearchParams(search);
  if (!('page' in changes) && !('columns' in changes)) next.delete('page');
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** The word for sorting by a column: the other way round when it is sorted by already. */
export const sortWord = ({ sort, descending }: ListState, by: string): string =>
  sort === by && !descending ? `-${by}` : by;
