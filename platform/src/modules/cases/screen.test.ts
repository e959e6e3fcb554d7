import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cremationBooking } from '@qingming/standard/records/cremation-booking.ts';
import { place } from '@qingming/standard/records/facility.ts';
import { farewell } from '@qingming/standard/records/steps.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { scopeSettings } from '../../kernel/access/row-security.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { identityNumber, newCase, open, openDesk, type Desk } from './cases.test-support.ts';

let desk: Desk;
let other: FuneralHome;
let own: string;
before(async () => {
  desk = await openDesk();
  other = await funeralHome(desk.test, 'BZ370102-02');
  const { case: id } = await open(desk, {
    ...newCase(),
    decedent: {
      ...{ name: '张德福', sex: '1', deathCause: '02' },
      identityNumber: identityNumber(7),
    },
  });
  own = id;
  await booked(desk, id, 2);
});
after(() => desk.close());

async function booked(at: Desk, id: string, hours: number): Promise<void> {
  const now = at.test.node.clock.now().getTime();
  const records = at.test.recordsAs(['manager']);
  await records.create(
    farewell,
    {
      state: '0',
      hall: at.home.places.hall,
      startsAt: new Date(now + hours * 3_600_000).toISOString(),
      endsAt: new Date(now + (hours + 1) * 3_600_000).toISOString(),
    },
    { region: COUNTY, institution: at.home.id, root: id },
  );
}

const screenAt = (house: FuneralHome): Actor => ({
  ...desk.test.actorAs(['screen'], { region: COUNTY, institution: house.id }),
  account: `screen-of-${house.id}`,
  device: true,
});
const day = (house: FuneralHome) => desk.api.ask(screenAt(house), 'GET', '/screen/day');

test('a screen says where and when, in both languages, with the name masked and nobody’s number', async () => {
  const { status, text } = await day(desk.home);
  assert.equal(status, 200, text);
  assert.match(text, /告别 <span lang="en">Farewell<\/span>/);
  assert.match(text, /松鹤厅/);
  assert.match(text, /<td class="name">张[^德]/);
  assert.ok(!text.includes('张德福') && !text.includes(identityNumber(7)) && !text.includes(own));
});

test('the look is the device’s own in the read log', async () => {
  await day(desk.home);
  const found = await desk.test.owner.all<{ act: string; result: string }>(sql`
    select act, result from audit_entry where account = ${screenAt(desk.home).account} and seen is not null`);
  assert.ok(found.length > 0 && found.every(({ act }) => act === 'list'));
});

test('the screen of another house says nothing of this one', async () => {
  const { status, text } = await day(other);
  assert.equal(status, 200);
  assert.match(text, /今天没有安排/);
});

test('a screen is told the day and nothing else: no list, no case, no reveal, no second person', async () => {
  const screen = screenAt(desk.home);
  for (const [method, path, body] of [
    ['GET', '/api/board'],
    ['GET', `/api/cases/${own}`],
    ['GET', `/api/cases/${own}/history`],
    ['POST', '/api/cases/search', {}],
    ['POST', `/api/cases/${own}/reveal`, { purpose: 'casework', reason: '核对身份', records: [] }],
    ['POST', `/api/cases/${own}/cremation/check`, {}],
    ['POST', '/api/cases', newCase()],
  ] as const) {
    const { status } = await desk.api.ask(screen, method, path, body);
    assert.equal(status, 403, path);
  }
  const { rights } = screen;
  assert.deepEqual(
    [...rights.kinds].filter(([, { may, mayReveal }]) => mayReveal || may.size !== 1),
    [],
  );
});

test('a visitor and people of the house are not told the day of a screen', async () => {
  assert.equal((await desk.api.visitor.get('/screen/day')).status, 401);
  assert.equal((await desk.clerk.get('/screen/day')).status, 403);
  assert.equal((await desk.api.visitor.get('/screen')).status, 200);
});

test('in plain SQL, as the application, a screen reads of its own house alone, and no kind that is not its own', async () => {
  const counts = (house: FuneralHome) =>
    desk.test.node.db.transaction(
      (tx) =>
        tx.one<object>(sql`select (select count(*)::int from farewell) as farewells,
          (select count(*)::int from decedent) as people, (select count(*)::int from contact) as contacts,
          (select count(*)::int from funeral_case) as cases`),
      { role: 'qingming_app', settings: scopeSettings(screenAt(house)) },
    );
  assert.deepEqual(await counts(desk.home), { farewells: 1, people: 1, contacts: 0, cases: 0 });
  assert.deepEqual(await counts(other), { farewells: 0, people: 0, contacts: 0, cases: 0 });
});

