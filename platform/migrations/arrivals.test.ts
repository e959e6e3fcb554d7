import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { decedent } from '@qingming/standard/records/person.ts';
import { type FuneralHome, funeralHome } from '../test-support/fixtures.ts';
import { bodyInCare, cremationUnderWay, openCase } from '../test-support/journey.ts';
import type { TestNode } from '../test-support/node.ts';
import { pair, type Pair } from '../test-support/pair.ts';
import type { Tx } from '../src/kernel/db/database.ts';
import { raw, sql } from '../src/kernel/db/sql.ts';
import { sendNext } from '../src/modules/exchange/send.ts';

let joined: Pair;
let home: FuneralHome;
/** A body that has its papers, and one that has none. */
let certified: { readonly case: string; readonly decedent: string };
let bare: { readonly case: string; readonly decedent: string };
let cremated: string;

before(async () => {
  joined = await pair();
  const { province } = joined;
  home = await funeralHome(province);
  const owner = { region: home.region, institution: home.id };
  const records = province.recordsAs('manager', owner);
  const first = await bodyInCare(records, home);
  cremated = await cremationUnderWay(province, records, home, first);
  certified = await bodyInCare(records, home, { cabinet: home.places.cabinet2 });
  const opened = await openCase(records, home);
  const person = await records.create(
    decedent,
    {
      nameless: false,
      name: '无证明',
      sex: '1',
      deathCause: '02',
      deathDate: '2026-01-02',
    } as never,
    { ...owner, root: opened.id },
  );
  bare = { case: opened.id, decedent: person.id };
  await joined.sequence(province);
  await sendNext(joined.up.sending, joined.partnerOf(joined.ministry));
});
after(() => joined.close());

let serial = 0;

/** Another cremation like the one that is there, by plain SQL: an hour of its own, of this case. */
function cremationOf(tx: Tx, of: { readonly case: string; readonly decedent: string }, more = {}) {
  serial += 1;
  const hours = raw(`interval '${serial} hours'`);
  const values = JSON.stringify({ case_id: of.case, decedent: of.decedent, ...more });
  return tx.run(sql`
    insert into cremation select (jsonb_populate_record(c, ${values}::jsonb || jsonb_build_object(
      'id', gen_random_uuid(), 'started_at', c.started_at - ${hours}, 'finished_at', c.started_at - ${hours} + interval '30 minutes',
      'finish_tag', c.body_tag))).*
    from cremation c where c.id = ${cremated}`);
}

const asExchange = <Result>(at: TestNode, work: (tx: Tx) => Promise<Result>): Promise<Result> =>
  at.owner.transaction(work, { role: 'qingming_exchange' });

const refusedBy = (rule: string) => (error: unknown) =>
  (error as { readonly constraint?: string }).constraint === rule;

const cremations = async ({ owner }: TestNode, of: { readonly case: string }) =>
  (
    await owner.one<{ n: number }>(
      sql`select count(*) as n from cremation where case_id = ${of.case}`,
    )
  ).n;

test('what the exchange writes is asked by the end of the statement, in whatever company it comes', async () => {
  const { ministry } = joined;
  await assert.rejects(
    asExchange(ministry, (tx) => cremationOf(tx, bare)),
    refusedBy('no-cremation-without-certificate'),
  );
  await assert.rejects(
    asExchange(ministry, async (tx) => {
      await cremationOf(tx, certified);
      await cremationOf(tx, bare);
    }),
    refusedBy('no-cremation-without-certificate'),
  );
  assert.deepEqual(
    [await cremations(ministry, bare), await cremations(ministry, certified)],
    [0, 0],
  );
});

test('a batch is asked when all of it is there, at the latest by its commit', async () => {
  const { ministry } = joined;
  const certificate = (tx: Tx) =>
    tx.run(sql`
      insert into death_certificate select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(),
        'case_id', ${bare.case}::text, 'number_key', null))).*
      from death_certificate d where d.case_id = ${certified.case}`);
  const inOrder = (works: readonly ((tx: Tx) => Promise<unknown>)[]) =>
    asExchange(ministry, async (tx) => {
      await tx.client.query('set constraints all deferred');
      for (const work of works) await work(tx);
    });
  const early = (tx: Tx) => cremationOf(tx, bare);
  await assert.rejects(inOrder([early]), refusedBy('no-cremation-without-certificate'));
  await inOrder([early, certificate]);
  assert.equal(await cremations(ministry, bare), 1);
});

test('a row that the exchange changes is asked as one that it adds', async () => {
  const { ministry } = joined;
  await assert.rejects(
    asExchange(ministry, (tx) =>
      tx.run(sql`update cremation set started_at = '2020-01-01T00:00:00Z', finished_at = '2020-01-01T00:30:00Z',
        finish_tag = body_tag where id = ${cremated}`),
    ),
    refusedBy('cremation-after-death'),
  );
});

test('the other records of a case are asked too: nobody was certified dead before the death', async () => {
  const today = new Date().toISOString().slice(0, 10);
  await assert.rejects(
    asExchange(joined.ministry, (tx) =>
      tx.run(sql`update decedent set death_date = ${today} where id = ${certified.decedent}`),
    ),
    refusedBy('certificate-after-death'),
  );
});

test('a node’s own rows, and those that others write, are asked by every rule, whoever writes', async () => {
  const { province, ministry } = joined;
  // Only its own node knows who confirmed what: a copy is not asked for it, the record itself is.
  await assert.rejects(
    asExchange(province, (tx) => cremationOf(tx, certified)),
    refusedBy('confirmed-before-cremation'),
  );
  await assert.rejects(
    ministry.owner.transaction((tx) => cremationOf(tx, bare, { decedent: bare.decedent })),
    (error: unknown) => (error as { readonly code?: string }).code === '23505',
  );
});

test('what was noted to be asked is gone when it was asked', async () => {
  const { n } = await joined.ministry.owner.one<{ n: number }>(
    sql`select count(*) as n from arrived where ${true}`,
  );
  assert.equal(n, 0);
  await assert.rejects(
    asExchange(joined.ministry, (tx) => tx.run(sql`delete from arrived where ${true}`)),
    (error: unknown) => (error as { readonly code?: string }).code === '42501',
  );
});
