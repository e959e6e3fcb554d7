import { Link } from 'react-router';
import { useSay } from '../preferences/use-preferences.ts';
import { useSession } from '../session/use-session.ts';
import '../call/call.css';
import { sumOf } from './sum-of.ts';
import { useNoticesDue } from './use-notices-due.ts';
import { NOTICES_DUE } from './words.ts';

function Counted() {
  const say = useSay();
  const { data } = useNoticesDue({ size: '0' });
  const { due, late } = sumOf(data?.stages ?? []);
  if (due === 0) return null;
  return (
    <ul className={late > 0 ? 'waiting-calls late' : 'waiting-calls'}>
      <li>
        <strong>{say(NOTICES_DUE.title)}</strong>{' '}
        <Link to="/notices-due">{say(NOTICES_DUE.due(due, late))}</Link>
      </li>
    </ul>
  );
}

/** How many families are to be told that their term ends; nothing while everybody was told. */
export function NoticesLine() {
  const { institution } = useSession();
  return institution === null ? null : <Counted />;
}
