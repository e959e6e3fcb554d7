import type { FoundPerson, PersonsFound } from '@qingming/connect/api/national.ts';
import { sex } from '@qingming/standard/codes/person.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import { regionChildren } from '@qingming/standard/data/regions.ts';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { api } from '../api/console-client.ts';
import { codeLabel } from '../format/code-label.ts';
import '../officer/officer.css';
import { LIST } from '../officer/words.ts';
import { useSay } from '../preferences/use-preferences.ts';
import type { Answers } from '../records/answers.ts';
import type { AskedField } from '../records/asked-field.ts';
import { whyFields } from '../records/why-fields.ts';
import { RecordForm } from '../records/record-form.tsx';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import './national.css';
import { SEARCH } from './words.ts';

const fieldsFor = (isNation: boolean, byNumber: boolean): readonly AskedField[] => [
  ...(byNumber
    ? [
        {
          name: 'identityNumber',
          label: SEARCH.identityNumber,
          input: 'text' as const,
          required: false,
          maxLength: 30,
        },
      ]
    : []),
  {
    name: 'name',
    label: SEARCH.name,
    input: 'text',
    required: false,
    maxLength: 60,
    ...(isNation && { help: SEARCH.nationwide }),
  },
  {
    name: 'birthYear',
    label: SEARCH.birthYear,
    input: 'integer',
    required: false,
    min: 1800,
    max: 2200,
  },
  ...(isNation
    ? [
        {
          name: 'province',
          label: SEARCH.province,
          input: 'select' as const,
          required: false,
          options: regionChildren('000000').map(({ code, name }) => ({ code, ...name })),
        },
      ]
    : []),
  ...whyFields(SEARCH),
];

function Line({ person }: { readonly person: FoundPerson }) {
  const say = useSay();
  const { level } = useSession();
  const { kind, record, case: of, name, identityNumber, regionName, region } = person;
  const href = level === 'province' && of !== null ? `/cases/${of}` : `/records/${kind}/${record}`;
  return (
    <tr>
      <th scope="row">
        <Link to={href}>{name}</Link>
        <span className="before">{identityNumber}</span>
      </th>
      <td>{say(person.kindName)}</td>
      <td>{person.number}</td>
      <td>{person.sex && say(codeLabel(sex, person.sex))}</td>
      <td>{person.deathDate}</td>
      <td>
        {person.institutionName}
        <span className="before">{regionName ? say(regionName) : region}</span>
      </td>
    </tr>
  );
}

const HEADS = [
  SEARCH.name,
  LIST.kind,
  SEARCH.number,
  decedent.elements.sex.label,
  SEARCH.died,
  SEARCH.where,
];

function Findings({ result }: { readonly result: PersonsFound }) {
  const say = useSay();
  return (
    <section className="part" aria-live="polite">
      <h2>{say(SEARCH.found)}</h2>
      <p className="quiet">
        {say(SEARCH.left)} {result.left}
      </p>
      {result.found.length === 0 && <p>{say(SEARCH.nobody)}</p>}
      {result.more && <p>{say(SEARCH.more)}</p>}
      {result.found.length > 0 && (
        <div className="scrolls">
          <table className="plain-table">
            <thead>
              <tr>
                {HEADS.map((head) => (
                  <th key={head.en} scope="col">
                    {say(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {result.found.map((person) => (
                <Line key={`${person.kind} ${person.record}`} person={person} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

const send = (body: Answers): Promise<PersonsFound> =>
  api.send('POST', '/api/national/search', { body, purpose: String(body['purpose']), asks: true });

/** Finds people by identity number or whole name, for a stated purpose. Nothing of it stands in the address. */
export function SearchPage() {
  const say = useSay();
  const { level, may } = useSession();
  const [result, setResult] = useState<PersonsFound>();
  const byNumber = can({ may }, 'reveal decedent');
  const fields = useMemo(() => fieldsFor(level === 'ministry', byNumber), [level, byNumber]);
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{say(SEARCH.title)}</h1>
          <p className="quiet">{say(SEARCH.lead)}</p>
        </div>
      </header>
      <div className="narrow-page">
        <RecordForm fields={fields} submit={SEARCH.find} send={send} onDone={setResult} />
      </div>
      {result && <Findings result={result} />}
    </>
  );
}
