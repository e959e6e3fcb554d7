import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { place } from '@qingming/standard/records/facility.ts';
import { sql } from '../../kernel/db/sql.ts';
import {
  atTheFurnace,
  confirm,
  cremate,
  type Desk,
  identityNumber,
  newCase,
  open,
  openDesk,
  page,
  PAPER,
  type Problem,
  refused,
  step,
  toCabinet,
} from './cases.test-support.ts';
import {
  burning,
  free,
  IN_TWO_PLACES,
  type Intruder,
  intruderAt,
  refusedByDatabase,
  saysInBoth,
} from './intruder.test-support.ts';

/** Every stop twice: through the route, in words; and past all our code, as the owner of the tables. */
let desk: Desk;
let intruder: Intruder;
before(async () => {
  desk = await openDesk();
  intruder = intruderAt(desk);
});
after(() => desk.close());

test('there is no transport without a death certificate or the police’s equivalent', async () => {
  const { deathCertificate: _, ...without } = newCase();
  const { body } = await desk.clerk.post<{ case: string }>('/api/cases', without);
  const id = body.case;
  const journey = {
    from: '文化东路',
    vehicle: desk.home.places.hearse,
    driver: desk.home.people.driver,
  };
  const problem = await refused(desk, id, 'transport', journey);
  assert.equal(problem.values['rule'], 'no-transport-without-certificate');
  saysInBoth(problem, /死亡证明/, /death certificate/);
  await refusedByDatabase(
    intruder.plant('transport', id, {
      state: '1',
      from_: '\\x00',
      departed_at: desk.test.node.clock.now().toISOString(),
      vehicle: desk.home.places.hearse,
      driver: desk.home.people.driver,
    }),
    'no-transport-without-certificate',
  );
  await step(desk, id, 'death-certificate', { ...PAPER, kind: 'police', issuer: '2' });
  const left = await step(desk, id, 'transport', journey);
  await step(desk, id, 'transport/cancel', {
    record: left.records[0]?.id ?? '',
    version: 1,
    reason: '家属改期',
  });
});

test('there is no cremation without a death certificate', async () => {
  const opened = await open(desk);
  const certificate = opened.deathCertificate ?? '';
  await step(desk, opened.case, 'voids', {
    kind: 'deathCertificate',
    record: certificate,
    version: 1,
    reason: '录错',
  });
  await toCabinet(desk, opened);
  await confirm(desk, opened);
  desk.later(5);
  const problem = await refused(desk, opened.case, 'cremation', atTheFurnace(desk, opened));
  assert.equal(problem.values['rule'], 'no-cremation-without-certificate');
  await refusedByDatabase(
    intruder.plant('cremation', opened.case, burning(desk, opened)),
    'no-cremation-without-certificate',
  );
  const stays = (await page(desk, opened.case)).custody;
  assert.equal(stays.length, 1, 'the refused cremation moved nothing');
  await free(desk, opened);
});

test('there is no cremation without a signed confirmation', async () => {
  const opened = await open(desk);
  await toCabinet(desk, opened);
  desk.later(5);
  const problem = await refused(desk, opened.case, 'cremation', atTheFurnace(desk, opened));
  assert.equal(problem.values['rule'], 'no-cremation-without-confirmation');
  await refusedByDatabase(
    intruder.plant('cremation', opened.case, burning(desk, opened)),
    'no-cremation-without-confirmation',
  );
  await free(desk, opened);
});

test('there is no cremation of a body that never arrived', async () => {
  const opened = await open(desk);
  await confirm(desk, opened);
  desk.later(5);
  const problem = await refused(desk, opened.case, 'cremation', atTheFurnace(desk, opened));
  assert.equal(problem.values['rule'], 'body-in-care');
  saysInBoth(problem, /尚未到馆/, /not in care/);
  const { custody, cremation } = await page(desk, opened.case);
  assert.deepEqual([custody.length, cremation], [0, null], 'the refused cremation left nothing');
});

