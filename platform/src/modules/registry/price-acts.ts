import type { PriceListAct } from '@qingming/connect/api/prices.ts';
import type { Act } from '@qingming/standard/language/act.ts';
import { PRICE_LIST_ACTS, pricePublication } from '@qingming/standard/processes/price-list-acts.ts';
import { priceList } from '@qingming/standard/records/price.ts';
import type { Actor, Role } from '../../kernel/access/actor.ts';
import { offeredTo, refuseOutOfTurn, standingAlone } from '../../kernel/acts/standing.ts';
import type { Stored } from '../../kernel/records/stored.ts';

/** Whose each capability of the process is. */
const ROLES: Readonly<Record<string, readonly Role[]>> = {
  preparePrices: ['manager'],
  decidePrices: ['countyOfficer', 'provinceOfficer'],
};

/** The roles that may take an act. */
export const rolesFor = ({ by = '' }: Act): readonly Role[] => ROLES[by] ?? [];

const isOf =
  ({ roles }: Actor) =>
  (act: Act): boolean =>
    rolesFor(act).some((role) => roles.includes(role));

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
