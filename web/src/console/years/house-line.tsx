import type { InspectionHead, YearOfHouse } from '@qingming/connect/api/inspections.ts';
import { institutionKind } from '@qingming/standard/codes/institution.ts';
import {
  inspectionResult,
  inspectionState,
  yearlyReportState,
} from '@qingming/standard/records/inspection-sets.ts';
import { Link } from 'react-router';
import { civilDay } from '../format/civil.ts';
import { codeLabel } from '../format/code-label.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { YEARS } from './words.ts';

function Report({ house: { report, late } }: { readonly house: YearOfHouse }) {
  const say = useSay();
  return (
    <span>
      {say(YEARS.report)}{' '}
      {report === null ? (
        <span className="quiet">{say(YEARS.none)}</span>
      ) : (
        <Link to={`/yearly-reports/${report.id}`}>
          {say(codeLabel(yearlyReportState, report.state))}
          {report.filedAt !== null && ` ${civilDay(report.filedAt)}`}
        </Link>
      )}
      {late === true && <strong className="wrong"> {say(YEARS.late)}</strong>}
    </span>
  );
}

function Inspection({ head }: { readonly head: InspectionHead | null }) {
  const say = useSay();
  if (head === null)
    return (
      <span>
        {say(YEARS.inspection)} <span className="quiet">{say(YEARS.none)}</span>
      </span>
    );
  const { id, state, result, total, most, rectifyBy, waitsForHouse, waitsForCheck } = head;
  const told = [
    result === null ? '' : say(codeLabel(inspectionResult, result)),
    total === null || most === null ? '' : say(YEARS.points(total, most)),
    state === 'rectifying' && rectifyBy !== null ? say(YEARS.by(rectifyBy)) : '',
    state === 'rectifying' && waitsForHouse > 0 ? say(YEARS.waitsForHouse(waitsForHouse)) : '',
    state === 'rectifying' && waitsForCheck > 0 ? say(YEARS.waitsForCheck(waitsForCheck)) : '',
  ].filter(Boolean);
  return (
    <span>
      {say(YEARS.inspection)}{' '}
      <Link to={`/inspections/${id}`}>{say(codeLabel(inspectionState, state))}</Link>
      {told.length > 0 && <span className="quiet"> {told.join(' · ')}</span>}
    </span>
  );
}

interface HouseLineProps {
  readonly house: YearOfHouse;
  readonly onReport: (() => void) | undefined;
  readonly onInspect: (() => void) | undefined;
}

/** A house with its report and its inspection of the year, and what may be begun. */
export function HouseLine({ house, onReport, onInspect }: HouseLineProps) {
  const say = useSay();
  const { name, kind, report, inspection } = house;
  const isUnderWay = inspection?.state === 'open' || inspection?.state === 'rectifying';
  const begin = inspection === null ? YEARS.open : YEARS.again;
  return (
    <li>
      <strong>
        {name} <span className="quiet">{say(codeLabel(institutionKind, kind))}</span>
      </strong>
      <Report house={house} />
      <Inspection head={inspection} />
      <span className="year-acts">
        {report === null && onReport !== undefined && (
          <button
            type="button"
            className="button primary"
            aria-label={`${say(YEARS.prepare)} ${say(YEARS.report)} ${name}`}
            onClick={onReport}
          >
            {say(YEARS.prepare)}
          </button>
        )}
        {!isUnderWay && onInspect !== undefined && (
          <button
            type="button"
            className="button"
            aria-label={`${say(begin)} ${name}`}
            onClick={onInspect}
          >
            {say(begin)}
          </button>
        )}
      </span>
    </li>
  );
}
