import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { type Actor, houseOf } from '../access/actor.ts';
import { inScope } from '../access/decide.ts';
import { Fault } from '../errors/fault.ts';
import type { Records } from './records.ts';
import type { Stored } from './stored.ts';

/** The house that is asked about: the reader's own unless another is named. @throws Fault `not-found`, `out-of-scope` */
export function houseAsked(actor: Actor, named?: string): string {
  const home = named ?? houseOf(actor);
  if (home === null) throw new Fault('not-found');
  if (actor.institutions?.includes(home) === false) throw new Fault('out-of-scope');
  return home;
}

/**
 * An institution that the reader's scope covers. Which institutions there are is public; what they did
 * is not, and "nothing" would be a statement about it. @throws Fault `not-found`
 */
export async function getInstitutionInScope<R extends RecordDefinition>(
  records: Records,
  institution: R,
  id: string,
): Promise<Stored<R>> {
  const found = await records.get(institution, id);
  if (!inScope(records.actor, { region: found.region, institution: id }))
    throw new Fault('not-found');
  return found;
}
