import type { KindRecordPage, MayDo } from '@qingming/connect/api/kinds.ts';
import { isWrittenByForm } from '@qingming/standard/derive/presentation.ts';
import { isSealed } from '@qingming/standard/language/element.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { mayDo, mayReveal, seenMasks } from '../../kernel/access/decide.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { accountNames } from '../../kernel/records/history.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { anyOf, type StoredAny } from '../../kernel/records/stored.ts';
import { referenceStates } from '../../kernel/references/states.ts';
import { linkedFrom, linksTo } from './linked.ts';
import { kindRecord } from './list.ts';
import { kindsOfRoot, othersOf } from './others.ts';
import { namedKinds, namesOf } from '../../kernel/records/link-names.ts';

/** Whether something of the kind is hidden from this reader until they say why they look. */
export const hidesSomething = ({ elements, kind }: RecordDefinition, actor: Actor): boolean =>
  Object.values(elements).some(
    (element) => isSealed(element) && !seenMasks(actor, kind).has(element.mask ?? 'hidden'),
  );

/** What the reader may do with this record, by the form that derives from its kind. */
function mayWith(
  node: NodeContext,
  actor: Actor,
  definition: RecordDefinition,
  record: StoredAny,
): Omit<MayDo, 'create'> {
  const isOurs = record.province === node.node && !record.voided && isWrittenByForm(definition);
  const { kind } = definition;
  return {
    revise: isOurs && mayDo(actor, 'revise', kind, record),
    void: isOurs && mayDo(actor, 'void', kind, record),
    reveal: mayReveal(actor, kind) && hidesSomething(definition, actor),
  };
}

/** Whose the accounts are that the record names; of a kind that names none nothing is asked. */
const accountsOf = async (asking: Asking, { elements }: RecordDefinition, id: string) =>
  Object.values(elements).some(({ account }) => account === true)
    ? accountNames(asking, sql`record = ${id}::uuid`)
    : {};

/** A record in the reader's scope, with what it names, what names it, and what may be done with it. */
export const pageOfRecord = (
  node: NodeContext,
  records: Records,
  definition: RecordDefinition,
  id: string,
): Promise<KindRecordPage> =>
  records.together(async (inside) => {
    const found = anyOf(await inside.get(definition, id));
    const reads = [
      ...namedKinds(node, inside, definition),
      ...linksTo(node, inside, definition).map(({ from }) => from.kind),
      ...kindsOfRoot(node, inside, definition).map(({ kind }) => kind),
    ];
    return inside.ask({ reads: [...new Set(reads)], act: 'list' }, async (asking) => ({
      answer: {
        record: kindRecord(found),
        names: {
          ...(await namesOf(node, inside, asking, definition, [found])),
          ...(await accountsOf(asking, definition, id)),
        },
        may: mayWith(node, records.actor, definition, found),
        linked: await linkedFrom(node, inside, asking, definition, found),
        others: await othersOf(node, inside, asking, definition, found),
        references: await referenceStates(asking, node.catalogue, [
          { kind: definition.kind, records: [found] },
        ]),
      },
    }));
  });
