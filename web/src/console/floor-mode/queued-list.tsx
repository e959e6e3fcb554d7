import { Link } from 'react-router';
import { civilTime } from '../format/civil.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { useSession } from '../session/use-session.ts';
import { lastFour } from './flow.ts';
import './queued-moves.css';
import { ownOf, type QueuedMove, without } from './queue.ts';
import { changeQueue, useStoredQueue } from './queue-store.ts';
import { QUEUE } from './words.ts';

function Line({ move }: { readonly move: QueuedMove }) {
  return (
    <>
      <time>{civilTime(move.at)}</time>{' '}
      <strong>
        <code>{lastFour(move.tag)}</code> → {move.placeName}
      </strong>
    </>
  );
}

/** On the page of the floor: each of them, and what somebody has to look at. */
export function QueuedList() {
  const say = useSay();
  const { account } = useSession();
  const { waiting, refused } = ownOf(useStoredQueue(), account);
  if (waiting.length === 0 && refused.length === 0) return null;
  return (
    <section className="queued-list">
      {refused.length > 0 && (
        <>
          <h2>{say(QUEUE.look)}</h2>
          <ul>
            {refused.map((move) => (
              <li key={move.id} className="floor-warning">
                <Line move={move} />
                <p>{move.refused}</p>
                <div className="floor-buttons">
                  <Link className="button" to={`/cases/${move.case}`}>
                    {say(QUEUE.openCase)}
                  </Link>
                  <button
                    type="button"
                    className="button"
                    onClick={() => changeQueue((queue) => without(queue, move.id))}
                  >
                    {say(QUEUE.looked)}
                  </button>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {waiting.length > 0 && (
        <>
          <h2>{say(QUEUE.waiting)}</h2>
          <ol>
            {waiting.map((move) => (
              <li key={move.id}>
                <Line move={move} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