test('there is no cremation unless the body’s own tag is scanned at that furnace', async () => {
  const [opened, other] = [await open(desk), await open(desk)];
  await toCabinet(desk, opened);
  await confirm(desk, opened);
  desk.later(5);
  const wrong = { ...atTheFurnace(desk, opened), scan: other.tagNumber };
  const problem = await refused(desk, opened.case, 'cremation', wrong);
  assert.equal(problem.values['rule'], 'the-tag-itself-was-scanned');
  const unread = await refused(desk, opened.case, 'cremation', {
    ...wrong,
    scan: opened.tagNumber.slice(0, -1) + '*',
  });
  assert.equal(unread.errors[0]?.path, '/scan');
  await refusedByDatabase(
    intruder.plant('cremation', opened.case, burning(desk, opened)),
    'tag-scanned-at-the-cremator',
  );
  await free(desk, opened);
});

test('there is no cremation without a second operator', async () => {
  const opened = await open(desk);
  await toCabinet(desk, opened);
  await confirm(desk, opened);
  desk.later(5);
  const alone = { ...atTheFurnace(desk, opened), witness: desk.home.people.operator };
  const problem = await refused(desk, opened.case, 'cremation', alone);
  assert.equal(problem.values['rule'], 'second-operator-is-another-person');
  const { witness: _, ...nobody } = alone;
  assert.equal((await desk.clerk.post(`/api/cases/${opened.case}/cremation`, nobody)).status, 400);
  await refusedByDatabase(
    intruder.plant(
      'cremation',
      opened.case,
      burning(desk, opened, { witness: desk.home.people.operator }),
    ),
    'second_operator_is_another_person',
  );
  await free(desk, opened);
});

test('both operators hold the duty', async () => {
  const opened = await open(desk);
  await toCabinet(desk, opened);
  await confirm(desk, opened);
  desk.later(5);
  for (const by of ['operator', 'witness']) {
    const { clerk } = desk.home.people;
    const other = { ...atTheFurnace(desk, opened), [by]: clerk };
    const problem = await refused(desk, opened.case, 'cremation', other);
    assert.equal(problem.values['rule'], 'operators-hold-the-duty');
    saysInBoth(problem, /遗体火化师/, /cremation operators/);
  }
  await free(desk, opened);
});

test('a cremator that is out of use takes nobody', async () => {
  const opened = await open(desk);
  await toCabinet(desk, opened);
  await confirm(desk, opened);
  desk.later(5);
  const furnace = atTheFurnace(desk, opened);
  const cremator = furnace.cremator;
  const records = desk.test.recordsAs(['manager']);
  const stopped = await records.revise(place, cremator, 1, { inUse: false }, '检修');
  const problem = await refused(desk, opened.case, 'cremation', furnace);
  assert.match(JSON.stringify(problem), /停用/);
  await records.revise(place, cremator, stopped.version, { inUse: true }, '检修完毕');
  await free(desk, opened);
});

test('one furnace burns one body', async () => {
  const [first, second] = [await open(desk), await open(desk)];
  await toCabinet(desk, first, desk.home.places.cabinet1);
  await toCabinet(desk, second, desk.home.places.cabinet2);
  for (const opened of [first, second]) await confirm(desk, opened);
  desk.later(5);
  const started = await step(desk, first.case, 'cremation', atTheFurnace(desk, first));
  desk.later(5);
  const problem = await refused(desk, second.case, 'cremation', atTheFurnace(desk, second));
  assert.equal(problem.status, 409);
  const fire = started.records[0]?.id ?? '';
  await refusedByDatabase(
    intruder.plantLike('cremation', fire, { case_id: second.case, decedent: second.decedent }),
    'one_cremator_one_body',
  );
  const inside = (await page(desk, first.case)).custody.find(
    ({ fact }) => fact.until === undefined,
  );
  const third = await open(desk);
  await refusedByDatabase(
    intruder.plantLike('custody', inside?.id ?? '', {
      case_id: third.case,
      tag: third.tag,
      scanned: third.tagNumber,
    }),
    'place_holds_one',
  );
  desk.later(60);
  await step(desk, first.case, 'cremation/finish', {
    cremation: fire,
    version: 1,
    ashesPlace: desk.home.places.ashesRoom,
  });
  await step(desk, second.case, 'cremation', {
    ...atTheFurnace(desk, second),
    startedAt: desk.later(1),
  });
  const next = (await page(desk, second.case)).cremation;
  desk.later(60);
  await step(desk, second.case, 'cremation/finish', {
    cremation: next?.id ?? '',
    version: 1,
    ashesPlace: desk.home.places.ashesRoom,
  });
});

