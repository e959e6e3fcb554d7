import { useSay } from '../preferences/use-preferences.ts';
import { SHELL } from './words.ts';

export function Loading() {
  const say = useSay();
  return <output className="loading">{say(SHELL.loading)}</output>;
}
