import type { OwnSessions } from '@qingming/connect/api/session.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/console-client.ts';
import { civilMinute } from '../format/civil.ts';
import { useSay } from '../preferences/use-preferences.ts';
import '../records/list.css';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { Loading } from '../shell/loading.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { SESSIONS } from './words.ts';
import '../officer/officer.css';

const KEY = ['own sessions'] as const;

function Sessions({ sessions }: OwnSessions) {
  const say = useSay();
  const queries = useQueryClient();
  const ending = useMutation({
    mutationFn: (path: string) => api.send('DELETE', path),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
  const others = sessions.filter(({ current }) => !current);
  return (
    <>
      <section className="list-scroll" aria-label={say(SESSIONS.title)}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say(SESSIONS.since)}</th>
              <th scope="col">{say(SESSIONS.seen)}</th>
              <th scope="col" aria-label={say(SESSIONS.end)} />
            </tr>
          </thead>
          <tbody>
            {sessions.map(({ id, createdAt, seenAt, current }) => (
              <tr key={id}>
                <th scope="row">{civilMinute(createdAt)}</th>
                <td>{civilMinute(seenAt)}</td>
                <td>
                  {current ? (
                    say(SESSIONS.current)
                  ) : (
                    <button
                      type="button"
                      className="button"
                      disabled={ending.isPending}
                      onClick={() => ending.mutate(`/api/session/all/${id}`)}
                    >
                      {say(SESSIONS.end)}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {ending.isError && <ProblemNote error={ending.error} />}
      {others.length === 0 ? (
        <p className="quiet">{say(SESSIONS.only)}</p>
      ) : (
        <button
          type="button"
          className="button primary"
          disabled={ending.isPending}
          onClick={() => ending.mutate('/api/session/others')}
        >
          {say(SESSIONS.others)}
        </button>
      )}
    </>
  );
}

/** Where one is signed in, and out of everywhere else. */
export function SessionsDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const found = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => api.get<OwnSessions>('/api/session/all', { signal }),
  });
  return (
    <SheetDialog title={say(SESSIONS.title)} onClose={onClose}>
      {found.isPending && <Loading />}
      {found.isError && <ProblemNote error={found.error} />}
      {found.data && <Sessions sessions={found.data.sessions} />}
    </SheetDialog>
  );
}
