import { custody } from '@qingming/standard/records/custody.ts';
import { tag } from '@qingming/standard/records/tag.ts';
import { farewell, preparation, transport, vigil } from '@qingming/standard/records/steps.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import { cremationBooking } from '@qingming/standard/records/cremation-booking.ts';
import { ashesPlacement } from '@qingming/standard/records/ashes-placement.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import type { NewFact } from '../kernel/records/bulk.ts';
import { bookedAt } from './case-people.ts';
import type { CaseScope } from './case-scope.ts';
import type { Session, Stay } from './journey.ts';
import { getNumber } from './numbering.ts';
import { iso, MINUTE } from './time.ts';

/** People book in steps of five minutes. */
const ROUND = 5 * MINUTE;

type State = FactOf<typeof farewell>['state'];

/** A time that has come, as an element of a fact; an element that is not there yet otherwise. */
const since = <Name extends string>(scope: CaseScope, name: Name, at: number) =>
  (scope.happened(at) ? { [name]: iso(at) } : {}) as { [N in Name]?: string };

const stateOf = (
  { happened }: CaseScope,
  { from, until }: Pick<Session, 'from' | 'until'>,
): State => {
  if (happened(until)) return '2';
  return happened(from) ? '1' : '0';
};

/** When the present state of something between two times was recorded. */
const recordedAt = ({ happened }: CaseScope, from: number, until: number): number =>
  happened(until) ? until : from;

export function tagFacts({ draft, journey, ids, fact, happened }: CaseScope): readonly NewFact[] {
  const body = {
    number: getNumber(draft, 'T'),
    subject: 'body',
    printedAt: iso(journey.openedAt),
  } as const;
  const facts = [fact(tag, journey.openedAt, body, ids.bodyTag)];
  const [finishedAt, kept] = [
    journey.cremation?.finishedAt,
    journey.placement?.destination !== '8',
  ];
  if (!happened(finishedAt) || !kept) return facts;
  const ashes = {
    number: getNumber(draft, 'A'),
    subject: 'ashes',
    printedAt: iso(finishedAt),
  } as const;
  return [...facts, fact(tag, finishedAt, ashes, ids.ashesTag)];
}

/** A body that the family takes to the family's burial ground. */
const LEAVES_WITH = {
  leavingTo: 'burial',
  document: '家属书面申请',
  vehicle: '1 号殡仪车',
} as const;

function stayFact(scope: CaseScope, subject: 'body' | 'ashes', stay: Stay): NewFact {
  const { draft, journey, ids, fact, happened } = scope;
  const endedBy = happened(stay.until) && stay.ends !== 'stays' ? stay.ends : undefined;
  const receiver = journey.placement?.collector === undefined ? ids.contact : ids.collector;
  return fact(custody, endedBy === undefined ? stay.since : stay.until, {
    subject,
    tag: subject === 'body' ? ids.bodyTag : ids.ashesTag,
    scanned: getNumber(draft, subject === 'body' ? 'T' : 'A'),
    place: stay.place,
    sole: stay.sole,
    reason: stay.reason,
    since: iso(stay.since),
    movedBy: stay.by.id,
    ...(endedBy === undefined ? {} : { until: iso(stay.until), endedBy }),
    ...(endedBy === 'handed-over' && subject === 'ashes' && { handedTo: receiver }),
    ...(endedBy === 'handed-over' &&
      subject === 'body' && { handedTo: ids.contact, ...LEAVES_WITH }),
  });
}

const staysOf = (scope: CaseScope, subject: 'body' | 'ashes'): readonly NewFact[] =>
  scope.journey[subject]
    .filter((stay) => scope.happened(stay.since))
    .map((stay) => stayFact(scope, subject, stay));

export const bodyStays = (scope: CaseScope): readonly NewFact[] => staysOf(scope, 'body');
export const ashesStays = (scope: CaseScope): readonly NewFact[] => staysOf(scope, 'ashes');

export function transportFacts(scope: CaseScope): readonly NewFact[] {
  const { journey, ids, fact, happened } = scope;
  const trip = journey.transport;
  if (trip === undefined || !happened(trip.departedAt)) return [];
  const over = happened(trip.arrivedAt);
  return [
    fact(
      transport,
      recordedAt(scope, trip.departedAt, trip.arrivedAt),
      {
        state: over ? '2' : '1',
        from: trip.from,
        caller: ids.contact,
        vehicle: trip.vehicle,
        driver: trip.driver.id,
        departedAt: iso(trip.departedAt),
        ...since(scope, 'arrivedAt', trip.arrivedAt),
        ...(over ? { kilometres: trip.kilometres } : {}),
      },
      ids.transport,
    ),
  ];
}

