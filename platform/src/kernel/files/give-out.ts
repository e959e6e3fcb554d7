import { sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import { opened } from './sealed-stream.ts';
import type { Files } from './take-in.ts';

/** The record and element that a file belongs to. */
export interface FilePlace {
  readonly kind: string;
  readonly record: string;
  readonly element: string;
}

/** The identifier of the stored bytes that a record names; undefined when they lie on another node. */
export const findStored = async (
  { node }: Pick<Files, 'node'>,
  { kind, record, element }: FilePlace,
  reference: string,
): Promise<string | undefined> =>
  (
    await node.db.maybe<{ id: string }>(sql`
      select id from stored_file
      where kind = ${kind} and record = ${record} and element = ${element} and reference = ${reference}
      limit 1`)
  )?.id;

/** The bytes of a file, opened frame by frame. */
export async function giveOut(
  files: Files,
  place: FilePlace,
  reference: string,
): Promise<AsyncIterable<Uint8Array>> {
  const id = await findStored(files, place, reference);
  if (id === undefined) throw new Fault('file-elsewhere');
  const stored = await files.store.open(id);
  if (stored === undefined) throw new Fault('file-lost');
  return opened(files.node.seal, id, stored);
}
