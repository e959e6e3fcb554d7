import { type Tile, type TileName, type TileSource } from '@qingming/exchange';
import type { Tx } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { StreamName } from './streams.ts';

const keyOf = ({ level, index }: TileName): string => `${level}/${index}`;

/** The named tiles of a stream, as the source that proofs and appending read from. */
export async function fetchTiles(
  tx: Pick<Tx, 'all'>,
  stream: StreamName,
  names: readonly TileName[],
): Promise<TileSource> {
  const rows = await tx.all<{ level: number; index: number; hashes: Uint8Array }>(sql`
    select level, index, hashes from log_tile where stream = ${stream}
      and (level, index) in (select * from unnest(${names.map(({ level }) => level)}::int[],
        ${names.map(({ index }) => index)}::bigint[]))`);
  const tiles = new Map(rows.map((row) => [keyOf(row), row.hashes]));
  return (level, index) => tiles.get(keyOf({ level, index }));
}

/** Writes new tiles and those that grew at the right edge. */
export async function writeTiles(
  tx: Pick<Tx, 'run'>,
  stream: StreamName,
  tiles: readonly Tile[],
): Promise<void> {
  await tx.run(sql`
    insert into log_tile (stream, level, index, hashes)
    select ${stream}, * from unnest(${tiles.map(({ level }) => level)}::int[],
      ${tiles.map(({ index }) => index)}::bigint[], ${tiles.map(({ bytes }) => Buffer.from(bytes))}::bytea[])
    on conflict (stream, level, index) do update set hashes = excluded.hashes`);
}
