import type { LateEntryRow } from '@qingming/connect/api/oversight.ts';
import { useMemo } from 'react';
import { civilMinute } from '../format/civil.ts';
import { minutesInWords } from '../format/duration.ts';
import { type Say, useSay } from '../preferences/use-preferences.ts';
import { type OrderedColumn, wordColumn } from './list/arrange.ts';
import { ListPage } from './list/list-page.tsx';
import type { ListSource } from './list/use-list.ts';
import { LATE, LIST } from './words.ts';

type Row = LateEntryRow & { readonly id: string };
const rowOf = (row: LateEntryRow): Row => ({ ...row, id: String(row.entry) });

const STEPS = {
  cremation: LATE.start,
  'cremation/finish': LATE.finish,
  moves: LATE.move,
} as const;

const columnsFor = (say: Say): readonly OrderedColumn<Row>[] => {
  const stepOf = ({ step }: Row) => say(STEPS[step]);
  const lateOf = ({ minutes }: Row) => say(minutesInWords(minutes));
  const operatorsOf = ({ operatorName, checkerName }: Row) =>
    [operatorName, checkerName].filter(Boolean).join(say({ zh: '、', en: ', ' }));
  return [
    { key: 'case', title: LATE.case, cell: ({ caseNumber }) => caseNumber },
    { key: 'person', title: LATE.person, cell: ({ decedentName }) => decedentName },
    wordColumn('institution', LIST.institution, ({ institutionName }) => institutionName),
    {
      key: 'happened',
      title: LATE.happened,
      order: ({ happenedAt }) => happenedAt,
      text: (row) => [stepOf(row), row.happenedAt && civilMinute(row.happenedAt)].join(' '),
      cell: (row) => (
        <>
          {stepOf(row)}
          <br />
          {row.happenedAt && civilMinute(row.happenedAt)}
        </>
      ),
    },
    {
      key: 'at',
      title: LATE.entered,
      order: ({ at }) => at,
      text: (row) => `${civilMinute(row.at)} +${lateOf(row)}`,
      cell: (row) => (
        <>
          {civilMinute(row.at)}
          <br />
          <span className="wrong">+{lateOf(row)}</span>
        </>
      ),
    },
    { key: 'operators', title: LATE.operators, cell: operatorsOf },
    wordColumn('by', LATE.by, ({ enteredBy }) => enteredBy),
    {
      key: 'reason',
      title: LATE.reason,
      cell: ({ reason }) => <span className="long">{reason}</span>,
    },
  ];
};

const SOURCE: ListSource<LateEntryRow> = {
  path: '/api/oversight/late-entries',
  size: 100,
  sorts: [],
  filters: [
    { name: 'from', label: LATE.from, kind: 'day' },
    { name: 'until', label: LATE.until, kind: 'day' },
  ],
};

/** Which cremations and moves were entered later than they happened, by whom, and why. */
export function LateEntriesPage() {
  const say = useSay();
  const columns = useMemo(() => columnsFor(say), [say]);
  return (
    <ListPage
      title={LATE.title}
      lead={LATE.lead}
      source={SOURCE}
      columns={columns}
      rowOf={rowOf}
      hrefOf={({ case: of }) => `/cases/${of}`}
    />
  );
}
