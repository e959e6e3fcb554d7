import type { Counted, CountedRow } from '@qingming/connect/api/national.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import { INDICATORS } from '@qingming/standard/indicators/all-indicators.ts';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { civilDay, civilMinute } from '../format/civil.ts';
import { yuan } from '../format/money.ts';
import { choicesWith } from '../officer/divisions.ts';
import type { OrderedColumn } from '../officer/list/arrange.ts';
import { ListPage } from '../officer/list/list-page.tsx';
import type { ListSource } from '../officer/list/use-list.ts';
import { LIST } from '../officer/words.ts';
import { type Say, useSay } from '../preferences/use-preferences.ts';
import { useSession } from '../session/use-session.ts';
import { COUNTED } from './words.ts';

type Row = CountedRow & { readonly id: string };
const rowOf = (row: CountedRow): Row => ({ ...row, id: row.record });

const columnsFor = (say: Say, isMoney: boolean): readonly OrderedColumn<Row>[] => [
  {
    key: 'case',
    title: COUNTED.case,
    cell: ({ caseNumber, record }) => caseNumber ?? record.slice(0, 8),
  },
  { key: 'day', title: COUNTED.day, sort: 'day', cell: ({ day }) => day },
  { key: 'name', title: COUNTED.name, cell: ({ name }) => name },
  ...(isMoney
    ? [
        {
          key: 'value',
          title: COUNTED.amount,
          sort: 'value',
          numeric: true,
          cell: ({ value }: Row) => yuan(value),
        },
      ]
    : []),
  {
    key: 'region',
    title: LIST.region,
    sort: 'region',
    cell: ({ region, regionName }) => (regionName ? say(regionName) : region),
  },
  {
    key: 'institution',
    title: LIST.institution,
    sort: 'institution',
    cell: ({ institutionName }) => institutionName,
  },
  {
    key: 'recorded',
    title: COUNTED.recorded,
    extra: true,
    cell: ({ recordedAt }) => civilMinute(recordedAt),
  },
];

const isCounted = (page: Page<CountedRow>): page is Counted => 'indicator' in page;

/** Of money, what all the lines come to. */
function Sum({ page }: { readonly page: Page<CountedRow> }) {
  const say = useSay();
  if (!isCounted(page) || page.indicator.unit === 'records') return null;
  return (
    <p>
      {say(COUNTED.sum)} <strong>{yuan(page.value)}</strong>
    </p>
  );
}

/** The records behind a number, as the number's own condition finds them. */
export function CountedPage() {
  const say = useSay();
  const session = useSession();
  const [search] = useSearchParams();
  const [today] = useState(() => civilDay(new Date().toISOString()));
  const indicator =
    INDICATORS.find(({ name }) => name === search.get('indicator')) ?? INDICATORS[0];
  const region = search.get('region');
  const institution = search.get('institution');
  const isMoney = indicator?.sum !== undefined;
  const columns = useMemo(() => columnsFor(say, isMoney), [say, isMoney]);
  const source = useMemo(
    (): ListSource<CountedRow> => ({
      path: '/api/national/counted',
      ...(institution !== null && { always: { institution } }),
      size: 50,
      sorts: ['day', 'region', 'institution', 'value'],
      filters: [
        {
          name: 'indicator',
          label: COUNTED.indicator,
          kind: 'select',
          usual: INDICATORS[0]?.name ?? '',
          options: INDICATORS.map(({ name, label }) => ({ code: name, ...label })),
        },
        {
          name: 'region',
          label: LIST.region,
          kind: 'select',
          options: choicesWith(session, region),
        },
        { name: 'from', label: COUNTED.from, kind: 'day', usual: today },
        { name: 'to', label: COUNTED.to, kind: 'day', usual: today },
      ],
    }),
    [session, region, institution, today],
  );
  return (
    <ListPage
      title={indicator?.label ?? COUNTED.title}
      lead={COUNTED.lead}
      name="counted"
      source={source}
      columns={columns}
      rowOf={rowOf}
      hrefOf={({ kind, record, case: of }) =>
        session.level === 'province' && of !== null ? `/cases/${of}` : `/records/${kind}/${record}`
      }
      defaults={{ sort: 'day', descending: true }}
      exportPath="/api/national/counted.csv"
      Summary={Sum}
    />
  );
}
