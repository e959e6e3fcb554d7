import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { amountOf } from '@qingming/standard/numbers/amount.ts';
import { type ListedItem, proposeCharges, quantityIn, type Service } from './charges.ts';
import { itemsFound } from './find-items.ts';
import { joinStays, storageServices, unchargedStorage } from './services.ts';
import { yuan } from './statement-page.ts';
import { findWaivers, notGranted, planWaivers, type Waiver } from './waivers.ts';
import { type Charge, type Family, isEntitled, type WaiverRule } from './who-qualifies.ts';

const group = fc.constantFrom('universal', 'minimum-living', 'special-care', 'nameless');
const basis = fc.constantFrom('statement', 'paper', 'shared-data');
const division = fc.constantFrom('370102', '370203', '110101', null);

const family = fc.record({
  household: division,
  residence: division,
  deathRegion: division,
  servedIn: fc.constantFrom('370102', '110101'),
  group: fc.constantFrom('minimum-living', 'special-care', null),
  nameless: fc.boolean(),
  entitlements: fc.array(fc.record({ group, basis, household: division }), { maxLength: 3 }),
}) as fc.Arbitrary<Family>;

const rule = fc.record(
  {
    id: fc.uuid(),
    household: fc.constantFrom('37', '3701', '370102', '370000'),
    residence: fc.constantFrom('370000', '370100'),
    deathRegion: fc.constantFrom('370000', '110000'),
    doneIn: fc.constantFrom('370000', '370102'),
    proof: basis,
    scheme: fc.constant('惠民殡葬'),
    schemeCap: fc.constant(60_000),
    group,
    feeType: fc.constantFrom('02', '03'),
    cap: fc.integer({ min: 1, max: 50_000 }),
    mostUnits: fc.integer({ min: 1, max: 5 }),
    effectiveFrom: fc.constantFrom('2026-01-01', '2026-06-01'),
    effectiveUntil: fc.constantFrom('2026-07-01', '2027-01-01'),
  },
  { requiredKeys: ['id', 'group', 'feeType', 'cap', 'effectiveFrom'] },
) as fc.Arbitrary<WaiverRule>;

const charge: fc.Arbitrary<Charge> = fc
  .record({
    id: fc.uuid(),
    feeType: fc.constantFrom('02' as const, '03' as const),
    servedOn: fc.constantFrom('2026-05-01', '2026-06-15', '2026-12-31'),
    quantity: fc.integer({ min: 1, max: 800 }).map((hundredths) => hundredths / 100),
    unitPrice: fc.integer({ min: 0, max: 30_000 }),
  })
  .map((one) => ({ ...one, amount: amountOf(one.unitPrice, one.quantity) }));

const charges = fc.uniqueArray(charge, { maxLength: 6, selector: ({ id }) => id });
/** A rule that asks for nothing but its fee: with it some waiver is found in nearly every draw. */
const plainRule: fc.Arbitrary<WaiverRule> = fc.record({
  id: fc.uuid(),
  group: fc.constant('universal' as const),
  feeType: fc.constantFrom('02' as const, '03' as const),
  cap: fc.integer({ min: 1, max: 50_000 }),
  effectiveFrom: fc.constant('2026-01-01'),
});
const rules = fc.uniqueArray(fc.oneof(plainRule, rule), { maxLength: 6, selector: ({ id }) => id });

test('no waiver is above its charge, its rule’s cap or units, or for a family that is not entitled', () => {
  fc.assert(
    fc.property(family, charges, rules, (who, of, known) => {
      const found = findWaivers(who, of, known);
      for (const { waives, rule: id, amount } of found) {
        const [line, by] = [
          of.find((one) => one.id === waives),
          known.find((one) => one.id === id),
        ];
        assert.ok(line !== undefined && by !== undefined && isEntitled(who, line, by));
        assert.ok(amount > 0 && amount <= line.amount && amount <= by.cap);
      }
      for (const { id, cap, mostUnits = Number.POSITIVE_INFINITY } of known) {
        const used = found.filter((one) => one.rule === id);
        const units = used.map(
          ({ waives, amount }) => amount / (of.find((one) => one.id === waives)?.unitPrice ?? 1),
        );
        assert.ok(used.reduce((sum, { amount }) => sum + amount, 0) <= cap);
        assert.ok(units.reduce((sum, unit) => sum + unit, 0) <= mostUnits + 1e-4);
      }
      assert.equal(new Set(found.map(({ waives }) => waives)).size, found.length);
    }),
  );
});

