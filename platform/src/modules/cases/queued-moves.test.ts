import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Opened, Written } from '@qingming/connect/api/cases.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import type { LateEntryRow } from '@qingming/connect/api/oversight.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { sql } from '../../kernel/db/sql.ts';
import { oversightModule } from '../oversight/module.ts';
import { type Desk, open, openDesk, type Problem, toCabinet } from './cases.test-support.ts';

let desk: Desk;
let opened: Opened;
before(async () => {
  desk = await openDesk({}, ({ node }) => [oversightModule(node)]);
});
after(() => desk.close());
beforeEach(async () => {
  opened = await open(desk);
  await toCabinet(desk, opened);
  desk.later(60);
});

interface Stay {
  readonly place: string;
  readonly since: string;
}
const stay = () =>
  desk.test.owner.one<Stay>(sql`
    select place, since from custody where case_id = ${opened.case} and subject = 'body' and until is null and not voided`);
const id = () => desk.test.node.ids.uuid();
const now = () => desk.test.node.clock.now().toISOString();
const move = (more: object) =>
  desk.clerk.post<Written & Problem>(`/api/cases/${opened.case}/moves`, {
    id: id(),
    scan: opened.tagNumber,
    reason: 'storage',
    ...more,
  });

test('a scan without a network is entered at its own time, once, however often it is sent', async () => {
  const { place: from } = await stay();
  const { reception: place } = desk.home.places;
  const queued = { id: id(), place, at: now(), queued: { from } };
  desk.later(5);
  const sent = await move(queued);
  assert.equal(sent.status, 200, JSON.stringify(sent.body));
  const again = await move(queued);
  assert.equal(again.status, 200);
  assert.deepEqual(await stay(), { place, since: queued.at });
});

test('after more than ten minutes it is entered and reported, as a late entry, with its own time', async () => {
  const { place: from } = await stay();
  const at = now();
  desk.later(45);
  const sent = await move({ place: desk.home.places.reception, at, queued: { from } });
  assert.equal(sent.status, 200, JSON.stringify(sent.body));
  const manager = desk.api.as('manager', { region: COUNTY, institution: desk.home.id });
  const list = await manager.get<Page<LateEntryRow>>('/api/oversight/late-entries');
  const row = list.body.rows.find((one) => one.case === opened.case);
  assert.deepEqual([row?.step, row?.minutes, row?.happenedAt], ['moves', 45, at]);
  assert.match(row?.reason ?? '', /没有网络/);
});

test('what happened meanwhile goes first: a second move, another place, a device that kept it too long', async () => {
  const { place: from } = await stay();
  const at = now();
  const { reception, hall } = desk.home.places;
  desk.later(1);
  assert.equal((await move({ place: reception })).status, 200);
  desk.later(1);
  const before = await stay();
  const late = await move({ place: hall, reason: 'farewell', at, queued: { from } });
  assert.equal(late.body.code, 'moved-meanwhile');
  // Even where the device guessed rightly, nothing is put before what was recorded.
  const earlier = await move({ place: from, at, queued: { from: reception } });
  assert.equal(earlier.body.code, 'moved-meanwhile');
  const scannedAt = now();
  desk.later(13 * 60);
  const old = await move({ place: from, at: scannedAt, queued: { from: reception } });
  assert.equal(old.body.code, 'queued-too-long');
  assert.deepEqual(await stay(), before);
});
