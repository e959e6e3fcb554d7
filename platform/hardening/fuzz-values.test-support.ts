import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import type { Element } from '@qingming/standard/language/element.ts';

/** A source of chance that one number repeats. */
export interface Chance {
  /** A whole number below `most`. */
  below(most: number): number;
  /** True that often in a hundred. */
  percent(often: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
}

/** mulberry32: small, quick and the same on every machine. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return {
    below,
    percent: (often) => next() * 100 < often,
    pick: (values) => {
      if (values.length === 0) throw new Error('nothing to pick from');
      return values[below(values.length)] as (typeof values)[number];
    },
  };
}

const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\u0001',
  '\u007f',
  '\u001b[31m',
  '\ud800',
  'a\udfff',
  '\ufeff',
  '\u202e',
  '%00',
  '%',
  '%%',
  '../../etc/passwd',
  "' or 1=1 --",
  '"',
  '\\',
  '$1',
  '{{7*7}}',
  '<script>',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  'toString',
  'NaN',
  'Infinity',
  '-Infinity',
  '1e400',
  '-1e400',
  '0x10',
  '1e3',
  '-0',
  '00',
  '9007199254740993',
  '99999999999999999999',
  '-1',
  '0',
  '1.5',
  '０',
  '0000-00-00',
  '0000-01-01',
  '0001-01-01',
  '2026-02-30',
  '9999-12-31',
  '10000-01-01',
  '-0001-01-01',
  '2026-01-01T00:00:00Z',
  '2026-01-01T23:59:60Z',
  '9999-12-31T23:59:59Z',
  '0000-01-01T00:00:00Z',
  '2026-01-01T00:00:00+23:59',
  '2026-01-01T00:00:00.123456789Z',
  '2026-01-01 00:00:00Z',
  '2026-01-01T24:00:00Z',
  '00000000-0000-0000-0000-000000000000',
  'urn:uuid:00000000-0000-7000-8000-000000000000',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  '{00000000-0000-7000-8000-000000000000}',
  '37',
  '3701',
  '370102',
  '990102',
  '000000',
  '张德福',
  '𠮷',
  '🙂',
  'é',
  'e\u0301',
  '\u200b',
  '\t',
  '\n',
  'a\r\nb',
  'x'.repeat(101),
  'x'.repeat(1001),
  '长'.repeat(2000),
  '('.repeat(500),
  'true',
  'false',
  'zh',
  'en',
];

const HOSTILE_VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  -0,
  1e21,
  1e308,
  5e-324,
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  2 ** 63,
  [],
  {},
  [[]],
  [null],
  { a: 1 },
  { zh: 'x', en: 'y' },
  { length: 1e9 },
  { toString: 1 },
  { constructor: {} },
];

export const hostileText = (chance: Chance): string => chance.pick(HOSTILE_TEXTS);

export const hostileValue = (chance: Chance): unknown =>
  chance.percent(55) ? hostileText(chance) : chance.pick(HOSTILE_VALUES);

type Json = Readonly<Record<string, unknown>>;

const FORMATS: Readonly<Record<string, readonly string[]>> = {
  date: ['2026-04-05', '2026-01-01', '1000-01-01', '2999-12-31', '2024-02-29'],
  'date-time': ['2026-04-05T01:02:03Z', '2999-12-31T23:59:59+14:00', '1000-01-01T00:00:00-14:59'],
  region: ['370102', '370000', '3701', '110105'],
  'civil-date': ['2026-04-05', '1950-01-01', '9999-12-31', '0001-01-01'],
  'partial-date': ['1950', '1950-05', '0001', '9999-12'],
  instant: ['2026-04-05T01:02:03.000Z', '2026-11-01T01:02:03Z', '9999-12-31T23:59:59Z'],
  phone: ['13805310001', '0531-88880000'],
  url: ['https://example.cn/'],
};

/** What people write into a member of this name. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  name: ['张德福', '李秀英', '王建国'],
  phone: ['13805310001', '0531-88880000'],
  identityNumber: ['370102195001010015', '11010519491231002X'],
  birthDate: ['1950', '1950-01-01'],
  deathDate: ['2026-11-20'],
  household: ['370102'],
  deathRegion: ['370102'],
};

const ELEMENT_VALUES: Readonly<Partial<Record<Element['type'], readonly unknown[]>>> = {
  text: ['测试', 'HZ370102-2026-000001', '13805310001', '370102195001010015'],
  region: ['370102', '370202', '000000'],
  date: ['2026-04-05', '1950-01-01', '9999-12-31', '0001-01-01'],
  partialDate: ['1950', '1950-05', '0001', '9999-12'],
  instant: ['2026-04-05T01:02:03.000Z', '9999-12-31T23:59:59Z', '0001-01-01T00:00:00Z'],
  integer: [0, 1, 2_147_483_647],
  decimal: [0.5, 1.25, 999_999.99],
  money: [0, 100, 9_000_000_000_000],
  boolean: [true, false],
};

const KINDS = [...NATIONAL.values()];

/** What the words of an address say of the kind of record that is written there. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [/facilities/, 'facility'],
  [/places/, 'place'],
  [/equipment/, 'equipment'],
  [/staff/, 'staff'],
  [/price-lists.*items/, 'priceItem'],
  [/price-lists/, 'priceList'],
  [/waiver-rules/, 'waiverRule'],
  [/institutions/, 'institution'],
];

/** A fact of the kind that fits the address, or of any. */
function anyFact(chance: Chance, { known, path }: Ground): Json {
  const hint = HINTS.find(([pattern]) => pattern.test(path))?.[1];
  const fitting = KINDS.find(({ kind }) => kind === hint);
  const definition = fitting !== undefined && chance.percent(85) ? fitting : chance.pick(KINDS);
  const elements = Object.entries(definition.elements).filter(([, { optional }]) =>
    chance.percent(optional ? 40 : 97),
  );
  return Object.fromEntries(
    elements.map(([name, element]) => {
      if (chance.percent(3)) return [name, hostileValue(chance)];
      if (element.codes !== undefined)
        return [name, chance.pick(element.codes.values.map(({ code }) => code))];
      if (element.type === 'link') return [name, chance.pick(known)];
      return [name, chance.pick(ELEMENT_VALUES[element.type] ?? ['x'])];
    }),
  );
}

/** Identifiers that exist, and the address that a value is sent to. */
export interface Ground {
  readonly known: readonly string[];
  readonly path: string;
  /** What fits a member or a part of an address of this name. */
  readonly named?: Readonly<Record<string, readonly string[]>>;
}

const numberIn = ({ minimum = 0, maximum = 1000 }: Json, chance: Chance): number => {
  const [least, most] = [Number(minimum), Number(maximum)];
  return chance.pick([least, most, least + chance.below(Math.min(most - least, 1000) + 1)]);
};

function textIn(schema: Json, chance: Chance, { known, named = {} }: Ground, name: string): string {
  const { pattern, maxLength = 40, 'x-format': told, format = told } = schema;
  if (format === 'uuid' || /0-9a-f\]\{12\}/.test(String(pattern)))
    return chance.pick(chance.percent(80) ? (named[name] ?? known) : known);
  const usual = TEXTS[name];
  if (usual !== undefined && chance.percent(80)) return chance.pick(usual);
  const values = FORMATS[String(format)];
  if (values !== undefined) return chance.pick(values);
  if (chance.percent(5)) return '长'.repeat(Number(maxLength));
  return chance.pick(['测试', 'abc', '370102', '2026-04-05', '一二三', '600', '123456']);
}

