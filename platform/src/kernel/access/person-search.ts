import { refusing } from '../audit/refusing.ts';
import { sql } from '../db/sql.ts';
import { Fault, isFault } from '../errors/fault.ts';
import type { NodeContext } from '../node.ts';
import type { Asking, Records } from '../records/records.ts';
import { mayReveal } from './decide.ts';
import { checkedWhy } from './why.ts';

/** PF-09: exact questions for a person, thirty an hour, whichever door they come through. */
export const SEARCHES_PER_HOUR = 30;
const HOUR_MS = 3_600_000;

/** Why somebody is searched for: a code of the set `purpose`, and the file or occasion in words. */
export interface SearchWhy {
  readonly purpose?: string | undefined;
  readonly reason?: string | undefined;
}

export interface SearchedBy {
  readonly by: 'identityNumber' | 'name' | 'phone';
  /** The blind key of what was sought: the log can be compared with it, and read nothing. */
  readonly key: Uint8Array;
  /** The page or operation: `cases`, `export`, `national`. */
  readonly door: string;
}

const PURPOSE_NEEDED = {
  zh: '按证件号码、电话查找，或在全区域按姓名查找，须选择查询目的。',
  en: 'To search by identity number or telephone, or a whole region by name, choose the purpose.',
};
/** How many searches are left, this one taken off; one at a time, so that none is counted twice. */
async function takeOne(node: NodeContext, asking: Asking, account: string): Promise<number> {
  await asking.all(sql`select pg_advisory_xact_lock(hashtext(${`search ${account}`}))`);
  const now = node.clock.now().getTime();
  const since = new Date(now - HOUR_MS).toISOString();
  const { made, oldest } = await asking.one<{ made: number; oldest: string | null }>(sql`
    select count(*)::int as made, min(at) as oldest from audit_entry
    where account = ${account} and at > ${since}::timestamptz and act = 'search' and result = 'done'`);
  if (made >= SEARCHES_PER_HOUR) {
    const seconds = Math.ceil((Date.parse(oldest ?? since) + HOUR_MS - now) / 1000);
    throw new Fault('too-many-requests', { seconds, limit: SEARCHES_PER_HOUR });
  }
  return SEARCHES_PER_HOUR - made - 1;
}

/** What a search tells the log beside its key: counts and narrowings, nothing of the person. */
type SearchDetail = Readonly<Record<string, string | number>>;

interface SearchFor {
  readonly why: SearchWhy;
  /** The kind whose records say who the person is: who may see its number may search by it. */
  readonly of: string;
}

/**
 * A search for one person among many: a role that may see whole values (for a number), a coded
 * purpose, a reason, and one of the account's thirty of this hour. Whom it showed is logged, and
 * so is a search that found nobody, or was refused. `find` runs in the transaction of that log.
 */
export async function searchPerson<Answer>(
  node: NodeContext,
  records: Records,
  { why, of, by, door }: SearchFor & Pick<SearchedBy, 'by' | 'door'>,
  find: (
    records: Records,
    count: (asking: Asking) => Promise<number>,
  ) => Promise<{
    readonly answer: Answer;
    readonly key: Uint8Array;
    readonly seen: readonly string[];
    readonly detail?: SearchDetail;
  }>,
): Promise<Answer> {
  try {
    if (by !== 'name' && !mayReveal(records.actor, of)) throw new Fault('not-allowed');
    const { purpose, reason } = checkedWhy(why, PURPOSE_NEEDED);
    return await records.together(async (inside) => {
      const { answer, key, seen, detail } = await find(inside, (asking) =>
        takeOne(node, asking, records.actor.account),
      );
      await inside.audit({
        act: 'search',
        purpose,
        seen,
        reason,
        detail: {
          ...detail,
          by,
          door,
          key: Buffer.from(key).toString('hex'),
          found: seen.length,
        },
      });
      return answer;
    });
  } catch (error) {
    if (isFault(error)) refusing(error, { act: 'search', detail: { by, door } });
    throw error;
  }
}
