import type { LinkedFrom } from '@qingming/connect/api/kinds.ts';
import { columnName } from '@qingming/standard/derive/names.ts';
import { rootColumn, rootOf } from '@qingming/standard/derive/owner.ts';
import { isSealed } from '@qingming/standard/language/element.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { mayEver } from '../../kernel/access/decide.ts';
import { raw, type Sql, sql } from '../../kernel/db/sql.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import type { StoredAny } from '../../kernel/records/stored.ts';
import { linksOf } from '../../kernel/records/link-names.ts';

const MOST_LINKED = 10;

interface Link {
  readonly from: RecordDefinition;
  readonly element: string;
}

/** Which column leads from a record to those of the same root or institution that name it; undefined where none does. */
function ownerOf(
  { catalogue }: Pick<NodeContext, 'catalogue'>,
  { from }: Link,
  target: RecordDefinition,
): 'root' | 'institution' | undefined {
  const root = rootOf(catalogue, target);
  if (root !== undefined && rootOf(catalogue, from) === root) return 'root';
  return from.belongsTo === 'institution' && target.belongsTo === 'institution'
    ? 'institution'
    : undefined;
}

/**
 * Whether an index leads from the target to who names it: both of one owner, or the link in a key or
 * index. Others are not looked for; they would be looked through.
 */
const isServed = (node: NodeContext, link: Link, target: RecordDefinition): boolean =>
  ownerOf(node, link, target) !== undefined ||
  [
    ...link.from.unique.map(({ elements }) => elements),
    ...link.from.exclusive.map(({ elements }) => elements),
    ...link.from.indexes,
  ].some(([first]) => first === link.element);

/** Where records of a kind are named, as far as this reader may look there. */
export const linksTo = (
  node: NodeContext,
  { actor }: Pick<Records, 'actor'>,
  target: RecordDefinition,
): readonly Link[] =>
  [...node.catalogue.values()]
    .filter(({ kind }) => mayEver(actor, 'read', kind))
    .flatMap((from) =>
      linksOf(from)
        .filter(([, { to }]) => to === target.kind)
        .map(([element]) => ({ from, element })),
    )
    .filter((link) => isServed(node, link, target));

function sameOwner(
  node: NodeContext,
  link: Link,
  target: RecordDefinition,
  { root, institution }: StoredAny,
): Sql {
  const owner = ownerOf(node, link, target);
  if (owner === undefined) return sql`true`;
  if (owner === 'institution') return sql`t.institution = ${institution}::uuid`;
  const column = rootColumn(node.catalogue, link.from);
  return column === undefined ? sql`true` : sql`${raw(`t.${column}`)} = ${root}::uuid`;
}

const titleOf = ({ title, elements }: RecordDefinition): Sql => {
  const element = title === undefined ? undefined : elements[title];
  return title === undefined || element === undefined || isSealed(element)
    ? sql`null::text`
    : sql`${raw(`t.${columnName(title)}`)}::text`;
};

/** The newest records that name this one, by kind and element. */
export async function linkedFrom(
  node: NodeContext,
  records: Pick<Records, 'actor'>,
  asking: Asking,
  target: RecordDefinition,
  record: StoredAny,
): Promise<readonly LinkedFrom[]> {
  const found = await Promise.all(
    linksTo(node, records, target).map(async (link): Promise<readonly LinkedFrom[]> => {
      const { from, element } = link;
      const rows = await asking.all<{ id: string; title: string | null }>(sql`
        select t.id, ${titleOf(from)} as title from ${asking.from(from.kind)} t
        where t.province = ${record.province} and ${sameOwner(node, link, target, record)}
          and ${raw(`t.${columnName(element)}`)} = ${record.id}::uuid
        order by t.id desc limit ${MOST_LINKED + 1}`);
      const { kind, label, elements } = from;
      const by = elements[element]?.label ?? label;
      const shown = rows.slice(0, MOST_LINKED);
      return rows.length === 0
        ? []
        : [{ kind, label, element, by, records: shown, more: rows.length > MOST_LINKED }];
    }),
  );
  return found.flat();
}
