import { HASH_BYTES, hashesOf, rootOf, sameBytes, TILE_WIDTH } from '@qingming/exchange';
import { sql } from '../db/sql.ts';
import type { StreamName } from '../log/streams.ts';
import type { NodeContext } from '../node.ts';
import { finding, type Finding, type Findings } from './finding.ts';

interface TileRow {
  readonly index: number;
  readonly hashes: Uint8Array;
}

const rowsBetween = (
  node: NodeContext,
  stream: StreamName,
  level: number,
  from: number,
  until: number,
): Promise<TileRow[]> =>
  node.db.all<TileRow>(sql`
    select index, hashes from log_tile
    where stream = ${stream} and level = ${level} and index >= ${from} and index < ${until} order by index`);

const altered = (stream: StreamName, level: number, index: number): Finding =>
  finding(
    'log_tile',
    `默克尔树“${stream}”第 ${level} 层第 ${index} 块被改动`,
    `Tile ${index} of level ${level} of the tree “${stream}” was altered`,
    { seq: index, element: `level ${level}` },
  );

/** What the tiles of one level say of one group of 256, held against the level below. */
async function examineGroup(
  node: NodeContext,
  stream: StreamName,
  level: number,
  index: number,
  wanted: number,
): Promise<Finding | undefined> {
  const [tile] = await rowsBetween(node, stream, level, index, index + 1);
  if (tile === undefined || tile.hashes.length !== wanted * HASH_BYTES)
    return altered(stream, level, index);
  if (level === 0) return undefined;
  const below = await rowsBetween(
    node,
    stream,
    level - 1,
    index * TILE_WIDTH,
    index * TILE_WIDTH + wanted,
  );
  const children = new Map(below.map((row) => [row.index, row.hashes]));
  const holds = hashesOf(tile.hashes).every((hash, place) => {
    const child = children.get(index * TILE_WIDTH + place);
    return child !== undefined && sameBytes(rootOf(node.suite, hashesOf(child)), hash);
  });
  return holds ? undefined : altered(stream, level, index);
}

/**
 * Holds every tile of a tree against the tiles below it, and its length against that of the log. The
 * hashes of the lowest level are held against the entries by the walk of the log.
 */
export async function checkTiles(
  node: NodeContext,
  stream: StreamName,
  size: number,
  findings: Findings,
): Promise<void> {
  let hashes = size;
  let level = 0;
  for (; hashes > 0; level += 1) {
    const tiles = Math.ceil(hashes / TILE_WIDTH);
    for (let index = 0; index < tiles; index += 1) {
      const wanted = Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH);
      const wrong = await examineGroup(node, stream, level, index, wanted);
      if (wrong !== undefined) findings.add(wrong);
    }
    await refuseBeyond(node, stream, level, tiles, findings);
    hashes = Math.floor(hashes / TILE_WIDTH);
  }
  await refuseAbove(node, stream, level, findings);
}

async function refuseBeyond(
  node: NodeContext,
  stream: StreamName,
  level: number,
  tiles: number,
  findings: Findings,
): Promise<void> {
  const rows = await node.db.all<{ index: number }>(sql`
    select index from log_tile where stream = ${stream} and level = ${level}
      and (index < 0 or index >= ${tiles}) order by index limit 100`);
  findings.add(...rows.map(({ index }) => altered(stream, level, index)));
}

async function refuseAbove(
  node: NodeContext,
  stream: StreamName,
  levels: number,
  findings: Findings,
): Promise<void> {
  const rows = await node.db.all<{ level: number; index: number }>(sql`
    select level, index from log_tile
    where stream = ${stream} and (level < 0 or level >= ${levels}) order by level, index limit 100`);
  findings.add(...rows.map(({ level, index }) => altered(stream, level, index)));
}
