import { parseFileReference } from '@qingming/standard/language/file-reference.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import type { Tx } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { type ElementFault, Fault } from '../errors/fault.ts';
import type { StoredAny } from '../records/stored.ts';

const NOT_TAKEN = {
  zh: '该文件尚未上传，或已用于其他记录；请重新上传。',
  en: 'This file was not uploaded, or another record has it; upload it again.',
};

const refused = (name: string, message: ElementFault['message']): Fault =>
  new Fault('invalid-input', {}, { errors: [{ path: `/${name}`, rule: 'file', message }] });

function refuseLarge(name: string, reference: string, maxBytes: number | undefined): void {
  const bytes = parseFileReference(reference)?.bytes ?? 0;
  if (maxBytes === undefined || bytes <= maxBytes) return;
  const megabytes = (maxBytes / 1024 / 1024).toFixed(1);
  throw refused(name, {
    zh: `文件不能超过 ${megabytes} MB。`,
    en: `The file may have at most ${megabytes} MB.`,
  });
}

/**
 * Binds the files that a fact names to its record, in the record's transaction. Only whoever uploaded a
 * file can give it to a record, and only once; a file that the record has had stays its own.
 */
export async function bindFiles(
  tx: Tx,
  { kind, elements }: RecordDefinition,
  { id, fact, recordedBy: account, recordedAt: at }: StoredAny,
  before: AnyFact | undefined,
): Promise<void> {
  for (const [name, { type, maxBytes }] of Object.entries(elements)) {
    const reference = fact[name];
    if (type !== 'file' || typeof reference !== 'string' || reference === before?.[name]) continue;
    refuseLarge(name, reference, maxBytes);
    const bound = await tx.maybe(sql`
      with mine as (
        select id from stored_file
        where reference = ${reference} and (
          (bound_at is null and account = ${account})
          or (kind = ${kind} and record = ${id} and element = ${name}))
        order by bound_at nulls last limit 1 for update)
      update stored_file s set kind = ${kind}, record = ${id}, element = ${name},
        bound_at = coalesce(s.bound_at, ${at})
      from mine where s.id = mine.id returning s.id`);
    if (bound === undefined) throw refused(name, NOT_TAKEN);
  }
}
