import type { InstitutionDetail } from '@qingming/connect/api/registry.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { withQuery } from '../api/client.ts';
import { api } from '../api/console-client.ts';
import { type FactValue, factValue } from '../format/fact-value.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { InstitutionRegisters } from '../kinds/institution-registers.tsx';
import { Approval } from './approval.tsx';
import { InstitutionFigures } from './institution-figures.tsx';
import './officer.css';
import { INSTITUTIONS } from './words.ts';

type AnyFact = Readonly<Record<string, FactValue>>;

/** The elements of which the record says something. */
function Facts({
  definition,
  fact,
}: {
  readonly definition: RecordDefinition;
  readonly fact: AnyFact;
}) {
  const say = useSay();
  return (
    <dl className="facts">
      {Object.entries(definition.elements).map(([name, element]) => {
        const value = factValue(element, fact[name]);
        return (
          value && (
            <div key={name}>
              <dt>{say(element.label)}</dt>
              <dd>{say(value)}</dd>
            </div>
          )
        );
      })}
    </dl>
  );
}

function Ways({ id }: { readonly id: string }) {
  const say = useSay();
  const session = useSession();
  const ways = [
    ['prices.see', withQuery('/price-lists', { institution: id }), INSTITUTIONS.prices],
    ['oversight.see', `/day-reports/${id}`, INSTITUTIONS.reports],
    ['read funeralCase', withQuery('/cases', { institution: id }), INSTITUTIONS.cases],
  ] as const;
  return (
    <div className="page-acts">
      {ways
        .filter(
          ([asks]) =>
            can(session, asks) && (asks !== 'read funeralCase' || session.level === 'province'),
        )
        .map(([asks, to, label]) => (
          <Link key={asks} className="button" to={to}>
            {say(label)}
          </Link>
        ))}
    </div>
  );
}

function Detail({ detail }: { readonly detail: InstitutionDetail }) {
  const say = useSay();
  const { institution: own, regionName } = detail;
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{own.fact.name}</h1>
          <p className="quiet">
            {own.fact.number} · {regionName ? say(regionName) : own.region}
          </p>
        </div>
        <Ways id={own.id} />
      </header>
      <Approval own={own} />
      <InstitutionFigures institution={own.id} />
      <section className="part">
        <h2>{say(INSTITUTIONS.about)}</h2>
        <Facts definition={institution} fact={own.fact as AnyFact} />
      </section>
      <InstitutionRegisters institution={own.id} houseKind={own.fact.kind} />
    </>
  );
}

/** One institution with what belongs to it. */
export function InstitutionPage() {
  const { institution: id = '' } = useParams();
  const detail = useQuery({
    queryKey: ['institution', id],
    queryFn: ({ signal }) =>
      api.get<InstitutionDetail>(`/api/institutions/${id}`, { signal, purpose: 'supervision' }),
  });
  if (detail.isPending) return <Loading />;
  if (detail.isError)
    return <ProblemNote error={detail.error} again={() => void detail.refetch()} />;
  return <Detail detail={detail.data} />;
}
