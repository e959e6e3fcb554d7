import type { ImportRun } from '@qingming/connect/api/imports.ts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { api } from '../api/console-client.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { ImportLines } from './import-lines.tsx';
import { ImportFacts, ImportReasons } from './import-facts.tsx';
import { IMPORTS } from './words.ts';

/** One file that was brought in: what it was, why lines failed, and what became of each. */
export function ImportPage() {
  const say = useSay();
  const { run = '' } = useParams();
  const found = useQuery({
    queryKey: ['import', run],
    queryFn: ({ signal }) => api.get<ImportRun>(`/api/imports/${run}`, { signal }),
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <ProblemNote error={found.error} again={() => void found.refetch()} />;
  return (
    <ImportLines run={found.data}>
      <p>
        <Link to="/imports">{say(IMPORTS.back)}</Link>
      </p>
      <ImportFacts run={found.data} />
      <ImportReasons run={found.data} />
      <div className="part">
        <h2>{say(IMPORTS.allLines)}</h2>
      </div>
    </ImportLines>
  );
}
