import assert from 'node:assert/strict';
import { test } from 'node:test';
import { INDICATORS } from '../indicators/all-indicators.ts';
import { RATIOS } from '../indicators/all-ratios.ts';
import { all, exists, present } from '../language/expression.ts';
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

test('a process that speaks of an unknown element, act or answer is not loaded', () => {
  const due = { name: 'one', when: present('colour'), act: 'light', answers: { wick: 'long' } };
  const term = { name: 'wait', label, source: '', over: present('colour') };
  const process = {
    ...{ name: 'test', label, source: 'a test', of: 'bill', outOfTurn: label, runs: all() },
    ...{ acts: [], lacks: [], order: [due], terms: [term] },
  };
  assert.deepEqual(checkParts(NATIONAL, { ...none, processes: [process] }), [
    'test: there is no act "light"',
    'test: "one" has no label',
    'test: nothing asks for "wick"',
    'test: one: there is no element "colour" in bill',
    'test: wait: names no source',
    'test: wait: there is no element "colour" in bill',
  ]);
});

test('a menu that names an act twice, or one that is not there, is not loaded', () => {
  const [journey] = ALL_PROCESSES;
  assert.ok(journey);
  const headings = [
    { label, acts: ['close', 'light'] },
    { label, acts: ['close'] },
  ];
  assert.deepEqual(checkParts(NATIONAL, { ...none, processes: [{ ...journey, headings }] }), [
    `${journey.name}: the menu names an act "light" that is not there`,
    `${journey.name}: close stands under two headings of the menu`,
  ]);
});

test('a record that stays in its province travels in no message', () => {
  for (const { name, carries } of MESSAGES)
    for (const kind of carries) assert.notEqual(NATIONAL.get(kind)?.travels, 'stays', name);
});
