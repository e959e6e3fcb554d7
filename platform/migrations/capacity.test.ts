import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Catalogue, initialSql } from '@qingming/standard';
import { equal, val } from '@qingming/standard/language/expression.ts';
import { flag, instant, integer, link, optional } from '@qingming/standard/language/element.ts';
import { type RecordDefinition, record } from '@qingming/standard/language/record.ts';
import pg from 'pg';
import { type FreshDatabase, freshDatabase } from '../test-support/database.ts';
import { FIXTURE } from '../test-support/expression-fixture.ts';
import { HELPER_FUNCTIONS } from '../test-support/helper-functions.ts';

const { retention, basis } = FIXTURE.get('law') as RecordDefinition;
const given = { source: 'a test', belongsTo: 'node', travels: 'stays', retention, basis } as const;
const source = { source: 'a test' };

const hall = record(
  'hall',
  { zh: '厅', en: 'Hall' },
  {
    ...given,
    elements: { seats: optional(integer('座位', 'Seats', { min: 0, max: 5000, ...source })) },
  },
);

/** A visit takes seats of a hall for a time, unless it was called off. */
const visit = record(
  'visit',
  { zh: '祭扫', en: 'Visit' },
  {
    ...given,
    elements: {
      hall: link('hall', '厅', 'Hall', source),
      people: integer('人数', 'People', { min: 1, max: 99, ...source }),
      off: flag('取消', 'Called off', source),
      from: instant('自', 'From', source),
      until: optional(instant('至', 'Until', source)),
    },
    capacity: [
      {
        name: 'hall-is-not-full',
        of: 'hall',
        limit: 'seats',
        units: 'people',
        from: 'from',
        until: 'until',
        where: equal('off', val(false)),
        says: { zh: '该厅已满。', en: 'The hall is full.' },
      },
    ],
  },
);

const CATALOGUE: Catalogue = new Map<string, RecordDefinition>([
  ['hall', hall],
  ['visit', visit],
]);

let database: FreshDatabase;
let pool: pg.Pool;
before(async () => {
  database = await freshDatabase({ migrations: HELPER_FUNCTIONS });
  pool = new pg.Pool({ connectionString: database.url, max: 20 });
  // A connection on its way out is ended by the server when the database is dropped.
  pool.on('error', () => undefined);
  await pool.query(initialSql(CATALOGUE));
  // The helper of a later migration says whose database it is.
  await pool.query(
    `create function qm_home() returns text language sql stable as 'select node from public.home'`,
  );
});
after(async () => {
  await pool.end();
  await database.drop();
});

let serial = 0;
const newId = (): string => {
  serial += 1;
  return `00000000-0000-7000-8000-${String(serial).padStart(12, '0')}`;
};

type Asking = pg.Pool | pg.PoolClient;

const insert = (asking: Asking, table: string, row: Readonly<Record<string, unknown>>) =>
  asking.query(`insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`, [
    JSON.stringify({
      province: '370000',
      version: 1,
      region: '370102',
      voided: false,
      standard: '2026.1',
      recorded_at: '2026-04-05T00:00:00.000Z',
      recorded_by: 'test',
      ...row,
    }),
  ]);

async function newHall(seats: number | null): Promise<string> {
  const id = newId();
  await insert(pool, 'hall', { id, seats });
  return id;
}

const at = (hour: number): string => `2026-04-05T${String(hour).padStart(2, '0')}:00:00.000Z`;

interface Taking {
  readonly hall: string;
  readonly people?: number;
  readonly from?: string;
  readonly until?: string | null;
  readonly off?: boolean;
}

/** Takes seats; the constraint that refused, or undefined. */
async function take(
  { people = 1, from = at(1), until = at(2), off = false, ...more }: Taking,
  asking: Asking = pool,
): Promise<string | undefined> {
  return refusalOf(
    insert(asking, 'visit', { id: newId(), people, from_: from, until, off, ...more }),
  );
}

const refusalOf = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: pg.DatabaseError) => error.constraint ?? error.message,
  );

const FULL = 'hall-is-not-full';

test('a place takes as many as it holds at every instant, and no more', async () => {
  const small = await newHall(5);
  assert.equal(await take({ hall: small, people: 3, from: at(1), until: at(4) }), undefined);
  assert.equal(await take({ hall: small, people: 2, from: at(2), until: at(3) }), undefined);
  assert.equal(await take({ hall: small, people: 1, from: at(0), until: at(9) }), FULL);
  assert.equal(await take({ hall: small, people: 1, from: at(2), until: null }), FULL);
  assert.equal(await take({ hall: small, people: 2, from: at(3), until: at(4) }), undefined);
  assert.equal(await take({ hall: small, people: 5, from: at(4), until: null }), undefined);
  assert.equal(await take({ hall: small, people: 5, from: at(0), until: at(1) }), undefined);
  assert.equal(await take({ hall: small, people: 6, from: at(0), until: at(1) }), FULL);
});

