import { Link } from 'react-router';
import '../call/call.css';
import { yuan } from '../format/money.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { useOpenDifferences } from './use-charge-check.ts';
import { CHECK } from './words.ts';

/** How many charges are not as published; nothing while all of them are. */
export function OpenDifferencesLine() {
  const say = useSay();
  const { data } = useOpenDifferences();
  if (data === undefined || data.open === 0) return null;
  return (
    <ul className="waiting-calls late">
      <li>
        <strong>{say(CHECK.title)}</strong>{' '}
        <Link to="/charge-check">{say(CHECK.openLine(data.open))}</Link>
        {data.above > 0 && (
          <>
            {' · '}
            {say(CHECK.above)} {yuan(data.above)}
          </>
        )}
      </li>
    </ul>
  );
}
