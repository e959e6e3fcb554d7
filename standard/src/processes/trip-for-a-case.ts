import { act, ask, NOW, STAFF, THE_ROOT } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import {
  absent,
  all,
  below,
  differ,
  equal,
  not,
  oneOf,
  present,
  val,
} from '../language/expression.ts';
import type { Due } from '../language/process.ts';
import { custody } from '../records/custody.ts';
import { PLACE_OF_COLLECTION } from '../records/call-place.ts';
import { tripHandOver } from '../records/trip-hand-over.ts';
import { trip } from '../records/vehicle-trip.ts';
import { ARRIVES_AT, place } from './case-places.ts';

const ofTheTrip = { on: trip.kind, verb: 'revise', names: THE_ROOT } as const;
export const dispatches = { ...ofTheTrip, by: 'vehicles.dispatch' } as const;
export const drives = { ...ofTheTrip, by: 'vehicles.drive' } as const;
export const goes = (from: readonly string[], to: string) => ({
  element: 'state',
  steps: from.map((one) => [one, to] as const),
});

const errandOfABody = oneOf('errand', 'collection', 'transfer');
/** What the driver records is the transport of the case, too. */
const forACase = all(equal('errand', val('collection')), present('forCase'));
export const IN_THE_CASE = {
  handler: 'carryForCase',
  also: [
    ['read', 'funeralCase'],
    ['read', 'tag'],
    ['create', 'transport'],
    ['revise', 'transport'],
    ['create', 'custody'],
    ['revise', 'custody'],
    ['read', 'tripHandOver'],
    ['revise', 'tripHandOver'],
    ['create', 'effect'],
  ],
} as const;

const HAZARD_NOTE = bilingual(
  '有传染风险的，先做好防护。',
  'Where there is a risk of infection, protect yourself first.',
);

const atThePlace = equal('state', val('reached'));

/** The hand-over is written as the record that it is; what follows from it for the trip and its case, by the handler. */
const HANDS_OVER = {
  label: bilingual('遗体交接', 'Hand-over of the body'),
  submit: bilingual('已交接，遗体上车', 'Handed over: the body is aboard'),
  note: HAZARD_NOTE,
  done: bilingual('登记遗体交接', 'recorded the hand-over of the body'),
  on: tripHandOver.kind,
  verb: 'create',
  by: 'vehicles.drive',
  handler: 'receiveBody',
  also: [...IN_THE_CASE.also, ['revise', 'trip']],
} as const;

const PAPERS = [ask(tripHandOver, 'papers')] as const;
const BY_WHOM = [
  ask(tripHandOver, 'role'),
  ask(tripHandOver, 'organisation', {
    when: differ('role', val('family')),
    optional: false,
  }),
  ask(tripHandOver, 'name'),
  ask(tripHandOver, 'signature'),
  ask(tripHandOver, 'paperNumber'),
] as const;
const WITH_WHAT = [
  ask(tripHandOver, 'effects'),
  ask(tripHandOver, 'effectsList', { when: equal('effects', val('some')), optional: false }),
  ask(tripHandOver, 'effectsPhoto', { when: equal('effects', val('some')) }),
  ask(trip, 'hazard'),
  ask(tripHandOver, 'receivedBy', { otherwise: STAFF, folded: true }),
  ask(tripHandOver, 'handedOverAt', { otherwise: NOW, folded: true }),
] as const;

const scan = ask(custody, 'scanned', { as: 'scan' });
const arrivesAt = ask(custody, 'place', { choose: place(...ARRIVES_AT) });
const returnedWithABody = all(equal('state', val('returned')), present('collectedAt'));

