import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CasePage } from '@qingming/connect/api/case-page.ts';
import { COUNTY, funeralHome } from '../../../test-support/fixtures.ts';
import { openDatabase } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';
import { bindRecords } from '../../kernel/records/records.ts';
import { openCase } from './opening.ts';
import { type Desk, identityNumber, newCase, openDesk } from './cases.test-support.ts';

let desk: Desk;
before(async () => {
  desk = await openDesk();
});
after(() => desk.close());

const person = (serial: number) => ({
  decedent: {
    name: '张德福',
    sex: serial % 2 === 1 ? ('1' as const) : ('2' as const),
    deathCause: '02' as const,
    identityNumber: identityNumber(serial),
  },
});

test('of two clerks who open a case of one person at once, the second is told of the first', async () => {
  for (let serial = 101; serial <= 110; serial += 1) {
    const input = newCase(person(serial) as never);
    const answers = await Promise.all([
      desk.clerk.post<{ number: string }>('/api/cases', input),
      desk.clerk.post<{ values: { cases: { number: string }[] } }>('/api/cases', input),
    ]);
    const opened = answers.find(({ status }) => status === 201);
    const warned = answers.find(({ status }) => status === 409);
    assert.ok(opened && warned, answers.map(({ text }) => text).join('\n'));
    const { cases } = (warned.body as { values: { cases: { number: string }[] } }).values;
    assert.deepEqual(
      cases.map(({ number }) => number),
      [(opened.body as { number: string }).number],
    );
  }
});

test('two clerks who open cases of two persons do not wait for each other', async () => {
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, at) =>
      desk.clerk.post('/api/cases', newCase(person(200 + at) as never)),
    ),
  );
  for (const { status, text } of answers) assert.equal(status, 201, text);
});

test('one opening sent five times at once is one case, and every answer is the same', async () => {
  const input = newCase({ ...person(300), id: desk.test.node.ids.uuid() } as never);
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => desk.clerk.post('/api/cases', input)),
  );
  for (const { status, text } of answers) {
    assert.equal(status, 201, text);
    assert.equal(text, answers[0]?.text);
  }
});

interface Warning {
  readonly code: string;
  readonly values: {
    readonly cases: readonly Record<string, unknown>[];
    readonly resembles?: boolean;
  };
}

const SOMEBODY = { name: '欧阳慧兰', sex: '2', deathCause: '02', deathDate: '2026-01-04' } as const;
const opening = (decedent: object, more: object = {}, clerk = desk.clerk) =>
  clerk.post<Warning & { case: string; number: string; decedent: string }>(
    '/api/cases',
    newCase({ decedent, ...more } as never),
  );

test('a person without a number is asked about when one of the same name and day is here, and only then', async () => {
  const first = await opening({ ...SOMEBODY, birthDate: '1941-03-02' });
  assert.equal(first.status, 201, first.text);
  const again = await opening(SOMEBODY);
  assert.equal(again.status, 409, again.text);
  assert.equal(again.body.values.resembles, true);
  assert.deepEqual(
    again.body.values.cases.map(({ number }) => number),
    [first.body.number],
  );
  const born = await opening({ ...SOMEBODY, deathDate: undefined, birthDate: '1941-03-02' });
  assert.equal(born.status, 409, born.text);
  // A sex that nobody stated, and a name that is typed otherwise, are no difference.
  for (const same of [{ sex: undefined }, { name: '歐陽慧蘭' }])
    assert.equal((await opening({ ...SOMEBODY, ...same })).status, 409, JSON.stringify(same));
  for (const other of [{ sex: '1' }, { deathDate: '2026-01-03' }, { name: '欧阳惠兰' }])
    assert.equal((await opening({ ...SOMEBODY, ...other })).status, 201, JSON.stringify(other));
  // A year alone says too little.
  const year = await opening({ ...SOMEBODY, deathDate: '2026', birthDate: '1941' });
  assert.equal(year.status, 201, year.text);
  assert.equal((await opening(SOMEBODY, { confirmDuplicate: true })).status, 201);
});

