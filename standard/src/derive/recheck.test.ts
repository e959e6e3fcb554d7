import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHARGE_RECHECK } from '../rechecks/charges.ts';
import { NATIONAL } from '../records/all-records.ts';
import { kindsAsked, holdsAt, rulesAsked } from './recheck.ts';
import { getRecord } from './catalogue.ts';
import { expressionFaults } from './check-expression.ts';

const { lines, sheets, beside } = CHARGE_RECHECK;
const RECHECKED = [lines, sheets];
const LEVELS = ['province', 'ministry'] as const;

test('every rule of lines and bills is asked, or is left with a reason', () => {
  for (const level of LEVELS)
    for (const one of RECHECKED) {
      const { asked, left } = rulesAsked(NATIONAL, one, holdsAt(NATIONAL, level));
      const names = [...asked, ...left.map(({ rule }) => rule)].map(({ name }) => name);
      const all = [...getRecord(NATIONAL, one.kind).rules, ...one.also].map(({ name }) => name);
      assert.deepEqual(names.toSorted(), all.toSorted());
    }
});

test('what is said to last is a rule of the kind that the writer alone is asked otherwise', () => {
  for (const { kind, lasts } of RECHECKED)
    for (const name of lasts) {
      const rule = getRecord(NATIONAL, kind).rules.find((one) => one.name === name);
      assert.equal(rule?.atOriginOnly, true, name);
    }
});

test('the sentences that no door refuses are conditions that can be asked', () => {
  for (const { kind, also } of RECHECKED)
    for (const { name, check } of also)
      assert.deepEqual(expressionFaults(NATIONAL, [getRecord(NATIONAL, kind)], check), [], name);
  const frames = [getRecord(NATIONAL, beside.kind), getRecord(NATIONAL, lines.kind)];
  for (const [name, condition] of Object.entries(beside.conditions))
    assert.deepEqual(expressionFaults(NATIONAL, frames, condition), [], name);
});

test('a ministry asks nothing of what stays in the province, and says so', () => {
  const holds = holdsAt(NATIONAL, 'ministry');
  const { left } = rulesAsked(NATIONAL, lines, holds);
  assert.deepEqual(
    left.filter(({ because }) => because === 'elsewhere').map(({ rule }) => rule.name),
    ['charged-as-far-as-the-transport-went'],
  );
  assert.ok(!kindsAsked(NATIONAL, CHARGE_RECHECK, holds).includes('transport'));
  assert.ok(
    kindsAsked(NATIONAL, CHARGE_RECHECK, holdsAt(NATIONAL, 'province')).includes('transport'),
  );
});
