import type { QuarantineRow } from '@qingming/connect/api/oversight.ts';
import { regionChildren } from '@qingming/standard/data/regions.ts';
import { useMemo } from 'react';
import { civilMinute } from '../format/civil.ts';
import { KIND_CHOICES } from '../officer/kinds.ts';
import { type OrderedColumn, wordColumn } from '../officer/list/arrange.ts';
import { ListPage } from '../officer/list/list-page.tsx';
import { OPEN_OR_SETTLED } from '../officer/list/open-or-settled.ts';
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
    wordColumn('kind', LIST.kind, kindOf),
    {
      key: 'says',
      title: QUARANTINE.says,
      text: ({ says }) => say(says),
      cell: ({ says }) => <span className="long">{say(says)}</span>,
    },
    wordColumn('origin', QUARANTINE.origin, originOf, { order: ({ origin }) => origin }),
    wordColumn('version', QUARANTINE.version, ({ version }) => version, { numeric: true }),
    wordColumn('region', LIST.region, ({ region }) => region, { extra: true }),
    wordColumn('received', QUARANTINE.received, ({ receivedAt }) => civilMinute(receivedAt), {
      order: ({ receivedAt }) => receivedAt,
    }),
    wordColumn('settled', QUARANTINE.settled, settledOf, { order: ({ settledAt }) => settledAt }),
  ];
};

const SOURCE: ListSource<QuarantineRow> = {
  path: '/api/oversight/quarantine',
  size: 200,
  sorts: [],
  filters: [
    OPEN_OR_SETTLED,
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
