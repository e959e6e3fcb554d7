import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { sql } from '../../kernel/db/sql.ts';
import { isFault } from '../../kernel/errors/fault.ts';
import { withFolder } from './fixtures/registers.ts';
import { workbookOf } from './fixtures/workbooks.ts';
import { readMapping } from './load-mapping.ts';
import { getRun, listLines } from './queries.ts';
import { importFile, type ImportRequest, type ImportResult, totalOf } from './run.ts';

let node: TestNode;
before(async () => {
  node = await testNode();
});
after(() => node.close());
const TABLES = 'import_line import_key import_run interment institution number_series'.split(' ');
beforeEach(() =>
  node.owner.client((client) =>
    client.query(TABLES.map((table) => `delete from ${table};`).join('')),
  ),
);

/** A paper register typed off: rules, a heading on every page, totals, and children without a name. */
const mappingOf = (encoding: string, key = '{ line: true, where: [姓名] }') => `
source: { register: old-hill, name: { zh: 老山墓册, en: Register of the old hill } }
format: { encoding: ${encoding}, delimiter: ",", header: true }
columns: { 墓园: {}, 位置: {}, 姓名: {}, 出生: {}, 安葬: {}, 墓号: {} }
leaveOut:
  - { when: { line: separators }, because: { zh: 只是分隔线, en: it only draws a rule } }
  - { when: { line: heading }, because: { zh: 重复的表头, en: the heading again } }
  - when: { any: [{ column: 墓园, begins: 合计 }, { column: 墓园, contains: "in total" }] }
    because: { zh: 合计行, en: a total }
  - when: { all: [{ column: 姓名, is: ["(not used)", 空穴] }, { not: { column: 墓号, empty: true } }] }
    because: { zh: 未使用的墓穴, en: a grave that is not used }
facts:
  - as: cemetery
    kind: institution
    region: $node
    key: { space: old-hill-cemetery, of: [墓园] }
    elements:
      name: { column: 墓园 }
      kind: { constant: GZ }
      state: { constant: "0" }
      country: { constant: "156" }
      address: { column: 墓园 }
      latitude: { column: 位置, coordinates: { take: latitude, order: latitude-first } }
      longitude: { column: 位置, coordinates: { take: longitude, order: latitude-first } }
  - as: interment
    kind: interment
    region: $node
    within: cemetery
    key: { space: old-hill, of: [{ fact: cemetery }, { element: name }, 安葬, 墓号${key === '' ? '' : `, ${key}`}] }
    elements:
      name: { column: 姓名 }
      birthDate: { column: 出生, dates: [YYYY-MM-DD, 民国RRR年M月D日, CYYYY年CM月CD日, D-MMM-YYYY] }
      intermentDate: { column: 安葬, dates: [YYYY-MM-DD, YYYY, excel-1900] }
      grave: { column: 墓号 }
      country: { constant: "156" }
`;

const LINES = [
  '墓园,位置,姓名,出生,安葬,墓号',
  '老山公墓,36°39′N 117°7′E,张三,民国38年10月1日,1998-03-05,1',
  '老山公墓,36°39′N 117°7′E,李四,一九四五年三月廿五日,36000,2',
  '------,------,------,------,------,------',
  ',,,,,',
  '墓园,位置,姓名,出生,安葬,墓号',
  '老山公墓,36°39′N 117°7′E,(not used),,,3',
  '老山公墓,36°39′N 117°7′E,王五,5-Mar-1950,1999,4',
  '合计,3',
  '*****',
];
const COUNTS = {
  accepted: 2,
  'accepted-partial-date': 1,
  duplicate: 0,
  quarantined: 0,
  'left-out': 6,
};

async function imported(
  content: string | Uint8Array,
  mapping: string,
  more: Partial<ImportRequest> = {},
): Promise<ImportResult> {
  const results: ImportResult[] = [];
  await withFolder(async (write) => {
    const records = node.recordsAs('importer', {}, 'archive');
    const importer = { node: node.node, validator: node.kinds.validator, records };
    const file = await write('register.csv', content);
    const loaded = readMapping('old-hill', mapping, node.node.catalogue);
    results.push(await importFile(importer, { file, mapping: loaded, ...more }));
  });
  const [result] = results;
  assert.ok(result !== undefined);
  return result;
}

