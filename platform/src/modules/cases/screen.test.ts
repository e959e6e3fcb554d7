import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
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
