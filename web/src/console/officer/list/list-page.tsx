import { MOST_LINES } from '@qingming/connect/api/exports.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { ComponentType, ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { withQuery } from '../../api/client.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import type { ListDefaults } from '../../records/list-state.ts';
import { readListState } from '../../records/list-state.ts';
import { ExportFile } from '../../records/export-file.tsx';
import { RecordList } from '../../records/record-list.tsx';
import { Loading } from '../../shell/loading.tsx';
import { ProblemNote } from '../../shell/problem-note.tsx';
import '../officer.css';
import type { OrderedColumn } from './arrange.ts';
import { arrange, sortableColumns } from './arrange.ts';
import { FilterBar } from './filter-bar.tsx';
import { ExportList } from './export-list.tsx';
import type { ListSource, Question } from './use-list.ts';
import { useList } from './use-list.ts';

interface ListPageProps<Raw, Row extends { readonly id: string }> {
  readonly title: Bilingual;
  /** One sentence: what question the list answers. */
  readonly lead?: Bilingual;
  /** Names the list in the log of what was taken out; without it nothing is taken out. */
  readonly name?: string;
  readonly source: ListSource<Raw>;
  readonly columns: readonly OrderedColumn<Row>[];
  readonly rowOf: (raw: Raw) => Row;
  readonly hrefOf?: (row: Row) => string;
  readonly defaults?: ListDefaults;
  /** Where the server makes the file itself. */
  readonly exportPath?: string;
  /** Buttons that take the list out as it is narrowed. */
  readonly exportFiles?: (asked: Question) => ReactNode;
  /** Lines in one file. */
  readonly exportMost?: number;
  /** The record or case of the person that a line is about, for the log of exports. */
  readonly about?: (raw: Raw) => string;
  /** Beside the title: what can be done. */
  readonly acts?: ReactNode;
  /** Between the title and the filters. */
  readonly children?: ReactNode;
  /** What the whole answer says, above its lines. */
  readonly Summary?: ComponentType<{ readonly page: Page<Raw> }>;
}

const AS_IT_COMES: ListDefaults = { sort: '', descending: false };

/** A list of the officers: filter, sort, columns, file; all of it stands in the address. */
export function ListPage<Raw, Row extends { readonly id: string }>(props: ListPageProps<Raw, Row>) {
  const {
    title,
    lead,
    name,
    source,
    columns,
    rowOf,
    hrefOf,
    defaults,
    exportPath,
    exportFiles,
    exportMost,
    about,
    acts,
    children,
    Summary,
  } = props;
  const say = useSay();
  const [search] = useSearchParams();
  const words = columns.map(({ sort, key }) => sort ?? key);
  const state = readListState(search, words, defaults ?? AS_IT_COMES);
  const { list, filters, question } = useList(source, state);
  const { after: _after, before: _before, size: _size, ...asked } = question;
  const isWhole = list.data !== undefined && list.data.next === null && list.data.previous === null;
  const isOurs = isWhole && !source.sorts.includes(state.sort);
  const rows = list.data?.rows.map(rowOf) ?? [];
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{say(title)}</h1>
          {lead && <p className="quiet">{say(lead)}</p>}
        </div>
        <div className="page-acts">
          {acts}
          {exportPath === undefined && name !== undefined && (
            <ExportList
              name={name}
              path={source.path}
              filters={filters}
              columns={columns}
              rowOf={rowOf}
              pageOf={source.pageOf}
              about={about}
            />
          )}
        </div>
      </header>
      {children}
      <FilterBar filters={source.filters} />
      {list.isPending && <Loading />}
      {list.isError && <ProblemNote error={list.error} again={() => void list.refetch()} />}
      {list.data && Summary && <Summary page={list.data} />}
      {list.data && (
        <RecordList
          label={title}
          columns={sortableColumns(columns, isWhole)}
          page={{ ...list.data, rows: isOurs ? arrange(rows, columns, state) : rows }}
          state={state}
          {...(hrefOf !== undefined && { hrefOf })}
          busy={list.isPlaceholderData}
          exportMost={exportMost ?? MOST_LINES.list}
          {...(exportFiles !== undefined && { exportAction: exportFiles(asked) })}
          {...(exportPath !== undefined && {
            exportAction: <ExportFile name={name ?? 'list'} path={withQuery(exportPath, asked)} />,
          })}
        />
      )}
    </>
  );
}
