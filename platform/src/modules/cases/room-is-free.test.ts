import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { place } from '@qingming/standard/records/facility.ts';
import { farewell } from '@qingming/standard/records/steps.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { sql } from '../../kernel/db/sql.ts';
import { type Desk, open, openDesk, refused, step } from './cases.test-support.ts';

const TURNAROUND = 30;
let desk: Desk;
let hall: string;
before(async () => {
  desk = await openDesk();
  const { id } = await desk.test.recordsAs(['manager']).create(
    place,
    {
      code: 'GB9',
      name: '静安厅',
      kind: 'farewell-hall',
      holdsOne: true,
      inUse: true,
      turnaround: TURNAROUND,
    },
    { region: COUNTY, institution: desk.home.id },
  );
  hall = id;
});
after(() => desk.close());

let days = 0;
/** Two hours of a day of its own. */
const nextDay = (): number => {
  days += 1;
  return desk.test.node.clock.now().getTime() + days * 86_400_000;
};
const span = (base: number, from: number, until: number) => ({
  startsAt: new Date(base + from * 60_000).toISOString(),
  endsAt: new Date(base + until * 60_000).toISOString(),
});

test('between two people a hall is cleared for as long as it says, before and after', async () => {
  const base = nextDay();
  const [one, other] = [await open(desk), await open(desk)];
  await step(desk, one.case, 'farewell', { hall, ...span(base, 0, 60) });
  for (const [from, until] of [
    [60, 120],
    [89, 120],
    [-90, -29],
  ] as const) {
    const problem = await refused(desk, other.case, 'farewell', {
      hall,
      ...span(base, from, until),
    });
    assert.equal(problem.values['rule'], 'farewell-leaves-the-turnaround', `${from}`);
    assert.match(
      problem.detail,
      /leave its turnaround.* is taken by 张德福 .*ready again at \d\d:\d\d/,
    );
  }
  await step(desk, other.case, 'farewell', { hall, ...span(base, 90, 120) });
});

test('a hall without a turnaround is booked back to back', async () => {
  const base = nextDay();
  const [one, other] = [await open(desk), await open(desk)];
  const plain = desk.home.places.hall;
  await step(desk, one.case, 'farewell', { hall: plain, ...span(base, 0, 60) });
  await step(desk, other.case, 'farewell', { hall: plain, ...span(base, 60, 120) });
});

test('a hall with a vigil in it has no farewell of somebody else at that time, nor the other way round', async () => {
  const base = nextDay();
  const [one, other] = [await open(desk), await open(desk)];
  const plain = desk.home.places.hall;
  await step(desk, one.case, 'vigil', { room: plain, ...span(base, 0, 600) });
  const problem = await refused(desk, other.case, 'farewell', {
    hall: plain,
    ...span(base, 60, 120),
  });
  assert.equal(problem.values['rule'], 'no-farewell-where-a-vigil-is');
  await step(desk, other.case, 'farewell', { hall: plain, ...span(base, 700, 760) });
  const third = await open(desk);
  const again = await refused(desk, third.case, 'vigil', { room: plain, ...span(base, 650, 900) });
  assert.equal(again.values['rule'], 'no-vigil-where-a-farewell-is');
});

test('the farewell of somebody follows their own vigil in the same hall at once', async () => {
  const base = nextDay();
  const one = await open(desk);
  await step(desk, one.case, 'vigil', { room: hall, ...span(base, 0, 600) });
  await step(desk, one.case, 'farewell', { hall, ...span(base, 600, 660) });
});

test('a correction is asked the same; one that moves nothing is not', async () => {
  const base = nextDay();
  const [one, other] = [await open(desk), await open(desk)];
  await step(desk, one.case, 'farewell', { hall, ...span(base, 0, 60) });
  const booked = await step(desk, other.case, 'farewell', { hall, ...span(base, 90, 150) });
  const [record] = booked.records;
  assert.ok(record);
  const correction = { kind: 'farewell', record: record.id, version: record.version } as const;
  const problem = await refused(desk, other.case, 'corrections', {
    ...correction,
    changes: { startsAt: span(base, 75, 150).startsAt },
    reason: '家属要求',
  });
  assert.equal(problem.values['rule'], 'farewell-leaves-the-turnaround');
  // Longer from now on: what is booked stays, and is corrected in what does not move it.
  const records = desk.test.recordsAs(['manager']);
  await records.revise(
    place,
    hall,
    (await records.get(place, hall)).version,
    { turnaround: 60 },
    '改',
  );
  await step(desk, other.case, 'corrections', {
    ...correction,
    changes: { note: '家属自带遗像' },
    reason: '补记',
  });
  await records.revise(
    place,
    hall,
    (await records.get(place, hall)).version,
    { turnaround: TURNAROUND },
    '改回',
  );
});

test('two who book at the same moment do not both get what leaves no turnaround', async () => {
  const base = nextDay();
  const cases = await Promise.all(Array.from({ length: 4 }, () => open(desk)));
  const answers = await Promise.all(
    cases.map(({ case: id }, index) =>
      desk.clerk.post(`/api/cases/${id}/farewell`, {
        hall,
        ...span(base, index * 70, index * 70 + 60),
      }),
    ),
  );
  const kept = await desk.test.owner.all<{ startsAt: Date; endsAt: Date }>(sql`
    select starts_at as "startsAt", ends_at as "endsAt" from farewell
    where hall = ${hall} and starts_at >= ${span(base, 0, 1).startsAt} and starts_at < ${span(base, 400, 401).startsAt}
    order by starts_at`);
  assert.equal(answers.filter(({ status }) => status === 200).length, kept.length);
  assert.ok(kept.length >= 1 && kept.length <= 2, `${kept.length}`);
  for (const [index, { startsAt }] of kept.entries()) {
    const before_ = kept[index - 1];
    if (before_ === undefined) continue;
    const free = new Date(startsAt).getTime() - new Date(before_.endsAt).getTime();
    assert.ok(free >= TURNAROUND * 60_000, `${free}`);
  }
});

test('plain SQL as the owner of the tables is refused too, and in a repeatable read at once', async () => {
  const base = nextDay();
  const [one, other] = [await open(desk), await open(desk)];
  await step(desk, one.case, 'farewell', { hall, ...span(base, 0, 60) });
  const booked = await step(desk, other.case, 'farewell', { hall, ...span(base, 300, 360) });
  const { startsAt, endsAt } = span(base, 61, 120);
  const [record] = booked.records;
  const move = sql`update farewell set starts_at = ${startsAt}, ends_at = ${endsAt} where id = ${record?.id ?? ''}`;
  await assert.rejects(
    desk.test.owner.transaction((tx) => tx.run(move)),
    /farewell-leaves-the-turnaround/,
  );
  await assert.rejects(
    desk.test.owner.transaction(async (tx) => {
      await tx.client.query('set transaction isolation level repeatable read');
      await tx.run(move);
    }),
    /not asked in a repeatable read/,
  );
  const standing = await desk.test.recordsAs(['manager']).get(farewell, record?.id ?? '');
  assert.equal(standing.fact.startsAt, span(base, 300, 360).startsAt);
});