test('rules, totals, headings that come again and graves not used are left out by rule, and counted', async () => {
  const result = await imported(LINES.join('\n'), mappingOf('utf-8'));
  assert.deepEqual(result.counts, COUNTS);
  assert.equal(totalOf(result.counts), result.lines);
  const officer = node.recordsAs('provinceOfficer', {}, 'archive');
  const { reasons } = await getRun(officer, node.node, result.run ?? '');
  assert.equal(
    reasons.reduce((sum, { lines }) => sum + lines, 0),
    6,
  );
  assert.ok(reasons.every(({ code }) => code === 'left-out'));
  const query = { outcome: 'left-out' } as const;
  const { rows } = await listLines(officer, node.node, result.run ?? '', query);
  assert.deepEqual(
    rows.map(({ line, reason }) => [line, reason?.says.zh]),
    [
      [4, '不是记录：只是分隔线。'],
      [5, '不是记录：各栏都是空的。'],
      [6, '不是记录：重复的表头。'],
      [7, '不是记录：未使用的墓穴。'],
      [9, '不是记录：合计行。'],
      [10, '不是记录：只是分隔线。'],
    ],
  );
});

test('every way of writing a day and a place in the register becomes one of the standard', async () => {
  await imported(LINES.join('\n'), mappingOf('utf-8'));
  const [home] = await node.owner.all<{ latitude: number; longitude: number }>(
    sql`select latitude::float8, longitude::float8 from institution where ${true}`,
  );
  assert.deepEqual(home, { latitude: 36.65, longitude: 117.1166667 });
  const rows = await node.owner.all<{ grave: string; buried: string }>(
    sql`select grave, interment_date as buried from interment where ${true} order by grave`,
  );
  assert.deepEqual(
    rows.map(({ buried }) => buried),
    ['1998-03-05', '1998-07-24', '1999'],
  );
});

