import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { takeRandom } from './random.ts';

test('random bytes have the length asked for, and none is given out twice', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 12, max: 9000 }), { maxLength: 40 }), (lengths) => {
      const taken = lengths.map(takeRandom);
      assert.deepEqual(
        taken.map((bytes) => bytes.length),
        lengths,
      );
      const texts = taken.map((bytes) => bytes.toString('hex'));
      assert.equal(new Set(texts).size, texts.length);
    }),
  );
});
