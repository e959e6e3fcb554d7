import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatCheckCode, readCheckCode } from './check-code.ts';

test('a check code has eight signs in two groups, and none that is mistaken for another', () => {
  assert.equal(formatCheckCode(0n), '2222-2222');
  assert.equal(formatCheckCode(30n ** 8n - 1n), 'ZZZZ-ZZZZ');
  assert.equal(formatCheckCode(30n ** 8n), '2222-2222');
  for (let value = 0n; value < 60n; value += 1n)
    assert.match(formatCheckCode(value), /^[2-9A-HJ-KM-NP-TV-Z]{4}-[2-9A-HJ-KM-NP-TV-Z]{4}$/);
});

test('a check code is read however it was typed; another length or a sign it cannot have is none', () => {
  for (const typed of [
    '7K3M-Q9RT',
    '7k3mq9rt',
    ' ７Ｋ３Ｍ—Ｑ９ＲＴ ',
    '7K3M Q9RT',
    '7k3m－q9rt',
    '7K3M一Q9RT',
  ])
    assert.equal(readCheckCode(typed), '7K3M-Q9RT', typed);
  for (const typed of ['', '7K3MQ9R', '7K3MQ9RTT', '7K3MQ9R0', 'OILU-OILU', '核验码'])
    assert.equal(readCheckCode(typed), undefined, typed);
});