test('what a plan leaves on a bill holds, is never less than what stood and held, and is left as it is', () => {
  fc.assert(
    fc.property(family, family, charges, rules, (before, now, of, known) => {
      const standing = findWaivers(before, of, known).map((one, at) => ({ ...one, line: `${at}` }));
      const { drop, add } = planWaivers(now, of, known, standing);
      const gone = new Set(drop.map(({ line }) => line));
      const kept: readonly Waiver[] = standing.filter(({ line }) => !gone.has(line));
      const left = [...kept, ...add];
      const holds = ({ waives, rule: id }: Waiver): boolean => {
        const [line, by] = [
          of.find((one) => one.id === waives),
          known.find((one) => one.id === id),
        ];
        return line !== undefined && by !== undefined && isEntitled(now, line, by);
      };
      assert.ok(left.every(holds));
      const sum = (some: readonly Waiver[]) => some.reduce((all, { amount }) => all + amount, 0);
      assert.ok(sum(left) >= sum(standing.filter(holds)));
      const again = planWaivers(now, of, known, left);
      assert.deepEqual([again.drop.length, again.add.length], [0, 0]);
    }),
  );
});

test('rules of one scheme share what it waives at most for one person', () => {
  const scheme = { scheme: '惠民殡葬', schemeCap: 120 };
  const known = [
    { ...A_RULE, ...scheme },
    { ...A_RULE, ...scheme, id: 's', feeType: '02' as const },
  ];
  const charges_ = [A_CHARGE, { ...A_CHARGE, id: 'd', feeType: '02' as const }];
  const found = findWaivers(NOBODY, charges_, known);
  assert.deepEqual(
    found.map(({ waives, amount }) => [waives, amount]),
    [
      ['c', 90],
      ['d', 30],
    ],
  );
});

test('why a charge is not waived names what is missing, and what no entry can mend', () => {
  const told = (rule_: Partial<WaiverRule>, who: Partial<Family> = {}) =>
    notGranted({ ...NOBODY, ...who }, [A_CHARGE], [{ ...A_RULE, ...rule_ }], []).map(
      ({ lacks, amount }) => [lacks, amount],
    );
  assert.deepEqual(told({ household: '37' }), [['household', 90]]);
  assert.deepEqual(told({ household: '37' }, { household: '110101' }), [['elsewhere', 90]]);
  assert.deepEqual(told({ residence: '370000' }), [['residence', 90]]);
  assert.deepEqual(told({ deathRegion: '370000' }), [['deathRegion', 90]]);
  assert.deepEqual(told({ doneIn: '110000' }), [['elsewhere', 90]]);
  assert.deepEqual(told({ group: 'orphan' }), []);
  assert.deepEqual(told({ group: 'orphan' }, { group: 'orphan' }), [['proof', 90]]);
  const stated = { group: 'orphan', basis: 'statement', household: null } as const;
  assert.deepEqual(told({ group: 'orphan' }, { entitlements: [stated] }), [['proof', 90]]);
  const full = [{ waives: 'd', rule: 'r', amount: 100 }];
  assert.deepEqual(
    notGranted(NOBODY, [A_CHARGE], [A_RULE], full).map(({ lacks }) => lacks),
    ['used-up'],
  );
});

