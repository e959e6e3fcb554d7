import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Opened } from '@qingming/connect/api/cases.ts';
import type { DayPlan, PlanBar, PlanLane } from '@qingming/connect/api/day-plan.ts';
import { equipment, place } from '@qingming/standard/records/facility.ts';
import { trip } from '@qingming/standard/records/vehicle-trip.ts';
import { vehicleUpkeep } from '@qingming/standard/records/vehicle-upkeep.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { civilDay, daysAfter } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { type Desk, newCase, open, openDesk, step } from './cases.test-support.ts';

let desk: Desk;
let other: FuneralHome;
let today: string;
before(async () => {
  desk = await openDesk();
  other = await funeralHome(desk.test, 'BZ370102-02');
  // Ten in the morning in China.
  desk.later(120);
  today = civilDay(desk.test.node.clock.now());
});
after(() => desk.close());

/** A time of the clock in China. */
const at = (clock: string, day = today): string =>
  new Date(`${day}T${clock}:00+08:00`).toISOString();

const actorOf = (role: string, house: FuneralHome = desk.home): Actor =>
  desk.test.actorAs([role], { region: COUNTY, institution: house.id, staff: house.people.clerk });

const ask = (day = today, actor = actorOf('clerk'), more = '') =>
  desk.api.ask<DayPlan>(actor, 'GET', `/api/day-plan?day=${day}${more}`);

async function planOf(day = today, actor = actorOf('clerk')): Promise<DayPlan> {
  const { status, body, text } = await ask(day, actor);
  assert.equal(status, 200, text);
  return body;
}

const laneOf = (plan: DayPlan, id: string): PlanLane => {
  const found = plan.lanes.find((lane) => lane.id === id);
  assert.ok(found);
  return found;
};

const barOf = (plan: DayPlan, opened: Opened, kind: PlanBar['kind']): PlanBar | undefined =>
  plan.lanes
    .flatMap(({ bars }) => bars)
    .find((bar) => bar.case === opened.case && bar.kind === kind);

const named = (name: string) =>
  open(desk, { ...newCase(), decedent: { name, sex: '1', deathCause: '02' } });

const farewell = (opened: Opened, from: string, until: string, hall = desk.home.places.hall) =>
  step(desk, opened.case, 'farewell', { hall, startsAt: at(from), endsAt: at(until) });

test('the plan of a day tells halls, rooms, cremators and vehicles, and who is in them when', async () => {
  const opened = await named('赵福平');
  await farewell(opened, '13:00', '14:00');
  const plan = await planOf();
  assert.deepEqual(
    [...new Set(plan.lanes.map(({ kind }) => kind))],
    ['farewell-hall', 'vigil-room', 'cremator', 'vehicle'],
  );
  const { bars } = laneOf(plan, desk.home.places.hall);
  assert.deepEqual(
    bars.map(({ name, kind, from, until, standing }) => [name, kind, from, until, standing]),
    [['赵福平', 'farewell', at('13:00'), at('14:00'), 'planned']],
  );
  assert.equal(bars[0]?.number, opened.number);
  assert.deepEqual(plan.conflicts, []);
});

test('a day is a day in China; a vigil over midnight stands on both, and a cancelled one on none', async () => {
  const opened = await named('胡志明');
  const tomorrow = daysAfter(today, 1);
  const room = desk.home.places.vigil;
  const booked = await step(desk, opened.case, 'vigil', {
    room,
    startsAt: at('20:00'),
    endsAt: at('09:00', tomorrow),
  });
  const plan = await planOf();
  assert.equal(plan.from, at('00:00'));
  assert.equal(plan.until, at('00:00', tomorrow));
  for (const day of [today, tomorrow])
    assert.equal(barOf(await planOf(day), opened, 'vigil')?.until, at('09:00', tomorrow), day);
  assert.equal(barOf(await planOf(daysAfter(today, 2)), opened, 'vigil'), undefined);
  // Told already on the day before for the gaps, and not four days before.
  assert.ok(barOf(await planOf(daysAfter(today, -1)), opened, 'vigil'));
  assert.equal(barOf(await planOf(daysAfter(today, -4)), opened, 'vigil'), undefined);
  const [record] = booked.records;
  assert.ok(record);
  await step(desk, opened.case, 'vigil/cancel', {
    record: record.id,
    version: record.version,
    reason: '家属改期',
  });
  assert.equal(barOf(await planOf(), opened, 'vigil'), undefined);
});

test('who has still to be placed is told until the farewell is booked, and nobody after the case is withdrawn', async () => {
  const opened = await named('周桂芳');
  const find = async () => (await planOf()).people.find((one) => one.case === opened.case);
  assert.equal((await find())?.hasFarewell, false);
  await farewell(opened, '16:00', '17:00');
  assert.equal((await find())?.hasFarewell, true);
  const page = await desk.clerk.get<{ case: { version: number } }>(`/api/cases/${opened.case}`);
  await step(desk, opened.case, 'farewell/cancel', {
    record: barOf(await planOf(), opened, 'farewell')?.record ?? '',
    version: 1,
    reason: '家属改期',
  });
  await step(desk, opened.case, 'withdraw', {
    version: page.body.case.version,
    reason: '家属另行安排',
  });
  assert.equal(await find(), undefined);
});

