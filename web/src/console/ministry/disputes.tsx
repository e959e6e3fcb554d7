import type { DisputeRow, NewNotice } from '@qingming/connect/api/oversight.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { withQuery } from '../api/client.ts';
import { api } from '../api/console-client.ts';
import { newId } from '../api/new-id.ts';
import { civilMinute } from '../format/civil.ts';
import { NOTICES } from '../officer/words.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { Pager, type Turn } from '../records/pager.tsx';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import './national.css';
import { DISPUTES, QUARANTINE, RESEMBLANCES } from './words.ts';

/** A list of pairs, and what is said of them. */
interface Pairs {
  readonly path: string;
  readonly says: Readonly<Record<'title' | 'lead' | 'ask' | 'asks', Bilingual>>;
}

const CREMATED_TWICE: Pairs = { path: '/api/oversight/disputes', says: DISPUTES };
const MAY_BE_ONE: Pairs = { path: '/api/oversight/resemblances', says: RESEMBLANCES };

/** Both records of a dispute, and the notice that asks both provinces. */
function Dispute({ row, says }: Pick<Pairs, 'says'> & { readonly row: DisputeRow }) {
  const say = useSay();
  const [ids] = useState(() => row.records.map(() => newId()));
  const ask = useMutation({
    mutationFn: async () => {
      for (const [index, { origin, kind, record }] of row.records.entries()) {
        const id = ids[index];
        const body: NewNotice = {
          ...(id === undefined ? {} : { id }),
          subjectNode: origin,
          subjectKind: kind,
          subjectRecord: record,
          asks: say(says.asks),
        };
        await api.send('POST', '/api/oversight/notices', { body });
      }
    },
  });
  return (
    <li>
      <span>
        {row.records.map(({ origin, originName, kind, record }, index) => (
          <span key={record}>
            {index > 0 && ' · '}
            <Link to={`/records/${kind}/${record}`}>{originName ? say(originName) : origin}</Link>
          </span>
        ))}
      </span>
      <span className="quiet">{civilMinute(row.foundAt)}</span>
      {ask.isSuccess ? (
        <output>
          {say(QUARANTINE.asked)} <Link to="/notices">{say(NOTICES.title)}</Link>
        </output>
      ) : (
        <button
          type="button"
          className="button"
          disabled={ask.isPending}
          onClick={() => ask.mutate()}
        >
          {say(says.ask)}
        </button>
      )}
      {ask.isError && <ProblemNote error={ask.error} again={() => ask.mutate()} />}
    </li>
  );
}

const FIRST_PAGE: Turn = { after: undefined, before: undefined };

/** The open ones come first: a page without any is past the last of them. */
function OpenPairs({ path: list, says }: Pairs) {
  const say = useSay();
  const [turn, setTurn] = useState<Turn>(FIRST_PAGE);
  const path = withQuery(list, turn);
  const found = useQuery({
    queryKey: ['list', list, path],
    queryFn: ({ signal }) => api.get<Page<DisputeRow>>(path, { signal }),
    placeholderData: keepPreviousData,
  });
  if (found.isError) return <ProblemNote error={found.error} again={() => void found.refetch()} />;
  const open = found.data?.rows.filter((row) => row.open) ?? [];
  const { next = null, previous = null } = found.data ?? {};
  const last = found.data?.rows.at(-1);
  if (open.length === 0 && previous === null) return null;
  return (
    <section className="part">
      <h2>{say(says.title)}</h2>
      <p className="quiet">{say(says.lead)}</p>
      <ul className="disputes">
        {open.map((row) => (
          <Dispute key={row.records.map(({ record }) => record).join()} row={row} says={says} />
        ))}
      </ul>
      <Pager next={last?.open ? next : null} previous={previous} onTurn={setTurn} />
    </section>
  );
}

/** What two provinces say of one person, for the ministry's officers to decide. */
export function Disputes() {
  const session = useSession();
  const sees = session.level === 'ministry' && can(session, 'oversight.settleDisputes');
  if (!sees) return null;
  return (
    <>
      <OpenPairs {...CREMATED_TWICE} />
      <OpenPairs {...MAY_BE_ONE} />
    </>
  );
}
