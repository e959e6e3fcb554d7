import type {
  InstitutionYears,
  YearCounts,
  YearOfHouse,
} from '@qingming/connect/api/inspections.ts';
import { regionName } from '@qingming/standard/data/regions.ts';
import { INSPECTION_ACTS } from '@qingming/standard/processes/inspections.ts';
import { YEARLY_REPORT_ACTS } from '@qingming/standard/processes/yearly-reports.ts';
import { inspection } from '@qingming/standard/records/inspection.ts';
import { yearlyReport } from '@qingming/standard/records/yearly-report.ts';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ActDialog } from '../acts/act-dialog.tsx';
import { scopeOf } from '../officer/divisions.ts';
import '../officer/officer.css';
import { useSay } from '../preferences/use-preferences.ts';
import { useChangeSearch } from '../records/use-change-search.ts';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { useToday } from '../format/use-today.ts';
import { HouseLine } from './house-line.tsx';
import { useYears } from './use-years.ts';
import { YEARS } from './words.ts';
import './years.css';

const COUNTS = [
  ['houses', YEARS.houses],
  ['filed', YEARS.filed],
  ['checked', YEARS.checked],
  ['late', YEARS.lateMany],
  ['inspected', YEARS.inspected],
  ['passed', YEARS.passed],
  ['rectifying', YEARS.rectifying],
  ['overdue', YEARS.overdue],
] as const;
const WRONG = new Set<string>(['late', 'overdue']);

const Cells = ({ counts }: { readonly counts: YearCounts }) =>
  COUNTS.map(([name]) => (
    <td key={name} className={WRONG.has(name) && counts[name] > 0 ? 'numeric wrong' : 'numeric'}>
      {counts[name]}
    </td>
  ));

function Divisions({ years }: { readonly years: InstitutionYears }) {
  const say = useSay();
  const change = useChangeSearch();
  return (
    <section className="scrolls" aria-label={say(YEARS.title)}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say(YEARS.division)}</th>
            {COUNTS.map(([name, label]) => (
              <th key={name} scope="col" className="numeric">
                {say(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.divisions.map((one) => (
            <tr key={one.region}>
              <th scope="row">
                <button
                  type="button"
                  className="plain"
                  aria-label={say(YEARS.narrow(say(one.name)))}
                  onClick={() => change({ region: one.region })}
                >
                  {say(one.name)}
                </button>
              </th>
              <Cells counts={one} />
            </tr>
          ))}
          <tr className="sum">
            <th scope="row">{say(YEARS.total)}</th>
            <Cells counts={years.total} />
          </tr>
        </tbody>
      </table>
    </section>
  );
}

/** What is begun for a house: its report, or an inspection of it. */
interface Begun {
  readonly what: 'report' | 'inspection';
  readonly house: YearOfHouse;
}

function Beginning({
  begun: { what, house },
  year,
  onClose,
}: {
  readonly begun: Begun;
  readonly year: string;
  readonly onClose: () => void;
}) {
  const navigate = useNavigate();
  if (what === 'report')
    return (
      <ActDialog
        kind={yearlyReport.kind}
        act={YEARLY_REPORT_ACTS['prepare-report']}
        given={{ year }}
        onClose={onClose}
        onDone={({ root }) => void navigate(`/yearly-reports/${root}`)}
      />
    );
  return (
    <ActDialog
      kind={inspection.kind}
      act={INSPECTION_ACTS['open-inspection']}
      given={{ year, institution: house.id }}
      suggested={{ authority: `${regionName(house.region)?.zh ?? ''}民政局` }}
      onClose={onClose}
      onDone={({ root }) => void navigate(`/inspections/${root}`)}
    />
  );
}

function Houses({ years }: { readonly years: InstitutionYears }) {
  const say = useSay();
  const session = useSession();
  const [begun, begin] = useState<Begun>();
  const isHere = session.level === 'province';
  const prepares = isHere && session.institution !== null && can(session, 'yearlyReports.prepare');
  const inspects = isHere && can(session, 'inspections.inspect');
  if (years.houses.length === 0) return <p className="quiet">{say(YEARS.noHouses)}</p>;
  return (
    <>
      <ul className="plain-list year-houses">
        {years.houses.map((house) => (
          <HouseLine
            key={house.id}
            house={house}
            onReport={prepares ? () => begin({ what: 'report', house }) : undefined}
            onInspect={inspects ? () => begin({ what: 'inspection', house }) : undefined}
          />
        ))}
      </ul>
      {begun !== undefined && (
        <Beginning begun={begun} year={years.year} onClose={() => begin(undefined)} />
      )}
    </>
  );
}

const SHOWN_YEARS = 5;

function Head({ years }: { readonly years: InstitutionYears }) {
  const say = useSay();
  const session = useSession();
  const change = useChangeSearch();
  const thisYear = Number(useToday().slice(0, 4));
  const choices = Array.from({ length: SHOWN_YEARS }, (_, back) => String(thisYear - back));
  const isNarrowed = years.region !== scopeOf(session) && session.institutions === null;
  return (
    <header className="page-head">
      <div>
        <h1>{say(YEARS.title)}</h1>
        <p className="quiet">
          {say(years.name)} · {say(years.term === null ? YEARS.noTerm : YEARS.term(years.term))}
        </p>
      </div>
      <div className="page-acts year-choice">
        {isNarrowed && (
          <button type="button" className="button" onClick={() => change({ region: undefined })}>
            {say(YEARS.up)}
          </button>
        )}
        <Link className="button" to="/records/inspectionItem">
          {say(YEARS.scheme)}
        </Link>
        <label>
          {say(YEARS.year)}{' '}
          <select value={years.year} onChange={({ target }) => change({ year: target.value })}>
            {[...new Set([years.year, ...choices])].map((year) => (
              <option key={year}>{year}</option>
            ))}
          </select>
        </label>
      </div>
    </header>
  );
}

/** Who filed a yearly report and who was inspected: one's own house, a county's, or by division. */
export function YearsPage() {
  const say = useSay();
  const { data, isError, error, refetch } = useYears();
  if (isError && data === undefined)
    return <ProblemNote error={error} again={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  return (
    <div className="years">
      <Head years={data} />
      <p className="quiet years-lead">{say(YEARS.lead)}</p>
      {data.divisions.length > 0 ? <Divisions years={data} /> : <Houses years={data} />}
    </div>
  );
}