test('a body is never in two places, and a cabinet holds one', async () => {
  const [opened, other] = [await open(desk), await open(desk)];
  await toCabinet(desk, opened);
  const { records } = await step(desk, opened.case, 'moves', {
    scan: opened.tagNumber,
    place: desk.home.places.cabinet2,
    reason: 'equipment-fault',
    at: desk.later(5),
  });
  const present = records[1]?.id ?? '';
  const taken = {
    scan: other.tagNumber,
    place: desk.home.places.cabinet2,
    reason: 'storage',
    at: desk.later(1),
  } as const;
  const problem = await refused(desk, other.case, 'moves', taken);
  assert.equal(problem.values['rule'], 'place-holds-one');
  assert.match(problem.detail, /choose another/);
  const cabinet1 = desk.home.places.cabinet1;
  await refusedByDatabase(
    intruder.plantLike('custody', present, { place: cabinet1 }),
    ...IN_TWO_PLACES,
  );
  const ended = { place: cabinet1, until: desk.later(1), ended_by: 'moved' };
  await refusedByDatabase(intruder.plantLike('custody', present, ended), 'never-in-two-places');
  await refusedByDatabase(
    desk.test.owner.run(
      sql`update custody set until = ${desk.later(1)}, ended_by = 'moved', recorded_at = now() where id = ${present}`,
    ),
    'a-move-arrives-somewhere',
  );
  await free(desk, opened);
});

test('a body is not cremated twice, neither in its case nor under its number in another', async () => {
  const number = identityNumber(61);
  const decedent = { name: '孙二', identityNumber: number, deathCause: '02' } as const;
  const opened = await open(desk, { decedent });
  const warned = await desk.clerk.post<Problem>('/api/cases', newCase({ decedent }));
  assert.equal(warned.body.code, 'already-exists');
  assert.match(warned.body.detail, new RegExp(opened.number));
  const twin = await open(desk, { decedent, confirmDuplicate: true });

  const { cremation } = await cremate(desk, opened);
  const again = await refused(desk, opened.case, 'cremation', atTheFurnace(desk, opened));
  assert.ok(
    ['no-gap-in-custody', 'cremated-once'].includes(String(again.values['rule'])),
    String(again.values['rule']),
  );
  await refusedByDatabase(
    intruder.plantLike('cremation', cremation, { started_at: desk.later(300), finished_at: null }),
    'cremated_once',
  );

  const third = await desk.clerk.post<Problem>(
    '/api/cases',
    newCase({ decedent, confirmDuplicate: true }),
  );
  assert.equal(third.body.values['rule'], 'cremated-once-in-the-country');
  await toCabinet(desk, twin, desk.home.places.cabinet2);
  await confirm(desk, twin);
  desk.later(5);
  const other = await refused(desk, twin.case, 'cremation', atTheFurnace(desk, twin));
  assert.equal(other.values['rule'], 'cremated-once-in-the-country');
  const stay = (await page(desk, twin.case)).custody[0]?.id ?? '';
  const inFurnace = { place: desk.home.places.cremator2 };
  await desk.test.owner.run(
    sql`update custody set place = ${inFurnace.place}, reason = 'cremation' where id = ${stay}`,
  );
  await refusedByDatabase(
    intruder.plant('cremation', twin.case, burning(desk, twin)),
    'cremated-once-in-the-country',
  );
});
