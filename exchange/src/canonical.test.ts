import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { canonicalize, parseCanonical, parseStrict } from './canonical.ts';
import type { JsonValue } from './canonical.ts';
import { refused } from './test-support/fixtures.ts';

const limits = { maxBytes: 1000, maxDepth: 4 };
const json = fc.jsonValue({ maxDepth: 5 }) as fc.Arbitrary<JsonValue>;

test('numbers, strings and literals are written as the example of RFC 8785 section 3.2.2', () => {
  const value = {
    numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\u002f',
    literals: [null, true, false],
  };
  assert.equal(
    canonicalize(value),
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test('names are sorted by UTF-16 code units as in RFC 8785 section 3.2.3', () => {
  const value = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  };
  const order = Object.values(JSON.parse(canonicalize(value)) as Record<string, string>);
  // A parser moves the name "1" to the front by itself, so the text is looked at as well.
  assert.ok(canonicalize(value).startsWith('{"\\r":"Carriage Return","1":"One","\u0080":'));
  assert.deepEqual(order.slice(2), [
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ]);
});

test('writing, reading and writing again changes nothing, whatever the order of the names', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalize(value);
      assert.equal(canonicalize(parseCanonical(text)), text);
      assert.equal(canonicalize(parseStrict(JSON.stringify(value, null, 2))), text);
    }),
  );
});

test('rare characters of names come back as they were', () => {
  for (const name of ['𠮷', '㐂', '𬱖', '䶮', '王·艾力', '\u{2A6A5}']) {
    assert.deepEqual(parseCanonical(canonicalize({ name })), { name });
  }
});

test('what JSON cannot hold is refused', () => {
  const impossible = [NaN, Infinity, -Infinity, undefined, [undefined], { a: undefined }, 1n];
  for (const value of [...impossible, new Date(0), () => 1, Symbol('a'), new Map()]) {
    refused('not-representable', () => canonicalize(value as JsonValue));
  }
});

test('a number beyond what every parser holds is refused, however it is laid out', () => {
  for (const text of ['1e999', ' [ -1E400 ]', '{"a": 1e309}']) {
    refused('not-representable', () => parseStrict(text));
    refused('not-representable', () => parseCanonical(text));
  }
  assert.equal(parseStrict('1.7976931348623157e308'), Number.MAX_VALUE);
});

test('half a character is refused in values, in names and behind an escape', () => {
  refused('lone-surrogate', () => canonicalize('\ud842'));
  refused('lone-surrogate', () => canonicalize({ '\udfb7': 1 }));
  refused('lone-surrogate', () => parseStrict('"\\uD842"'));
  refused('lone-surrogate', () => parseStrict('{"\\udfb7":1}'));
  refused('lone-surrogate', () => parseCanonical('"\\ud842"'));
  assert.equal(parseStrict('"\\ud842\\udfb7"'), '𠮷');
});

test('a cycle is refused instead of being followed for ever', () => {
  const cycle: { self?: unknown } = {};
  cycle.self = cycle;
  refused('too-deep', () => canonicalize(cycle as JsonValue));
});

test('a repeated name is refused at any depth, also when it is spelled differently', () => {
  for (const text of ['{"a":1,"a":2}', '[{"b":{"a":1,"\\u0061":1}}]', '{"a:":1,"a:":"\\""}']) {
    refused('duplicate-key', () => parseStrict(text));
    refused('not-canonical', () => parseCanonical(text));
  }
  assert.deepEqual(parseStrict('{"a":":,{\\"a\\":1}","b":"\\\\"}'), { a: ':,{"a":1}', b: '\\' });
});

test('a name that means something to JavaScript is only a name', () => {
  const text = '{"__proto__":{"a":1},"constructor":2}';
  assert.equal(canonicalize(parseCanonical(text)), text);
  assert.equal(canonicalize(parseStrict(text)), text);
});

test('text beyond the limits is refused', () => {
  refused('too-deep', () => parseStrict('[[[[[]]]]]', limits));
  assert.deepEqual(parseStrict('[[[[]]]]', limits), [[[[]]]]);
  refused('too-deep', () => parseCanonical('[[[[[]]]]]', limits));
  refused('too-deep', () => parseStrict('['.repeat(200_000) + ']'.repeat(200_000)));
  // 400 characters, 1200 bytes
  refused('too-large', () => parseStrict(`"${'骨'.repeat(400)}"`, limits));
  const longest = 'x'.repeat(limits.maxBytes - 2);
  assert.equal(parseStrict(`"${longest}"`, limits), longest);
  refused('too-large', () => parseStrict(`"${longest}x"`, limits));
});

test('text that is not JSON is refused', () => {
  for (const text of ['', '{', '{"a":1}x', "{'a':1}", '01', 'NaN', '\ufeff1']) {
    refused('not-json', () => parseStrict(text));
  }
});

test('another spelling of the same value is not canonical', () => {
  for (const text of ['{ "a":1}', '{"b":1,"a":2}', '1.0', '1E3', '-0', '"\\u0041"', '"\\/"']) {
    refused('not-canonical', () => parseCanonical(text));
  }
});
