import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WorldRow } from '@qingming/standard/derive/expression-memory.ts';
import { isLate } from '@qingming/standard/derive/progress.ts';
import { funeralJourney } from '@qingming/standard/processes/funeral-journey.ts';
import { rightsOf } from '../../../test-support/actors.ts';
import { type Actor, visitor } from '../../kernel/access/actor.ts';
import { standingAmong } from '../../kernel/acts/world.ts';
import { missingNow, missingToClose, nextStepOf, openActsOf } from './next-step.ts';

const now = new Date('2026-04-05T02:00:00Z');
const hoursAgo = (hours: number): string =>
  new Date(now.getTime() - hours * 3_600_000).toISOString();

const clerk: Actor = { ...visitor('370000', rightsOf('clerk')), roles: ['clerk'] };

type Parts = Readonly<Record<string, readonly WorldRow[]>>;

const PLACES = ['reception', 'cold-cabinet', 'cremator', 'ashes-room', 'hall'].map((id) => ({
  id,
  kind: id === 'hall' ? 'farewell-hall' : id,
  name: id,
}));

const standing = (parts: Parts, state = '0') =>
  standingAmong('funeralCase', { id: 'c', state, version: 1 }, parts, { place: PLACES }, now);

const stay = (place: string, since: string, more: WorldRow = {}): WorldRow => ({
  id: `s-${place}`,
  subject: 'body',
  place,
  since,
  ...more,
});
const paper = [{ id: 'd' }];
const HER: WorldRow = { id: 'p', name: true, sex: '2', deathDate: '2026-11-20' };
const ABOUT_HER: WorldRow = { ...HER, id: 'z', state: 'issued', decedent: 'p' };
const opened: Parts = { deathCertificate: paper };
const stored: Parts = { ...opened, custody: [stay('cold-cabinet', hoursAgo(5))] };
const confirmed: Parts = { ...stored, cremationConfirmation: [{ id: 'k' }] };
const fire = { id: 'f', startedAt: hoursAgo(1), cremator: 'cremator' };
const burning: Parts = { ...confirmed, cremation: [fire] };
const cremated: Parts = {
  ...confirmed,
  custody: [
    stay('cold-cabinet', hoursAgo(5), { until: hoursAgo(1), endedBy: 'cremated' }),
    stay('ashes-room', hoursAgo(0.5), { subject: 'ashes' }),
  ],
  cremation: [{ ...fire, finishedAt: hoursAgo(0.5) }],
};
const placed: Parts = { ...cremated, ashesPlacement: [{ id: 'a' }] };
const certified: Parts = { ...placed, certificate: [ABOUT_HER], decedent: [HER] };
const settled: Parts = { ...certified, bill: [{ id: 'b', state: 'settled' }] };
const handedOver: Parts = {
  ...opened,
  custody: [stay('cold-cabinet', hoursAgo(5), { until: hoursAgo(1), endedBy: 'handed-over' })],
};
const booking = (startsAt: string, more: WorldRow = {}): readonly WorldRow[] => [
  { id: 'w', state: '0', startsAt, hall: 'hall', room: 'hall', version: 3, ...more },
];
const road = (departedAt: string): Parts => ({
  ...opened,
  transport: [{ id: 't', state: '1', departedAt, version: 2 }],
});

const codes = (parts: Parts) => missingNow(clerk, standing(parts)).map(({ code }) => code);
const open = (parts: Parts, state?: string) =>
  openActsOf(standing(parts, state))
    .filter(({ missing }) => missing.length === 0)
    .map(({ act }) => act);
const late = (parts: Parts) => isLate(funeralJourney, standing(parts));

test('each state of a case has its one next step', () => {
  const states: readonly (readonly [Parts, string | undefined])[] = [
    [{}, 'deathCertificate'],
    [opened, 'transport'],
    [road(hoursAgo(1)), 'arrival'],
    [{ ...opened, custody: [stay('reception', hoursAgo(1))] }, 'storage'],
    [{ ...stored, vigil: booking(hoursAgo(-2)) }, 'vigil'],
    [{ ...stored, farewell: booking(hoursAgo(-2)) }, 'farewell'],
    [{ ...stored, vigil: booking(hoursAgo(-3)), farewell: booking(hoursAgo(-2)) }, 'farewell'],
    [{ ...stored, vigil: booking(hoursAgo(-2)), farewell: booking(hoursAgo(-3)) }, 'vigil'],
    [{ ...stored, farewell: booking(hoursAgo(-2), { state: '3' }) }, 'confirmation'],
    [stored, 'confirmation'],
    [confirmed, 'cremation'],
    [burning, 'cremationFinish'],
    [cremated, 'ashesPlacement'],
    [placed, 'certificate'],
    [certified, 'settlement'],
    [settled, 'close'],
    [handedOver, 'settlement'],
  ];
  for (const [parts, step] of states) assert.equal(nextStepOf(clerk, standing(parts))?.step, step);
  assert.equal(nextStepOf(clerk, standing(opened, '1')), null);
});

