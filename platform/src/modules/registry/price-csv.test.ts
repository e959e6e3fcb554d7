import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parsePriceItems } from './price-csv.ts';

const HEADING = '项目编码,项目名称,单价';
const listOf = (rows: number): string =>
  [HEADING, ...Array.from({ length: rows }, (_, at) => `A${at},遗体接运,600`)].join('\n');

test('a table of more lines than a list may hold is refused whole, in one sentence', () => {
  assert.equal(parsePriceItems(listOf(500)).items.length, 500);
  for (const rows of [501, 33_000]) {
    const { items, faults } = parsePriceItems(listOf(rows));
    assert.equal(items.length, 0);
    assert.equal(faults.length, 1);
    assert.match(faults[0]?.message.zh ?? '', /500/);
  }
  const wide = parsePriceItems(`${','.repeat(20_000)}\n${','.repeat(20_000)}`);
  assert.ok(wide.faults.length <= 1);
});

test('of very many faults the first are named', () => {
  const { faults } = parsePriceItems(
    [HEADING, ...Array.from({ length: 500 }, () => 'A,,x')].join('\n'),
  );
  assert.ok(faults.length > 0 && faults.length <= 200);
});

test('a code that stands twice is named where it stands again', () => {
  const { faults } = parsePriceItems(`${HEADING}\nA,一,1\nB,二,2\nA,三,3`);
  assert.deepEqual(
    faults.filter(({ message }) => message.en.includes('twice')).map(({ line }) => line),
    [4],
  );
});

const COLUMNS = ['项目编码', '项目名称', '项目类别', '收费类型', '价格', '计价单位'] as const;
const thousands = (fen: number): string => {
  const [whole = '', cents = ''] = (fen / 100).toFixed(2).split('.');
  return `${whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')}.${cents}`;
};

