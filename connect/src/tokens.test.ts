import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Palette } from './tokens.ts';
import { DAY, NIGHT, SIGNAL, tokensCss } from './tokens.ts';

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['paper', 'sheet'] as const;
const TEXTS = ['ink', 'stone', 'pine', 'sand', 'amber', 'fault'] as const;
const WASHES = ['wash', 'pineWash', 'sandWash', 'amberWash', 'faultWash'] as const;

function assertContrast(
  palette: Palette,
  over: keyof Palette,
  under: keyof Palette,
  least: number,
) {
  const ratio = contrast(palette[over], palette[under]);
  assert.ok(ratio >= least, `${over} on ${under} is ${ratio.toFixed(2)}, needs ${least}`);
}

for (const [light, palette] of [
  ['day', DAY],
  ['night', NIGHT],
] as const) {
  test(`every text colour is readable at 7:1 by ${light}`, () => {
    for (const over of TEXTS) for (const under of GROUNDS) assertContrast(palette, over, under, 7);
  });

  test(`ink is readable at 7:1 and every other text at 4.5:1 on the washes by ${light}`, () => {
    for (const under of WASHES) {
      assertContrast(palette, 'ink', under, 7);
      for (const over of TEXTS) assertContrast(palette, over, under, 4.5);
    }
  });

  test(`buttons can be read and fields found by ${light}`, () => {
    assertContrast(palette, 'onPine', 'pine', 7);
    for (const under of GROUNDS) assertContrast(palette, 'edge', under, 3);
  });
}

test('an answer over the whole screen is read at 7:1, whatever the light', () => {
  for (const ground of [SIGNAL.yes, SIGNAL.no]) assert.ok(contrast(SIGNAL.onSignal, ground) >= 7);
});

test('both faces print the same colours, each at its own size of text', () => {
  const [portal, staff] = [tokensCss('portal'), tokensCss('console')];
  for (const css of [portal, staff]) assert.match(css, /--paper:#FAF9F6/);
  assert.match(portal, /--text:18px/);
  assert.match(portal, /data-size="large"\]\{--text:24px/);
  assert.match(staff, /--text:14px/);
});
