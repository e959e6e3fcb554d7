import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { abovePublished } from './ask-day.ts';

const LISTED = {
  id: 'line',
  quantity: 1,
  unitPrice: 30_001,
  amount: 30_001,
  isListed: true,
  isByDistance: false,
  hasShare: false,
  price: 30_001,
  share: null,
  guided: 0,
  base: 0,
  upBy: 0,
} as const;
const GUIDED = ['charged-within-the-guided-price'];

test('a share of an odd price is rounded as the list rounds it', () => {
  const child = { ...LISTED, hasShare: true, share: 0.5 };
  assert.deepEqual(abovePublished(child, []), { published: 15_001, above: 15_000 });
});

test('what is on no list counts whole, and of a distance there is no unit price', () => {
  assert.deepEqual(abovePublished({ ...LISTED, isListed: false }, []), {
    published: null,
    above: 30_001,
  });
  assert.deepEqual(abovePublished({ ...LISTED, isByDistance: true }, []), {
    published: null,
    above: null,
  });
});

test('the guided price counts where it is broken and only one holds', () => {
  const guided = { ...LISTED, guided: 1, base: 20_000, upBy: 15 };
  assert.deepEqual(abovePublished(guided, GUIDED), { published: 23_000, above: 7_001 });
  assert.deepEqual(abovePublished(guided, []), { published: 30_001, above: 0 });
  assert.deepEqual(abovePublished({ ...guided, guided: 2, base: 40_000 }, GUIDED), {
    published: 30_001,
    above: 0,
  });
});

test('nobody is charged less than nothing above, nor more than the whole', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 1, max: 900 }).map((hundredths) => hundredths / 100),
      (unitPrice, price, quantity) => {
        const amount = Math.round(unitPrice * quantity);
        const { above } = abovePublished({ ...LISTED, unitPrice, price, quantity, amount }, []);
        assert.ok(above !== null && above >= 0 && above <= amount);
        assert.equal(above > 0, amount > Math.round(price * quantity));
      },
    ),
  );
});
