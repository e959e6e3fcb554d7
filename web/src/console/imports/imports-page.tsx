import type { ImportRunRow } from '@qingming/connect/api/imports.ts';
import { useMemo } from 'react';
import { civilMinute } from '../format/civil.ts';
import { type OrderedColumn, wordColumn } from '../officer/list/arrange.ts';
import { ListPage } from '../officer/list/list-page.tsx';
import type { ListSource } from '../officer/list/use-list.ts';
import { type Say, useSay } from '../preferences/use-preferences.ts';
import { IMPORTS } from './words.ts';

const same = (row: ImportRunRow): ImportRunRow => row;

const columnsFor = (say: Say): readonly OrderedColumn<ImportRunRow>[] => {
  const registerOf = ({ registerName }: ImportRunRow) => say(registerName);
  const stateOf = ({ state }: ImportRunRow) => say(IMPORTS[state]);
  const count = (
    key: string,
    title: OrderedColumn<ImportRunRow>['title'],
    of: (row: ImportRunRow) => number,
  ): OrderedColumn<ImportRunRow> => ({ key, title, numeric: true, order: of, cell: of });
  return [
    wordColumn('file', IMPORTS.file, ({ file }) => file),
    wordColumn('register', IMPORTS.register, registerOf),
    wordColumn('edition', IMPORTS.edition, ({ edition }) => edition),
    wordColumn('state', IMPORTS.state, stateOf),
    count('lines', IMPORTS.lines, ({ lines }) => lines),
    count(
      'accepted',
      IMPORTS.accepted,
      ({ counts }) => counts.accepted + counts['accepted-partial-date'],
    ),
    count('duplicate', IMPORTS.duplicate, ({ counts }) => counts.duplicate),
    count('quarantined', IMPORTS.quarantined, ({ counts }) => counts.quarantined),
    count('leftOut', IMPORTS.leftOut, ({ counts }) => counts['left-out']),
    count('differing', IMPORTS.differing, ({ differing }) => differing),
    {
      key: 'started',
      title: IMPORTS.started,
      order: ({ startedAt }) => startedAt,
      cell: ({ startedAt }) => civilMinute(startedAt),
    },
  ];
};

const SOURCE: ListSource<ImportRunRow> = {
  path: '/api/imports',
  size: 100,
  sorts: [],
  filters: [],
};

/** What was brought in from older registers; the importer's first page. */
export function ImportsPage() {
  const say = useSay();
  const columns = useMemo(() => columnsFor(say), [say]);
  return (
    <ListPage
      title={IMPORTS.title}
      lead={IMPORTS.lead}
      source={SOURCE}
      columns={columns}
      rowOf={same}
      hrefOf={({ id }) => `/imports/${id}`}
    />
  );
}
