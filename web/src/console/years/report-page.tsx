import type { KindRecordPage } from '@qingming/connect/api/kinds.ts';
import { findElement } from '@qingming/standard/derive/catalogue.ts';
import { REPORT_FILED, yearlyReportState } from '@qingming/standard/records/inspection-sets.ts';
import { yearlyReport } from '@qingming/standard/records/yearly-report.ts';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { PaperLinks } from '../acts/paper-links.tsx';
import { RootActs } from '../acts/root-acts.tsx';
import { civilMinute } from '../format/civil.ts';
import { codeLabel } from '../format/code-label.ts';
import { valueOf } from '../kinds/kind-values.ts';
import { recordPath, useKindRecord } from '../kinds/use-kinds.ts';
import '../officer/officer.css';
import { useSay } from '../preferences/use-preferences.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { FiguresTable } from './figures-table.tsx';
import { useReportFigures } from './use-years.ts';
import { REPORT } from './words.ts';
import './years.css';

const WORDS = ['operations', 'safety', 'finance', 'rewards', 'lacking', 'opinion'] as const;
const NEEDED = new Set<string>(['operations', 'safety', 'finance', 'rewards']);

type Shown = Pick<KindRecordPage, 'record' | 'names'>;

const textOf = ({ record }: Shown, name: string): string | undefined => {
  const value = valueOf(record.fact, name);
  return typeof value === 'string' ? value : undefined;
};

function Head({ shown }: { readonly shown: Shown }) {
  const say = useSay();
  const { record, names } = shown;
  const state = textOf(shown, 'state') ?? '';
  const filedAt = textOf(shown, 'filedAt');
  const filedBy = textOf(shown, 'filedBy');
  const isFiled = (REPORT_FILED as readonly string[]).includes(state);
  const told = [
    names[record.institution ?? ''] ?? '',
    textOf(shown, 'number') ?? '',
    say(codeLabel(yearlyReportState, state)),
    filedAt === undefined ? '' : civilMinute(filedAt),
    filedBy === undefined ? '' : (names[filedBy] ?? ''),
    isFiled ? say(REPORT.public) : '',
  ];
  return (
    <header className="page-head">
      <div>
        <h1>{say(REPORT.of(textOf(shown, 'year') ?? ''))}</h1>
        <p className="quiet">{told.filter(Boolean).join(' · ')}</p>
      </div>
    </header>
  );
}

function Words({ shown }: { readonly shown: Shown }) {
  const say = useSay();
  return WORDS.filter((name) => NEEDED.has(name) || textOf(shown, name) !== undefined).map(
    (name) => {
      const element = findElement(yearlyReport, name);
      const text = textOf(shown, name);
      return (
        <section key={name} className="part report-words">
          <h2>{element === undefined ? name : say(element.label)}</h2>
          <p className={text === undefined ? 'quiet' : undefined}>{text ?? say(REPORT.empty)}</p>
        </section>
      );
    },
  );
}

function Figures({ id, version }: { readonly id: string; readonly version: number }) {
  const { data, isError, error, refetch } = useReportFigures(id, version);
  if (isError) return <ProblemNote error={error} again={() => void refetch()} />;
  return data === undefined ? <Loading /> : <FiguresTable told={data} />;
}

function Report({ shown }: { readonly shown: Shown }) {
  const say = useSay();
  const queries = useQueryClient();
  const { record } = shown;
  const again = (): void =>
    void queries.invalidateQueries({
      queryKey: ['record', recordPath(yearlyReport.kind, record.id)],
    });
  return (
    <div className="narrow-page year-report">
      <Head shown={shown} />
      <RootActs root={record} kind={yearlyReport.kind} onDone={again} />
      <Words shown={shown} />
      <Figures id={record.id} version={record.version} />
      <PaperLinks kind={yearlyReport.kind} root={record} />
      <p className="year-links">
        <Link to="/years">{say(REPORT.back)}</Link>
        <Link to={`/records/${yearlyReport.kind}/${record.id}`}>{say(REPORT.record)}</Link>
      </p>
    </div>
  );
}

/** A yearly report: where it stands, what it says, and its figures with their definitions. */
export function ReportPage() {
  const { report: id = '' } = useParams();
  const found = useKindRecord(yearlyReport.kind, id);
  if (found.isPending) return <Loading />;
  if (found.isError) return <ProblemNote error={found.error} again={() => void found.refetch()} />;
  return <Report shown={found.data} />;
}
