import { openHeader } from '@qingming/exchange';
import { sql } from '../kernel/db/sql.ts';
import type { LiveFeed } from '../kernel/live/feed.ts';
import type { Sequenced } from '../kernel/log/sequencer.ts';
import type { NodeContext } from '../kernel/node.ts';
import type { ForeignEntry } from '../kernel/records/apply.ts';

/** Of a bulk load only the newest are shown as they happen. */
const MOST_AT_ONCE = 200;

type Header = ReturnType<typeof openHeader>;

const publish = (feed: LiveFeed, id: string, header: Header): void =>
  feed.publish({
    id,
    kind: header.kind,
    record: header.id,
    op: header.op,
    region: header.region,
    institution: header.institution,
    subject: header.subject,
    at: header.at,
    node: header.node,
  });

/** Tells the live pages what this node wrote, once it has its place in the log. */
export async function tellOwn(
  node: NodeContext,
  feed: LiveFeed,
  sequenced: readonly Sequenced[],
): Promise<void> {
  const newest = sequenced.slice(-MOST_AT_ONCE);
  const rows = await node.db.all<{ entry_id: number; header: string }>(sql`
    select entry_id, header from log_entry
    where entry_id = any(${newest.map(({ entryId }) => entryId)}::bigint[])`);
  const headers = new Map(rows.map(({ entry_id, header }) => [entry_id, header]));
  for (const { seq, entryId } of newest) {
    const header = headers.get(entryId);
    if (header !== undefined) publish(feed, `${node.node}-${seq}`, openHeader(header));
  }
}

/** Tells the live pages what arrived from a partner. */
export function tellArrived(feed: LiveFeed, entries: readonly ForeignEntry[]): void {
  for (const { seq, header } of entries.slice(-MOST_AT_ONCE))
    publish(feed, `${header.node}-${seq}`, header);
}
