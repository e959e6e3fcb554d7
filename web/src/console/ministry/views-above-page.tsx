import type { ViewAboveRow } from '@qingming/connect/api/oversight.ts';
import { useMemo } from 'react';
import { withQuery } from '../api/client.ts';
import { civilSecond } from '../format/civil.ts';
import type { OrderedColumn } from '../officer/list/arrange.ts';
import { ListPage } from '../officer/list/list-page.tsx';
import type { ListSource } from '../officer/list/use-list.ts';
import { type Say, useSay } from '../preferences/use-preferences.ts';
import { READ_LOG, VIEWS_ABOVE } from './words.ts';

const same = (row: ViewAboveRow): ViewAboveRow => row;

const columnsFor = (say: Say): readonly OrderedColumn<ViewAboveRow>[] => [
  { key: 'at', title: READ_LOG.at, cell: ({ at }) => civilSecond(at) },
  { key: 'viewer', title: VIEWS_ABOVE.viewer, cell: ({ viewer }) => viewer },
  { key: 'act', title: READ_LOG.act, cell: ({ actName }) => say(actName) },
  {
    key: 'cases',
    title: READ_LOG.case,
    cell: ({ cases }) => cases.map(({ number }) => number).join(say(VIEWS_ABOVE.and)),
  },
  { key: 'shown', title: READ_LOG.seen, numeric: true, cell: ({ shown }) => shown },
  { key: 'purpose', title: READ_LOG.purpose, cell: ({ purposeName }) => say(purposeName) },
  {
    key: 'reason',
    title: READ_LOG.reason,
    cell: ({ reason }) => <span className="long">{reason}</span>,
  },
];

const SOURCE: ListSource<ViewAboveRow> = {
  path: '/api/oversight/views-above',
  size: 100,
  sorts: [],
  filters: [
    { name: 'case', label: READ_LOG.case, kind: 'text' },
    { name: 'from', label: READ_LOG.from, kind: 'day' },
    { name: 'until', label: READ_LOG.until, kind: 'day' },
  ],
};

const goOn = ({ cases }: ViewAboveRow): string => {
  const [first] = cases;
  return first === undefined ? '/views-above' : withQuery('/views-above', { case: first.number });
};

/** Who at the ministry looked at people of this province, when and why. */
export function ViewsAbovePage() {
  const say = useSay();
  const columns = useMemo(() => columnsFor(say), [say]);
  return (
    <ListPage
      title={VIEWS_ABOVE.title}
      lead={VIEWS_ABOVE.lead}
      name="views-above"
      source={SOURCE}
      columns={columns}
      rowOf={same}
      hrefOf={goOn}
      about={({ id }) => id}
    />
  );
}
