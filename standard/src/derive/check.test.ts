import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALL_CODE_SETS } from '../codes/all-codes.ts';
import { sex } from '../codes/person.ts';
import type { Books } from '../language/books.ts';
import { type CodeSet, codeSet } from '../language/code-set.ts';
import {
  code,
  date,
  decimal,
  file,
  flag,
  integer,
  link,
  optional,
  text,
} from '../language/element.ts';
import {
  after,
  all,
  atMost,
  below,
  count,
  day,
  el,
  type Expression,
  equal,
  exists,
  inDivision,
  minus,
  notFuture,
  oneOf,
  outer,
  plus,
  present,
  transition,
  val,
  was,
  wellFormed,
} from '../language/expression.ts';
import {
  type Capacity,
  type RecordDefinition,
  type Rule,
  record,
  rule,
} from '../language/record.ts';
import { NATIONAL } from '../records/all-records.ts';
import { kept } from '../../test-support/kept.ts';
import { checkCatalogue } from './check.ts';

const says = { zh: '规则。', en: 'A rule.' };
const secret = { classification: 'personal', purpose: 'a test', mask: 'name' } as const;

type More = Partial<RecordDefinition>;

const lamp = (more: More = {}): RecordDefinition => ({
  ...record(
    'lamp',
    { zh: '灯', en: 'Lamp' },
    {
      source: 'a test',
      belongsTo: 'institution',
      travels: 'stays',
      ...kept,
      elements: {
        name: text('名称', 'Name', { classification: 'internal', source: 'a test' }),
        sex: code('性别', 'Sex', sex, { source: 'a test' }),
        lights: integer('灯数', 'Lights', { source: 'a test' }),
        weight: decimal('重量', 'Weight', { source: 'a test' }),
        lit: flag('点亮', 'Lit', { source: 'a test' }),
        since: date('自', 'Since', { source: 'a test' }),
        until: optional(date('至', 'Until', { source: 'a test' })),
        owner: text('物主', 'Owner', { ...secret, findable: 'exact', source: 'a test' }),
        maker: text('制作人', 'Maker', { ...secret, source: 'a test' }),
      },
    },
  ),
  ...more,
});

const house = (more: More = {}): RecordDefinition => ({
  ...record(
    'house',
    { zh: '屋', en: 'House' },
    {
      source: 'a test',
      belongsTo: 'institution',
      isInstitution: true,
      travels: 'stays',
      ...kept,
      elements: { name: text('名称', 'Name', { classification: 'internal', source: 'a test' }) },
    },
  ),
  ...more,
});

const catalogueOf = (...definitions: readonly RecordDefinition[]) =>
  new Map(definitions.map((definition) => [definition.kind, definition]));

const faultsOf = (more: More): readonly string[] =>
  checkCatalogue(catalogueOf(house(), lamp(more)), [sex]);

const faultsOfRule = (check: Expression): readonly string[] =>
  faultsOf({ rules: [rule('a-rule', says, check)] });

test('a division lies in another, or in what a text of its first digits names', () => {
  assert.deepEqual(faultsOfRule(inDivision('region', 'name')), []);
});

test('the national standard may be loaded', () => {
  assert.deepEqual(checkCatalogue(NATIONAL, ALL_CODE_SETS), []);
});

test('a sound record kind has no faults', () => {
  assert.deepEqual(faultsOf({}), []);
});

