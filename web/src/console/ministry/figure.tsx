import type {
  DivisionRow,
  IndicatorName,
  Overview,
  PeriodName,
} from '@qingming/connect/api/national.ts';
import { Link } from 'react-router';
import { useSay } from '../preferences/use-preferences.ts';
import { countedHref, figureOf, figureText } from './national-view.ts';
import { NATIONAL } from './words.ts';

interface FigureProps {
  readonly overview: Overview;
  readonly row: DivisionRow;
  readonly indicator: IndicatorName;
  readonly period: PeriodName;
  /** In a table, whose heading says what the second number is. */
  readonly brief?: boolean;
}

/** A number and the same of last year; each opens to the records it counts. */
export function Figure({ overview, row, indicator, period, brief }: FigureProps) {
  const say = useSay();
  const { now, before } = figureOf(row, indicator.name, period);
  const href = (side: 'now' | 'before') =>
    countedHref(overview, indicator.name, row.region, period, side);
  return (
    <>
      <Link to={href('now')}>{figureText(indicator, now)}</Link>
      <span className="before">
        {!brief && `${say(NATIONAL.before)} `}
        <Link to={href('before')} title={say(NATIONAL.before)}>
          {figureText(indicator, before)}
        </Link>
      </span>
    </>
  );
}

/** All indicators of the whole scope. */
export function Totals({ overview, period }: Pick<FigureProps, 'overview' | 'period'>) {
  const say = useSay();
  return (
    <dl className="totals">
      {overview.indicators.map((indicator) => (
        <div key={indicator.name}>
          <dt>{say(indicator.label)}</dt>
          <dd>
            <Figure
              overview={overview}
              row={overview.total}
              indicator={indicator}
              period={period}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}
