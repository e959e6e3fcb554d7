import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Catalogue, initialSql } from '@qingming/standard';
import { conditionOf } from '@qingming/standard/derive/rule-life.ts';
import { codeSet } from '@qingming/standard/language/code-set.ts';
import { code, flag, instant } from '@qingming/standard/language/element.ts';
import {
  after as endOf,
  atMost,
  count,
  day,
  equal,
  not,
  transition,
  val,
} from '@qingming/standard/language/expression.ts';
import { type RecordDefinition, record, rule } from '@qingming/standard/language/record.ts';
import { evaluate } from '@qingming/standard';
import pg from 'pg';
import { type FreshDatabase, freshDatabase } from '../test-support/database.ts';
import { FIXTURE } from '../test-support/expression-fixture.ts';
import { HELPER_FUNCTIONS } from '../test-support/helper-functions.ts';

const { retention, basis } = FIXTURE.get('law') as RecordDefinition;
const source = { source: 'a test' };
const says = { zh: '试。', en: 'A test.' };
const life = { by: 'at', from: '2026-03-30', until: '2027-01-01' };
const tint = codeSet('tint', { zh: '颜色', en: 'Tint' }, 'a test', [
  ['1', '红', 'Red'],
  ['2', '白', 'White'],
  ['3', '黑', 'Black'],
]);

const lit = rule('lit-while-it-is-law', says, equal('lit', val(true)), { life });
const lamp = record(
  'lamp',
  { zh: '灯', en: 'Lamp' },
  {
    source: 'a test',
    belongsTo: 'node',
    travels: 'both',
    retention,
    basis,
    elements: {
      at: instant('时', 'At', source),
      lit: flag('亮', 'Lit', source),
      tint: code('颜色', 'Tint', tint, source),
    },
    rules: [
      lit,
      rule(
        'few-red',
        says,
        not(equal(count('lamp', equal('tint', val('1')), 'anywhere'), val(3))),
        {
          life,
        },
      ),
      rule('red-then-white', says, transition('tint', [null, '1'], [null, '2'], ['1', '2'])),
      rule('written-soon', says, atMost(day('recordedAt'), endOf('at', 1, 'workingDay')), {
        life: { by: 'at', from: '2026-04-01' },
      }),
    ],
  },
);
const CATALOGUE: Catalogue = new Map([['lamp', lamp as RecordDefinition]]);

let database: FreshDatabase;
let client: pg.Client;
before(async () => {
  database = await freshDatabase({ migrations: HELPER_FUNCTIONS });
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(initialSql(CATALOGUE));
  await client.query(
    `create function qm_home() returns text language sql stable as 'select node from public.home';
     insert into home (node) values ('370000')`,
  );
});
after(async () => {
  await client.end();
  await database.drop();
});

let serial = 0;
const refusalOf = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: pg.DatabaseError) => error.constraint ?? error.message,
  );

const idOf = (number: number): string =>
  `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

function insert(row: Readonly<Record<string, unknown>>): Promise<string | undefined> {
  serial += 1;
  const whole = {
    province: '370000',
    id: idOf(serial),
    version: 1,
    region: '370102',
    voided: false,
    standard: '2026.1',
    recorded_at: row['at'],
    recorded_by: 'test',
    lit: true,
    tint: '2',
    ...row,
  };
  return refusalOf(
    client.query('insert into lamp select * from jsonb_populate_record(null::lamp, $1)', [
      JSON.stringify(whole),
    ]),
  );
}

/** The last instant before the law, its first, its last, and the first after it. */
const BOUNDS: readonly [string, boolean][] = [
  ['2026-03-29T15:59:59.999Z', false],
  ['2026-03-29T16:00:00.000Z', true],
  ['2026-12-31T15:59:59.999Z', true],
  ['2026-12-31T16:00:00.000Z', false],
];

for (const [at, isLaw] of BOUNDS)
  test(`of what happened at ${at} a rule ${isLaw ? 'is' : 'is not'} asked, in memory and in the database`, async () => {
    const row = { at, lit: false };
    const context = { world: () => [], isPartial: () => false };
    assert.equal(evaluate(context, 'lamp', row, conditionOf(lit)) === false, isLaw);
    assert.equal(await insert(row), isLaw ? 'lamp__lit_while_it_is_law' : undefined);
    await client.query('update lamp set lit = true');
  });

test('a rule that looks at others has its life too', async () => {
  for (const _ of [1, 2, 3]) await insert({ at: '2026-03-01T00:00:00.000Z', tint: '1' });
  assert.equal(await insert({ at: '2026-03-31T00:00:00.000Z' }), 'few-red');
  assert.equal(
    await insert({ at: '2027-03-31T00:00:00.000Z', recorded_at: '2027-03-31T00:00:00.000Z' }),
    undefined,
  );
  await client.query(`update lamp set tint = '2' where tint = '1'`);
  assert.equal(await insert({ at: '2026-03-31T00:00:00.000Z' }), undefined);
});

test('a term in working days is held where its year is known, and refuses nothing where it is not', async () => {
  // Thursday before Qingming 2026: Friday is worked, Monday is off.
  const late = (at: string, recorded_at: string) => insert({ at, recorded_at });
  assert.equal(await late('2026-04-02T00:00:00.000Z', '2026-04-03T00:00:00.000Z'), undefined);
  assert.equal(await late('2026-04-02T00:00:00.000Z', '2026-04-04T00:00:00.000Z'), 'written-soon');
  assert.equal(await late('2026-04-03T00:00:00.000Z', '2026-04-07T00:00:00.000Z'), undefined);
  assert.equal(await late('2026-04-03T00:00:00.000Z', '2026-04-08T00:00:00.000Z'), 'written-soon');
  assert.equal(await late('2027-04-01T00:00:00.000Z', '2027-05-01T00:00:00.000Z'), undefined);
});

test('a value begins, stays and changes by its steps; a copy may skip them', async () => {
  const at = '2026-05-12T01:00:00.000Z';
  assert.equal(await insert({ at, tint: '3' }), 'red-then-white');
  assert.equal(await insert({ at, tint: '1' }), undefined);
  const change = (tintNow: string) =>
    refusalOf(client.query(`update lamp set tint = '${tintNow}' where id = '${idOf(serial)}'`));
  assert.equal(await change('1'), undefined);
  assert.equal(await change('3'), 'red-then-white');
  assert.equal(await change('2'), undefined);
  assert.equal(await change('1'), 'red-then-white');
  assert.equal(await insert({ at, tint: '3', province: '410000' }), undefined);
  assert.equal(await change('1'), undefined);
});
