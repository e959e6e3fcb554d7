import type { DayFigures, DayReportView } from '@qingming/connect/api/oversight.ts';
import { dayReport } from '@qingming/standard/records/oversight.ts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api/console-client.ts';
import { yuan } from '../format/money.ts';
import { useSay } from '../preferences/use-preferences.ts';
import '../records/form.css';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { REPORTS } from './words.ts';

const shown = (name: keyof DayFigures, value: number): string =>
  dayReport.elements[name].type === 'money' ? yuan(value) : String(value);

function Figures({ view }: { readonly view: DayReportView }) {
  const say = useSay();
  const { computed, report, differs } = view;
  const names = Object.keys(computed) as (keyof DayFigures)[];
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{say(REPORTS.figure)}</th>
          <th scope="col" className="numeric">
            {say(REPORTS.stated)}
          </th>
          <th scope="col" className="numeric">
            {say(REPORTS.counted)}
          </th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name} className={differs.includes(name) ? 'wrong' : undefined}>
            <th scope="row">{say(dayReport.elements[name].label)}</th>
            <td className="numeric">{report === null ? '' : shown(name, report.fact[name])}</td>
            <td className="numeric">{shown(name, computed[name])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayReportDialogProps {
  readonly institution: string;
  readonly day: string;
  readonly onClose: () => void;
}

/** What an institution stated of its day beside what its records say. */
export function DayReportDialog({ institution, day, onClose }: DayReportDialogProps) {
  const say = useSay();
  const view = useQuery({
    queryKey: ['day-report', institution, day],
    queryFn: ({ signal }) =>
      api.get<DayReportView>(`/api/institutions/${institution}/day-reports/${day}`, { signal }),
  });
  return (
    <SheetDialog title={`${say(REPORTS.title)} ${day}`} onClose={onClose}>
      {view.isError && <ProblemNote error={view.error} again={() => void view.refetch()} />}
      {view.data?.report === null && <p className="wrong">{say(REPORTS.notYet)}</p>}
      {view.data && <Figures view={view.data} />}
      {view.data?.report?.fact.note && <p>{view.data.report.fact.note}</p>}
    </SheetDialog>
  );
}
