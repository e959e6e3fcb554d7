import assert from 'node:assert/strict';
import { test } from 'node:test';
import { INDICATORS } from '../indicators/all-indicators.ts';
import { RATIOS } from '../indicators/all-ratios.ts';
import { exists, present } from '../language/expression.ts';
import { MESSAGES } from '../messages/all-messages.ts';
import { ALL_PROCESSES } from '../processes/all-processes.ts';
import { NATIONAL } from '../records/all-records.ts';
import { checkParts, type Parts } from './check-parts.ts';

const none: Parts = { processes: [], indicators: [], ratios: [], messages: [] };
const label = { zh: '试', en: 'A test' };

test('the journey, the indicators and the messages speak of what the standard defines', () => {
  const parts = {
    processes: ALL_PROCESSES,
    indicators: INDICATORS,
    ratios: RATIOS,
    messages: MESSAGES,
  };
  assert.deepEqual(checkParts(NATIONAL, parts), []);
});

test('an indicator without a day, or that looks at other records, is not loaded', () => {
  const count = { name: 'count', label, source: 'a test', record: 'bill', day: 'number' };
  const faults = checkParts(NATIONAL, {
    ...none,
    indicators: [{ ...count, where: exists('payment'), sum: 'number' }],
  });
  assert.deepEqual(faults, [
    'count: looks at other records',
    'count: "number" gives no day',
    'count: "number" cannot be summed',
  ]);
});

test('a share of what it is no part of, or that tells of single persons, is not loaded', () => {
  const share = { name: 'share', label, source: 'a test', part: 'ashesScattered', smallest: 10 };
  const faults = (change: object) =>
    checkParts(NATIONAL, {
      ...none,
      indicators: INDICATORS,
      ratios: [{ ...share, of: 'ashesPlaced', ...change }],
    });
  assert.deepEqual(faults({}), []);
  assert.deepEqual(faults({ of: 'cremations' }), [
    'share: "ashesScattered" is no part of "cremations"',
  ]);
  assert.match(faults({ of: 'deaths' }).join('\n'), /there is no indicator "deaths"/);
  assert.deepEqual(faults({ smallest: 0 }), ['share: counts records and withholds no small cells']);
  assert.match(faults({ smallest: 2.5 }).join('\n'), /smallest cell is a whole number/);
});

test('a process whose step speaks of an unknown element is not loaded', () => {
  const step = { name: 'one', label, record: 'candle', required: true, needs: [] };
  const steps = [{ ...step, done: present('colour') }];
  const faults = checkParts(NATIONAL, {
    ...none,
    processes: [
      { name: 'test', label, source: 'a test', of: 'bill', acts: [], steps, outOfTurn: label },
    ],
  });
  assert.deepEqual(faults, [
    'test: one writes no known record kind',
    'test: one: there is no element "colour" in bill',
  ]);
});

test('a record that stays in its province travels in no message', () => {
  for (const { name, carries } of MESSAGES)
    for (const kind of carries) assert.notEqual(NATIONAL.get(kind)?.travels, 'stays', name);
});
