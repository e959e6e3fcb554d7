import type { PriceDiff, PriceListDetail } from '@qingming/connect/api/prices.ts';
import {
  PRICE_LIST_ACTS,
  type PriceListStepAct,
} from '@qingming/standard/processes/price-list-acts.ts';
import { priceList } from '@qingming/standard/records/price.ts';
import { standingWords } from '@qingming/standard/records/price-list-standing.ts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { api } from '../api/console-client.ts';
import { useToday } from '../format/use-today.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { OwnActs } from '../prices/own-acts.tsx';
import { OwnNotes } from '../prices/own-notes.tsx';
import { OWN } from '../prices/words.ts';
import { can } from '../session/roles.ts';
import { useKeptState } from '../session/kept.ts';
import { useSession } from '../session/use-session.ts';
import { Facts } from '../records/facts.tsx';
import { Loading } from '../shell/loading.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import './officer.css';
import { PriceListTimeline } from './price-list-timeline.tsx';
import { DECISIONS, PriceStepDialog } from './price-step-dialog.tsx';
import { DiffTable, ItemTable } from './price-tables.tsx';
import { PRICES } from './words.ts';

/** Those that lead on to publication. */
const FORWARD: readonly PriceListStepAct[] = [PRICE_LIST_ACTS.review, PRICE_LIST_ACTS.publish];

const decisionsOn = ({ acts }: PriceListDetail): readonly PriceListStepAct[] =>
  DECISIONS.filter(({ name }) => acts.includes(name));

function Decisions({ detail }: { readonly detail: PriceListDetail }) {
  const say = useSay();
  const [name, setName] = useKeptState<string | undefined>(
    `decision on list ${detail.list.id}`,
    undefined,
  );
  const decisions = decisionsOn(detail);
  const opened = decisions.find((one) => one.name === name);
  return (
    <div className="page-acts">
      {detail.acts.includes('edit') && <OwnActs detail={detail} />}
      {decisions.map((decision) => (
        <button
          key={decision.name}
          type="button"
          className={FORWARD.includes(decision) ? 'button primary' : 'button'}
          onClick={() => setName(decision.name)}
        >
          {say(decision.label)}
        </button>
      ))}
      {opened && (
        <PriceStepDialog act={opened} detail={detail} onClose={() => setName(undefined)} />
      )}
    </div>
  );
}

function Heading({ detail }: { readonly detail: PriceListDetail }) {
  const say = useSay();
  const isOwn = can(useSession(), 'prices.prepare');
  const today = useToday();
  const { fact, institution } = detail.list;
  const { elements } = priceList;
  const facts = [
    [elements.state, say(standingWords(fact, today))],
    [elements.document, fact.document],
    [elements.authority, fact.authority],
    [elements.effectiveFrom, fact.effectiveFrom],
    [elements.effectiveUntil, fact.effectiveUntil],
    [elements.opinion, fact.opinion],
  ] as const;
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{fact.title}</h1>
          <p className="quiet">
            {isOwn ? (
              <Link to="/price-lists">{say(OWN.back)}</Link>
            ) : (
              <Link to={`/institutions/${institution}`}>{detail.institutionName}</Link>
            )}
          </p>
        </div>
        <Decisions detail={detail} />
      </header>
      {isOwn && <OwnNotes detail={detail} />}
      <Facts facts={facts.map(([{ label }, value]) => [label, value])} />
      {!isOwn && decisionsOn(detail).length === 0 && (
        <p className="quiet part">{say(PRICES.nothingToDo)}</p>
      )}
    </>
  );
}

function Missing({ missing }: Pick<PriceListDetail, 'missing'>) {
  const say = useSay();
  if (missing.length === 0) return null;
  return (
    <section className="part">
      <h2 className="wrong">{say(PRICES.missing)}</h2>
      <ul className="plain-list">
        {missing.map(({ code, name }) => (
          <li key={code}>{say(name)}</li>
        ))}
      </ul>
    </section>
  );
}

function Diff({ list }: { readonly list: string }) {
  const say = useSay();
  const diff = useQuery({
    queryKey: ['price-list', list, 'diff'],
    queryFn: ({ signal }) => api.get<PriceDiff>(`/api/price-lists/${list}/diff`, { signal }),
  });
  return (
    <section className="part">
      <h2>{say(PRICES.diff)}</h2>
      {diff.isError && <ProblemNote error={diff.error} again={() => void diff.refetch()} />}
      {diff.data && <DiffTable diff={diff.data} />}
    </section>
  );
}

export const usePriceList = (list: string) =>
  useQuery({
    queryKey: ['price-list', list],
    queryFn: ({ signal }) => api.get<PriceListDetail>(`/api/price-lists/${list}`, { signal }),
  });

const ON_ITS_WAY: readonly string[] = ['0', '1', '2', '3', '5'];

/** One price list: what it changes first, then all of it, and what may be decided. */
export function PriceListPage() {
  const say = useSay();
  const { list = '' } = useParams();
  const detail = usePriceList(list);
  if (detail.isPending) return <Loading />;
  if (detail.isError)
    return <ProblemNote error={detail.error} again={() => void detail.refetch()} />;
  const { items, missing } = detail.data;
  return (
    <>
      <Heading detail={detail.data} />
      <Missing missing={missing} />
      {ON_ITS_WAY.includes(detail.data.list.fact.state) && <Diff list={list} />}
      <PriceListTimeline list={list} />
      <section className="part">
        <h2>
          {say(PRICES.allItems)} <span className="quiet">{items.length}</span>
        </h2>
        <ItemTable items={items} />
      </section>
    </>
  );
}
