import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { code, date, integer, link, optional, text } from '../language/element.ts';
import {
  type Expression,
  absent,
  after,
  atMost,
  count,
  day,
  exists,
  present,
  transition,
  val,
} from '../language/expression.ts';
import { type Overlay, overlay, type Tightening } from '../language/overlay.ts';
import { type Rule, rule } from '../language/record.ts';
import { shandong } from '../overlays/shandong.ts';
import { NATIONAL } from '../records/all-records.ts';
import { sex } from '../codes/person.ts';
import { getRecord } from './catalogue.ts';
import { evaluate } from './expression-memory.ts';
import { FORMATS } from './formats.ts';
import { type JsonSchema, elementSchema } from './json-schema.ts';
import { applyOverlay, factSchemaFor, overlaidCatalogue, rowOfFact } from './overlay.ts';

function accepts(schema: JsonSchema, value: unknown): boolean {
  const ajv = new Ajv2020({ allErrors: true, multipleOfPrecision: 6 });
  for (const [name, check] of Object.entries(FORMATS)) ajv.addFormat(name, check);
  return ajv.validate(schema, value);
}

const decedent = getRecord(NATIONAL, 'decedent');
const person = {
  number: 'SZ370102-2026-000001',
  nameless: false,
  name: '王某某',
  sex: '1',
  deathCause: '01',
  deathPlace: '济南市历下区',
};

const blank: Overlay = {
  province: '370000',
  version: '1',
  source: 'a test',
  add: {},
  tighten: {},
  rules: {},
};

function refusalsOf(part: Partial<Overlay>): string {
  const result = applyOverlay(NATIONAL, overlay({ ...blank, ...part }));
  return result.ok ? '' : result.refusals.map(({ zh, en }) => `${zh} ${en}`).join('\n');
}

const tightened = (kind: string, element: string, one: Tightening): string =>
  refusalsOf({ tighten: { [kind]: { [element]: one } } });

test('what Shandong adds is accepted in Shandong and refused elsewhere', () => {
  const fact = { ...person, local: { village: '大明湖居委会' } };
  assert.equal(accepts(factSchemaFor(decedent, shandong), fact), true);
  assert.equal(accepts(factSchemaFor(decedent), fact), false);
});

test('what no overlay names is refused in every province', () => {
  const fact = { ...person, local: { nickname: '某' } };
  assert.equal(accepts(factSchemaFor(decedent, shandong), fact), false);
});

test('an element that the nation may lack is required where the province says so', () => {
  const { deathPlace: _, ...without } = person;
  const asks = { ...shandong, tighten: { decedent: { deathPlace: { optional: false } } } } as const;
  assert.equal(accepts(factSchemaFor(decedent), without), true);
  assert.equal(accepts(factSchemaFor(decedent, asks), without), false);
});

test('a local rule is judged of the record in memory', () => {
  const catalogue = overlaidCatalogue(NATIONAL, shandong);
  const { check } = getRecord(catalogue, 'farewell').rules.find(
    ({ name }) => name === 'enough-bearers',
  ) ?? { check: absent('state') };
  const judge = (fact: Parameters<typeof rowOfFact>[0]) =>
    evaluate({ world: () => [], isPartial: () => false }, 'farewell', rowOfFact(fact), check);
  const withBearers = (bearers: number) => ({ local: { bearers } }) as never;
  assert.equal(judge(withBearers(4)), true);
  assert.equal(judge(withBearers(3)), false);
  assert.equal(judge({}), true);
});

test('the national rules stay in a province', () => {
  const catalogue = overlaidCatalogue(NATIONAL, shandong);
  for (const [kind, { rules }] of NATIONAL)
    for (const { name } of rules)
      assert.ok(
        getRecord(catalogue, kind).rules.some((one) => one.name === name),
        name,
      );
});

