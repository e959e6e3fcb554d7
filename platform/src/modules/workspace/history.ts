import type { KindHistory } from '@qingming/connect/api/kinds.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { KeptEntry } from '../../kernel/log/append.ts';
import type { NodeContext } from '../../kernel/node.ts';
import {
  accountNames,
  openVersion,
  toldVersion,
  type Version,
} from '../../kernel/records/history.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { anyOf, type StoredAny } from '../../kernel/records/stored.ts';
import { namedKinds, namesOf } from '../../kernel/records/link-names.ts';

/** More versions than a page shows at once; earlier ones stand in the log. */
const MOST_VERSIONS = 100;

/** The newest versions of a record, whether this node wrote or received them. */
const versionsOf = (asking: Asking, kind: string, id: string): Promise<KeptEntry[]> =>
  asking.all<KeptEntry>(sql`
    select kind, record, version, header, body from log_entry where record = ${id}::uuid and kind = ${kind}
    union all
    select kind, record, version, header, body from mirror_entry
    where record = ${id}::uuid and kind = ${kind} and body is not null
    order by version desc limit ${MOST_VERSIONS + 1}`);

const asRecord = ({ masked }: Version, record: StoredAny): StoredAny => ({
  ...record,
  fact: masked,
});

/** Every version of a record in words, newest first: who, when, why, and what it changed. */
export const historyOfKind = (
  node: NodeContext,
  records: Records,
  definition: RecordDefinition,
  id: string,
): Promise<KindHistory> =>
  records.together(async (inside) => {
    const found = anyOf(await inside.get(definition, id));
    const reads = [definition.kind, ...namedKinds(node, inside, definition)];
    return inside.ask({ reads, act: 'history' }, async (asking) => {
      const kept = await versionsOf(asking, definition.kind, id);
      const versions = kept
        .flatMap((entry) => openVersion(node, records.actor, entry) ?? [])
        .filter((version) => version.node === found.province)
        .toReversed();
      const facts = versions.map((version) => asRecord(version, found));
      const names = await namesOf(node, inside, asking, definition, facts);
      const accounts = await accountNames(asking, sql`record = ${id}::uuid`);
      const entries = versions.map((version, at) =>
        toldVersion(version, versions[at - 1], { names, accounts }),
      );
      const isMore = kept.length > MOST_VERSIONS;
      return { answer: { entries: entries.slice(isMore ? 1 : 0).toReversed(), more: isMore } };
    });
  });
