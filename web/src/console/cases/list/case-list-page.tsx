import type { CasesPage, CasesQuery } from '@qingming/connect/api/cases.ts';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { withQuery } from '../../api/client.ts';
import { api } from '../../api/console-client.ts';
import { useLiveEvents } from '../../live/live-provider.tsx';
import { useSay } from '../../preferences/use-preferences.ts';
import type { ListState } from '../../records/list-state.ts';
import { readListState } from '../../records/list-state.ts';
import { RecordList } from '../../records/record-list.tsx';
import { searchedText } from '../../records/search-text.ts';
import { Loading } from '../../shell/loading.tsx';
import { ProblemNote } from '../../shell/problem-note.tsx';
import { caseColumns } from './case-columns.ts';
import { CaseFilters } from './case-filters.tsx';
import { CASES } from './words.ts';

const SORTABLE = ['openedAt', 'number', 'deathDate', 'age'] as const;
const DEFAULTS = { sort: 'openedAt', descending: true };
const ROWS = 50;
const KEY = ['cases'] as const;

type Query = Readonly<Record<keyof CasesQuery, string | number | boolean | undefined>>;

/** The words of the address as the server's question. */
const queryOf = (search: URLSearchParams, state: ListState, text: string): Partial<Query> => ({
  text,
  state: search.get('state') ?? undefined,
  from: search.get('from') ?? undefined,
  until: search.get('until') ?? undefined,
  institution: search.get('institution') ?? undefined,
  region: search.get('region') ?? undefined,
  sort: state.sort,
  descending: state.descending,
  page: state.page,
  size: ROWS,
});

function useCases(query: Partial<Query>) {
  const queries = useQueryClient();
  useLiveEvents(() => void queries.invalidateQueries({ queryKey: KEY }));
  return useQuery({
    queryKey: [...KEY, query],
    queryFn: ({ signal }) => api.get<CasesPage>(withQuery('/api/cases', query), { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Every case of the reader's scope; what is narrowed, sorted and shown stands in the address. */
export function CaseListPage() {
  const say = useSay();
  const [search] = useSearchParams();
  const location = useLocation();
  const text = searchedText(search, location.state);
  const state = readListState(search, SORTABLE, DEFAULTS);
  const query = queryOf(search, state, text);
  const cases = useCases(query);
  const columns = useMemo(() => caseColumns(say), [say]);
  const { page: _page, size: _size, ...filters } = query;
  return (
    <>
      <header className="page-head">
        <h1>{say(CASES.title)}</h1>
      </header>
      <CaseFilters text={text} />
      {cases.isPending && <Loading />}
      {cases.isError && <ProblemNote error={cases.error} again={() => void cases.refetch()} />}
      {cases.data && (
        <RecordList
          label={CASES.title}
          columns={columns}
          page={cases.data}
          state={state}
          hrefOf={({ id }) => `/cases/${id}`}
          exportHref={withQuery('/api/cases.csv', filters)}
          busy={cases.isPlaceholderData}
        />
      )}
    </>
  );
}
