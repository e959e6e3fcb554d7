import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { HtmlValue } from './html.ts';
import { html, raw } from './html.ts';

const decoded = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#96;', '`')
    .replaceAll('&amp;', '&');

/** Texts rich in the signs that break out of markup. */
const hostile = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom(...'<>&"\'`=/ \n\u0000！清a', 'script', '--', 'javascript:') }),
);

const inside = (whole: string, before: string, after: string) => {
  assert.ok(whole.startsWith(before) && whole.endsWith(after));
  return whole.slice(before.length, whole.length - after.length);
};

test('no text breaks out of an element, and it reads as it was written', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const shown = inside(String(html`<p>${text}</p>`), '<p>', '</p>');
      assert.doesNotMatch(shown, /[<>"'`]/);
      assert.equal(decoded(shown), text);
    }),
  );
});

test('no text breaks out of an attribute, and it reads as it was written', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      for (const [whole, quote] of [
        [html`<i title="${text}">`, '"'],
        [html`<i title='${text}'>`, "'"],
      ] as const) {
        const shown = inside(String(whole), `<i title=${quote}`, `${quote}>`);
        assert.doesNotMatch(shown, /[<>"'`]/);
        assert.equal(decoded(shown), text);
      }
    }),
  );
});

test('lists and nested markup keep every text inside its place', () => {
  const nested = fc.letrec<{ tree: HtmlValue }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      hostile,
      fc.integer(),
      fc.constantFrom(null, undefined, false as const),
      fc.array(tie('tree')),
      tie('tree').map((inner) => html`<b>${inner}</b>`),
    ),
  })).tree;
  fc.assert(
    fc.property(nested, (tree) => {
      const shown = inside(String(html`<ul>${tree}</ul>`), '<ul>', '</ul>');
      assert.doesNotMatch(shown.replace(/<\/?b>/g, ''), /[<>]/);
    }),
  );
});

test('an address that runs a script is replaced', () => {
  for (const address of [
    'javascript:alert(1)',
    ' JavaScript:x',
    'java\nscript:x',
    'data:text/html,x',
    '\u0001vbscript:x',
  ]) {
    assert.equal(String(html`<a href="${address}">`), '<a href="#">');
  }
  for (const address of ['/cases/1?a=b', 'https://a.example/', 'tel:12345', '#top', 'mailto:a@b']) {
    assert.equal(String(html`<a href="${address}">`), `<a href="${address}">`);
  }
});

test('a value where no escaping is safe is refused when the template is first used', () => {
  assert.throws(() => html`<i title=${'x'}>`, /quotes/);
  assert.throws(() => html`<i ${'onload=x'}>`, /quotes/);
  assert.throws(() => html`<script>${'x'}</script>`, /script/);
  assert.throws(() => html`<style>${'x'}</style>`, /style/);
  assert.throws(() => html`<i onclick="${'x'}">`, /attribute/);
  assert.equal(
    String(html`<script src="/a.js"></script><p>${'x'}</p>`),
    '<script src="/a.js"></script><p>x</p>',
  );
});

test('only raw markup is left as it is, and only in a text', () => {
  assert.equal(String(html`<p>${raw('<b>')}</p>`), '<p><b></p>');
  assert.equal(String(html`<p title="${raw('<b>')}">`), '<p title="&lt;b&gt;">');
});
