import type { RefusedRow } from '@qingming/connect/api/oversight.ts';
import { regionFullName } from '@qingming/standard/data/regions.ts';
import { useMemo } from 'react';
import { civilMinute } from '../format/civil.ts';
import { type Say, useSay } from '../preferences/use-preferences.ts';
import { KIND_CHOICES } from './kinds.ts';
import { type OrderedColumn, wordColumn } from './list/arrange.ts';
import { ListPage } from './list/list-page.tsx';
import { OPEN_OR_SETTLED } from './list/open-or-settled.ts';
import type { ListSource } from './list/use-list.ts';
import { LIST, REFUSED } from './words.ts';

type Row = RefusedRow & { readonly id: string };

const rowOf = (row: RefusedRow): Row => ({ ...row, id: String(row.seq) });

/** Where it is mended: the case it belongs to, the list, the institution, or the record itself. */
export function mendingPlace({ case: of, kind, record, institution }: RefusedRow): string {
  if (of !== null) return `/cases/${of}`;
  if (kind === 'priceList') return `/price-lists/${record}`;
  if (institution !== null) return `/institutions/${institution}`;
  return `/records/${kind}/${record}`;
}

const columnsFor = (say: Say): readonly OrderedColumn<Row>[] => {
  const kindOf = ({ kind, kindName }: Row) => (kindName ? say(kindName) : kind);
  const regionOf = ({ region }: Row) => say(regionFullName(region) ?? { zh: region, en: region });
  const saysOf = ({ says }: Row) => say(says);
  const todoOf = ({ todo }: Row) => say(todo);
  const settledOf = ({ mendedAt, keptAt }: Row) => {
    if (mendedAt !== null) return `${civilMinute(mendedAt)} ${say(REFUSED.mended)}`;
    return keptAt && `${civilMinute(keptAt)} ${say(REFUSED.kept)}`;
  };
  return [
    wordColumn('kind', LIST.kind, kindOf),
    {
      key: 'says',
      title: REFUSED.says,
      text: saysOf,
      cell: (row) => <span className="long">{saysOf(row)}</span>,
    },
    {
      key: 'todo',
      title: REFUSED.todo,
      text: todoOf,
      cell: (row) => <span className="long">{todoOf(row)}</span>,
    },
    wordColumn('institution', LIST.institution, ({ institutionName }) => institutionName),
    wordColumn('region', LIST.region, regionOf, { order: ({ region }) => region, extra: true }),
    wordColumn('at', REFUSED.at, ({ refusedAt }) => civilMinute(refusedAt), {
      order: ({ refusedAt }) => refusedAt,
    }),
    wordColumn('mended', REFUSED.settled, settledOf, {
      order: ({ mendedAt, keptAt }) => mendedAt ?? keptAt,
    }),
  ];
};

const SOURCE: ListSource<RefusedRow> = {
  path: '/api/oversight/refused',
  size: 200,
  sorts: [],
  filters: [
    OPEN_OR_SETTLED,
    { name: 'kind', label: LIST.kind, kind: 'select', options: KIND_CHOICES },
  ],
};

/** Records that the ministry refused, each with its reason and the place where it is mended. */
export function RefusedPage() {
  const say = useSay();
  const columns = useMemo(() => columnsFor(say), [say]);
  return (
    <ListPage
      title={REFUSED.title}
      lead={REFUSED.lead}
      name="refused"
      source={SOURCE}
      columns={columns}
      rowOf={rowOf}
      hrefOf={mendingPlace}
      about={({ case: of, record }) => of ?? record}
    />
  );
}
