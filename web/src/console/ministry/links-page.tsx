import { COLON } from '@qingming/standard/language/bilingual.ts';
import type { LinkRow, Links } from '@qingming/connect/api/national.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { withQuery } from '../api/client.ts';
import { api } from '../api/console-client.ts';
import { civilMinute } from '../format/civil.ts';
import '../officer/officer.css';
import { useSay } from '../preferences/use-preferences.ts';
import { Facts } from '../records/facts.tsx';
import { Loading } from '../shell/loading.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import './national.css';
import { span } from './national-view.ts';
import { checkpointOf, LINKS, windowOf } from './words.ts';

const AGAIN_MS = 5000;

const when = (instant: string | null): string | undefined =>
  instant === null ? undefined : civilMinute(instant);

function Sent({ link }: { readonly link: LinkRow }) {
  const say = useSay();
  return (
    <>
      <h3>{say(LINKS.ours)}</h3>
      <Facts
        facts={[
          [LINKS.backlog, `${link.backlog} ${say(LINKS.entries)}`],
          [LINKS.lastSuccess, when(link.lastSuccessAt)],
          [LINKS.nextAttempt, when(link.nextAttemptAt)],
          [
            LINKS.failures,
            link.failures === 0 ? undefined : `${link.failures} ${say(LINKS.times)}`,
          ],
          [LINKS.refused, `${link.refused} ${say(LINKS.entries)}`],
        ]}
      />
    </>
  );
}

function Received({ link }: { readonly link: LinkRow }) {
  const say = useSay();
  const { delay, clockSkew, checkpoint } = link;
  return (
    <>
      <h3>{say(LINKS.theirs)}</h3>
      <Facts
        facts={[
          [LINKS.received, `${link.received} ${say(LINKS.entries)}`],
          [LINKS.newest, when(delay?.newestAt ?? null)],
          [LINKS.lastDay, delay === null ? undefined : say(windowOf(delay.day))],
          [LINKS.lastWeek, delay === null ? undefined : say(windowOf(delay.week))],
          [
            LINKS.history,
            delay === null || delay.history === 0
              ? undefined
              : `${delay.history} ${say(LINKS.entries)}`,
          ],
          [
            LINKS.checkpoint,
            checkpoint === null
              ? undefined
              : `${civilMinute(checkpoint.at)} · ${say(checkpointOf(checkpoint))}`,
          ],
          [LINKS.skew, clockSkew === null ? undefined : say(span(clockSkew))],
        ]}
      />
      <p>
        <Link to={withQuery('/quarantine', { origin: link.node })}>
          {say(LINKS.heldBack)} {link.quarantined}
        </Link>
      </p>
    </>
  );
}

function Partner({ link }: { readonly link: LinkRow }) {
  const say = useSay();
  return (
    <article>
      <h2>
        {say(link.name)} <code>{link.node}</code>
        <span className={`link-state ${link.state}`}>{say(LINKS[link.state])}</span>
      </h2>
      {link.fault && (
        <div className="problem">
          <p className="problem-says">{say(link.fault.says)}</p>
          <p>{say(link.fault.todo)}</p>
        </div>
      )}
      {link.alarm && (
        <div className="problem">
          <p className="problem-says">
            {say(LINKS.alarm)}
            {say(COLON)}
            {say(link.alarm.says)}
          </p>
          <p>{say(link.alarm.todo)}</p>
        </div>
      )}
      <Sent link={link} />
      <Received link={link} />
    </article>
  );
}

/** Each link of this node: how it is, and what to do when it is not well. */
export function LinksPage() {
  const say = useSay();
  const links = useQuery({
    queryKey: ['links'],
    queryFn: ({ signal }) => api.get<Links>('/api/national/links', { signal }),
    refetchInterval: AGAIN_MS,
  });
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{say(LINKS.title)}</h1>
          <p className="quiet">{say(LINKS.lead)}</p>
        </div>
      </header>
      {links.isPending && <Loading />}
      {links.isError && <ProblemNote error={links.error} again={() => void links.refetch()} />}
      {links.data?.links.length === 0 && <p>{say(LINKS.nobody)}</p>}
      <div className="links">
        {links.data?.links.map((link) => (
          <Partner key={link.node} link={link} />
        ))}
      </div>
    </>
  );
}
