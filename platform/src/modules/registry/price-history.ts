import type { PriceListAct, PriceListMilestone } from '@qingming/connect/api/prices.ts';
import { sql } from '../../kernel/db/sql.ts';
import { type KeptEntry, openKept } from '../../kernel/log/append.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';

/** What brought a list into a state. */
const ACTS: Readonly<Record<string, PriceListAct | 'draft'>> = {
  '0': 'draft',
  '1': 'file',
  '2': 'return',
  '3': 'review',
  '5': 'return',
  '8': 'retire',
  '9': 'publish',
};

/** All versions of a list: of this node's own log, or of the log that its province sent. */
const versionsOf = (asking: Asking, list: string): Promise<KeptEntry[]> =>
  asking.all<KeptEntry>(sql`
    select kind, record, version, header, body from log_entry where kind = 'priceList' and record = ${list}::uuid
    union all
    select kind, record, version, header, body from mirror_entry
    where kind = 'priceList' and record = ${list}::uuid and header is not null and body is not null
    order by version`);

/** Who is behind an account, as the audit wrote it down at the time; at the ministry nobody of a province is known. */
async function namesOf(asking: Asking, list: string): Promise<ReadonlyMap<string, string>> {
  const rows = await asking.all<{ account: string; name: string }>(sql`
    select distinct on (account) account, entry::jsonb ->> 'name' as name from audit_entry
    where record = ${list}::uuid and act in ('write', 'correct', 'void') order by account, at desc`);
  return new Map(rows.map(({ account, name }) => [account, name]));
}

/** How a list came to where it is: who drafted, submitted, returned, reviewed, published and ended it, and when. */
export const priceListSteps = (
  node: NodeContext,
  records: Records,
  list: string,
): Promise<readonly PriceListMilestone[]> =>
  records.ask({ reads: ['priceList'], act: 'history' }, async (asking) => {
    const names = await namesOf(asking, list);
    let last: unknown;
    const steps = (await versionsOf(asking, list)).flatMap(
      (kept): readonly PriceListMilestone[] => {
        const { header, fact } = openKept(node, kept);
        const { state, opinion } = fact as { state?: string; opinion?: string };
        const isStep = state !== last;
        last = state;
        const act = ACTS[state ?? ''];
        if (!isStep || act === undefined) return [];
        return [
          {
            act,
            at: header.at,
            by: names.get(header.actor) ?? null,
            opinion: act === 'return' ? (opinion ?? null) : null,
          },
        ];
      },
    );
    return { answer: steps };
  });
