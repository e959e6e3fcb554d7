import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatTagNumber } from '@qingming/standard/numbers/tag-number.ts';
import { placeKey, recognise } from './recognise.ts';
import { createTargets } from './targets.ts';

const BODY = formatTagNumber({ subject: 'body', region: '370102', year: 2026, serial: 123 });

test('a tag is known bare, without hyphens, in small letters and inside an address', () => {
  for (const scan of [
    BODY,
    BODY.replaceAll('-', ''),
    BODY.toLowerCase(),
    `https://example.org/t/${BODY}`,
  ])
    assert.deepEqual(recognise(scan), { kind: 'tag', number: BODY });
});

test('a tag with a wrong check character is named as damaged, never guessed', () => {
  const wrong = `${BODY.slice(0, -1)}${BODY.endsWith('0') ? '1' : '0'}`;
  assert.equal(recognise(wrong)?.kind, 'damaged-tag');
});

test('a case number and a certificate number are known', () => {
  assert.equal(recognise('FZ370102-2026-000042')?.kind, 'number');
  assert.equal(
    recognise('https://example.org/zh/check/HZ370102-2026-000042?p=x')?.number,
    'HZ370102-2026-000042',
  );
});

test('an identity card is left to the field that it was typed into', () => {
  assert.equal(recognise('11010519491231002X'), undefined);
  assert.equal(recognise('6901234567892'), undefined);
});

test('the code of a place is known, however it is written; a price item or a number alone is none', () => {
  assert.deepEqual(recognise('LC14'), { kind: 'place', number: 'LC14' });
  assert.deepEqual(recognise('lc-14'), { kind: 'place', number: 'LC-14' });
  assert.equal(placeKey('lc-14'), placeKey('LC14'));
  assert.equal(recognise('A-03-12')?.kind, 'place');
  for (const text of ['14', '1400', 'hello', '']) assert.equal(recognise(text), undefined, text);
});

test('a scan goes to whoever asked last, and back when they are gone', () => {
  const targets = createTargets();
  const taken: string[] = [];
  const scan = { kind: 'tag', number: BODY } as const;
  assert.equal(targets.give(scan), false);
  targets.add(() => taken.push('page'));
  const leave = targets.add(() => taken.push('form'));
  targets.give(scan);
  leave();
  targets.give(scan);
  assert.deepEqual(taken, ['form', 'page']);
});

test('the kind of code that a scanner names before the label is no part of it', () => {
  const tag = formatTagNumber({ subject: 'body', region: '370102', year: 2026, serial: 123 });
  assert.deepEqual(recognise(`]Q3${tag}`), { kind: 'tag', number: tag });
  assert.equal(recognise(']C1FZ370102-2026-000042')?.number, 'FZ370102-2026-000042');
});
