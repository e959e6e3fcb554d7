import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseState } from './case-state.ts';
import { isLate, missingNow, missingToClose, nextStepOf, openStepsOf } from './next-step.ts';

const now = new Date('2026-04-05T02:00:00Z');
const hoursAgo = (hours: number): string =>
  new Date(now.getTime() - hours * 3_600_000).toISOString();

const opened: CaseState = {
  case: 'c',
  number: 'FZ370102-2026-000001',
  state: '0',
  openedAt: hoursAgo(10),
  decedent: 'd',
  sealedName: new Uint8Array(),
  nameless: false,
  sex: '1',
  age: 76,
  subject: null,
  place: null,
  placeName: null,
  placeKind: null,
  since: null,
  tag: 'T',
  inCareSince: null,
  bodyHandedOver: false,
  certified: true,
  confirmed: false,
  vehicle: null,
  departedAt: null,
  ceremony: null,
  ceremonyRoom: null,
  ceremonyAt: null,
  ceremonyUntil: null,
  cremator: null,
  cremationStartedAt: null,
  cremationFinishedAt: null,
  ashesWanted: null,
  ashesPlaced: false,
  bill: null,
  certificate: null,
};
const stored: CaseState = {
  ...opened,
  subject: 'body',
  place: 'p',
  placeName: '一号柜',
  placeKind: 'cold-cabinet',
  since: hoursAgo(5),
  inCareSince: hoursAgo(5),
};
const burning: CaseState = {
  ...stored,
  confirmed: true,
  placeKind: 'cremator',
  cremator: 'p',
  cremationStartedAt: hoursAgo(1),
  ashesWanted: true,
};
const cremated: CaseState = {
  ...burning,
  subject: 'ashes',
  placeKind: 'ashes-room',
  cremationFinishedAt: hoursAgo(0.5),
};

const codes = (state: CaseState) => missingNow(state).map(({ code }) => code);

test('each state of a case has its one next step', () => {
  const states: readonly (readonly [CaseState, string | undefined])[] = [
    [{ ...opened, certified: false }, 'deathCertificate'],
    [opened, 'transport'],
    [{ ...opened, vehicle: 'v', departedAt: hoursAgo(1) }, 'arrival'],
    [{ ...stored, placeKind: 'reception' }, 'storage'],
    [{ ...stored, ceremony: 'vigil', ceremonyAt: hoursAgo(-2) }, 'vigil'],
    [{ ...stored, ceremony: 'farewell', ceremonyAt: hoursAgo(-2) }, 'farewell'],
    [stored, 'confirmation'],
    [{ ...stored, confirmed: true }, 'cremation'],
    [burning, 'cremationFinish'],
    [cremated, 'ashesPlacement'],
    [{ ...cremated, ashesPlaced: true }, 'certificate'],
    [{ ...cremated, ashesPlaced: true, certificate: 'issued' }, 'settlement'],
    [{ ...cremated, ashesPlaced: true, certificate: 'issued', bill: 'settled' }, 'close'],
    [{ ...opened, bodyHandedOver: true }, 'settlement'],
    [{ ...opened, state: '1' }, undefined],
  ];
  for (const [state, step] of states) assert.equal(nextStepOf(state, now)?.step, step);
});

test('a farewell whose time has come is late until the body is in the hall', () => {
  const due = {
    ...stored,
    ceremony: 'farewell',
    ceremonyRoom: 'hall',
    ceremonyAt: hoursAgo(1),
  } as const;
  assert.equal(isLate(due, now), true);
  assert.equal(isLate({ ...due, place: 'hall' }, now), false);
  assert.equal(isLate({ ...due, ceremonyAt: hoursAgo(-1) }, now), false);
});

test('seven days of storage, four hours on the road and three in the furnace are late', () => {
  assert.equal(isLate({ ...stored, inCareSince: hoursAgo(7 * 24 - 1) }, now), false);
  assert.equal(isLate({ ...stored, inCareSince: hoursAgo(7 * 24 + 1) }, now), true);
  assert.equal(isLate({ ...opened, departedAt: hoursAgo(5) }, now), true);
  assert.equal(isLate({ ...burning, cremationStartedAt: hoursAgo(3.5) }, now), true);
});

test('what is missing is said by the rules that will ask for it', () => {
  assert.deepEqual(codes({ ...stored, certified: false }), [
    'no-cremation-without-certificate',
    'no-cremation-without-confirmation',
  ]);
  assert.deepEqual(codes(burning), []);
  assert.deepEqual(codes(cremated), ['ashes-accounted-for', 'papers-accounted-for']);
  assert.deepEqual(codes({ ...opened, state: '1' }), []);
  assert.deepEqual(
    missingToClose(stored).map(({ code }) => code),
    ['body-accounted-for', 'bill-accounted-for'],
  );
});

test('only the forms that can be entered now are open', () => {
  assert.ok(!openStepsOf({ ...stored, certified: false }).includes('cremation'));
  assert.ok(!openStepsOf(stored).includes('cremation'));
  assert.ok(openStepsOf({ ...stored, confirmed: true }).includes('cremation'));
  assert.ok(!openStepsOf(burning).includes('farewell'));
  assert.deepEqual(openStepsOf({ ...opened, state: '1' }), []);
});