/** A value that mostly meets a JSON Schema. */
export function valueIn(
  schema: Json,
  chance: Chance,
  ground: Ground,
  name = '',
  depth = 0,
): unknown {
  if (depth > 8 || chance.percent(2)) return hostileValue(chance);
  const { enum: values, const: only, anyOf, type, properties, required = [], items } = schema;
  if (Array.isArray(values)) return chance.pick(values as unknown[]);
  if (only !== undefined) return only;
  if (Array.isArray(anyOf))
    return valueIn(chance.pick(anyOf as Json[]), chance, ground, name, depth + 1);
  if (name === 'version' && chance.percent(70)) return 1;
  if (type === 'integer') return numberIn(schema, chance);
  if (type === 'number') return numberIn(schema, chance) + chance.pick([0, 0.5, 0.001]);
  if (type === 'boolean') return chance.percent(50);
  if (type === 'array')
    return Array.from({ length: chance.below(4) }, () =>
      valueIn((items ?? {}) as Json, chance, ground, name, depth + 1),
    );
  if (type === 'string') return textIn(schema, chance, ground, name);
  if (properties === undefined) return anyFact(chance, ground);
  const wanted = Object.entries(properties as Record<string, Json>).filter(
    ([name]) => (required as readonly string[]).includes(name) || chance.percent(60),
  );
  const made = wanted.map(([member, inner]) => [
    member,
    valueIn(inner, chance, ground, member, depth + 1),
  ]);
  return Object.fromEntries(chance.percent(2) ? [...made, ['surplus', 1]] : made);
}
