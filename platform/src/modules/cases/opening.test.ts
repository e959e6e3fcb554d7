import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
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
  readonly values: { readonly cases: readonly { number: string }[]; readonly resembles?: boolean };
}

const SOMEBODY = { name: '欧阳慧兰', sex: '2', deathCause: '02', deathDate: '2026-01-04' } as const;
const opening = (decedent: object, more: object = {}) =>
  desk.clerk.post<Warning & { number: string }>(
    '/api/cases',
    newCase({ decedent, ...more } as never),
  );

test('a person without a number is asked about when one of the same name, sex and day is here, and only then', async () => {
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
