import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare } from '../../../test-support/journey.ts';
import { testApi, type TestApi } from '../../../test-support/api.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { bindRecords } from '../../kernel/records/records.ts';
import { casesModule } from './routes.ts';

let at: TestNode;
let home: FuneralHome;
let next: FuneralHome;
let stranger: FuneralHome;
let api: TestApi;
before(async () => {
  at = await testNode();
  home = await funeralHome(at);
  next = await funeralHome(at, 'BZ370203-01', '370203');
  stranger = await funeralHome(at, 'BZ370102-02');
  const records = at.recordsAs(['manager', 'provinceOfficer']);
  for (const where of [home, next, stranger]) await bodyInCare(records, where);
  api = await testApi(at, [
    casesModule({
      node: at.node,
      recordsAs: (actor, purpose) =>
        bindRecords({ node: at.node, kinds: at.kinds, actor, purpose, wrote: () => undefined }),
      prove: () => assert.fail('nobody confirms here'),
    }),
  ]);
});
after(async () => {
  await api.close();
  await at.close();
});

const clerk = () =>
  at.actorAs(['clerk', 'manager'], { region: '37', institutions: [home.id, next.id] });
const atWork = (house: FuneralHome) => ({ 'x-institution': house.id });

/** The institutions whose cases a search shows. */
async function housesSeen(headers: Readonly<Record<string, string>> = {}) {
  const { status, body } = await api.ask<{ rows: { institutionName: string }[]; code?: string }>(
    clerk(),
    'POST',
    '/api/cases/search',
    {},
    headers,
  );
  return status === 200 ? body.rows.length : body.code;
}

test('of a group one sees the cases of its institutions and of no other, and of one alone where one works', async () => {
  assert.equal(await housesSeen(), 2);
  assert.equal(await housesSeen(atWork(next)), 1);
  assert.equal(await housesSeen(atWork(stranger)), 'out-of-scope');
});

test('the board is that of the institution where one works, and of another of the group by its name', async () => {
  const boardOf = async (query: string, headers?: Readonly<Record<string, string>>) => {
    const { body } = await api.ask<{ institution?: string; code?: string }>(
      clerk(),
      'GET',
      `/api/board${query}`,
      undefined,
      headers,
    );
    return body.institution ?? body.code;
  };
  assert.equal(await boardOf('', atWork(next)), next.id);
  assert.equal(await boardOf(`?institution=${home.id}`), home.id);
  assert.equal(await boardOf(''), 'not-found');
  assert.equal(await boardOf(`?institution=${stranger.id}`), 'out-of-scope');
  assert.equal(await boardOf(`?institution=${home.id}`, atWork(next)), 'out-of-scope');
});

test('somebody of a group opens a case in the institution where they work, and nowhere by leaving it out', async () => {
  const person = {
    decedent: { name: '周桂芳', sex: '2', deathCause: '02', deathPlace: '济南' },
    contact: { name: '周敏', relation: '30', phone: '13805310000' },
  };
  const open = (headers?: Readonly<Record<string, string>>) =>
    api.ask<{ case: string; code?: string; errors?: unknown }>(
      clerk(),
      'POST',
      '/api/cases',
      person,
      headers,
    );
  const nowhere = await open();
  assert.equal(nowhere.body.code, 'not-allowed', nowhere.text);
  const { status, body } = await open(atWork(next));
  assert.equal(status, 201, JSON.stringify(body));
  const { institution } = (await at.owner
    .client((client) =>
      client.query('select institution from funeral_case where id = $1', [body.case]),
    )
    .then(({ rows }) => rows[0])) as { institution: string };
  assert.equal(institution, next.id);
});
