import type { SlotFree, VisitAsked } from '@qingming/connect/api/visits.ts';
import { ageOn, checkIdentityNumber } from '@qingming/standard/numbers/identity-number.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import type { visitBooking } from '@qingming/standard/records/visit-booking.ts';

type Fact = FactOf<typeof visitBooking>;

/** From this age on places are kept: 老年人权益保障法 art. 2. */
const ELDER_YEARS = 60;
const IDENTITY_CARD = '0';

/** Why somebody may have a kept place; undefined of whoever has a place like everybody. */
export function priorityOf(
  { documentKind, document }: Pick<VisitAsked, 'documentKind' | 'document'>,
  hasRight: boolean,
  day: string,
): Fact['priority'] {
  if (hasRight) return 'right-holder';
  if (documentKind !== IDENTITY_CARD || document === undefined) return undefined;
  const checked = checkIdentityNumber(document, day);
  return checked.ok && ageOn(checked.birthDate, day) >= ELDER_YEARS ? 'elder' : undefined;
}

type Party = Pick<VisitAsked, 'people' | 'vehicles'>;

const fits = ({ people, vehicles }: Party, left: SlotFree['open']): boolean =>
  people <= left.people && vehicles <= left.vehicles;

export type Chosen =
  | { readonly quota: 'open' | 'priority' }
  | { readonly full: 'people' | 'vehicles' };

/** Which places a party takes: those of everybody first, kept ones where it may have them. */
export function placesFor(
  slot: Pick<SlotFree, 'open' | 'priority'>,
  party: Party,
  mayHaveKept: boolean,
): Chosen {
  if (fits(party, slot.open)) return { quota: 'open' };
  if (mayHaveKept && fits(party, slot.priority)) return { quota: 'priority' };
  return { full: party.people <= slot.open.people ? 'vehicles' : 'people' };
}
