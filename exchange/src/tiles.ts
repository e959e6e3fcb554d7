import { ExchangeFault } from './fault.ts';
import { Frontier, HASH_BYTES, hashesOf, rootOf, subtreesOf } from './merkle.ts';
import type { Subtree } from './merkle.ts';
import type { ProofPlan } from './proof.ts';
import type { Suite } from './suite.ts';

/**
 * A block of up to 256 neighbouring hashes, after C2SP tlog-tiles: tile level `n` holds the subtrees of
 * 256^n leaves, so a log costs 32 bytes a leaf and any proof of a billion leaves reads at most four tiles
 * to each side. Levels of tiles count eight levels of the tree each.
 */
export interface TileName {
  readonly level: number;
  readonly index: number;
}

export interface Tile extends TileName {
  /** 32 bytes a hash; fewer than 256 hashes only at the right edge. */
  readonly bytes: Uint8Array;
}

/** Gives the stored bytes of a tile; undefined when there is none. */
export type TileSource = (level: number, index: number) => Uint8Array | undefined;

export const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;

/** The partial tiles at the right edge of a log of this size: what `appendToTiles` needs to read. */
export function edgeTiles(size: number): TileName[] {
  const names: TileName[] = [];
  let nodes = size;
  for (let level = 0; nodes > 0; level++) {
    const index = Math.floor(nodes / TILE_WIDTH);
    if (nodes % TILE_WIDTH > 0) names.push({ level, index });
    nodes = index;
  }
  return names;
}

/**
 * The tiles to write (new, or grown at the right edge) when leaf hashes join a log of `sizeBefore` leaves.
 * @throws ExchangeFault `missing-tile` when an edge tile is absent or shorter than the size says.
 */
export function appendToTiles(
  suite: Suite,
  sizeBefore: number,
  leaves: readonly Uint8Array[],
  edge: TileSource,
): Tile[] {
  const written: Tile[] = [];
  let nodes = leaves;
  let before = sizeBefore;
  for (let level = 0; nodes.length > 0; level++) {
    const tiles = extendLevel(level, before, nodes, edge);
    written.push(...tiles);
    nodes = tiles.filter(isFull).map((tile) => rootOf(suite, hashesOf(tile.bytes)));
    before = Math.floor(before / TILE_WIDTH);
  }
  return written;
}

function extendLevel(
  level: number,
  before: number,
  nodes: readonly Uint8Array[],
  edge: TileSource,
): Tile[] {
  const first = Math.floor(before / TILE_WIDTH);
  const held = before % TILE_WIDTH;
  const row = [...(held > 0 ? readRow(edge, { level, index: first }, held) : []), ...nodes];
  const tiles: Tile[] = [];
  for (let at = 0; at < row.length; at += TILE_WIDTH) {
    const bytes = Buffer.concat(row.slice(at, at + TILE_WIDTH));
    tiles.push({ level, index: first + at / TILE_WIDTH, bytes });
  }
  return tiles;
}

function isFull(tile: Tile): boolean {
  return tile.bytes.length === TILE_WIDTH * HASH_BYTES;
}

/** The first `width` hashes of a tile. */
function readRow(tiles: TileSource, name: TileName, width: number): Uint8Array[] {
  const bytes = tiles(name.level, name.index);
  if (!bytes || bytes.length < width * HASH_BYTES) {
    throw new ExchangeFault('missing-tile', { level: name.level, index: name.index, width });
  }
  return hashesOf(bytes.subarray(0, width * HASH_BYTES));
}

/** The tile that holds the hashes from which a subtree's hash is made. */
export function tileOf({ level, index }: Subtree): TileName {
  const within = 2 ** (level % TILE_HEIGHT);
  return {
    level: Math.floor(level / TILE_HEIGHT),
    index: Math.floor((index * within) / TILE_WIDTH),
  };
}

/** The tiles that a proof reads, each once. */
export function tilesOfPlan(plan: ProofPlan): TileName[] {
  const names = plan.flat().map(tileOf);
  return [...new Map(names.map((name) => [`${name.level}/${name.index}`, name])).values()];
}

/**
 * The hash of a complete subtree, from tiles; bind the tiles and it is a `HashSource`.
 * @throws ExchangeFault `missing-tile`.
 */
export function readNode(
  suite: Suite,
  tiles: TileSource,
  level: number,
  index: number,
): Uint8Array {
  const width = 2 ** (level % TILE_HEIGHT);
  const start = (index * width) % TILE_WIDTH;
  const row = readRow(tiles, tileOf({ level, index }), start + width);
  return rootOf(suite, row.slice(start));
}

/** The tiles from which `frontierFromTiles` reads the right edge at this size. */
export function subtreeTiles(size: number): TileName[] {
  return tilesOfPlan([subtreesOf(0, size)]);
}

/** The right edge of a log of `size` leaves, from its tiles. @throws ExchangeFault `missing-tile`. */
export function frontierFromTiles(suite: Suite, tiles: TileSource, size: number): Frontier {
  const edge = subtreesOf(0, size).map(({ level, index }) => readNode(suite, tiles, level, index));
  return Frontier.of(suite, size, edge);
}
