import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arrange, type OrderedColumn, sortableColumns } from './arrange.ts';
import { csvOf } from './csv.ts';

interface Row {
  readonly id: string;
  readonly count: number | null;
}

const columns: readonly OrderedColumn<Row>[] = [
  { key: 'id', title: { zh: '编号', en: 'Number' }, cell: ({ id }) => id, order: ({ id }) => id },
  {
    key: 'count',
    title: { zh: '数量', en: 'Count' },
    cell: ({ count }) => count,
    order: ({ count }) => count,
  },
];

const rows = fc.array(
  fc.record({ id: fc.string({ maxLength: 4 }), count: fc.option(fc.integer(), { nil: null }) }),
);

test('a list loses no line when it is put in order, and lines without a value stand last', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), (given, descending) => {
      const arranged = arrange(given, columns, { sort: 'count', descending });
      assert.deepEqual(new Set(arranged), new Set(given));
      const counts = arranged.map(({ count }) => count);
      const known = counts.filter((count) => count !== null);
      assert.deepEqual(counts.slice(0, known.length), known);
      const ascending = descending ? known.toReversed() : known;
      assert.deepEqual(
        ascending,
        ascending.toSorted((a, b) => a - b),
      );
    }),
  );
});

test('a part of a list offers no order of its own', () => {
  assert.deepEqual(
    sortableColumns(columns, false).map(({ sort }) => sort),
    [undefined, undefined],
  );
  assert.deepEqual(
    sortableColumns(columns, true).map(({ sort }) => sort),
    ['id', 'count'],
  );
});

test('a file has a heading, every line, and nothing that a spreadsheet would run', () => {
  const text = csvOf(
    columns,
    [
      { id: '=1+1', count: 2 },
      { id: 'a,"b"', count: null },
    ],
    'en',
  );
  assert.equal(text, '\uFEFFNumber,Count\r\n\'=1+1,2\r\n"a,""b""",\r\n');
});
