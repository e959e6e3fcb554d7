import type { PriceListDetail } from '@qingming/connect/api/prices.ts';
import { Link } from 'react-router';
import { useSay } from '../preferences/use-preferences.ts';
import { useSession } from '../session/use-session.ts';
import { findKept } from './kept-rows.ts';
import './prices.css';
import { ENDS, NEXT, OWN } from './words.ts';

const RETURNED: readonly string[] = ['2', '5'];

/** Where a list stands for its institution: what comes next, the opinion, work not yet saved. */
export function OwnNotes({ detail }: { readonly detail: PriceListDetail }) {
  const say = useSay();
  const { account } = useSession();
  const { id, fact } = detail.list;
  const unsaved = detail.acts.includes('edit') && findKept(account, id) !== undefined;
  return (
    <div className="own-notes">
      {RETURNED.includes(fact.state) && (
        <section className="returned">
          <h2>{say(OWN.returned)}</h2>
          <p>{fact.opinion}</p>
        </section>
      )}
      <p>
        {!ENDS.includes(fact.state) && <span className="quiet">{say(OWN.next)} </span>}
        {say(NEXT[fact.state])}
      </p>
      {unsaved && (
        <p className="note">
          {say(OWN.unsaved)} <Link to={`/price-lists/${id}/items`}>{say(OWN.goOn)}</Link>
        </p>
      )}
    </div>
  );
}
