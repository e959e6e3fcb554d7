import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cursor } from '../modules/exchange/cursor.ts';
import { linkProblems } from './link-problems.ts';

const well: Cursor = {
  acknowledged: 10,
  failures: 0,
  stopped: false,
  fault: null,
  last_attempt_at: null,
  last_success_at: null,
  next_attempt_at: null,
  told_records: null,
  told_audit: null,
};

test('a link that fails is never called well: what the partner said last is told in both languages', () => {
  assert.deepEqual(linkProblems(well, 0), []);
  const fault = { code: 'clock-skew', detail: { seconds: 3600 } };
  for (const stopped of [false, true]) {
    const [problem, ...more] = linkProblems({ ...well, failures: 8, stopped, fault }, 5844);
    assert.deepEqual(more, []);
    assert.match(problem?.zh ?? '', /clock-skew.*3600/);
    assert.match(problem?.en ?? '', /clock-skew.*3600/);
  }
});

test('a code that this release does not know stands for itself', () => {
  const [problem] = linkProblems({ ...well, failures: 1, fault: { code: 'of-tomorrow' } }, 0);
  assert.match(problem?.en ?? '', /of-tomorrow/);
});

test('a long backlog is told beside the fault', () => {
  assert.equal(linkProblems(well, 10_001).length, 1);
  assert.equal(linkProblems({ ...well, failures: 1 }, 10_001).length, 2);
});
