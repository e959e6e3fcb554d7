import type { DayReportView } from '@qingming/connect/api/oversight.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/console-client.ts';
import { useSay } from '../preferences/use-preferences.ts';
import '../records/form.css';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import { DayReportFigures } from './day-report-figures.tsx';
import { DayReportForm } from './day-report-form.tsx';
import { REPORTS } from './words.ts';

interface DayReportDialogProps {
  readonly institution: string;
  readonly day: string;
  readonly onClose: () => void;
}

interface ShownProps {
  readonly view: DayReportView;
  readonly mayFile: boolean;
  readonly onFile: () => void;
}

function Shown({ view, mayFile, onFile }: ShownProps) {
  const say = useSay();
  const { report, isOver } = view;
  return (
    <>
      {report === null && <p className="wrong">{say(REPORTS.notYet)}</p>}
      <DayReportFigures view={view} />
      {report?.fact.note && <p>{report.fact.note}</p>}
      {mayFile && !isOver && <p className="quiet">{say(REPORTS.notOver)}</p>}
      {mayFile && isOver && (
        <button type="button" className="button primary" onClick={onFile}>
          {say(report === null ? REPORTS.file : REPORTS.correct)}
        </button>
      )}
    </>
  );
}

/** What an institution reported of its day beside what its records say; its manager reports and corrects. */
export function DayReportDialog({ institution, day, onClose }: DayReportDialogProps) {
  const say = useSay();
  const client = useQueryClient();
  const mayFile = can(useSession(), 'dayReports.file');
  const [filing, setFiling] = useState(false);
  const view = useQuery({
    queryKey: ['day-report', institution, day],
    queryFn: ({ signal }) =>
      api.get<DayReportView>(`/api/institutions/${institution}/day-reports/${day}`, { signal }),
  });
  const done = (): void => {
    setFiling(false);
    void client.invalidateQueries({ queryKey: ['day-report', institution] });
  };
  return (
    <SheetDialog title={`${say(REPORTS.one)} ${day}`} onClose={onClose}>
      {view.isError && <ProblemNote error={view.error} again={() => void view.refetch()} />}
      {view.data && filing && (
        <DayReportForm view={view.data} onDone={done} onCancel={() => setFiling(false)} />
      )}
      {view.data && !filing && (
        <Shown view={view.data} mayFile={mayFile} onFile={() => setFiling(true)} />
      )}
    </SheetDialog>
  );
}
