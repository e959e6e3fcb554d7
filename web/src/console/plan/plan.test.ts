import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DayPlan, PlanBar, PlanLane } from '@qingming/connect/api/day-plan.ts';
import { beginningIn, clashOf, type Draft, gapsOf, movingDraft, onDay, stepped } from './gaps.ts';
import { axisOf, hoursOf, instantAt, MINUTE_MS, placeOn, spanOf } from './plan-time.ts';
import { clashWords, fromUntil, timeOf } from './words.ts';

const DAY = '2026-11-26';
/** A time of the clock in China, ISO; of another day with its name before it. */
const at = (clock: string, day = DAY): string => new Date(`${day}T${clock}:00+08:00`).toISOString();
const ms = (clock: string, day = DAY): number => Date.parse(at(clock, day));

const lane = (id: string, more: Partial<PlanLane> = {}): PlanLane => ({
  id,
  code: id,
  name: `${id} 厅`,
  kind: 'farewell-hall',
  capacity: null,
  turnaround: 30,
  closed: null,
  bars: [],
  ...more,
});

const bar = (
  name: string,
  from: string,
  until: string | null,
  more: Partial<PlanBar> = {},
): PlanBar => ({
  kind: 'farewell',
  record: `record of ${name}`,
  version: 1,
  case: `case of ${name}`,
  number: 'FZ370102-2026-000064',
  name,
  goesTo: null,
  staff: null,
  from: at(from),
  until: until === null ? null : at(until),
  standing: 'planned',
  agreed: false,
  expected: null,
  ...more,
});

const plan = (...lanes: readonly PlanLane[]): DayPlan => ({
  day: DAY,
  at: at('10:12'),
  from: at('00:00'),
  until: at('00:00', '2026-11-27'),
  reach: at('00:00', '2026-11-30'),
  institution: 'house',
  institutionName: '演示殡仪馆',
  lanes,
  conflicts: [],
  people: [],
});

const draft = (more: Partial<Draft> = {}): Draft => ({
  what: 'farewell',
  person: { case: 'case of 周桂芳', name: '周桂芳', number: 'FZ370102-2026-000072' },
  minutes: 60,
  id: 'new',
  at: undefined,
  agreed: false,
  moves: undefined,
  ...more,
});

const NOW = ms('10:12');
const told = (gaps: ReturnType<typeof gapsOf>) =>
  gaps.map(({ lane: { id }, from, until }) => `${id} ${timeOf(from)}–${timeOf(until)}`);

test('a gap keeps the turnaround before and after, and begins no earlier than now', () => {
  const day = plan(
    lane('A', { bars: [bar('赵福平', '10:30', '11:30'), bar('孙德明', '16:00', '17:00')] }),
  );
  assert.deepEqual(told(gapsOf(day, draft(), NOW)), ['A 12:00–15:30', 'A 17:30–00:00']);
});

test('what does not fit is not offered, and neither is a closed hall nor a room of another kind', () => {
  const day = plan(
    lane('A', { bars: [bar('赵福平', '11:00', '12:00'), bar('孙德明', '13:30', '23:59')] }),
    lane('B', { closed: 'out-of-use' }),
    lane('C', { kind: 'vigil-room' }),
    lane('D', { kind: 'cremator' }),
  );
  assert.deepEqual(told(gapsOf(day, draft(), NOW)), []);
  assert.deepEqual(told(gapsOf(day, draft({ minutes: 30 }), NOW)), ['A 12:30–13:00']);
});

test('a vigil may be held in a hall and goes on over midnight, as far as the next booking', () => {
  const tomorrow = bar('孙德明', '09:00', '10:00', {
    from: at('09:00', '2026-11-27'),
    until: at('10:00', '2026-11-27'),
  });
  const day = plan(lane('C', { kind: 'vigil-room', bars: [tomorrow] }));
  const long = draft({ what: 'vigil', minutes: 24 * 60 });
  // Until 08:30 tomorrow is too short; after it begins no gap of this day.
  assert.deepEqual(told(gapsOf(day, long, NOW)), []);
  const short = draft({ what: 'vigil', minutes: 18 * 60 });
  assert.deepEqual(told(gapsOf(day, short, NOW)), ['C 10:15–08:30']);
  assert.equal(gapsOf(plan(lane('A')), long, NOW).length, 1);
});

test('a gap that is chosen as a whole begins in the morning where that fits', () => {
  const whole = { from: ms('00:00'), until: ms('23:00') };
  assert.equal(timeOf(beginningIn(plan(), whole, 60)), '08:00');
  assert.equal(timeOf(beginningIn(plan(), { ...whole, until: ms('08:40') }, 60)), '00:00');
  assert.equal(timeOf(beginningIn(plan(), { ...whole, from: ms('12:00') }, 60)), '12:00');
});

