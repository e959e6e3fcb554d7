import type { InstitutionDetail, RecordView } from '@qingming/connect/api/registry.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { equipment, facility, place } from '@qingming/standard/records/facility.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { staff } from '@qingming/standard/records/staff.ts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { withQuery } from '../api/client.ts';
import { api } from '../api/console-client.ts';
import { type FactValue, factValue } from '../format/fact-value.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { Approval } from './approval.tsx';
import './officer.css';
import { INSTITUTIONS } from './words.ts';

type AnyFact = Readonly<Record<string, FactValue>>;
type AnyView = RecordView<object>;

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

interface PartsProps {
  readonly title: Bilingual;
  readonly definition: RecordDefinition;
  readonly views: readonly AnyView[];
}

/** The parts of one kind, as a table of what they say. */
function Parts({ title, definition, views }: PartsProps) {
  const say = useSay();
  const facts = views.map(({ id, fact }) => ({ id, fact: fact as AnyFact }));
  const columns = Object.entries(definition.elements).filter(
    ([name, { type }]) => type !== 'link' && facts.some(({ fact }) => fact[name] !== undefined),
  );
  return (
    <section className="part">
      <h2>
        {say(title)} <span className="quiet">{views.length}</span>
      </h2>
      {views.length > 0 && (
        <div className="scrolls">
          <table className="plain-table">
            <thead>
              <tr>
                {columns.map(([name, { label }]) => (
                  <th key={name} scope="col">
                    {say(label)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {facts.map(({ id, fact }) => (
                <tr key={id}>
                  {columns.map(([name, element]) => {
                    const value = factValue(element, fact[name]);
                    return <td key={name}>{value && say(value)}</td>;
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Ways({ id }: { readonly id: string }) {
  const say = useSay();
  const { level } = useSession();
  return (
    <div className="page-acts">
      <Link className="button" to={withQuery('/price-lists', { institution: id })}>
        {say(INSTITUTIONS.prices)}
      </Link>
      {level === 'province' && (
        <Link className="button" to={withQuery('/cases', { institution: id })}>
          {say(INSTITUTIONS.cases)}
        </Link>
      )}
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
      <Facts definition={institution} fact={own.fact as AnyFact} />
      <Parts title={INSTITUTIONS.places} definition={place} views={detail.places} />
      <Parts title={INSTITUTIONS.facilities} definition={facility} views={detail.facilities} />
      <Parts title={INSTITUTIONS.equipment} definition={equipment} views={detail.equipment} />
      <Parts title={INSTITUTIONS.staff} definition={staff} views={detail.staff} />
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
