import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BoardPlace, CaseAct, CasePage } from '@qingming/connect/api/cases.ts';
import { caseFixture, institutionFixture } from '../../../../test-support/case-fixtures.ts';
import { boardFixture, tagOf } from '../../../../test-support/fixtures.ts';
import { readForm } from '../../records/answers.ts';
import type { Typed } from '../../records/asked-field.ts';
import { continuationsOf, formOfNext, offersOf } from '../page/offers.ts';
import { placeChoices } from './step-context.ts';
import { bodyOf } from './step-form.ts';
import { STEP_FORMS } from './step-forms.ts';

const { places } = boardFixture();
const FLOOR: readonly CaseAct[] = ['moves', 'preparation', 'cremation', 'cremation/finish'];

const contextOf = (page: CasePage) => ({
  page,
  house: institutionFixture(),
  places,
  today: '2026-11-23',
  me: '周敏',
  staff: 's3',
});

function fill(step: keyof typeof STEP_FORMS, page: CasePage, typed: Typed) {
  const form = STEP_FORMS[step];
  const context = contextOf(page);
  const { answers, faults } = readForm(form.fields(context), {
    ...form.start?.(context),
    ...typed,
  });
  return { faults, body: bodyOf(form, page, answers) };
}

test('every step of the journey has a form whose questions can be asked', () => {
  for (const form of Object.values(STEP_FORMS)) {
    const names = form.fields(contextOf(caseFixture())).map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
  }
});

test('no cremation is sent without the tag of this body and a second operator', () => {
  const { faults } = fill('cremation', caseFixture(), { scan: tagOf(7) });
  assert.deepEqual(Object.keys(faults).toSorted(), ['cremator', 'operator', 'scan', 'witness']);
});

test('ashes that go to the family name who collects them; unwanted ashes ask for nobody', () => {
  const page = caseFixture();
  assert.ok(fill('ashesPlacement', page, { destination: '5' }).faults['collector']);
  const { faults, body } = fill('ashesPlacement', page, { destination: '8' });
  assert.deepEqual(faults, {});
  assert.deepEqual(body, { destination: '8' });
});

test('an arrival goes on with the journey that is under way, at the version that was seen', () => {
  const page = caseFixture();
  const [journey] = page.transports;
  assert.ok(journey);
  const { arrivedAt: _notYet, ...fact } = journey.fact;
  const underWay = {
    ...page,
    transports: [{ ...journey, version: 4, fact: { ...fact, state: '1' as const } }],
  };
  const { body } = fill('arrival', underWay, { scan: tagOf(42) });
  assert.equal(body['transport'], journey.id);
  assert.equal(body['version'], 4);
});

const closed = (kind: BoardPlace['kind']) =>
  placeChoices({ places }, [kind]).filter((choice) => choice.closed).length;

test('a cabinet that is taken and a hearse on the road are shown and cannot be chosen', () => {
  assert.equal(closed('cold-cabinet'), 3);
  assert.equal(closed('vehicle'), 1);
});

test('the next step is offered once, as the button and not among the other acts', () => {
  const page = caseFixture();
  const names = offersOf(page).map(({ name }) => name);
  assert.ok(!names.includes('confirmation'));
  assert.ok(names.includes('farewell') && names.includes('move'));
});

test('a closed case can only be opened again', () => {
  const page = caseFixture();
  const closed = {
    ...page,
    case: { ...page.case, fact: { ...page.case.fact, state: '1' as const } },
  };
  assert.deepEqual(
    offersOf(closed).map(({ name }) => name),
    ['reopen'],
  );
});

test('a booked farewell can take place or be cancelled; what is done can be neither', () => {
  const page = caseFixture();
  const acts = page.journey.map((entry) => continuationsOf(page, entry).map(({ name }) => name));
  assert.deepEqual(acts, [[], [], [], ['complete', 'cancel']]);
});

test('an operator is offered the acts of the floor, and none of the counter', () => {
  const page = caseFixture();
  const may = { ...page.may, acts: page.may.acts.filter((act) => FLOOR.includes(act)) };
  const names = offersOf({ ...page, may, open: [...page.open, 'cremation'] }).map(
    ({ name }) => name,
  );
  assert.deepEqual(names, ['preparation', 'storage', 'cremation', 'move']);
  const [, , , farewell] = page.journey;
  assert.ok(farewell);
  assert.deepEqual(continuationsOf({ may }, farewell), []);
});

test('a booked farewell leads to its hall and then to its end, never to a second booking', () => {
  const page = caseFixture();
  const next = { step: 'farewell', label: { zh: '', en: '' }, at: page.journey[3]?.at ?? '' };
  const booked = { ...page, next: { ...next, late: false } as const } as CasePage;
  const hall = page.farewells[0]?.fact.hall ?? '';
  const into = formOfNext(booked);
  assert.equal(into?.path, 'moves');
  assert.equal(into?.start?.(contextOf(booked))['place'], hall);
  const there = booked.where.map((stay) => ({ ...stay, place: hall }));
  assert.equal(formOfNext({ ...booked, where: there })?.path, 'farewell/complete');
});
