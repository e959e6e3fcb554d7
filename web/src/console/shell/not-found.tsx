import { Link } from 'react-router';
import { useSay } from '../preferences/use-preferences.ts';
import { NoticePage } from './notice-page.tsx';
import { SHELL } from './words.ts';

export function NotFound() {
  const say = useSay();
  return (
    <NoticePage title={say(SHELL.notFound)}>
      <p>{say(SHELL.notFoundHelp)}</p>
      <p>
        <Link to="/">{say(SHELL.home)}</Link>
      </p>
    </NoticePage>
  );
}