export function preparationFacts(scope: CaseScope): readonly NewFact[] {
  const { journey, fact, happened } = scope;
  const session = journey.preparation;
  if (session === undefined || !happened(session.from)) return [];
  return [
    fact(preparation, recordedAt(scope, session.from, session.until), {
      state: stateOf(scope, session),
      place: session.place,
      embalmer: session.by.id,
      treatment: '清洁、整理遗容、穿衣',
      startedAt: iso(session.from),
      ...since(scope, 'finishedAt', session.until),
    }),
  ];
}

/** A booking is recorded before its time; what has begun or ended is recorded then. */
function sessionAt(scope: CaseScope, session: Session | undefined): number | undefined {
  if (session === undefined) return undefined;
  const booked = bookedAt(scope.journey);
  if (scope.happened(session.until)) return session.until;
  if (scope.happened(session.from)) return session.from;
  return scope.happened(booked) ? booked : undefined;
}

export function vigilFacts(scope: CaseScope): readonly NewFact[] {
  const session = scope.journey.vigil;
  const at = sessionAt(scope, session);
  if (session === undefined || at === undefined) return [];
  const { place, from, until, by } = session;
  return [
    scope.fact(vigil, at, {
      state: stateOf(scope, session),
      room: place,
      startsAt: iso(from),
      endsAt: iso(until),
      attendant: by.id,
    }),
  ];
}

export function farewellFacts(scope: CaseScope): readonly NewFact[] {
  const session = scope.journey.farewell;
  const at = sessionAt(scope, session);
  if (session === undefined || at === undefined) return [];
  const { place, from, until, by } = session;
  return [
    scope.fact(farewell, at, {
      state: stateOf(scope, session),
      hall: place,
      startsAt: iso(from),
      endsAt: iso(until),
      ...(scope.journey.choices.celebrant ? { celebrant: by.id } : {}),
    }),
  ];
}

/** Until it begins, a cremation is a booking; a family that holds a farewell agreed on the time. */
export function cremationBookingFacts(scope: CaseScope): readonly NewFact[] {
  const { journey, ids, happened, fact } = scope;
  const { cremation: planned, contact: relative, farewell: ceremony } = journey;
  const at = bookedAt(journey);
  if (planned === undefined || happened(planned.startedAt) || !happened(at)) return [];
  return [
    fact(cremationBooking, at, {
      state: '0',
      cremator: planned.cremator,
      startsAt: iso(planned.loadedAt),
      endsAt: iso(
        planned.loadedAt + Math.floor((planned.finishedAt - planned.loadedAt) / ROUND) * ROUND,
      ),
      ...(relative !== undefined && ceremony !== undefined ? { agreedWith: ids.contact } : {}),
    }),
  ];
}

export function cremationFacts(scope: CaseScope): readonly NewFact[] {
  const { draft, journey, ids, fact, happened } = scope;
  const burning = journey.cremation;
  if (burning === undefined || !happened(burning.startedAt)) return [];
  const written: FactOf<typeof cremation> = {
    kind: '0',
    decedent: ids.decedent,
    cremator: burning.cremator,
    crematorKind: burning.isPicking ? 'picking' : 'flat',
    operator: burning.operator.id,
    witness: burning.witness.id,
    witnessMode: 'second-operator',
    bodyTag: getNumber(draft, 'T'),
    startedAt: iso(burning.startedAt),
    ...since(scope, 'finishedAt', burning.finishedAt),
    ...(happened(burning.finishedAt) ? { finishTag: getNumber(draft, 'T') } : {}),
    ashesWanted: journey.placement?.destination !== '8',
  };
  return [
    fact(
      cremation,
      recordedAt(scope, burning.startedAt, burning.finishedAt),
      written,
      ids.cremation,
    ),
  ];
}

export function placementFacts({
  draft,
  journey,
  ids,
  fact,
  happened,
}: CaseScope): readonly NewFact[] {
  const placed = journey.placement;
  if (placed === undefined || !happened(placed.at)) return [];
  const { destination, niche, where, weight } = placed;
  const collector = placed.collector === undefined ? ids.contact : ids.collector;
  return [
    fact(ashesPlacement, placed.at, {
      number: getNumber(draft, 'LZ'),
      destination,
      ...(destination === '8'
        ? { act: 'not-kept' }
        : niche === undefined
          ? { act: 'collected', collector }
          : { act: 'deposited', niche }),
      ...(where === undefined ? {} : { where }),
      ...(weight === undefined ? {} : { weight }),
      placedAt: iso(placed.at),
      handedOverBy: journey.clerk.id,
    }),
  ];
}
