import { useSay } from '../preferences/use-preferences.ts';
import { NoticePage } from './notice-page.tsx';
import { SHELL } from './words.ts';

/** A page that threw: it says so and keeps the rest of the console standing. */
export function BrokenPage() {
  const say = useSay();
  return (
    <NoticePage title={say(SHELL.broken)}>
      <p>{say(SHELL.brokenHelp)}</p>
      <button type="button" className="button primary" onClick={() => window.location.reload()}>
        {say(SHELL.reload)}
      </button>
    </NoticePage>
  );
}