test('the person is not offered a time at which they have something else', () => {
  const own = bar('周桂芳', '08:00', '13:00', { kind: 'vigil', standing: 'now' });
  const day = plan(lane('A'), lane('C', { kind: 'vigil-room', bars: [own] }));
  assert.equal(told(gapsOf(day, draft(), NOW))[0], 'A 13:00–00:00');
});

test('somebody’s own vigil before the farewell in the same hall needs no turnaround', () => {
  const own = bar('周桂芳', '08:00', '13:00', { kind: 'vigil' });
  const day = plan(lane('A', { bars: [own] }));
  assert.equal(told(gapsOf(day, draft(), NOW))[0], 'A 13:00–00:00');
});

test('a conflict says with whom and until when', () => {
  const day = plan(lane('A', { bars: [bar('赵福平', '11:00', '12:00')] }));
  const says = (from: string) => {
    const clash = clashOf(day, draft({ at: { place: 'A', from: ms(from) } }), NOW);
    return clash && clashWords(clash, DAY, NOW);
  };
  assert.match(says('11:30')?.zh ?? '', /A 厅此时有 赵福平 0064，11:00–12:00，整理到 12:30/);
  assert.match(
    says('12:15')?.en ?? '',
    /needs 30 min .*赵福平 0064 \(11:00–12:00\); ready again at 12:30/,
  );
  assert.equal(says('12:30'), undefined);
  assert.match(says('09:00')?.zh ?? '', /已经过去/);
});

test('a booking that moves is in nobody’s way, itself included, and steps to earlier, later and the next hall', () => {
  const one = bar('周桂芳', '14:00', '15:00');
  const [a, b] = [
    lane('A', { bars: [one] }),
    lane('B', { bars: [bar('林云敏', '14:00', '15:00')] }),
  ];
  const day = plan(a, b);
  const moving = movingDraft(a, one, 'id');
  assert.ok(moving?.at);
  assert.equal(clashOf(day, moving, NOW), undefined);
  const later = stepped(day, moving, { ms: 15 * MINUTE_MS });
  assert.deepEqual(later, { place: 'A', from: ms('14:15') });
  const below = stepped(day, moving, { lanes: 1 });
  assert.equal(below?.place, 'B');
  assert.equal(clashOf(day, { ...moving, at: below }, NOW)?.bar?.name, '林云敏');
  assert.equal(stepped(day, moving, { lanes: -1 }), undefined);
});

test('what has no end, or is late, keeps its place until now; a cremation is not moved', () => {
  const fire = bar('李淑珍', '09:30', null, { kind: 'cremation', standing: 'now' });
  assert.equal(spanOf(fire, NOW).until, NOW);
  const late = bar('方永年', '07:30', '09:00', { kind: 'trip', standing: 'now' });
  assert.equal(spanOf(late, NOW).until, NOW);
  assert.equal(movingDraft(lane('D'), fire, 'id'), undefined);
});

test('the axis has the usual hours, and more on a day that has more; what lies beyond is marked', () => {
  const usual = axisOf(plan(lane('A')), NOW);
  assert.deepEqual([timeOf(usual.from), timeOf(usual.until)], ['06:00', '20:00']);
  assert.equal(hoursOf(usual).length, 14);
  const night = bar('崔广福', '22:10', '23:20');
  const [from, until] = Object.values(axisOf(plan(lane('A', { bars: [night] })), NOW));
  assert.deepEqual([timeOf(from ?? 0), until], ['06:00', ms('00:00', '2026-11-27')]);
  const over = { from: ms('22:00', '2026-11-25'), until: ms('13:00') };
  const placed = placeOn(usual, over);
  assert.ok(placed?.isFromBefore && !placed.goesOn && placed.left === 0 && placed.width === 50);
  assert.equal(placeOn(usual, { from: ms('21:00'), until: ms('22:00') }), undefined);
  assert.equal(timeOf(instantAt(usual, 0.5)), '13:00');
});

test('times of another day are told with their day', () => {
  assert.equal(fromUntil(ms('22:00', '2026-11-25'), ms('13:00'), DAY).zh, '11-25 22:00–13:00');
  assert.equal(fromUntil(ms('09:30'), null, DAY).en, 'from 09:30');
});

test('a time that was chosen on another day is none here; a booking that moves is still where it was', () => {
  const elsewhere = { place: 'A', from: ms('14:00', '2026-11-28') };
  assert.equal(onDay(plan(lane('A')), draft({ at: elsewhere })).at, undefined);
  const one = bar('周桂芳', '14:00', '15:00', {
    from: at('14:00', '2026-11-28'),
    until: at('15:00', '2026-11-28'),
  });
  const moving = movingDraft(lane('A', { bars: [one] }), one, 'id');
  assert.ok(moving);
  assert.deepEqual(onDay(plan(lane('A')), moving).at, elsewhere);
});
