import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CasePage } from '@qingming/connect/api/case-page.ts';
import type { Opened, Written } from '@qingming/connect/api/cases.ts';
import { cremationBooking } from '@qingming/standard/records/cremation-booking.ts';
import { equipment, place } from '@qingming/standard/records/facility.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { sql } from '../../kernel/db/sql.ts';
import {
  atTheFurnace,
  confirm,
  type Desk,
  newCase,
  open,
  openDesk,
  operatorAt,
  page,
  type Problem,
  refused,
  step,
  toCabinet,
} from './cases.test-support.ts';
import {
  burning,
  type Intruder,
  intruderAt,
  refusedByDatabase,
  saysInBoth,
} from './intruder.test-support.ts';

const TURNAROUND = 20;
let desk: Desk;
let intruder: Intruder;
before(async () => {
  desk = await openDesk();
  intruder = intruderAt(desk);
  const records = desk.test.recordsAs(['manager']);
  for (const id of [desk.home.places.cremator1, desk.home.places.cremator2]) {
    const { version } = await records.get(place, id);
    await records.revise(place, id, version, { turnaround: TURNAROUND }, '冷却清炉');
  }
});
after(() => desk.close());

let days = 0;
/** Some hours of a day of its own, to come. */
const nextDay = (): number => {
  days += 1;
  return desk.test.node.clock.now().getTime() + days * 86_400_000;
};
const span = (base: number, from: number, until: number) => ({
  startsAt: new Date(base + from * 60_000).toISOString(),
  endsAt: new Date(base + until * 60_000).toISOString(),
});
/** From now on, in minutes. */
const soon = (from: number, until: number) =>
  span(desk.test.node.clock.now().getTime(), from, until);
const here = () => ({ cremator: desk.home.places.cremator1 });
const named = (name: string) =>
  open(desk, { ...newCase(), decedent: { name, sex: '1', deathCause: '02' } });

interface Booked {
  readonly id: string;
  readonly version: number;
}
async function book(opened: Opened, times: object, more: object = {}): Promise<Booked> {
  const { records } = await step(desk, opened.case, 'cremation-booking', {
    ...here(),
    ...times,
    ...more,
  } as never);
  const [record] = records;
  assert.ok(record);
  return record;
}
const stateOf = async (id: string) =>
  (await desk.test.recordsAs(['manager']).get(cremationBooking, id)).fact.state;

async function readyToBurn(): Promise<Opened> {
  const opened = await open(desk);
  await toCabinet(desk, opened, desk.home.places.reception);
  await confirm(desk, opened);
  desk.later(10);
  return opened;
}

test('between two people a cremator is cooled and cleared for as long as it says; who has it, and until when, is told', async () => {
  const base = nextDay();
  const [one, other] = [await named('赵福平'), await named('周桂芳')];
  await book(one, span(base, 0, 60));
  for (const [from, until] of [
    [60, 120],
    [79, 140],
    [-90, -19],
  ] as const) {
    const problem = await refused(desk, other.case, 'cremation-booking', {
      ...here(),
      ...span(base, from, until),
    });
    assert.equal(problem.values['rule'], 'a-cremator-cools-between-two', `${from}`);
    const clock = new Date(base + 80 * 60_000 + 8 * 3_600_000).toISOString().slice(11, 16);
    const who = `一号炉此时有 赵福平 ${one.number.slice(-4)}`;
    saysInBoth(problem, new RegExp(`${who}，.*整理到 ${clock}`), /is taken by 赵福平/);
  }
  const overlapping = await refused(desk, other.case, 'cremation-booking', {
    ...here(),
    ...span(base, 30, 90),
  });
  assert.equal(overlapping.code, 'overlaps');
  assert.match(overlapping.detail, /赵福平/);
  await book(other, span(base, 80, 140));
});

test('papers are not asked for a booking, and are asked where the cremation begins', async () => {
  const opened = await open(desk, { deathCertificate: undefined } as never);
  desk.later(10);
  await book(opened, span(nextDay(), 0, 60));
  const offered = (await page(desk, opened.case)).open;
  const begins = offered.find(({ act }) => act === 'cremation');
  assert.equal(begins, undefined);
  await refusedByDatabase(
    intruder.plant('cremation', opened.case, burning(desk, opened)),
    'no-cremation-without-certificate',
  );
  const papered = await open(desk);
  await toCabinet(desk, papered, desk.home.places.reception);
  await book(papered, span(nextDay(), 0, 60));
  desk.later(10);
  const problem = await refused(desk, papered.case, 'cremation', atTheFurnace(desk, papered));
  assert.equal(problem.values['rule'], 'no-cremation-without-confirmation');
});

