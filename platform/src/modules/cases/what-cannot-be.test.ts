import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bill } from '@qingming/standard/records/bill.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import { staff } from '@qingming/standard/records/staff.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { sql } from '../../kernel/db/sql.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import {
  atTheFurnace,
  confirm,
  cremate,
  type Desk,
  newCase,
  open,
  openDesk,
  refused,
  settleAndCertify,
  step,
  toCabinet,
  today,
} from './cases.test-support.ts';
import {
  burning,
  free,
  type Intruder,
  intruderAt,
  refusedByDatabase,
  saysInBoth,
} from './intruder.test-support.ts';

/** What cannot have been, twice: through the program, in words; and past all our code. */
let desk: Desk;
let intruder: Intruder;
before(async () => {
  desk = await openDesk();
  intruder = intruderAt(desk);
});
after(() => desk.close());

const now = () => desk.test.node.clock.now().toISOString();
const records = () => desk.test.recordsAs('clerk', { region: COUNTY, institution: desk.home.id });
const ownerOf = (id: string) => ({ region: COUNTY, institution: desk.home.id, root: id });

test('a consent form signed after the cremation proves nothing, even when the cremation is written as finished', async () => {
  const opened = await open(desk);
  await toCabinet(desk, opened, desk.home.places.reception);
  const startedAt = desk.later(10);
  desk.later(2);
  await confirm(desk, opened);
  const started = { startedAt, ...atTheFurnace(desk, opened) };
  const problem = await refused(desk, opened.case, 'cremation', started);
  assert.equal(problem.values['rule'], 'confirmed-before-cremation');
  await refusedByDatabase(
    intruder.plant(
      'cremation',
      opened.case,
      burning(desk, opened, {
        started_at: startedAt,
        finished_at: desk.later(50),
        finish_tag: opened.tagNumber,
      }),
    ),
    'confirmed-before-cremation',
  );
});

test('a consent form is not dated after the cremation that rests on it', async () => {
  const opened = await open(desk);
  await toCabinet(desk, opened, desk.home.places.reception);
  const form = (await confirm(desk, opened)).records[0]?.id ?? '';
  desk.later(30);
  const started = await step(desk, opened.case, 'cremation', atTheFurnace(desk, opened));
  desk.later(60);
  await refusedByDatabase(
    intruder.change('cremationConfirmation', form, { signed_at: now() }),
    'confirmed-before-cremation',
  );
  await step(desk, opened.case, 'cremation/finish', {
    cremation: started.records[0]?.id ?? '',
    version: 1,
    ashesPlace: desk.home.places.ashesRoom,
  });
});

const refusedFor = (rule: string) => (error: unknown) =>
  error instanceof Fault && error.detail['rule'] === rule;

test('an age that no dates allow is refused; one counted in the traditional way is not', async () => {
  const opened = await open(desk, {
    decedent: { ...newCase().decedent, name: '年岁', birthDate: '1930-05-02' },
  });
  const aged = (version: number, age: number, deathDate?: string) =>
    records().revise(decedent, opened.decedent, version, { age, deathDate }, '更正');
  const impossible = refusedFor('age-fits-the-dates');
  await assert.rejects(aged(1, 3), impossible);
  await assert.rejects(aged(1, 3, '2026-01-03'), impossible);
  await assert.rejects(aged(1, 99, '2026-01-03'), impossible);
  await aged(1, 97, '2026-01-03');
  await aged(2, 95, '2026');
  await refusedByDatabase(
    intruder.change('decedent', opened.decedent, { age: 30 }),
    'age-fits-the-dates',
  );
});

test('nothing is done for anybody in a withdrawn case until it is reopened', async () => {
  const opened = await open(desk);
  await step(desk, opened.case, 'withdraw', { version: 1, reason: '家属另择' });
  await refusedByDatabase(
    intruder.plant('transport', opened.case, {
      state: '1',
      from_: '\\x00',
      vehicle: desk.home.places.hearse,
      driver: desk.home.people.driver,
      departed_at: now(),
    }),
    'no-transport-in-a-withdrawn-case',
  );
  await refusedByDatabase(
    intruder.plant('custody', opened.case, {
      subject: 'body',
      tag: opened.tag,
      scanned: opened.tagNumber,
      place: desk.home.places.cabinet1,
      sole: true,
      reason_: 'storage',
      since: now(),
      moved_by: desk.home.people.clerk,
    }),
    'no-custody-in-a-withdrawn-case',
  );
  await refusedByDatabase(
    intruder.plant('cremation', opened.case, burning(desk, opened)),
    'no-cremation-in-a-withdrawn-case',
    'no-cremation-without-confirmation',
  );
  await step(desk, opened.case, 'reopen', { version: 2, reason: '家属改回' });
  await toCabinet(desk, opened);
  await free(desk, opened);
});

