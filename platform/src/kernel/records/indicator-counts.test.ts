import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { IndicatorCount } from './indicator-counts.ts';
import { indicatorCountInsert, indicatorCountsOf, summed } from './indicator-counts.ts';
import type { StoredAny } from './stored.ts';

const record = (fact: Readonly<Record<string, unknown>>, more: Partial<StoredAny> = {}) =>
  ({
    id: '01890a5d-ac96-774b-bcce-b302099a8057',
    version: 1,
    province: '370000',
    region: '370102',
    institution: null,
    root: null,
    voided: false,
    reason: null,
    standard: '2026.1',
    recordedAt: '2026-04-05T04:00:00.000Z',
    recordedBy: 'test',
    fact,
    ...more,
  }) as StoredAny;

const opened = (at: string) => record({ number: 'FZ370102-2026-000001', state: '0', openedAt: at });
const counts = (kind: string, before: StoredAny | undefined, after: StoredAny) =>
  indicatorCountsOf({ kind, before, after }).map(({ indicator, region, day, value }) => [
    indicator,
    region,
    day,
    value,
  ]);

test('what happens before eight in the morning by the clock of the world is of the day in China', () => {
  assert.deepEqual(counts('funeralCase', undefined, opened('2026-04-04T16:00:00.000Z')), [
    ['casesOpened', '370102', '2026-04-05', 1],
  ]);
  assert.deepEqual(counts('funeralCase', undefined, opened('2026-04-04T15:59:59.999Z')), [
    ['casesOpened', '370102', '2026-04-04', 1],
  ]);
});

test('a fact is counted by the indicators of its own kind alone', () => {
  const at = '2026-04-05T04:00:00.000Z';
  for (const kind of ['place', 'cremation', 'bill'])
    assert.deepEqual(
      counts(kind, undefined, opened(at)).filter(([indicator]) => indicator === 'casesOpened'),
      [],
    );
});

test('a date is its own day, and a date of which only the month is known counts on none', () => {
  const issued = (issuedOn: string) => record({ state: 'issued', issuedOn });
  assert.deepEqual(counts('certificate', undefined, issued('2026-04-05')), [
    ['certificatesIssued', '370102', '2026-04-05', 1],
  ]);
  assert.deepEqual(counts('certificate', undefined, issued('2026-04')), []);
});

test('a correction takes the old day off and puts the new one on; a voided record only takes off', () => {
  const [old, late] = [opened('2026-04-04T04:00:00.000Z'), opened('2026-04-06T04:00:00.000Z')];
  assert.deepEqual(counts('funeralCase', old, late), [
    ['casesOpened', '370102', '2026-04-04', -1],
    ['casesOpened', '370102', '2026-04-06', 1],
  ]);
  assert.deepEqual(counts('funeralCase', old, { ...old, voided: true }), [
    ['casesOpened', '370102', '2026-04-04', -1],
  ]);
});

test('what an indicator does not ask for is not counted', () => {
  const cremated = (kind: string, finishedAt?: string) => record({ kind, finishedAt });
  const at = '2026-04-05T04:00:00.000Z';
  assert.equal(counts('cremation', undefined, cremated('0', at)).length, 1);
  assert.deepEqual(counts('cremation', undefined, cremated('1', at)), []);
  assert.deepEqual(counts('cremation', undefined, cremated('0')), []);
});

test('money is summed in fen, a record without an amount adds nothing', () => {
  const at = '2026-04-05T04:00:00.000Z';
  const paid = (amount?: number) =>
    record({ amount, paidAt: at, receivedAt: at, issuedAt: at, kind: '0', state: '0' });
  const sums = ['payment', 'bill', 'billLine'].flatMap((kind) =>
    counts(kind, undefined, paid(123_45)),
  );
  for (const [indicator, , , value] of sums)
    assert.ok(value === 12_345 || value === 1, `${indicator}`);
  assert.ok(
    sums.some(([, , , value]) => value === 12_345),
    'no indicator sums money',
  );
});

const count = fc.record({
  indicator: fc.constantFrom('casesOpened', 'cremations'),
  province: fc.constantFrom('370000', '410000'),
  region: fc.constantFrom('370102', '370203'),
  institution: fc.constantFrom(null, '01890a5d-ac96-774b-bcce-b302099a8058'),
  day: fc.constantFrom('2026-04-04', '2026-04-05'),
  value: fc.integer({ min: -3, max: 3 }),
});

test('counts of one division, institution and day are one sum, none of them nothing, in one order whoever writes', () => {
  const keyOf = ({ indicator, province, region, institution, day }: IndicatorCount) =>
    [indicator, province, region, institution ?? '', day].join('|');
  fc.assert(
    fc.property(fc.array(count, { maxLength: 30 }), (many) => {
      const sums = summed(many);
      const keys = sums.map(keyOf);
      assert.deepEqual(keys, [...new Set(keys)].toSorted());
      assert.ok(sums.every(({ value }) => value !== 0));
      for (const key of new Set(many.map(keyOf))) {
        const sum = many.reduce((all, one) => all + (keyOf(one) === key ? one.value : 0), 0);
        assert.equal(sums.find((one) => keyOf(one) === key)?.value ?? 0, sum, key);
      }
    }),
  );
});

test('a write that changes no figure asks nothing of the indicators; any other does', () => {
  const one = {
    indicator: 'casesOpened',
    province: '370000',
    region: '370102',
    institution: null,
    day: '2026-04-05',
    value: 1,
  };
  assert.equal(indicatorCountInsert([]), undefined);
  assert.equal(indicatorCountInsert([one, { ...one, value: -1 }]), undefined);
  assert.notEqual(indicatorCountInsert([one]), undefined);
});
