import { isOfInstitution } from '@qingming/standard/derive/owner.ts';
import { columnName } from '@qingming/standard/derive/names.ts';
import { isProtected } from '@qingming/standard/language/element.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { mayEver } from '../../../kernel/access/decide.ts';
import { join, raw, sql } from '../../../kernel/db/sql.ts';
import type { NodeContext } from '../../../kernel/node.ts';
import type { Records } from '../../../kernel/records/records.ts';
import type { Owner } from '../../../kernel/records/stored.ts';

/** What a record is called in a table: its title, and what tells it from the others of its institution. */
function callingElements(definition: RecordDefinition): readonly string[] {
  const keys = definition.unique.flatMap(({ elements }) => {
    const own = elements.filter((name) => definition.elements[name] !== undefined);
    return own.length === 1 ? own : [];
  });
  return [
    ...new Set([...(definition.title === undefined ? [] : [definition.title]), ...keys]),
  ].filter((name) => {
    const element = definition.elements[name];
    return element?.type === 'text' && !isProtected(element);
  });
}

/** The records of a kind that are called so, of the same institution where the kind lies in one. */
export type Called = ReadonlyMap<string, readonly string[]>;

/** Finds what the cells of a link call by code or name; nothing of a kind that the account may not read. */
export async function findCalled(
  { catalogue }: NodeContext,
  records: Records,
  kind: string,
  owner: Owner,
  words: readonly string[],
): Promise<Called> {
  const definition = catalogue.get(kind);
  const calling = definition === undefined ? [] : callingElements(definition);
  if (definition === undefined || calling.length === 0 || words.length === 0) return new Map();
  if (!mayEver(records.actor, 'read', kind)) return new Map();
  const own =
    owner.institution !== undefined && isOfInstitution(catalogue, definition)
      ? sql`t.institution = ${owner.institution}::uuid`
      : sql`true`;
  const rows = await records.ask({ reads: [kind], act: 'list' }, async (asking) => ({
    answer: await asking.all<{ word: string; id: string }>(
      join(
        calling.map((name) => {
          const column = raw(`t.${columnName(name)}`);
          return sql`select ${column} as word, t.id from ${asking.from(kind)} t
            where ${own} and ${column} = any(${[...new Set(words)]}::text[])`;
        }),
        ' union ',
      ),
    ),
  }));
  const found = Map.groupBy(rows, ({ word }) => word);
  return new Map([...found].map(([word, ones]) => [word, [...new Set(ones.map(({ id }) => id))]]));
}