test('a bill on which nothing is charged is not settled, and a case with it is not withdrawn', async () => {
  const opened = await open(desk);
  const made = await records().create(
    bill,
    { state: 'open', openedAt: now() } as never,
    ownerOf(opened.case),
  );
  await assert.rejects(
    records().revise(bill, made.id, 1, { state: 'settled', settledAt: desk.later(1) }, '结清'),
    refusedFor('a-settled-bill-charges-something'),
  );
  await refusedByDatabase(
    intruder.change('bill', made.id, { state: 'settled', settled_at: now() }),
    'a-settled-bill-charges-something',
  );
  const problem = await refused(desk, opened.case, 'withdraw', { version: 1, reason: '家属另择' });
  assert.equal(problem.values['rule'], 'withdrawn-case-owes-nothing');
  saysInBoth(problem, /请先结清/, /Settle the bill/);
  await refusedByDatabase(
    intruder.change('funeralCase', opened.case, { state: '2' }),
    'withdrawn-case-owes-nothing',
  );
  await records().void(bill, made.id, 1, '未产生费用');
  await step(desk, opened.case, 'withdraw', { version: 1, reason: '家属另择' });
  await refusedByDatabase(
    intruder.change('bill', made.id, { voided: false }),
    'no-open-bill-in-a-withdrawn-case',
  );
});

test('a case with a bill that is issued or void is not closed', async () => {
  const opened = await open(desk);
  const { cremation, ashesTag } = await cremate(desk, opened);
  desk.later(5);
  await step(desk, opened.case, 'ashes-placement', {
    destination: '9',
    scan: ashesTag,
    collector: opened.contact,
  });
  await settleAndCertify(desk, opened, cremation);
  const { owner } = desk.test;
  for (const state of ['issued', 'void']) {
    await owner.transaction(async (tx) => {
      await tx.run(sql`alter table bill disable trigger user`);
      await tx.run(
        sql`update bill set state = ${state}, settled_at = null where case_id = ${opened.case}`,
      );
      await tx.run(sql`alter table bill enable trigger user`);
    });
    const problem = await refused(desk, opened.case, 'close', { version: 1 });
    assert.equal(problem.values['rule'], 'bill-accounted-for');
    await refusedByDatabase(
      intruder.change('funeralCase', opened.case, { state: '1', closed_at: now() }),
      'bill-accounted-for',
    );
  }
});

test('a certificate says of the person and the cremation what their records say', async () => {
  const opened = await open(desk);
  const { cremation } = await cremate(desk, opened);
  const like = {
    kind: 'HZ',
    state: 'issued',
    number: 'HZ370102-2026-900001',
    cremation,
    decedent: opened.decedent,
    sex: '1',
    cremated_on: today(desk),
    issuer_name: '测试殡仪馆',
    issued_by: '王敏',
    issued_on: today(desk),
  };
  const [person] = await desk.test.owner.all<{ name: string; key: string }>(
    sql`select name::text as name, name_key::text as key from decedent where id = ${opened.decedent}`,
  );
  const true_ = { ...like, name: person?.name ?? '', name_key: person?.key ?? '' };
  const says = 'certificate-says-what-the-record-says';
  for (const wrong of [
    { sex: '2' },
    { name_key: '\\x00' },
    { cremated_on: '2020-01-01' },
    { state: 'collected' },
  ])
    await refusedByDatabase(
      intruder.plant('certificate', opened.case, { ...true_, ...wrong }),
      says,
      'a-collected-certificate-has-a-collector',
      'certificate-not-before-cremation',
    );
  await intruder.plant('certificate', opened.case, true_);
});

test('whoever has left does nothing any more, and what they did stays true', async () => {
  const opened = await open(desk);
  const cremated = await open(desk);
  const { cremation } = await cremate(desk, cremated);
  await toCabinet(desk, opened, desk.home.places.reception);
  await confirm(desk, opened);
  desk.later(10);
  const { operator } = desk.home.people;
  const manager = desk.test.recordsAs(['manager']);
  const left = await manager.revise(staff, operator, 1, { leftOn: '2020-03-01' }, '离岗');
  const problem = await refused(desk, opened.case, 'cremation', atTheFurnace(desk, opened));
  assert.equal(problem.values['rule'], 'operators-had-not-left');
  saysInBoth(problem, /已离岗/, /had left by then/);
  const early = { started_at: '2026-01-01T00:00:00.000Z', finished_at: '2026-01-01T01:00:00.000Z' };
  await refusedByDatabase(
    intruder.plantLike('cremation', cremation, {
      ...early,
      decedent: opened.decedent,
      case_id: opened.case,
    }),
    'operators-had-not-left',
    'confirmed-before-cremation',
  );
  await manager.revise(staff, operator, left.version, { leftOn: today(desk) }, '最后一天');
  await step(desk, opened.case, 'cremation', atTheFurnace(desk, opened));
});

test('a body is collected by a hearse and whoever drives it', async () => {
  const opened = await open(desk);
  const journey = {
    state: '2',
    from_: '\\x00',
    vehicle: desk.home.places.hearse,
    driver: desk.home.people.driver,
    departed_at: now(),
    arrived_at: now(),
  };
  await refusedByDatabase(
    intruder.plant('transport', opened.case, { ...journey, vehicle: desk.home.places.niche }),
    'it-is-a-hearse',
  );
  await refusedByDatabase(
    intruder.plant('transport', opened.case, { ...journey, driver: desk.home.people.witness }),
    'the-driver-does-transports',
  );
  const problem = await refused(desk, opened.case, 'transport', {
    from: '文化东路',
    vehicle: desk.home.places.hearse,
    driver: desk.home.people.witness,
  });
  assert.equal(problem.values['rule'], 'the-driver-does-transports');
  await intruder.plant('transport', opened.case, journey);
});
