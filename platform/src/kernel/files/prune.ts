import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { sql } from '../db/sql.ts';
import type { Files } from './take-in.ts';

/** Long enough for a form that is left open over night. */
const KEPT_UNBOUND_MS = 24 * 3_600_000;
const PAGE = 500;

async function removeUnbound(files: Files, before: Date): Promise<number> {
  const { node, store } = files;
  const rows = await node.db.all<{ id: string }>(sql`
    delete from stored_file where id in (
      select id from stored_file where bound_at is null and taken_at < ${before.toISOString()}
      order by taken_at limit ${PAGE} for update skip locked)
    returning id`);
  for (const { id } of rows) await store.remove(id);
  return rows.length;
}

/** Bytes whose row was never written, or whose row is gone: the program ended between the two. */
async function removeStray({ node, store }: Files, before: Date): Promise<number> {
  let removed = 0;
  for await (const { name, at } of store.names()) {
    if (at >= before || !/^[0-9a-f-]{36}$/.test(name)) continue;
    const known = await node.db.maybe(sql`select 1 from stored_file where id = ${name}::uuid`);
    if (known !== undefined) continue;
    await store.remove(name);
    removed += 1;
  }
  return removed;
}

async function removeHalf({ incoming }: Files, before: Date): Promise<number> {
  const names = await readdir(incoming).catch(() => []);
  let removed = 0;
  for (const name of names.filter((one) => one.endsWith('.part'))) {
    const file = path.join(incoming, name);
    const found = await stat(file).catch(() => undefined);
    if (found === undefined || found.mtime >= before) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  return removed;
}

/** Removes what was uploaded and belongs to no record after a day, and what a broken upload left. */
export async function pruneFiles(files: Files): Promise<number> {
  const before = new Date(files.node.clock.now().getTime() - KEPT_UNBOUND_MS);
  let removed = 0;
  for (;;) {
    const page = await removeUnbound(files, before);
    removed += page;
    if (page < PAGE) break;
  }
  return removed + (await removeStray(files, before)) + (await removeHalf(files, before));
}
