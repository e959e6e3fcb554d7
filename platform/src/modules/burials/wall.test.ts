import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BurialWall, WallPlot } from '@qingming/connect/api/burial-wall.ts';
import { testApi } from '../../../test-support/api.ts';
import {
  type Columbarium,
  deskOf,
  granted,
  holder,
  openColumbarium,
  TODAY,
} from './burials.test-support.ts';
import { burialsModule } from './module.ts';

let house: Columbarium;
let wall: Awaited<ReturnType<typeof testApi>>;
before(async () => {
  house = await openColumbarium();
  wall = await testApi(house.node, [burialsModule(house.node.node)]);
});
after(async () => {
  await wall.close();
  await house.close();
});

const clerk = () => house.api.as('clerk', { ...house.scope, staff: house.home.people.clerk });
const { begun, done } = deskOf(clerk);
const seen = async (query = ''): Promise<BurialWall> => {
  const answer = await wall.as('clerk', house.scope).get<BurialWall>(`/api/burial-wall${query}`);
  assert.equal(answer.status, 200, answer.text);
  return answer.body;
};
const at = ({ plots }: BurialWall, id: string): WallPlot | undefined =>
  plots.find((one) => one.id === id);

test('a wall tells how each niche stands by the rights on it and by the hour', async () => {
  const grant = (plot: string, until: string = granted.until) =>
    begun('grant-at-once', { plot, ...holder, ...granted, until });
  const niches = await Promise.all(Array.from({ length: 7 }, () => house.niche()));
  const [free = '', held = '', empty = '', used = '', full = '', ends = '', over = ''] = niches;
  const blocked = await house.niche({ state: 'blocked' });
  const large = await house.niche({ kind: 'plot', landArea: 2, oversize: true, builtOn: '1996' });
  await begun('hold', { plot: held, ...holder, heldUntil: house.at(2) });
  await grant(empty);
  const some = await grant(used);
  const all = await grant(full);
  await grant(ends, '2027-11-01');
  await grant(over, '2026-12-01');
  for (const right of [some, all, all]) {
    const { record } = await done(right, 'add-person', { name: '李大山', alive: false });
    await done(right, 'lay-to-rest', { placedOn: TODAY }, { record, version: 1 });
  }
  const before = await seen();
  assert.equal(before.area, house.room);
  assert.deepEqual(
    [free, held, empty, used, full, ends, over, blocked, large].map((id) => at(before, id)?.state),
    ['free', 'held', 'granted', 'occupied', 'full', 'expiring', 'expiring', 'blocked', 'oversize'],
  );
  assert.deepEqual([at(before, full)?.placed, at(before, large)?.landArea], [2, 2]);
  assert.deepEqual(
    before.areas.map(({ name, plots, free: left }) => [name, plots, left]),
    [['怀德楼', 9, 1]],
  );
  house.later(5);
  const later = await seen(`?area=${house.room}`);
  assert.deepEqual([at(later, held)?.state, at(later, over)?.state], ['free', 'overdue']);
  assert.equal(at(later, over)?.until, '2026-12-01');
  assert.ok(!JSON.stringify(later).includes(holder.holderName), 'names stand in the right');
});

test('another house, an area that is not there, and who does not work at the counter see no wall', async () => {
  const other = { region: '370203', institution: '018f0000-0000-7000-8000-000000000001' };
  const path = `/api/burial-wall?institution=${house.home.id}`;
  assert.ok([403, 404].includes((await wall.as('clerk', other).get(path)).status));
  const nowhere = await wall
    .as('clerk', house.scope)
    .get('/api/burial-wall?area=018f0000-0000-7000-8000-000000000002');
  assert.equal(nowhere.status, 404);
  assert.equal((await wall.as('operator', house.scope).get('/api/burial-wall')).status, 403);
});
