import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changesBetween, historyOf, listInForce, listToCome, priceLines } from './prices.ts';
import type { PublishedItem, PublishedList } from './published.ts';
import { basicServices } from './test-support/seed.ts';

const item = (code: string, change: Partial<PublishedItem> = {}): PublishedItem => ({
  code,
  name: code,
  nameEn: null,
  class: 'basic',
  feeType: '03',
  standard: '1',
  type: '0',
  offered: true,
  price: 100,
  unit: '具',
  unitEn: null,
  document: null,
  content: null,
  ageUnder: null,
  share: null,
  includedKm: null,
  perKm: null,
  partKm: null,
  nightFrom: null,
  nightUntil: null,
  nightShare: null,
  nightExtra: null,
  order: 0,
  ...change,
});

const list = (
  from: string,
  until: string | null,
  items: readonly PublishedItem[],
): PublishedList => ({ id: from, document: 'd', authority: 'a', from, until, items });

const codes = (lines: ReturnType<typeof priceLines>['basic']): readonly string[] =>
  lines.map((line) => (line.item === undefined ? line.service.code : line.item.code));

test('the order in which an institution lists its basic items changes nothing', () => {
  const items = [
    item('urn', { class: 'non-basic', feeType: '09' }),
    item('cremation', { feeType: '03' }),
    item('makeup', { feeType: '05' }),
    item('pickup', { feeType: '01' }),
  ];
  const expected = [
    'pickup',
    'storage',
    'farewell',
    'cremation',
    'ashes-deposit',
    'ecological-burial',
    'makeup',
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(items, { minLength: items.length }), (shuffled) => {
      const lines = priceLines(list('2026-04-01', null, shuffled), basicServices({ kind: 'BZ' }));
      assert.deepEqual(codes(lines.basic), expected);
      assert.deepEqual(codes(lines.other), ['urn']);
    }),
  );
});

test('no item of a list is left out or shown twice', () => {
  const feeTypes = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'] as const;
  const anItem = fc.record({
    code: fc.string({ minLength: 1, maxLength: 4 }),
    class: fc.constantFrom('0', '1', 'basic', 'non-basic'),
    feeType: fc.constantFrom(...feeTypes),
    order: fc.nat(9),
  });
  const items = fc.uniqueArray(anItem, { selector: ({ code }) => code, maxLength: 12 });
  fc.assert(
    fc.property(items, (some) => {
      const shown = list(
        '2026-04-01',
        null,
        some.map(({ code, ...rest }) => item(code, rest)),
      );
      const lines = priceLines(shown, basicServices({ kind: 'BZ' }));
      const found = [...lines.basic, ...lines.other].flatMap((line) => line.item?.code ?? []);
      assert.deepEqual(found.toSorted(), some.map(({ code }) => code).toSorted());
    }),
  );
});

test('a list holds from its first day until the day before it ends', () => {
  const [now, was] = [list('2026-07-01', null, []), list('2026-04-01', '2026-07-01', [])];
  const lists = [now, was];
  assert.equal(listInForce(lists, '2026-06-30'), was);
  assert.equal(listInForce(lists, '2026-07-01'), now);
  assert.equal(listInForce(lists, '2026-03-31'), undefined);
  assert.equal(listToCome(lists, '2026-05-01'), now);
  assert.equal(listToCome(lists, '2026-07-01'), undefined);
});

test('each kind of change from a list to the next has its name', () => {
  const before = list('2026-04-01', '2026-07-01', [
    item('same'),
    item('up'),
    item('down'),
    item('gone'),
    item('unit'),
    item('withdrawn'),
    item('offered', { offered: false, price: 0 }),
  ]);
  const after = list('2026-07-01', null, [
    item('same'),
    item('up', { price: 101 }),
    item('down', { price: 99 }),
    item('new'),
    item('unit', { unit: '次', price: 5 }),
    item('withdrawn', { offered: false }),
    item('offered'),
  ]);
  assert.deepEqual(
    changesBetween(before, after).map(({ change, before: b, after: a }) => [
      change,
      (a ?? b)?.code,
    ]),
    [
      ['up', 'up'],
      ['down', 'down'],
      ['added', 'new'],
      ['unit', 'unit'],
      ['withdrawn', 'withdrawn'],
      ['offered', 'offered'],
      ['removed', 'gone'],
    ],
  );
});

test('an item that was taken off keeps its history, and an unknown one has none', () => {
  const lists = [list('2026-07-01', null, []), list('2026-04-01', '2026-07-01', [item('a')])];
  assert.deepEqual(
    historyOf(lists, 'a').map(({ item: one, change, first }) => [
      one?.price,
      change?.change,
      first,
    ]),
    [
      [undefined, 'removed', false],
      [100, 'added', true],
    ],
  );
  assert.deepEqual(historyOf(lists, 'b'), []);
});
