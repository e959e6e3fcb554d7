import type { reductionReason } from '@qingming/standard/codes/charges.ts';
import type { CodeOf } from '@qingming/standard/language/code-set.ts';
import { civilHour } from '@qingming/standard/numbers/civil-time.ts';
import { type Counted, countedOf } from '@qingming/standard/numbers/tariff.ts';
import { priceFor } from '@qingming/standard/numbers/price-for.ts';
import { hasHappened, type Journey } from './journey.ts';
import { type Priced, pricedOn } from './prices.ts';
import type { ServiceCode } from './services.ts';
import { DAY, dayOf, MINUTE } from './time.ts';
import type { Waiver } from './waivers.ts';

/** Of which item the price is lowered, to which share of it, and why. */
export interface Reduction {
  readonly of: readonly ServiceCode[];
  readonly share: number;
  readonly reason: CodeOf<typeof reductionReason>;
  readonly note: string;
  readonly isApproved: boolean;
}

/** Whole yuan of a price, in fen. */
export const reducedPrice = ({ price }: Priced, { share }: Reduction): number =>
  Math.round((price * share) / 100) * 100;

/** A charge at the price of its day, with the waiver that a rule grants. Money in fen. */
export interface Charge {
  readonly priced: Priced;
  readonly at: number;
  readonly servedOn: string;
  readonly quantity: number;
  readonly amount: number;
  /** What was counted of the transport, where it is priced by distance. */
  readonly counted?: Counted;
  /** Below the list: asked for by the clerk, and agreed to by the manager unless that is waited for. */
  readonly reduction?: Reduction;
  readonly waived: { readonly waiver: Waiver; readonly amount: number } | undefined;
}

type Service = readonly [code: ServiceCode, at: number, quantity: number];

const INCLUDED_KM = 20;
const HALLS: readonly ServiceCode[] = ['FJ02', 'FJ03'];

function transportOf({ transport }: Journey): readonly Service[] {
  if (transport === undefined) return [];
  const further = Math.ceil(transport.kilometres - INCLUDED_KM);
  const base: Service = ['JC01', transport.arrivedAt, 1];
  return further > 0 ? [base, ['JC02', transport.arrivedAt, further]] : [base];
}

const storageOf = ({ body }: Journey): readonly Service[] =>
  body
    .filter(({ reason }) => reason === 'storage')
    .map(
      ({ since, until }) => ['JC03', until, Math.max(1, Math.ceil((until - since) / DAY))] as const,
    );

function ceremonyOf({
  preparation,
  vigil,
  farewell,
  hallSize,
  choices,
}: Journey): readonly Service[] {
  const services: Service[] = [];
  if (preparation !== undefined) services.push(['JC09', preparation.until, 1]);
  if (preparation !== undefined && choices.clothes) services.push(['FJ08', preparation.until, 1]);
  if (vigil !== undefined) services.push(['FJ01', vigil.until, 1]);
  if (farewell === undefined) return services;
  services.push([HALLS[hallSize] ?? 'JC04', farewell.until, 1]);
  if (choices.celebrant) services.push(['FJ04', farewell.until, 1]);
  if (choices.flowers) services.push(['FJ09', farewell.until, 1]);
  return services;
}

function cremationOf({ cremation, placement, choices, paidAt }: Journey): readonly Service[] {
  if (cremation === undefined) return [];
  const services: Service[] = [[cremation.isPicking ? 'JC06' : 'JC05', cremation.finishedAt, 1]];
  if (choices.urn !== undefined && placement?.destination !== '8')
    services.push([choices.urn, paidAt, 1]);
  if (placement?.niche !== undefined) services.push(['JC07', paidAt, 1]);
  return services;
}

const LOCAL_GROUPS: readonly string[] = ['universal'];
const POOR_GROUPS: readonly string[] = ['universal', 'minimum-living'];

/** What a case has taken of its rules. */
type Taken = Map<string, { readonly amount: number; readonly units: number }>;

