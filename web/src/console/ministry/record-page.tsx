import type { ShownRecord } from '@qingming/connect/api/national.ts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { api } from '../api/console-client.ts';
import { civilMinute } from '../format/civil.ts';
import '../officer/officer.css';
import { useSay } from '../preferences/use-preferences.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { ElementTable } from './element-table.tsx';
import './national.css';
import { QUARANTINE, RECORD } from './words.ts';

function Others({ others }: Pick<ShownRecord, 'others'>) {
  const say = useSay();
  if (others.length === 0) return null;
  return (
    <section className="part">
      <h2>{say(RECORD.others)}</h2>
      <ul>
        {others.map(({ kind, kindName, record, recordedAt }) => (
          <li key={record}>
            <Link to={`/records/${kind}/${record}`}>{say(kindName)}</Link>{' '}
            <span className="quiet">{civilMinute(recordedAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One record that is held here, in words and masked: what a number counts, at the end of the way. */
export function RecordPage() {
  const say = useSay();
  const { kind = '', record = '' } = useParams();
  const found = useQuery({
    queryKey: ['record', kind, record],
    queryFn: ({ signal }) =>
      api.get<ShownRecord>(`/api/national/records/${kind}/${record}`, {
        signal,
        purpose: 'supervision',
      }),
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <ProblemNote error={found.error} again={() => void found.refetch()} />;
  const { kindName, version, regionName, region, recordedAt, reason, voided, elements, others } =
    found.data;
  return (
    <div className="narrow-page">
      <header className="page-head">
        <div>
          <h1>{say(kindName)}</h1>
          <p className="quiet">
            {regionName ? say(regionName) : region} · {say(QUARANTINE.version)} {version} ·{' '}
            {civilMinute(recordedAt)}
          </p>
          {voided && <p className="wrong">{say(RECORD.voided)}</p>}
          {reason !== null && (
            <p>
              {say(RECORD.reason)}：{reason}
            </p>
          )}
        </div>
      </header>
      <ElementTable elements={elements} />
      <Others others={others} />
    </div>
  );
}