test('one cremation of a case is booked at a time; cancelled, its gap is free and it is booked anew', async () => {
  const base = nextDay();
  const [one, other] = [await open(desk), await open(desk)];
  const booked = await book(one, span(base, 0, 60));
  const twice = await refused(desk, one.case, 'cremation-booking', {
    ...{ cremator: desk.home.places.cremator2 },
    ...span(base, 300, 360),
  });
  assert.equal(twice.code, 'already-exists');
  await step(desk, one.case, 'cremation-booking/cancel', {
    record: booked.id,
    version: booked.version,
    reason: '家属改期',
  });
  // What was cancelled does not come back by a correction.
  const recordedNow = { recorded_at: desk.test.node.clock.now().toISOString() };
  const comesBack = () =>
    intruder.change('cremationBooking', booked.id, { state: '0', ...recordedNow });
  await refusedByDatabase(comesBack(), 'a-used-booking-stays');
  await book(other, span(base, 0, 60));
  await refusedByDatabase(comesBack(), 'one-booking-per-cremator');
  const again = await book(one, span(base, 80, 140));
  const elsewhere = {
    ...recordedNow,
    cremator: desk.home.places.cremator2,
    starts_at: span(base, 400, 460).startsAt,
    ends_at: span(base, 400, 460).endsAt,
  };
  await refusedByDatabase(
    intruder.plantLike('cremationBooking', again.id, elsewhere),
    'one-cremation-booked-at-a-time',
  );
});

test('a move is asked the same and a correction moves nothing; an operator moves to another cremator', async () => {
  const base = nextDay();
  const [one, other] = [await open(desk), await open(desk)];
  await book(one, span(base, 0, 60));
  const { id: record, version } = await book(other, span(base, 80, 140));
  const near = { record, version, ...here(), ...span(base, 70, 130), reason: '提前' };
  const moved = await refused(desk, other.case, 'cremation-booking/move', near);
  assert.equal(moved.values['rule'], 'a-cremator-cools-between-two');
  assert.match(moved.detail, /taken by/);
  const corrected = await refused(desk, other.case, 'corrections', {
    kind: 'cremationBooking',
    record,
    version,
    changes: { startsAt: span(base, 70, 0).startsAt },
    reason: '提前',
  });
  assert.equal(corrected.errors[0]?.rule, 'changes-by-its-own-act');
  await step(desk, other.case, 'corrections', {
    kind: 'cremationBooking',
    record,
    version,
    changes: { note: '家属两人到场' },
    reason: '补记',
  });
  const operator = operatorAt(desk, desk.home.people.operator);
  const answer = await operator.post<Written>(`/api/cases/${other.case}/cremation-booking/move`, {
    ...near,
    version: version + 1,
    cremator: desk.home.places.cremator2,
  });
  assert.equal(answer.status, 200, answer.text);
  const made = await operator.post(`/api/cases/${one.case}/cremation-booking`, {
    ...here(),
    ...span(base, 300, 360),
  });
  assert.equal(made.status, 403);
});

test('a cremator out of use or in repair is not booked, nor a hall, nor for an hour that nobody means', async () => {
  const base = nextDay();
  const records = desk.test.recordsAs(['manager']);
  const owner = { region: COUNTY, institution: desk.home.id };
  const opened = await open(desk);
  const made = async (code: string, inUse: boolean) =>
    records.create(
      place,
      { code, name: `${code}炉`, kind: 'cremator', holdsOne: true, inUse },
      owner,
    );
  const [idle, broken] = [await made('HL8', false), await made('HL9', true)];
  await records.create(
    equipment,
    { code: 'SB9', name: '鼓风机', scope: '1', place: broken.id, state: '2' } as never,
    owner,
  );
  const plant = (cremator: string, times: ReturnType<typeof span>) =>
    intruder.plant('cremationBooking', opened.case, {
      state: '0',
      cremator,
      starts_at: times.startsAt,
      ends_at: times.endsAt,
      recorded_at: desk.test.node.clock.now().toISOString(),
    });
  for (const { id } of [idle, broken])
    await refusedByDatabase(plant(id, span(base, 0, 60)), 'a-booked-cremator-is-in-service');
  const problem = await refused(desk, opened.case, 'cremation-booking', {
    cremator: broken.id,
    ...span(base, 0, 60),
  });
  assert.equal(problem.values['rule'], 'a-booked-cremator-is-in-service');
  await refusedByDatabase(
    plant(desk.home.places.hall, span(base, 0, 60)),
    'a-cremation-is-booked-at-a-cremator',
  );
  await refusedByDatabase(
    plant(desk.home.places.cremator2, span(base, 0, 600)),
    'a-booked-cremation-ends-after-it-begins',
  );
  await refusedByDatabase(
    plant(desk.home.places.cremator2, span(base - 30 * 86_400_000, 0, 60)),
    'a-cremation-is-booked-for-a-time-to-come',
  );
  const now = desk.test.node.clock.now().getTime();
  const deathDate = new Date(now - 86_400_000).toISOString().slice(0, 10);
  const died = await open(desk, {
    deathCertificate: undefined,
    decedent: { name: '钱秀英', sex: '2', deathCause: '02', deathDate },
  } as never);
  const before_ = span(now - 4 * 86_400_000, 0, 60);
  await refusedByDatabase(
    intruder.plant('cremationBooking', died.case, {
      state: '0',
      cremator: desk.home.places.cremator2,
      starts_at: before_.startsAt,
      ends_at: before_.endsAt,
      recorded_at: before_.startsAt,
    }),
    'booked-cremation-after-death',
  );
});

