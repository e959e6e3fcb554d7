import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import type { Database } from '../db/database.ts';
import { type Sql, sql } from '../db/sql.ts';
import type { Order } from './keyset.ts';
import type { PageQuery } from '@qingming/connect/api/registry.ts';
import { cutPage, MAX_COUNTED, pageOfRows } from './list.ts';

const ROWS = 20_000;
let node: TestNode;
let db: Database;
before(async () => {
  node = await testNode();
  db = node.owner;
  await db.run(
    sql`create table line (id uuid primary key, at timestamptz not null, name text, open boolean not null)`,
  );
  // Forty rows of every instant, some a microsecond apart, every tenth without a name.
  await db.run(sql`
    insert into line select gen_random_uuid(),
      timestamptz '2026-04-05 08:00:00Z' + (n / 40) * interval '1 microsecond',
      case when n % 10 > 0 then 'name ' || n % 7 end, n % 3 = 0
    from generate_series(0, ${ROWS - 1}::int) n`);
  await db.run(sql`create index line_at on line (at, id)`);
  await db.run(sql`analyze line`);
});
after(() => node.close());

interface Line {
  readonly id: string;
}

const ALL = sql`select id, at, name, open from line`;
const some = (count: number): Sql =>
  sql`select id, at, name, open from line order by id limit ${count}`;

const NEWEST: Order = {
  name: 'newest',
  keys: [
    { by: sql`at`, as: 'instant', descending: true },
    { by: sql`id`, as: 'uuid', descending: true },
  ],
};

const ORDERS: readonly Order[] = [
  NEWEST,
  {
    name: 'named',
    keys: [
      { by: sql`name`, as: 'text', nullable: true },
      { by: sql`id`, as: 'uuid' },
    ],
  },
  {
    name: 'named, last first',
    keys: [
      { by: sql`name`, as: 'text', nullable: true, descending: true },
      { by: sql`id`, as: 'uuid' },
    ],
  },
  {
    name: 'open',
    keys: [
      { by: sql`open`, as: 'flag', descending: true },
      { by: sql`at`, as: 'instant' },
      { by: sql`id`, as: 'uuid', descending: true },
    ],
  },
];

const idsOf = (rows: readonly Line[]): readonly string[] => rows.map(({ id }) => id);

/** Every row in the order of its pages, and the cursor that leads to each page from its end. */
async function walk(
  matched: Sql,
  order: Order,
  step: 'next' | 'previous',
  from: PageQuery,
  size: number,
) {
  const pages: (readonly string[])[] = [];
  const cursors: string[] = [];
  let page: PageQuery = { ...from, size };
  for (;;) {
    const found = await cutPage<Line>(db, matched, order, page);
    pages.push(idsOf(found.rows));
    const place = found[step];
    if (place === null) return { pages, cursors };
    cursors.push(place);
    page = step === 'next' ? { after: place, size } : { before: place, size };
  }
}

for (const order of ORDERS)
  test(`pages of a list (${order.name}) hold every row once, with ties and gaps, forwards and backwards`, async () => {
    const matched = some(205);
    const whole = idsOf((await cutPage<Line>(db, matched, order, { size: 200 })).rows);
    const there = await walk(matched, order, 'next', {}, 7);
    const all = there.pages.flat();
    assert.equal(new Set(all).size, 205);
    assert.deepEqual(all.slice(0, 200), whole);
    const last = there.cursors.at(-1) ?? '';
    const end = await cutPage<Line>(db, matched, order, { after: last, size: 7 });
    const back = await walk(matched, order, 'previous', { before: end.previous ?? '' }, 7);
    assert.deepEqual(back.pages.toReversed().flat().slice(0, 200), all.slice(0, 200));
    assert.equal(back.pages.at(-1)?.length, 7);
  });

test('a row that comes meanwhile moves no other from page to page', async () => {
  const first = await cutPage<Line>(db, ALL, NEWEST, { size: 10 });
  await db.run(sql`insert into line values (gen_random_uuid(), now(), 'late', true)`);
  const second = await cutPage<Line>(db, ALL, NEWEST, { after: first.next ?? '', size: 10 });
  const again = await cutPage<Line>(db, ALL, NEWEST, { before: second.previous ?? '', size: 10 });
  assert.deepEqual(idsOf(again.rows), idsOf(first.rows));
  await db.run(sql`delete from line where name = 'late'`);
});

interface Plan {
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

/** Rows that a plan's leaves read, those included that no condition wanted. */
function touched(plan: Plan): number {
  if (plan.Plans !== undefined) return plan.Plans.reduce((sum, part) => sum + touched(part), 0);
  return (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'];
}

test('a page far down the list reads as few rows as the first one', async () => {
  const counts: number[] = [];
  const counting = {
    all: async <Row extends object>(query: Sql): Promise<Row[]> => {
      const [told] = await db.all<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>(
        sql`explain (analyze, format json) ${query}`,
      );
      const plan = told?.['QUERY PLAN'][0]?.Plan;
      assert.ok(plan);
      counts.push(touched(plan));
      return db.all<Row>(query);
    },
  };
  let page: PageQuery = { size: 200 };
  for (let at = 0; at < 90; at += 1) {
    const { next } = await cutPage<Line>(at % 20 === 0 ? counting : db, ALL, NEWEST, page);
    page = { after: next ?? '', size: 200 };
  }
  assert.equal(counts.length, 5);
  for (const rows of counts) assert.ok(rows <= 202, `${rows} rows for one page`);
});

test('a long list is counted so far and no further', async () => {
  const { total, more, rows } = await pageOfRows<Line>(db, ALL, NEWEST, { size: 1 });
  assert.deepEqual([total, more, rows.length], [MAX_COUNTED, true, 1]);
  const few = await pageOfRows<Line>(db, some(3), NEWEST, {});
  assert.deepEqual([few.total, few.more, few.next, few.previous], [3, false, null, null]);
});

const encoded = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');
const ID = '01890a5d-ac96-774b-bcce-b302099a8057';

const NO_PLACES: readonly (readonly [string, string])[] = [
  ['no cursor', 'page 2'],
  ['another list', encoded(['oldest', '0', ID])],
  ['too few keys', encoded(['newest', '0'])],
  ['too many keys', encoded(['newest', '0', ID, ID])],
  ['an object', encoded({ 0: 'newest' })],
  ['a day as an instant', encoded(['newest', '2026-04-05', ID])],
  ['an endless number', encoded(['newest', '9'.repeat(18), ID])],
  ['no identifier', encoded(['newest', '0', "' or 1=1 --"])],
  ['nothing where nothing may be', encoded(['newest', null, ID])],
  ['a number as an identifier', encoded(['newest', '0', 7])],
];

for (const [what, cursor] of NO_PLACES)
  for (const side of ['after', 'before'] as const)
    test(`${what} is no place of a list (${side})`, () =>
      assert.rejects(cutPage(db, ALL, NEWEST, { [side]: cursor }), { code: 'invalid-input' }));

test('controls and halves of characters are no name at which a page begins', async () => {
  const [, named] = ORDERS;
  assert.ok(named);
  for (const text of ['a\0b', '\ud800', 'x'.repeat(501)])
    await assert.rejects(cutPage(db, ALL, named, { after: encoded(['named', text, ID]) }), {
      code: 'invalid-input',
    });
});
