import { regionFullName, scopePrefix } from '@qingming/standard/data/regions.ts';
import type { Catalogue } from '@qingming/standard/derive/catalogue.ts';
import { institutionKind } from '@qingming/standard/derive/owner.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { type Actor, type Purpose, visitor } from '../access/actor.ts';
import { reading } from '../access/rights.ts';
import { sql } from '../db/sql.ts';
import type { Records } from '../records/records.ts';
import type { SessionScope } from '@qingming/connect/api/session.ts';

type Houses = SessionScope['houses'];
type Kinds = readonly string[];

/** An institution has one name, the registered one, whatever the language of the page. */
async function housesOf(
  kind: RecordDefinition,
  records: Records,
  ids: readonly string[],
): Promise<Houses> {
  const found = await Promise.all(ids.map((id) => records.find(kind, id)));
  return found.flatMap((one) => {
    const name = kind.title === undefined ? undefined : one?.fact[kind.title];
    const of = one?.fact['kind'];
    return one === undefined || typeof name !== 'string' || typeof of !== 'string'
      ? []
      : [{ id: one.id, name, kind: of }];
  });
}

/** Which kinds of institution there are in a division, a prefix. */
const kindsIn = (kind: RecordDefinition, records: Records, region: string): Promise<Kinds> =>
  records.ask({ reads: [kind.kind], act: 'read' }, async (asking) => {
    const found = await asking.all<{ kind: string }>(sql`
      select distinct x.kind from ${asking.from(kind.kind)} x
      where x.region ^@ ${region} order by x.kind`);
    return { answer: found.map((one) => one.kind) };
  });

/** One name, or the first of a group and how many there are. */
function listed(houses: Houses): SessionScope['institution'] {
  const [first] = houses;
  if (first === undefined) return null;
  const { name } = first;
  if (houses.length === 1) return { zh: name, en: name };
  return { zh: `${name}等 ${houses.length} 家`, en: `${name} and ${houses.length - 1} more` };
}

const regionOf = ({ node, region }: Actor): string =>
  (region === '' ? scopePrefix(node) : region).padEnd(6, '0');

/**
 * Says whose data somebody sees: of an institution its name, of several theirs, of everybody else the division's; and
 * which kinds of institution these are.
 */
export const namesOfScope =
  (catalogue: Catalogue, recordsAs: (actor: Actor, purpose: Purpose) => Records) =>
  async (actor: Actor): Promise<SessionScope> => {
    const kind = institutionKind(catalogue);
    const region = regionFullName(regionOf(actor)) ?? { zh: actor.node, en: actor.node };
    const isWhole = actor.institutions === null && actor.region === '';
    if (kind === undefined || isWhole)
      return { region, institution: null, houses: [], kinds: null };
    const records = recordsAs(visitor(actor.node, reading(kind.kind)), 'security');
    if (actor.institutions === null) {
      const kinds = await kindsIn(kind, records, actor.region);
      return { region, institution: null, houses: [], kinds };
    }
    const houses = await housesOf(kind, records, actor.institutions);
    const kinds = [...new Set(houses.map((one) => one.kind))].toSorted();
    return { region, institution: listed(houses), houses, kinds };
  };
