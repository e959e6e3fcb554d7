import { COLON } from '@qingming/standard/language/bilingual.ts';
import { listed } from '../format/listed.ts';
import type {
  Completeness,
  Delay,
  DivisionRow,
  Overview,
  PeriodName,
} from '@qingming/connect/api/national.ts';
import { regionChildren } from '@qingming/standard/data/regions.ts';
import { Link } from 'react-router';
import { withQuery } from '../api/client.ts';
import { elapsed } from '../format/duration.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { Figure } from './figure.tsx';
import { awaited, share, span } from './national-view.ts';
import { NATIONAL } from './words.ts';

/** The table shows counts; sums of money stand in the totals and on the map. */
const isCount = ({ unit }: Overview['indicators'][number]): boolean => unit === 'records';

function Completed({ completeness }: { readonly completeness: Completeness }) {
  const say = useSay();
  const { due, reports, stated, held } = completeness;
  if (due === 0) return <span className="quiet">{say(NATIONAL.noDue)}</span>;
  return (
    <>
      <span className={reports < due ? 'wrong' : undefined}>
        {say(NATIONAL.reports)} {reports}/{due} · {share(reports / due)}
      </span>
      <span className={held < stated ? 'before wrong' : 'before'}>
        {reports === 0 ? say(NATIONAL.noReports) : `${say(NATIONAL.held)} ${held}/${stated}`}
      </span>
    </>
  );
}

function Late({ delay, at }: { readonly delay: Delay | null; readonly at: string }) {
  const say = useSay();
  if (delay === null) return <span className="quiet">{say(NATIONAL.nothingYet)}</span>;
  const { median, p95 } = delay.day;
  return (
    <>
      {say(NATIONAL.newest)} {say(elapsed(delay.newestAt, at))}
      {say(NATIONAL.ago)}
      <span className="before">
        {median === null || p95 === null
          ? say(NATIONAL.nothingToday)
          : `${say(NATIONAL.median)} ${say(span(median))} · ${say(NATIONAL.p95)} ${say(span(p95))}`}
      </span>
    </>
  );
}

function HeldBack({ row, isNation }: { readonly row: DivisionRow; readonly isNation: boolean }) {
  const href = isNation
    ? withQuery('/quarantine', { origin: row.region === '000000' ? undefined : row.region })
    : '/refused';
  return <Link to={href}>{row.quarantined}</Link>;
}

interface LineProps {
  readonly overview: Overview;
  readonly row: DivisionRow;
  readonly period: PeriodName;
}

/** A zero says that nothing was done; where there is no institution nothing could be. */
const isEmpty = ({ institutions, figures }: DivisionRow): boolean =>
  institutions === 0 &&
  Object.values(figures).every(({ year }) => year.now === 0 && (year.before ?? 0) === 0);

function Numbers({ overview, row, period }: LineProps) {
  const say = useSay();
  const counts = overview.indicators.filter(isCount);
  if (isEmpty(row))
    return (
      <td colSpan={counts.length} className="quiet">
        {say(NATIONAL.noInstitution)}
      </td>
    );
  return counts.map((indicator) => (
    <td key={indicator.name} className="numeric">
      <Figure overview={overview} row={row} indicator={indicator} period={period} brief />
    </td>
  ));
}

function Cells({ overview, row, period }: LineProps) {
  const isNation = overview.region === '000000';
  return (
    <>
      <Numbers overview={overview} row={row} period={period} />
      <td className="beside">
        <Completed completeness={row.completeness} />
      </td>
      {isNation && (
        <td className="beside">
          {row.region === '000000' ? '' : <Late delay={row.delay} at={overview.at} />}
        </td>
      )}
      <td className="numeric">
        <HeldBack row={row} isNation={isNation} />
      </td>
    </>
  );
}

function Heads({
  overview,
  isCounty,
}: {
  readonly overview: Overview;
  readonly isCounty: boolean;
}) {
  const say = useSay();
  const isNation = overview.region === '000000';
  return (
    <tr>
      <th scope="col">{say(isCounty ? NATIONAL.institution : NATIONAL.division)}</th>
      {overview.indicators.filter(isCount).map(({ name, label }) => (
        <th key={name} scope="col" className="numeric">
          {say(label)}
        </th>
      ))}
      <th scope="col">{say(NATIONAL.completeness)}</th>
      {isNation && <th scope="col">{say(NATIONAL.delay)}</th>}
      <th scope="col" className="numeric">
        {say(isNation ? NATIONAL.heldBack : NATIONAL.refused)}
      </th>
    </tr>
  );
}

function RowName({
  row,
  period,
  isCounty,
}: Omit<LineProps, 'overview'> & { readonly isCounty: boolean }) {
  const say = useSay();
  if (!isCounty)
    return <Link to={withQuery('/overview', { region: row.region, period })}>{say(row.name)}</Link>;
  if (row.institution === null) return <>{say(row.name)}</>;
  return <Link to={`/institutions/${row.institution}`}>{say(row.name)}</Link>;
}

/** Each division in its own line, completeness and delay beside its numbers. */
export function DivisionTable({ overview, period }: Omit<LineProps, 'row'>) {
  const say = useSay();
  const rows = overview.divisions.filter(({ connected }) => connected);
  const others = awaited(overview.divisions);
  const isCounty = regionChildren(overview.region).length === 0;
  const title = say(isCounty ? NATIONAL.institutions : NATIONAL.divisions);
  return (
    <section className="part">
      <h2>{title}</h2>
      <p className="quiet">{say(NATIONAL.twoNumbers)}</p>
      <section className="scrolls" aria-label={title}>
        <table className="plain-table divisions">
          <thead>
            <Heads overview={overview} isCounty={isCounty} />
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.institution ?? row.region}>
                <th scope="row">
                  <RowName row={row} period={period} isCounty={isCounty} />
                </th>
                <Cells overview={overview} row={row} period={period} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say(NATIONAL.total)}</th>
              <Cells overview={overview} row={overview.total} period={period} />
            </tr>
          </tfoot>
        </table>
      </section>
      {others.length > 0 && (
        <p className="quiet">
          {say(NATIONAL.notConnected)} {others.length}
          {say(COLON)}
          {say(listed(others.map(({ name }) => name)))}
        </p>
      )}
    </section>
  );
}
