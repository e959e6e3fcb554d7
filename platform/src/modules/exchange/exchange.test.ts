import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decedent } from '@qingming/standard/records/person.ts';
import { waiverRule } from '@qingming/standard/records/price.ts';
import { forget } from '../../../hardening/grouping.test-support.ts';
import { funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare, cremationUnderWay } from '../../../test-support/journey.ts';
import { type Pair, pair } from '../../../test-support/pair.ts';
import type { TestNode } from '../../../test-support/node.ts';
import { sql } from '../../kernel/db/sql.ts';
import { readCursor } from './cursor.ts';
import { receiveBatch } from './receive.ts';
import { delayAfter, type Get, type Post, sendNext } from './send.ts';

async function withPair(work: (joined: Pair) => Promise<void>): Promise<void> {
  const joined = await pair();
  try {
    await work(joined);
  } finally {
    await joined.close();
  }
}

const manager = (province: TestNode) => province.recordsAs(['manager', 'provinceOfficer']);
const up = ({ up: link, ministry, partnerOf }: Pair) => sendNext(link.sending, partnerOf(ministry));
const count = async (test_: TestNode, table: 'cremation' | 'contact' | 'decedent' | 'custody') =>
  (
    await test_.owner.all<{ n: number }>(
      {
        cremation: sql`select count(*) as n from cremation where ${true}`,
        contact: sql`select count(*) as n from contact where ${true}`,
        decedent: sql`select count(*) as n from decedent where ${true}`,
        custody: sql`select count(*) as n from custody where ${true}`,
      }[table],
    )
  )[0]?.n;

type Answer = Awaited<ReturnType<Post>>;

test('what a province writes stands at the ministry, but for what stays', () =>
  withPair(async (joined) => {
    const { province, ministry } = joined;
    const home = await funeralHome(province);
    const journey = await bodyInCare(manager(province), home);
    await cremationUnderWay(province, manager(province), home, journey);
    await joined.sequence(province);
    assert.equal((await up(joined)).state, 'sent');
    assert.equal(await count(ministry, 'cremation'), 1);
    assert.equal(await count(ministry, 'custody'), 0);
    assert.equal(await count(ministry, 'contact'), 0);
    assert.equal((await up(joined)).state, 'idle');
    const officer = ministry.recordsAs('ministryOfficer', {}, 'supervision');
    const seen = await officer.get(decedent, journey.decedent);
    assert.match(seen.fact.name, /^测\*+$/);
    const open = await ministry.owner.all(sql`select * from quarantine where ${true}`);
    assert.deepEqual(open, []);
  }));

test('the same batch once more is answered with the very receipt that was given for it', () =>
  withPair(async (joined) => {
    const { province, receivingAt } = joined;
    await funeralHome(province);
    await joined.sequence(province);
    let sent: Uint8Array | undefined;
    joined.up.disturb = (bytes) => (sent = bytes);
    assert.equal((await up(joined)).state, 'sent');
    assert.ok(sent);
    const [first, second] = [
      await receiveBatch(receivingAt.ministry, sent),
      await receiveBatch(receivingAt.ministry, sent),
    ];
    assert.equal(first, second);
    const kept = await joined.ministry.owner.all(sql`select 1 from mirror_batch where ${true}`);
    assert.equal(kept.length, 1);
  }));

test('the national waiver rule of the ministry reaches the province', () =>
  withPair(async (joined) => {
    const { ministry, province } = joined;
    await ministry.recordsAs('ministryOfficer').create(
      waiverRule,
      {
        name: '优抚对象基本服务减免',
        group: 'special-care',
        feeType: '03',
        cap: 40_000,
        document: '测试文件',
        effectiveFrom: '2026-03-30',
      },
      { region: '000000' },
    );
    await joined.sequence(ministry);
    await sendNext(joined.down.sending, joined.partnerOf(province));
    const rows = await province.owner.all<{ province: string }>(
      sql`select province from waiver_rule where ${true}`,
    );
    assert.deepEqual(
      rows.map((row) => row.province),
      ['000000'],
    );
    const read = await manager(province).ask(
      { reads: ['waiverRule'], act: 'read' },
      async (asking) => ({
        answer: await asking.all<{ name: string }>(
          sql`select name from ${asking.from('waiverRule')} w where ${true}`,
        ),
      }),
    );
    assert.deepEqual(read, [{ name: '优抚对象基本服务减免' }]);
  }));

