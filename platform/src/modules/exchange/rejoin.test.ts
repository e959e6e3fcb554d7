import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decedent } from '@qingming/standard/records/person.ts';
import { funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare, openCase } from '../../../test-support/journey.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { pair } from '../../../test-support/pair.ts';
import { sql, type Sql } from '../../kernel/db/sql.ts';
import { verifyNode } from '../../kernel/verify/verify.ts';
import type { Partner } from './partners.ts';
import { rejoin, type Rejoined } from './rejoin.ts';
import { type Get, type Post, sendNext } from './send.ts';

/** Another partner, of a version that tells no more than how much of our log it holds. */
const OTHER = '110000';
const otherHolds = (size: number) => {
  const post: Post = () => Promise.resolve({ status: 404, text: '{}' });
  const get: Get = () => Promise.resolve({ status: 200, text: JSON.stringify({ size, root: '' }) });
  return { post, get };
};

/** A province that opened these cases comes back with an empty database and its keys, and rejoins without a margin. */
async function rejoined(
  cases: number,
  other: { readonly post: Post; readonly get: Get } | undefined,
  work: (restored: TestNode, done: Rejoined, partners: readonly Partner[]) => Promise<void>,
): Promise<void> {
  const joined = await pair();
  const restored = await testNode({ node: '370000', keys: joined.province.keys });
  try {
    const { province, ministry, up } = joined;
    const home = await funeralHome(province);
    const records = province.recordsAs(['manager', 'provinceOfficer']);
    // Of the first the custody and the contact stay with the province.
    const { decedent: person } = await bodyInCare(records, home);
    await records.revise(decedent, person, 1, { deathPlace: '青岛' }, '更正');
    for (let opened = 1; opened < cases; opened += 1) await openCase(records, home);
    await joined.sequence(province);
    const partner = joined.partnerOf(ministry);
    assert.equal((await sendNext(up.sending, partner)).state, 'sent');
    const isOther = (url: string): boolean => url.includes(OTHER);
    const sending = {
      ...up.sending,
      node: restored.node,
      partners: [partner, ...(other ? [{ ...partner, node: OTHER, url: `memory:${OTHER}` }] : [])],
      post: (url: string, body: Uint8Array) =>
        (other && isOther(url) ? other : up.sending).post(url, body),
      get: (url: string) => (other && isOther(url) ? other : up.sending).get(url),
    };
    const done = await rejoin({ sending, kinds: restored.kinds, partner, margin: 0, by: 'test' });
    await work(restored, done, [partner, joined.partnerOf(province)]);
  } finally {
    await restored.close();
    await joined.close();
  }
}

const audited = ({ owner }: TestNode) =>
  owner.all(sql`select 1 from audit_entry where act = 'rejoin' and ${true}`);

/** Tables whose rules rest, and tables with a link that is not proved. */
const restingAt = async ({ owner }: TestNode) => {
  const tables = (query: Sql) => owner.all<{ name: string }>(query);
  const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);
  return {
    rules: names(
      await tables(sql`select distinct tgrelid::regclass::text as name from pg_trigger
        where tgenabled = 'D' and not tgisinternal and ${true} order by 1`),
    ),
    links: names(
      await tables(sql`select distinct conrelid::regclass::text as name from pg_constraint
        where contype = 'f' and not convalidated and ${true} order by 1`),
    ),
  };
};

test('numbers go on behind those that came back, by as many as are lost, and every rule is asked again', () =>
  rejoined(3, undefined, async (restored, { to, recovered, lost, margin }, partners) => {
    assert.equal(margin, lost);
    const { last } = await restored.owner.one<{ last: number }>(
      sql`select last from number_series where prefix = 'FZ' and ${true}`,
    );
    assert.equal(last, 3 + lost);
    const kept = await restored.owner.one<{ places: number; entries: number; lost: number }>(sql`
      select (select count(*) from log_sequence) as places, (select count(*) from log_entry) as entries,
        (select count(*) from lost_entry) as lost where ${true}`);
    // What never travelled is lost, and nothing else; all that came back is here whole.
    assert.ok(lost > 0);
    assert.deepEqual(kept, { places: to, entries: recovered, lost });
    assert.equal(recovered + lost, to);
    const { findings } = await verifyNode(restored.node, restored.kinds, { partners });
    assert.deepEqual(findings, []);
    assert.equal((await audited(restored)).length, 1);
    assert.deepEqual(await restingAt(restored), { rules: [], links: [] });
  }));

test('a node that took its log back from one partner writes nothing while another holds more of it', () =>
  rejoined(1, otherHolds(1000), async (restored, { to }) => {
    assert.deepEqual(restored.node.guard.head(), {
      state: 'behind',
      partner: OTHER,
      ours: to,
      theirs: 1000,
    });
    assert.deepEqual(await audited(restored), []);
  }));
