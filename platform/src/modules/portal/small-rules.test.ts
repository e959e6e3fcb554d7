import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addressIn, ownAddress, withoutLanguage } from './addresses.ts';
import { dayBefore, dayIn, yuan } from './amounts.ts';
import { isCertificateNumber, provinceOf, tidyNumber } from './certificate-number.ts';
import { dialled } from './pages/frame.ts';
import { changedView, viewOf, viewText } from './view.ts';

test('an amount in fen is written in yuan, and nothing of it is lost', () => {
  assert.deepEqual([0, 5, 12050, 38000, 1234567800].map(yuan), [
    '0',
    '0.05',
    '120.50',
    '380',
    '12,345,678',
  ]);
  fc.assert(
    fc.property(fc.nat(), (fen) => {
      assert.equal(Math.round(Number(yuan(fen).replaceAll(',', '')) * 100), fen);
    }),
  );
});

test('a day is written as people of each language write it', () => {
  assert.equal(dayIn('zh', '2026-03-05'), '2026年3月5日');
  assert.equal(dayIn('en', '2026-03-05'), '5 March 2026');
  assert.equal(dayBefore('2026-03-01'), '2026-02-28');
});

test('a certificate number is read however it was typed', () => {
  for (const typed of [
    'hz370102-2026-000001',
    ' ＨＺ３７０１０２－２０２６－０００００１ ',
    'HZ370102—2026—000001',
  ])
    assert.equal(tidyNumber(typed), 'HZ370102-2026-000001');
  assert.ok(isCertificateNumber('BHZ370102-2026-000001'));
  assert.ok(!isCertificateNumber('HZ370102-2026-1'));
  assert.equal(provinceOf('HZ370102-2026-000001')?.code, '370000');
});

test('the way back from the settings never leaves this site', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const address = ownAddress(typed);
      assert.equal(new URL(address, 'http://here.example').host, 'here.example');
    }),
  );
});

test('an address has one form in each language', () => {
  for (const path of ['/', '/guide', '/institutions?county=370102']) {
    assert.equal(withoutLanguage(addressIn('en', path)), path);
    assert.equal(withoutLanguage(path), path);
  }
  assert.equal(withoutLanguage('/english'), '/english');
});

test('whatever a cookie says, a view is one of those that exist', () => {
  fc.assert(
    fc.property(fc.string(), (cookie) => {
      const view = viewOf(cookie);
      assert.deepEqual(viewOf(viewText(view)), view);
    }),
  );
  assert.deepEqual(changedView(viewOf('large.night'), undefined, 'day'), {
    size: 'large',
    theme: 'day',
  });
});

test('a telephone dials the number alone, not its extension', () => {
  assert.equal(dialled('0531-8888 0000 转 2'), '053188880000');
  assert.equal(dialled('见门口'), '');
});
