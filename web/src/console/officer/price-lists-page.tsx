import type { PriceListRow } from '@qingming/connect/api/prices.ts';
import { priceListState } from '@qingming/standard/codes/price.ts';
import { regionFullName } from '@qingming/standard/data/regions.ts';
import { standingWords } from '@qingming/standard/records/price-list-standing.ts';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { civilDay, civilMinute } from '../format/civil.ts';
import { type Say, useSay } from '../preferences/use-preferences.ts';
import { useChangeSearch } from '../records/use-change-search.ts';
import { useSession } from '../session/use-session.ts';
import { divisionChoices } from './divisions.ts';
import { type OrderedColumn, wordColumn } from './list/arrange.ts';
import { ListPage } from './list/list-page.tsx';
import type { ListSource } from './list/use-list.ts';
import { LIST, PRICES } from './words.ts';

const same = (row: PriceListRow): PriceListRow => row;

const columnsFor = (say: Say): readonly OrderedColumn<PriceListRow>[] => {
  const today = civilDay(new Date().toISOString());
  const stateOf = (row: PriceListRow) => say(standingWords(row, today));
  const regionOf = ({ region }: PriceListRow) =>
    say(regionFullName(region) ?? { zh: region, en: region });
  return [
    wordColumn('title', PRICES.name, ({ title }) => title),
    wordColumn('institution', LIST.institution, ({ institutionName }) => institutionName),
    wordColumn('region', LIST.region, regionOf, { order: ({ region }) => region }),
    wordColumn('state', LIST.state, stateOf, { order: ({ state }) => state }),
    wordColumn('from', PRICES.from, ({ effectiveFrom }) => effectiveFrom),
    wordColumn('until', PRICES.until, ({ effectiveUntil }) => effectiveUntil),
    wordColumn('items', PRICES.items, ({ items }) => items, { numeric: true }),
    wordColumn('changed', PRICES.changed, ({ changedAt }) => civilMinute(changedAt), {
      order: ({ changedAt }) => changedAt,
    }),
  ];
};

const QUEUES = [
  { label: PRICES.toReview, state: '1', inForce: undefined },
  { label: PRICES.toPublish, state: '3', inForce: undefined },
  { label: PRICES.inForce, state: undefined, inForce: 'true' },
  { label: LIST.any, state: undefined, inForce: undefined },
] as const;

/** The two queues of an officer first, then what is in force today, then everything. */
function Queues() {
  const say = useSay();
  const [search] = useSearchParams();
  const change = useChangeSearch();
  const isChosen = ({ state, inForce }: (typeof QUEUES)[number]): boolean =>
    (search.get('state') ?? undefined) === state &&
    (search.get('inForce') ?? undefined) === inForce;
  return (
    <fieldset className="choices" aria-label={say(LIST.state)}>
      {QUEUES.map((queue) => (
        <button
          key={queue.label.en}
          type="button"
          aria-pressed={isChosen(queue)}
          onClick={() => change({ state: queue.state, inForce: queue.inForce })}
        >
          {say(queue.label)}
        </button>
      ))}
    </fieldset>
  );
}

/** Price lists of the reader's scope on their way from filing to publication. */
export function PriceListsPage() {
  const say = useSay();
  const session = useSession();
  const [search] = useSearchParams();
  const institution = search.get('institution');
  const columns = useMemo(() => columnsFor(say), [say]);
  const source = useMemo(
    (): ListSource<PriceListRow> => ({
      path: '/api/price-lists',
      size: 200,
      sorts: [],
      filters: [
        { name: 'state', label: LIST.state, kind: 'select', options: priceListState.values },
        { name: 'region', label: LIST.region, kind: 'select', options: divisionChoices(session) },
      ],
      ...(institution !== null && { always: { institution } }),
    }),
    [session, institution],
  );
  return (
    <ListPage
      title={PRICES.title}
      lead={PRICES.lead}
      name="price-lists"
      source={source}
      columns={columns}
      rowOf={same}
      hrefOf={({ id }) => `/price-lists/${id}`}
    >
      <Queues />
    </ListPage>
  );
}
