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

test('whatever the keys, a scan is at least eight characters that were pressed', () => {
  const keys = fc.array(
    fc.record({
      key: fc.oneof(
        fc.string({ minLength: 1, maxLength: 1 }),
        fc.constantFrom('Enter', 'Shift', 'Tab', 'Process'),
      ),
      code: fc.constantFrom('KeyA', 'Digit1', 'Enter', ''),
      shift: fc.boolean(),
      pause: fc.integer({ min: 0, max: 200 }),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(keys, (pressed) => {
      let wedge = IDLE;
      let at = 0;
      for (const { pause, ...key } of pressed) {
        const step = press(wedge, { ...key, at: (at += pause) });
        if (step.kind === 'scanned') assert.ok(step.text.length >= 8);
        wedge = step.wedge;
      }
    }),
  );
});
