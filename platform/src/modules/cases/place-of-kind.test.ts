import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { farewell, preparation, vigil } from '@qingming/standard/records/steps.ts';
import { isFault } from '../../kernel/errors/fault.ts';
import { sql } from '../../kernel/db/sql.ts';
import { type Desk, open, openDesk, step } from './cases.test-support.ts';

let desk: Desk;
before(async () => {
  desk = await openDesk();
});
after(() => desk.close());

const inHours = (hours: number): string =>
  new Date(desk.test.node.clock.now().getTime() + hours * 3_600_000).toISOString();
const records = () =>
  desk.test.recordsAs(['clerk'], { region: '370102', institution: desk.home.id });
const brokenBy = (rule: string) => (error: unknown) =>
  isFault(error) && error.detail['rule'] === rule;

test('no correction puts a farewell into a place that is no hall, nor does plain SQL', async () => {
  const one = await open(desk);
  const { hall, vigil: room, cabinet1 } = desk.home.places;
  await step(desk, one.case, 'farewell', { hall, startsAt: inHours(30), endsAt: inHours(31) });
  const [booked] = await records().ofRoot(farewell, one.case);
  assert.ok(booked);
  for (const other of [room, cabinet1])
    await assert.rejects(
      records().revise(farewell, booked.id, booked.version, { hall: other }, '改到别处'),
      brokenBy('a-farewell-is-in-a-hall'),
    );
  await assert.rejects(
    desk.test.owner.run(sql`update farewell set hall = ${cabinet1} where id = ${booked.id}`),
    /a-farewell-is-in-a-hall/,
  );
  // What is corrected beside the place is not asked for it.
  await records().revise(farewell, booked.id, booked.version, { endsAt: inHours(32) }, '延长');
});

test('a vigil is in a vigil room or a hall, and a preparation in its room', async () => {
  const one = await open(desk);
  const owner = { region: '370102', institution: desk.home.id, root: one.case };
  const { hall, vigil: room, cabinet1, preparation: prepared } = desk.home.places;
  const kept = (place: string, from: number) =>
    records().create(
      vigil,
      { state: '1', room: place, startsAt: inHours(from), endsAt: inHours(from + 2) },
      owner,
    );
  await assert.rejects(kept(cabinet1, 1), brokenBy('a-vigil-is-in-a-vigil-room-or-hall'));
  await kept(room, 40);
  const prepare = (place?: string) =>
    records().create(
      preparation,
      {
        state: '2',
        embalmer: desk.home.people.embalmer,
        treatment: '清洁',
        startedAt: inHours(-0.1),
        ...(place !== undefined && { place }),
      },
      owner,
    );
  await assert.rejects(prepare(hall), brokenBy('prepared-in-a-preparation-room'));
  await prepare(prepared);
});

test('a vigil that was held ends, and the room is free for the next family', async () => {
  const [one, other] = [await open(desk), await open(desk)];
  const { vigil: room } = desk.home.places;
  const span = { room, startsAt: inHours(60), endsAt: inHours(70) };
  await step(desk, one.case, 'vigil', span);
  const [booked] = await records().ofRoot(vigil, one.case);
  assert.ok(booked);
  await step(desk, one.case, 'vigil/complete', { record: booked.id, version: booked.version });
  assert.equal((await records().get(vigil, booked.id)).fact.state, '2');
  await step(desk, other.case, 'vigil', { ...span, startsAt: inHours(71), endsAt: inHours(80) });
});
