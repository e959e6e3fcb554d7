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
