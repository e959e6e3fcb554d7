import type { CaseHistory, HistoryEntry } from '@qingming/connect/api/case-page.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/console-client.ts';
import { civilMinute } from '../../format/civil.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import { Loading } from '../../shell/loading.tsx';
import { ProblemNote } from '../../shell/problem-note.tsx';
import { useCaseView } from './case-context.ts';
import { caseKey } from './use-case.ts';
import { CASE } from './words.ts';

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const say = useSay();
  return (
    <li>
      <time dateTime={entry.at}>{civilMinute(entry.at)}</time> {say(entry.says)}
    </li>
  );
}

function Entries() {
  const { page } = useCaseView();
  const { id } = page.case;
  const history = useQuery({
    queryKey: [...caseKey(id), 'history'],
    queryFn: ({ signal }) => api.get<CaseHistory>(`/api/cases/${id}/history`, { signal }),
  });
  if (history.isPending) return <Loading />;
  if (history.isError)
    return <ProblemNote error={history.error} again={() => void history.refetch()} />;
  return (
    <ol>
      {history.data.entries.map((entry) => (
        <Entry key={`${entry.record} ${entry.version} ${entry.act}`} entry={entry} />
      ))}
    </ol>
  );
}

/** What was written, by whom and why, in words; read when it is opened. */
export function History() {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <details className="trail" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say(CASE.history)}</summary>
      {open && <Entries />}
    </details>
  );
}
