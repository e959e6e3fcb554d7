import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parsePhone } from './phone.ts';

const kept = (text: string): string | undefined => parsePhone(text)?.number;

test('a mobile number is one number however it is written', () => {
  for (const text of [
    '13812345678',
    '138 1234 5678',
    '138-1234-5678',
    '+86 138 1234 5678',
    '0086-13812345678',
    '１３８１２３４５６７８',
  ])
    assert.deepEqual(parsePhone(text), { kind: 'mobile', number: '13812345678' }, text);
});

test('a landline keeps its area code and extension', () => {
  assert.equal(kept('(0531) 8234 5678'), '0531-82345678');
  assert.equal(kept('010-62345678-8001'), '010-62345678-8001');
  assert.equal(kept('02162345678转12'), '021-62345678-12');
  assert.equal(kept('0515 5234567'), '0515-5234567');
  assert.equal(kept('+86 531 82345678'), '0531-82345678');
});

test('hotlines and numbers abroad are telephone numbers too', () => {
  assert.deepEqual(parsePhone('12345'), { kind: 'service', number: '12345' });
  assert.deepEqual(parsePhone('400-123-4567'), { kind: 'service', number: '4001234567' });
  assert.deepEqual(parsePhone('+1 (212) 555-0123'), { kind: 'foreign', number: '+12125550123' });
  assert.deepEqual(parsePhone('00852 2345 6789'), { kind: 'foreign', number: '+85223456789' });
});

test('what nobody could call is not a telephone number', () => {
  for (const text of [
    '',
    'X',
    '无',
    '1381234567',
    '138123456789',
    '12812345678',
    '82345678',
    '00000000000',
    '0531-12345678',
  ])
    assert.equal(parsePhone(text), undefined, text);
});

test('the kept form of a number is read as itself', () => {
  const written = fc.oneof(
    fc.stringMatching(/^1[3-9]\d{9}$/),
    fc.stringMatching(/^0531-[2-9]\d{7}$/),
    fc.stringMatching(/^010[2-9]\d{7}-\d{1,4}$/),
    fc.stringMatching(/^\+44\d{10}$/),
  );
  fc.assert(
    fc.property(written, (text) => {
      const phone = parsePhone(text);
      assert.ok(phone);
      assert.deepEqual(parsePhone(phone.number), phone);
    }),
  );
});
