import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STYLE } from './style.ts';

const RULES = [...STYLE.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
  selector: selector.trim(),
  body,
}));

test('nothing of the portal needs the gap between flex items, which Chrome 80 to 83 lack', () => {
  const flex = RULES.filter(({ body }) => /display:(?:inline-)?flex/.test(body));
  assert.ok(flex.length > 8);
  for (const { selector, body } of flex)
    assert.doesNotMatch(body, /(?:^|;)(?:row-|column-)?gap:/, selector);
});

test('the portal uses no layout, selector or colour that came after Chrome 80', () => {
  const later =
    /color-mix\(|:has\(|:is\(|:where\(|@layer|@container|aspect-ratio:|(?:^|[;{])inset:|overflow:clip|\d[dsl]vh|oklch\(|(?:margin|padding|inset)-(?:inline|block):/;
  assert.doesNotMatch(STYLE, later);
});

test('a browser without :focus-visible keeps its own ring: nothing takes it away', () => {
  assert.doesNotMatch(STYLE, /outline:(?:none|0)/);
});
