import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { initialSql, NATIONAL } from '@qingming/standard';
import { overlaySql } from '@qingming/standard/derive/overlay-sql.ts';
import { shandong } from '@qingming/standard/overlays/shandong.ts';
import pg from 'pg';
import { HELPER_FUNCTIONS } from '../test-support/helper-functions.ts';
import { type FreshDatabase, freshDatabase } from '../test-support/database.ts';

let database: FreshDatabase;
let client: pg.Client;
before(async () => {
  database = await freshDatabase({ migrations: HELPER_FUNCTIONS });
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  // Only what CHECK constraints say is at stake: links and triggers would ask for a whole case.
  const tables = initialSql(NATIONAL).split(/(?=^alter table \w+ add constraint)/m)[0] ?? '';
  await client.query(tables);
});
after(async () => {
  await client.end();
  await database.drop();
});

let serial = 0;

/** Writes a person who died, as the database takes it; resolves to the constraint that refused. */
async function insertDecedent(province: string, more: Readonly<Record<string, unknown>>) {
  serial += 1;
  const id = `00000000-0000-7000-8000-${String(serial).padStart(12, '0')}`;
  const row = {
    province,
    id,
    version: 1,
    region: '370102',
    institution: id,
    case_id: id,
    voided: false,
    standard: '2026.1',
    recorded_at: '2026-04-05T00:00:00.000Z',
    recorded_by: 'test',
    number: id.slice(0, 24) + serial,
    nameless: false,
    name: '\\x00',
    sex: '1',
    death_cause: '01',
    ...more,
  };
  const insert = 'insert into decedent select * from jsonb_populate_record(null::decedent, $1)';
  return client.query(insert, [JSON.stringify(row)]).then(
    () => undefined,
    (error: pg.DatabaseError) => error.constraint,
  );
}

test('a province’s tightening and rules are held by its own database, of new versions', async () => {
  assert.equal(await insertDecedent('370000', {}), undefined);
  await client.query(overlaySql(NATIONAL, shandong));
  assert.equal(await insertDecedent('370000', {}), 'local__decedent_death_place_given');
  const placed = { death_place: '济南市' };
  assert.equal(await insertDecedent('370000', placed), undefined);
  assert.equal(await insertDecedent('370000', { ...placed, age: 126 }), 'local__decedent_age_max');
  const village = { ...placed, local: { village: '大明湖居委会' } };
  const refusal = 'local__decedent_village_needs_household';
  assert.equal(await insertDecedent('370000', village), refusal);
  assert.equal(await insertDecedent('370000', { ...village, household: '370102' }), undefined);
});

test('records of other provinces are not asked for what one province asks', async () => {
  assert.equal(await insertDecedent('410000', {}), undefined);
});

test('an overlay takes the place of its earlier version', async () => {
  const { decedent: _, ...others } = shandong.tighten;
  await client.query(overlaySql(NATIONAL, { ...shandong, version: '2026.2', tighten: others }));
  assert.equal(await insertDecedent('370000', { death_place: '济南市', age: 126 }), undefined);
});
