import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { basicServicesOf, missingServices } from './basic-services.ts';
import { fenOf } from './price-cells.ts';
import { parsePriceItems } from './price-csv.ts';
import { diffLists, type Priced } from './price-diff.ts';

const priced = fc.record({
  code: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
  name: fc.constantFrom('火化', '告别'),
  feeType: fc.constantFrom('01', '03'),
  class: fc.constantFrom('basic', 'non-basic'),
  offered: fc.boolean(),
  price: fc.integer({ min: 0, max: 5 }),
  unit: fc.constantFrom('次', '天'),
}) as fc.Arbitrary<Priced>;
const aList = fc.uniqueArray(priced, { selector: ({ code }) => code });

test('a list does not differ from itself', () => {
  fc.assert(fc.property(aList, (list) => assert.deepEqual(diffLists(list, list), [])));
});

test('reading a change backwards gives the opposite change', () => {
  const opposite = {
    added: 'removed',
    removed: 'added',
    up: 'down',
    down: 'up',
    offered: 'withdrawn',
    withdrawn: 'offered',
    reworded: 'reworded',
  } as const;
  fc.assert(
    fc.property(aList, aList, (a, b) => {
      const forth = diffLists(a, b).map(({ code, change, before, after }) => [
        code,
        opposite[change],
        after,
        before,
      ]);
      const back = diffLists(b, a).map(({ code, change, before, after }) => [
        code,
        change,
        before,
        after,
      ]);
      assert.deepEqual(forth.toSorted(), back.toSorted());
    }),
  );
});

test('yuan are read as fen to the cent, and nothing else is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_00 }), (fen) => {
      assert.equal(fenOf((fen / 100).toFixed(2)), fen);
    }),
  );
  for (const text of [
    '',
    '-1',
    '1.234',
    '六百',
    '1e3',
    '600万元',
    '1,28',
    '1,2800',
    '1.280,00',
    '300-500',
    'NaN',
  ])
    assert.equal(fenOf(text), undefined);
});

test('a service not offered counts as said', () => {
  const home = { kind: 'BZ' } as const;
  const said = basicServicesOf(home).map(({ feeType }) => ({ class: 'basic' as const, feeType }));
  assert.deepEqual(missingServices(home, said), []);
  assert.equal(missingServices(home, []).length, 6);
});

test('a niche is a basic item where government runs the institution, and only there', () => {
  const names = (kind: 'BZ' | 'GZ' | 'TZ', properties: '2' | '5' | null) =>
    basicServicesOf({ kind, properties }).map(({ name }) => name.zh);
  for (const kind of ['BZ', 'GZ', 'TZ'] as const) {
    assert.equal(names(kind, '2').at(-1), '骨灰格位安葬');
    assert.ok(!names(kind, '5').includes('骨灰格位安葬'));
    assert.ok(!names(kind, null).includes('骨灰格位安葬'));
  }
});

test('a columbarium run by government cannot leave its niches unsaid', () => {
  const missing = (properties: '2' | '5') =>
    missingServices({ kind: 'TZ', properties }, []).map(({ code }) => code);
  assert.ok(missing('2').includes('niche'));
  assert.ok(!missing('5').includes('niche'));
});

test('a list pasted from a spreadsheet becomes items', () => {
  const { items, faults } = parsePriceItems(
    '项目编码\t项目名称\t项目类别\t收费类型\t价格（元）\t计价单位\t提供\nH1\t平板炉火化\t基础项目\t火化费\t180.00\t具\t是\nE1\t生态安葬\t基础项目\t10\t0\t次\t否',
  );
  assert.deepEqual(faults, []);
  assert.deepEqual(
    items.map(({ code, class: c, feeType, price, offered }) => [code, c, feeType, price, offered]),
    [
      ['H1', 'basic', '03', 18000, true],
      ['E1', 'basic', '10', 0, false],
    ],
  );
});

test('every cell that is not understood is named by line and column', () => {
  const { faults } = parsePriceItems(
    'code,name,class,feeType,price,unit,colour\nX,火化,豪华,03,一千,具,红\nX,火化,basic,03,10,,红',
  );
  assert.deepEqual(
    faults.map(({ line, column }) => [line, column]),
    [
      [1, 'colour'],
      [2, '项目类别'],
      [2, '价格'],
      [3, '计价单位'],
      [3, '项目编码'],
    ],
  );
});

test('empty lines are counted as the sheet counts them, and are no items', () => {
  const { items, faults } = parsePriceItems(
    '\n编码,项目名称,项目类别,收费类型,价格,计价单位\n\nH1,火化,basic,03,180,具\n,,,,,\nH2,火化,basic,03,贵,具\n',
  );
  assert.equal(items.length, 2);
  assert.deepEqual(
    faults.filter(({ column }) => column === '价格').map(({ line }) => line),
    [6],
  );
});

test('no text makes the reader of pasted lists fail', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      (text) => void parsePriceItems(text),
    ),
  );
});
