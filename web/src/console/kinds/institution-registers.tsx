import type { KindDetail, KindPage } from '@qingming/connect/api/kinds.ts';
import { findElement } from '@qingming/standard/derive/catalogue.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { withQuery } from '../api/client.ts';
import { api } from '../api/console-client.ts';
import { civilMinute } from '../format/civil.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import { isForHouses } from '../session/house-kinds.ts';
import { titleOf, wordsOf } from './kind-values.ts';
import { recordsPath, useKind, useKinds } from './use-kinds.ts';
import { KINDS } from './words.ts';

/** So many of each stand on the page of their institution; the others are in the list. */
const FIRST = 8;

function FirstRows({ detail, page }: { readonly detail: KindDetail; readonly page: KindPage }) {
  const say = useSay();
  const { definition, shown } = detail;
  const title = shown.title === null ? undefined : findElement(definition, shown.title);
  const labels = shown.columns.map(
    (name) => findElement(definition, name)?.label ?? KINDS.recorded,
  );
  return (
    <div className="scrolls">
      <table className="plain-table">
        <thead>
          <tr>
            {[title?.label ?? KINDS.recorded, ...labels].map((label) => (
              <th key={label.en} scope="col">
                {say(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to={`/records/${definition.kind}/${row.id}`}>
                  {title === undefined ? civilMinute(row.recordedAt) : say(titleOf(detail, row))}
                </Link>
              </th>
              {shown.columns.map((name) => {
                const words = wordsOf(detail, row, name, page.names);
                return <td key={name}>{words && say(words)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface OfInstitution {
  readonly institution: string;
}

interface OfAHouse extends OfInstitution {
  readonly houseKind: string;
}

function Register({ detail, institution }: OfInstitution & { readonly detail: KindDetail }) {
  const say = useSay();
  const { kind } = detail.definition;
  const path = recordsPath(kind);
  const list = useQuery({
    queryKey: ['list', path, 'of', institution],
    queryFn: ({ signal }) =>
      api.get<KindPage>(withQuery(path, { institution, size: FIRST }), { signal }),
  });
  return (
    <section className="part">
      <h2>
        <Link to={withQuery(`/records/${kind}`, { institution })}>{say(detail.shown.called)}</Link>{' '}
        <span className="quiet">{list.data?.total}</span>
      </h2>
      {list.isError && <ProblemNote error={list.error} again={() => void list.refetch()} />}
      {list.data !== undefined && list.data.rows.length === 0 && (
        <p className="quiet">{say(KINDS.none)}</p>
      )}
      {list.data !== undefined && list.data.rows.length > 0 && (
        <FirstRows detail={detail} page={list.data} />
      )}
    </section>
  );
}

function RegisterOf({ kind, institution }: OfInstitution & { readonly kind: string }) {
  const { data } = useKind(kind);
  return data?.definition.belongsTo === 'institution' ? (
    <Register detail={data} institution={institution} />
  ) : null;
}

/** Every register of an institution that the reader may see, its first records and the way to all of them. */
export function InstitutionRegisters({ institution, houseKind }: OfAHouse) {
  return useKinds()
    .filter(({ list, houses }) => list && isForHouses(houses, [houseKind]))
    .map(({ kind }) => <RegisterOf key={kind} kind={kind} institution={institution} />);
}
