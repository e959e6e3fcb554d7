import { MOST_LINES } from '@qingming/connect/api/exports.ts';
import type { AuditRow } from '@qingming/connect/api/oversight.ts';
import { purpose } from '@qingming/standard/codes/approval.ts';
import { useMemo } from 'react';
import { withQuery } from '../api/client.ts';
import { civilSecond } from '../format/civil.ts';
import type { OrderedColumn } from '../officer/list/arrange.ts';
import { ListPage } from '../officer/list/list-page.tsx';
import type { ListSource } from '../officer/list/use-list.ts';
import { type Say, useSay } from '../preferences/use-preferences.ts';
import { ACTS, READ_LOG } from './words.ts';

type Row = AuditRow & { readonly id: string };
const rowOf = (row: AuditRow): Row => ({ ...row, id: String(row.entry) });

/** Why it was done, or why it was refused. */
function reasonOf({ detail, refusal }: Row, say: Say): string {
  const { reason } = detail;
  if (refusal === null) return typeof reason === 'string' ? reason : '';
  const { says, address, times } = refusal;
  const often = times > 1 ? say(READ_LOG.times(times)) : undefined;
  return [say(says), often, address].filter(Boolean).join(' · ');
}

const columnsFor = (say: Say): readonly OrderedColumn<Row>[] => [
  { key: 'at', title: READ_LOG.at, cell: ({ at }) => civilSecond(at) },
  {
    key: 'account',
    title: READ_LOG.account,
    cell: ({ accountName, account }) => accountName || account,
  },
  { key: 'act', title: READ_LOG.act, cell: ({ actName }) => say(actName) },
  {
    key: 'person',
    title: READ_LOG.person,
    cell: ({ decedentName, kindName }) =>
      [kindName && say(kindName), decedentName].filter(Boolean).join(' · '),
  },
  { key: 'case', title: READ_LOG.case, cell: ({ caseNumber }) => caseNumber },
  { key: 'seen', title: READ_LOG.seen, numeric: true, cell: ({ seen }) => seen || '' },
  { key: 'purpose', title: READ_LOG.purpose, cell: ({ purposeName }) => say(purposeName) },
  {
    key: 'result',
    title: READ_LOG.result,
    cell: ({ result }) => (
      <span className={result === 'refused' ? 'wrong' : undefined}>
        {say(result === 'refused' ? READ_LOG.refused : READ_LOG.done)}
      </span>
    ),
  },
  {
    key: 'reason',
    title: READ_LOG.reason,
    cell: (row) => <span className="long">{reasonOf(row, say)}</span>,
  },
];

const SOURCE: ListSource<AuditRow> = {
  path: '/api/oversight/audit',
  size: 100,
  sorts: [],
  filters: [
    { name: 'account', label: READ_LOG.account, kind: 'text' },
    {
      name: 'act',
      label: READ_LOG.act,
      kind: 'select',
      options: Object.entries(ACTS).map(([code, label]) => ({ code, ...label })),
    },
    { name: 'case', label: READ_LOG.case, kind: 'text' },
    { name: 'record', label: READ_LOG.record, kind: 'text' },
    { name: 'alarm', label: READ_LOG.alarm, kind: 'text' },
    { name: 'purpose', label: READ_LOG.purpose, kind: 'select', options: purpose.values },
    {
      name: 'result',
      label: READ_LOG.result,
      kind: 'select',
      options: [
        { code: 'done', ...READ_LOG.done },
        { code: 'refused', ...READ_LOG.refused },
      ],
    },
    { name: 'from', label: READ_LOG.from, kind: 'day' },
    { name: 'until', label: READ_LOG.until, kind: 'day' },
  ],
};

/** From a line one goes on to everything that happened with the case, or that the account did. */
const goOn = ({ case: of, account }: Row): string =>
  withQuery('/read-log', of === null ? { account } : { case: of });

/** Who looked at whom, when and why. */
export function ReadLogPage() {
  const say = useSay();
  const columns = useMemo(() => columnsFor(say), [say]);
  return (
    <ListPage
      title={READ_LOG.title}
      lead={READ_LOG.lead}
      name="audit"
      source={SOURCE}
      columns={columns}
      rowOf={rowOf}
      hrefOf={goOn}
      exportPath="/api/oversight/audit.csv"
      exportMost={MOST_LINES.audit}
    />
  );
}
