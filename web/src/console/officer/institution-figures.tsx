import type {
  InstitutionFigures as Figures,
  SupervisedRow,
} from '@qingming/connect/api/national.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { withQuery } from '../api/client.ts';
import { api } from '../api/console-client.ts';
import { Totals } from '../ministry/figure.tsx';
import '../ministry/national.css';
import { isPeriod, PERIOD_NAMES } from '../ministry/national-view.ts';
import { NATIONAL } from '../ministry/words.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { useChangeSearch } from '../records/use-change-search.ts';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { INSTITUTIONS } from './words.ts';

function Fact({
  label,
  wrong = false,
  href,
  children,
}: {
  readonly label: Bilingual;
  readonly wrong?: boolean;
  readonly href?: string | undefined;
  readonly children: ReactNode;
}) {
  const say = useSay();
  return (
    <div>
      <dt>{say(label)}</dt>
      <dd className={wrong ? 'wrong' : undefined}>
        {href === undefined ? children : <Link to={href}>{children}</Link>}
      </dd>
    </div>
  );
}

/** Daily reports and what came of them, as far as they are due. */
function Reports({ row }: { readonly row: SupervisedRow }) {
  const session = useSession();
  const { id, completeness } = row;
  if (completeness === null) return null;
  const { due, reports, stated, held } = completeness;
  return (
    <>
      <Fact
        label={INSTITUTIONS.missingReports}
        wrong={reports < due}
        href={can(session, 'oversight.see') ? `/day-reports/${id}` : undefined}
      >
        {due - reports}/{due}
      </Fact>
      {stated > 0 && (
        <Fact label={INSTITUTIONS.received} wrong={held < stated}>
          {held}/{stated}
        </Fact>
      )}
    </>
  );
}

/** What is missing or overdue now, each with the way to it. */
function Standing({ row }: { readonly row: SupervisedRow }) {
  const say = useSay();
  const session = useSession();
  const { id, overdue, returned, certified, figures, lastDay, pricesSince } = row;
  const cremations = figures['cremations'] ?? 0;
  return (
    <dl className="facts">
      {overdue !== null && (
        <Fact
          label={INSTITUTIONS.overdue}
          wrong={overdue > 0}
          href={overdue > 0 ? withQuery('/cases', { institution: id }) : undefined}
        >
          {overdue}
        </Fact>
      )}
      <Reports row={row} />
      {returned !== null && (
        <Fact
          label={INSTITUTIONS.returned}
          wrong={returned > 0}
          href={
            returned > 0 && can(session, 'oversight.see')
              ? withQuery('/refused', { institution: id })
              : undefined
          }
        >
          {returned}
        </Fact>
      )}
      {cremations > 0 && (
        <Fact label={INSTITUTIONS.certifiedThisMonth} wrong={certified < cremations}>
          {certified}/{cremations}
        </Fact>
      )}
      <Fact label={INSTITUTIONS.lastDay}>{lastDay ?? say(INSTITUTIONS.never)}</Fact>
      <Fact
        label={INSTITUTIONS.pricesSince}
        wrong={pricesSince === null}
        href={
          can(session, 'prices.see') ? withQuery('/price-lists', { institution: id }) : undefined
        }
      >
        {pricesSince ?? say(INSTITUTIONS.noPrices)}
      </Fact>
    </dl>
  );
}

function Periods({ period }: { readonly period: string }) {
  const say = useSay();
  const change = useChangeSearch();
  return (
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
  );
}

/** What one institution did, beside the same days of last year, and what is missing or overdue. */
export function InstitutionFigures({ institution }: { readonly institution: string }) {
  const say = useSay();
  const [search] = useSearchParams();
  const word = search.get('period');
  const period = isPeriod(word) ? word : 'month';
  const figures = useQuery({
    queryKey: ['institution', institution, 'figures'],
    queryFn: ({ signal }) =>
      api.get<Figures>(`/api/national/institutions/${institution}`, {
        signal,
        purpose: 'supervision',
      }),
  });
  if (figures.isPending) return <Loading />;
  if (figures.isError)
    return <ProblemNote error={figures.error} again={() => void figures.refetch()} />;
  return (
    <>
      <section className="part">
        <h2>{say(INSTITUTIONS.standing)}</h2>
        <Standing row={figures.data.row} />
      </section>
      <section className="part">
        <div className="page-head">
          <h2>{say(INSTITUTIONS.figures)}</h2>
          <div className="page-acts">
            <Periods period={period} />
          </div>
        </div>
        <Totals overview={figures.data} period={period} />
      </section>
    </>
  );
}