const RULES: readonly [string, Expression, RegExp][] = [
  ['an element that does not exist', equal('colour', val('red')), /no element "colour" in lamp/],
  [
    'a record that is not around it',
    equal('name', outer('name')),
    /no element "name" in 1 records/,
  ],
  ['a record kind that does not exist', exists('candle', all(), 'anywhere'), /no record kind/],
  ['a root, from a record outside of any', exists('lamp'), /lamp lies in no root/],
  [
    'a text that lies in a division',
    inDivision('name', 'region'),
    /a text is compared with a region/,
  ],
  ['the order of texts', below('name', val('b')), /values of text have no order/],
  ['a day against a number', equal('since', 'lights'), /a day is compared with a number/],
  ['a code that the set lacks', equal('sex', val('77')), /"sex" is never "77"/],
  ['a number where a flag stands', equal('lit', val(1)), /"lit" is never 1/],
  ['one of no values', oneOf('name'), /"name" is one of no values/],
  ['the order of sealed texts', below('owner', 'owner'), /"owner" is sealed/],
  ['a sealed text against a given one', equal('owner', val('x')), /"owner" is sealed/],
  ['a sealed text that nothing finds', equal('maker', 'maker'), /"maker" is sealed/],
  ['the sum of fractions', equal('lights', plus('weight', 'lights')), /too many decimals/],
  ['a day that is none', equal('since', val('2023-02-29')), /"since" is never/],
  ['a sum with a fraction', equal('lights', plus('lights', val(0.5))), /0.5 cannot be calculated/],
  ['the future of a text', notFuture('name'), /"name" is not a day or an instant/],
  [
    'the form of a text of another record',
    exists('lamp', wellFormed('owner', 'identityNumber'), 'anywhere'),
    /only known of the record at hand/,
  ],
  [
    'a day beside an instant',
    atMost('since', 'recordedAt'),
    /a day is compared with an instant: compare it with the day of the instant/,
  ],
  ['the day of a text', equal(day('name'), 'since'), /"name" is not a day or an instant/],
  [
    'hours after a day',
    atMost('recordedAt', after('since', 2, 'hour')),
    /"since" is not an instant/,
  ],
  [
    'a term that is no whole number',
    atMost('until', after('since', 1.5, 'month')),
    /a term is a whole number of months from 0 to/,
  ],
  [
    'a term longer than any',
    atMost('until', after('since', 10_000, 'year')),
    /a term is a whole number of years from 0 to 9999/,
  ],
  [
    'a term of so many kilograms',
    atMost('until', after('since', 'weight', 'day')),
    /"weight" is not a whole number of days/,
  ],
  [
    'a term in what is not there',
    atMost('until', after('since', 'days', 'day')),
    /no element "days" in lamp/,
  ],
  [
    'the end of a term and no day',
    atMost(after('since', 1, 'day'), val('tomorrow')),
    /"tomorrow" is not a day/,
  ],
  [
    'the count of what is unknown',
    atMost(count('lantern'), val(3)),
    /there is no record kind "lantern"/,
  ],
  ['the difference of texts', equal(minus('name', 'lights'), val(1)), /"name" is not a number/],
  [
    'the version before of another record',
    exists('lamp', equal('lit', was('lit')), 'anywhere'),
    /"lit" is asked of a version before, which only the record itself has/,
  ],
  ['steps of what is not there', transition('colour', ['1', '2']), /no element "colour" in lamp/],
  ['steps to an unknown code', transition('sex', ['1', '12']), /"sex" is never "12"/],
  ['steps of a sealed text', transition('maker', ['a', 'b']), /"maker" is sealed/],
  ['no steps', transition('sex'), /"sex" has no steps/],
  [
    'one step twice',
    transition('sex', ['1', '2'], ['1', '2']),
    /the step from 1 to 2 stands twice/,
  ],
];

for (const [what, check, fault] of RULES)
  test(`a rule that speaks of ${what} is not loaded`, () => {
    assert.match(faultsOfRule(check).join('\n'), fault);
  });

const ELEMENTS: readonly [string, RecordDefinition['elements'], RegExp][] = [
  [
    'a link to nothing',
    { to: link('candle', '烛', 'Candle', { source: 'a test' }) },
    /links to "candle"/,
  ],
  [
    'personal text without purpose',
    { who: text('某人', 'Who', { classification: 'personal', mask: 'name', source: 'a test' }) },
    /states no purpose/,
  ],
  [
    'personal text without a mask',
    {
      who: text('某人', 'Who', { classification: 'personal', purpose: 'a test', source: 'a test' }),
    },
    /has no mask/,
  ],
  [
    'open text that is findable',
    {
      who: text('某人', 'Who', { classification: 'internal', findable: 'exact', source: 'a test' }),
    },
    /findable/,
  ],
  [
    'sealed text that is found by its last digits',
    {
      who: text('某人', 'Who', {
        ...{ classification: 'personal', purpose: 'a test', mask: 'hidden' },
        ...{ source: 'a test', findable: 'number' },
      }),
    },
    /findable/,
  ],
  [
    'a name that every record has',
    { region: text('区划', 'Division', { classification: 'internal', source: 'a test' }) },
    /name that every record/,
  ],
  [
    'a label in one language',
    { who: text('Who', 'Who', { classification: 'internal', source: 'a test' }) },
    /lamp.who: the Chinese text is missing/,
  ],
  [
    'a scan that everybody may see',
    { scan: file('扫描件', 'Scan', { classification: 'internal', source: 'a test' }) },
    /lamp.scan is written freely/,
  ],
  [
    'a file of no media type',
    { scan: file('扫描件', 'Scan', { ...secret, accept: ['pdf'], source: 'a test' }) },
    /names no media types/,
  ],
  [
    'lines of text in the clear',
    { word: text('词', 'Word', { classification: 'internal', multiline: true, source: 'a test' }) },
    /lamp.word is written freely/,
  ],
  [
    'a remark in the clear',
    { lastRemark: text('词', 'Word', { classification: 'internal', source: 'a test' }) },
    /lamp.lastRemark is written freely/,
  ],
  [
    'a text labelled as a remark, in the clear',
    { bz: text('备注', 'Word', { classification: 'public', source: 'a test' }) },
    /lamp.bz is written freely/,
  ],
  [
    'an element that was only "observed"',
    { n: integer('数', 'N', { source: 'observed' }) },
    /lamp.n names no source/,
  ],
  [
    'an element of a design without a reason',
    { n: integer('数', 'N', { source: 'design: ' }) },
    /lamp.n names no source/,
  ],
  [
    'bounds that leave nothing',
    { n: integer('数', 'N', { min: 2, max: 1, source: 'a test' }) },
    /least value above/,
  ],
  [
    'a code set that is not listed',
    {
      tint: code('色', 'Tint', codeSet('tint', says, 'a test', [['1', '红', 'Red']]), {
        source: 'a test',
      }),
    },
    /code set "tint" is not listed/,
  ],
];

