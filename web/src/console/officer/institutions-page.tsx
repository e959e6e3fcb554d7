import type { Days, SupervisedPage, SupervisedRow } from '@qingming/connect/api/national.ts';
import { MOST_LINES } from '@qingming/connect/api/exports.ts';
import { institutionKind, institutionState } from '@qingming/standard/codes/institution.ts';
import { INDICATORS } from '@qingming/standard/indicators/all-indicators.ts';
import { RATIOS } from '@qingming/standard/indicators/all-ratios.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { withQuery } from '../api/client.ts';
import { KINDS } from '../kinds/words.ts';
import { codeLabel } from '../format/code-label.ts';
import { figureText, PERIOD_NAMES, share } from '../ministry/national-view.ts';
import { NATIONAL } from '../ministry/words.ts';
import { type Say, useSay } from '../preferences/use-preferences.ts';
import { ExportFile } from '../records/export-file.tsx';
import { FileButton } from '../records/file-button.tsx';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { divisionChoices } from './divisions.ts';
import type { OrderedColumn } from './list/arrange.ts';
import { ListPage } from './list/list-page.tsx';
import type { ListSource } from './list/use-list.ts';
import { INSTITUTIONS, LIST } from './words.ts';

type Row = SupervisedRow & { readonly days: Days };

const { elements } = institution;
const same = (row: Row): Row => row;

/** The figures that stand in the table unless others are chosen. */
const FIRST_FIGURES: readonly string[] = ['casesOpened', 'cremations', 'charged', 'waived'];

interface CellProps {
  readonly row: Row;
}

function FigureCell({ row, indicator }: CellProps & { readonly indicator: string }) {
  const session = useSession();
  const sum = INDICATORS.find(({ name }) => name === indicator)?.sum;
  const unit = sum === undefined ? 'records' : 'fen';
  const shown = figureText({ unit }, row.figures[indicator] ?? 0);
  if (!can(session, 'national.overview')) return shown;
  const { region, id, days } = row;
  return (
    <Link to={withQuery('/counted', { indicator, region, institution: id, ...days })}>{shown}</Link>
  );
}

function Certified({ row }: CellProps) {
  const { certified, figures } = row;
  const cremations = figures['cremations'] ?? 0;
  if (cremations === 0) return <span className="quiet">–</span>;
  return (
    <span className={certified < cremations ? 'wrong' : undefined}>
      {certified}/{cremations}
    </span>
  );
}

function Reports({ row: { completeness } }: CellProps) {
  const say = useSay();
  if (completeness === null) return <span className="quiet">{say(INSTITUTIONS.noneDue)}</span>;
  const { due, reports } = completeness;
  return <span className={reports < due ? 'wrong' : undefined}>{due - reports}</span>;
}

function Received({ row: { completeness } }: CellProps) {
  if (completeness === null || completeness.stated === 0) return <span className="quiet">–</span>;
  const { held, stated } = completeness;
  return (
    <span className={held < stated ? 'wrong' : undefined}>
      {held}/{stated}
    </span>
  );
}

/** A number that should be nothing; a dash where this node cannot know it. */
function Open({ value, href }: { readonly value: number | null; readonly href?: string }) {
  if (value === null) return <span className="quiet">–</span>;
  const shown = href === undefined || value === 0 ? value : <Link to={href}>{value}</Link>;
  return <span className={value > 0 ? 'wrong' : undefined}>{shown}</span>;
}

const figureColumn = ({ name, label }: (typeof INDICATORS)[number]): OrderedColumn<Row> => ({
  key: name,
  title: label,
  sort: name,
  numeric: true,
  extra: !FIRST_FIGURES.includes(name),
  cell: (row) => <FigureCell row={row} indicator={name} />,
});

const shareColumn = ({ name, label }: (typeof RATIOS)[number], say: Say): OrderedColumn<Row> => ({
  key: name,
  title: label,
  numeric: true,
  extra: true,
  cell: ({ shares }) => {
    const told = shares[name];
    if (told?.share !== null && told !== undefined) return share(told.share);
    return told?.state === 'withheld' ? say(NATIONAL.withheld) : '–';
  },
});