/** A cremator kept for somebody, so many minutes from now. */
async function crematorFor(id: string, minutes: number, cremator = desk.home.places.cremator1) {
  const now = desk.test.node.clock.now().getTime();
  return desk.test.recordsAs(['manager']).create(
    cremationBooking,
    {
      state: '0',
      cremator,
      startsAt: new Date(now + minutes * 60_000).toISOString(),
      endsAt: new Date(now + (minutes + 60) * 60_000).toISOString(),
    },
    { region: COUNTY, institution: desk.home.id, root: id },
  );
}
const clockAt = (minutes: number): string =>
  new Date(desk.test.node.clock.now().getTime() + minutes * 60_000 + 8 * 3_600_000)
    .toISOString()
    .slice(11, 16);
const rowWith = (text: string, part: string): string =>
  text.split('<tr').find((row) => row.includes(part)) ?? '';

test('a booked cremation is told as about its time, the name masked, and says that times are estimates', async () => {
  const { case: id } = await open(desk, {
    ...newCase(),
    decedent: { name: '欧阳静安', sex: '2', deathCause: '02' },
  });
  await crematorFor(id, 180);
  const { text } = await day(desk.home);
  const row = rowWith(text, '欧');
  assert.match(row, new RegExp(`约 <span lang="en">about</span> ${clockAt(180)}`));
  assert.match(row, /火化 <span lang="en">Cremation/);
  assert.match(text, /火化时间为估计/);
  assert.ok(!text.includes('欧阳静安') && !text.includes('一号炉'), text);
});

test('where the cremator stands still the time is to be told; a limb or a stillborn child is shown to nobody', async () => {
  const records = desk.test.recordsAs(['manager']);
  const { case: id } = await open(desk, {
    ...newCase(),
    decedent: { name: '慕容长青', sex: '1', deathCause: '02' },
  });
  await crematorFor(id, 200, desk.home.places.cremator2);
  const { version } = await records.get(place, desk.home.places.cremator2);
  await records.revise(place, desk.home.places.cremator2, version, { inUse: false }, '检修');
  const { case: child } = await open(desk, {
    subject: 'stillborn',
    decedent: { name: '司徒宝宝', sex: '1' },
    deathCertificate: undefined,
  } as never);
  await crematorFor(child, 400);
  const { text } = await day(desk.home);
  assert.match(rowWith(text, '慕'), /时间待定/);
  assert.ok(!text.includes('司'), text);
  await records.revise(place, desk.home.places.cremator2, version + 1, { inUse: true }, '修好');
});

test('the door of a hall says who is in it now and who comes next, and nothing of other halls', async () => {
  const hall = await desk.test
    .recordsAs(['manager'])
    .get(place, desk.home.places.hall)
    .then(({ fact }) => fact);
  const door = (code: string, house = desk.home) =>
    desk.api.ask(screenAt(house), 'GET', `/screen/hall/${encodeURIComponent(code)}/day`);
  const before_ = await door(hall.code);
  assert.equal(before_.status, 200, before_.text);
  assert.match(before_.text, /<h1>松鹤厅<\/h1>/);
  assert.match(before_.text, /此时没有安排/);
  assert.match(rowWith(before_.text, '张'), /告别/);
  assert.ok(!before_.text.includes('张德福') && !before_.text.includes('火化'));
  desk.later(150);
  const during = await door(hall.code);
  assert.match(during.text, /<p class="kind">告别 .*<p class="who">张[^德]/s);
  assert.match(during.text, /今天没有其他安排/);
  const vigil = await desk.test.recordsAs(['manager']).get(place, desk.home.places.vigil);
  assert.ok(!(await door(vigil.fact.code)).text.includes('张'));
  assert.equal((await door('no-such-hall')).status, 404);
  const cabinet = await desk.test.recordsAs(['manager']).get(place, desk.home.places.cabinet1);
  assert.equal((await door(cabinet.fact.code)).status, 404);
  const page = await desk.api.visitor.get(`/screen/hall/${hall.code}`);
  assert.equal(page.status, 200);
  assert.ok(!page.text.includes('松鹤厅'));
  assert.equal((await desk.api.visitor.get(`/screen/hall/${hall.code}/day`)).status, 401);
  assert.equal((await desk.clerk.get(`/screen/hall/${hall.code}/day`)).status, 403);
});
