import { isProtected } from '@qingming/standard/language/element.ts';
import type { AnyFact, FactOf, RecordDefinition } from '@qingming/standard/language/record.ts';
import { Fault } from '../errors/fault.ts';
import type { Records } from './records.ts';
import type { Owner, Stored } from './stored.ts';

/** A new fact may leave out what the platform fills in: the numbers of its series. */
export type NewFact<R extends RecordDefinition> = Omit<FactOf<R>, 'number' | 'receipt'> &
  Partial<FactOf<R>>;

/** Whether every value given stands in the record; masked elements cannot be compared and do not count. */
function says(definition: RecordDefinition, stored: AnyFact, given: AnyFact): boolean {
  return Object.entries(given).every(([name, value]) => {
    const element = definition.elements[name];
    if (value === undefined || (element !== undefined && isProtected(element))) return true;
    return stored[name] === value;
  });
}

/**
 * Writes a new record under an identifier that the caller may have made. A retry with the same
 * identifier and content answers with the record that is there; other content is `already-exists`.
 */
export async function createOnce<R extends RecordDefinition>(
  records: Records,
  definition: R,
  fact: NewFact<R>,
  owner: Owner,
  id?: string,
): Promise<Stored<R>> {
  const found = id === undefined ? undefined : await records.find(definition, id);
  if (found === undefined) return records.create(definition, fact as FactOf<R>, owner, id);
  if (says(definition, found.fact as AnyFact, fact as AnyFact)) return found;
  throw new Fault('already-exists', { what: definition.label });
}