for (const [what, elements, fault] of ELEMENTS)
  test(`a record kind with ${what} is not loaded`, () => {
    assert.match(faultsOf({ elements }).join('\n'), fault);
  });

test('a text that is written freely may be open when it says why', () => {
  const open = {
    classification: 'public',
    openBecause: 'for the public',
    source: 'a test',
  } as const;
  const elements = { ...lamp().elements, note: text('备注', 'Note', open) };
  assert.deepEqual(faultsOf({ elements }), []);
});

const KEPT: readonly [string, More, RegExp][] = [
  ['is kept for no time', { retention: { ...kept.retention, keep: { months: 0 } } }, /no time/],
  ['names no norm for its term', { retention: { ...kept.retention, source: '' } }, /no source/],
  ['names no norm for its ground', { basis: { ground: 'duty', norm: ' ' } }, /states no norm/],
  [
    'denies the personal data that it holds',
    { basis: { ground: 'no-personal-data', norm: 'a test' } },
    /states that it holds none/,
  ],
];

for (const [what, more, fault] of KEPT)
  test(`a record kind that ${what} is not loaded`, () => {
    assert.match(faultsOf(more).join('\n'), fault);
  });

const SHAPES: readonly [string, More, RegExp][] = [
  ['two rules of one name', { rules: [rule('a', says, all()), rule('a', says, all())] }, /twice/],
  ['a title that is no text', { title: 'lights' }, /takes its title from "lights"/],
  ['a number that people type', { series: [{ element: 'name', prefix: 'L' }] }, /a given text/],
  ['a key of unknown elements', { indexes: [['colour']] }, /no element "colour" for its key/],
  [
    'a range from a day to a number',
    { exclusive: [{ name: 'x', elements: ['name'], from: 'since', until: 'lights', says }] },
    /a range of days or of instants/,
  ],
  [
    'a capacity whose range may lack its beginning',
    {
      capacity: [{ name: 'x', of: 'of', limit: 'lights', from: 'until', until: 'until', says }],
    },
    /begins with an element that may be missing/,
  ],
  [
    'a key whose condition looks at other records',
    { unique: [{ name: 'x', elements: ['name'], says, where: exists('lamp', all(), 'anywhere') }] },
    /its condition looks at other records/,
  ],
];

for (const [what, more, fault] of SHAPES)
  test(`a record kind with ${what} cannot be loaded`, () => {
    assert.match(faultsOf(more).join('\n'), fault);
  });

test('a code may be given again only after its first meaning ended', () => {
  const set = (from: string) =>
    codeSet('tint', says, 'a test', [
      ['1', '红', 'Red', { until: '2020-01-01' }],
      ['1', '绿', 'Green', { from }],
    ]);
  const faults = (tint: CodeSet) => {
    const elements = { tint: code('色', 'Tint', tint, { source: 'a test' }) };
    return checkCatalogue(catalogueOf(house(), lamp({ elements, indexes: [] })), [tint]);
  };
  assert.deepEqual(faults(set('2020-01-01')), []);
  assert.match(faults(set('2019-12-31')).join(), /has 1 twice at one time/);
});

test('a code set that no element uses is not loaded', () => {
  const tint = codeSet('tint', says, 'a test', [['1', '红', 'Red']]);
  assert.deepEqual(checkCatalogue(catalogueOf(house(), lamp()), [sex, tint]), [
    'code set tint is used by no element',
  ]);
});