test('a number found later is compared with who has none, and two numbers are two persons', async () => {
  const person = { ...SOMEBODY, name: '司马玉珍' };
  assert.equal((await opening(person)).status, 201);
  const numbered = { ...person, identityNumber: identityNumber(402) };
  const asked = await opening(numbered);
  assert.equal(asked.status, 409, asked.text);
  assert.equal(asked.body.values.resembles, true);
  assert.equal((await opening(numbered, { confirmDuplicate: true })).status, 201);
  const another = { ...person, name: '司马玉芳', identityNumber: identityNumber(404) };
  assert.equal((await opening(another)).status, 201);
  const third = await opening({ ...another, identityNumber: identityNumber(406) });
  assert.equal(third.status, 201, third.text);
});

test('of two clerks who open a case of one person without a number at once, the second is told of the first', async () => {
  const person = { ...SOMEBODY, name: '诸葛秀英' };
  const answers = await Promise.all([opening(person), opening(person)]);
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [201, 409]);
});

const lastActs = (act: string) =>
  desk.test.owner.all<{ account: string; seen: string[] }>(
    sql`select account, seen from audit_entry where act = ${act} order by entry_id desc limit 1`,
  );

test('another house is told where to ask and nothing of the person, and the question is counted and logged', async () => {
  const other = await funeralHome(desk.test, 'BZ370103-01', '370103');
  const clerk = desk.api.as('clerk', {
    account: 'clerk-elsewhere',
    region: '370103',
    institution: other.id,
    staff: other.people.clerk,
  });
  const person = { ...SOMEBODY, name: '上官云霞' };
  const first = await opening(person);
  const asked = await opening(person, {}, clerk);
  assert.equal(asked.status, 409, asked.text);
  assert.deepEqual(
    asked.body.values.cases.map((each) => Object.keys(each).toSorted()),
    [['case', 'institutionName', 'number', 'openedAt']],
  );
  assert.doesNotMatch(asked.text, /上官|云霞/);
  const [look] = await lastActs('duplicate-check');
  assert.deepEqual(look, { account: 'node:370000', seen: [first.body.decedent] });
  assert.equal((await lastActs('search'))[0]?.account, 'clerk-elsewhere');
  assert.equal((await clerk.get<CasePage>(`/api/cases/${first.body.case}`)).status, 404);
});

test('a correction of a name or a day asks the same, and goes on when the clerk has compared', async () => {
  const person = { ...SOMEBODY, name: '皇甫淑贞', birthDate: '1938-07-09' };
  const first = await opening(person);
  const second = await opening({ ...SOMEBODY, name: '皇甫淑珍', birthDate: '1938-07-09' });
  assert.equal(second.status, 201, second.text);
  const correct = (changes: object, version: number, more: object = {}) =>
    desk.clerk.post<Warning>(`/api/cases/${second.body.case}/corrections`, {
      ...{ kind: 'decedent', record: second.body.decedent, version, changes, reason: '户口簿' },
      ...more,
    });
  const asked = await correct({ name: '皇甫淑贞' }, 1);
  assert.equal(asked.status, 409, asked.text);
  assert.deepEqual(
    asked.body.values.cases.map(({ number }) => number),
    [first.body.number],
  );
  assert.equal((await correct({ folk: '01' }, 1)).status, 200);
  const done = await correct({ name: '皇甫淑贞' }, 2, { confirmDuplicate: true });
  assert.equal(done.status, 200, done.text);
  // What is not about who it is asks nothing again.
  assert.equal((await correct({ folk: '02' }, 3)).status, 200);
  assert.equal((await correct({ birthDate: '1938-07-08' }, 4)).status, 409);
});

test('a number that is corrected to one of another case is asked about', async () => {
  const number = identityNumber(412);
  const first = await opening({ ...SOMEBODY, name: '钟离秀', identityNumber: number });
  assert.equal(first.status, 201, first.text);
  const second = await opening({
    ...SOMEBODY,
    name: '钟离绣',
    deathDate: '2026-01-02',
    sex: undefined,
  });
  const correct = (more: object) =>
    desk.clerk.post<Warning>(`/api/cases/${second.body.case}/corrections`, {
      ...{ kind: 'decedent', record: second.body.decedent, version: 1, reason: '身份证' },
      ...{ changes: { identityNumber: number }, ...more },
    });
  const asked = await correct({});
  assert.equal(asked.status, 409, asked.text);
  assert.equal(asked.body.values.resembles, undefined);
  assert.equal((await correct({ confirmDuplicate: true })).status, 200);
});

