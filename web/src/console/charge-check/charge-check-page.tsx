import type { ChargeCheck, DifferenceRow } from '@qingming/connect/api/charge-check.ts';
import { MOST_LINES } from '@qingming/connect/api/exports.ts';
import type { Session } from '@qingming/connect/api/session.ts';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { civilMinute } from '../format/civil.ts';
import { yuan } from '../format/money.ts';
import { choicesWith } from '../officer/divisions.ts';
import { type OrderedColumn, wordColumn } from '../officer/list/arrange.ts';
import type { Filter } from '../officer/list/filter.ts';
import { ListPage } from '../officer/list/list-page.tsx';
import type { ListSource } from '../officer/list/use-list.ts';
import { LIST } from '../officer/words.ts';
import { type Say, useSay } from '../preferences/use-preferences.ts';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import { AskDialog } from './ask-dialog.tsx';
import { CheckFigures } from './check-figures.tsx';
import { useChargeCheck } from './use-charge-check.ts';
import { CHECK } from './words.ts';

type Row = DifferenceRow & { readonly id: string };
const rowOf = (row: DifferenceRow): Row => ({ ...row, id: row.record });

const money = (fen: number | null): string | null => (fen === null ? null : yuan(fen));
const amountColumn = (
  key: string,
  title: OrderedColumn<Row>['title'],
  of: (row: Row) => number | null,
  more: Pick<OrderedColumn<Row>, 'extra'> = {},
): OrderedColumn<Row> => ({
  ...more,
  key,
  title,
  numeric: true,
  order: of,
  text: (row) => money(of(row)),
  cell: (row) => money(of(row)),
});

function columnsFor(
  say: Say,
  showsOpen: boolean,
  ask?: (row: Row) => void,
): readonly OrderedColumn<Row>[] {
  const causesOf = ({ rules }: Row): readonly string[] =>
    rules.map(({ name, says }) => (says === null ? name : say(says)));
  const itemOf = ({ itemName, kindName, kind }: Row): string =>
    itemName ?? (kindName === null ? kind : say(kindName));
  const regionOf = ({ regionName, region }: Row): string =>
    regionName === null ? region : say(regionName);
  const unitPriceOf = ({ unitPrice, quantity }: Row): string | null => {
    if (unitPrice === null || quantity === null || quantity === 1) return money(unitPrice);
    return say(CHECK.times(yuan(unitPrice), quantity));
  };
  const acts: OrderedColumn<Row> = {
    key: 'acts',
    title: CHECK.acts,
    cell: (row) =>
      row.goneAt === null && (
        <button type="button" className="button" onClick={() => ask?.(row)}>
          {say(CHECK.notice)}
        </button>
      ),
  };
  return [
    wordColumn('item', CHECK.item, itemOf),
    {
      key: 'cause',
      title: CHECK.cause,
      text: (row) => causesOf(row).join(' '),
      cell: (row) =>
        causesOf(row).map((says) => (
          <span key={says} className="long charge-cause">
            {says}
          </span>
        )),
    },
    {
      key: 'unitPrice',
      title: CHECK.unitPrice,
      numeric: true,
      order: ({ unitPrice }) => unitPrice,
      text: unitPriceOf,
      cell: unitPriceOf,
    },
    amountColumn('published', CHECK.published, ({ published }) => published),
    amountColumn('amount', CHECK.amount, ({ amount }) => amount, { extra: true }),
    amountColumn('above', CHECK.more, ({ above }) => above),
    wordColumn('day', CHECK.day, ({ day }) => day),
    wordColumn('institution', CHECK.house, ({ institutionName }) => institutionName),
    wordColumn('region', LIST.region, regionOf, { extra: true }),
    wordColumn('case', CHECK.case, ({ caseNumber }) => caseNumber),
    wordColumn('bill', CHECK.bill, ({ billNumber }) => billNumber, { extra: true }),
    wordColumn('found', CHECK.found, ({ foundAt }) => civilMinute(foundAt), { extra: true }),
    wordColumn('asked', CHECK.asked, ({ askedAt }) => civilMinute(askedAt), { extra: true }),
    wordColumn('gone', CHECK.gone, ({ goneAt }) => goneAt && civilMinute(goneAt), {
      extra: showsOpen,
    }),
    ...(ask === undefined ? [] : [acts]),
  ];
}

const OPEN: Filter = {
  name: 'open',
  label: LIST.state,
  kind: 'select',
  usual: 'true',
  options: [
    { code: 'true', ...CHECK.open },
    { code: 'false', ...CHECK.putRight },
  ],
};

/** The houses that stand in the figures, where they stand by house. */
const housesOf = (check: ChargeCheck | undefined): Filter['options'] =>
  (check?.rows ?? []).flatMap(({ institution, name }) =>
    institution === null ? [] : [{ code: institution, ...name }],
  );

function sourceOf(
  session: Session,
  region: string | null,
  check: ChargeCheck | undefined,
): ListSource<DifferenceRow> {
  const houses = housesOf(check) ?? [];
  const divisions = choicesWith(session, region);
  const causes = (check?.asked ?? []).map(({ name, says }) => ({ code: name, ...says }));
  return {
    path: '/api/charge-check/differences',
    size: 50,
    sorts: [],
    filters: [
      OPEN,
      ...(session.institutions === null && divisions.length > 0
        ? [{ name: 'region', label: LIST.region, kind: 'select', options: divisions } as const]
        : []),
      ...(houses.length > 1
        ? [{ name: 'institution', label: CHECK.house, kind: 'select', options: houses } as const]
        : []),
      { name: 'rule', label: CHECK.cause, kind: 'select', options: causes },
      { name: 'from', label: CHECK.from, kind: 'day' },
      { name: 'until', label: CHECK.until, kind: 'day' },
    ],
  };
}

/** Where a difference leads: the case where there are cases, else the record itself. */
const hrefOf =
  (session: Session) =>
  ({ case: of, kind, record }: Row): string =>
    session.level === 'province' && can(session, 'read decedent')
      ? `/cases/${of}`
      : `/records/${kind}/${record}`;

/** Whether what was charged is what was published: of a house, a county, a province, the nation. */
export function ChargeCheckPage() {
  const say = useSay();
  const session = useSession();
  const [search] = useSearchParams();
  const [asked, setAsked] = useState<Row>();
  const check = useChargeCheck();
  const region = search.get('region');
  const mayAsk = can(session, 'oversight.issueNotices');
  const showsOpen = (search.get('open') ?? 'true') === 'true';
  const columns = useMemo(
    () => columnsFor(say, showsOpen, mayAsk ? setAsked : undefined),
    [say, showsOpen, mayAsk],
  );
  const source = useMemo(
    () => sourceOf(session, region, check.data),
    [session, region, check.data],
  );
  return (
    <>
      <ListPage
        title={CHECK.title}
        lead={CHECK.lead}
        name="charge-differences"
        source={source}
        columns={columns}
        rowOf={rowOf}
        hrefOf={hrefOf(session)}
        exportPath="/api/charge-check/differences.csv"
        exportMost={MOST_LINES.differences}
      >
        {check.isError && <ProblemNote error={check.error} again={() => void check.refetch()} />}
        {check.data && <CheckFigures check={check.data} />}
      </ListPage>
      {asked && <AskDialog row={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}
