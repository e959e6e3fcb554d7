import type { BatchEntry, BatchHeader, DisclosedBatchEntry, Frontier } from '@qingming/exchange';
import { isProtected } from '@qingming/standard/language/element.ts';
import type { AnyFact } from '@qingming/standard/language/record.ts';
import type { Tx } from '../../kernel/db/database.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import { bodyContext, storeBody } from '../../kernel/log/append.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { onItsWay } from '../../kernel/records/bulk-rows.ts';
import { partsOf } from '../../kernel/slices.ts';

export const isDisclosed = (entry: BatchEntry): entry is DisclosedBatchEntry => entry.disclosed;

function mirrorBody(node: NodeContext, entry: DisclosedBatchEntry): Uint8Array {
  const { kind, id, version } = entry.header;
  const definition = node.catalogue.get(kind);
  const isPersonal =
    definition === undefined ||
    entry.reason !== null ||
    (entry.fact as AnyFact)['local'] !== undefined ||
    Object.values(definition.elements).some(isProtected);
  return storeBody(node, isPersonal, entry.bodyText, bodyContext(kind, id, version));
}

/** What is kept of a batch: its range, its entries as they are kept, and the log after them. */
interface Kept {
  readonly header: BatchHeader;
  readonly entries: readonly BatchEntry[];
  readonly frontier: Frontier;
}

/** Entries that are sealed while the database keeps those before them. */
const PART = 250;

const mirrorRows = (
  node: NodeContext,
  origin: string,
  entries: readonly BatchEntry[],
  receivedAt: string,
): Sql => {
  const part = <Value>(read: (entry: DisclosedBatchEntry) => Value) =>
    entries.map((entry) => (isDisclosed(entry) ? read(entry) : null));
  return sql`
    insert into mirror_entry (origin, seq, leaf, kind, record, version, subject, header, body, recorded_at, received_at)
    select ${origin}, seq, leaf, kind, record, version, subject, header, body, recorded_at, ${receivedAt}::timestamptz
    from unnest(${entries.map(({ seq }) => seq)}::bigint[], ${entries.map(({ leaf }) => Buffer.from(leaf))}::bytea[],
      ${part((e) => e.header.kind)}::text[], ${part((e) => e.header.id)}::uuid[], ${part((e) => e.header.version)}::int[],
      ${part((e) => e.header.root?.id ?? null)}::uuid[], ${part((e) => e.headerText)}::text[],
      ${part((e) => mirrorBody(node, e))}::bytea[], ${part((e) => e.header.at)}::timestamptz[])
      as t(seq, leaf, kind, record, version, subject, header, body, recorded_at)`;
};

/** Keeps the entries of a batch as they came, and how far the origin's log is held now. */
export async function mirror(
  tx: Tx,
  node: NodeContext,
  { header: { origin }, entries, frontier }: Kept,
  receivedAt: string,
): Promise<void> {
  for (const part of partsOf(entries, PART)) {
    tx.send(mirrorRows(node, origin, part, receivedAt));
    await onItsWay();
  }
  tx.send(sql`
    insert into mirror_state (origin, size, frontier, root, received_at)
    values (${origin}, ${frontier.size}, ${Buffer.from(frontier.toBytes())},
      ${Buffer.from(frontier.root())}, ${receivedAt})
    on conflict (origin) do update set size = excluded.size, frontier = excluded.frontier,
      root = excluded.root, received_at = excluded.received_at`);
}