test('more openings at once than there are connections all end', async () => {
  const { test: province, home } = desk;
  const db = openDatabase(province.owner.url, { most: 2, keptForReaders: 0 });
  try {
    const node = { ...province.node, db };
    const scope = { region: COUNTY, institution: home.id, staff: home.people.clerk };
    const records = bindRecords({
      ...{ node, kinds: province.kinds, purpose: 'casework', wrote: () => undefined },
      actor: province.actorAs('clerk', scope),
    });
    const opened = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        openCase({ node, records }, newCase(person(600 + at) as never)),
      ),
    );
    assert.equal(new Set(opened.map(({ number }) => number)).size, 12);
  } finally {
    await db.close();
  }
});

test('household, group and the proof that the family brings are kept with the opening, and who checked it', async () => {
  const { decedent } = person(511);
  const answer = await desk.clerk.post<{ case: string }>(
    '/api/cases',
    newCase({
      decedent: { ...decedent, household: '370102', residence: '370102' },
      waiverGroup: 'minimum-living',
      entitlements: [{ group: 'minimum-living', basis: 'paper', document: '低保证 370102-9' }],
    } as never),
  );
  assert.equal(answer.status, 201, answer.text);
  const { body } = await desk.clerk.get<CasePage>(`/api/cases/${answer.body.case}`);
  assert.equal(body.decedent?.fact.household, '370102');
  const [checked] = body.further.find(({ kind }) => kind === 'entitlement')?.records ?? [];
  const { group, basis, document, checkedBy } = (checked?.fact ?? {}) as Record<string, unknown>;
  assert.deepEqual(
    [group, basis, document, checkedBy],
    ['minimum-living', 'paper', '低保证 370102-9', desk.home.people.clerk],
  );
  const seen = await desk.api
    .as('countyOfficer', { region: COUNTY })
    .get<CasePage>(`/api/cases/${answer.body.case}`);
  assert.doesNotMatch(JSON.stringify(seen.body), /minimum-living|低保证/);
});

test('of a proof without its name nothing of the case is kept, and the answer says what is missing', async () => {
  const input = newCase({
    ...person(512),
    id: desk.test.node.ids.uuid(),
    entitlements: [{ group: 'orphan', basis: 'paper' }],
  } as never);
  const answer = await desk.clerk.post<{ errors: { path: string }[] }>('/api/cases', input);
  assert.ok([400, 422].includes(answer.status), answer.text);
  assert.match(answer.text, /a-shown-paper-is-named/);
  const [row] = await desk.test.owner.all<{ n: number }>(
    sql`select count(*)::int as n from funeral_case where id = ${input.id}`,
  );
  assert.equal(row?.n, 0);
});

test('an entitlement is checked, withdrawn with its reason and checked anew by acts of the case', async () => {
  const opened = await desk.clerk.post<{ case: string }>(
    '/api/cases',
    newCase(person(514) as never),
  );
  const path = `/api/cases/${opened.body.case}`;
  const check = { group: 'special-care', basis: 'paper', document: '优待证 1' };
  const first = await desk.clerk.post<{ records: { id: string; version: number }[] }>(
    `${path}/entitlement`,
    check,
  );
  assert.equal(first.status, 200, first.text);
  assert.equal((await desk.clerk.post(`${path}/entitlement`, check)).status, 409);
  const [made] = first.body.records;
  const withdraw = { record: made?.id, version: made?.version };
  assert.equal((await desk.clerk.post(`${path}/entitlement/withdraw`, withdraw)).status, 400);
  const withdrawnBecause = '优待证已注销';
  const gone = await desk.clerk.post(`${path}/entitlement/withdraw`, {
    ...withdraw,
    withdrawnBecause,
  });
  assert.equal(gone.status, 200, gone.text);
  assert.equal((await desk.clerk.post(`${path}/entitlement`, check)).status, 200);
});
