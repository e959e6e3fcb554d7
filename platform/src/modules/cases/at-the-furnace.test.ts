import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Opened } from '@qingming/connect/api/cases.ts';
import { staff } from '@qingming/standard/records/staff.ts';
import { staffDuty } from '@qingming/standard/records/staff-duty.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import {
  atTheFurnace,
  confirm,
  type Desk,
  open,
  openDesk,
  operatorAt,
  page,
  type Problem,
  refused,
  step,
  toCabinet,
  today,
} from './cases.test-support.ts';
import {
  burning,
  type Intruder,
  intruderAt,
  refusedByDatabase,
  saysInBoth,
} from './intruder.test-support.ts';

/** How long a cremation takes, who may take part and how it is checked: by the acts and past them. */
let desk: Desk;
let intruder: Intruder;
before(async () => {
  desk = await openDesk();
  intruder = intruderAt(desk);
});
after(() => desk.close());

const scope = () => ({ region: COUNTY, institution: desk.home.id });
const manager = () => desk.test.recordsAs(['manager'], scope());

async function readyToBurn(): Promise<Opened> {
  const opened = await open(desk);
  await toCabinet(desk, opened, desk.home.places.reception);
  await confirm(desk, opened);
  desk.later(10);
  return opened;
}

const begin = async (opened: Opened, more: object = {}) =>
  (await step(desk, opened.case, 'cremation', { ...atTheFurnace(desk, opened), ...more }))
    .records[0]?.id ?? '';

const end = (cremation: string, more: object = {}) => ({
  cremation,
  version: 1,
  ashesPlace: desk.home.places.ashesRoom,
  ...more,
});

/** Somebody new in the house, with a job of the staff record and qualifications beside it. */
async function employ(
  code: string,
  duty: '01' | '05',
  ...qualified: readonly { duty: '05' | '08'; validFrom: string; validUntil?: string }[]
): Promise<string> {
  const person = await manager().create(
    staff,
    { code, name: `职员${code}`, sex: '1', duty },
    scope(),
  );
  for (const one of qualified)
    await manager().create(staffDuty, { staff: person.id, ...one }, scope());
  return person.id;
}

test('a cremation of one second is refused by the act and past it, and one of twenty minutes is not', async () => {
  const opened = await readyToBurn();
  const cremation = await begin(opened);
  desk.later(19);
  const problem = await refused(desk, opened.case, 'cremation/finish', end(cremation));
  assert.equal(problem.values['rule'], 'a-cremation-takes-time');
  saysInBoth(problem, /火化时间过短/, /too short/);
  const { cremation: fire } = await page(desk, opened.case);
  const second = new Date(Date.parse(fire?.fact.startedAt ?? '') + 1000).toISOString();
  await refusedByDatabase(
    intruder.change('cremation', cremation, {
      finished_at: second,
      finish_tag: opened.tagNumber,
    }),
    'a-cremation-takes-time',
  );
  desk.later(1);
  await step(desk, opened.case, 'cremation/finish', end(cremation));
});

test('a limb takes five minutes at the least', async () => {
  const opened = await readyToBurn();
  const cremation = await begin(opened);
  const { cremation: fire } = await page(desk, opened.case);
  const startedAt = Date.parse(fire?.fact.startedAt ?? '');
  const ends = (minutes: number) =>
    intruder.change('cremation', cremation, {
      kind: '1',
      finished_at: new Date(startedAt + minutes * 60_000).toISOString(),
      finish_tag: opened.tagNumber,
    });
  await refusedByDatabase(ends(4), 'a-cremation-takes-time');
  // The body is still recorded in the cremator, which is another rule's matter.
  await refusedByDatabase(ends(5), 'kind-of-cremation-fits-the-case');
  desk.later(60);
  await step(desk, opened.case, 'cremation/finish', end(cremation));
});

test('a cremation of more than three hours says why', async () => {
  const opened = await readyToBurn();
  const cremation = await begin(opened);
  desk.later(200);
  const problem = await refused(desk, opened.case, 'cremation/finish', end(cremation));
  assert.equal(problem.values['rule'], 'a-long-cremation-says-why');
  const { cremation: fire } = await page(desk, opened.case);
  const finished = new Date(Date.parse(fire?.fact.startedAt ?? '') + 181 * 60_000).toISOString();
  await refusedByDatabase(
    intruder.change('cremation', cremation, {
      finished_at: finished,
      finish_tag: opened.tagNumber,
    }),
    'a-long-cremation-says-why',
  );
  const longBecause = '体型较大，中途检修鼓风机';
  await step(desk, opened.case, 'cremation/finish', end(cremation, { longBecause }));
});

test('at the end the tag or the disc of this body is read, and no other', async () => {
  const [opened, other] = [await readyToBurn(), await open(desk)];
  const cremation = await begin(opened);
  desk.later(60);
  const wrong = end(cremation, { finishTag: other.tagNumber });
  const problem = await refused(desk, opened.case, 'cremation/finish', wrong);
  assert.equal(problem.values['rule'], 'the-same-tag-at-the-end');
  saysInBoth(problem, /请立即停止/, /Stop now/);
  const unread = await desk.clerk.post<Problem>(
    `/api/cases/${opened.case}/cremation/finish`,
    end(cremation),
  );
  assert.equal(unread.body.errors[0]?.path, '/finishTag');
  const finished_at = desk.test.node.clock.now().toISOString();
  await refusedByDatabase(
    intruder.change('cremation', cremation, { finished_at, finish_tag: other.tagNumber }),
    'the-same-tag-at-the-end',
  );
  await refusedByDatabase(
    intruder.change('cremation', cremation, { finished_at }),
    'the-end-is-scanned',
  );
  await step(desk, opened.case, 'cremation/finish', end(cremation));
});

