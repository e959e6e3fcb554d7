import type { PriceListAct } from '@qingming/connect/api/prices.ts';
import type { Act } from '@qingming/standard/language/act.ts';
import { PRICE_LIST_ACTS, pricePublication } from '@qingming/standard/processes/price-list-acts.ts';
import { priceList } from '@qingming/standard/records/price.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import type { Capability } from '../../kernel/access/capability.ts';
import { can } from '../../kernel/access/decide.ts';
import { offeredTo, refuseOutOfTurn, standingAlone } from '../../kernel/acts/standing.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { decidePrices, preparePrices } from './grants.ts';

/** The capabilities that the process names. */
const CAPABILITIES: Readonly<Record<string, Capability>> = { preparePrices, decidePrices };

/** What an act asks of whoever takes it. */
export function capabilityFor({ name, by = '' }: Act): Capability {
  const found = CAPABILITIES[by];
  if (found === undefined) throw new Error(`the act ${name} asks for “${by}”, which is none`);
  return found;
}

const isOf =
  (actor: Actor) =>
  (act: Act): boolean =>
    can(actor, capabilityFor(act));

type List = Stored<typeof priceList>;

/** What this actor may do with the list now, for the buttons of its page. */
export const actsOn = (actor: Actor, list: List, now: Date): readonly PriceListAct[] =>
  offeredTo(
    actor,
    Object.values(PRICE_LIST_ACTS),
    standingAlone(priceList, list, now),
    isOf(actor),
  ).map(({ name }) => name);

/** Refuses an act that the list's state does not lead to. */
export const refuseUnlessOffered = (name: PriceListAct, list: List, now: Date): void =>
  refuseOutOfTurn(pricePublication, PRICE_LIST_ACTS[name], standingAlone(priceList, list, now));
