import { MOST_LINES } from '@qingming/connect/api/exports.ts';
import type { CasesPage, ContactCase } from '@qingming/connect/api/cases.ts';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { api } from '../../api/console-client.ts';
import { useLiveEvents } from '../../live/live-provider.tsx';
import { useSay } from '../../preferences/use-preferences.ts';
import { pageQuery, readListState } from '../../records/list-state.ts';
import { ExportFile } from '../../records/export-file.tsx';
import { RecordList } from '../../records/record-list.tsx';
import { searchedText } from '../../records/search-text.ts';
import { Loading } from '../../shell/loading.tsx';
import { ProblemNote } from '../../shell/problem-note.tsx';
import { ContactCases } from '../contact-cases.tsx';
import { caseColumns } from './case-columns.ts';
import { CaseFilters } from './case-filters.tsx';
import type { CasesQuestion } from './cases-question.ts';
import { casesQuestion } from './cases-question.ts';
import { needsWhy, SearchWhyForm, useSearchWhy } from './search-why.tsx';
import { CASES } from './words.ts';

const SORTABLE = ['openedAt', 'number', 'deathDate', 'age'] as const;
const DEFAULTS = { sort: 'openedAt', descending: true };
const ROWS = 50;
const KEY = ['cases'] as const;

/** A search that is counted is asked once, not again at every change nor when the window comes back. */
const ONCE = { staleTime: Infinity, refetchOnWindowFocus: false, retry: false } as const;

function useCases(body: CasesQuestion, counted: boolean) {
  const queries = useQueryClient();
  useLiveEvents(() => counted || void queries.invalidateQueries({ queryKey: KEY }));
  return useQuery({
    ...(counted && ONCE),
    queryKey: [...KEY, body],
    queryFn: ({ signal }) =>
      api.send<CasesPage>('POST', '/api/cases/search', { body, signal, asks: true }),
    placeholderData: keepPreviousData,
  });
}

/** Where the person or the organisation of a searched number is a contact; apart, since somebody else died there. */
function AsContact({ cases = [] }: { readonly cases: readonly ContactCase[] | undefined }) {
  const say = useSay();
  if (cases.length === 0) return null;
  return (
    <section className="as-contact">
      <h2>{say(CASES.asContact)}</h2>
      <p>{say(CASES.asContactLead)}</p>
      <ContactCases cases={cases} withHouse />
    </section>
  );
}

/** Every case of the reader's scope; what is narrowed, sorted and shown stands in the address. */
export function CaseListPage() {
  const say = useSay();
  const [search] = useSearchParams();
  const location = useLocation();
  const text = searchedText(search, location.state);
  const state = readListState(search, SORTABLE, DEFAULTS);
  const why = useSearchWhy(text);
  const filters = { ...casesQuestion(search, state, text), ...why.given };
  const counted = why.given !== undefined;
  const cases = useCases({ ...filters, ...pageQuery(state, ROWS) }, counted);
  const asksWhy = cases.isError && needsWhy(cases.error);
  const columns = useMemo(() => caseColumns(say), [say]);
  return (
    <>
      <header className="page-head">
        <h1>{say(CASES.title)}</h1>
      </header>
      <CaseFilters text={text} />
      {cases.isPending && <Loading />}
      {asksWhy && <SearchWhyForm onGiven={why.give} />}
      {cases.isError && !asksWhy && (
        <ProblemNote error={cases.error} again={() => void cases.refetch()} />
      )}
      {cases.data && (
        <RecordList
          label={CASES.title}
          columns={columns}
          page={cases.data}
          state={state}
          hrefOf={({ id }) => `/cases/${id}`}
          exportAction={<ExportFile name="cases" path="/api/cases/search.csv" body={filters} />}
          exportMost={MOST_LINES.cases}
          busy={cases.isPlaceholderData}
        />
      )}
      <AsContact cases={cases.data?.asContact} />
    </>
  );
}