test('at night one operator works, and the officer on duty checks by video under the own account', async () => {
  const opened = await readyToBurn();
  const officer = await employ('night1', '01', { duty: '08', validFrom: '2026-01-01' });
  const ways = {
    witnessMode: 'video',
    witness: officer,
    recording: 'CAM03-20261126-0213',
  } as const;
  const asTwo = { ...ways, witnessMode: 'second-operator', recording: undefined } as const;
  const alone = await refused(desk, opened.case, 'cremation', {
    ...atTheFurnace(desk, opened),
    ...asTwo,
  });
  assert.equal(alone.values['rule'], 'operators-hold-the-duty');
  const unseen = await refused(desk, opened.case, 'cremation', {
    ...atTheFurnace(desk, opened),
    ...ways,
    recording: undefined,
  });
  assert.equal(unseen.values['rule'], 'checked-as-it-is-said');
  const clerk = await refused(desk, opened.case, 'cremation', {
    ...atTheFurnace(desk, opened),
    ...ways,
    witness: desk.home.people.clerk,
  });
  assert.equal(clerk.values['rule'], 'operators-hold-the-duty');
  const cremation = await begin(opened, ways);
  desk.later(60);
  await step(desk, opened.case, 'cremation/finish', end(cremation));
  const { cremation: fire } = await page(desk, opened.case);
  assert.equal(fire?.fact.witnessMode, 'video');
  assert.equal(fire?.fact.recording, ways.recording);
});

test('with the family present an attendant checks, and who of the family stood there is known', async () => {
  const opened = await readyToBurn();
  const { clerk } = desk.home.people;
  const ways = { witnessMode: 'family-present', witness: clerk } as const;
  const nobody = await refused(desk, opened.case, 'cremation', {
    ...atTheFurnace(desk, opened),
    ...ways,
  });
  assert.equal(nobody.values['rule'], 'checked-as-it-is-said');
  const cremation = await begin(opened, { ...ways, familyWitness: opened.contact });
  desk.later(60);
  await step(desk, opened.case, 'cremation/finish', end(cremation));
});

test('a confirmation of one way is none of another', async () => {
  const opened = await readyToBurn();
  const officer = await employ('night2', '01', { duty: '08', validFrom: '2026-01-01' });
  const { scan, cremator, operator } = atTheFurnace(desk, opened);
  const check = (of: string, witnessMode: string) =>
    operatorAt(desk, of).post<Problem>(`/api/cases/${opened.case}/cremation/check`, {
      scan,
      cremator,
      witnessMode,
    });
  const refusedCheck = await check(officer, 'second-operator');
  assert.equal(refusedCheck.body.errors[0]?.rule, 'cremation-operator');
  await check(operator ?? '', 'remote-check');
  await check(officer, 'remote-check');
  const started = await desk.clerk.post<Problem>(`/api/cases/${opened.case}/cremation`, {
    ...atTheFurnace(desk, opened),
    witness: officer,
    witnessMode: 'video',
    recording: 'CAM03-20261126-0214',
  });
  assert.equal(started.body.code, 'second-check-needed');
  const planted = burning(desk, opened, { witness: officer, witness_mode: 'remote-check' });
  await refusedByDatabase(
    intruder.plant('cremation', opened.case, { ...planted, witness_mode: 'family-present' }),
    'operators-confirmed-in-person',
    'checked-as-it-is-said',
  );
});

test('a job is asked of the day: an ended qualification is none, and the staff record counts only without any', async () => {
  const opened = await readyToBurn();
  const ended = await employ('ended', '05', {
    duty: '05',
    validFrom: '2020-01-01',
    validUntil: '2025-12-31',
  });
  const learnt = await employ('learnt', '01', { duty: '05', validFrom: '2026-01-01' });
  const problem = await refused(desk, opened.case, 'cremation', {
    ...atTheFurnace(desk, opened),
    operator: ended,
  });
  assert.equal(problem.values['rule'], 'operators-hold-the-duty');
  saysInBoth(problem, /当日具备资格/, /on that day/);
  await refusedByDatabase(
    intruder.plant('cremation', opened.case, burning(desk, opened, { operator: ended })),
    'operators-hold-the-duty',
    'tag-scanned-at-the-cremator',
  );
  const cremation = await begin(opened, { operator: learnt });
  desk.later(60);
  await step(desk, opened.case, 'cremation/finish', end(cremation));
});

test('a body is prepared by whoever is qualified for it that day', async () => {
  const opened = await readyToBurn();
  const problem = await refused(desk, opened.case, 'preparation', {
    treatment: '整容',
    embalmer: desk.home.people.operator,
  });
  assert.equal(problem.values['rule'], 'whoever-prepares-holds-the-duty');
  await refusedByDatabase(
    intruder.plant('preparation', opened.case, {
      state: '1',
      embalmer: desk.home.people.operator,
      treatment: '\\x00',
      started_at: desk.test.node.clock.now().toISOString(),
    }),
    'whoever-prepares-holds-the-duty',
  );
  await step(desk, opened.case, 'preparation', {
    treatment: '整容',
    embalmer: desk.home.people.embalmer,
  });
});

test('a qualification does not end before it begins, nor stand there twice', async () => {
  const person = await employ('twice', '01', { duty: '08', validFrom: today(desk) });
  const add = (more: object) =>
    manager().create(
      staffDuty,
      { staff: person, duty: '08', validFrom: today(desk), ...more } as never,
      scope(),
    );
  await assert.rejects(add({ duty: '05', validUntil: '2020-01-01' }), /rule-broken/);
  await assert.rejects(add({}), /already-exists|rule-broken/);
});
