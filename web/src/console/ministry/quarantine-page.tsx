import type { QuarantineRow } from '@qingming/connect/api/oversight.ts';
import { regionChildren } from '@qingming/standard/data/regions.ts';
import { useMemo } from 'react';
import { civilMinute } from '../format/civil.ts';
import { KIND_CHOICES } from '../officer/kinds.ts';
import type { OrderedColumn } from '../officer/list/arrange.ts';
import { ListPage } from '../officer/list/list-page.tsx';
import type { ListSource } from '../officer/list/use-list.ts';
import { LIST } from '../officer/words.ts';
import { type Say, useSay } from '../preferences/use-preferences.ts';
import { Disputes } from './disputes.tsx';
import { QUARANTINE } from './words.ts';

type Row = QuarantineRow & { readonly id: string };
const rowOf = (row: QuarantineRow): Row => ({ ...row, id: `${row.origin}-${row.seq}` });

const columnsFor = (say: Say): readonly OrderedColumn<Row>[] => {
  const kindOf = ({ kind, kindName }: Row) => (kindName ? say(kindName) : kind);
  const originOf = ({ origin, originName }: Row) => (originName ? say(originName) : origin);
  const settledOf = ({ settledAt, kept }: Row) =>
    settledAt && `${civilMinute(settledAt)}${kept ? ` ${say(QUARANTINE.keptShort)}` : ''}`;
  return [
    { key: 'kind', title: LIST.kind, order: kindOf, cell: kindOf },
    {
      key: 'says',
      title: QUARANTINE.says,
      text: ({ says }) => say(says),
      cell: ({ says }) => <span className="long">{say(says)}</span>,
    },
    {
      key: 'origin',
      title: QUARANTINE.origin,
      order: ({ origin }) => origin,
      text: originOf,
      cell: originOf,
    },
    {
      key: 'version',
      title: QUARANTINE.version,
      numeric: true,
      order: ({ version }) => version,
      cell: ({ version }) => version,
    },
    {
      key: 'region',
      title: LIST.region,
      extra: true,
      order: ({ region }) => region,
      cell: ({ region }) => region,
    },
    {
      key: 'received',
      title: QUARANTINE.received,
      order: ({ receivedAt }) => receivedAt,
      text: ({ receivedAt }) => civilMinute(receivedAt),
      cell: ({ receivedAt }) => civilMinute(receivedAt),
    },
    {
      key: 'settled',
      title: QUARANTINE.settled,
      order: ({ settledAt }) => settledAt,
      text: settledOf,
      cell: settledOf,
    },
  ];
};

const SOURCE: ListSource<QuarantineRow> = {
  path: '/api/oversight/quarantine',
  size: 200,
  sorts: [],
  filters: [
    {
      name: 'open',
      label: LIST.state,
      kind: 'select',
      usual: 'true',
      options: [
        { code: 'true', ...LIST.open },
        { code: 'false', ...LIST.settled },
      ],
    },
    {
      name: 'origin',
      label: QUARANTINE.origin,
      kind: 'select',
      options: regionChildren('000000').map(({ code, name }) => ({ code, ...name })),
    },
    { name: 'kind', label: LIST.kind, kind: 'select', options: KIND_CHOICES },
  ],
};

/** What this node holds back of its partners' records, and why. */
export function QuarantinePage() {
  const say = useSay();
  const columns = useMemo(() => columnsFor(say), [say]);
  return (
    <ListPage
      title={QUARANTINE.title}
      lead={QUARANTINE.lead}
      name="quarantine"
      source={SOURCE}
      columns={columns}
      rowOf={rowOf}
      about={({ record }) => record}
      hrefOf={({ origin, seq }) => `/quarantine/${origin}/${seq}`}
    >
      <Disputes />
    </ListPage>
  );
}
