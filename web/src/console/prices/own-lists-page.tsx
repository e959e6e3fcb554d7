import type { PriceListRow } from '@qingming/connect/api/prices.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import { standingOf, standingWords } from '@qingming/standard/records/price-list-standing.ts';
import { priceList } from '@qingming/standard/records/price.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { withQuery } from '../api/client.ts';
import { api } from '../api/console-client.ts';
import { civilMinute } from '../format/civil.ts';
import { useToday } from '../format/use-today.ts';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import { useLiveEvents } from '../live/live-provider.tsx';
import '../officer/officer.css';
import { PRICES } from '../officer/words.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { useKeptState } from '../session/kept.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { NewListDialog } from './new-list-dialog.tsx';
import './prices.css';
import { ENDED, ENDS, GROUPS, NEXT, OWN } from './words.ts';

const PATH = '/api/price-lists';
const MOST = 200;

function ListLine({ list, today }: { readonly list: PriceListRow; readonly today: string }) {
  const say = useSay();
  const { effectiveFrom, effectiveUntil } = list;
  const isEnded = standingOf(list, today) === 'ended';
  return (
    <li className="own-list">
      <Link to={`/price-lists/${list.id}`}>{list.title}</Link>
      <span>{say(standingWords(list, today))}</span>
      <p>
        {!ENDS.includes(list.state) && <span className="quiet">{say(OWN.next)} </span>}
        {say(isEnded ? ENDED : NEXT[list.state])}
      </p>
      <p className="quiet">
        {say(PRICES.items)} {list.items}
      </p>
      <p className="quiet">
        {say(priceList.elements.effectiveFrom.label)} {effectiveFrom}
        {effectiveUntil !== null &&
          ` · ${say(priceList.elements.effectiveUntil.label)} ${effectiveUntil}`}
      </p>
      <p className="quiet">
        {say(PRICES.changed)} {civilMinute(list.changedAt)}
      </p>
    </li>
  );
}

function Groups({ lists }: { readonly lists: readonly PriceListRow[] }) {
  const say = useSay();
  const today = useToday();
  if (lists.length === 0) return <p className="nothing">{say(OWN.none)}</p>;
  return (
    <div className="own-lists">
      {GROUPS.map(({ title, holds }) => {
        const found = lists.filter((list) => holds(list, today));
        return (
          found.length > 0 && (
            <section key={title.en}>
              <h2>{say(title)}</h2>
              <ul>
                {found.map((list) => (
                  <ListLine key={list.id} list={list} today={today} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}

/** The price lists of one institution, what it has to do first. */
function ListsOf({ institution }: { readonly institution: string }) {
  const say = useSay();
  const queries = useQueryClient();
  const [drafting, setDrafting] = useKeptState('drafting a list', false);
  const question = { institution, size: MOST };
  useLiveEvents(() => void queries.invalidateQueries({ queryKey: ['list', PATH] }));
  const lists = useQuery({
    queryKey: ['list', PATH, question],
    queryFn: ({ signal }) => api.get<Page<PriceListRow>>(withQuery(PATH, question), { signal }),
  });
  useShortcuts(
    useMemo(() => [{ keys: 'n', says: OWN.draft, act: () => setDrafting(true) }], [setDrafting]),
  );
  if (lists.isPending) return <Loading />;
  if (lists.isError) return <ProblemNote error={lists.error} again={() => void lists.refetch()} />;
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{say(PRICES.title)}</h1>
          <p className="quiet">{say(OWN.lead)}</p>
        </div>
        <div className="page-acts">
          <button type="button" className="button primary" onClick={() => setDrafting(true)}>
            {say(OWN.draft)} <kbd>n</kbd>
          </button>
        </div>
      </header>
      <Groups lists={lists.data.rows} />
      {drafting && (
        <NewListDialog
          institution={institution}
          lists={lists.data.rows}
          onClose={() => setDrafting(false)}
        />
      )}
    </>
  );
}

/** What a manager sees of the price lists: those of the own institution. */
export function OwnListsPage() {
  const say = useSay();
  const { institution } = useSession();
  return institution === null ? (
    <p className="nothing">{say(OWN.noInstitution)}</p>
  ) : (
    <ListsOf institution={institution} />
  );
}
