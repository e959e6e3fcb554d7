import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { DayPlan } from '@qingming/connect/api/day-plan.ts';
import type { CrematorQueue } from '@qingming/connect/api/cremators.ts';
import { place } from '@qingming/standard/records/facility.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { sql } from '../../kernel/db/sql.ts';
import {
  atTheFurnace,
  confirm,
  type Desk,
  newCase,
  open,
  openDesk,
  operatorAt,
  step,
  toCabinet,
} from './cases.test-support.ts';

let desk: Desk;
let other: FuneralHome;
before(async () => {
  desk = await openDesk();
  other = await funeralHome(desk.test, 'BZ370102-02');
  const records = desk.test.recordsAs(['manager']);
  const { cremator1 } = desk.home.places;
  const { version } = await records.get(place, cremator1);
  await records.revise(place, cremator1, version, { turnaround: 20 }, '冷却清炉');
});
after(() => desk.close());

const soon = (from: number, until: number) => {
  const now = desk.test.node.clock.now().getTime();
  return {
    startsAt: new Date(now + from * 60_000).toISOString(),
    endsAt: new Date(now + until * 60_000).toISOString(),
  };
};
const named = (name: string) =>
  open(desk, { ...newCase(), decedent: { name, sex: '1', deathCause: '02' } });
const cremators = async (): Promise<CrematorQueue> => {
  const { status, body, text } = await operatorAt(
    desk,
    desk.home.people.operator,
  ).get<CrematorQueue>('/api/cremators');
  assert.equal(status, 200, text);
  return body;
};
const first = async () => {
  const found = (await cremators()).cremators.find(({ id }) => id === desk.home.places.cremator1);
  assert.ok(found);
  return found;
};

test('the operator sees who is in each cremator, who is next, about when, and what lacks', async () => {
  const [burnt, next, lacking] = [
    await named('赵福平'),
    await named('周桂芳'),
    await named('孙德明'),
  ];
  const booked = soon(80, 140);
  for (const [opened, times] of [
    [next, booked],
    [lacking, soon(160, 220)],
  ] as const)
    await step(desk, opened.case, 'cremation-booking', {
      cremator: desk.home.places.cremator1,
      ...times,
    } as never);
  await toCabinet(desk, burnt, desk.home.places.reception);
  await confirm(desk, burnt);
  await toCabinet(desk, next, desk.home.places.reception);
  await confirm(desk, next);
  desk.later(10);
  const waits = await cremators();
  assert.deepEqual(
    waits.waiting.map(({ name }) => name),
    ['赵福平'],
  );
  const started = await step(desk, burnt.case, 'cremation', atTheFurnace(desk, burnt));
  const { burning, next: queue, readyAt } = await first();
  assert.deepEqual([burning?.name, readyAt], ['赵福平', null]);
  assert.deepEqual(
    queue.map(({ name, placeName, lacks }) => [
      name,
      placeName !== null,
      lacks.map(({ code }) => code),
    ]),
    [
      ['周桂芳', true, []],
      ['孙德明', false, ['body-in-care', 'no-cremation-without-confirmation']],
    ],
  );
  assert.equal(queue[0]?.from, booked.startsAt);
  // It takes longer than it should: everybody after it comes later, in the list and on the plan.
  desk.later(120);
  const late = await first();
  const about = Date.parse(late.next[0]?.expected?.from ?? '');
  assert.ok(about >= desk.test.node.clock.now().getTime() + 20 * 60_000, String(about));
  assert.ok(Date.parse(late.next[0]?.expected?.latest ?? '') > about);
  assert.ok(
    Date.parse(late.next[1]?.expected?.from ?? '') >= about + 80 * 60_000,
    String(late.next[1]?.expected?.from),
  );
  const { body: plan } = await desk.clerk.get<DayPlan>('/api/day-plan');
  const delayed = plan.conflicts.filter(({ code }) => code === 'delayed');
  assert.equal(delayed.length, 2);
  assert.match(
    delayed[0]?.says.zh ?? '',
    /一号炉：周桂芳 \d{4} 预约 .*在 赵福平 \d{4} 之后.*请告知家属/,
  );
  // Its end brings them nearer again.
  await step(desk, burnt.case, 'cremation/finish', {
    cremation: started.records[0]?.id ?? '',
    version: 1,
    ashesPlace: desk.home.places.ashesRoom,
    longBecause: '体型较大',
  });
  const cooled = await first();
  assert.equal(cooled.burning, null);
  assert.ok(cooled.readyAt);
  assert.deepEqual(
    cooled.next.map(({ name }) => name),
    ['周桂芳', '孙德明'],
  );
});

test('another house has its own cremators, and a visitor, a dispatcher and a screen see none', async () => {
  const clerk = desk.test.actorAs(['clerk'], { region: COUNTY, institution: other.id });
  const own = await desk.api.ask<CrematorQueue>(clerk, 'GET', '/api/cremators');
  assert.equal(own.status, 200, own.text);
  assert.ok(own.body.cremators.every(({ next, burning }) => next.length === 0 && burning === null));
  const beyond = `/api/cremators?institution=${desk.home.id}`;
  assert.equal((await desk.api.ask(clerk, 'GET', beyond)).status, 403);
  for (const role of ['dispatcher', 'driver', 'screen', 'securityAdmin']) {
    const actor = desk.test.actorAs([role], { region: COUNTY, institution: desk.home.id });
    assert.equal((await desk.api.ask(actor, 'GET', '/api/cremators')).status, 403, role);
  }
  assert.equal((await desk.api.visitor.get('/api/cremators')).status, 401);
});

test('whoever is shown is written in the read log', async () => {
  const opened = await named('马玉梅');
  await step(desk, opened.case, 'cremation-booking', {
    cremator: desk.home.places.cremator2,
    ...soon(30, 90),
  } as never);
  await cremators();
  const account = `account-of-${desk.home.people.operator}`;
  const seen = await desk.test.owner.all<{ seen: readonly string[] }>(sql`
    select seen from audit_entry where account = ${account} and seen is not null`);
  assert.ok(JSON.stringify(seen).includes(opened.decedent));
});
