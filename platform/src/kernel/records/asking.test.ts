import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { custody } from '@qingming/standard/records/custody.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare } from '../../../test-support/journey.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { sql } from '../db/sql.ts';
import { hasArrived, keepAbsent } from './absent.ts';
import { countedRows, getIndicator } from './counted.ts';
import { namedKinds, namesOf } from './link-names.ts';
import type { Records } from './records.ts';
import type { StoredAny } from './stored.ts';

let test_: TestNode;
let home: FuneralHome;
before(async () => {
  test_ = await testNode();
  home = await funeralHome(test_);
});
after(() => test_.close());

const clerk = () => test_.recordsAs('clerk', { region: COUNTY, institution: home.id });
const inspector = () => test_.recordsAs('inspector');

/** What these records name, as one may read it. */
const namedBy = (records: Records, kind: string, rows: readonly StoredAny[]) => {
  const definition = test_.node.catalogue.get(kind);
  assert.ok(definition);
  const reads = namedKinds(test_.node, records, definition);
  return records.ask({ reads, act: 'read' }, async (asking) => ({
    answer: { reads, names: await namesOf(test_.node, records, asking, definition, rows) },
  }));
};

test('places and institutions that a record names are called by their titles, people are not', async () => {
  const manager = test_.recordsAs(['manager', 'provinceOfficer']);
  const { stay, decedent: person } = await bodyInCare(manager, home);
  const rows = [await clerk().get(custody, stay)] as unknown as readonly StoredAny[];
  const { reads, names } = await namedBy(clerk(), 'custody', rows);
  for (const kind of ['place', 'institution']) assert.ok(reads.includes(kind), kind);
  const place = await test_.owner.one<{ id: string; name: string }>(
    sql`select p.id, p.name from place p join custody c on c.place = p.id where c.id = ${stay}`,
  );
  const called = await test_.owner.one<{ name: string }>(
    sql`select name from institution where id = ${home.id}`,
  );
  assert.equal(names[place.id], place.name);
  assert.equal(names[home.id], called.name);
  // Of what belongs to no institution and links to nothing there is nothing to call.
  const bare = rows.map((row) => ({ ...row, institution: null, fact: {} }) as unknown as StoredAny);
  assert.deepEqual((await namedBy(clerk(), 'custody', bare)).names, {});
  const burnt = [{ institution: home.id, fact: { decedent: person } }] as unknown as StoredAny[];
  const ofCremation = await namedBy(clerk(), 'cremation', burnt);
  assert.ok(ofCremation.reads.includes('decedent'));
  assert.deepEqual(ofCremation.names, { [home.id]: called.name });
});

test('who may not read a kind is told no name of it', async () => {
  const reader = inspector();
  const custodies = [
    { institution: home.id, fact: { place: home.places.cabinet1 } },
  ] as unknown as readonly StoredAny[];
  const { reads, names } = await namedBy(reader, 'custody', custodies);
  for (const kind of ['place', 'institution'])
    assert.equal(
      reads.includes(kind),
      (kind === 'place' ? home.places.cabinet1 : home.id) in names,
      kind,
    );
});

test('an indicator counts the records of its days by the clock in China, in the scope of who asks', async () => {
  const owner = { region: COUNTY, institution: home.id };
  const open = (openedAt: string) =>
    clerk().create(
      funeralCase,
      { number: undefined as unknown as string, state: '0', openedAt },
      owner,
    );
  const [before, first, last, behind] = [
    await open('2026-04-03T15:59:59.999Z'),
    await open('2026-04-03T16:00:00.000Z'),
    await open('2026-04-05T15:59:59.999Z'),
    await open('2026-04-05T16:00:00.000Z'),
  ];
  const counted = (records: Records) =>
    records.ask({ reads: ['funeralCase'], act: 'read' }, async (asking) => ({
      answer: await asking.all<{ id: string; root: string; day: string; value: number }>(sql`
        select id, root, day::text as day, value from ${countedRows(
          test_.node.catalogue,
          asking,
          getIndicator('casesOpened'),
          { from: '2026-04-04', to: '2026-04-05' },
        )} c where ${true} order by day`),
    }));
  assert.deepEqual(await counted(clerk()), [
    { id: first.id, root: first.id, day: '2026-04-04', value: 1 },
    { id: last.id, root: last.id, day: '2026-04-05', value: 1 },
  ]);
  assert.ok(before.id !== behind.id);
  const elsewhere = test_.recordsAs('clerk', {
    region: '370103',
    institution: test_.node.ids.uuid(),
  });
  assert.deepEqual(await counted(elsewhere), []);
  assert.throws(() => getIndicator('of nobody'), { code: 'not-found' });
});

test('a transaction that crossed another is tried three times in all, any other error once', async () => {
  const crossed = (code: string) => Object.assign(new Error(code), { code });
  const within = (code: string) => new Error('wrapped', { cause: crossed(code) });
  for (const [error, fails, tries] of [
    [crossed('40001'), 2, 3],
    [crossed('40P01'), 1, 2],
    [within('40001'), 2, 3],
    [crossed('40001'), 3, 3],
    [within('40P01'), 9, 3],
    [crossed('57014'), 1, 1],
    [within('57014'), 1, 1],
    [new Error('of nobody'), 1, 1],
  ] as const) {
    let [tried, left] = [0, fails as number];
    const done = clerk().together(async () => {
      tried += 1;
      left -= 1;
      if (left >= 0) throw error;
      return 'done';
    });
    if (fails < tries) assert.equal(await done, 'done');
    else await assert.rejects(done, error);
    assert.equal(tried, tries, error.message);
  }
});

test('what one transaction did not find and another wrote meanwhile has arrived', async () => {
  const [place, none] = [home.places.cabinet1, test_.node.ids.uuid()];
  const looked = { table: 'place', province: '370000' };
  await test_.owner.transaction(async (tx) => {
    assert.equal(await hasArrived(test_.owner, tx), false);
    keepAbsent(tx, { ...looked, id: none });
    keepAbsent(tx, { ...looked, province: '410000', id: place });
    assert.equal(await hasArrived(test_.owner, tx), false);
    keepAbsent(tx, { ...looked, id: place });
    assert.equal(await hasArrived(test_.owner, tx), true);
  });
  assert.equal(await hasArrived(test_.owner, undefined), false);
});
