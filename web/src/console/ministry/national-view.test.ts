import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DivisionRow } from '@qingming/connect/api/national.ts';
import fc from 'fast-check';
import {
  awaited,
  boundsOf,
  countedHref,
  shadeOf,
  share,
  span,
  STEPS,
  stepOf,
} from './national-view.ts';

test('every number above nothing has a shade, the largest the darkest', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { minLength: 1 }), (values) => {
      const bounds = boundsOf(values);
      for (const value of values) {
        const step = stepOf(value, bounds);
        assert.equal(step === 0, value === 0);
        assert.ok(step >= 0 && step <= STEPS);
      }
      const largest = Math.max(...values);
      if (largest >= STEPS) assert.equal(stepOf(largest, bounds), STEPS);
    }),
  );
});

test('a number of last year opens to the records of last year', () => {
  const days = {
    now: { from: '2026-01-01', to: '2026-11-23' },
    complete: { from: '2026-01-01', to: '2026-11-22' },
    before: { from: '2025-01-01', to: '2025-11-22' },
  };
  const periods = { day: { now: days.now, complete: null, before: null }, month: days, year: days };
  const href = (period: 'day' | 'year', side: 'now' | 'complete' | 'before') =>
    countedHref({ periods }, 'cremations', { region: '370000', institution: null }, period, side);
  const at = '/counted?indicator=cremations&region=370000';
  assert.equal(href('year', 'before'), `${at}&from=2025-01-01&to=2025-11-22`);
  assert.equal(href('year', 'complete'), `${at}&from=2026-01-01&to=2026-11-22`);
  assert.equal(href('day', 'before'), undefined);
});

test('a delay is told in the unit that one thinks in, in the language of the page', () => {
  const delays = [180, 45_000, 600_000, 18_000_000, 864_000_000, -2500].map(span);
  assert.deepEqual(
    delays.map(({ en }) => en),
    ['0.2 s', '45 s', '10 min', '5 hours', '10 days', '-2.5 s'],
  );
  assert.deepEqual(
    delays.map(({ zh }) => zh),
    ['0.2 秒', '45 秒', '10 分钟', '5 小时', '10 天', '-2.5 秒'],
  );
});

test('a share never rounds to all or to nothing when it is neither', () => {
  assert.deepEqual([1, 0.99999, 0.985, 0.00001, 0].map(share), [
    '100 %',
    '99.9 %',
    '98.5 %',
    '0.1 %',
    '0 %',
  ]);
});

test('no platform is awaited of Taiwan, Hong Kong and Macao, where the Regulation is not applied', () => {
  const row = (region: string, connected: boolean) => ({ region, connected }) as DivisionRow;
  const rows = ['110000', '130000', '710000', '810000', '820000'].map((region) =>
    row(region, region === '110000'),
  );
  assert.deepEqual(awaited(rows), [row('130000', false)]);
});

test('the map draws Taiwan, Hong Kong and Macao as an outline and never as a platform that is missing', () => {
  const row = (region: string) => ({ region, connected: false, institutions: 0 }) as DivisionRow;
  for (const region of ['710000', '810000', '820000'])
    assert.equal(shadeOf(row(region), 0), 'outline');
  assert.equal(shadeOf(row('130000'), 0), 'unconnected');
  assert.equal(shadeOf(undefined, 0), 'outline');
});

test('a number of an institution opens to the records of that institution alone', () => {
  const days = { from: '2026-11-01', to: '2026-11-23' };
  const period = { now: days, complete: null, before: null };
  const periods = { day: period, month: period, year: period };
  const row = { region: '370102', institution: 'a-home' };
  assert.equal(
    countedHref({ periods }, 'cremations', row, 'month', 'now'),
    '/counted?indicator=cremations&region=370102&institution=a-home&from=2026-11-01&to=2026-11-23',
  );
});
