import { columnName, tableName } from '@qingming/standard/derive/names.ts';
import {
  formatFileReference,
  parseFileReference,
} from '@qingming/standard/language/file-reference.ts';
import { raw, sql } from '../db/sql.ts';
import { createDigests } from '../files/digests.ts';
import { opened } from '../files/sealed-stream.ts';
import type { Files } from '../files/take-in.ts';
import type { NodeContext } from '../node.ts';
import { finding, type Findings } from './finding.ts';

const PAGE = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

interface Bound {
  readonly id: string;
  readonly reference: string;
  readonly kind: string;
  readonly record: string;
  readonly element: string;
}

/** What the stored bytes are, in the words of a reference; undefined when they are not there or do not open. */
async function referenceOf({ node, store }: Files, { id, reference }: Bound) {
  const named = parseFileReference(reference);
  try {
    const stored = await store.open(id);
    if (stored === undefined || named === undefined) return undefined;
    const digests = createDigests();
    for await (const piece of opened(node.seal, id, stored)) digests.add(piece);
    const { pages } = named;
    return formatFileReference({
      ...digests.of(named.mediaType),
      ...(pages === undefined ? {} : { pages }),
    });
  } catch {
    return undefined;
  }
}

async function compareBytes(files: Files, findings: Findings): Promise<number> {
  let [compared, after] = [0, FIRST];
  for (;;) {
    const page = await files.node.db.all<Bound>(sql`
      select id, reference, kind, record, element from stored_file
      where bound_at is not null and id > ${after}::uuid order by id limit ${PAGE}`);
    const last = page.at(-1);
    if (last === undefined) return compared;
    after = last.id;
    for (const bound of page) {
      compared += 1;
      const { kind, record, element, reference } = bound;
      if ((await referenceOf(files, bound)) === reference) continue;
      findings.add(
        finding(
          'stored_file',
          '存储的文件与日志所记的摘要不符，或者不在了',
          'the stored file is not the one that the log names, or is gone',
          { kind, record, element },
        ),
      );
    }
  }
}

/** A record of this node whose file no row of the store knows. */
async function findUnknown(
  { db, node, catalogue }: Pick<NodeContext, 'db' | 'node' | 'catalogue'>,
  findings: Findings,
): Promise<void> {
  for (const { kind, elements } of catalogue.values())
    for (const [element, { type }] of Object.entries(elements)) {
      if (type !== 'file') continue;
      const column = raw(columnName(element));
      const rows = await db.all<{ id: string }>(sql`
        select t.id from ${raw(tableName(kind))} t
        where t.province = ${node} and t.${column} is not null and not exists (
          select from stored_file s where s.record = t.id and s.kind = ${kind}
            and s.element = ${element} and s.reference = t.${column})`);
      for (const { id } of rows)
        findings.add(
          finding(
            'stored_file',
            '记录所列的文件从未存入',
            'the record names a file that was never stored',
            { kind, record: id, element },
          ),
        );
    }
}

/** Compares every stored file with the digests by which its record names it. */
export async function compareFiles(
  node: Pick<NodeContext, 'db' | 'node' | 'catalogue'>,
  files: Files,
  findings: Findings,
): Promise<number> {
  await findUnknown(node, findings);
  return compareBytes(files, findings);
}
