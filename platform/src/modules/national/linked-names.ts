import { columnName } from '@qingming/standard/derive/names.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { isProtected } from '@qingming/standard/language/element.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import { mayEver } from '../../kernel/access/decide.ts';
import { join, raw, sql } from '../../kernel/db/sql.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';

/** What the records that a fact refers to are called, by identifier. */
export type LinkedNames = ReadonlyMap<string, Bilingual>;

interface Link {
  readonly id: string;
  readonly to: string;
}

const linksOf = (definition: RecordDefinition, fact: AnyFact): readonly Link[] =>
  Object.entries(definition.elements).flatMap(([name, { type, to }]) => {
    const id = fact[name];
    return type === 'link' && to !== undefined && typeof id === 'string' ? [{ id, to }] : [];
  });

/** The column of a kind's title, when it may be shown to whoever reads the kind. */
function openTitle(node: NodeContext, records: Records, kind: string): string | undefined {
  const definition = node.catalogue.get(kind);
  const title = definition?.title;
  const element = title === undefined ? undefined : definition?.elements[title];
  if (title === undefined || element === undefined || isProtected(element)) return undefined;
  return mayEver(records.actor, 'read', kind) ? columnName(title) : undefined;
}

/** Of a link whose target is not called by an open name: what kind of record it is, and the end of its identifier. */
const byKind = (node: NodeContext, { id, to }: Link): Bilingual => {
  const label = node.catalogue.get(to)?.label ?? { zh: to, en: to };
  const end = id.slice(-6);
  return { zh: `${label.zh} …${end}`, en: `${label.en} …${end}` };
};

/** Names the people, places and machines that a record refers to, where they are held here. */
export async function linkedNames(
  node: NodeContext,
  records: Records,
  definition: RecordDefinition | undefined,
  fact: AnyFact,
): Promise<LinkedNames> {
  const links = definition === undefined ? [] : linksOf(definition, fact);
  const names = new Map(links.map((link) => [link.id, byKind(node, link)]));
  const asked = links.flatMap(({ id, to }) => {
    const title = openTitle(node, records, to);
    return title === undefined ? [] : [{ id, to, title }];
  });
  if (asked.length === 0) return names;
  const rows = await records.ask(
    { reads: [...new Set(asked.map(({ to }) => to))], act: 'list' },
    async (asking) => ({
      answer: await asking.all<{ id: string; name: string }>(
        join(
          asked.map(
            ({ id, to, title }) =>
              sql`select r.id, ${raw(`r.${title}`)} as name from ${asking.from(to)} r where r.id = ${id}::uuid`,
          ),
          ' union all ',
        ),
      ),
    }),
  );
  for (const { id, name } of rows) names.set(id, { zh: name, en: name });
  return names;
}
