import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { formatFileReference } from '@qingming/standard/language/file-reference.ts';
import { fileTypeFromBuffer } from 'file-type';
import { sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import type { NodeContext } from '../node.ts';
import type { BytesStore } from './bytes-store.ts';
import { createDigests } from './digests.ts';
import type { Scan, Scanner } from './scanner.ts';
import { sealed } from './sealed-stream.ts';

/** What files of a node are kept with. */
export interface Files {
  readonly node: Pick<NodeContext, 'db' | 'seal' | 'clock' | 'ids'>;
  readonly store: BytesStore;
  /** Where a file is written until it is whole. */
  readonly incoming: string;
  readonly scanner?: Scanner | undefined;
}

/** Media types that are taken in at all; an element may take fewer. */
export const MEDIA_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export const MAX_BYTES = 20 * 1024 * 1024;
/** Uploads of one account that no record names yet. */
const MAX_UNBOUND = 100;
/** By the first bytes of a file its type is known. */
const BEGINNING = 4100;

async function refuseHoarding({ node }: Files, account: string): Promise<void> {
  const { unbound } = await node.db.one<{ unbound: number }>(sql`
    select count(*)::int as unbound from stored_file where account = ${account} and bound_at is null`);
  if (unbound >= MAX_UNBOUND) throw new Fault('too-many-uploads', { most: MAX_UNBOUND });
}

/** The type that the bytes themselves show: what a name or a header says is not believed. */
async function typeOf(beginning: Uint8Array): Promise<string> {
  const found = (await fileTypeFromBuffer(beginning))?.mime;
  const known = MEDIA_TYPES.find((type) => type === found);
  if (known === undefined) throw new Fault('file-type', { found: found ?? '?' });
  return known;
}

/** Bytes as they go past: bounded, named, looked at by the scanner. */
class Passing {
  readonly digests = createDigests();
  #beginning = Buffer.alloc(0);
  #type: string | undefined;
  readonly #scan: Scan | undefined;

  constructor(scan: Scan | undefined) {
    this.#scan = scan;
  }

  async *past(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      this.digests.add(piece);
      if (this.digests.bytes > MAX_BYTES) throw new Fault('too-large');
      await this.#look(piece);
      await this.#scan?.add(piece);
      yield piece;
    }
  }

  async #look(piece: Uint8Array): Promise<void> {
    if (this.#type !== undefined) return;
    this.#beginning = Buffer.concat([this.#beginning, piece]);
    if (this.#beginning.length >= BEGINNING) this.#type = await typeOf(this.#beginning);
  }

  async reference(): Promise<string> {
    const mediaType = this.#type ?? (await typeOf(this.#beginning));
    return formatFileReference(this.digests.of(mediaType));
  }
}

async function scanWith(scanner: Scanner | undefined): Promise<Scan | undefined> {
  if (scanner === undefined) return undefined;
  try {
    return await scanner();
  } catch (error) {
    throw new Fault('no-scanner', {}, { cause: error });
  }
}

async function refuseInfected(scan: Scan | undefined): Promise<void> {
  if (scan === undefined) return;
  const found = await scan.end().catch((error: unknown) => {
    throw new Fault('no-scanner', {}, { cause: error });
  });
  if (found !== undefined) throw new Fault('infected', { found });
}

/**
 * Takes a file in and gives back its reference. It is sealed while it arrives, lies under a temporary name
 * until it is whole, and belongs to nothing until a record names it; what no record names is removed.
 */
export async function takeIn(
  files: Files,
  account: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<string> {
  const { node, store, incoming, scanner } = files;
  await refuseHoarding(files, account);
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const id = node.ids.uuid();
  const temporary = path.join(incoming, `${id}.part`);
  const scan = await scanWith(scanner);
  const passing = new Passing(scan);
  try {
    await pipeline(
      Readable.from(sealed(node.seal, id, passing.past(pieces))),
      createWriteStream(temporary, { mode: 0o600, flags: 'wx' }),
    );
    const reference = await passing.reference();
    await refuseInfected(scan);
    await store.keep(id, temporary);
    await node.db.run(sql`
      insert into stored_file (id, reference, account, taken_at)
      values (${id}, ${reference}, ${account}, ${node.clock.now().toISOString()})`);
    return reference;
  } finally {
    scan?.stop();
    await rm(temporary, { force: true });
  }
}
