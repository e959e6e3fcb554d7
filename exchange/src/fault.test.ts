import assert from 'node:assert/strict';
import test from 'node:test';
import { EXCHANGE_FAULT_CODES, ExchangeFault } from './fault.ts';

test('fault codes are kebab-case and none is listed twice', () => {
  for (const code of EXCHANGE_FAULT_CODES) assert.match(code, /^[a-z]+(-[a-z]+)*$/);
  assert.equal(new Set(EXCHANGE_FAULT_CODES).size, EXCHANGE_FAULT_CODES.length);
});

test('a fault says its code and its detail in its message', () => {
  const fault = new ExchangeFault('gap', { from: 4, expected: 2 });
  assert.ok(fault instanceof Error);
  assert.equal(fault.message, 'gap {"from":4,"expected":2}');
});
