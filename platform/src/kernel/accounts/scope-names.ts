import { regionFullName, scopePrefix } from '@qingming/standard/data/regions.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { type Actor, type Purpose, visitor } from '../access/actor.ts';
import { reading } from '../access/rights.ts';
import type { Records } from '../records/records.ts';
import type { ScopeNames } from './means.ts';

type Houses = ScopeNames['houses'];

/** An institution has one name, the registered one, whatever the language of the page. */
async function housesOf(records: Records, ids: readonly string[]): Promise<Houses> {
  const found = await Promise.all(ids.map((id) => records.find(institution, id)));
  return found.flatMap((one) => (one === undefined ? [] : [{ id: one.id, name: one.fact.name }]));
}

/** One name, or the first of a group and how many there are. */
function listed(houses: Houses): ScopeNames['institution'] {
  const [first] = houses;
  if (first === undefined) return null;
  const { name } = first;
  if (houses.length === 1) return { zh: name, en: name };
  return { zh: `${name}等 ${houses.length} 家`, en: `${name} and ${houses.length - 1} more` };
}

const regionOf = ({ node, region }: Actor): string =>
  (region === '' ? scopePrefix(node) : region).padEnd(6, '0');

/** Says whose data somebody sees: of an institution its name, of several theirs, of everybody else the division's. */
export const namesOfScope =
  (recordsAs: (actor: Actor, purpose: Purpose) => Records) =>
  async (actor: Actor): Promise<ScopeNames> => {
    const records = () => recordsAs(visitor(actor.node, reading(institution.kind)), 'security');
    const houses = actor.institutions === null ? [] : await housesOf(records(), actor.institutions);
    return {
      region: regionFullName(regionOf(actor)) ?? { zh: actor.node, en: actor.node },
      institution: listed(houses),
      houses,
    };
  };
