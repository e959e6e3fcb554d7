import { useConnection } from '../live/connection.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { SHELL } from './words.ts';

/** Said at once and on every page: that nothing can be saved now, or that the page may be old. */
export function OfflineBar() {
  const say = useSay();
  const { live, offline } = useConnection();
  return (
    <output className="offline-bar">
      {offline && <span className="offline">{say(SHELL.offlineSays)}</span>}
      {!offline && !live && <span>{say(SHELL.notLiveSays)}</span>}
    </output>
  );
}
