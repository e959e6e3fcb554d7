import { toBase64Url } from '@qingming/exchange';
import { raw, sql } from '../db/sql.ts';
import { STREAMS, type StreamName } from '../log/streams.ts';
import type { NodeContext } from '../node.ts';

/** Entries of a log that are looked at together: kept as unchanged, or walked again. */
export const STRETCH = 65_536;

/** What a walk of a whole stretch left behind: what it read, and the right edge of the tree behind it. */
export interface Stretch {
  readonly number: number;
  readonly digest: Uint8Array;
  readonly edge: Uint8Array;
}

const TILE = 256;

/** One hash of all that a stretch holds: places, entries with every column, and hashes of the tree. */
export async function digestOf(
  node: NodeContext,
  stream: StreamName,
  number: number,
  length: number,
): Promise<Uint8Array> {
  const tables = STREAMS.find((one) => one.stream === stream);
  if (tables === undefined) throw new Error(`no stream ${stream}`);
  const [from, to] = [number * length + 1, (number + 1) * length];
  const { digest } = await node.db.transaction(
    async (tx) => {
      await tx.client.query(
        "set local timezone = 'UTC'; set local datestyle = 'ISO'; set local bytea_output = 'hex'",
      );
      return tx.one<{ digest: Uint8Array | null }>(sql`
        select sha256(
          coalesce((select string_agg(sha256(convert_to(s.seq || ' ' || e::text, 'UTF8')), ''::bytea order by s.seq)
            from ${raw(tables.sequence)} s join ${raw(tables.entries)} e using (entry_id)
            where s.seq between ${from} and ${to}), ''::bytea) ||
          coalesce((select string_agg(hashes, ''::bytea order by index) from log_tile
            where stream = ${stream} and level = 0
              and index >= ${(from - 1) / TILE} and index < ${to / TILE}), ''::bytea)) as digest`);
    },
    { lane: 'reading', isLong: true },
  );
  return digest ?? new Uint8Array();
}

/** Only whoever holds the key of this node can write one that counts. */
const markOf = (
  { seal }: NodeContext,
  stream: StreamName,
  length: number,
  { number, digest, edge }: Stretch,
): Buffer =>
  Buffer.from(
    seal.blind(
      ['verified', stream, length, number, toBase64Url(digest), toBase64Url(edge)].join(' '),
      'verified',
    ),
  );

/** What an earlier walk found sound, when this node wrote it down. */
export async function keptStretch(
  node: NodeContext,
  stream: StreamName,
  number: number,
  length: number,
): Promise<Stretch | undefined> {
  const row = await node.db.maybe<{ digest: Uint8Array; edge: Uint8Array; mark: Uint8Array }>(sql`
    select digest, edge, mark from verified_stretch
    where stream = ${stream} and length = ${length} and number = ${number}`);
  if (row === undefined) return undefined;
  const kept = { number, digest: row.digest, edge: row.edge };
  return markOf(node, stream, length, kept).equals(row.mark) ? kept : undefined;
}

/** Writes down stretches that were walked from end to end with nothing to report. */
export async function keepStretches(
  node: NodeContext,
  stream: StreamName,
  length: number,
  stretches: readonly Stretch[],
): Promise<void> {
  const at = node.clock.now().toISOString();
  for (const one of stretches)
    await node.db.run(sql`
      insert into verified_stretch (stream, length, number, digest, edge, mark, verified_at)
      values (${stream}, ${length}, ${one.number}, ${Buffer.from(one.digest)}, ${Buffer.from(one.edge)},
        ${markOf(node, stream, length, one)}, ${at})
      on conflict (stream, length, number) do update set digest = excluded.digest, edge = excluded.edge,
        mark = excluded.mark, verified_at = excluded.verified_at`);
}
