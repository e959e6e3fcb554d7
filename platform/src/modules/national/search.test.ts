import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { PersonsFound } from '@qingming/connect/api/national.ts';
import { interment } from '@qingming/standard/records/interment.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import { type TestApi, testApi } from '../../../test-support/api.ts';
import { type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare } from '../../../test-support/journey.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { SEARCHES_PER_HOUR } from '../../kernel/access/person-search.ts';
import { auditReason } from '../../kernel/audit/audit.ts';
import { sql } from '../../kernel/db/sql.ts';
import { nationalModule } from './module.ts';

const NUMBER = '11010519491231002X';
const WHY = { purpose: 'verification', reason: '来函核查 2026-117' };

let node: TestNode;
let api: TestApi;
let home: FuneralHome;
before(async () => {
  node = await testNode();
  home = await funeralHome(node);
  const records = node.recordsAs('manager');
  const journey = await bodyInCare(records, home, { identityNumber: NUMBER });
  await records.revise(
    decedent,
    journey.decedent,
    1,
    { name: '欧阳修文', birthDate: '1949-12-31' },
    '更正姓名',
  );
  await records.create(
    interment,
    { name: '欧阳修文', birthDate: '1950', section: '甲', row: '3', grave: '12' },
    { region: home.region, institution: home.id },
  );
  api = await testApi(node, [nationalModule(node.node, [])]);
});
after(async () => {
  await api.close();
  await node.close();
});

let accounts = 0;
const officer = (scope = {}) => {
  accounts += 1;
  return api.as('provinceOfficer', { account: `officer-${accounts}`, ...scope });
};
const search = (body: object, scope = {}) =>
  officer(scope).post<PersonsFound & { code: string; errors: { path: string }[] }>(
    '/api/national/search',
    {
      ...WHY,
      ...body,
    },
  );

test('an identity number finds its person, masked', async () => {
  const { status, body } = await search({ identityNumber: '110105 19491231 002x' });
  assert.equal(status, 200);
  assert.deepEqual(
    body.found.map(({ kind, name, identityNumber }) => ({ kind, name, identityNumber })),
    [{ kind: 'decedent', name: '欧***', identityNumber: '110***************' }],
  );
  assert.equal(body.left, SEARCHES_PER_HOUR - 1);
});

test('a whole name or its pinyin finds people of cases and of registers; part of it nobody', async () => {
  for (const name of ['欧阳修文', 'ouyang xiuwen']) {
    const { body } = await search({ name });
    assert.deepEqual(
      body.found.map(({ kind }) => kind),
      ['decedent', 'interment'],
    );
    assert.equal(body.found[1]?.number, '甲-3-12');
  }
  assert.deepEqual((await search({ name: '欧阳' })).body.found, []);
  const { status, body } = await search({ name: 'oyx' });
  assert.equal(status, 400);
  assert.equal(body.errors[0]?.path, '/name');
});

test('the year of birth narrows a name', async () => {
  const { body } = await search({ name: '欧阳修文', birthYear: 1950 });
  assert.deepEqual(
    body.found.map(({ kind }) => kind),
    ['interment'],
  );
});

test('a county officer finds nobody outside the county', async () => {
  assert.deepEqual((await search({ identityNumber: NUMBER }, { region: '370203' })).body.found, []);
});

async function refused(body: object): Promise<string> {
  const { status, body: problem } = await search(body);
  assert.equal(status, 400);
  return problem.code;
}

test('a search without a purpose, a reason or anybody to find is refused', async () => {
  assert.equal(await refused({ name: '欧阳修文', purpose: '' }), 'invalid-input');
  assert.equal(await refused({ name: '欧阳修文', purpose: 'curiosity' }), 'unknown-code');
  assert.equal(await refused({ name: '欧阳修文', reason: '' }), 'invalid-input');
  assert.equal(await refused({}), 'invalid-input');
  assert.equal(await refused({ name: '欧阳修文', identityNumber: NUMBER }), 'invalid-input');
});

test('the log keeps purpose, reason and whom it showed, and what was sought as a blind key only', async () => {
  const { body } = await search({ identityNumber: NUMBER }, { account: 'curious' });
  const { at, entry, purpose, seen } = await node.owner.one<{
    at: string;
    entry: string;
    purpose: string;
    seen: string[];
  }>(
    sql`select at, entry, purpose, seen from audit_entry where account = 'curious' and act = 'search'`,
  );
  assert.equal(purpose, 'verification');
  assert.deepEqual(
    seen,
    body.found.map(({ record }) => record),
  );
  assert.doesNotMatch(entry, /来函核查/, 'a reason may name somebody');
  const said = JSON.parse(entry) as { reason?: string };
  assert.match(auditReason(node.node, { account: 'curious', at }, said) ?? '', /来函核查/);
  assert.match(entry, /"key":"[0-9a-f]{32}"/);
  assert.doesNotMatch(entry, /11010519491231|欧阳/);
});

test('an account searches thirty times an hour and no more, however fast it asks', async () => {
  const eager = api.as('provinceOfficer', { account: 'eager' });
  const ask = () =>
    eager.post<{ code: string; values: { seconds: number } }>('/api/national/search', {
      ...WHY,
      identityNumber: NUMBER,
    });
  await node.owner.run(sql`
    insert into audit_entry (at, account, act, purpose, result, region, entry, leaf)
    select now(), 'eager', 'search', 'verification', 'done', '', '{}', '' from generate_series(1, ${SEARCHES_PER_HOUR - 3})`);
  const answers = await Promise.all(Array.from({ length: 6 }, ask));
  assert.equal(answers.filter(({ status }) => status === 200).length, 3);
  const refused = answers.find(({ status }) => status === 429);
  assert.equal(refused?.body.code, 'too-many-requests');
  assert.ok((refused?.body.values.seconds ?? 0) > 3000);
  await api.countRefusals();
  const traces = await node.owner.all<{ times: number | null }>(sql`
    select (entry::jsonb->'detail'->>'times')::int as times from audit_entry
    where account = 'eager' and act = 'search' and result = 'refused' and ${true} order by entry_id`);
  assert.deepEqual(
    traces.map(({ times }) => times),
    [null, 3],
  );
});
