import type { ApprovalView } from '@qingming/connect/api/approvals.ts';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { civilMinute } from '../format/civil.ts';
import { type OrderedColumn, wordColumn } from '../officer/list/arrange.ts';
import { ListPage } from '../officer/list/list-page.tsx';
import type { ListSource } from '../officer/list/use-list.ts';
import { type Say, useSay } from '../preferences/use-preferences.ts';
import { ApprovalDialog } from './approval-dialog.tsx';
import { scopeName } from './scope-name.ts';
import { APPROVALS } from './words.ts';

const same = (row: ApprovalView): ApprovalView => row;

const columnsFor = (say: Say): readonly OrderedColumn<ApprovalView>[] => [
  wordColumn('act', APPROVALS.act, ({ actName }) => say(actName)),
  {
    key: 'reason',
    title: APPROVALS.reason,
    cell: ({ reason }) => <span className="long">{reason}</span>,
  },
  wordColumn('by', APPROVALS.by, ({ askedName }) => askedName),
  {
    key: 'place',
    title: APPROVALS.place,
    cell: ({ institutionName, region }) => institutionName ?? say(scopeName(region)),
  },
  {
    key: 'at',
    title: APPROVALS.at,
    order: ({ askedAt }) => askedAt,
    cell: ({ askedAt }) => civilMinute(askedAt),
  },
  {
    key: 'state',
    title: APPROVALS.state,
    order: ({ state }) => state,
    cell: ({ state }) => say(APPROVALS[state]),
  },
];

const SOURCE: ListSource<ApprovalView> = {
  path: '/api/approvals',
  size: 100,
  sorts: [],
  filters: [
    {
      name: 'state',
      label: APPROVALS.state,
      kind: 'select',
      usual: 'waiting',
      options: [
        { code: 'waiting', ...APPROVALS.waiting },
        { code: 'all', ...APPROVALS.all },
      ],
    },
  ],
};

/** What waits for a second person: to be decided here, and asked for by the reader. */
export function ApprovalsPage() {
  const say = useSay();
  const navigate = useNavigate();
  const { approval } = useParams();
  const columns = useMemo(() => columnsFor(say), [say]);
  return (
    <>
      <ListPage
        title={APPROVALS.title}
        lead={APPROVALS.lead}
        source={SOURCE}
        columns={columns}
        rowOf={same}
        hrefOf={({ id }) => `/approvals/${id}`}
      />
      {approval !== undefined && (
        <ApprovalDialog id={approval} onClose={() => void navigate('/approvals')} />
      )}
    </>
  );
}
