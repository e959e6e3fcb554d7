import type {
  IndicatorName,
  Overview,
  PeriodName,
  StreamRow,
} from '@qingming/connect/api/national.ts';
import { hasMap } from '@qingming/standard/data/maps/find-map.ts';
import { regionParent } from '@qingming/standard/data/regions.ts';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { withQuery } from '../api/client.ts';
import { OverdueCallsLine } from '../call/overdue-line.tsx';
import { HeardLines } from '../heard/heard-lines.tsx';
import { OpenDifferencesLine } from '../charge-check/open-line.tsx';
import { civilMinute, dayInWords } from '../format/civil.ts';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import { scopeOf } from '../officer/divisions.ts';
import '../officer/officer.css';
import { useSay } from '../preferences/use-preferences.ts';
import { useChangeSearch } from '../records/use-change-search.ts';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { DivisionMap } from './division-map.tsx';
import { DivisionTable } from './division-table.tsx';
import { EventList } from './event-list.tsx';
import { Totals } from './figure.tsx';
import './national.css';
import { isPeriod, PERIOD_NAMES } from './national-view.ts';
import { useNational } from './use-national.ts';
import { NATIONAL } from './words.ts';

const USUAL_INDICATOR = 'cremations';

interface Shown {
  readonly overview: Overview;
  readonly period: PeriodName;
  readonly indicator: IndicatorName;
}

/** d, m and y choose the period. */
function usePeriodKeys(): void {
  const change = useChangeSearch();
  const shortcuts = useMemo(
    () =>
      PERIOD_NAMES.map((name) => ({
        keys: name.slice(0, 1),
        says: NATIONAL[name],
        act: () => change({ period: name }),
      })),
    [change],
  );
  useShortcuts(shortcuts);
}

function Controls({ overview, period, indicator }: Shown) {
  const say = useSay();
  const change = useChangeSearch();
  return (
    <div className="national-controls">
      <fieldset className="choices" aria-label={say(NATIONAL.periods)}>
        {PERIOD_NAMES.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === period}
            onClick={() => change({ period: name })}
          >
            {say(NATIONAL[name])}
          </button>
        ))}
      </fieldset>
      <label>
        {say(NATIONAL.date)}
        <input
          type="date"
          value={overview.day}
          onChange={(event) => change({ day: event.target.value })}
        />
      </label>
      {hasMap(overview.region) && (
        <label>
          {say(NATIONAL.indicator)}
          <select
            value={indicator.name}
            onChange={(event) => change({ indicator: event.target.value })}
          >
            {overview.indicators.map(({ name, label }) => (
              <option key={name} value={name}>
                {say(label)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

function Up({ region }: Pick<Overview, 'region'>) {
  const say = useSay();
  const own = scopeOf(useSession());
  if (region === own) return null;
  return (
    <Link to={withQuery('/overview', { region: regionParent(region) ?? own })}>
      {say(NATIONAL.up)}
    </Link>
  );
}

function Head(shown: Shown) {
  const say = useSay();
  const { overview, period } = shown;
  const { now, before } = overview.periods[period];
  const { from, to } = now;
  return (
    <header className="page-head">
      <div>
        <h1>{say(overview.regionName)}</h1>
        <p className="quiet">
          {period === 'day' ? say(dayInWords(to)) : `${from} — ${to}`}{' '}
          {before === null && `· ${say(NATIONAL.notOver)} `}
          <Up region={overview.region} />
        </p>
      </div>
      <Controls {...shown} />
    </header>
  );
}

function View({ events, ...shown }: Shown & { readonly events: readonly StreamRow[] }) {
  const say = useSay();
  const session = useSession();
  const { overview, period } = shown;
  return (
    <>
      <Head {...shown} />
      {session.level === 'province' && can(session, 'cases.watchCallBacks') && <OverdueCallsLine />}
      {session.level === 'province' && can(session, 'feedback.watch') && <HeardLines />}
      {can(session, 'charges.check') && <OpenDifferencesLine />}
      <Totals overview={overview} period={period} />
      {hasMap(overview.region) && (
        <div className="national-sides">
          <DivisionMap {...shown} />
          <EventList events={events} now={overview.at} />
        </div>
      )}
      <DivisionTable overview={overview} period={period} />
      {!hasMap(overview.region) && <EventList events={events} now={overview.at} />}
      <p className="quiet">
        {say(NATIONAL.completenessAt)} {civilMinute(overview.completenessAt)} ·{' '}
        {say(NATIONAL.olderAt)} {civilMinute(overview.olderAt)}
      </p>
    </>
  );
}

/** The numbers of the scope on a map and in a table, as they change. */
export function NationalPage() {
  usePeriodKeys();
  const [search] = useSearchParams();
  const { overview, events } = useNational({
    day: search.get('day') ?? undefined,
    region: search.get('region') ?? undefined,
  });
  if (overview.isPending) return <Loading />;
  if (overview.data === undefined)
    return <ProblemNote error={overview.error} again={() => void overview.refetch()} />;
  const { indicators } = overview.data;
  const asked = search.get('indicator') ?? USUAL_INDICATOR;
  const indicator = indicators.find(({ name }) => name === asked) ?? indicators[0];
  const word = search.get('period');
  if (indicator === undefined) return null;
  return (
    <View
      overview={overview.data}
      period={isPeriod(word) ? word : 'day'}
      indicator={indicator}
      events={events.data ?? []}
    />
  );
}
