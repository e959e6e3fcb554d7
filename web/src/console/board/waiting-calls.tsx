import type { BoardCall } from '@qingming/connect/api/board.ts';
import { Link } from 'react-router';
import '../call/call.css';
import { CALL } from '../call/words.ts';
import { elapsed } from '../format/duration.ts';
import { useSay } from '../preferences/use-preferences.ts';

interface WaitingCallsProps {
  readonly calls: readonly BoardCall[];
  readonly now: string;
}

/** Families who wait to be called back, the oldest first, each with how long. */
export function WaitingCalls({ calls, now }: WaitingCallsProps) {
  const say = useSay();
  if (calls.length === 0) return null;
  const isLate = calls.some(({ late }) => late);
  return (
    <ul className={isLate ? 'waiting-calls late' : 'waiting-calls'}>
      <li>
        <strong>
          {say(CALL.waiting)} {calls.length}
        </strong>
      </li>
      {calls.map(({ id, number, calledAt, late, online, takenOnAt, triedAt }) => (
        <li key={id}>
          <Link to={`/call/${id}`}>{number}</Link> {online && `${say(CALL.online)} · `}
          {say(elapsed(calledAt, now))}
          {takenOnAt !== null && triedAt === null && ` · ${say(CALL.takenOn)}`}
          {triedAt !== null && ` · ${say(CALL.tried)}`}
          {late && <span className="wrong"> {say(CALL.isLate)}</span>}
        </li>
      ))}
    </ul>
  );
}
