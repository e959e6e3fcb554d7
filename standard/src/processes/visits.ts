import { act, ask, NOW, STAFF, THE_ROOT } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import { all, atMost, below, equal, oneOf, val } from '../language/expression.ts';
import { process } from '../language/process.ts';
import { visitBooking } from '../records/visit-booking.ts';
import { visitPlan } from '../records/visit-plan.ts';
import { visitSlot } from '../records/visit-slot.ts';
import { VISIT_NOTICES } from '../records/visit-sets.ts';

/** So long a freed place is kept for the first who waits, and no longer than until the slot begins. */
export const OFFER_MINUTES = 120;

const PLANS = { by: 'visits.plan' } as const;
const BOOKS = { by: 'visits.book' } as const;
const ofTheSlot = { on: visitSlot.kind, verb: 'revise', names: THE_ROOT, ...PLANS } as const;
const ofTheBooking = { on: visitBooking.kind, verb: 'revise', names: THE_ROOT, ...BOOKS } as const;
const stateIs = (state: string) => equal('state', val(state));
/** Open for bookings at this moment. */
const bookable = all(
  stateIs('open'),
  atMost('opensAt', 'recordedAt'),
  below('recordedAt', 'until'),
);
const PLACES = [
  'people',
  'vehicles',
  'phonePeople',
  'phoneVehicles',
  'priorityPeople',
  'priorityVehicles',
] as const;

export const PLAN_ACTS = {
  'plan-visits': act({
    name: 'plan-visits',
    label: bilingual('安排祭扫时段', 'Plan time slots for visits'),
    submit: bilingual('生成时段', 'Make the slots'),
    note: bilingual(
      '按日期和钟点一次生成许多时段，家属马上可以看到。时段的时间生成后不能更改，只能关闭；名额可以增减，但不少于已预约的。',
      'Makes many slots at once, and families see them at once. A slot stays at its time and can only be closed; its places may change, but not below what is booked.',
    ),
    done: bilingual('安排祭扫时段', 'planned time slots for visits'),
    on: visitPlan.kind,
    verb: 'create',
    ...PLANS,
    asks: [
      ask(visitPlan, 'firstDay'),
      ask(visitPlan, 'lastDay'),
      ask(visitPlan, 'days', { start: { value: 'every' } }),
      ask(visitPlan, 'opensFrom'),
      ask(visitPlan, 'closesAt'),
      ask(visitPlan, 'minutes', { start: { value: 120 } }),
      ask(visitPlan, 'people'),
      ask(visitPlan, 'vehicles'),
      ...PLACES.slice(2).map((name) => ask(visitPlan, name, { otherwise: { value: 0 } })),
      ask(visitPlan, 'needsDocument', { start: { value: false } }),
      ask(visitPlan, 'daysAhead', { start: { value: 7 } }),
      ask(visitPlan, 'bookFrom'),
    ],
    worked: ['slots'],
    handler: 'makeSlots',
    also: [['create', visitSlot.kind]],
  }),
} as const;

export const SLOT_ACTS = {
  'change-places': act({
    name: 'change-places',
    label: bilingual('增减名额', 'Change the places'),
    done: bilingual('增减名额', 'changed the places'),
    ...ofTheSlot,
    from: all(stateIs('open'), below('recordedAt', 'until')),
    asks: PLACES.map((name) =>
      ask(visitSlot, name, { optional: false, start: { known: 'itself' } }),
    ),
  }),
  'close-slot': act({
    name: 'close-slot',
    label: bilingual('关闭时段', 'Close the slot'),
    note: bilingual(
      '已预约的家属打开自己的预约，最先看到已关闭和可以改到的时间。平台不发短信：请按预约列表打电话告知。',
      'Families who booked see on their page first that it is closed, and which times they may change to. The platform sends no messages: call those on the list of bookings.',
    ),
    done: bilingual('关闭时段', 'closed the slot'),
    ...ofTheSlot,
    asks: [ask(visitSlot, 'closedBecause', { optional: false })],
    moves: { element: 'state', steps: [['open', 'closed']] },
  }),
  'reopen-slot': act({
    name: 'reopen-slot',
    label: bilingual('重新开放', 'Open it again'),
    done: bilingual('重新开放时段', 'opened the slot again'),
    ...ofTheSlot,
    asks: [],
    from: below('recordedAt', 'until'),
    moves: { element: 'state', steps: [['closed', 'open']] },
    sets: { closedBecause: null },
  }),
  'discard-slot': act({
    name: 'discard-slot',
    label: bilingual('作废时段', 'Void the slot'),
    note: bilingual(
      '只用于设错的时段；已有家属预约的请改用“关闭时段”。',
      'For a slot that was made by mistake. Where families have booked, close it instead.',
    ),
    done: bilingual('作废时段', 'voided the slot'),
    on: visitSlot.kind,
    verb: 'void',
    names: THE_ROOT,
    ...PLANS,
    asks: [],
    reason: bilingual('原因', 'Reason'),
  }),
} as const;

