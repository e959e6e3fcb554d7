import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from '../db/sql.ts';
import type { Resealed } from '../records/reseal.ts';
import { keysOf, opened, sealed } from './sealed-stream.ts';
import type { Files } from './take-in.ts';

const PAGE = 200;

async function resealFile(files: Files, id: string, newest: number): Promise<boolean> {
  const { node, store, incoming } = files;
  const looked = await store.open(id);
  if (looked === undefined) throw new Error('a stored file is missing');
  const numbers = await keysOf(looked);
  if (numbers.size === 1 && numbers.has(newest)) return false;
  const stored = await store.open(id);
  if (stored === undefined) throw new Error('a stored file is missing');
  const temporary = path.join(incoming, `${id}.reseal.part`);
  try {
    await pipeline(
      Readable.from(sealed(node.seal, id, opened(node.seal, id, stored))),
      createWriteStream(temporary, { mode: 0o600 }),
    );
    await store.keep(id, temporary);
  } finally {
    await rm(temporary, { force: true });
  }
  return true;
}

/** Seals every stored file anew that an earlier key sealed; what does not open is left as it is. */
export async function resealFiles(files: Files, newest: number): Promise<Resealed> {
  await mkdir(files.incoming, { recursive: true, mode: 0o700 });
  let [resealed, left, after] = [0, 0, '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const page = await files.node.db.all<{ id: string }>(
      sql`select id from stored_file where id > ${after}::uuid order by id limit ${PAGE}`,
    );
    const last = page.at(-1);
    if (last === undefined) return { table: 'stored_file', resealed, left };
    after = last.id;
    for (const { id } of page)
      try {
        if (await resealFile(files, id, newest)) resealed += 1;
      } catch {
        left += 1;
      }
  }
}
