import { act, ask, NOW, STAFF } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import {
  after,
  all,
  any,
  below,
  equal,
  exists,
  not,
  oneOf,
  present,
  val,
} from '../language/expression.ts';
import { process } from '../language/process.ts';
import { PLACE_OF_COLLECTION } from '../records/call-place.ts';
import { design } from '../records/sources.ts';
import { errandOfTheHouse } from '../records/trip-of-a-house.ts';
import { trip, vehicleCleaning } from '../records/vehicle-trip.ts';
import { onDuty, place } from './case-places.ts';
import {
  dispatches,
  drives,
  bodyAboard,
  goes,
  IN_THE_CASE,
  tripForACaseActs,
} from './trip-for-a-case.ts';

const stateIs = (state: string) => equal('state', val(state));
const toClean = all(stateIs('returned'), present('collectedAt'), not(exists('vehicleCleaning')));
const waits = oneOf('state', 'called', 'planned');
const longerThan = (element: string, hours: number) =>
  below(after(element, hours, 'hour'), 'recordedAt');

const vehicle = ask(trip, 'vehicle', { optional: false, choose: place('vehicle') });
const driver = ask(trip, 'driver', { optional: false, prefer: onDuty('driver') });
const backBy = ask(trip, 'backBy', { optional: false });
const attendant = ask(trip, 'attendant', { folded: true });

export const TRIP_ACTS = {
  call: act({
    name: 'call',
    label: bilingual('登记用车', 'Order a vehicle'),
    submit: bilingual('登记', 'Record'),
    done: bilingual('登记用车', 'ordered the vehicle'),
    on: trip.kind,
    verb: 'create',
    by: 'vehicles.dispatch',
    asks: [
      ask(trip, 'from'),
      ask(trip, 'phone', { optional: false }),
      ask(trip, 'caller'),
      ask(trip, 'errand', { start: { value: 'collection' }, choose: errandOfTheHouse }),
      ask(trip, 'hazard'),
      ...PLACE_OF_COLLECTION.map((element) => ask(trip, element, { folded: true })),
      ask(trip, 'wantedAt', { folded: true }),
      ask(trip, 'forCase', { folded: true }),
      ask(trip, 'calledAt', { otherwise: NOW, folded: true }),
      ask(trip, 'note'),
    ],
    sets: { state: { value: 'called' } },
  }),
  plan: act({
    name: 'plan',
    label: bilingual('安排车辆', 'Plan the vehicle'),
    done: bilingual('安排车辆和驾驶员', 'planned vehicle and driver'),
    ...dispatches,
    asks: [vehicle, driver, ask(trip, 'leaveAt', { optional: false }), backBy, attendant],
    moves: goes(['called', 'planned'], 'planned'),
  }),
  dispatch: act({
    name: 'dispatch',
    label: bilingual('派车', 'Dispatch'),
    done: bilingual('派车', 'dispatched the vehicle'),
    ...dispatches,
    asks: [
      vehicle,
      driver,
      ask(trip, 'leaveAt', { otherwise: NOW, folded: true }),
      backBy,
      attendant,
    ],
    moves: goes(['called', 'planned'], 'dispatched'),
    sets: { dispatchedAt: NOW },
  }),
  depart: act({
    name: 'depart',
    label: bilingual('登记出车', 'Record the departure'),
    submit: bilingual('出车', 'Depart'),
    done: bilingual('登记出车', 'recorded the departure'),
    ...drives,
    asks: [
      ask(trip, 'startKm', { optional: false }),
      ask(trip, 'departedAt', { otherwise: NOW, folded: true }),
    ],
    moves: goes(['dispatched'], 'departed'),
    ...IN_THE_CASE,
  }),
  reach: act({
    name: 'reach',
    label: bilingual('登记到达现场', 'Record the arrival there'),
    submit: bilingual('已到达', 'Arrived'),
    done: bilingual('登记到达现场', 'recorded the arrival at the place'),
    ...drives,
    asks: [ask(trip, 'reachedAt', { otherwise: NOW, folded: true })],
    moves: goes(['departed'], 'reached'),
  }),
  ...tripForACaseActs,
  disinfect: act({
    name: 'disinfect',
    label: bilingual('登记车辆消毒', 'Record the disinfection'),
    done: bilingual('登记车辆消毒', 'disinfected the vehicle'),
    on: vehicleCleaning.kind,
    verb: 'create',
    by: 'vehicles.drive',
    from: toClean,
    asks: [
      ask(vehicleCleaning, 'method', { start: { value: 'routine' } }),
      ask(vehicleCleaning, 'agent'),
      ask(vehicleCleaning, 'cleanedBy', { otherwise: STAFF }),
      ask(vehicleCleaning, 'finishedAt', { otherwise: NOW, folded: true }),
    ],
  }),
  cancel: act({
    name: 'cancel',
    label: bilingual('取消出车', 'Cancel the trip'),
    done: bilingual('取消出车', 'cancelled the trip'),
    ...dispatches,
    asks: [],
    moves: goes(['called', 'planned', 'dispatched'], 'cancelled'),
    reason: bilingual('原因', 'Reason'),
  }),
} as const;

/** From the call at night until the vehicle is clean again. */
export const vehicleTrips = process({
  name: 'vehicleTrips',
  label: bilingual('出车流程', 'The trip of a vehicle'),
  source: design('the diary of the vehicles, as houses keep it on paper'),
  of: trip.kind,
  whose: 'driver',
  acts: Object.values(TRIP_ACTS),
  runs: any(toClean, not(oneOf('state', 'returned', 'cancelled'))),
  outOfTurn: bilingual(
    '此出车任务目前不能办理这一步；请刷新后查看下一步。',
    'The trip is not at this step. Read the page again to see what comes next.',
  ),
  order: [
    {
      name: 'dispatch',
      act: 'dispatch',
      when: waits,
      late: any(longerThan('calledAt', 1), below('wantedAt', 'recordedAt')),
    },
    { name: 'depart', act: 'depart', when: stateIs('dispatched'), late: longerThan('leaveAt', 1) },
    { name: 'reach', act: 'reach', when: stateIs('departed'), late: below('backBy', 'recordedAt') },
    ...bodyAboard,
    {
      name: 'return',
      act: 'return',
      when: stateIs('reached'),
      late: below('backBy', 'recordedAt'),
    },
    { name: 'disinfect', act: 'disinfect', when: toClean, late: longerThan('returnedAt', 4) },
  ],
  lacks: [],
  terms: [],
});