/** What is asked of a caller, in the order in which people tell it. */
const TOLD = [
  ask(visitBooking, 'slot', { choose: bookable }),
  ask(visitBooking, 'people', { start: { value: 1 } }),
  ask(visitBooking, 'vehicles', { start: { value: 0 } }),
  ask(visitBooking, 'plate', { when: equal('vehicles', val(1)) }),
  ask(visitBooking, 'name'),
  ask(visitBooking, 'phone'),
  ask(visitBooking, 'documentKind', { optional: true }),
  ask(visitBooking, 'document', { optional: true }),
] as const;

export const BOOKING_ACTS = {
  'book-for-caller': act({
    name: 'book-for-caller',
    label: bilingual('代为预约', 'Book for a caller'),
    submit: bilingual('预约', 'Book'),
    note: bilingual(
      '先告诉来电人：登记姓名、电话和证件号码，只用于这次预约和入园核对；同意后再登记。预约编号请念给对方记下，到场报编号即可。',
      'First tell the caller that name, telephone and document are recorded, for this booking and the gate alone; book when they agree. Read the number out: at the gate the number is enough.',
    ),
    done: bilingual('代为预约祭扫', 'booked the visit for a caller'),
    on: visitBooking.kind,
    verb: 'create',
    ...BOOKS,
    asks: [
      ask(visitBooking, 'channel', {
        start: { value: 'phone' },
        choose: oneOf('channel', 'phone', 'counter'),
      }),
      ...TOLD,
      ask(visitBooking, 'quota', { start: { value: 'phone' } }),
      ask(visitBooking, 'priority', { when: equal('quota', val('priority')) }),
      ask(visitBooking, 'right', { when: equal('quota', val('priority')) }),
      ask(visitBooking, 'plot', { when: equal('quota', val('priority')) }),
      ask(visitBooking, 'consent', { optional: false }),
    ],
    sets: { state: { value: 'confirmed' }, askedAt: NOW, bookedBy: STAFF },
    worked: ['day', 'from', 'until'],
  }),
  'move-booking': act({
    name: 'move-booking',
    label: bilingual('改到另一时段', 'Move to another slot'),
    done: bilingual('改到另一时段', 'moved the booking to another slot'),
    ...ofTheBooking,
    from: all(stateIs('confirmed'), below('recordedAt', 'until')),
    asks: [
      ask(visitBooking, 'slot', { choose: bookable }),
      ask(visitBooking, 'people', { start: { known: 'itself' } }),
      ask(visitBooking, 'quota', { start: { known: 'itself' } }),
    ],
    worked: ['day', 'from', 'until'],
  }),
  'cancel-for-family': act({
    name: 'cancel-for-family',
    label: bilingual('替家属取消', 'Cancel for the family'),
    done: bilingual('替家属取消预约', 'cancelled the booking for the family'),
    ...ofTheBooking,
    asks: [],
    moves: {
      element: 'state',
      steps: [
        ['confirmed', 'cancelled'],
        ['offered', 'cancelled'],
        ['waiting', 'cancelled'],
      ],
    },
    sets: { offeredUntil: null },
    reason: bilingual('原因', 'Reason'),
  }),
} as const;

const OUT_OF_TURN = bilingual(
  '目前的状态不能办理这一步；请刷新后再看。',
  'It is not at this step. Read the page again.',
);

const plain = { order: [], lacks: [], terms: [], outOfTurn: OUT_OF_TURN } as const;

/** Days and hours are planned, once. */
export const visitPlans = process({
  name: 'visitPlans',
  label: bilingual('安排祭扫时段', 'Planning visits'),
  source: VISIT_NOTICES,
  of: visitPlan.kind,
  acts: Object.values(PLAN_ACTS),
  runs: below('lastDay', 'firstDay'),
  ...plain,
});

/** A slot takes bookings until it is closed, or over. */
export const visitSlots = process({
  name: 'visitSlots',
  label: bilingual('祭扫时段', 'Time slots for visits'),
  source: VISIT_NOTICES,
  of: visitSlot.kind,
  acts: Object.values(SLOT_ACTS),
  runs: below('recordedAt', 'until'),
  ...plain,
});

/** From the booking to the gate. */
export const visitBookings = process({
  name: 'visitBookings',
  label: bilingual('祭扫预约', 'Bookings of visits'),
  source: VISIT_NOTICES,
  of: visitBooking.kind,
  acts: Object.values(BOOKING_ACTS),
  runs: oneOf('state', 'confirmed', 'waiting', 'offered'),
  ...plain,
});