test('a price with thousands separators comes through exactly, in any order of columns', () => {
  const anyOrder = fc.shuffledSubarray([...COLUMNS], { minLength: COLUMNS.length });
  const anyPrice = fc.integer({ min: 0, max: 99_999_999_99 });
  const dress = fc.constantFrom(
    (price: string) => price,
    (price: string) => `￥${price}`,
    (price: string) => `¥ ${price}`,
    (price: string) => `${price}元`,
    (price: string) => `RMB ${price}`,
    (price: string) =>
      price.replaceAll(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  );
  const separators = fc.constantFrom('\t', ',', ';');
  fc.assert(
    fc.property(anyOrder, anyPrice, dress, separators, (order, fen, dressed, between) => {
      const price = dressed(thousands(fen));
      const values: Record<string, string> = {
        项目编码: 'U01',
        项目名称: '骨灰盒',
        项目类别: '非基础项目',
        收费类型: '其他费',
        价格: between === ',' ? `"${price}"` : price,
        计价单位: '个',
      };
      const csv = [order, order.map((name) => values[name] ?? '')]
        .map((cells) => cells.join(between))
        .join('\n');
      const { items, faults } = parsePriceItems(csv);
      assert.deepEqual(
        faults.filter(({ column }) => column !== '收费类型'),
        [],
      );
      assert.deepEqual([items[0]?.price, items[0]?.unit], [fen, '个']);
    }),
  );
});

test('a comma that cuts a price is a fault, never another price', () => {
  const anyOrder = fc.shuffledSubarray([...COLUMNS, '定价文件'], { minLength: 7 });
  const anyPrice = fc.integer({ min: 1000_00, max: 9_999_999_99 });
  fc.assert(
    fc.property(anyOrder, anyPrice, fc.boolean(), (order, fen, isShort) => {
      const values: Record<string, string> = {
        项目编码: 'U01',
        项目名称: '骨灰盒',
        项目类别: '非基础项目',
        收费类型: '03',
        价格: thousands(fen),
        计价单位: '个',
        定价文件: isShort ? '' : '鲁价〔2026〕1号',
      };
      const row = order
        .map((name) => values[name] ?? '')
        .join(',')
        .replace(/,$/, '');
      assert.notEqual(parsePriceItems(`${order.join(',')}\n${row}`).faults.length, 0);
    }),
  );
});

test('the words of real price lists are understood', () => {
  const { items, faults } = parsePriceItems(
    [
      '某某殡仪馆收费公示\t\t\t\t\t',
      '序号\t编号\t服务项目\t类别\t收费类别\t收费标准（元）\t计费单位\t收费依据',
      '1\tH1\t平板炉火化\t基础\t火化费\t￥380.00\t元/具\t发改价格〔2026〕108号',
      '2\tH2\t捡灰炉火化\t非基础\t火化费\t1,280\t具\t',
      '3\tH3\t绿色安葬\t基础\t火化费\t免费\t次\t',
    ].join('\n'),
  );
  assert.deepEqual(faults, []);
  assert.deepEqual(
    items.map(({ code, class: of, price, unit, order }) => [code, of, price, unit, order]),
    [
      ['H1', 'basic', 38000, '具', 1],
      ['H2', 'non-basic', 128000, '具', 2],
      ['H3', 'basic', 0, '次', 3],
    ],
  );
});

test('a price that says what it is for gives the unit too', () => {
  const { items, faults } = parsePriceItems(
    '编码\t名称\t类别\t收费类型\t单价\nH1\t冷藏\t基础项目\t存放费\t80元/天',
  );
  assert.deepEqual(faults, []);
  assert.deepEqual([items[0]?.price, items[0]?.unit], [8000, '天']);
});

test('a number is no unit, and a heading in another money is no price', () => {
  const row = 'H1\t火化\t基础项目\t火化费\t380';
  for (const unit of ['280.00', '300元', '￥5', '1,000', '元'])
    assert.deepEqual(
      parsePriceItems(`编码\t名称\t类别\t收费类型\t价格\t单位\n${row}\t${unit}`).faults.map(
        ({ line, column }) => [line, column],
      ),
      [[2, '计价单位']],
    );
  for (const heading of ['价格（万元）', '价格(美元)', 'Price (USD)'])
    assert.ok(
      parsePriceItems(`编码\t名称\t类别\t收费类型\t${heading}\t单位\n${row}\t具`).faults.some(
        ({ line, column }) => line === 1 && column === heading,
      ),
    );
});

test('an unknown heading names the columns that it may mean, and two of one column are refused', () => {
  const unknown = parsePriceItems(
    '编码\t名称\t类别\t收费类型\t价格\t单位\t颜色\nH1\t火化\t基础\t火化费\t1\t具\t红',
  );
  assert.deepEqual(
    unknown.faults.map(({ line, column }) => [line, column]),
    [[1, '颜色']],
  );
  assert.match(unknown.faults[0]?.message.zh ?? '', /服务内容/);
  const twice = parsePriceItems(
    '编码\t名称\t类别\t收费类型\t价格\t单价\t单位\nH1\t火化\t基础\t火化费\t1\t2\t具',
  );
  assert.deepEqual(
    twice.faults.map(({ line, column }) => [line, column]),
    [[1, '价格']],
  );
});

test('a missing column is one fault, and an empty code is no repeated one', () => {
  const { faults } = parsePriceItems(
    [
      '名称\t类别\t收费类型\t价格',
      ...Array.from({ length: 30 }, () => '火化\t基础\t火化费\t380'),
    ].join('\n'),
  );
  assert.deepEqual(
    faults.map(({ line, column }) => [line, column]),
    [
      [1, '项目编码'],
      [1, '计价单位'],
    ],
  );
  const empty = parsePriceItems(
    '编码\t名称\t类别\t收费类型\t价格\t单位\n\t火化\t基础\t火化费\t1\t具\n\t接运\t基础\t火化费\t1\t次',
  );
  assert.deepEqual(
    empty.faults.map(({ line, column, message }) => [line, column, message.en]),
    [2, 3].map((line) => [line, '项目编码', 'This must not be empty.']),
  );
});

test('a cell beyond the heading, or under none, is a fault of its line', () => {
  for (const csv of [
    '编码\t名称\t类别\t收费类型\t价格\t单位\nH1\t火化\t基础\t火化费\t380\t具\t多余',
    '编码\t名称\t\t类别\t收费类型\t价格\t单位\nH1\t火化\t遗漏\t基础\t火化费\t380\t具',
  ]) {
    const { items, faults } = parsePriceItems(csv);
    assert.deepEqual([items.length, faults.map(({ line }) => line)], [0, [2]]);
  }
});

test('a share for an age is read as a share, a percentage or so many tenths, and nothing else is', () => {
  const read = (share: string) =>
    parsePriceItems(
      `项目编码,项目名称,项目类别,收费类型,价格,计价单位,按比例收费的年龄（未满）,收费比例\nA,遗体火化,基础项目,火化费,600,具,14,${share}`,
    );
  for (const share of ['0.5', '50%', '5折'])
    assert.deepEqual(
      read(share).items.map((item) => [item.ageUnder, item.share]),
      [[14, 0.5]],
      share,
    );
  assert.match(read('半价').faults[0]?.message.zh ?? '', /比例/);
});
