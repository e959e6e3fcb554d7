import type { OverdueCalls } from '@qingming/connect/api/call-back.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../api/console-client.ts';
import { useSay } from '../preferences/use-preferences.ts';
import './call.css';
import { CALL } from './words.ts';

/** A wait grows by the clock, without an event. */
const AGAIN_MS = 30_000;
/** As many as can be read at a glance; the others are in the list of calls. */
const SHOWN = 6;

/** Families whom nobody called back in time, by house, for whoever watches over it; nothing while there are none. */
export function OverdueCallsLine() {
  const say = useSay();
  const { data } = useQuery({
    queryKey: ['calls', 'overdue'],
    queryFn: ({ signal }) => api.get<OverdueCalls>('/api/calls/overdue', { signal }),
    refetchInterval: AGAIN_MS,
  });
  if (data === undefined || data.count === 0) return null;
  return (
    <ul className="waiting-calls late">
      <li>
        <strong>{say(CALL.overdue(data.count))}</strong>
      </li>
      {data.calls.slice(0, SHOWN).map(({ id, number, house, houseName, housePhone, minutes }) => (
        <li key={id}>
          <Link to={`/institutions/${house}`}>{houseName}</Link>{' '}
          {housePhone !== null && <span className="code">{housePhone}</span>}{' '}
          <Link to={`/records/firstCall/${id}`}>{number}</Link> {say(CALL.forMinutes(minutes))}
        </li>
      ))}
      {data.count > SHOWN && (
        <li>
          <Link to="/records/firstCall?state=waiting">{say(CALL.allWaiting)}</Link>
        </li>
      )}
    </ul>
  );
}
