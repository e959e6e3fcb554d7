import type { SystemState } from '@qingming/connect/api/system.ts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api/console-client.ts';
import { civilMinute } from '../format/civil.ts';
import '../ministry/national.css';
import '../officer/officer.css';
import { useSay } from '../preferences/use-preferences.ts';
import { Loading } from '../shell/loading.tsx';
import { Facts } from '../records/facts.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { problemsOf } from './problems.ts';
import { SystemJobs } from './system-jobs.tsx';
import { SystemLinks } from './system-links.tsx';
import { SYSTEM } from './words.ts';

const AGAIN_MS = 10_000;

function Attention({ state }: { readonly state: SystemState }) {
  const say = useSay();
  const problems = problemsOf(state);
  if (problems.length === 0) return <p className="quiet">{say(SYSTEM.well)}</p>;
  return (
    <section>
      <h2>{say(SYSTEM.attention)}</h2>
      <ul className="plain-list">
        {problems.map((problem) => (
          <li key={problem.en} className="wrong">
            {say(problem)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Whole({ state }: { readonly state: SystemState }) {
  const say = useSay();
  const { log, key, database, standard } = state;
  const seconds = (value: number) => `${value} ${say(SYSTEM.seconds)}`;
  return (
    <div className="links">
      <Attention state={state} />
      <article>
        <h2>{say(SYSTEM.log)}</h2>
        <Facts
          facts={[
            [SYSTEM.unplaced, log.unplaced],
            [SYSTEM.oldest, seconds(log.unplacedSeconds)],
            [SYSTEM.checkpoint, seconds(log.checkpointSeconds)],
            [SYSTEM.skew, seconds(log.clockSkewSeconds)],
          ]}
        />
      </article>
      <article>
        <h2>{say(SYSTEM.links)}</h2>
        <SystemLinks links={state.links} />
      </article>
      <article>
        <h2>{say(SYSTEM.key)}</h2>
        <Facts
          facts={[
            [SYSTEM.keyInUse, key.id],
            [SYSTEM.suite, key.suite],
            [SYSTEM.earlier, key.earlier.length === 0 ? say(SYSTEM.none) : key.earlier.join('、')],
          ]}
        />
      </article>
      <article>
        <h2>{say(SYSTEM.jobs)}</h2>
        <SystemJobs jobs={state.jobs} />
      </article>
      <article>
        <h2>{say(SYSTEM.database)}</h2>
        <Facts
          facts={[
            [SYSTEM.connections, `${database.busy} / ${database.connections}`],
            [SYSTEM.migrations, database.pendingMigrations],
            [SYSTEM.standard, standard],
          ]}
        />
      </article>
    </div>
  );
}

/** How this node runs: the first page of the system administrator. */
export function SystemPage() {
  const say = useSay();
  const found = useQuery({
    queryKey: ['system'],
    queryFn: ({ signal }) => api.get<SystemState>('/api/system', { signal }),
    refetchInterval: AGAIN_MS,
  });
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{say(SYSTEM.title)}</h1>
          <p className="quiet">
            {say(SYSTEM.lead)} {found.data && civilMinute(found.data.at)}
          </p>
        </div>
      </header>
      {found.isPending && <Loading />}
      {found.isError && <ProblemNote error={found.error} again={() => void found.refetch()} />}
      {found.data && <Whole state={found.data} />}
    </>
  );
}
