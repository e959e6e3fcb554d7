import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { civilDay, civilMinute, dayInWords, instantOfCivil, shortWhen } from './civil.ts';
import { elapsed } from './duration.ts';
import { fenOf, yuan } from './money.ts';

test('an instant is shown in the civil time of China', () => {
  assert.equal(civilMinute('2026-11-23T16:30:00.000Z'), '2026-11-24 00:30');
  assert.equal(civilDay('2026-11-23T15:59:59.999Z'), '2026-11-23');
});

test('a civil minute and its instant are the same moment', () => {
  const minutes = fc.date({
    min: new Date('1901-01-02'),
    max: new Date('2100-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(minutes, (date) => {
      date.setUTCSeconds(0, 0);
      const shown = civilMinute(date.toISOString());
      const back = instantOfCivil(shown) ?? '';
      // Of an hour that came twice, at the end of a summer time, the first is taken.
      if (civilMinute(new Date(date.getTime() - 3_600_000).toISOString()) !== shown)
        assert.equal(back, date.toISOString());
      assert.equal(civilMinute(back), shown);
    }),
  );
  assert.equal(instantOfCivil('tomorrow'), undefined);
});

test('a time of today is an hour, another day says which', () => {
  const now = '2026-11-23T04:00:00.000Z';
  assert.equal(shortWhen('2026-11-23T01:05:00.000Z', now).zh, '09:05');
  assert.equal(shortWhen('2026-11-22T01:05:00.000Z', now).zh, '昨日 09:05');
  assert.equal(shortWhen('2026-11-24T01:05:00.000Z', now).en, 'tomorrow 09:05');
  assert.equal(shortWhen('2026-10-01T01:05:00.000Z', now).zh, '10-01 09:05');
  assert.equal(shortWhen('2025-10-01T01:05:00.000Z', now).zh, '2025-10-01');
});

test('a day is written with its weekday', () => {
  assert.deepEqual(dayInWords('2026-11-23'), {
    zh: '11月23日 星期一',
    en: 'Monday 23 November',
  });
});

const START = Date.UTC(2026, 0, 1);
const from = (minutes: number) =>
  elapsed(new Date(START).toISOString(), new Date(START + minutes * 60_000).toISOString());

test('a stay is told in its two largest units', () => {
  assert.equal(from(25).zh, '25 分钟');
  assert.equal(from(60).en, '1 h');
  assert.equal(from(185).zh, '3 小时 5 分');
  assert.equal(from(1440 * 3 + 240).en, '3 d 4 h');
  assert.equal(from(1440 * 12 + 240).zh, '12 天');
  assert.equal(from(-5).zh, '0 分钟');
});

test('an amount that is written can be read back to the fen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (fen) =>
      assert.equal(fenOf(yuan(fen)), fen),
    ),
  );
});

test('an amount is read as people type it, and nothing is rounded', () => {
  assert.equal(fenOf('１２３.5 元'), 12350);
  assert.equal(fenOf('1,000'), 100000);
  for (const wrong of ['', '1.005', '-3', 'free', '1.2.3']) assert.equal(fenOf(wrong), undefined);
});
