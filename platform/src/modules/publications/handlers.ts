import { publication } from '@qingming/standard/records/publication.ts';
import type { ActDone, ActHandlers } from '../../kernel/acts/handler.ts';
import { anyOf, ofKind } from '../../kernel/records/stored.ts';

/** The text that a new one replaces says so, in the same transaction. */
async function markTheOneBefore({ records, root }: ActDone): Promise<void> {
  const { replaces, title } = ofKind<typeof publication>(anyOf(root)).fact;
  if (replaces === undefined) return;
  const { id, version, fact } = await records.get(publication, replaces);
  if (fact.state !== 'published') return;
  const reason = `由新文件替代 replaced by ${title}`;
  await records.revise(publication, id, version, { state: 'replaced' }, reason);
}

export const publicationHandlers: ActHandlers = { markTheOneBefore };
