import type { BatchEntry, DisclosedBatchEntry } from '@qingming/exchange';
import { Fault } from '../../kernel/errors/fault.ts';
import { travelOf } from '../../kernel/log/append.ts';
import type { NodeContext } from '../../kernel/node.ts';

/** An entry that should not have left its node, and is not kept here. */
export interface Stay {
  readonly entry: DisclosedBatchEntry;
  readonly fault: Fault;
}

function findStay({ catalogue }: NodeContext, entry: DisclosedBatchEntry): Fault | undefined {
  const { kind, node, travels } = entry.header;
  const definition = catalogue.get(kind);
  const stays = travels === 'stays' || (definition && travelOf(definition, node) === 'stays');
  return stays
    ? new Fault('stays-with-its-node', { kind: definition?.label ?? { zh: kind, en: kind } })
    : undefined;
}

const withheld = ({ seq, leaf }: BatchEntry): BatchEntry => ({ disclosed: false, seq, leaf });

/**
 * What may be kept of a batch. Of a kind that stays with its node, and of what is meant for another
 * node, only the leaf is kept, as if it had not been sent; the first is refused by name as well.
 */
export function sortOut(
  node: NodeContext,
  given: readonly BatchEntry[],
): { readonly entries: readonly BatchEntry[]; readonly stays: readonly Stay[] } {
  const stays: Stay[] = [];
  const entries = given.map((entry) => {
    if (!entry.disclosed) return entry;
    const fault = findStay(node, entry);
    if (fault !== undefined) stays.push({ entry, fault });
    const { audience } = entry.header;
    const isForUs = audience === null || audience === node.node;
    return fault === undefined && isForUs ? entry : withheld(entry);
  });
  return { entries, stays };
}