test('whoever is in the cremator keeps it for about an hour on paper, and it cools after the end', async () => {
  const [burnt, other] = [await readyToBurn(), await open(desk)];
  const started = await step(desk, burnt.case, 'cremation', atTheFurnace(desk, burnt));
  const problem = await refused(desk, other.case, 'cremation-booking', {
    ...here(),
    ...soon(30, 90),
  });
  assert.equal(problem.values['rule'], 'no-booking-while-the-cremator-burns');
  assert.match(problem.detail, /taken by/);
  const cooling = await refused(desk, other.case, 'cremation-booking', {
    ...here(),
    ...soon(70, 130),
  });
  assert.equal(cooling.values['rule'], 'a-cremator-cools-between-two');
  desk.later(40);
  await step(desk, burnt.case, 'cremation/finish', {
    cremation: started.records[0]?.id ?? '',
    version: 1,
    ashesPlace: desk.home.places.ashesRoom,
  });
  const warm = await refused(desk, other.case, 'cremation-booking', { ...here(), ...soon(10, 70) });
  assert.equal(warm.values['rule'], 'a-cremator-cools-between-two');
  await book(other, soon(TURNAROUND, TURNAROUND + 60));
});

test('the cremation uses its booking in whichever cremator it begins, and past the program none is left open', async () => {
  const [opened, other] = [await readyToBurn(), await open(desk)];
  const booked = await book(opened, soon(200, 260));
  await refusedByDatabase(
    desk.test.owner.transaction(async (tx) => {
      await tx.run(sql`alter table cremation disable trigger user`);
      await tx.run(sql`alter table cremation enable trigger cremation_check_at_end`);
      await tx.run(sql`
        insert into cremation (province, id, version, region, institution, case_id, standard, recorded_at, recorded_by,
          kind, decedent, cremator, operator, witness, body_tag, started_at, ashes_wanted)
        select province, gen_random_uuid(), 1, region, institution, case_id, standard, now(), 'intruder', '0',
          ${opened.decedent}, cremator, ${desk.home.people.operator}, ${desk.home.people.witness}, ${opened.tagNumber}, now(), true
        from cremation_booking where id = ${booked.id}`);
    }),
    'a-cremation-uses-its-booking',
  );
  await step(desk, opened.case, 'cremation', {
    ...atTheFurnace(desk, opened),
    cremator: desk.home.places.cremator2,
  });
  assert.equal(await stateOf(booked.id), '2');
  await book(other, soon(200, 260));
  const late = await refused(desk, opened.case, 'cremation-booking', {
    ...here(),
    ...soon(600, 660),
  });
  assert.equal(late.values['rule'], 'no-cremation-booked-after-it-began');
});

