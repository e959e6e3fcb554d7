import { stepState } from '@qingming/standard/codes/case-steps.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { ARRIVES_AT } from '@qingming/standard/processes/case-places.ts';
import { transport } from '@qingming/standard/records/steps.ts';
import { trip } from '@qingming/standard/records/vehicle-trip.ts';
import type { ActDone, ActHandlers } from '../../kernel/acts/handler.ts';
import type { ActInput } from '../../kernel/acts/process.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { BODY, lastAmong, moveTo, staysOf } from './custody.ts';
import { bodyIsAboard, keepEffects } from './hand-over.ts';
import { refusal } from './refusals.ts';
import { scannedTag } from './tags.ts';
import { isOfferedNow } from './take-act.ts';
import { carry } from './transport.ts';
import { add, caseIsClosed, onCase, placeOf, type Work } from './work.ts';

type Trip = Stored<typeof trip>;
type Transport = Stored<typeof transport>;
type Told = Partial<FactOf<typeof transport>>;

const ASSIGNED = '1';
const COMPLETED = '2';
const CANCELLED = '3';

const reasonOf = (state: string): string => findCode(stepState, state)?.zh ?? state;

const refuseArrived = () =>
  refusal(
    'arrives-once',
    '遗体已登记到馆；请只登记返回。',
    'The body is here already; record the return of the vehicle only.',
  );

const refuseUnscanned = () =>
  refusal(
    'a-body-aboard-is-brought-in',
    '遗体尚未扫描登记；请用“登记遗体到馆”。',
    'No tag of the body was scanned yet; bring the body in by its tag.',
  );

/** Who drove what, and since when; none while the vehicle waits. */
function rideOf({ id, fact: { vehicle, driver, departedAt } }: Trip) {
  if (vehicle === undefined || driver === undefined || departedAt === undefined) return undefined;
  return { trip: id, vehicle, driver, departedAt };
}

type Ride = NonNullable<ReturnType<typeof rideOf>>;

/** The transport that the counter recorded for this journey becomes the trip's; otherwise one begins. */
async function begin(
  work: Work,
  ride: Ride,
  { fact: { from } }: Trip,
  others: readonly Transport[],
): Promise<Transport> {
  if (work.case.fact.state !== '0') throw caseIsClosed();
  const open = others.find(({ fact }) => fact.trip === undefined && fact.arrivedAt === undefined);
  if (open !== undefined)
    return work.records.revise(transport, open.id, open.version, ride, reasonOf(ASSIGNED));
  if (await isOfferedNow(work, 'transport'))
    return add(work, transport, { ...ride, state: ASSIGNED, from });
  throw refusal(
    'a-body-is-fetched-once',
    '该业务的遗体已在馆或已火化，不能再登记接运；请核对所关联的业务。',
    'The body of this case is here or was cremated, so it cannot be fetched; check which case the trip is for.',
  );
}

/** Nobody was aboard. */
const cancel = ({ records }: Work, { id, version }: Transport, arrivedAt: string) =>
  records.revise(
    transport,
    id,
    version,
    { state: CANCELLED, arrivedAt },
    `${reasonOf(CANCELLED)} 空车返回 returned empty`,
  );

/** What the trip tells of the transport that is under way or over. */
function toldBy({ fact }: Trip, { departedAt }: Ride, own: Transport): Told {
  const { returnedAt, startKm, endKm } = fact;
  if (returnedAt === undefined) return { departedAt };
  return {
    departedAt,
    state: COMPLETED,
    arrivedAt: own.fact.arrivedAt ?? returnedAt,
    ...(startKm !== undefined && endKm !== undefined && { kilometres: endKm - startKm }),
  };
}

async function keepInStep({ records }: Work, own: Transport, told: Told): Promise<void> {
  const differs = Object.entries(told).some(([name, value]) => own.fact[name as 'state'] !== value);
  if (differs)
    await records.revise(transport, own.id, own.version, told, reasonOf(told.state ?? ASSIGNED));
}

/** The tag was scanned when the body was taken aboard, or where it was brought to. */
async function bookIn(
  work: Work,
  ride: Ride,
  { fact: { collectedAt, returnedAt } }: Trip,
  scan: string,
  place: string | undefined,
): Promise<void> {
  const tag = await scannedTag(work, scan, 'body');
  const movedBy = work.records.actor.staff ?? ride.driver;
  if (returnedAt === undefined || place === undefined) {
    const vehicle = await placeOf(work, ride.vehicle, ['vehicle'], '/vehicle');
    const came = lastAmong(await staysOf(work), BODY) === undefined;
    const reason = came ? 'transport' : 'returned';
    await moveTo(work, { tag, place: vehicle, reason, at: work.at(collectedAt), movedBy });
    return;
  }
  const to = await placeOf(work, place, ARRIVES_AT, '/place');
  const isAboard = lastAmong(await staysOf(work), BODY)?.fact.place === ride.vehicle;
  const since = isAboard ? undefined : collectedAt;
  await carry(work, since, ride.vehicle, { tag, to, movedBy, arrivedAt: returnedAt });
}

const textOf = (answer: unknown): string | undefined =>
  typeof answer === 'string' ? answer : undefined;

async function follow(work: Work, ridden: Trip, ride: Ride, input: ActInput): Promise<void> {
  const { returnedAt, collectedAt } = ridden.fact;
  const all = await work.records.ofRoot(transport, work.owner.root);
  const standing = all.filter(({ fact }) => fact.state !== CANCELLED);
  const known = standing.find(({ fact }) => fact.trip === ridden.id);
  if (returnedAt !== undefined && collectedAt === undefined) {
    if (known?.fact.arrivedAt === undefined && known) await cancel(work, known, returnedAt);
    return;
  }
  const own = known ?? (await begin(work, ride, ridden, standing));
  const scan = textOf(input['scan']);
  if (scan !== undefined) {
    if (own.fact.arrivedAt !== undefined) throw refuseArrived();
    await bookIn(work, ride, ridden, scan, textOf(input['place']));
  } else if (returnedAt !== undefined && own.fact.arrivedAt === undefined) {
    if (lastAmong(await staysOf(work), BODY) === undefined) throw refuseUnscanned();
  }
  await keepInStep(work, own, toldBy(ridden, ride, own));
  await keepEffects(work, ridden.id);
}

/** What a driver records of a trip for a case is the transport of the case: nobody writes it twice. */
async function carryForCase({ node, records, root, input }: ActDone): Promise<void> {
  const ridden = await records.get(trip, root.id);
  const { forCase, errand } = ridden.fact;
  const ride = rideOf(ridden);
  if (forCase === undefined || errand !== 'collection' || ride === undefined) return;
  await onCase(node, records, forCase, (work) => follow(work, ridden, ride, input), {
    closedToo: true,
  });
}

/** The body was handed over: it is aboard, and in the care of the case where there is one. */
async function receiveBody(done: ActDone): Promise<void> {
  const received = await bodyIsAboard(done);
  if (received === undefined) return;
  const { aboard, tag } = received;
  await carryForCase({ ...done, root: aboard, input: { ...done.input, scan: tag } });
}

/** What acts of a trip do in the case that it is for. */
export const tripHandlers: ActHandlers = { carryForCase, receiveBody };
