import type { OtherRecord } from '@qingming/connect/api/kinds.ts';
import { lookupByRoot, rootOf } from '@qingming/standard/derive/owner.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { mayEver } from '../../kernel/access/decide.ts';
import { join, raw, type Sql, sql } from '../../kernel/db/sql.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import type { StoredAny } from '../../kernel/records/stored.ts';

const MOST_OTHERS = 200;

/** The kinds that lie in the same root, as far as this reader may read them. */
export function kindsOfRoot(
  { catalogue }: NodeContext,
  { actor }: Pick<Records, 'actor'>,
  definition: RecordDefinition,
): readonly RecordDefinition[] {
  const root = rootOf(catalogue, definition);
  if (root === undefined) return [];
  return [...catalogue.values()].filter(
    (other) => rootOf(catalogue, other) === root && mayEver(actor, 'read', other.kind),
  );
}

/** The other records of a root: which there are, not what they say. */
export async function othersOf(
  node: NodeContext,
  records: Pick<Records, 'actor'>,
  asking: Asking,
  definition: RecordDefinition,
  { id, root, province }: StoredAny,
): Promise<readonly OtherRecord[]> {
  const kinds = kindsOfRoot(node, records, definition);
  if (root === null || kinds.length === 0) return [];
  const each = kinds.flatMap((other): readonly Sql[] => {
    const column = lookupByRoot(node.catalogue, other);
    return column === undefined
      ? []
      : [
          sql`select ${other.kind}::text as kind, r.id, r.recorded_at as "recordedAt"
            from ${asking.from(other.kind)} r
            where r.province = ${province} and ${raw(`r.${column}`)} = ${root}::uuid and r.id <> ${id}::uuid`,
        ];
  });
  const rows = await asking.all<Omit<OtherRecord, 'label'>>(
    sql`${join(each, ' union all ')} order by "recordedAt", id limit ${MOST_OTHERS}`,
  );
  const labels = new Map(kinds.map(({ kind, label }) => [kind, label]));
  return rows.map((row) => ({ ...row, label: labels.get(row.kind) ?? definition.label }));
}