/** UTF-16 as Excel writes it, with its mark. */
const utf16 = (text: string, isBig: boolean): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};
/** 老山公墓 and the other words of the fixture in GB18030, made from the table of the decoder. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead < 0xff; lead += 1)
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      const bytes = [lead, trail];
      const sign = decoder.decode(Uint8Array.from(bytes));
      if ([...sign].length === 1 && !table.has(sign)) table.set(sign, bytes);
    }
  return Buffer.from(
    [...text].flatMap((sign) => (sign < '\u0080' ? [sign.charCodeAt(0)] : (table.get(sign) ?? []))),
  );
}

test('a register in UTF-8, UTF-16 or GB18030 says the same where the mapping allows its encoding', async () => {
  const text = LINES.join('\r\n');
  const files: readonly (readonly [string, string | Buffer, string])[] = [
    ['detect', text, 'utf-8'],
    ['detect', `\ufeff${text}`, 'utf-8'],
    ['detect', utf16(text, false), 'utf-16le'],
    ['utf-16', utf16(text, true), 'utf-16be'],
    ['detect', gb18030(text), 'gb18030'],
    ['gb18030', gb18030(text), 'gb18030'],
  ];
  for (const [index, [encoding, content, found]] of files.entries()) {
    const result = await imported(content, mappingOf(encoding), { dryRun: true });
    assert.deepEqual([result.found, result.counts], [found, COUNTS], String(index));
  }
});

test('another encoding than the mapping names is refused with what to do', async () => {
  const text = LINES.join('\n');
  const cases: readonly (readonly [string, Buffer, string])[] = [
    ['utf-8', gb18030(text), 'not-utf8'],
    ['utf-8', utf16(text, false), 'not-text'],
    ['gb18030', Buffer.concat([Buffer.from(text), Buffer.from([0x81, 0xff])]), 'not-encoded'],
    [
      'detect',
      Buffer.concat([Buffer.from('a,Jos\u00e9', 'latin1'), Buffer.from('\n')]),
      'not-encoded',
    ],
  ];
  for (const [encoding, content, code] of cases)
    await assert.rejects(
      imported(content, mappingOf(encoding)),
      (error) => isFault(error) && error.code === code,
      code,
    );
});

test('a workbook is imported by the same mapping, its days and numbers as it shows them', async () => {
  const cells = LINES.slice(0, 4).map((line, row) =>
    line
      .split(',')
      .map((text, at) => {
        const place = `${'ABCDEF'[at] ?? ''}${row + 1}`;
        return row === 2 && at === 4
          ? `<c r="${place}" s="1"><v>36000</v></c>`
          : `<c r="${place}" t="str"><v>${text}</v></c>`;
      })
      .join(''),
  );
  const rows = cells.map((row, at) => `<row r="${at + 1}">${row}</row>`).join('');
  const result = await imported(workbookOf({ rows }), mappingOf('utf-8'));
  assert.equal(result.found, 'xlsx');
  assert.deepEqual(result.counts, {
    ...COUNTS,
    accepted: 2,
    'accepted-partial-date': 0,
    'left-out': 1,
  });
});

const CHILDREN = [
  LINES[0],
  ...Array.from({ length: 3 }, () => '老山公墓,,,,1943,儿童区'),
  '老山公墓,,赵六,,1943,儿童区',
  '老山公墓,,赵六,,1943,儿童区',
].join('\n');

test('several unnamed children in one place stay several, and the same file again adds nobody', async () => {
  const named = mappingOf('utf-8').replace('{ column: 姓名 }', '{ join: [姓名, 墓号], with: " " }');
  const first = await imported(CHILDREN, named);
  assert.deepEqual([first.counts['accepted-partial-date'], first.counts.duplicate], [4, 1]);
  const again = await imported(CHILDREN, named);
  assert.equal(again.counts.duplicate, 5);
});

test('a rule of a column that is not declared is named before anything is read', () => {
  const wrong = mappingOf('utf-8').replace('column: 墓号, empty', 'column: 备注, empty');
  assert.throws(
    () => readMapping('old-hill', wrong, node.node.catalogue),
    (error) => isFault(error) && error.code === 'invalid-mapping',
  );
});

test('a dry run counts what the real run then counts, differing lines included', async () => {
  const line = (at: string, name: string) => `老山公墓,${at},${name},,1943,${name}`;
  const text = [
    LINES[0],
    line('36.65 117.12', '甲'),
    line('36.66 117.12', '乙'),
    line('36.66 117.12', '丙'),
    line('36.67 117.12', '甲'),
    line('36.65 117.12', '丁'),
    '老山公墓,36.65 117.12,丁,1900-01-01,1943,丁',
  ].join('\n');
  for (const round of ['first', 'again']) {
    const dry = await imported(text, mappingOf('utf-8'), { dryRun: true });
    const real = await imported(text, mappingOf('utf-8'));
    assert.deepEqual([dry.counts, dry.differing], [real.counts, real.differing], round);
    assert.ok(real.differing > 0);
  }
});

test('an edition is what is given, else what the mapping says, else named after the file', async () => {
  const given = await imported(CHILDREN, mappingOf('utf-8'), { edition: '2026', dryRun: true });
  assert.deepEqual(given.edition, { name: '2026', from: 'given' });
  const derived = await imported(CHILDREN, mappingOf('utf-8'), { dryRun: true });
  assert.equal(derived.edition.from, 'file');
  assert.match(derived.edition.name, /^register\.csv [0-9a-f]{12}$/);
});

test('an institution that was imported awaits the approval of an officer, whatever the mapping says', async () => {
  const wilful = mappingOf('utf-8').replace(
    'address: { column: 墓园 }',
    'address: { column: 墓园 }\n      awaitsApproval: { constant: false }',
  );
  await imported(CHILDREN, wilful);
  const rows = await node.owner.all<{ awaits: boolean }>(
    sql`select awaits_approval as awaits from institution where ${true}`,
  );
  assert.deepEqual(rows, [{ awaits: true }]);
});
