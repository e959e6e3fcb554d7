import type { FindPerson, KindPage } from '@qingming/connect/api/kinds.ts';
import type { Element } from '@qingming/standard/language/element.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { columnName } from '@qingming/standard/derive/names.ts';
import { type SearchedBy, searchPerson } from '../../kernel/access/person-search.ts';
import type { Sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import {
  type Asking,
  type BlindKeys,
  isOneOf,
  type Records,
} from '../../kernel/records/records.ts';
import { findableOf, type Named } from './elements.ts';
import { listQuestion, matching, pageOfKind, seenIn } from './list.ts';

const soughtBy = ({ findable, format }: Element): SearchedBy['by'] =>
  findable === 'name' ? 'name' : format === 'phone' ? 'phone' : 'identityNumber';

const condition = (
  asking: Asking,
  kind: string,
  [name, { findable }]: Named,
  keys: BlindKeys,
): Sql =>
  findable === 'name'
    ? asking.found(kind, name, 't', keys)
    : isOneOf(`t.${columnName(name)}_key`, keys);

/** Records of one person, found by what is protected: by the rules of every search for a person. */
export function findOfKind(
  node: NodeContext,
  records: Records,
  definition: RecordDefinition,
  { element: name, sought, purpose, reason, ...page }: FindPerson,
): Promise<KindPage> {
  const [, element] = findableOf(definition).find(([one]) => one === name) ?? [];
  if (element === undefined) throw new Fault('not-found');
  const asked = {
    why: { purpose, reason },
    of: definition.kind,
    by: soughtBy(element),
    door: definition.kind,
  };
  return searchPerson(node, records, asked, (inside, count) =>
    inside.ask(listQuestion(node, inside, definition), async (asking) => {
      await count(asking);
      const keys = asking.keys(definition.kind, name, sought);
      const also = condition(asking, definition.kind, [name, element], keys);
      const matched = matching(node, asking, inside, definition, {}, also);
      const answer = await pageOfKind(node, inside, asking, definition, matched, page);
      const found = { answer, key: keys[0], seen: answer.rows.map(({ id }) => id) };
      return { answer: found, ...seenIn(definition, answer.rows) };
    }),
  );
}