test('what was called off takes nothing, and a place without a limit holds any number', async () => {
  const small = await newHall(1);
  assert.equal(await take({ hall: small, off: true, people: 9 }), undefined);
  assert.equal(await take({ hall: small }), undefined);
  assert.equal(await take({ hall: small }), FULL);
  const open = await newHall(null);
  assert.equal(await take({ hall: open, people: 99 }), undefined);
  assert.equal(await take({ hall: open, people: 99 }), undefined);
});

test('a change that takes more is refused, and one that takes less never is', async () => {
  const [small, other] = [await newHall(2), await newHall(1)];
  await take({ hall: small });
  await take({ hall: small });
  await take({ hall: other });
  const change = (what: string) =>
    refusalOf(pool.query(`update visit set ${what} where hall = '${small}' and off = false`));
  assert.equal(await change('people = 2'), FULL);
  assert.equal(await change(`hall = '${other}'`), FULL);
  assert.equal(await change(`until = '${at(3)}'`), undefined);
  assert.equal(await change(`until = '${at(2)}'`), undefined);
  assert.equal(await change('off = true'), undefined);
  assert.equal(await take({ hall: small, people: 2 }), undefined);
  assert.equal(
    await refusalOf(pool.query(`update visit set off = false where hall = '${small}'`)),
    FULL,
  );
});

test('a limit is not lowered under what is taken', async () => {
  const small = await newHall(3);
  await take({ hall: small, people: 2 });
  const lower = (seats: string) =>
    refusalOf(pool.query(`update hall set seats = ${seats} where id = '${small}'`));
  assert.equal(await lower('1'), FULL);
  assert.equal(await lower('2'), undefined);
  assert.equal(await lower('null'), undefined);
  assert.equal(await take({ hall: small, people: 9 }), undefined);
  assert.equal(await lower('10'), FULL);
  assert.equal(await lower('11'), undefined);
});

test('of a thousand who take the last ten places at once, ten get one', async () => {
  const small = await newHall(10);
  const answers = await Promise.all(Array.from({ length: 1000 }, () => take({ hall: small })));
  assert.equal(answers.filter((answer) => answer === undefined).length, 10);
  assert.equal(answers.filter((answer) => answer === FULL).length, 990);
});

/** Two who each take the last place before the other has committed. */
async function race(isolation: string): Promise<readonly (string | undefined)[]> {
  const small = await newHall(1);
  const [one, other] = [await pool.connect(), await pool.connect()];
  try {
    for (const client of [one, other]) {
      await client.query(`begin isolation level ${isolation}`);
      await client.query('select count(*) from visit');
    }
    const first = await take({ hall: small }, one);
    const second = take({ hall: small }, other);
    const committed = await refusalOf(one.query('commit'));
    const answer = await second;
    return [first ?? committed, answer ?? (await refusalOf(other.query('commit')))];
  } finally {
    await Promise.all([one, other].map((client) => client.query('rollback')));
    for (const client of [one, other]) client.release();
  }
}

test('two who race for the last place do not both get it, whatever their isolation', async () => {
  assert.deepEqual(await race('read committed'), [undefined, FULL]);
  const [won, lost] = await race('serializable');
  assert.equal(won, undefined);
  assert.match(lost ?? '', /hall-is-not-full|could not serialize/);
  for (const answer of await race('repeatable read'))
    assert.match(answer ?? '', /use read committed or serializable|aborted/);
});

test('a limit that is lowered while somebody takes waits for them', async () => {
  const small = await newHall(2);
  const client = await pool.connect();
  try {
    await client.query('begin');
    assert.equal(await take({ hall: small, people: 2 }, client), undefined);
    const lowered = refusalOf(pool.query(`update hall set seats = 1 where id = '${small}'`));
    await client.query('commit');
    assert.equal(await lowered, FULL);
  } finally {
    client.release();
  }
});

test('what arrives together is judged at its end: one makes room for another', async () => {
  const small = await newHall(1);
  await take({ hall: small });
  const client = await pool.connect();
  try {
    await client.query('begin; set constraints all deferred');
    assert.equal(await take({ hall: small }, client), undefined);
    await client.query(
      `update visit set off = true where id = (select id from visit where hall = '${small}' order by id limit 1)`,
    );
    await client.query('commit');
    await client.query('begin; set constraints all deferred');
    await take({ hall: small }, client);
    assert.equal(await refusalOf(client.query('commit')), FULL);
  } finally {
    client.release();
  }
});
