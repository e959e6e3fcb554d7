import { recordedAlready } from '../errors/recorded-already.ts';
import { isDeepStrictEqual } from 'node:util';
import { keptValue } from '@qingming/standard/derive/kept-value.ts';
import { type Element, isProtected } from '@qingming/standard/language/element.ts';
import type { AnyFact, FactOf, RecordDefinition } from '@qingming/standard/language/record.ts';
import { Fault } from '../errors/fault.ts';
import type { Records } from './records.ts';
import type { Owner, Stored } from './stored.ts';

/** A new fact may leave out what the platform fills in: the numbers of its series. */
export type NewFact<R extends RecordDefinition> = Omit<FactOf<R>, 'number' | 'receipt'> &
  Partial<FactOf<R>>;

/** Whether two values of an element are the same, however they are written. */
function isSame({ type }: Element, stored: unknown, given: unknown): boolean {
  if (type === 'instant') return Date.parse(String(stored)) === Date.parse(String(given));
  return isDeepStrictEqual(stored, given);
}

/** Whether every value given stands in the record; masked elements cannot be compared and do not count. */
function says(definition: RecordDefinition, stored: AnyFact, given: AnyFact): boolean {
  return Object.entries(given).every(([name, value]) => {
    const element = definition.elements[name];
    if (value === undefined || element === undefined || isProtected(element)) return true;
    return isSame(element, stored[name], keptValue(element, value));
  });
}

/**
 * Writes a new record under an identifier that the caller may have made. A retry with the same
 * identifier and content answers with the record that is there, also while the first try is still
 * under way; other content, or another owner, is `already-exists`.
 */
export const createOnce = <R extends RecordDefinition>(
  records: Records,
  definition: R,
  fact: NewFact<R>,
  owner: Owner,
  id?: string,
): Promise<Stored<R>> =>
  records.together(async (tx) => {
    const found = id === undefined ? undefined : await tx.find(definition, id);
    if (found === undefined) return tx.create(definition, fact as FactOf<R>, owner, id);
    const isOwned = owner.root === undefined || found.root === owner.root;
    if (isOwned && says(definition, found.fact as AnyFact, fact as AnyFact)) return found;
    throw new Fault('already-exists', { what: recordedAlready(definition.label) });
  });
