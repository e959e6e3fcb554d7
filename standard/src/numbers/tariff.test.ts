import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countedOf, furtherKmOf, isNightAt, tariffCharge } from './tariff.ts';

const YANTAI = { price: 10_000, includedKm: 20, perKm: 300, partKm: 'whole' } as const;
const AT_NIGHT = { ...YANTAI, nightFrom: 22, nightUntil: 6 } as const;

test('kilometres beyond those included are counted whole: begun or completed, as the list says', () => {
  for (const [kilometres, whole, none] of [
    [0, 0, 0],
    [20, 0, 0],
    [20.1, 1, 0],
    [21, 1, 1],
    [21.9, 2, 1],
    [5000, 4980, 4980],
  ] as const) {
    assert.equal(furtherKmOf(YANTAI, kilometres), whole, `${kilometres} begun`);
    assert.equal(
      furtherKmOf({ ...YANTAI, partKm: 'none' }, kilometres),
      none,
      `${kilometres} whole`,
    );
  }
  assert.equal(
    furtherKmOf({ ...YANTAI, includedKm: 0 }, 0.3),
    1,
    'a tenth is no error of binary fractions',
  );
});

test('a distance that nobody recorded counts nothing beyond the start price', () => {
  assert.deepEqual(tariffCharge(YANTAI, countedOf(YANTAI, undefined, 12)), {
    start: 10_000,
    further: 0,
    night: 0,
    total: 10_000,
  });
});

test('the night is from one hour to another, over midnight or not', () => {
  const nights = (from: number, until: number) =>
    [...Array(24).keys()].filter((hour) =>
      isNightAt({ price: 1, nightFrom: from, nightUntil: until }, hour),
    );
  assert.deepEqual(nights(22, 6), [0, 1, 2, 3, 4, 5, 22, 23]);
  assert.deepEqual(nights(1, 4), [1, 2, 3]);
  assert.deepEqual(nights(20, 0), [20, 21, 22, 23]);
  assert.equal(isNightAt(YANTAI, 3), false);
});

test('a share of the night is of start price and further kilometres, half a fen up; an amount is itself', () => {
  const share = { ...AT_NIGHT, price: 10_001, perKm: 301, nightShare: 0.15 };
  assert.deepEqual(tariffCharge(share, { furtherKm: 3, atNight: true }), {
    start: 10_001,
    further: 903,
    night: 1636,
    total: 12_540,
  });
  assert.equal(
    tariffCharge({ ...share, price: 10, perKm: 0 }, { furtherKm: 0, atNight: true }).night,
    2,
  );
  assert.equal(tariffCharge(share, { furtherKm: 3, atNight: false }).total, 10_904);
  const amount = { ...AT_NIGHT, nightExtra: 5000 };
  assert.equal(tariffCharge(amount, { furtherKm: 1, atNight: true }).total, 15_300);
});
