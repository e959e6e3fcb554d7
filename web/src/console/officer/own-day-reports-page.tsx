import type { DayReportDay } from '@qingming/connect/api/oversight.ts';
import { dayReport } from '@qingming/standard/records/oversight.ts';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { api } from '../api/console-client.ts';
import { civilMinute } from '../format/civil.ts';
import { listed } from '../format/listed.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { useChangeSearch } from '../records/use-change-search.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { DayReportDialog } from './day-report-dialog.tsx';
import './officer.css';
import { REPORTS } from './words.ts';

function DayRow({ row, onOpen }: { readonly row: DayReportDay; readonly onOpen: () => void }) {
  const say = useSay();
  const { day, reportedAt, differs } = row;
  const names = differs.map((name) => dayReport.elements[name].label);
  return (
    <tr>
      <th scope="row">{day}</th>
      <td className={reportedAt === null ? 'wrong' : undefined}>
        {reportedAt === null ? say(REPORTS.notYet) : civilMinute(reportedAt)}
      </td>
      <td className={differs.length > 0 ? 'wrong' : 'quiet'}>
        {reportedAt !== null && say(names.length === 0 ? REPORTS.agrees : listed(names))}
      </td>
      <td>
        <button type="button" className="button" onClick={onOpen}>
          {say(reportedAt === null ? REPORTS.file : REPORTS.see)}
        </button>
      </td>
    </tr>
  );
}

function Days({ institution, days }: { institution: string; days: readonly DayReportDay[] }) {
  const say = useSay();
  const [search] = useSearchParams();
  const change = useChangeSearch();
  const open = search.get('day');
  return (
    <>
      <section className="scrolls" aria-label={say(REPORTS.title)}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say(REPORTS.day)}</th>
              <th scope="col">{say(REPORTS.at)}</th>
              <th scope="col">{say(REPORTS.differs)}</th>
              <th scope="col" aria-label={say(REPORTS.act)} />
            </tr>
          </thead>
          <tbody>
            {days.map((row) => (
              <DayRow key={row.day} row={row} onOpen={() => change({ day: row.day })} />
            ))}
          </tbody>
        </table>
      </section>
      {open !== null && (
        <DayReportDialog
          institution={institution}
          day={open}
          onClose={() => change({ day: undefined })}
        />
      )}
    </>
  );
}

/** The last days of the own institution: what is still to be reported comes to the eye first. */
export function OwnDayReportsPage() {
  const say = useSay();
  const { institution } = useSession();
  const days = useQuery({
    queryKey: ['day-report', institution],
    enabled: institution !== null,
    queryFn: ({ signal }) =>
      api.get<readonly DayReportDay[]>(`/api/institutions/${institution}/day-reports`, { signal }),
  });
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{say(REPORTS.title)}</h1>
          <p className="quiet">{say(REPORTS.ownLead)}</p>
        </div>
      </header>
      {days.isPending && <Loading />}
      {days.isError && <ProblemNote error={days.error} again={() => void days.refetch()} />}
      {days.data && institution !== null && <Days institution={institution} days={days.data} />}
    </>
  );
}
