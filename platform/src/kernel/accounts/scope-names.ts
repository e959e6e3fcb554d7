import { regionFullName, scopePrefix } from '@qingming/standard/data/regions.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { type Actor, type Purpose, visitor } from '../access/actor.ts';
import type { Records } from '../records/records.ts';
import type { ScopeNames } from './means.ts';

/** An institution has one name, the registered one, whatever the language of the page. */
async function institutionName(records: Records, id: string): Promise<ScopeNames['institution']> {
  const found = await records.find(institution, id);
  return found === undefined ? null : { zh: found.fact.name, en: found.fact.name };
}

const regionOf = ({ node, region }: Actor): string =>
  (region === '' ? scopePrefix(node) : region).padEnd(6, '0');

/** Says whose data somebody sees: of an institution its name, of everybody else the division's. */
export const namesOfScope =
  (recordsAs: (actor: Actor, purpose: Purpose) => Records) =>
  async (actor: Actor): Promise<ScopeNames> => ({
    region: regionFullName(regionOf(actor)) ?? { zh: actor.node, en: actor.node },
    institution:
      actor.institution === null
        ? null
        : await institutionName(recordsAs(visitor(actor.node), 'security'), actor.institution),
  });
