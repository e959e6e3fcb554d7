import type { KindDetail, KindEntry, MayDo } from '@qingming/connect/api/kinds.ts';
import { isWrittenByForm, presentationOf } from '@qingming/standard/derive/presentation.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { mayEver, mayReveal } from '../../kernel/access/decide.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { findableOf } from './elements.ts';
import { hidesSomething } from './record.ts';

/** Every kind that the account may read, in the order of the standard. */
export const kindsFor = ({ catalogue }: NodeContext, actor: Actor): readonly KindEntry[] =>
  [...catalogue.values()]
    .filter(({ kind }) => mayEver(actor, 'read', kind))
    .map((definition) => {
      const { list, group, called } = presentationOf(definition);
      const houses = definition.presentation?.houses ?? null;
      return { kind: definition.kind, label: called, list, group, houses };
    });

function mayOf(actor: Actor, definition: RecordDefinition): MayDo {
  const { kind } = definition;
  const byForm = isWrittenByForm(definition);
  return {
    create: byForm && mayEver(actor, 'create', kind),
    revise: byForm && mayEver(actor, 'revise', kind),
    void: byForm && mayEver(actor, 'void', kind),
    reveal: mayReveal(actor, kind) && hidesSomething(definition, actor),
  };
}

/** All that pages for a kind are made from; throws `not-allowed` of one that the account may not read. */
export function detailFor({ catalogue }: NodeContext, actor: Actor, kind: string): KindDetail {
  const definition = catalogue.get(kind);
  if (definition === undefined) throw new Fault('not-found');
  if (!mayEver(actor, 'read', kind)) throw new Fault('not-allowed');
  return {
    definition,
    shown: presentationOf(definition),
    may: mayOf(actor, definition),
    // A number is searched for only by roles that may see it whole.
    findable: findableOf(definition)
      .filter(([, { findable }]) => findable === 'name' || mayReveal(actor, kind))
      .map(([name]) => name),
  };
}
