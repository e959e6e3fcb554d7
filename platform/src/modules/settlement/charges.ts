import type { PriceItemFact } from '@qingming/connect/api/prices.ts';
import type { BillProposals, ProposedCharge } from '@qingming/connect/api/settlement.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { amountOf } from '@qingming/standard/numbers/amount.ts';
import {
  countedOf,
  hasTariff,
  type Tariff,
  tariffCharge,
} from '@qingming/standard/numbers/tariff.ts';
import { partsOfCharge } from '@qingming/standard/records/tariff-words.ts';

/** How much of a service was given, in whatever it can be counted by. */
export interface Measure {
  readonly kilometres?: number;
  readonly hours?: number;
  readonly days?: number;
}

/** One service that was given and can be charged. */
export interface Service {
  readonly feeType: PriceItemFact['feeType'];
  readonly servedOn: string;
  readonly because: Bilingual;
  readonly measure: Measure;
  /** The transport that it was. */
  readonly transport?: string;
  /** Hour of the civil day at which it began, 0 to 23. */
  readonly hour?: number;
  readonly from: string;
  readonly until: string | null;
}

/** An item of the list that was in force from `from` until before `until`. */
export type ListedItem = Pick<
  PriceItemFact,
  'code' | 'name' | 'class' | 'feeType' | 'offered' | 'price' | 'unit'
> &
  Tariff & {
    readonly id: string;
    readonly ageUnder?: number | null;
    readonly share?: number | null;
    readonly nameEn: string | null;
    readonly from: string;
    readonly until: string | null;
  };

const PER_KILOMETRE = /公里|千米|km/i;
const PER_HOUR = /小时|hour/i;
const PER_DAY = /天|日|昼夜|day/i;

const upTo = (value: number): number => Math.max(1, Math.ceil(value));

export const isPerDay = (unit: string): boolean => PER_DAY.test(unit);

/** How many of the item's unit the measure comes to; part of an hour or a day counts whole. */
export function quantityIn(unit: string, { kilometres, hours, days }: Measure): number {
  if (PER_KILOMETRE.test(unit)) return kilometres ?? 0;
  if (PER_HOUR.test(unit)) return hours === undefined ? 1 : upTo(hours);
  if (PER_DAY.test(unit)) return days === undefined ? 1 : upTo(days);
  return 1;
}

const isOn = ({ from, until }: ListedItem, day: string): boolean =>
  from <= day && (until === null || day < until);

const isBasic = (item: ListedItem): boolean => item.class === 'basic' || item.class === '0';

function candidates(service: Service, items: readonly ListedItem[]): readonly ListedItem[] {
  return items
    .filter(
      (item) => item.offered && item.feeType === service.feeType && isOn(item, service.servedOn),
    )
    .toSorted((a, b) => Number(isBasic(b)) - Number(isBasic(a)));
}

/** What an item costs for a service, of how many; of one priced by distance, how that comes about. */
function priced(service: Service, item: ListedItem) {
  const { measure, transport = null, hour = 0 } = service;
  if (!hasTariff(item) || transport === null) {
    const quantity = quantityIn(item.unit, measure);
    return { quantity, unitPrice: item.price, transport: null, parts: [], withoutDistance: false };
  }
  const counted = countedOf(item, measure.kilometres, hour);
  return {
    quantity: 1,
    unitPrice: tariffCharge(item, counted).total,
    transport,
    parts: partsOfCharge(item, counted),
    withoutDistance: measure.kilometres === undefined,
  };
}

function proposal(service: Service, item: ListedItem, sole: boolean): ProposedCharge {
  const price = priced(service, item);
  return {
    item: item.id,
    name: item.name,
    nameEn: item.nameEn,
    class: item.class,
    feeType: item.feeType,
    servedOn: service.servedOn,
    unit: item.unit,
    ...price,
    amount: amountOf(price.unitPrice, price.quantity),
    because: service.because,
    from: service.from,
    until: service.until,
    certain: sole && !price.withoutDistance,
  };
}

/** One item that fits, or one basic item among several, needs only a nod; else the clerk chooses. */
function proposalsFor(service: Service, items: readonly ListedItem[]): readonly ProposedCharge[] {
  const fitting = candidates(service, items);
  const basic = fitting.filter(isBasic);
  const sole = fitting.length === 1 ? fitting[0] : basic.length === 1 ? basic[0] : undefined;
  return fitting
    .map((item) => proposal(service, item, item === sole))
    .filter(({ quantity }) => quantity > 0);
}

/** What already stands on the bill. */
export interface Charged {
  readonly feeType: PriceItemFact['feeType'];
  readonly servedOn: string;
  /** The one transport that it is for; of any other charge its day tells. */
  readonly transport?: string | null;
}

const isCharged = (service: Service, charged: readonly Charged[]): boolean =>
  charged.some(({ feeType, servedOn, transport = null }) =>
    transport === null
      ? feeType === service.feeType && servedOn === service.servedOn
      : transport === service.transport,
  );

/** What the services given call for, without those already on the bill. */
export function proposeCharges(
  services: readonly Service[],
  items: readonly ListedItem[],
  charged: readonly Charged[],
): Pick<BillProposals, 'charges' | 'unpriced'> {
  const open = services.filter((service) => !isCharged(service, charged));
  const proposed = open.map((service) => ({ service, charges: proposalsFor(service, items) }));
  return {
    charges: proposed.flatMap(({ charges }) => charges),
    unpriced: proposed
      .filter(({ charges }) => charges.length === 0)
      .map(({ service: { because, servedOn } }) => ({ because, servedOn })),
  };
}
