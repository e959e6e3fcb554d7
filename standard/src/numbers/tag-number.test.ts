import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatTagNumber, parseTag } from './tag-number.ts';

const tag = fc.record({
  subject: fc.constantFrom('body' as const, 'ashes' as const),
  region: fc.constantFrom('370102', '110101', '659001'),
  year: fc.integer({ min: 2010, max: 2099 }),
  serial: fc.integer({ min: 1, max: 999_999 }),
});

const BODY = { subject: 'body', region: '370102', year: 2026, serial: 123 } as const;
const NUMBER = formatTagNumber(BODY);

test('a body and its ashes carry tags that cannot be taken for each other', () => {
  assert.match(NUMBER, /^T370102-2026-000123-[0-9A-Z]$/);
  assert.match(formatTagNumber({ ...BODY, subject: 'ashes' }), /^A370102-2026-000123-[0-9A-Z]$/);
  assert.notEqual(NUMBER.at(-1), formatTagNumber({ ...BODY, subject: 'ashes' }).at(-1));
});

test('every tag is read back as it was printed', () => {
  fc.assert(
    fc.property(tag, (given) => {
      const number = formatTagNumber(given);
      assert.deepEqual(parseTag(number), { ok: true, tag: { ...given, number } });
    }),
  );
});

test('a tag is understood however it reaches the screen', () => {
  const fullWidth = [...NUMBER]
    .map((c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0))
    .join('');
  const scans = [
    ` ${NUMBER.toLowerCase()}\r\n`,
    NUMBER.replaceAll('-', ''),
    NUMBER.replaceAll('-', ' – '),
    fullWidth,
    `https://qm.example.gov.cn/t/${NUMBER}`,
    `https://qm.example.gov.cn/t/${NUMBER.toLowerCase()}?from=label#top`,
    `\u200b${NUMBER}\ufeff`,
  ];
  for (const scan of scans) {
    const read = parseTag(scan);
    assert.equal(read.ok && read.tag.number, NUMBER, scan);
  }
});

test('one mistyped digit never becomes another tag', () => {
  fc.assert(
    fc.property(tag, fc.nat({ max: 18 }), fc.nat({ max: 9 }), (given, at, wrong) => {
      const number = formatTagNumber(given);
      fc.pre(/\d/.test(number.charAt(at)) && number[at] !== String(wrong));
      const spoilt = number.slice(0, at) + wrong + number.slice(at + 1);
      assert.deepEqual(parseTag(spoilt), { ok: false, fault: 'check-character' });
    }),
  );
});

test('other codes that hang about the house are not tags', () => {
  for (const scan of [
    '',
    '6901234567892',
    'SZ370102-2026-000123',
    'BZ370102-01',
    `Z${NUMBER}`,
    `${NUMBER}7`,
  ])
    assert.deepEqual(parseTag(scan), { ok: false, fault: 'not-a-tag' }, scan);
});
