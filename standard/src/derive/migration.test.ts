import assert from 'node:assert/strict';
import { test } from 'node:test';
import { integer, optional, text } from '../language/element.ts';
import { atMost, val } from '../language/expression.ts';
import { type RecordDefinition, record, rule } from '../language/record.ts';
import { NATIONAL } from '../records/all-records.ts';
import type { Catalogue } from './catalogue.ts';
import { kept } from '../../test-support/kept.ts';
import { diffSql, initialSql, type Model, modelOf } from './migration.ts';

const MOST_BYTES_OF_A_NAME = 63;

const lamp = (elements: RecordDefinition['elements'], most = 9) =>
  record(
    'lamp',
    { zh: '灯', en: 'Lamp' },
    {
      source: 'a test',
      belongsTo: 'institution',
      travels: 'stays',
      ...kept,
      elements,
      rules: [rule('not-too-many', { zh: '过多。', en: 'Too many.' }, atMost('lights', val(most)))],
    },
  );
const lights = integer('灯数', 'Lights', { source: 'a test' });
const model = (...definitions: RecordDefinition[]): Model => {
  const catalogue: Catalogue = new Map(definitions.map((one) => [one.kind, one]));
  return modelOf(catalogue);
};

test('a standard that did not change asks for no migration', () => {
  assert.equal(diffSql(modelOf(NATIONAL), modelOf(NATIONAL)), '');
});

test('every name that the database gives is whole and given once', () => {
  const { tables, triggers } = modelOf(NATIONAL);
  const names = [
    ...tables.flatMap(({ table, constraints, indexes, references }) => [
      table,
      ...[...constraints, ...indexes, ...references].map(({ name }) => name),
    ]),
    ...triggers.flatMap((one) => one.names),
  ];
  assert.deepEqual(
    names.filter((name) => Buffer.byteLength(name) > MOST_BYTES_OF_A_NAME),
    [],
  );
  assert.equal(new Set(names).size, names.length);
  for (const { table, columns } of tables)
    assert.equal(new Set(columns.map(({ name }) => name)).size, columns.length, table);
});

test('the application may add and change rows and never delete them', () => {
  const grants = initialSql(NATIONAL).match(/^grant .*$/gm) ?? [];
  assert.equal(grants.length, NATIONAL.size);
  for (const grant of grants) assert.match(grant, /^grant select, insert, update on \w+ to /);
});

test('a new optional element becomes a column of the table', () => {
  const after = lamp({
    lights,
    maker: optional(text('厂商', 'Maker', { classification: 'internal', source: 'a test' })),
  });
  assert.equal(
    diffSql(model(lamp({ lights })), model(after)),
    'alter table lamp add column maker text;\n',
  );
});

test('an element that may now be missing loses its obligation in the table', () => {
  assert.equal(
    diffSql(model(lamp({ lights })), model(lamp({ lights: optional(lights) }))),
    'alter table lamp alter column lights drop not null;\n',
  );
});

test('a changed rule is dropped under its name and made again', () => {
  assert.equal(
    diffSql(model(lamp({ lights })), model(lamp({ lights }, 7))),
    'alter table lamp drop constraint lamp__not_too_many;\n\n' +
      'alter table lamp add constraint lamp__not_too_many check (voided or lights <= 7) not valid;\n',
  );
});

test('a new rule is asked of new versions at once, and of what is there without stopping the start', () => {
  const bare = record(
    'lamp',
    { zh: '灯', en: 'Lamp' },
    { source: 'a test', belongsTo: 'institution', travels: 'stays', ...kept, elements: { lights } },
  );
  assert.match(
    diffSql(model(bare), model(lamp({ lights }))),
    /add constraint lamp__not_too_many check \(.*\) not valid;/,
  );
  const fresh = diffSql({ tables: [], triggers: [] }, model(lamp({ lights })));
  assert.doesNotMatch(fresh, /not valid/);
});

test('a record kind, an element or a type that goes away is left to a person', () => {
  const before = model(
    lamp({
      lights,
      maker: text('厂商', 'Maker', { classification: 'internal', source: 'a test' }),
    }),
  );
  assert.throws(() => diffSql(before, model()), /the table lamp is no longer in the standard/);
  assert.throws(() => diffSql(before, model(lamp({ lights }))), /lamp\.maker is no longer/);
  const asNumber = lamp({ lights, maker: integer('厂商', 'Maker', { source: 'a test' }) });
  assert.throws(() => diffSql(before, model(asNumber)), /from "maker text not null" to/);
});

test('an element that becomes required, or is new and required, is left to a person', () => {
  const required = lamp({
    lights,
    maker: text('厂商', 'Maker', { classification: 'internal', source: 'a test' }),
  });
  const without = model(lamp({ lights }));
  const lax = model(
    lamp({
      lights,
      maker: optional(text('厂商', 'Maker', { classification: 'internal', source: 'a test' })),
    }),
  );
  assert.throws(() => diffSql(without, model(required)), /new and required/);
  assert.throws(() => diffSql(lax, model(required)), /write this migration by hand/);
});
