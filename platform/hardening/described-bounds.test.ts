import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Description,
  unboundedIn,
  unboundedInputs,
  undescribedAnswers,
} from './described-bounds.test-support.ts';
import { ask, openHouse } from './house.test-support.ts';

for (const [level, node] of [
  ['province', '370000'],
  ['ministry', '000000'],
] as const)
  test(`every text, list, number and object that a ${level} takes is bounded in its description, and every answer is described`, async () => {
    const house = await openHouse({ change: { level, node } });
    try {
      const { text } = await ask(house.running.address, '/openapi.json');
      const description = JSON.parse(text) as Description;
      assert.ok(Object.keys(description.paths).length > 50);
      assert.deepEqual(unboundedInputs(description), []);
      assert.deepEqual(undescribedAnswers(description), []);
    } finally {
      await house.close();
    }
  });

const UNBOUNDED: readonly (readonly [string, object])[] = [
  ['a text', { type: 'string' }],
  ['a text of a long form', { type: 'string', format: 'paragraph' }],
  ['a text whose pattern repeats', { type: 'string', pattern: '^[a-z]+$' }],
  ['a text whose pattern is open at its end', { type: 'string', pattern: '^[a-z]{3}' }],
  ['a number without a greatest', { type: 'number', minimum: 0 }],
  ['a number without a least', { type: 'integer', maximum: 9 }],
  ['a list', { type: 'array', items: { type: 'boolean' } }],
  ['a list of texts', { type: 'array', maxItems: 3, items: { type: 'string' } }],
  [
    'an object with any members',
    { type: 'object', maxProperties: 3, propertyNames: { maxLength: 9 } },
  ],
  [
    'a map with names of any length',
    { type: 'object', maxProperties: 3, additionalProperties: { type: 'boolean' } },
  ],
  ['a choice of which one is open', { anyOf: [{ type: 'null' }, { type: 'string' }] }],
  ['anything at all', {}],
];

for (const [what, schema] of UNBOUNDED)
  test(`${what} without a bound is found`, () =>
    assert.equal(unboundedIn(schema, 'here').length, 1));