const called = { zh: '灯具', en: 'lamp' };
const partOf = (root: string, more: More = {}): RecordDefinition =>
  lamp({ kind: 'wick', belongsTo: { root }, rules: [], ...more });

const OWNERS: readonly [string, readonly RecordDefinition[], RegExp][] = [
  ['a part of a kind that is no root', [house(), lamp(), partOf('lamp')], /wick belongs to a kind/],
  ['a part of a kind that there is not', [house(), partOf('candle')], /wick belongs to a kind/],
  [
    'a root inside another',
    [house(), lamp({ root: { called } }), partOf('lamp', { root: { called } })],
    /wick is a root inside another/,
  ],
  ['a root without a name', [house(), lamp({ root: { called: { zh: '', en: '' } } })], /missing/],
  ['things of institutions, and no institution', [lamp()], /no kind is one/],
  ['two kinds of institution', [house(), house({ kind: 'shed' })], /more than one kind is/],
  ['an institution that lies on the node', [house({ belongsTo: 'node' })], /belongs to itself/],
  [
    'what two people confirm outside of a root',
    [
      house(),
      lamp({
        confirmed: [
          {
            name: 'two-of-us',
            says,
            act: 'check',
            people: ['name', 'name'],
            detail: {},
            minutes: 5,
          },
        ],
      }),
    ],
    /lies in none/,
  ],
  [
    'a link into a root from outside of it',
    [
      house(),
      lamp({ root: { called } }),
      partOf('lamp'),
      lamp({ kind: 'candle', elements: { of: link('wick', '芯', 'Wick', { source: 'a test' }) } }),
    ],
    /candle.of links into a lamp from outside of it/,
  ],
  [
    'a link into a root from another',
    [
      house(),
      lamp({ root: { called } }),
      partOf('lamp'),
      lamp({ kind: 'candle', root: { called } }),
      partOf('candle', {
        kind: 'flame',
        elements: { of: link('wick', '芯', 'Wick', { source: 'a test' }) },
      }),
    ],
    /flame.of links into a lamp from outside of it/,
  ],
  [
    'a link that reaches through the institution for what is no part there',
    [
      house(),
      lamp({
        elements: { of: link('hall', '堂', 'Hall', { reach: 'institution', source: 'a test' }) },
      }),
      lamp({ kind: 'hall' }),
    ],
    /lamp.of reaches through the institution for "hall", which is no part/,
  ],
  [
    'a look within the root at what lies in another',
    [
      house(),
      lamp({ root: { called } }),
      partOf('lamp'),
      lamp({ kind: 'candle', root: { called }, rules: [rule('a-rule', says, exists('wick'))] }),
    ],
    /wick lies in another kind of root/,
  ],
];

for (const [what, definitions, expected] of OWNERS)
  test(`a standard with ${what} is not loaded`, () => {
    assert.match(checkCatalogue(catalogueOf(...definitions), [sex]).join('\n'), expected);
  });

test('a root and its parts may be linked to from where they lie, and a root on the node from anywhere', () => {
  const sound = catalogueOf(
    house(),
    lamp({ kind: 'person', belongsTo: 'node', root: { called } }),
    partOf('person', { kind: 'address' }),
    lamp({
      root: { called },
      elements: { of: link('person', '人', 'Person', { source: 'a test' }) },
    }),
    partOf('lamp', {
      elements: {
        of: link('wick', '芯', 'Wick', { source: 'a test' }),
        by: link('person', '人', 'Person', { source: 'a test' }),
        like: link('wick', '芯', 'Wick', { reach: 'institution', source: 'a test' }),
      },
    }),
    lamp({
      kind: 'candle',
      elements: {
        like: link('lamp', '灯', 'Lamp', { source: 'a test' }),
        of: link('wick', '芯', 'Wick', { reach: 'institution', source: 'a test' }),
      },
    }),
  );
  assert.deepEqual(checkCatalogue(sound, [sex]), []);
});

const held = (more: Partial<Rule>): readonly string[] =>
  faultsOf({ rules: [rule('a-rule', says, equal('lit', val(true)), more)] });

const LIVES: readonly [string, Rule['life'], RegExp][] = [
  ['by what may be missing', { by: 'until', from: '2026-03-30' }, /goes by "until", which is not/],
  ['by what is not there', { by: 'then', from: '2026-03-30' }, /goes by "then", which is not/],
  ['without a day', { by: 'since' }, /neither a first day nor an end/],
  ['from no day', { by: 'since', from: '2026-02-30' }, /names 2026-02-30, no day/],
  [
    'that ends before it begins',
    { by: 'since', from: '2026-03-30', until: '2026-03-30' },
    /ends before it begins/,
  ],
];

