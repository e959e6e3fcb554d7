import assert from 'node:assert/strict';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { test } from 'node:test';
import type { BoardPlace } from '@qingming/connect/api/board.ts';
import type { CaseAct, CasePage } from '@qingming/connect/api/case-page.ts';
import type { RecordView } from '@qingming/connect/api/registry.ts';
import { CASE_ACTS, type CaseActName } from '@qingming/standard/processes/case-acts.ts';
import { place } from '@qingming/standard/processes/case-places.ts';
import {
  caseFixture,
  institutionFixture,
  openAct,
} from '../../../../test-support/case-fixtures.ts';
import { boardFixture, tagOf } from '../../../../test-support/fixtures.ts';
import { readForm } from '../../records/answers.ts';
import type { Typed } from '../../records/asked-field.ts';
import { continuationsOf, formOfNext, offerGroupsOf, offersOf } from '../page/offers.ts';
import { choicesFor } from './act-choices.ts';
import { actForm } from './act-form.ts';
import { bodyOf } from './step-form.ts';

const { places } = boardFixture();
const FLOOR: readonly CaseAct[] = ['moves', 'preparation', 'cremation', 'cremation/finish'];

const contextOf = (page: CasePage) => ({
  page,
  house: institutionFixture(),
  places,
  now: '2026-11-23T02:00:00.000Z',
  today: '2026-11-23',
  say: ({ zh }: Bilingual) => zh,
  me: '周敏',
  staff: 's3',
});

function fill(name: CaseActName, page: CasePage, typed: Typed, target?: RecordView<unknown>) {
  const form = actForm(name, target === undefined ? {} : { target });
  const context = contextOf(page);
  const { answers, faults } = readForm(form.fields(context), {
    ...form.start?.(context),
    ...typed,
  });
  return { faults, body: bodyOf(form, page, answers) };
}

test('every act has a form whose questions can be asked', () => {
  for (const name of Object.keys(CASE_ACTS) as CaseActName[]) {
    const names = actForm(name)
      .fields(contextOf(caseFixture()))
      .map((field) => field.name);
    assert.equal(new Set(names).size, names.length);
  }
});

test('the end of a cremation asks for the disc, and where the ashes are put only when they are wanted', () => {
  const page = caseFixture();
  const fire = (ashesWanted: boolean) => {
    const [record] = page.transports;
    assert.ok(record);
    const cremation = { ...record, fact: { ashesWanted } } as unknown as CasePage['cremation'];
    return { ...page, cremation };
  };
  const asked = (ashesWanted: boolean) => {
    const withFire = fire(ashesWanted);
    const { faults } = fill('cremation/finish', withFire, {}, withFire.cremation ?? undefined);
    return Object.keys(faults).toSorted();
  };
  assert.deepEqual([asked(true), asked(false)], [['ashesPlace', 'finishTag'], ['finishTag']]);
});

test('no cremation is sent without the tag of this body and a second operator', () => {
  const { faults } = fill('cremation', caseFixture(), { scan: tagOf(7) });
  assert.deepEqual(Object.keys(faults).toSorted(), ['cremator', 'operator', 'scan', 'witness']);
});

test('ashes that go to the family name who collects them; unwanted ashes ask for nobody', () => {
  const page = caseFixture();
  assert.ok(fill('ashes-placement', page, { destination: '5' }).faults['collector']);
  const { faults, body } = fill('ashes-placement', page, { destination: '8' });
  assert.deepEqual(faults, {});
  assert.deepEqual(body, { destination: '8' });
});

test('where ashes go says whether they were collected or placed; a burial is an act of its own', () => {
  const page = caseFixture();
  const how = actForm('ashes-placement')
    .fields(contextOf(page))
    .find(({ name }) => name === 'act');
  assert.deepEqual(
    how?.options?.map(({ code }) => code),
    ['collected', 'deposited'],
  );
});

test('an arrival goes on with the journey that is under way, at the version that was seen', () => {
  const page = caseFixture();
  const [journey] = page.transports;
  assert.ok(journey);
  const { arrivedAt: _notYet, ...fact } = journey.fact;
  const { next } = page;
  assert.ok(next);
  const underWay = {
    ...page,
    transports: [{ ...journey, version: 4, fact: { ...fact, state: '1' as const } }],
    next: { ...next, step: 'arrival', act: 'transport/arrive' } as const,
    open: [openAct('transport/arrive', { record: journey.id, version: 4 })],
  };
  const form = formOfNext(underWay);
  assert.ok(form);
  const context = contextOf(underWay);
  const { answers } = readForm(form.fields(context), { scan: tagOf(42), place: 'L1' });
  const body = bodyOf(form, underWay, answers);
  assert.equal(body['transport'], journey.id);
  assert.equal(body['version'], 4);
});

