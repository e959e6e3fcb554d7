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

/** Tiles of another place or length than a log of its size has: one look at tiles and size together. */
async function misfits(node: NodeContext, stream: StreamName): Promise<readonly Finding[]> {
  const rows = await node.db.all<{ level: number; index: number }>(sql`
    select level, index from (
      select t.level, t.index, t.hashes,
        case when t.level < 0 then 0 else div(s.size::numeric, power(256::numeric, t.level)) end - 256 * t.index as wanted
      from log_tile t join log_state s using (stream) where stream = ${stream}) tiles
    where index < 0 or wanted <= 0 or length(hashes) <> ${HASH_BYTES} * least(${TILE_WIDTH}, wanted)
    order by level, index limit 100`);
  return rows.map(({ level, index }) => altered(stream, level, index));
}

/** The hashes of one tile, held against the tiles below it; `wanted` of them, as more may have come since. */
async function examineTile(
  node: NodeContext,
  stream: StreamName,
  level: number,
  index: number,
  wanted: number,
): Promise<Finding | undefined> {
  const [tile] = await rowsBetween(node, stream, level, index, index + 1);
  if (tile === undefined) return altered(stream, level, index);
  if (level === 0) return undefined;
  const first = index * TILE_WIDTH;
  const below = await rowsBetween(node, stream, level - 1, first, first + wanted);
  const children = new Map(below.map((row) => [row.index, row.hashes]));
  const holds = hashesOf(tile.hashes)
    .slice(0, wanted)
    .every((hash, place) => {
      const child = children.get(first + place);
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
  findings.add(...(await misfits(node, stream)));
  let hashes = size;
  for (let level = 0; hashes > 0; level += 1) {
    for (let first = 0; first < hashes; first += TILE_WIDTH) {
      const wanted = Math.min(TILE_WIDTH, hashes - first);
      const wrong = await examineTile(node, stream, level, first / TILE_WIDTH, wanted);
      if (wrong !== undefined) findings.add(wrong);
    }
    hashes = Math.floor(hashes / TILE_WIDTH);
  }
}