test('a batch that is altered on the way is refused whole, and sent again', () =>
  withPair(async (joined) => {
    const { province, ministry } = joined;
    await funeralHome(province);
    await joined.sequence(province);
    joined.up.disturb = (bytes) => {
      const altered = Buffer.from(bytes);
      altered[altered.length - 5] = (altered[altered.length - 5] ?? 0) ^ 1;
      return altered;
    };
    assert.equal((await up(joined)).state, 'stopped');
    assert.equal((await readCursor(province.node.db, '000000')).fault?.code, 'malformed-batch');
    assert.equal(
      (await ministry.owner.all(sql`select 1 from mirror_entry where ${true}`)).length,
      0,
    );
    joined.up.disturb = undefined;
    assert.equal((await up(joined)).state, 'sent');
  }));

test('a lost receipt costs nothing: the sender finds its place again', () =>
  withPair(async (joined) => {
    const { province } = joined;
    const home = await funeralHome(province);
    await joined.sequence(province);
    await up(joined);
    await province.owner.run(sql`delete from exchange_cursor where partner = ${'000000'}`);
    await bodyInCare(manager(province), home);
    await joined.sequence(province);
    // The partner has the first part: it says where it is, and the sender goes on from there.
    assert.equal((await up(joined)).state, 'waiting');
    const { acknowledged } = await readCursor(province.node.db, '000000');
    assert.ok(acknowledged > 0);
    const sent = await up(joined);
    const { acknowledged: now } = await readCursor(province.node.db, '000000');
    assert.deepEqual(sent, { state: 'sent', entries: now - acknowledged });
    assert.equal(await count(joined.ministry, 'decedent'), 1);
  }));

test('a partner that lost its copy of our log says so, and is sent it again from where it stands', () =>
  withPair(async (joined) => {
    const { province, ministry } = joined;
    const home = await funeralHome(province);
    await joined.sequence(province);
    assert.equal((await up(joined)).state, 'sent');
    const { acknowledged } = await readCursor(province.node.db, '000000');
    await bodyInCare(manager(province), home);
    await joined.sequence(province);
    await forget(ministry);
    const partner = joined.partnerOf(ministry);
    /** What comes of it when the partner answers so to who asks where it stands. */
    const asking = async (standing: Answer, position: Answer) => {
      const post: Post = (url, body) =>
        url.endsWith('/standing') ? Promise.resolve(standing) : joined.up.sending.post(url, body);
      const get: Get = () => Promise.resolve(position);
      const { state } = await sendNext({ ...joined.up.sending, post, get }, partner);
      const cursor = await readCursor(province.node.db, '000000');
      return [state, cursor.fault?.code, cursor.acknowledged];
    };
    const refused = { status: 422, text: '{"code":"clock-skew"}' };
    const older = { status: 404, text: '{}' };
    const root = 'A'.repeat(43);
    const at = (size: number): Answer => ({ status: 200, text: JSON.stringify({ size, root }) });
    const unmoved = (code: string) => [
      code === 'root-mismatch' ? 'stopped' : 'waiting',
      code,
      acknowledged,
    ];
    assert.deepEqual(await asking(refused, at(0)), unmoved('clock-skew'));
    assert.deepEqual(await asking(older, { ...at(0), status: 500 }), unmoved('unavailable'));
    assert.deepEqual(await asking(older, at(1)), unmoved('root-mismatch'));
    assert.deepEqual(await asking(older, at(1_000_000)), unmoved('root-mismatch'));
    // It answers for itself.
    assert.deepEqual(await up(joined), { state: 'waiting', milliseconds: 0 });
    assert.equal((await readCursor(province.node.db, '000000')).acknowledged, 0);
    const sent = await up(joined);
    assert.ok(sent.state === 'sent' && sent.entries > acknowledged);
    assert.equal(await count(ministry, 'decedent'), 1);
  }));

test('the same batch a hundred times has one effect and one receipt', () =>
  withPair(async (joined) => {
    const { province, ministry } = joined;
    const home = await funeralHome(province);
    await bodyInCare(manager(province), home);
    await joined.sequence(province);
    const receipts = new Set<string>();
    const sending = {
      ...joined.up.sending,
      post: async (url: string, body: Uint8Array) => {
        let answer = await joined.up.sending.post(url, body);
        for (let times = 0; times < 100; times += 1) {
          receipts.add(answer.text);
          answer = await joined.up.sending.post(url, body);
        }
        return answer;
      },
    };
    await sendNext(sending, joined.partnerOf(ministry));
    assert.equal(receipts.size, 1);
    assert.equal(await count(ministry, 'decedent'), 1);
  }));

test('waiting after failures grows to a cap and never becomes silence', () => {
  const delays = Array.from({ length: 40 }, (_, failures) => delayAfter(failures, 1));
  assert.ok(delays.every((delay) => delay > 0 && delay <= 300_000));
  assert.equal(delays.at(-1), 300_000);
});