test('a single charge gets the waiver that is worth most to the family', () => {
  fc.assert(
    fc.property(family, charge, rules, (who, of, known) => {
      const worth = known
        .filter((one) => isEntitled(who, of, one))
        .map(({ cap, scheme, schemeCap = 1e9, mostUnits = 1e9 }) =>
          Math.min(
            of.amount,
            cap,
            scheme === undefined ? 1e9 : schemeCap,
            mostUnits >= of.quantity ? of.amount : Math.floor(mostUnits * of.unitPrice),
          ),
        );
      const best = Math.max(0, ...worth);
      assert.equal(findWaivers(who, [of], known)[0]?.amount ?? 0, best);
    }),
  );
});

test('asking twice grants nothing twice', () => {
  fc.assert(
    fc.property(family, charges, rules, (who, of, known) => {
      const once = findWaivers(who, of, known);
      const again = findWaivers(who, of, known, once);
      const waived = new Set(once.map(({ waives }) => waives));
      assert.ok(again.every(({ waives }) => !waived.has(waives)));
    }),
  );
});

test('a rule for a household is not for one that is not known', () => {
  const known: WaiverRule = {
    id: 'r',
    household: '37',
    group: 'universal',
    feeType: '03',
    cap: 100,
    effectiveFrom: '2026-01-01',
  };
  const of: Charge = {
    id: 'c',
    feeType: '03',
    servedOn: '2026-05-01',
    quantity: 1,
    unitPrice: 90,
    amount: 90,
  };
  const who = (household: string | null) => findWaivers({ ...NOBODY, household }, [of], [known]);
  assert.equal(who(null).length, 0);
  assert.equal(who('110101').length, 0);
  assert.equal(who('370102').length, 1);
});

test('an amount is the price times the quantity, half a fen up', () => {
  assert.equal(amountOf(333, 1.5), 500);
  assert.equal(amountOf(60_000, 1), 60_000);
  assert.equal(amountOf(1, 0.49), 0);
  assert.equal(amountOf(900_000_000_000, 99.99), 89_991_000_000_000);
});

test('part of an hour or a day counts whole, a kilometre as driven', () => {
  assert.equal(quantityIn('小时', { hours: 1.2 }), 2);
  assert.equal(quantityIn('天', { days: 0.1 }), 1);
  assert.equal(quantityIn('公里', { kilometres: 12.5 }), 12.5);
  assert.equal(quantityIn('具', { hours: 5 }), 1);
});

const NOBODY: Family = {
  household: null,
  residence: null,
  deathRegion: null,
  servedIn: '370102',
  group: null,
  nameless: false,
  entitlements: [],
};
const A_RULE: WaiverRule = {
  id: 'r',
  group: 'universal',
  feeType: '03',
  cap: 100,
  effectiveFrom: '2026-01-01',
};
const A_CHARGE: Charge = {
  id: 'c',
  feeType: '03',
  servedOn: '2026-05-01',
  quantity: 1,
  unitPrice: 90,
  amount: 90,
};

const listed = (code: string, more: Partial<ListedItem> = {}): ListedItem => ({
  id: code,
  code,
  name: code,
  nameEn: null,
  class: 'non-basic',
  feeType: '03',
  offered: true,
  price: 100,
  unit: '具',
  from: '2026-01-01',
  until: null,
  ...more,
});
const cremated: Service = {
  feeType: '03',
  servedOn: '2026-05-01',
  because: { zh: '火化', en: 'Cremation' },
  measure: {},
  from: '2026-05-01T01:00:00.000Z',
  until: '2026-05-01T02:00:00.000Z',
};

test('the basic item is proposed, the others stand beside it for the clerk to choose', () => {
  const items = [
    listed('豪华炉'),
    listed('平板炉', { class: 'basic' }),
    listed('停用', { offered: false }),
  ];
  const { charges: proposed } = proposeCharges([cremated], items, []);
  assert.deepEqual(
    proposed.map(({ item, certain }) => [item, certain]),
    [
      ['平板炉', true],
      ['豪华炉', false],
    ],
  );
});

