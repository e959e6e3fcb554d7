import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  type Desk,
  identityNumber,
  newCase,
  open,
  openDesk,
  page,
  type Problem,
} from './cases.test-support.ts';

let desk: Desk;
before(async () => {
  desk = await openDesk();
});
after(() => desk.close());

test('a number that contradicts the entered sex or birth is refused with a sentence', async () => {
  const identity = identityNumber(71);
  const tries = [
    [{ sex: '2' }, '/decedent/sex'],
    [{ birthDate: '1951' }, '/decedent/birthDate'],
    [
      { identityNumber: identity.slice(0, 17) + (identity.endsWith('1') ? '2' : '1') },
      '/decedent/identityNumber',
    ],
    [{ identityNumber: '37010219501301' }, '/decedent/identityNumber'],
  ] as const;
  for (const [more, path] of tries) {
    const decedent = { name: '周三', identityNumber: identity, deathCause: '02', ...more } as const;
    const { status, body } = await desk.clerk.post<Problem>('/api/cases', newCase({ decedent }));
    assert.equal(status, 400, path);
    assert.equal(body.errors[0]?.path, path);
    assert.match(body.errors[0]?.message.zh ?? '', /。$/);
  }
  const right = await open(desk, {
    decedent: { name: '周三', identityNumber: identity, deathCause: '02', deathDate: '2020-01-01' },
  });
  const { fact } = (await page(desk, right.case)).decedent;
  assert.deepEqual([fact.sex, fact.age, fact.documentKind], ['1', 70, '0']);
});

test('a nameless body has a case of its own, and no number', async () => {
  const opened = await open(desk, { decedent: { nameless: true, deathCause: '10' } });
  const { fact } = (await page(desk, opened.case)).decedent;
  assert.deepEqual([fact.name, fact.nameless, fact.sex], ['无名氏', true, '9']);
});

const PERMIT = '830000195006071020';
const permitOf = (first17: string): string => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17[at]), 0);
  return first17 + '10X98765432'.charAt(sum % 11);
};

test('a residence permit is checked like an identity number, and says sex, birth and age', async () => {
  const number = permitOf(PERMIT.slice(0, 17));
  const decedent = { name: '林小姐', deathCause: '02', deathDate: '2020-06-07' } as const;
  const tries = [
    [{ documentKind: '7', identityNumber: number, sex: '1' }, '/decedent/sex'],
    [{ documentKind: '7', identityNumber: number.slice(0, 17) + 'Z' }, '/decedent/identityNumber'],
    [{ documentKind: '0', identityNumber: number }, '/decedent/identityNumber'],
    [{ documentKind: '8', identityNumber: number }, '/decedent/identityNumber'],
  ] as const;
  for (const [more, path] of tries) {
    const asked = newCase({ decedent: { ...decedent, ...more } });
    const { status, body } = await desk.clerk.post<Problem>('/api/cases', asked);
    assert.deepEqual([status, body.errors[0]?.path], [400, path], JSON.stringify(more));
  }
  const wrongKind = newCase({
    decedent: { ...decedent, documentKind: '0', identityNumber: number },
  });
  assert.match((await desk.clerk.post('/api/cases', wrongKind)).text, /港澳台居民居住证/);
  const right = await open(desk, {
    decedent: { ...decedent, documentKind: '7', identityNumber: number },
  });
  const { fact } = (await page(desk, right.case)).decedent;
  assert.deepEqual([fact.sex, fact.age, fact.documentKind], ['2', 70, '7']);
});

test('the documents of a contact are checked at every door', async () => {
  const contact = { name: '李小红', relation: '30', phone: '13805310001' } as const;
  for (const more of [
    { documentKind: '7', identityNumber: '830000195006071029' },
    { documentKind: '8', identityNumber: '911840198108030020' },
    { documentKind: '8', identityNumber: 'US1110081080312' },
  ] as const) {
    const asked = newCase({ contact: { ...contact, ...more } });
    assert.ok((await desk.clerk.post('/api/cases', asked)).status >= 400, JSON.stringify(more));
  }
});

test('fifteen digits of somebody over a hundred are asked about, and eighteen are the answer', async () => {
  const decedent = { name: '周老', deathCause: '02' } as const;
  const short = { ...decedent, identityNumber: '370102060101001' };
  const { status, body } = await desk.clerk.post<Problem>(
    '/api/cases',
    newCase({ decedent: short }),
  );
  assert.deepEqual([status, body.errors[0]?.rule], [400, 'number-cut-short']);
  const whole = permitOf('37010219060101001');
  assert.match(body.errors[0]?.message.zh ?? '', new RegExp(whole));
  await open(desk, { decedent: { ...decedent, identityNumber: whole } });
  const { case: id } = await open(desk, { decedent });
  const { decedent: person } = await page(desk, id);
  const corrected = await desk.clerk.post<Problem>(`/api/cases/${id}/corrections`, {
    kind: 'decedent',
    record: person.id,
    version: 1,
    changes: { identityNumber: '370102060101003' },
    reason: '补证件号码',
  });
  assert.equal(corrected.body.errors[0]?.rule, 'number-cut-short', corrected.text);
});
