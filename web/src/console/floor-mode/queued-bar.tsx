import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { api } from '../api/console-client.ts';
import { civilTime } from '../format/civil.ts';
import { useConnection } from '../live/connection.ts';
import { currentLanguage, useSay } from '../preferences/use-preferences.ts';
import { useSession } from '../session/use-session.ts';
import './queued-moves.css';
import { ownOf } from './queue.ts';
import { changeQueue, storedQueue, useStoredQueue } from './queue-store.ts';
import { sendQueued } from './send-queued.ts';
import { signal } from './signal.ts';
import { QUEUE } from './words.ts';

/** A browser says “online” of a network that leads nowhere: what waits is tried again. */
const AGAIN_MS = 10_000;

/** Sends what waits whenever it may arrive, one at a time, from whichever page is open. */
function useSender(account: string, waits: boolean): void {
  const { offline } = useConnection();
  const queries = useQueryClient();
  const busy = useRef(false);
  useEffect(() => {
    if (offline || !waits) return undefined;
    const send = async (): Promise<void> => {
      if (busy.current) return;
      busy.current = true;
      const refused = ownOf(storedQueue(), account).refused.length;
      await sendQueued(account, {
        ...{ client: api, queue: storedQueue, change: changeQueue },
        ...{ now: Date.now, language: currentLanguage },
      }).finally(() => {
        busy.current = false;
      });
      if (ownOf(storedQueue(), account).refused.length > refused) signal('no');
      void queries.invalidateQueries({ queryKey: ['board'] });
    };
    void send();
    const timer = setInterval(() => void send(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [account, offline, waits, queries]);
}

/** Said on every page for as long as anything waits on this device. */
export function QueuedBar() {
  const say = useSay();
  const { account } = useSession();
  const { waiting, refused, ofOthers } = ownOf(useStoredQueue(), account);
  useSender(account, waiting.length > 0);
  const [first] = waiting;
  if (first === undefined && refused.length === 0 && ofOthers === 0) return null;
  return (
    <output className="queued-bar">
      {first !== undefined && (
        <Link to="/floor">{say(QUEUE.waits(waiting.length, civilTime(first.at)))}</Link>
      )}
      {refused.length > 0 && (
        <Link to="/floor" className="refused">
          {say(QUEUE.refusedCount(refused.length))}
        </Link>
      )}
      {ofOthers > 0 && <span>{say(QUEUE.ofOthers(ofOthers))}</span>}
    </output>
  );
}
