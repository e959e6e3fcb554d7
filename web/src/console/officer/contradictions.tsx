import type { ContradictionRow } from '@qingming/connect/api/oversight.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { withQuery } from '../api/client.ts';
import { api } from '../api/console-client.ts';
import { civilMinute } from '../format/civil.ts';
import { regionWords } from '../format/region-words.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { Pager, type Turn } from '../records/pager.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { CONTRADICTIONS } from './words.ts';

const LIST = '/api/oversight/contradictions';
const FIRST_PAGE: Turn = { after: undefined, before: undefined };

/** References that contradict what they name, in the officer's scope; nothing where there are none. */
export function Contradictions() {
  const say = useSay();
  const [turn, setTurn] = useState<Turn>(FIRST_PAGE);
  const path = withQuery(LIST, turn);
  const found = useQuery({
    queryKey: ['list', LIST, path],
    queryFn: ({ signal }) => api.get<Page<ContradictionRow>>(path, { signal }),
    placeholderData: keepPreviousData,
  });
  if (found.isError) return <ProblemNote error={found.error} again={() => void found.refetch()} />;
  const { rows = [], next = null, previous = null } = found.data ?? {};
  if (rows.length === 0 && previous === null) return null;
  return (
    <section className="part">
      <h2>{say(CONTRADICTIONS.title)}</h2>
      <p className="quiet">{say(CONTRADICTIONS.lead)}</p>
      <ul className="contradictions">
        {rows.map(({ kind, record, element, elementName, kindName, region, since }) => (
          <li key={`${record} ${element}`}>
            <Link to={`/records/${kind}/${record}`}>
              {say(kindName)} · {say(elementName)}
            </Link>{' '}
            {say(regionWords(region))} <span className="quiet">{civilMinute(since)}</span>
          </li>
        ))}
      </ul>
      <Pager next={next} previous={previous} onTurn={setTurn} />
    </section>
  );
}
