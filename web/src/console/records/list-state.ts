/** How a list is shown: all of it stands in the address, so that a view can be shared. */
export interface ListState {
  readonly sort: string;
  readonly descending: boolean;
  /** The place in the list that the page follows or leads up to; its beginning without one. */
  readonly after: string | undefined;
  readonly before: string | undefined;
  /** Keys of the columns that are shown; undefined for those of the list itself. */
  readonly columns: readonly string[] | undefined;
}

export type ListDefaults = Pick<ListState, 'sort' | 'descending'>;

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
    after: search.get('after') ?? undefined,
    before: search.get('before') ?? undefined,
    columns: columns === null ? undefined : columns.split('.').filter(Boolean),
  };
}

type Changes = Readonly<Record<string, string | undefined>>;

/** The same address with some words changed; any change but of the page goes back to the beginning. */
export function changedSearch(search: URLSearchParams, changes: Changes): URLSearchParams {
  const next = new URLSearchParams(search);
  if (!('columns' in changes)) for (const place of ['after', 'before']) next.delete(place);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** The word for sorting by a column: the other way round when it is sorted by already. */
export const sortWord = ({ sort, descending }: ListState, by: string): string =>
  sort === by && !descending ? `-${by}` : by;

/** The page as the server is asked for it. */
export const pageQuery = ({ after, before }: ListState, size: number) => ({
  ...(after !== undefined && { after }),
  ...(after === undefined && before !== undefined && { before }),
  size,
});
