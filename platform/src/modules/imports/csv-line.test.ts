import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { splitBareLine, splitLine } from './csv-line.ts';

const MOST = 50;
const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ' ', '墓', ';') });
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

test('a line that was written by RFC 4180 is read back as it was', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: MOST }), (cells) => {
      assert.deepEqual(splitLine(cells.map(quoted).join(','), ',', MOST), cells);
    }),
  );
});

test('an unquoted line is split at its delimiters, the last of which opens an empty cell', () => {
  assert.deepEqual(splitLine('a;b;', ';', MOST), ['a', 'b', '']);
  assert.deepEqual(splitLine('', ',', MOST), ['']);
});

test('an unclosed quote, a quote inside a cell, a NUL and too many cells make no line', () => {
  assert.equal(splitLine('"a,b', ',', MOST), undefined);
  assert.equal(splitLine('a"b,c', ',', MOST), undefined);
  assert.equal(splitLine('"CRISTO REY "OBRERO"",x', ',', MOST), undefined);
  assert.equal(splitLine('a,\0,b', ',', MOST), undefined);
  assert.equal(splitLine(','.repeat(MOST + 1), ',', MOST), undefined);
  assert.equal(splitBareLine('"a', ',', MOST), undefined);
});

test('a register that does not double its quotes is read all the same', () => {
  const line = '"William","","CRISTO REY "OBRERO"","DR87",""M"",""';
  assert.deepEqual(splitBareLine(line, ',', MOST), [
    'William',
    '',
    'CRISTO REY "OBRERO"',
    'DR87',
    '"M"',
    '',
  ]);
});

test('no text whatever makes the reader fail in another way', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\\', '\r', '\0') }), (text) => {
      for (const cells of [splitLine(text, ',', MOST), splitBareLine(text, ',', MOST)])
        assert.ok(cells === undefined || cells.length >= 1);
    }),
  );
});
