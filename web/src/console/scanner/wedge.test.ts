import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Wedge } from './wedge.ts';
import { IDLE, press } from './wedge.ts';

const TAG = 'T370102-2026-000123-K';

/** Presses the keys of a text, `pause` milliseconds apart, then `end`; what was scanned, if any. */
function typed(
  text: string,
  pause: number,
  end = 'Enter',
  { from = IDLE, wait = 1000 }: { from?: Wedge; wait?: number } = {},
): string | undefined {
  let wedge = from;
  let at = from.at + wait;
  for (const key of [...text, end]) {
    const step = press(wedge, { key, code: '', shift: false, at });
    if (step.kind === 'scanned') return step.text;
    wedge = step.wedge;
    at += pause;
  }
  return undefined;
}

test('a label that comes at the pace of a scanner is a scan, with Enter or with Tab', () => {
  for (const pause of [1, 12, 50]) assert.equal(typed(TAG, pause), TAG);
  assert.equal(typed(TAG, 5, 'Tab'), TAG);
});

test('a person who types the same label by hand does not scan', () => {
  assert.equal(typed(TAG, 90), undefined);
});

test('a word that is typed fast is too short to be a label', () => {
  assert.equal(typed('hello', 10), undefined);
});

test('the short code of a place is a scan at the pace of a scanner, and typing at that of a hand', () => {
  for (const pause of [1, 12, 30]) assert.equal(typed('LC14', pause), 'LC14');
  assert.equal(typed('lc-14', 8), 'lc-14');
  assert.equal(typed('LC14', 45), undefined);
  for (const word of ['1200', 'four', 'a1']) assert.equal(typed(word, 5), undefined, word);
});

test('what was typed before a scan is no part of it', () => {
  const before = press(IDLE, { key: 'x', code: 'KeyX', shift: false, at: 1000 }).wedge;
  assert.equal(typed(TAG, 10, 'Enter', { from: before, wait: 500 }), TAG);
});

test('a pause before Enter means that a person pressed it', () => {
  let wedge = IDLE;
  let at = 0;
  for (const key of TAG) wedge = press(wedge, { key, code: '', shift: false, at: (at += 5) }).wedge;
  assert.equal(press(wedge, { key: 'Enter', code: '', shift: false, at: at + 800 }).kind, 'typing');
});

test('an input method that swallows the keys does not swallow the scan', () => {
  const keys = [...'T37010220260001'].map((letter) => ({
    key: 'Process',
    code: /\d/.test(letter) ? `Digit${letter}` : `Key${letter}`,
    shift: /[A-Z]/.test(letter),
  }));
  let wedge = IDLE;
  let at = 0;
  for (const key of keys) wedge = press(wedge, { ...key, at: (at += 8) }).wedge;
  const end = press(wedge, { key: 'Enter', code: 'Enter', shift: false, at: at + 8 });
  assert.deepEqual(end.kind === 'scanned' && end.text, 'T37010220260001');
});

test('whatever the keys, a scan is at least eight characters or the code of a place, the last that were pressed and without a pause', () => {
  const key = fc.record({
    key: fc.oneof(
      { weight: 30, arbitrary: fc.constantFrom(...'T370102-K') },
      { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 1 }) },
      { weight: 3, arbitrary: fc.constantFrom('Enter', 'Shift', 'Tab', 'Process') },
    ),
    code: fc.constantFrom('KeyA', 'Digit1', 'Enter', ''),
    shift: fc.boolean(),
    pause: fc.oneof(
      { weight: 30, arbitrary: fc.integer({ min: 0, max: 60 }) },
      { weight: 1, arbitrary: fc.integer({ min: 61, max: 200 }) },
    ),
  });
  let scans = 0;
  fc.assert(
    fc.property(fc.array(key, { minLength: 20, maxLength: 60 }), (pressed) => {
      let wedge = IDLE;
      let at = 0;
      let sinceAPause = '';
      for (const { pause, ...one } of pressed) {
        at += pause;
        const step = press(wedge, { ...one, at });
        if (pause > 60) sinceAPause = '';
        if (step.kind === 'scanned') {
          scans += 1;
          const isLabel = step.text.length >= 8 || /^[a-z]+-?\d/i.test(step.text);
          assert.ok(isLabel && sinceAPause.endsWith(step.text), step.text);
        }
        if (step.wedge !== wedge) sinceAPause += step.wedge.text.slice(-1);
        wedge = step.wedge;
      }
    }),
  );
  assert.ok(scans > 0, 'no keys made a scan');
});
