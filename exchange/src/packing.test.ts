import assert from 'node:assert/strict';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { pack, unpack } from './packing.ts';
import { refused } from './test-support/fixtures.ts';

test('any bytes come back from packing as they were', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
      assert.deepEqual(Buffer.from(unpack(pack(bytes), bytes.length)), Buffer.from(bytes));
    }),
  );
});

test('what packs beyond the ratio travels unpacked, so that an honest sender is never refused', () => {
  const monotonous = Buffer.alloc(1 << 20, 'a');
  const packed = pack(monotonous);
  assert.equal(packed.encoding, 'identity');
  assert.deepEqual(unpack(packed, monotonous.length), monotonous);
});

test('a bomb is refused before it unfolds, whatever size it claims', () => {
  const bytes = gzipSync(Buffer.alloc(64 << 20));
  refused('oversized-batch', () => unpack({ encoding: 'gzip', bytes }, 64 << 20));
  refused('oversized-batch', () => unpack({ encoding: 'gzip', bytes }, 1000));
});

test('a body of another size than claimed, or that is not gzip, is refused', () => {
  const bytes = gzipSync(Buffer.from('骨灰'));
  refused('malformed-batch', () => unpack({ encoding: 'gzip', bytes }, 7));
  refused('malformed-batch', () => unpack({ encoding: 'gzip', bytes: bytes.subarray(1) }, 6));
  refused('malformed-batch', () => unpack({ encoding: 'gzip', bytes: bytes.subarray(0, -9) }, 6));
  refused('malformed-batch', () => unpack({ encoding: 'identity', bytes }, 6));
});
