import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { factSchema } from '@qingming/standard/derive/json-schema.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import { isRegion, regionChildren } from '@qingming/standard/data/regions.ts';
import { checkIdentityNumber } from '@qingming/standard/numbers/identity-number.ts';
import { NATIONAL, STANDARD_VERSION } from '@qingming/standard/records/all-records.ts';
import type { NewFact } from '../kernel/records/bulk.ts';
import { createValidator } from '../kernel/records/validate.ts';
import { type Batch, factsOf } from './batch.ts';
import { generateDemo } from './generate.ts';
import { DEMO_PROVINCES } from './provinces.ts';

const NOON = new Date('2026-11-23T04:00:00Z');
const HOURS = Array.from(
  { length: 8 },
  (_, index) => new Date(NOON.getTime() + index * 3 * 3_600_000),
);

interface Made extends NewFact {
  readonly kind: RecordDefinition;
}

const made = (node: string, now = NOON, scale = 0.02, seed = 'a'): readonly Batch[] => [
  ...generateDemo({ node, seed, now, scale }).batches(),
];

const factsIn = (batches: readonly Batch[]): readonly Made[] =>
  batches.flatMap((batch) =>
    batch.flatMap((step) =>
      'facts' in step ? step.facts.map((fact) => ({ ...fact, kind: step.kind })) : [],
    ),
  );

const ofKind = (facts: readonly Made[], kind: string): readonly AnyFact[] =>
  facts.filter((each) => each.kind.kind === kind).map(({ fact }) => fact);