/** What is the same in every line, or known nowhere here, is shown only to who asks for it. */
const columnsFor = (
  say: Say,
  session: ReturnType<typeof useSession>,
): readonly OrderedColumn<Row>[] => [
  { key: 'name', title: elements.name.label, sort: 'name', cell: ({ name }) => name },
  {
    key: 'number',
    title: elements.number.label,
    sort: 'number',
    extra: true,
    cell: ({ number }) => number,
  },
  {
    key: 'region',
    title: LIST.region,
    sort: 'region',
    extra: divisionChoices(session).length === 0,
    cell: ({ region, regionName }) => (regionName ? say(regionName) : region),
  },
  {
    key: 'kind',
    title: elements.kind.label,
    sort: 'kind',
    extra: true,
    cell: ({ kind }) => say(codeLabel(institutionKind, kind)),
  },
  {
    key: 'state',
    title: elements.state.label,
    sort: 'state',
    cell: ({ state, awaitsApproval }) =>
      awaitsApproval ? (
        <em className="wrong">{say(INSTITUTIONS.awaits)}</em>
      ) : (
        say(codeLabel(institutionState, state))
      ),
  },
  ...INDICATORS.map(figureColumn),
  ...RATIOS.map((ratio) => shareColumn(ratio, say)),
  {
    key: 'certified',
    title: INSTITUTIONS.certified,
    numeric: true,
    cell: (row) => <Certified row={row} />,
  },
  {
    key: 'overdue',
    title: INSTITUTIONS.overdue,
    numeric: true,
    extra: session.level === 'ministry',
    cell: ({ overdue }) => <Open value={overdue} />,
  },
  {
    key: 'missingReports',
    title: INSTITUTIONS.missingReports,
    sort: 'missingReports',
    numeric: true,
    cell: (row) => <Reports row={row} />,
  },
  {
    key: 'received',
    title: INSTITUTIONS.received,
    numeric: true,
    cell: (row) => <Received row={row} />,
  },
  {
    key: 'returned',
    title: INSTITUTIONS.returned,
    numeric: true,
    extra: session.level === 'ministry',
    cell: ({ id, returned }) => (
      <Open value={returned} href={withQuery('/refused', { institution: id })} />
    ),
  },
  {
    key: 'lastDay',
    title: INSTITUTIONS.lastDay,
    sort: 'lastDay',
    cell: ({ lastDay }) => lastDay ?? <span className="quiet">{say(LIST.none)}</span>,
  },
  {
    key: 'prices',
    title: INSTITUTIONS.pricesSince,
    cell: ({ pricesSince }) =>
      pricesSince ?? <em className="wrong">{say(INSTITUTIONS.noPrices)}</em>,
  },
];

const withDays = (answer: unknown): SupervisedPage & { readonly rows: readonly Row[] } => {
  const page = answer as SupervisedPage;
  return { ...page, rows: page.rows.map((row) => ({ ...row, days: page.days })) };
};

const PATH = '/api/national/institutions';
const PERIODS = PERIOD_NAMES.map((code) => ({ code, ...NATIONAL[code] }));

/** Every institution of the reader's scope with what it did, what is missing and what is overdue. */
export function InstitutionsPage() {
  const say = useSay();
  const session = useSession();
  const columns = useMemo(() => columnsFor(say, session), [say, session]);
  const source = useMemo((): ListSource<Row> => {
    const divisions = divisionChoices(session);
    return {
      path: PATH,
      size: 50,
      sorts: columns.flatMap(({ sort }) => sort ?? []),
      named: withDays,
      filters: [
        {
          name: 'period',
          label: NATIONAL.periods,
          kind: 'select',
          options: PERIODS,
          usual: 'month',
          isOne: true,
        },
        { name: 'day', label: NATIONAL.date, kind: 'day' },
        { name: 'text', label: LIST.text, kind: 'text' },
        ...(divisions.length === 0
          ? []
          : [{ name: 'region', label: LIST.region, kind: 'select', options: divisions } as const]),
        {
          name: 'kind',
          label: elements.kind.label,
          kind: 'select',
          options: institutionKind.values,
        },
        {
          name: 'state',
          label: elements.state.label,
          kind: 'select',
          options: institutionState.values,
        },
      ],
    };
  }, [session, columns]);
  return (
    <ListPage
      title={INSTITUTIONS.title}
      lead={INSTITUTIONS.lead}
      source={source}
      columns={columns}
      rowOf={same}
      hrefOf={({ id }) => `/institutions/${id}`}
      defaults={{ sort: 'number', descending: false }}
      exportMost={MOST_LINES.institutions}
      exportFiles={(asked) => (
        <>
          <ExportFile name="institutions" path={withQuery(`${PATH}.csv`, asked)} />
          <FileButton
            name="institutions.xlsx"
            path={withQuery(`${PATH}.xlsx`, asked)}
            label={KINDS.xlsx}
          />
        </>
      )}
    />
  );
}
