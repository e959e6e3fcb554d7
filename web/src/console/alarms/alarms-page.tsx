import type { AlarmRow } from '@qingming/connect/api/oversight.ts';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { scopeName } from '../admin/scope-name.ts';
import { civilMinute } from '../format/civil.ts';
import { type OrderedColumn, wordColumn } from '../officer/list/arrange.ts';
import { ListPage } from '../officer/list/list-page.tsx';
import type { ListSource } from '../officer/list/use-list.ts';
import { type Say, useSay } from '../preferences/use-preferences.ts';
import { AlarmDialog } from './alarm-dialog.tsx';
import { ALARMS } from './words.ts';

const same = (row: AlarmRow): AlarmRow => row;

const columnsFor = (say: Say): readonly OrderedColumn<AlarmRow>[] => [
  {
    key: 'rule',
    title: ALARMS.rule,
    order: ({ ruleName }) => say(ruleName),
    cell: ({ ruleName }) => <span className="long">{say(ruleName)}</span>,
  },
  wordColumn('who', ALARMS.who, ({ accountName }) => accountName),
  {
    key: 'place',
    title: ALARMS.place,
    cell: ({ institutionName, region }) => institutionName ?? say(scopeName(region)),
  },
  {
    key: 'times',
    title: ALARMS.times,
    order: ({ times }) => times,
    cell: ({ times, minutes }) => `${times} · ${say(ALARMS.within(minutes))}`,
  },
  {
    key: 'last',
    title: ALARMS.last,
    order: ({ lastAt }) => lastAt,
    cell: ({ lastAt }) => civilMinute(lastAt),
  },
  {
    key: 'state',
    title: ALARMS.state,
    cell: ({ settledAt }) => say(settledAt === null ? ALARMS.open : ALARMS.settled),
  },
];

const SOURCE: ListSource<AlarmRow> = {
  path: '/api/oversight/alarms',
  size: 100,
  sorts: [],
  filters: [
    {
      name: 'state',
      label: ALARMS.state,
      kind: 'select',
      usual: 'open',
      options: [
        { code: 'open', ...ALARMS.open },
        { code: 'settled', ...ALARMS.settled },
        { code: 'all', ...ALARMS.all },
      ],
    },
  ],
};

/** Unusual looks and acts that somebody has to check. */
export function AlarmsPage() {
  const say = useSay();
  const navigate = useNavigate();
  const { alarm } = useParams();
  const columns = useMemo(() => columnsFor(say), [say]);
  return (
    <>
      <ListPage
        title={ALARMS.title}
        lead={ALARMS.lead}
        source={SOURCE}
        columns={columns}
        rowOf={same}
        hrefOf={({ id }) => `/alarms/${id}`}
      />
      {alarm !== undefined && <AlarmDialog id={alarm} onClose={() => void navigate('/alarms')} />}
    </>
  );
}