const LOOSENED: readonly [string, string, Tightening, RegExp][] = [
  ['decedent', 'age', { max: 150 }, /由 130 放宽为 150.*from 130 to 150/],
  ['decedent', 'age', { min: -1 }, /由 0 放宽为 -1.*from 0 to -1/],
  ['decedent', 'name', { maxLength: 61 }, /由 60 放宽为 61.*from 60 to 61/],
  ['decedent', 'sex', { codes: ['1', '2', '7'] }, /增加了 7.*by 7/],
  ['decedent', 'name', { optional: true } as never, /必填：是.*required: no/],
];

for (const [kind, element, one, sentence] of LOOSENED)
  test(`an overlay that loosens ${kind}.${element} by ${JSON.stringify(one)} is refused`, () => {
    assert.match(tightened(kind, element, one), sentence);
  });

const IMPOSSIBLE: readonly [string, string, Tightening, RegExp][] = [
  ['decedent', 'age', { min: 9, max: 8 }, /above its greatest/],
  ['decedent', 'sex', { codes: [] }, /without any code/],
  ['decedent', 'sex', { max: 3 }, /is not a number/],
  ['decedent', 'age', { maxLength: 3 }, /is not a text/],
  ['decedent', 'name', { pattern: '(' }, /no regular expression/],
  ['decedent', 'colour', { optional: false }, /no element decedent.colour/],
];

for (const [kind, element, one, sentence] of IMPOSSIBLE)
  test(`an overlay that asks ${JSON.stringify(one)} of ${kind}.${element} is refused`, () => {
    assert.match(tightened(kind, element, one), sentence);
  });

test('an overlay adds what is personal only as a text with its purpose and mask, never to search by', () => {
  const secret = { classification: 'personal', purpose: 'a test' } as const;
  const nickname = text('小名', 'Nickname', { ...secret, source: 'a test' });
  assert.match(refusalsOf({ add: { decedent: { nickname } } }), /with its purpose and mask/);
  const findable = text('小名', 'Nickname', {
    ...secret,
    mask: 'name',
    findable: 'exact',
    source: 'a test',
  });
  assert.match(refusalsOf({ add: { decedent: { findable } } }), /cannot be searched by/);
  const sealed = text('小名', 'Nickname', { ...secret, mask: 'name', source: 'a test' });
  assert.equal(refusalsOf({ add: { decedent: { sealed } } }), '');
  const unclassified = {
    ...text('小名', 'Nickname', { classification: 'internal', source: 'a test' }),
    classification: undefined,
  } as never;
  assert.match(refusalsOf({ add: { decedent: { unclassified } } }), /is unclassified/);
});

test('an overlay says where its elements come from', () => {
  const bearers = integer('抬灵人数', 'Bearers', { source: 'observed' });
  assert.match(refusalsOf({ add: { farewell: { bearers } } }), /未写明来源.*names no source/);
});

test('an overlay stores no text that is written freely in the clear, unless it says why', () => {
  const remark = (more: { openBecause?: string }) =>
    text('附注', 'Remark', { classification: 'internal', source: 'a test', ...more });
  assert.match(
    refusalsOf({ add: { farewell: { remark: remark({}) } } }),
    /可自由填写.*openBecause/,
  );
  const open = remark({ openBecause: 'chosen from a printed sheet' });
  assert.equal(refusalsOf({ add: { farewell: { open } } }), '');
});

test('an overlay adds nothing personal to a record that the nation keeps of things alone', () => {
  const keeper = text('保管人', 'Keeper', {
    classification: 'personal',
    purpose: 'a test',
    mask: 'name',
    source: 'a test',
  });
  assert.match(refusalsOf({ add: { equipment: { keeper } } }), /holds no personal data/);
});

test('an overlay adds no links and nothing to kinds that the standard lacks', () => {
  assert.match(
    refusalsOf({ add: { decedent: { home: link('place', '处', 'Home', { source: 'a test' }) } } }),
    /a link/,
  );
  assert.match(
    refusalsOf({ add: { candle: { colour: code('色', 'Sex', sex, { source: 'a test' }) } } }),
    /"candle"/,
  );
});

