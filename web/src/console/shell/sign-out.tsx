import { useMutation } from '@tanstack/react-query';
import { api } from '../api/console-client.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { useTakeSession } from '../session/use-session.ts';
import { SHELL } from './words.ts';

export function SignOut() {
  const say = useSay();
  const take = useTakeSession();
  const leave = useMutation({
    mutationFn: () => api.send('DELETE', '/api/session'),
    onSettled: () => take(null),
  });
  return (
    <button type="button" className="plain" onClick={() => leave.mutate()}>
      {say(SHELL.signOut)}
    </button>
  );
}
