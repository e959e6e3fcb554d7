import type { LateVoices, OddEvaluations } from '@qingming/connect/api/voice.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../api/console-client.ts';
import '../call/call.css';
import { useSay } from '../preferences/use-preferences.ts';
import { HEARD } from './words.ts';

/** As many as can be read at a glance; the others are in the lists. */
const SHOWN = 6;

/** Complaints and bad evaluations that are late, by house, for whoever watches over it; nothing while there are none. */
function LateLine() {
  const say = useSay();
  const { data } = useQuery({
    queryKey: ['voices', 'late'],
    queryFn: ({ signal }) => api.get<LateVoices>('/api/voices/late', { signal }),
  });
  if (data === undefined || data.count === 0) return null;
  return (
    <ul className="waiting-calls late">
      <li>
        <strong>{say(HEARD.late(data.count))}</strong>
      </li>
      {data.late.slice(0, SHOWN).map(({ kind, id, number, house, houseName, days }) => (
        <li key={id}>
          <Link to={`/institutions/${house}`}>{houseName}</Link>{' '}
          <Link to={`/records/${kind}/${id}`}>{number}</Link> {say(HEARD.forDays(days))}
        </li>
      ))}
      {data.count > SHOWN && (
        <li>
          <Link to="/records/ticket">{say(HEARD.all)}</Link>
        </li>
      )}
    </ul>
  );
}

/** Evaluations that look as if no family had given them; a person decides on the page of each. */
function OddLine() {
  const say = useSay();
  const { data } = useQuery({
    queryKey: ['evaluations', 'odd'],
    queryFn: ({ signal }) => api.get<OddEvaluations>('/api/evaluations/odd', { signal }),
  });
  if (data === undefined || data.evaluations.length === 0) return null;
  return (
    <ul className="waiting-calls">
      <li>
        <strong>{say(HEARD.odd(data.evaluations.length))}</strong>
      </li>
      {data.evaluations.slice(0, SHOWN).map(({ id, number, house, houseName, why }) => (
        <li key={id}>
          <Link to={`/institutions/${house}`}>{houseName}</Link>{' '}
          <Link to={`/records/evaluation/${id}`}>{number}</Link>{' '}
          {why.map((one) => say(HEARD.why[one])).join(' · ')}
        </li>
      ))}
      {data.evaluations.length > SHOWN && (
        <li>
          <Link to="/records/evaluation">{say(HEARD.allOdd)}</Link>
        </li>
      )}
    </ul>
  );
}

/** What families said that nobody has answered in time, and what looks odd among what they said. */
export function HeardLines() {
  return (
    <>
      <LateLine />
      <OddLine />
    </>
  );
}
