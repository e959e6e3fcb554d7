import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decedent } from '@qingming/standard/records/person.ts';
import { readForm } from './answers.ts';
import { questionsOf } from './asked-field.ts';
import { readDay } from '@qingming/standard/numbers/written-day.ts';
import { readClock, readDayAndClock } from './read-when.ts';

test('a date is understood however it is typed', () => {
  for (const typed of [
    '20261120',
    '2026/11/20',
    '2026.11.20',
    '2026年11月20日',
    '２０２６－１１－２０',
  ])
    assert.equal(readDay(typed), '2026-11-20', typed);
  assert.equal(readDay('2026-1-5'), '2026-01-05');
  assert.equal(readDay('1939'), '1939');
  assert.equal(readDay('1939年5月'), '1939-05');
  assert.equal(readDay('yesterday'), 'yesterday');
});

test('a time of day is understood however it is typed', () => {
  for (const typed of ['930', '0930', '9:30', '9：30', '9点30', '9.30'])
    assert.equal(readClock(typed), '09:30', typed);
  assert.equal(readClock('noon'), 'noon');
  assert.equal(readDayAndClock('2026/11/20 930'), '2026-11-20T09:30');
});

test('what cannot be understood is answered with an example', () => {
  const ask = questionsOf(decedent, '2026-11-23');
  const fields = [ask('deathTime'), ask('deathDate')];
  const typed = { deathTime: '930', deathDate: '20261120' };
  assert.deepEqual(readForm(fields, typed).answers, {
    deathTime: '09:30',
    deathDate: '2026-11-20',
  });
  const { faults } = readForm(fields, { deathTime: '2599', deathDate: '前天' });
  assert.match(faults['deathTime']?.zh ?? '', /09:30/);
  assert.match(faults['deathDate']?.zh ?? '', /1933/);
});