test('a vehicle out beyond its time and a trip planned in one that is in repair are told in words', async () => {
  const records = desk.test.recordsAs(['manager']);
  const owner = { region: COUNTY, institution: desk.home.id };
  const { hearse } = desk.home.places;
  const out = await records.create(
    trip,
    {
      state: 'called',
      calledAt: at('08:10'),
      from: '历下区人民医院',
      phone: '13800000000',
      errand: 'collection',
    } as Parameters<typeof records.create<typeof trip>>[1],
    owner,
  );
  const moved = async (version: number, changes: object) =>
    records.revise(trip, out.id, version, changes, '派车');
  await moved(1, {
    state: 'dispatched',
    vehicle: hearse,
    driver: desk.home.people.driver,
    leaveAt: at('08:20'),
    backBy: at('09:30'),
    dispatchedAt: at('08:15'),
  });
  await moved(2, { state: 'departed', departedAt: at('08:20'), startKm: 1000 });
  const dispatcher = actorOf('dispatcher');
  const plan = await planOf(today, dispatcher);
  const [late] = plan.conflicts;
  assert.equal(late?.code, 'late');
  assert.match(late.says.zh, /预计 09:30 返回，尚未返回/);
  assert.deepEqual(late.records, [out.id]);
  const [bar] = laneOf(plan, hearse).bars;
  assert.deepEqual([bar?.kind, bar?.standing, bar?.until], ['trip', 'now', at('09:30')]);
  await moved(3, { state: 'returned', returnedAt: at('09:55'), endKm: 1020 });
  await records.create(
    vehicleUpkeep,
    { vehicle: hearse, kind: 'repair', startsOn: today } as Parameters<
      typeof records.create<typeof vehicleUpkeep>
    >[1],
    owner,
  );
  const repaired = laneOf(await planOf(today, dispatcher), hearse);
  assert.deepEqual([repaired.closed, repaired.bars[0]?.standing], ['repair', 'done']);
});

test('a hall that is taken out of use says whom it was booked for', async () => {
  const records = desk.test.recordsAs(['manager']);
  const hall = await records.create(
    place,
    { code: 'GB9', name: '怀远厅', kind: 'farewell-hall', holdsOne: true, inUse: true },
    { region: COUNTY, institution: desk.home.id },
  );
  const opened = await named('吴凤英');
  await farewell(opened, '15:00', '16:00', hall.id);
  await records.revise(place, hall.id, 1, { inUse: false }, '检修');
  const plan = await planOf();
  assert.equal(laneOf(plan, hall.id).closed, 'out-of-use');
  const found = plan.conflicts.find(({ code }) => code === 'closed');
  assert.match(found?.says.zh ?? '', /怀远厅已停用，15:00 仍有 吴凤英/);
});

test('a cremator whose equipment is out of service is told as such; a hall is not closed by what stands in it', async () => {
  const records = desk.test.recordsAs(['manager']);
  const { cremator2, hall } = desk.home.places;
  for (const [index, id] of [cremator2, hall].entries())
    await records.create(
      equipment,
      { code: `SB${index}`, name: '设备', scope: '1', place: id, state: '2' } as Parameters<
        typeof records.create<typeof equipment>
      >[1],
      { region: COUNTY, institution: desk.home.id },
    );
  const plan = await planOf();
  assert.equal(laneOf(plan, cremator2).closed, 'out-of-use');
  assert.equal(laneOf(plan, desk.home.places.cremator1).closed, null);
  assert.equal(laneOf(plan, hall).closed, null);
});

test('a vigil that has not ended when the farewell begins is told with its end', async () => {
  const opened = await named('孙德明');
  await step(desk, opened.case, 'vigil', {
    room: desk.home.places.vigil,
    startsAt: at('10:30'),
    endsAt: at('19:00'),
  });
  await farewell(opened, '18:30', '19:30');
  const found = (await planOf()).conflicts.find(({ code }) => code === 'same-person');
  assert.match(found?.says.zh ?? '', /孙德明 \d{4}：守灵一室至 19:00，松鹤厅从 18:30 开始/);
  assert.equal(found?.records.length, 2);
});

test('each sees the places whose records they read: an operator books nothing, a dispatcher sees the vehicles alone', async () => {
  const operator = await planOf(today, actorOf('operator'));
  assert.deepEqual(operator.people, []);
  assert.ok(operator.lanes.some(({ bars }) => bars.some(({ name }) => name === '赵福平')));
  const dispatcher = await planOf(today, actorOf('dispatcher'));
  assert.deepEqual([...new Set(dispatcher.lanes.map(({ kind }) => kind))], ['vehicle']);
  assert.ok(!JSON.stringify(dispatcher).includes('赵福平'));
  for (const role of ['driver', 'securityAdmin', 'screen'])
    assert.equal((await ask(today, actorOf(role))).status, 403, role);
  assert.equal((await desk.api.visitor.get('/api/day-plan')).status, 401);
});

test('the plan of another house is out of reach, and one’s own says nothing of it', async () => {
  const clerk = actorOf('clerk', other);
  const own = await planOf(today, clerk);
  assert.equal(own.institution, other.id);
  assert.ok(own.lanes.length > 0 && own.lanes.every(({ bars }) => bars.length === 0));
  assert.deepEqual(own.people, []);
  assert.equal((await ask(today, clerk, `&institution=${desk.home.id}`)).status, 403);
});

test('whoever is shown is written in the read log; a day that is none is refused', async () => {
  const opened = await named('马玉梅');
  const clerk = { ...actorOf('clerk'), account: 'account-of-the-log' };
  await planOf(today, clerk);
  const seen = await desk.test.owner.all<{ act: string; seen: readonly string[] }>(sql`
    select act, seen from audit_entry where account = ${clerk.account} and seen is not null`);
  assert.ok(seen.some(({ act }) => act === 'list'));
  const person = await desk.test.owner.one<{ id: string }>(
    sql`select id from decedent where case_id = ${opened.case}`,
  );
  assert.ok(JSON.stringify(seen).includes(person.id));
  assert.equal((await ask('2026-02-30')).status, 400);
});
