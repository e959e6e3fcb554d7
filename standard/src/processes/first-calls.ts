import { act, ask, NOW, THE_ROOT } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import { absent, after, all, below, equal, oneOf, val } from '../language/expression.ts';
import { process } from '../language/process.ts';
import { PLACE_OF_COLLECTION } from '../records/call-place.ts';
import { firstCall } from '../records/first-call.ts';
import { design } from '../records/sources.ts';

/** Within so many minutes a family that waits is called back. */
export const CALL_BACK_MINUTES = 20;

/** When a family that asked at `calledAt` is to have been called, milliseconds since 1970. */
export const callBackDue = (calledAt: string): number =>
  Date.parse(calledAt) + CALL_BACK_MINUTES * 60_000;

const waits = equal('state', val('waiting'));
const ofTheCall = {
  on: firstCall.kind,
  verb: 'revise',
  names: THE_ROOT,
  by: 'vehicles.dispatch',
} as const;
const takes = { on: firstCall.kind, verb: 'create', by: 'vehicles.dispatch' } as const;

/** Ordering a trip writes it, too. */
const ORDERS = { handler: 'orderTrip', also: [['create', 'trip']] } as const;
const ends = (to: string) => ({ element: 'state', steps: [['waiting', to]] }) as const;

/** What is asked while the caller speaks, in the order in which people tell it. */
const TOLD = [
  ask(firstCall, 'phone'),
  ask(firstCall, 'from'),
  ask(firstCall, 'wish', { start: { value: 'now' } }),
  ask(firstCall, 'wantedAt', { when: equal('wish', val('at')) }),
  ask(firstCall, 'caller'),
  ask(firstCall, 'relation'),
  ask(firstCall, 'placeKind'),
  ask(firstCall, 'floor'),
  ask(firstCall, 'lift'),
  ask(firstCall, 'landmark'),
  ask(firstCall, 'name'),
  ask(firstCall, 'sex'),
  ask(firstCall, 'age'),
  ask(firstCall, 'manner'),
  ask(firstCall, 'papers'),
  ask(firstCall, 'hazard'),
  ask(firstCall, 'note'),
  ask(firstCall, 'calledAt', { otherwise: NOW, folded: true }),
] as const;

export const CALL_ACTS = {
  take: act({
    name: 'take',
    label: bilingual('登记来电', 'Take a call'),
    submit: bilingual('登记，稍后回电', 'Keep it, to be called back'),
    done: bilingual('登记来电，待回电', 'took the call, to be called back'),
    ...takes,
    asks: TOLD,
    sets: { state: { value: 'waiting' } },
  }),
  'take-and-arrange': act({
    name: 'take-and-arrange',
    label: bilingual('登记来电并派车', 'Take a call and order the vehicle'),
    submit: bilingual('登记并派车', 'Take it and order the vehicle'),
    done: bilingual('登记来电并安排接运', 'took the call and ordered the vehicle'),
    ...takes,
    asks: TOLD,
    sets: { state: { value: 'arranged' }, answeredAt: NOW },
    ...ORDERS,
  }),
  'take-and-advise': act({
    name: 'take-and-advise',
    label: bilingual('登记咨询', 'Take a call for advice'),
    submit: bilingual('登记，已答复', 'Keep it as answered'),
    done: bilingual('登记咨询，已答复', 'took the call and answered it'),
    ...takes,
    asks: TOLD,
    sets: { state: { value: 'advised' }, answeredAt: NOW },
  }),
  arrange: act({
    name: 'arrange',
    label: bilingual('安排接运', 'Order the vehicle'),
    done: bilingual('安排接运', 'ordered the vehicle'),
    ...ofTheCall,
    asks: [
      ask(firstCall, 'wish', { start: { value: 'now' } }),
      ask(firstCall, 'wantedAt', { when: equal('wish', val('at')) }),
      ...(['from', 'papers', 'hazard', 'note'] as const).map((element) =>
        ask(firstCall, element, { optional: true }),
      ),
    ],
    moves: ends('arranged'),
    sets: { answeredAt: NOW },
    ...ORDERS,
  }),
  advise: act({
    name: 'advise',
    label: bilingual('登记已答复', 'Record the answer'),
    done: bilingual('答复来电', 'answered the call'),
    ...ofTheCall,
    asks: [ask(firstCall, 'note')],
    moves: ends('advised'),
    sets: { answeredAt: NOW },
  }),
  'begin-call-back': act({
    name: 'begin-call-back',
    label: bilingual('我来回电', 'I call back now'),
    done: bilingual('着手回电', 'began to call back'),
    ...ofTheCall,
    from: all(waits, absent('takenOnAt')),
    asks: [],
    sets: { takenOnAt: NOW },
  }),
  'not-reached': act({
    name: 'not-reached',
    label: bilingual('打过，未接通', 'Called, not reached'),
    done: bilingual('回电未接通', 'called back and did not reach the family'),
    ...ofTheCall,
    from: waits,
    asks: [],
    sets: { triedAt: NOW },
  }),
  drop: act({
    name: 'drop',
    label: bilingual('取消来电', 'Drop the call'),
    done: bilingual('取消来电', 'dropped the call'),
    ...ofTheCall,
    asks: [],
    moves: ends('dropped'),
    reason: bilingual('原因', 'Reason'),
  }),
  'for-case': act({
    name: 'for-case',
    label: bilingual('关联业务', 'Say which case it became'),
    done: bilingual('关联业务', 'said which case it became'),
    ...ofTheCall,
    always: true,
    from: all(absent('forCase'), oneOf('state', 'arranged', 'advised')),
    asks: [ask(firstCall, 'forCase', { optional: false })],
    handler: 'callBecameCase',
    also: [['revise', 'trip']],
  }),
  correct: act({
    name: 'correct',
    label: bilingual('更正来电', 'Correct the call'),
    done: bilingual('更正来电', 'corrected the call'),
    ...ofTheCall,
    always: true,
    asks: (
      [
        'phone',
        'caller',
        'relation',
        'from',
        'placeKind',
        ...PLACE_OF_COLLECTION,
        'name',
        'sex',
        'age',
        'manner',
        'hazard',
        'note',
      ] as const
    ).map((element) => ask(firstCall, element, { optional: true })),
    reason: bilingual('更正理由', 'Reason'),
  }),
} as const;

/** From the ring of the telephone until somebody was answered. */
export const firstCalls = process({
  name: 'firstCalls',
  label: bilingual('来电受理', 'Taking calls'),
  source: design('a family that calls at night is answered, and called back within 20 minutes'),
  of: firstCall.kind,
  acts: Object.values(CALL_ACTS),
  runs: waits,
  outOfTurn: bilingual(
    '此来电目前不能办理这一步；请刷新后查看。',
    'The call is not at this step. Read the page again.',
  ),
  order: [
    {
      name: 'callBack',
      act: 'begin-call-back',
      label: bilingual('给家属回电', 'Call the family'),
      when: all(waits, equal('channel', val('portal')), absent('takenOnAt')),
      late: below(after('calledAt', CALL_BACK_MINUTES, 'minute'), 'recordedAt'),
    },
    {
      name: 'answer',
      act: 'arrange',
      label: bilingual('回电', 'Call back'),
      when: waits,
      late: below(after('calledAt', CALL_BACK_MINUTES, 'minute'), 'recordedAt'),
    },
  ],
  lacks: [],
  terms: [],
});
