import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvText } from './csv.ts';

const harmless = (text: string) =>
  /^[\p{White_Space}\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫−\t\r\n]/u.test(text) ? `'${text}` : text;

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
  const cells = [
    '=HYPERLINK("x")',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tcmd',
    '＝HYPERLINK("x")',
    '＋1',
    '－1',
    '＠A',
  ];
  const behind = [' =1', '\u00a0=1', '\u3000＝1', '\u200b=1', '\ufeff@a', ' \n=1', '﹦1'];
  for (const cell of [...cells, ...behind])
    assert.match(csvText(['a'], [[cell]]).slice('\uFEFFa\r\n'.length), /^"?'/, cell);
  assert.match(csvText(['a'], [['张 = 三']]), /\r\n张/);
});

test('a number stays a number', () => {
  assert.equal(csvText(['fen'], [[-5]]), '\uFEFFfen\r\n-5\r\n');
});