test('one fitting item needs only a nod; of several without one basic item the clerk chooses', () => {
  const certain = (...items: readonly ListedItem[]) =>
    proposeCharges([cremated], items, []).charges.map(({ item, certain: sure }) => [item, sure]);
  assert.deepEqual(certain(listed('捡灰炉')), [['捡灰炉', true]]);
  assert.deepEqual(certain(listed('甲炉'), listed('乙炉')), [
    ['甲炉', false],
    ['乙炉', false],
  ]);
  const basic = { class: 'basic' as const };
  assert.deepEqual(certain(listed('甲炉', basic), listed('乙炉', basic)), [
    ['甲炉', false],
    ['乙炉', false],
  ]);
});

test('a rule ends before the day of its end, and begins on the day of its beginning', () => {
  const known = { ...A_RULE, effectiveFrom: '2026-05-01', effectiveUntil: '2026-06-01' };
  const on = (servedOn: string) => isEntitled(NOBODY, { ...A_CHARGE, servedOn }, known);
  assert.deepEqual(['2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01'].map(on), [
    false,
    true,
    true,
    false,
  ]);
});

test('a rule for the nameless is for nobody who has a name, and one for a group only for that group', () => {
  const entitled = (group: WaiverRule['group'], who: Partial<Family>) =>
    isEntitled({ ...NOBODY, ...who }, A_CHARGE, { ...A_RULE, group });
  assert.deepEqual(
    [entitled('nameless', { nameless: true }), entitled('nameless', { nameless: false })],
    [true, false],
  );
  assert.equal(entitled('special-care', { nameless: true }), false);
  const checked = (one: 'special-care') =>
    ({ entitlements: [{ group: one, basis: 'paper', household: null }] }) as const;
  assert.equal(entitled('special-care', checked('special-care')), true);
  assert.equal(entitled('special-care', { group: 'special-care' }), false);
  assert.equal(entitled('special-care', { group: 'minimum-living' }), false);
  assert.equal(entitled('universal', {}), true);
});

test('what waivers that stand have taken of a rule is gone, whatever else stands on the bill', () => {
  const known = [{ ...A_RULE, cap: 100 }];
  const charges = [A_CHARGE, { ...A_CHARGE, id: 'd' }];
  const standing = [{ waives: 'c', rule: 'r', amount: 90 }];
  assert.deepEqual(findWaivers(NOBODY, charges, known, standing), [
    { waives: 'd', rule: 'r', amount: 10 },
  ]);
  const strange = [
    { waives: 'a charge that was voided', rule: 'r', amount: 90 },
    { waives: 'c', rule: 'a rule of another year', amount: 40 },
  ];
  assert.deepEqual(findWaivers(NOBODY, charges, known, strange), [
    { waives: 'd', rule: 'r', amount: 90 },
  ]);
});

test('a service is priced by the list of its own day', () => {
  const items = [
    listed('旧', { until: '2026-05-01' }),
    listed('新', { from: '2026-05-01', price: 120 }),
  ];
  assert.deepEqual(
    proposeCharges([cremated], items, []).charges.map(({ item }) => item),
    ['新'],
  );
});

test('what is on the bill is not proposed again, and what no list prices is said', () => {
  assert.deepEqual(proposeCharges([cremated], [listed('炉')], [cremated]).charges, []);
  assert.deepEqual(proposeCharges([cremated], [], []).unpriced, [
    { because: cremated.because, servedOn: '2026-05-01' },
  ]);
});

test('moving from cabinet to cabinet does not begin the storage anew', () => {
  const [a, b, c, d] = [
    '2026-05-01T00:00:00.000Z',
    '2026-05-02T00:00:00.000Z',
    '2026-05-03T00:00:00.000Z',
    '2026-05-09T00:00:00.000Z',
  ];
  assert.deepEqual(
    joinStays([
      { since: a, until: b },
      { since: b, until: c },
      { since: d, until: d },
    ]),
    [
      { since: a, until: c },
      { since: d, until: d },
    ],
  );
});

