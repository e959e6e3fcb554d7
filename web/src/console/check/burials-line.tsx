import { Link } from 'react-router';
import '../call/call.css';
import { useSay } from '../preferences/use-preferences.ts';
import { useSession } from '../session/use-session.ts';
import { useBurialsDue } from './use-checks.ts';
import { CHECK } from './words.ts';

function Counted() {
  const say = useSay();
  const { data } = useBurialsDue();
  if (data === undefined) return null;
  const { removals, checks } = data;
  const isLate = removals.late > 0 || checks.overdue > 0;
  if (removals.waiting === 0 && checks.open === 0 && checks.overdue === 0) return null;
  return (
    <ul className={isLate ? 'waiting-calls late' : 'waiting-calls'}>
      {removals.waiting > 0 && (
        <li>
          <strong>{say(CHECK.removals)}</strong>{' '}
          <Link to="/records/removal">
            {say(CHECK.removalsDue(removals.waiting, removals.late))}
          </Link>
        </li>
      )}
      {(checks.open > 0 || checks.overdue > 0) && (
        <li>
          <strong>{say(CHECK.title)}</strong>{' '}
          <Link to="/checks">{say(CHECK.due(checks.open, checks.overdue))}</Link>
        </li>
      )}
    </ul>
  );
}

/** Removals and checks of ashes that are under way or late; nothing where there are none. */
export function BurialsLine() {
  const { institution } = useSession();
  return institution === null ? null : <Counted />;
}
