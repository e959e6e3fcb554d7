import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CasePage } from '@qingming/connect/api/case-page.ts';
import type { CasesPage } from '@qingming/connect/api/cases.ts';
import { SEARCHES_PER_HOUR } from '../../kernel/access/person-search.ts';
import { sql } from '../../kernel/db/sql.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { type Desk, identityNumber, open, openDesk } from './cases.test-support.ts';

const WHY = { purpose: 'supervision', reason: '鲁民函〔2026〕117号' };
const NUMBER = identityNumber(61);

interface Problem {
  readonly code: string;
  readonly errors?: readonly { readonly path: string }[];
}

let desk: Desk;
let opened: Awaited<ReturnType<typeof open>>;
before(async () => {
  desk = await openDesk();
  opened = await open(desk, {
    decedent: { name: '上官明月', identityNumber: NUMBER, deathCause: '01' },
  });
});
after(() => desk.close());

let accounts = 0;
const as = (role: 'countyOfficer' | 'provinceOfficer' | 'inspector') => {
  accounts += 1;
  return desk.api.as(role, { account: `${role}-${accounts}`, region: COUNTY });
};
const DOORS = ['/api/cases/search', '/api/cases/search.csv'];

test('a masked number shows neither sequence nor check digit', async () => {
  const { body } = await as('inspector').get<CasePage>(`/api/cases/${opened.case}`);
  assert.equal(body.decedent.fact.identityNumber, `${NUMBER.slice(0, 3)}${'*'.repeat(15)}`);
});

test('who may not see a number whole cannot ask whose it is, through any door', async () => {
  for (const door of DOORS)
    for (const text of [
      NUMBER,
      NUMBER.toLowerCase(),
      'E12345678',
      `${NUMBER.slice(0, 6)} ${NUMBER.slice(6)}`,
    ]) {
      const { status, body } = await as('inspector').post<Problem>(door, { text, ...WHY });
      assert.equal(status, 403, `${door} ${text}`);
      assert.equal(body.code, 'not-allowed');
    }
  const { refused } = await desk.test.owner.one<{ refused: number }>(sql`
    select count(*)::int as refused from audit_entry where act = 'search' and result = 'refused'
      and entry like ${'%"by":"identityNumber"%'}`);
  assert.ok(refused >= 8);
});

test('a number, and beyond one institution a name, is searched with a coded purpose and a reason', async () => {
  for (const door of DOORS)
    for (const text of [NUMBER, '上官明月', 'sgmy']) {
      const bare = await as('countyOfficer').post<Problem>(door, { text });
      assert.deepEqual(
        [bare.status, bare.body.errors?.map(({ path }) => path)],
        [400, ['/purpose', '/reason']],
      );
      const free = await as('countyOfficer').post<Problem>(door, { ...WHY, text, purpose: 'x' });
      assert.equal(free.body.code, 'unknown-code');
      assert.equal((await as('countyOfficer').post(door, { ...WHY, text })).status, 200);
    }
});

test('the staff of a house find its families by name and number without a form', async () => {
  for (const text of ['上官明月', opened.number, opened.tagNumber, 'FZ370102'])
    assert.equal(
      (await desk.clerk.post<CasesPage>('/api/cases/search', { text })).body.rows[0]?.id,
      opened.case,
      text,
    );
  assert.equal((await desk.clerk.post('/api/cases/search', { text: NUMBER })).status, 400);
});

test('a search for a number that finds nobody is logged as one', async () => {
  const officer = desk.api.as('countyOfficer', { account: 'misses', region: COUNTY });
  const { body } = await officer.post<CasesPage>('/api/cases/search', {
    text: identityNumber(62),
    ...WHY,
  });
  assert.equal(body.total, 0);
  const { entry } = await desk.test.owner.one<{ entry: string }>(
    sql`select entry from audit_entry where account = ${'misses'} and act = 'search'`,
  );
  assert.match(entry, /"by":"identityNumber".*"door":"cases".*"found":0/);
});

test('all doors spend one budget', async () => {
  const officer = desk.api.as('provinceOfficer', { account: 'eager', region: COUNTY });
  for (let at = 0; at < SEARCHES_PER_HOUR; at += 1) {
    const door = DOORS[at % 10 === 0 ? 1 : 0] ?? '';
    assert.equal((await officer.post(door, { ...WHY, text: NUMBER })).status, 200);
  }
  for (const door of DOORS)
    assert.equal((await officer.post(door, { ...WHY, text: '上官明月' })).status, 429);
  assert.equal((await officer.post('/api/cases/search', { text: opened.number })).status, 200);
});

test('to open a case is no way to ask for the dead without end', async () => {
  const curious = desk.api.as('clerk', {
    account: 'curious',
    region: COUNTY,
    institution: desk.home.id,
    staff: desk.home.people.clerk,
  });
  const ask = () =>
    curious.post<Problem>('/api/cases', {
      decedent: { name: '上官明月', identityNumber: NUMBER, deathCause: '01' },
      contact: { name: '上官山', relation: '30', phone: '13805310001' },
    });
  const answers: string[] = [];
  for (let at = 0; at <= SEARCHES_PER_HOUR; at += 1) answers.push((await ask()).body.code);
  assert.equal(answers[0], 'already-exists');
  assert.equal(answers.at(-1), 'too-many-requests');
});
