import { useSay } from '../preferences/use-preferences.ts';
import { SHELL } from './words.ts';

export function Loading() {
  const say = useSay();
  return (
    <p className="loading" role="status">
      {say(SHELL.loading)}
    </p>
  );
}
