import type { ErrorCode } from '../errors/catalogue.ts';
import type { Fault } from '../errors/fault.ts';
import type { NodeContext } from '../node.ts';
import type { Candidate } from './apply-check.ts';
import { setsRight, waitsFor } from './apply-keys.ts';

/** Codes of refusals that may pass by themselves once what they wait for has arrived. */
export const WAITING: readonly ErrorCode[] = [
  'missing-reference',
  'rule-broken',
  'overlaps',
  'already-exists',
  'waits-with-its-case',
  'from-the-future',
];

/** What is refused so far, by its place in the log; a fault of undefined: held since an earlier batch. */
export type Pending = Map<number, { readonly candidate: Candidate; readonly fault?: Fault }>;

/** What waits for something that these set right, in the order of the log. */
export function related(
  node: NodeContext,
  pending: Pending,
  arrived: readonly Candidate[],
): readonly Candidate[] {
  if (pending.size === 0) return [];
  const offered = new Set(arrived.flatMap(({ entry }) => setsRight(node, entry)));
  return [...pending.values()]
    .map(({ candidate }) => candidate)
    .filter(({ entry }) => waitsFor(node, entry).some((id) => offered.has(id)))
    .toSorted((one, other) => one.entry.seq - other.entry.seq);
}
