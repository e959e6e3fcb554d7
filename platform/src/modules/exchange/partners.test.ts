import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PartnerKey, trustOf } from './partners.ts';

const NOW = '2026-04-05T00:00:00.000Z';
const BEFORE = '2026-04-04T23:59:59.999Z';
const LATER = '2026-04-05T00:00:00.001Z';

/** Whether the key of a province may speak now, for whom and by which name it is asked. */
const speaks = (
  bounds: Pick<PartnerKey, 'from' | 'until'>,
  { node = '370000', keyId = 'one' } = {},
): boolean => {
  const key = { keyId: 'one', suite: 'sm2-sm3', publicKey: 'AQID', ...bounds };
  const other = { ...key, keyId: 'other', publicKey: 'BAUG', from: LATER };
  const partners = [
    { node: '110000', url: '', keys: [] },
    { node: '370000', url: '', keys: [other, key] },
  ];
  const found = trustOf(partners, () => new Date(NOW))(node, keyId);
  if (found !== undefined) assert.deepEqual([...found], [1, 2, 3]);
  return found !== undefined;
};

test('a key of a partner speaks from its first instant, up to its last and no longer', () => {
  for (const bounds of [{}, { from: NOW }, { from: BEFORE, until: LATER }, { until: LATER }])
    assert.ok(speaks(bounds), JSON.stringify(bounds));
  for (const bounds of [{ from: LATER }, { until: NOW }, { from: BEFORE, until: NOW }])
    assert.ok(!speaks(bounds), JSON.stringify(bounds));
});

test('a key speaks for its own node alone, and under its own name', () => {
  for (const asked of [
    { node: '110000' },
    { node: '330000' },
    { keyId: 'other' },
    { keyId: 'none' },
  ])
    assert.ok(!speaks({}, asked), JSON.stringify(asked));
});