/** What is left of the rule for a charge of this person, taken; nothing where there is none. */
function waivedOf(
  journey: Journey,
  waivers: readonly Waiver[],
  taken: Taken,
  { service, price }: Priced,
  quantity: number,
) {
  const groups = journey.isPoor ? POOR_GROUPS : LOCAL_GROUPS;
  const { household } = journey.person;
  const waiver = waivers.find(
    ({ rule }) =>
      rule.feeType === service.feeType &&
      groups.includes(rule.group) &&
      household?.startsWith(rule.household ?? '') === true,
  );
  if (waiver === undefined) return undefined;
  const { cap, mostUnits = Number.POSITIVE_INFINITY } = waiver.rule;
  const before = taken.get(waiver.id) ?? { amount: 0, units: 0 };
  const units = Math.min(quantity, mostUnits - before.units);
  const amount = Math.min(cap - before.amount, price * units);
  taken.set(waiver.id, { amount: before.amount + amount, units: before.units + units });
  return amount > 0 ? { waiver, amount } : undefined;
}

const ageOf = ({ person }: Journey) => ({
  age: person.age ?? null,
  ageDays: person.ageDays ?? null,
});

/** What a list that prices transports by distance counts of this one. */
function countedIn({ transport }: Journey, { tariff }: Priced): Counted | undefined {
  if (tariff === undefined || transport === undefined) return undefined;
  return countedOf(tariff, transport.kilometres, civilHour(new Date(transport.departedAt)));
}

/** What stands on the bill of a case by the moment that is known. */
export function chargesOf(
  journey: Journey,
  waivers: readonly Waiver[],
  reduction?: Reduction,
): readonly Charge[] {
  if (!hasHappened(journey, journey.billedAt)) return [];
  const services = [transportOf, storageOf, ceremonyOf, cremationOf].flatMap((part) =>
    part(journey),
  );
  const taken: Taken = new Map();
  return services.flatMap(([code, due, quantity]) => {
    const at = Math.max(journey.billedAt, Math.min(due, journey.paidAt));
    const servedOn = dayOf(Math.min(due, journey.paidAt));
    const listed = pricedOn(journey.home.lists, code, servedOn);
    if (listed === undefined || !hasHappened(journey, at)) return [];
    const counted = countedIn(journey, listed);
    const price = priceFor({ ...listed, ...listed.tariff }, ageOf(journey), counted);
    const priced = { ...listed, price };
    const waived = waivedOf(journey, waivers, taken, priced, quantity);
    const charge = { priced, servedOn, quantity, waived, ...(counted && { counted }) };
    if (reduction?.of.includes(code) !== true)
      return [{ ...charge, at, amount: priced.price * quantity }];
    const lowered = reduction.isApproved ? reducedPrice(priced, reduction) : priced.price;
    // Agreed to before the family pays.
    const enteredAt = reduction.isApproved ? at - 5 * MINUTE : at;
    return [{ ...charge, at: enteredAt, amount: lowered * quantity, reduction }];
  });
}

const sum = (amounts: readonly number[]): number =>
  amounts.reduce((total, amount) => total + amount, 0);

export const chargedOf = (charges: readonly Charge[]): number =>
  sum(charges.map(({ amount }) => amount));
export const waivedTotal = (charges: readonly Charge[]): number =>
  sum(charges.map(({ waived }) => waived?.amount ?? 0));

export interface Receipt {
  readonly method: '1' | '3';
  readonly amount: number;
  readonly at: number;
}

const SPLIT_EVERY = 9;

/** How the family paid: at once, or some in cash and the rest by card. */
export function receiptsOf(journey: Journey, charges: readonly Charge[]): readonly Receipt[] {
  const due = chargedOf(charges) - waivedTotal(charges);
  if (due <= 0 || !hasHappened(journey, journey.paidAt)) return [];
  const [at, isSplit] = [journey.paidAt, (due / 100) % SPLIT_EVERY < 1];
  const method = (due / 100) % 3 < 1 ? '1' : '3';
  if (!isSplit || due < 20_000) return [{ method, amount: due, at }];
  return [
    { method: '1', amount: 10_000, at },
    { method: '3', amount: due - 10_000, at },
  ];
}