const local = (name: string, check: Expression) =>
  refusalsOf({ rules: { decedent: [rule(name, { zh: '规则。', en: 'A rule.' }, check)] } });

test('a local rule speaks of its own record and takes no national rule’s place', () => {
  assert.match(local('died-after-born', present('name')), /name of a national rule/);
  assert.match(local('has-a-case', exists('funeralCase')), /only of elements of the record/);
  assert.match(local('has-a-colour', present('local.colour')), /no element "local.colour"/);
  assert.equal(local('has-a-date', present('deathDate')), '');
});

test('whatever a tightened element accepts, the national one accepts too', () => {
  const number = integer('数', 'Number', { min: 0, max: 20, source: 'a test' });
  const word = text('字', 'Word', {
    maxLength: 8,
    pattern: '^[a-d]*$',
    example: 'abcd',
    source: 'a test',
  });
  const definition = { ...decedent, kind: 'trial', rules: [], elements: { number, word } };
  const national = new Map([['trial', definition]]);
  const property = fc.property(
    fc.record({ min: fc.integer({ min: -9, max: 30 }), max: fc.integer({ min: -9, max: 30 }) }),
    fc.record({
      maxLength: fc.integer({ min: 0, max: 12 }),
      pattern: fc.constantFrom('a', 'c$', '[xa]'),
    }),
    fc.integer({ min: -12, max: 35 }),
    fc.stringMatching(/^[a-f]{0,12}$/),
    (ofNumber, ofWord, aNumber, aWord) => {
      const result = applyOverlay(national, {
        ...blank,
        tighten: { trial: { number: ofNumber, word: ofWord } },
      });
      if (!result.ok) return;
      const { elements } = getRecord(result.catalogue, 'trial');
      const passes = (of: typeof elements, name: string, value: unknown) =>
        accepts(
          elementSchema(of[name] ?? optional(date('日', 'Day', { source: 'a test' }))),
          value,
        );
      assert.ok(
        !passes(elements, 'number', aNumber) || passes(definition.elements, 'number', aNumber),
      );
      assert.ok(!passes(elements, 'word', aWord) || passes(definition.elements, 'word', aWord));
    },
  );
  fc.assert(property, { numRuns: 150 });
});

const looking: readonly [string, Expression][] = [
  ['at the version before', transition('state', ['0', '1'])],
  ['at working days', atMost(day('endsAt'), after('startsAt', 3, 'workingDay'))],
  ['at how many there are', atMost(count('farewell'), val(3))],
];

for (const [what, check] of looking)
  test(`an overlay’s rule that looks ${what} is refused`, () => {
    const says = { zh: '试。', en: 'A test.' };
    const result = applyOverlay(NATIONAL, {
      ...shandong,
      rules: { farewell: [rule('a-local-rule', says, check)] },
    });
    assert.ok(!result.ok);
    assert.match(result.refusals[0]?.en ?? '', /may speak only of elements of the record itself/);
    assert.match(result.refusals[0]?.zh ?? '', /只能涉及本记录当前版本/);
  });

test('an overlay’s rule may count terms and have a life', () => {
  const says = { zh: '试。', en: 'A test.' };
  const check = atMost('endsAt', after('startsAt', 4, 'hour'));
  const of = (life: Rule['life']) =>
    applyOverlay(NATIONAL, {
      ...shandong,
      rules: { farewell: [rule('a-local-rule', says, check, life && { life })] },
    });
  assert.ok(of({ by: 'startsAt', from: '2026-10-01' }).ok);
  const wrong = of({ by: 'note', from: '2026-10-01' });
  assert.match(wrong.ok ? '' : (wrong.refusals[0]?.en ?? ''), /its life goes by "note"/);
});