const hashOf = (batches: readonly Batch[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(batches, (key, value: unknown) =>
        key === 'kind' && typeof value === 'object' ? '' : value,
      ),
    )
    .digest('hex');

test('the same seed makes the same facts, and another seed makes others', () => {
  assert.equal(hashOf(made('370000')), hashOf(made('370000')));
  assert.notEqual(hashOf(made('370000')), hashOf(made('370000', NOON, 0.02, 'b')));
});

test('nothing was recorded after now, at any time of the year', () => {
  for (let month = 0; month < 12; month += 1) {
    const now = new Date(Date.UTC(2026, 10 + month, 24, 4));
    const late = made('370000', now)
      .flat()
      .flatMap((step): readonly { readonly recordedAt?: string }[] =>
        'facts' in step ? step.facts : step.versions,
      )
      .filter(({ recordedAt = '' }) => recordedAt > now.toISOString());
    assert.equal(late.length, 0, `${late[0]?.recordedAt} is after ${now.toISOString()}`);
  }
});

test('every generated fact is a fact of the standard, at any hour of the day', () => {
  const validator = createValidator(NATIONAL, factSchema);
  for (const [index, now] of HOURS.entries()) {
    const node = DEMO_PROVINCES[index % DEMO_PROVINCES.length] ?? '';
    for (const { kind, id, fact, owner, recordedAt } of factsIn(made(node, now))) {
      const record = {
        id,
        version: 1,
        province: node,
        region: owner.region,
        institution: owner.institution ?? id,
        root: owner.root ?? id,
        voided: false,
        reason: null,
        standard: STANDARD_VERSION,
        recordedAt: recordedAt ?? now.toISOString(),
        recordedBy: 'demo',
        fact,
      };
      assert.doesNotThrow(() => validator.check(kind, record), JSON.stringify(fact));
      assert.ok(record.recordedAt <= now.toISOString(), `${kind.kind} was recorded in the future`);
    }
  }
});

test('identity numbers are valid and belong to no county that exists', () => {
  const facts = factsIn(made('110000', NOON, 0.2));
  const people = [...ofKind(facts, 'decedent'), ...ofKind(facts, 'contact')];
  const numbers = people.flatMap(({ identityNumber }) => identityNumber ?? []).map(String);
  assert.ok(numbers.length > 300);
  for (const number of numbers) {
    assert.equal(checkIdentityNumber(number, '2026-11-23').ok, true, number);
    assert.equal(isRegion(number.slice(0, 6)), false, number);
  }
});

interface Span {
  readonly from: string;
  readonly until: string;
}
const END = '9999';

/** The spans of facts by the place that they take. */
function spans(
  facts: readonly AnyFact[],
  place: string,
  from: string,
  until: string,
): ReadonlyMap<string, readonly Span[]> {
  const byPlace = new Map<string, Span[]>();
  for (const fact of facts) {
    const at = String(fact[place]);
    const span = { from: String(fact[from]), until: String(fact[until] ?? END) };
    byPlace.set(at, [...(byPlace.get(at) ?? []), span]);
  }
  return byPlace;
}

function assertApart(byPlace: ReadonlyMap<string, readonly Span[]>): void {
  for (const taken of byPlace.values()) {
    const sorted = taken.toSorted((a, b) => (a.from < b.from ? -1 : 1));
    for (const [index, span] of sorted.entries()) {
      const before = sorted[index - 1];
      assert.ok(before === undefined || before.until <= span.from, JSON.stringify([before, span]));
    }
  }
}

test('no cremator, hall, room, hearse, cabinet or niche is taken twice at the same time', () => {
  for (const now of HOURS.slice(0, 3)) {
    const facts = factsIn(made('110000', now, 0.3));
    assertApart(spans(ofKind(facts, 'cremation'), 'cremator', 'startedAt', 'finishedAt'));
    assertApart(spans(ofKind(facts, 'farewell'), 'hall', 'startsAt', 'endsAt'));
    assertApart(spans(ofKind(facts, 'vigil'), 'room', 'startsAt', 'endsAt'));
    assertApart(spans(ofKind(facts, 'transport'), 'vehicle', 'departedAt', 'arrivedAt'));
    const alone = ofKind(facts, 'custody').filter(({ sole }) => sole === true);
    assertApart(spans(alone, 'place', 'since', 'until'));
  }
});

test('at any hour somebody is in a cremator, in a hall, in a cabinet, on the road, and awaited', () => {
  for (const node of DEMO_PROVINCES)
    for (const now of HOURS) {
      const facts = factsIn(made(node, now));
      const kindOf = new Map(
        facts.flatMap(({ kind, id, fact }) =>
          kind.kind === 'place' ? [[id, fact['kind']] as const] : [],
        ),
      );
      const present = ofKind(facts, 'custody').filter(({ until }) => until === undefined);
      const places = present.map(({ place }) => kindOf.get(String(place)));
      for (const kind of ['cremator', 'farewell-hall', 'cold-cabinet'])
        assert.ok(places.includes(kind), `nobody is in a ${kind} at ${now.toISOString()}`);
      assert.ok(ofKind(facts, 'transport').some(({ arrivedAt }) => arrivedAt === undefined));
      const booked = ofKind(facts, 'farewell').filter(
        ({ state, startsAt }) => state === '0' && String(startsAt) > now.toISOString(),
      );
      assert.ok(booked.length > 0);
      assert.equal(ofKind(facts, 'decedent').filter(({ nameless }) => nameless === true).length, 1);
      assert.ok(ofKind(facts, 'funeralCase').length > ofKind(facts, 'deathCertificate').length);
    }
});

test('old people, women among the oldest, and winters die as statistics say', () => {
  const people = ofKind(factsIn(made('370000', NOON, 0.5)), 'decedent');
  const share = (of: (person: AnyFact) => boolean): number =>
    people.filter(of).length / people.length;
  assert.ok(share(({ age }) => Number(age) >= 60) > 0.75);
  assert.ok(share(({ sex }) => sex === '1') > 0.5);
  const meanAge = (sex: string): number => {
    const ages = people.filter((person) => person['sex'] === sex).map(({ age }) => Number(age));
    return ages.reduce((sum, age) => sum + age, 0) / ages.length;
  };
  assert.ok(meanAge('2') > meanAge('1') + 2);
  const inMonths = (...months: string[]) =>
    share(({ deathDate }) => months.includes(String(deathDate).slice(5, 7)));
  assert.ok(inMonths('12', '01', '02') > inMonths('06', '07', '08'));
});

const numbersOf = (node: string): ReadonlySet<string> => {
  const people = ofKind(factsIn(made(node, NOON, 0.1)), 'decedent');
  return new Set(
    people.flatMap(({ identityNumber }) =>
      identityNumber === undefined ? [] : [String(identityNumber)],
    ),
  );
};

test('one identity number was cremated in two provinces', () => {
  const [here, there] = [numbersOf('370000'), numbersOf('110000')];
  assert.equal([...here].filter((number) => there.has(number)).length, 1);
});

test('every city of Shandong has a funeral home', () => {
  const homes = ofKind(factsIn(made('370000')), 'institution').filter(({ kind }) => kind === 'BZ');
  const cities = new Set(homes.map(({ number }) => String(number).slice(2, 6)));
  assert.deepEqual(
    regionChildren('370000')
      .map(({ code }) => code.slice(0, 4))
      .filter((city) => !cities.has(city)),
    [],
  );
});

test('no two institutions of a kind ask the same prices', () => {
  for (const node of DEMO_PROVINCES) {
    const facts = factsIn(made(node));
    const kinds = new Map(
      facts.flatMap(({ kind, id, fact }) =>
        kind.kind === 'institution' ? [[id, String(fact['kind'])] as const] : [],
      ),
    );
    const items = facts.filter(({ kind, fact }) => kind.kind === 'priceItem' && fact['offered']);
    const asked = Map.groupBy(items, ({ owner }) => owner.institution ?? '');
    const lists = [...asked].map(
      ([id, own]) => `${kinds.get(id)} ${own.map(({ fact }) => fact['price']).join(' ')}`,
    );
    assert.equal(new Set(lists).size, lists.length, node);
  }
});

test('an institution promises only what its kind does, and shares its telephone with no other', () => {
  for (const node of DEMO_PROVINCES) {
    const all = ofKind(factsIn(made(node)), 'institution');
    for (const { kind, commitments, name } of all.filter(({ kind }) => kind !== 'BZ'))
      assert.doesNotMatch(String(commitments), /火化|遗体/, `${kind} ${name}`);
    assert.equal(new Set(all.map(({ servicePhone }) => servicePhone)).size, all.length);
  }
});

test('the whole of a province is about three thousand cases', () => {
  const demo = generateDemo({ node: '370000', seed: 'a', now: NOON });
  assert.ok(demo.cases > 2_500 && demo.cases < 3_600, String(demo.cases));
});

test('a case has about thirty-five records, which the progress of loading counts on', () => {
  const batches = made('370000', NOON, 0.3);
  const cases = ofKind(factsIn(batches), 'funeralCase').length;
  const inCases = batches.filter((batch) => batch[0]?.kind.kind === 'funeralCase');
  const records = inCases.reduce((sum, batch) => sum + factsOf(batch), 0);
  assert.ok(Math.abs(records / cases - 34) < 3, String(records / cases));
});