test('a booked farewell leads into its hall, and there to its end', () => {
  const booked = { ...stored, farewell: booking(hoursAgo(-2)) };
  const into = nextStepOf(clerk, standing(booked));
  assert.deepEqual([into?.act, into?.booked, into?.at], ['moves', 'w', hoursAgo(-2)]);
  const there = { ...booked, custody: [stay('hall', hoursAgo(1))] };
  assert.equal(nextStepOf(clerk, standing(there))?.act, 'farewell/complete');
});

test('who does not see bills is not told that one is to be settled, or that a case may close', () => {
  const operator = { ...clerk, roles: ['operator'], rights: rightsOf('operator') };
  assert.equal(nextStepOf(operator, standing(certified)), null);
  assert.equal(nextStepOf(operator, standing(settled)), null);
  assert.equal(nextStepOf(operator, standing(confirmed))?.step, 'cremation');
});

test('a farewell whose time has come is late until the body is in the hall', () => {
  const due = { ...stored, farewell: booking(hoursAgo(1)) };
  assert.equal(late(due), true);
  assert.equal(late({ ...due, custody: [stay('hall', hoursAgo(1))] }), false);
  assert.equal(late({ ...stored, farewell: booking(hoursAgo(-1)) }), false);
});

test('four hours on the road and three in the furnace are late, and a certificate after four', () => {
  assert.equal(late(road(hoursAgo(3.9))), false);
  assert.equal(late(road(hoursAgo(4.1))), true);
  assert.equal(late({ ...burning, cremation: [{ ...fire, startedAt: hoursAgo(3.5) }] }), true);
  const since = (hours: number) => ({
    ...placed,
    cremation: [{ ...fire, finishedAt: hoursAgo(hours) }],
  });
  assert.equal(late(since(3.9)), false);
  assert.equal(late(since(4.1)), true);
});

test('a body lies three days since the regulations of 2026, and seven before', () => {
  const since = (at: string) => late({ ...opened, custody: [stay('cold-cabinet', at)] });
  assert.equal(since('2026-04-02T02:00:00.000Z'), false);
  assert.equal(since('2026-04-01T02:00:00.000Z'), true);
  assert.equal(since('2026-03-29T15:00:00.000Z'), false);
  assert.equal(since('2026-03-28T02:00:00.000Z'), true);
});

test('what is missing is said by the rules that will ask for it', () => {
  assert.deepEqual(codes({ custody: stored['custody'] ?? [] }), [
    'no-cremation-without-certificate',
    'no-cremation-without-confirmation',
  ]);
  assert.deepEqual(codes(burning), []);
  assert.deepEqual(codes(cremated), ['ashes-accounted-for', 'papers-accounted-for']);
  assert.deepEqual(missingNow(clerk, standing(opened, '1')), []);
  assert.deepEqual(
    missingToClose(clerk, standing(stored)).map(({ code }) => code),
    ['body-accounted-for', 'bill-accounted-for'],
  );
});

test('a case whose certificate says another sex than the record waits for a reissue', () => {
  const corrected = { ...settled, decedent: [{ ...HER, sex: '1' }] };
  const waits = (parts: Parts) =>
    openActsOf(standing(parts))
      .find(({ act }) => act === 'close')
      ?.missing.map(({ code }) => code);
  assert.deepEqual(waits(settled), []);
  assert.deepEqual(waits(corrected), ['the-certificate-says-who-it-was']);
});

test('only the acts that can be taken now are open', () => {
  assert.ok(!open({ custody: stored['custody'] ?? [] }).includes('cremation'));
  assert.ok(!open(stored).includes('cremation'));
  assert.ok(open(confirmed).includes('cremation'));
  assert.ok(!open(burning).includes('farewell'));
  assert.ok(!open(certified).includes('close'));
  assert.ok(open(settled).includes('close'));
  assert.ok(!open(opened, '1').includes('vigil'));
  assert.ok(open(opened, '1').includes('reopen'));
});

test('an act that goes on with a record names it at the version that was read', () => {
  const acts = openActsOf(standing({ ...stored, farewell: booking(hoursAgo(-2)) }));
  const complete = acts.find(({ act }) => act === 'farewell/complete');
  assert.deepEqual([complete?.record, complete?.version], ['w', 3]);
});
