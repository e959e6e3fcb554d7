import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Compared, Figures } from '@qingming/connect/api/national.ts';
import { RATIO_NAMES, sharesOf } from './shares.ts';

const all = (one: Compared): Figures => ({ day: one, month: one, year: one });
const nothing = all({ now: 0, complete: null, before: null });

test('every share of a line is what its two numbers say, of this year and of the last', () => {
  const shares = sharesOf({
    ashesPlaced: all({ now: 200, complete: 190, before: 100 }),
    ashesScattered: all({ now: 50, complete: 45, before: 20 }),
  });
  assert.deepEqual(shares['scatteredShare']?.month, {
    now: { state: 'shown', share: 0.25 },
    before: { state: 'shown', share: 0.2 },
  });
});

test('a share that would tell of single persons is withheld, and one of nothing is none', () => {
  const shares = sharesOf({
    ashesPlaced: all({ now: 12, complete: 12, before: 0 }),
    ashesScattered: all({ now: 11, complete: 11, before: 0 }),
    ashesInPublicCemeteries: nothing,
  });
  assert.deepEqual(shares['scatteredShare']?.day, {
    now: { state: 'withheld', share: null },
    before: { state: 'none', share: null },
  });
  assert.deepEqual(shares['publicCemeteryShare']?.day, {
    now: { state: 'shown', share: 0 },
    before: null,
  });
  assert.deepEqual(shares['waivedShare']?.day.now, { state: 'none', share: null });
});

test('every share that is named is answered', () => {
  assert.deepEqual(
    Object.keys(sharesOf({})).toSorted(),
    RATIO_NAMES.map(({ name }) => name).toSorted(),
  );
});