test('two short stays within one day of storage are one day, however often the body was taken out', () => {
  const at = (hour: string) => `2026-05-01T${hour}:00.000Z`;
  const joined = joinStays([
    { since: at('01:00'), until: at('01:02') },
    { since: at('05:00'), until: at('05:01') },
    { since: at('23:00'), until: '2026-05-02T02:00:00.000Z' },
  ]);
  const [stay, ...others] = joined;
  assert.ok(stay && others.length === 0);
  const services = storageServices(stay, []);
  assert.deepEqual(
    services.map(({ measure }) => quantityIn('天', measure)),
    [2],
    'the second day began at 01:00 of the second of May',
  );
});

test('of storage that lasts the days that began since the last charge are proposed, and no day twice', () => {
  const stay = { since: '2026-05-01T02:00:00.000Z', until: '2026-05-04T03:00:00.000Z' };
  const parts = storageServices(stay, []);
  const left = (...charged: readonly [servedOn: string, days: number][]) =>
    unchargedStorage(
      parts,
      charged.map(([servedOn, days]) => ({ servedOn, days })),
    ).map(({ servedOn, measure }) => [servedOn, quantityIn('天', measure)]);
  assert.deepEqual(left(), [['2026-05-01', 4]]);
  assert.deepEqual(left(['2026-05-01', 2]), [['2026-05-03', 2]]);
  assert.deepEqual(left(['2026-05-01', 2], ['2026-05-03', 1]), [['2026-05-04', 1]]);
  assert.deepEqual(left(['2026-05-02', 1]), [['2026-05-02', 3]], 'charged on a later day of it');
  assert.deepEqual(left(['2026-05-01', 1], ['2026-05-01', 3]), [], 'all of it');
  assert.deepEqual(left(['2026-05-01', 9]), [], 'paid for ahead');
  assert.deepEqual(left(['2026-04-30', 4]), [['2026-05-01', 4]], 'the days of another stay');
  const divided = storageServices(stay, ['2026-05-03']);
  assert.deepEqual(
    unchargedStorage(divided, [{ servedOn: '2026-05-03', days: 2 }]).map(({ until }) => until),
    [divided[0]?.until],
    'each list has its own days',
  );
});

const good = (code: string, name: string, nameEn: string | null = null) => ({
  id: code,
  code,
  name,
  nameEn,
  class: 'non-basic' as const,
  unit: '个',
  unitEn: null,
  price: 100,
});

test('an item is found by code, by its name in either language, by its sound and by its initials', () => {
  const goods = [
    good('U01', '骨灰盒（素木）', 'Urn'),
    good('S02', '寿衣', 'Shroud'),
    good('F03', '鲜花圈', 'Wreath of flowers'),
    good('K04', '单人告别厅'),
  ];
  const found = (text: string) => itemsFound(text, goods).rows.map(({ code }) => code);
  for (const text of ['u01', '灰盒', 'urn', 'guhui', 'GHH', 'ｇｈｈ', 'ghhsm', '骨灰盒素'])
    assert.deepEqual(found(text), ['U01'], text);
  assert.deepEqual(found('danren'), ['K04'], 'the name of an item is no surname');
  assert.deepEqual(found('h'), ['U01', 'S02', 'F03'], 'what is only somewhere in a name comes too');
  assert.deepEqual(found('shou'), ['S02']);
  assert.deepEqual(found('没有'), []);
  assert.equal(found('').length, goods.length);
  assert.equal(
    itemsFound(
      '',
      Array.from({ length: 21 }, () => good('U', '盒')),
    ).more,
    true,
  );
});

test('a stay is divided where another list comes into force', () => {
  const stay = { since: '2026-06-28T02:00:00.000Z', until: '2026-07-03T03:00:00.000Z' };
  const parts = storageServices(stay, ['2026-01-01', '2026-07-01']);
  assert.deepEqual(
    parts.map(({ servedOn, measure }) => [servedOn, quantityIn('天', measure)]),
    [
      ['2026-06-28', 3],
      ['2026-07-01', 3],
    ],
  );
});

test('fen are written as yuan without a fen lost', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (fen) => {
      assert.equal(Math.round(Number(yuan(fen)) * 100), fen);
    }),
  );
});