test('the time agreed with the family is kept: no cremation begins before it until it is moved', async () => {
  const opened = await readyToBurn();
  const agreed = await book(opened, soon(900, 960), {
    cremator: desk.home.places.cremator1,
    agreedWith: opened.contact,
  });
  const begins = { ...atTheFurnace(desk, opened), cremator: desk.home.places.cremator1 };
  const problem = await refused(desk, opened.case, 'cremation', begins);
  assert.equal(problem.values['rule'], 'not-before-the-time-agreed');
  saysInBoth(problem, /与家属商定/, /agreed with the family/);
  await refusedByDatabase(
    intruder.plant('cremation', opened.case, {
      ...burning(desk, opened),
      cremator: desk.home.places.cremator1,
      recorded_at: desk.test.node.clock.now().toISOString(),
    }),
    'not-before-the-time-agreed',
  );
  const told = (await desk.clerk.get<CasePage>(`/api/cases/${opened.case}`)).body.open;
  const missing = told.find(({ act }) => act === 'cremation')?.missing.map(({ code }) => code);
  assert.deepEqual(missing, ['not-before-the-time-agreed']);
  const free = await desk.test
    .recordsAs(['manager'])
    .create(
      place,
      { code: 'HL7', name: '七号炉', kind: 'cremator', holdsOne: true, inUse: true },
      { region: COUNTY, institution: desk.home.id },
    );
  await step(desk, opened.case, 'cremation-booking/move', {
    record: agreed.id,
    version: agreed.version,
    cremator: free.id,
    ...soon(10, 70),
    reason: '家属同意提前',
  });
  await step(desk, opened.case, 'cremation', begins);
  assert.equal(await stateOf(agreed.id), '2');
});

test('two who book one gap at the same moment: one has it, the other is told of whom, and until when', async () => {
  const base = nextDay();
  const cases = await Promise.all(Array.from({ length: 4 }, () => open(desk)));
  const answers = await Promise.all(
    cases.map(({ case: id }, index) =>
      desk.clerk.post<Problem>(`/api/cases/${id}/cremation-booking`, {
        ...here(),
        ...span(base, index * 15, index * 15 + 60),
      }),
    ),
  );
  const won = answers.filter(({ status }) => status === 200);
  assert.equal(won.length, 1, answers.map(({ text }) => text).join('\n'));
  for (const { status, body } of answers)
    if (status !== 200) assert.match(body.detail, /is taken by .*ready again at \d\d:\d\d/);
});

test('plain SQL as the owner of the tables is refused too', async () => {
  const base = nextDay();
  const [one, other] = [await open(desk), await open(desk)];
  await book(one, span(base, 0, 60));
  const { id } = await book(other, span(base, 200, 260));
  const near = span(base, 61, 120);
  const recordedAt = desk.test.node.clock.now().toISOString();
  await refusedByDatabase(
    intruder.change('cremationBooking', id, {
      starts_at: near.startsAt,
      ends_at: near.endsAt,
      recorded_at: recordedAt,
    }),
    'a-cremator-cools-between-two',
  );
  await refusedByDatabase(
    intruder.plantLike('cremationBooking', id, {
      case_id: (await open(desk)).case,
      starts_at: near.startsAt,
      ends_at: near.endsAt,
      recorded_at: recordedAt,
    }),
    'a-cremator-cools-between-two',
  );
});

test('what is brought in by the hundred is asked the same, among itself too', async () => {
  const base = nextDay();
  const [one, other, third] = [await open(desk), await open(desk), await open(desk)];
  const records = desk.test.recordsAs(['manager']);
  const fact = (opened: Opened, times: ReturnType<typeof span>) => ({
    id: desk.test.node.ids.uuid(),
    fact: { state: '0', ...here(), ...times },
    owner: { region: COUNTY, institution: desk.home.id, root: opened.case },
  });
  const refusedMany = (...facts: ReturnType<typeof fact>[]) =>
    assert.rejects(records.createMany(cremationBooking, facts as never), (error: Error) => {
      const { detail } = error as Error & { detail: Readonly<Record<string, unknown>> };
      assert.equal(detail['rule'], 'a-cremator-cools-between-two');
      return true;
    });
  await refusedMany(fact(one, span(base, 0, 60)), fact(other, span(base, 70, 130)));
  await records.createMany(cremationBooking, [
    fact(one, span(base, 0, 60)),
    fact(other, span(base, 80, 140)),
  ] as never);
  await refusedMany(fact(third, span(base, 150, 200)));
});

test('a case is not withdrawn while a cremator is kept for it', async () => {
  const opened = await open(desk);
  const booked = await book(opened, span(nextDay(), 0, 60));
  const { case: root } = await page(desk, opened.case);
  const withdraw = { version: root.version, reason: '家属转馆' };
  const problem = await refused(desk, opened.case, 'withdraw', withdraw);
  assert.equal(problem.values['rule'], 'nothing-is-under-way-when-a-case-ends');
  await step(desk, opened.case, 'cremation-booking/cancel', {
    record: booked.id,
    version: booked.version,
    reason: '家属转馆',
  });
  await step(desk, opened.case, 'withdraw', withdraw);
});