const choice = {
  house: institutionFixture(),
  places,
  now: '2026-11-23T02:00:00.000Z',
} as const;
const cabinets = (kind: BoardPlace['kind']) => {
  const context = { ...contextOf(caseFixture()), ...choice };
  const [ask] = CASE_ACTS.moves.asks.filter(({ name }) => name === 'place');
  assert.ok(ask);
  return choicesFor(context, CASE_ACTS.moves, ask, place(kind)) ?? [];
};

const closed = (kind: BoardPlace['kind']) => cabinets(kind).filter((one) => one.closed).length;

test('a cabinet that is taken and a hearse on the road are shown and cannot be chosen', () => {
  assert.equal(closed('cold-cabinet'), 3);
  assert.equal(closed('vehicle'), 1);
});

test('the next step is offered once, as the button and not among the other acts', () => {
  const page = caseFixture();
  const names = offersOf(page).map(({ name }) => name);
  assert.ok(!names.includes('confirmation'));
  assert.ok(names.includes('farewell') && names.includes('moves') && names.includes('storage'));
  assert.ok(!names.includes('close'), 'what waits for something is not offered');
});

test('a closed case can only be opened again', () => {
  const page = caseFixture();
  const closed = {
    ...page,
    case: { ...page.case, fact: { ...page.case.fact, state: '1' as const } },
    open: [openAct('reopen', { record: page.case.id, version: 3 })],
  };
  assert.deepEqual(
    offersOf(closed).map(({ name }) => name),
    ['reopen'],
  );
});

test('the menu holds each act once, under the heading of the process that names it', () => {
  const page = caseFixture();
  const groups = offerGroupsOf({ ...page, open: [...page.open, openAct('close')] });
  const grouped = groups.flatMap(({ offers }) => offers.map(({ name }) => name));
  const offered = offersOf({ ...page, open: [...page.open, openAct('close')] });
  assert.deepEqual(grouped.toSorted(), offered.map(({ name }) => name).toSorted());
  const headings = groups.map(({ label, offers }) => [
    label.en,
    offers.map(({ form }) => form.path),
  ]);
  assert.deepEqual(headings, [
    ['Body', ['moves', 'moves', 'hand-over', 'preparation']],
    ['Vigil and farewell', ['vigil', 'farewell']],
    ['Case', ['contacts', 'close', 'withdraw']],
  ]);
});

test('a booked farewell can take place or be cancelled; what is done can be neither', () => {
  const page = caseFixture();
  const acts = page.journey.map((entry) =>
    continuationsOf(page, entry.record).map(({ name }) => name),
  );
  assert.deepEqual(acts, [[], [], [], ['farewell/complete', 'farewell/cancel']]);
});

test('an operator is offered the acts of the floor, and none of the counter', () => {
  const page = caseFixture();
  const may = { ...page.may, acts: page.may.acts.filter((act) => FLOOR.includes(act)) };
  const names = offersOf({ ...page, may, open: [...page.open, openAct('cremation')] }).map(
    ({ name }) => name,
  );
  assert.deepEqual(names, ['storage', 'moves', 'preparation', 'cremation']);
  const [, , , farewell] = page.journey;
  assert.ok(farewell);
  assert.deepEqual(continuationsOf({ may, open: page.open }, farewell.record), []);
});

test('a booked farewell leads to its hall and then to its end, never to a second booking', () => {
  const page = caseFixture();
  const [farewell] = page.farewells;
  const { next } = page;
  assert.ok(farewell && next);
  const due = { ...next, step: 'farewell', booked: farewell.id } as const;
  const into = formOfNext({ ...page, next: { ...due, act: 'moves' } });
  assert.equal(into?.path, 'moves');
  assert.equal(into?.start?.(contextOf(page))['place'], farewell.fact.hall);
  assert.equal(into?.start?.(contextOf(page))['reason'], 'farewell');
  const end = formOfNext({ ...page, next: { ...due, act: 'farewell/complete' } });
  assert.equal(end?.path, 'farewell/complete');
  assert.equal(bodyOf(end ?? into, page, {})['record'], farewell.id);
});
