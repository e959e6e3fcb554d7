import type {
  DivisionRow,
  IndicatorName,
  Overview,
  PeriodName,
  ShareOf,
  Shares,
} from '@qingming/connect/api/national.ts';
import { Link } from 'react-router';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { countedHref, figureOf, figureText, share, type Side } from './national-view.ts';
import { NATIONAL } from './words.ts';

/** What a figure needs of the overview, or of the figures of one institution. */
export type Told = Pick<Overview, 'periods' | 'indicators' | 'ratios' | 'total'>;

interface FigureProps {
  readonly overview: Told;
  readonly row: DivisionRow;
  readonly indicator: IndicatorName;
  readonly period: PeriodName;
  /** In a table, whose heading says what the second number is. */
  readonly brief?: boolean;
}

/** One number of a period, which opens to the records it counts. */
function Part({
  side,
  title,
  ...props
}: FigureProps & { readonly side: Side; readonly title?: string }) {
  const session = useSession();
  const { overview, row, indicator, period } = props;
  const value = figureOf(row, indicator.name, period)[side];
  const href = countedHref(overview, indicator.name, row, period, side);
  if (value === null || href === undefined) return null;
  if (!can(session, 'national.overview'))
    return <span className="figure">{figureText(indicator, value)}</span>;
  return (
    <Link to={href} title={title}>
      {figureText(indicator, value)}
    </Link>
  );
}

/** Complete days against complete days: what they add up to now stands beside it when it is another number. */
function Before(props: FigureProps) {
  const say = useSay();
  const { row, indicator, period, brief } = props;
  const { now, complete, before } = figureOf(row, indicator.name, period);
  if (before === null)
    return brief ? (
      <span className="before" title={say(NATIONAL.notOver)}>
        –
      </span>
    ) : null;
  return (
    <span className="before">
      {!brief && `${say(NATIONAL.before)} `}
      <Part {...props} side="before" title={say(NATIONAL.before)} />
      {!brief && complete !== now && (
        <>
          {say(NATIONAL.opens)}
          {say(NATIONAL.untilYesterday)} <Part {...props} side="complete" />
          {say(NATIONAL.closes)}
        </>
      )}
    </span>
  );
}

/** A number and the same of last year; each opens to the records it counts. */
export function Figure(props: FigureProps) {
  return (
    <>
      <Part {...props} side="now" />
      <Before {...props} />
    </>
  );
}

/** A share in words: what is too small to show says so. */
function ShareText({ of }: { readonly of: ShareOf }) {
  const say = useSay();
  if (of.share !== null) return share(of.share);
  return of.state === 'withheld' ? (
    <span title={say(NATIONAL.withheldBecause)}>{say(NATIONAL.withheld)}</span>
  ) : (
    '–'
  );
}

/** A share of a period, and that of the same days of last year. */
function RatioFigure({ shares, period }: { readonly shares: Shares; readonly period: PeriodName }) {
  const say = useSay();
  const { now, before } = shares[period];
  return (
    <>
      <span className="share">
        <ShareText of={now} />
      </span>
      {before !== null && (
        <span className="before">
          {say(NATIONAL.before)} <ShareText of={before} />
        </span>
      )}
    </>
  );
}

/** All indicators of the whole scope, and the shares between them. */
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
      {overview.ratios.map(({ name, label }) => {
        const shares = overview.total.shares[name];
        return shares === undefined ? null : (
          <div key={name}>
            <dt>{say(label)}</dt>
            <dd>
              <RatioFigure shares={shares} period={period} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
