import assert from 'node:assert/strict';
import { test } from 'node:test';
import { casesQuestion } from './cases-question.ts';

const STATE = {
  sort: 'openedAt',
  descending: true,
  after: 'here',
  before: undefined,
  columns: undefined,
};

test('what is empty is not asked for', () => {
  assert.deepEqual(casesQuestion(new URLSearchParams('state=&from='), STATE, ' '), {
    sort: 'openedAt',
    descending: true,
  });
});

test('the filters of the address and what was typed are one question', () => {
  const search = new URLSearchParams('state=open&from=2026-04-01&after=here&columns=name');
  assert.deepEqual(casesQuestion(search, STATE, '司马光华'), {
    text: '司马光华',
    state: 'open',
    from: '2026-04-01',
    sort: 'openedAt',
    descending: true,
  });
});