for (const [what, life, fault] of LIVES)
  test(`a rule with a life ${what} is not loaded`, () => {
    assert.ok(life !== undefined);
    assert.match(held({ life }).join('\n'), fault);
  });

test('a rule lives by a day of the record, or by the moment of recording', () => {
  assert.deepEqual(held({ life: { by: 'since', from: '2026-03-30' } }), []);
  assert.deepEqual(held({ life: { by: 'recordedAt', until: '2030-01-01' } }), []);
});

test('a rule on a change is not put off to the end, nor held from another side', () => {
  const change = transition('sex', ['1', '2']);
  const fault = (more: Partial<Rule>) =>
    faultsOf({ rules: [rule('a-rule', says, change, more)] }).join('\n');
  assert.match(fault({ deferred: true }), /not known at the end of a transaction/);
  assert.match(fault({ mutual: true }), /takes a part of a root/);
  assert.equal(fault({}), '');
});

test('a rule waits for what a link of its record names', () => {
  const fault = (waitsFor: string) =>
    faultsOf({ rules: [rule('a-rule', says, present('sex'), { waitsFor })] }).join('\n');
  assert.match(fault('sex'), /waits for sex, which is no link of the record/);
  assert.match(fault('hall'), /waits for hall/);
  const beside = rule('a-rule', says, present('sex'), { besideOwnKind: true });
  assert.match(faultsOf({ rules: [beside] }).join('\n'), /waits for nobody/);
});

const CAPACITIES: readonly [string, Partial<Capacity>, RegExp][] = [
  ['of what is no link', { of: 'name' }, /fills "name", which is no link/],
  ['by a limit that is not there', { limit: 'seats' }, /takes its limit from "seats"/],
  [
    'by a limit that may be below zero',
    { limit: 'lights' },
    /"lights", which is no amount of lamp/,
  ],
  ['of units that are no number', { units: 'name' }, /takes "name", which is no amount/],
  ['over what is no time', { from: 'name' }, /needs a range of days or of instants/],
];

for (const [what, change, fault] of CAPACITIES)
  test(`a capacity ${what} is not loaded`, () => {
    const whole = {
      name: 'not-full',
      says,
      of: 'like',
      limit: 'most',
      from: 'since',
      until: 'until',
    };
    const { elements } = lamp();
    const more = {
      like: link('lamp', '灯', 'Lamp', { source: 'a test' }),
      most: integer('至多', 'At most', { min: 0, source: 'a test' }),
    };
    const faults = (capacity: Capacity) =>
      faultsOf({ elements: { ...elements, ...more }, capacity: [capacity] });
    assert.deepEqual(faults(whole), []);
    assert.match(faults({ ...whole, ...change }).join('\n'), fault);
  });

const BOOKED: readonly [string, Partial<Books>, RegExp][] = [
  [
    'of an unknown account',
    { bookings: [{ amount: el('price'), debit: 'gold', credit: 'on' }] },
    /no account/,
  ],
  [
    'where no account may be found',
    { bookings: [{ amount: el('price'), debit: [{ account: 'on', when: all() }], credit: 'on' }] },
    /no account may be found/,
  ],
  [
    'of what is no money',
    { bookings: [{ amount: el('name'), debit: 'on', credit: 'off' }] },
    /no amount/,
  ],
  ['on no instant', { at: 'name' }, /no instant/],
  ['at a desk that is no link', { desk: 'name' }, /no link/],
];

for (const [what, more, says_] of BOOKED)
  test(`a booking ${what} is not loaded`, () => {
    const elements = {
      price: integer('价格', 'Price', { min: 0, source: 'a test' }),
      name: text('名称', 'Name', {
        openBecause: 'a test',
        classification: 'internal',
        source: 'a test',
      }),
    };
    const accounts = codeSet('account', { zh: '科目', en: 'Account' }, 'design: a test', [
      ['on', '开', 'On'],
      ['off', '关', 'Off'],
    ]);
    const sound: Books = {
      accounts,
      at: 'recordedAt',
      bookings: [{ amount: el('price'), debit: 'on', credit: 'off' }],
    };
    const faults = (books: Books) =>
      faultsOf({ elements, books }).filter((one) => !/listed|used by no element/.test(one));
    assert.deepEqual(faults(sound), []);
    assert.match(faults({ ...sound, ...more }).join(), says_);
  });