/** What a trip and the case that it is for do together: the body by its tag, and which case it is. */
export const tripForACaseActs = {
  collect: act({
    name: 'collect',
    ...HANDS_OVER,
    from: all(atThePlace, errandOfABody, absent('collectedAt'), not(forACase)),
    asks: [...PAPERS, ...BY_WHOM, ...WITH_WHAT],
  }),
  return: act({
    name: 'return',
    label: bilingual('登记返回', 'Record the return'),
    submit: bilingual('已返回', 'Returned'),
    done: bilingual('登记返回', 'recorded the return'),
    ...drives,
    asks: [
      ask(trip, 'endKm', { optional: false }),
      ask(trip, 'returnedAt', { otherwise: NOW, folded: true }),
    ],
    moves: goes(['departed', 'reached'], 'returned'),
    ...IN_THE_CASE,
  }),
  'take-aboard': act({
    name: 'take-aboard',
    ...HANDS_OVER,
    from: all(atThePlace, forACase, absent('collectedAt')),
    asks: [
      ask(tripHandOver, 'tag', { optional: false }),
      ask(tripHandOver, 'mark', { optional: false, start: { value: 'seen' } }),
      ask(tripHandOver, 'sex', {
        when: equal('mark', val('seen')),
        optional: false,
        choose: oneOf('sex', '1', '2'),
      }),
      ...PAPERS,
      ...BY_WHOM,
      ...WITH_WHAT,
    ],
  }),
  deliver: act({
    name: 'deliver',
    label: bilingual('登记遗体到馆', 'Bring the body in'),
    submit: bilingual('遗体已到馆', 'The body is here'),
    done: bilingual('登记遗体到馆', 'brought the body in'),
    ...drives,
    from: all(forACase, present('collectedAt')),
    asks: [
      scan,
      arrivesAt,
      ask(trip, 'endKm', { optional: false }),
      ask(trip, 'returnedAt', { otherwise: NOW, folded: true }),
    ],
    moves: goes(['reached'], 'returned'),
    ...IN_THE_CASE,
  }),
  'for-case': act({
    name: 'for-case',
    label: bilingual('关联业务', 'Say which case it is for'),
    done: bilingual('关联业务', 'said which case it is for'),
    ...dispatches,
    from: all(absent('forCase'), not(oneOf('state', 'returned', 'cancelled'))),
    asks: [ask(trip, 'forCase', { optional: false })],
    ...IN_THE_CASE,
  }),
  'bring-to-case': act({
    name: 'bring-to-case',
    label: bilingual('关联业务并登记遗体到馆', 'Say which case the body belongs to'),
    note: bilingual(
      '遗体已接回、业务后受理的：请扫描遗体标签，按出车任务登记接运和到馆。',
      'The body was fetched before the case was opened: scan its tag, and transport and arrival are recorded as the trip says.',
    ),
    done: bilingual('关联业务并登记遗体到馆', 'said which case the body belongs to'),
    ...dispatches,
    always: true,
    from: all(returnedWithABody, absent('forCase')),
    asks: [ask(trip, 'forCase', { optional: false }), scan, arrivesAt],
    ...IN_THE_CASE,
  }),
  correct: act({
    name: 'correct',
    label: bilingual('更正行程', 'Correct the trip'),
    done: bilingual('更正行程', 'corrected the trip'),
    ...dispatches,
    always: true,
    asks: (
      [
        'from',
        ...PLACE_OF_COLLECTION,
        'caller',
        'phone',
        'hazard',
        'departedAt',
        'collectedAt',
        'collectedOn',
        'returnedAt',
        'startKm',
        'endKm',
        'forCase',
        'note',
      ] as const
    ).map((element) => ask(trip, element, { optional: true })),
    ...IN_THE_CASE,
    reason: bilingual('更正理由', 'Reason'),
  }),
} as const;

/** What comes next at the place: a body taken aboard, and brought in where there is a case. */
export const bodyAboard: readonly Due[] = [
  {
    name: 'takeAboard',
    act: 'take-aboard',
    when: all(atThePlace, forACase, absent('collectedAt')),
  },
  {
    name: 'collect',
    act: 'collect',
    when: all(atThePlace, errandOfABody, absent('collectedAt')),
  },
  {
    name: 'deliver',
    act: 'deliver',
    when: all(atThePlace, forACase, present('collectedAt')),
    late: below('backBy', 'recordedAt'),
  },
];
