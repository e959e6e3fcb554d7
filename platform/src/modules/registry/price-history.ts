import type { PriceListMilestone } from '@qingming/connect/api/prices.ts';
import { actBehind } from '@qingming/standard/derive/acts.ts';
import { PRICE_LIST_ACTS } from '@qingming/standard/processes/price-list-acts.ts';
import { sql } from '../../kernel/db/sql.ts';
import { type KeptEntry, openKept } from '../../kernel/log/append.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';

const ACTS = Object.values(PRICE_LIST_ACTS);

type Version = { readonly [element: string]: unknown; readonly opinion?: string };

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
    let before: Version | undefined;
    const steps = (await versionsOf(asking, list)).flatMap(
      (kept): readonly PriceListMilestone[] => {
        const { header, fact } = openKept(node, kept);
        const version = fact as Version;
        const act = actBehind(ACTS, header.op, before, version);
        before = version;
        if (act === undefined) return [];
        const asked = act.asks.some(({ element }) => element === 'opinion');
        return [
          {
            act: act.name,
            says: act.done,
            at: header.at,
            by: names.get(header.actor) ?? null,
            opinion: asked ? (version.opinion ?? null) : null,
          },
        ];
      },
    );
    return { answer: steps };
  });
