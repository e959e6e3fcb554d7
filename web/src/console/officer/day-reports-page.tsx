import type { DayReportRow } from '@qingming/connect/api/oversight.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import { regionFullName } from '@qingming/standard/data/regions.ts';
import { dayReport } from '@qingming/standard/records/oversight.ts';
import { useMemo, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { withQuery } from '../api/client.ts';
import { civilDay, civilMinute } from '../format/civil.ts';
import { listed } from '../format/listed.ts';
import { type Say, useSay } from '../preferences/use-preferences.ts';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { DayReportDialog } from './day-report-dialog.tsx';
import { divisionChoices } from './divisions.ts';
import { type OrderedColumn, wordColumn } from './list/arrange.ts';
import { ListPage } from './list/list-page.tsx';
import type { ListSource } from './list/use-list.ts';
import { OwnDayReportsPage } from './own-day-reports-page.tsx';
import { LIST, REPORTS } from './words.ts';

type Row = DayReportRow & { readonly id: string };

const rowOf = (row: DayReportRow): Row => ({ ...row, id: row.institution });

const pageOf = (answer: unknown): Page<DayReportRow> => {
  const rows = answer as readonly DayReportRow[];
  return {
    rows,
    total: rows.length,
    more: false,
    size: Math.max(rows.length, 1),
    next: null,
    previous: null,
  };
};

const columnsFor = (say: Say): readonly OrderedColumn<Row>[] => {
  const regionOf = ({ region }: Row) => say(regionFullName(region) ?? { zh: region, en: region });
  const reported = ({ reportedAt }: Row) =>
    reportedAt === null ? say(REPORTS.notYet) : civilMinute(reportedAt);
  const differing = ({ reportedAt, differs }: Row) => {
    if (reportedAt === null) return null;
    const names = differs.map((name) => dayReport.elements[name].label);
    return say(names.length === 0 ? REPORTS.agrees : listed(names));
  };
  return [
    wordColumn('institution', LIST.institution, ({ institutionName }) => institutionName),
    wordColumn('region', LIST.region, regionOf, { order: ({ region }) => region }),
    {
      key: 'at',
      title: REPORTS.at,
      order: ({ reportedAt }) => reportedAt,
      text: reported,
      cell: (row) => (
        <span className={row.reportedAt === null ? 'wrong' : undefined}>{reported(row)}</span>
      ),
    },
    {
      key: 'differs',
      title: REPORTS.differs,
      order: ({ differs }) => differs.length,
      text: differing,
      cell: (row) => (
        <span className={row.differs.length > 0 ? 'wrong' : undefined}>{differing(row)}</span>
      ),
    },
  ];
};

const DAY_MS = 86_400_000;
const yesterday = (): string => civilDay(new Date(Date.now() - DAY_MS).toISOString());

/** Which institutions reported a day, and where report and records differ. */
function OfficerReportsPage() {
  const say = useSay();
  const session = useSession();
  const navigate = useNavigate();
  const { institution } = useParams();
  const [search] = useSearchParams();
  const [usual] = useState(yesterday);
  const day = search.get('day') ?? usual;
  const columns = useMemo(() => columnsFor(say), [say]);
  const source = useMemo(
    (): ListSource<DayReportRow> => ({
      path: '/api/oversight/day-reports',
      size: 200,
      sorts: [],
      pageOf,
      filters: [
        { name: 'day', label: REPORTS.day, kind: 'day', usual },
        { name: 'region', label: LIST.region, kind: 'select', options: divisionChoices(session) },
      ],
    }),
    [session, usual],
  );
  const list = withQuery('/day-reports', { day: search.get('day') });
  return (
    <>
      <ListPage
        title={REPORTS.title}
        lead={REPORTS.lead}
        name="day-reports"
        source={source}
        columns={columns}
        rowOf={rowOf}
        hrefOf={({ id }) => withQuery(`/day-reports/${id}`, { day })}
      />
      {institution !== undefined && (
        <DayReportDialog institution={institution} day={day} onClose={() => void navigate(list)} />
      )}
    </>
  );
}

/** The day reports of whoever asks: those of the own institution, or those of an area. */
export function DayReportsPage() {
  return can(useSession(), 'dayReports.file') ? <OwnDayReportsPage /> : <OfficerReportsPage />;
}
