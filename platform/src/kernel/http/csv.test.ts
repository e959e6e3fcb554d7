import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvText } from './csv.ts';

const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

test('whatever stands in a cell comes back from the file, and nothing more', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 }), (rows) => {
      const read = parse(csvText(['a', 'b'], rows), {
        bom: true,
        relax_column_count: true,
      }) as string[][];
      assert.deepEqual(
        read.slice(1),
        rows.map((row) => row.map(harmless)).filter((row) => row.join('') !== '' || row.length > 1),
      );
    }),
  );
});

test('a cell that a spreadsheet would run is made text', () => {
  for (const cell of ['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\tcmd'])
    assert.doesNotMatch(csvText(['a'], [[cell]]).split('\r\n')[1] ?? '', /^"?[=+\-@\t]/);
});

test('a number stays a number', () => {
  assert.equal(csvText(['fen'], [[-5]]), '\uFEFFfen\r\n-5\r\n');
});
