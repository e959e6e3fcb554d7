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
