import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashPassword, isPassword, isStrong } from './password.ts';

test('a password belongs to its own hash only', async () => {
  const hash = await hashPassword('seven quiet pines');
  assert.equal(await isPassword('seven quiet pines', hash), true);
  assert.equal(await isPassword('seven quiet pine', hash), false);
  assert.equal(await isPassword('seven quiet pines', undefined), false);
  assert.notEqual(hash, await hashPassword('seven quiet pines'));
});

test('the same letters typed wide or narrow are the same password', async () => {
  assert.equal(await isPassword('ｓｅｖｅｎ　１２', await hashPassword('seven 12')), true);
});

test('passwords that are guessed first are refused', () => {
  const guessed = [
    'short',
    'password1234',
    'P@ssw0rd2026',
    'Minzheng2026!',
    '123456789012',
    'qwertyuiop[]',
    'aaaaaaaaaaaa',
    'admin1234567',
    'Qingming2026',
    'woaini1314520',
    'wang.xiaoming',
    '1qaz2wsx3edc',
    'binyiguan2026',
    'x'.repeat(129),
  ];
  for (const password of guessed)
    assert.equal(isStrong(password, 'wang.xiaoming'), false, password);
});

test('a few unrelated words are a good password, in any script', () => {
  for (const password of [
    'seven quiet pines',
    '七棵松树在湖边静静地站着',
    'kVx8#tLq2$mZ',
    'correct horse battery',
  ]) {
    assert.equal(isStrong(password, 'wang.xiaoming'), true, password);
  }
});
