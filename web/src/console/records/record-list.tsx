import type { Page } from '@qingming/connect/api/registry.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { ReactNode } from 'react';
import { useMemo, useRef } from 'react';
import { Link } from 'react-router';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { ColumnChoice } from './column-choice.tsx';
import './list.css';
import type { ListState } from './list-state.ts';
import { sortWord } from './list-state.ts';
import { Pager } from './pager.tsx';
import { moveFocus } from './move-focus.ts';
import { useChangeSearch } from './use-change-search.ts';
import { FORM } from './words.ts';

export interface Column<Row> {
  readonly key: string;
  readonly title: Bilingual;
  readonly cell: (row: Row) => ReactNode;
  /** The word that the server sorts by; a column without one is not sorted by. */
  readonly sort?: string;
  readonly numeric?: boolean;
  /** Shown only to who asks for it. */
  readonly extra?: boolean;
}

interface RecordListProps<Row extends { readonly id: string }> {
  readonly label: Bilingual;
  /** The first column leads to the record and is always shown. */
  readonly columns: readonly Column<Row>[];
  readonly page: Page<Row>;
  readonly state: ListState;
  /** Where a line leads; lines that lead nowhere are read here. */
  readonly hrefOf?: (row: Row) => string;
  /** Lines in one file. */
  readonly exportMost?: number;
  /** Takes the list out where an address may not say what it is narrowed to. */
  readonly exportAction?: ReactNode;
  /** True while a newer answer is on its way. */
  readonly busy?: boolean;
}

const isShown =
  ({ columns }: ListState) =>
  (column: Column<never> | Column<{ readonly id: string }>, at: number): boolean =>
    at === 0 || (columns?.includes(column.key) ?? column.extra !== true);

const NEXT = { zh: '下一行', en: 'Next line' };
const PREVIOUS = { zh: '上一行', en: 'Previous line' };

function useRowKeys() {
  const body = useRef<HTMLTableSectionElement>(null);
  useShortcuts(
    useMemo(
      () => [
        { keys: 'j', says: NEXT, act: () => moveFocus(body.current, 'th a', 1) },
        { keys: 'k', says: PREVIOUS, act: () => moveFocus(body.current, 'th a', -1) },
        { keys: 'ArrowDown', says: NEXT, act: () => moveFocus(body.current, 'th a', 1) },
        { keys: 'ArrowUp', says: PREVIOUS, act: () => moveFocus(body.current, 'th a', -1) },
      ],
      [],
    ),
  );
  return body;
}

function Heading<Row>({
  column,
  state,
}: {
  readonly column: Column<Row>;
  readonly state: ListState;
}) {
  const say = useSay();
  const change = useChangeSearch();
  const { sort } = column;
  const order = state.descending ? 'descending' : 'ascending';
  const sorted = sort !== undefined && state.sort === sort;
  return (
    <th
      scope="col"
      className={column.numeric ? 'numeric' : undefined}
      aria-sort={sorted ? order : undefined}
    >
      {sort === undefined ? (
        say(column.title)
      ) : (
        <button type="button" onClick={() => change({ sort: sortWord(state, sort) })}>
          {say(column.title)}
          <span aria-hidden="true">{sorted ? (state.descending ? ' ↓' : ' ↑') : ''}</span>
        </button>
      )}
    </th>
  );
}

/** A list that sorts, pages, exports, and shows the columns that one wants; j and k, and the arrows, move in it. */
export function RecordList<Row extends { readonly id: string }>(props: RecordListProps<Row>) {
  const { label, columns, page, state, hrefOf, exportAction, exportMost, busy } = props;
  const say = useSay();
  const body = useRowKeys();
  const shown = columns.filter(isShown(state));
  const [first, ...others] = shown;
  return (
    <div className="record-list" aria-busy={busy}>
      <div className="list-acts">
        <output>
          {page.more ? say(FORM.rowsOver(page.total)) : `${page.total} ${say(FORM.rows)}`}
        </output>
        <ColumnChoice columns={columns} shown={shown} />
        {exportAction}
        {exportMost !== undefined && (page.more || page.total > exportMost) && (
          <span className="quiet">{say(FORM.exportMost(exportMost))}</span>
        )}
      </div>
      <section className="list-scroll" aria-label={say(label)}>
        <table>
          <thead>
            <tr>
              {shown.map((column) => (
                <Heading key={column.key} column={column} state={state} />
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {page.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {hrefOf === undefined ? (
                    first?.cell(row)
                  ) : (
                    <Link to={hrefOf(row)}>{first?.cell(row)}</Link>
                  )}
                </th>
                {others.map(({ key, cell, numeric }) => (
                  <td key={key} className={numeric ? 'numeric' : undefined}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {page.rows.length === 0 && <p className="nothing">{say(FORM.noRows)}</p>}
      <Pager next={page.next} previous={page.previous} />
    </div>
  );
}
