import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ReceiptContent, signReceipt } from '@qingming/exchange';
import { place } from '@qingming/standard/records/facility.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import type { TestNode } from '../../../test-support/node.ts';
import { type Pair, pair } from '../../../test-support/pair.ts';
import { sql } from '../../kernel/db/sql.ts';
import { readCursor } from './cursor.ts';
import { type Post, sendNext } from './send.ts';

async function withPair(work: (joined: Pair) => Promise<void>): Promise<void> {
  const joined = await pair();
  try {
    await work(joined);
  } finally {
    await joined.close();
  }
}

const addPlace = async ({ province, sequence }: Pair, home: FuneralHome, code: string) => {
  await province
    .recordsAs('manager')
    .create(
      place,
      { code, name: code, kind: 'farewell-hall', holdsOne: true, inUse: true },
      { region: COUNTY, institution: home.id },
    );
  await sequence(province);
};

/** Past every check of the province: its place has the code of another, which the ministry refuses. */
async function breakTwo({ province }: Pair): Promise<void> {
  await province.owner.transaction(async (tx) => {
    await tx.client.query('drop index place__place_code_once');
  });
}

/** The partner takes what is sent, and its answer does not arrive. */
const losing =
  (post: Post, isLost: () => boolean): Post =>
  async (url, body) => {
    const answer = await post(url, body);
    if (isLost()) throw new Error('the line broke');
    return answer;
  };

const refusedAt = ({ province }: Pair) =>
  province.owner.all<{ seq: number; code: string; institution: string; mended: boolean }>(sql`
    select seq, code, institution, mended_at is not null as mended from refused_record
    where ${true} order by seq`);

test('what was refused in an answer that was lost reaches the institution all the same', () =>
  withPair(async (joined) => {
    const { province, ministry } = joined;
    const home = await funeralHome(province);
    await breakTwo(joined);
    await addPlace(joined, home, 'X1');
    await addPlace(joined, home, 'X1');
    let isLost = true;
    const post = losing(joined.up.sending.post, () => isLost);
    const send = () => sendNext({ ...joined.up.sending, post }, joined.partnerOf(ministry));
    assert.equal((await send()).state, 'waiting');
    assert.deepEqual(await refusedAt(joined), []);
    isLost = false;
    // More was written meanwhile: the next batch is longer than the one whose answer was lost.
    await addPlace(joined, home, 'X2');
    assert.equal((await send()).state, 'waiting');
    const [refused, ...more] = await refusedAt(joined);
    assert.deepEqual(more, []);
    assert.deepEqual([refused?.code, refused?.institution], ['already-exists', home.id]);
    assert.equal((await send()).state, 'sent');
    assert.equal((await send()).state, 'idle');
    assert.equal((await readCursor(province.node.db, '000000')).fault, null);
  }));

test('several answers that were lost one after another are all taken, released records too', () =>
  withPair(async (joined) => {
    const { province, ministry } = joined;
    const home = await funeralHome(province);
    await breakTwo(joined);
    await addPlace(joined, home, 'X1');
    const send = (post = joined.up.sending.post) =>
      sendNext({ ...joined.up.sending, post }, joined.partnerOf(ministry));
    assert.equal((await send()).state, 'sent');
    const { acknowledged } = await readCursor(province.node.db, '000000');
    await addPlace(joined, home, 'X1');
    assert.equal((await send()).state, 'sent');
    const [first] = await province.owner.all<{ id: string }>(
      sql`select id from place where code = ${'X1'} order by recorded_at limit 1`,
    );
    await province.recordsAs('manager').void(place, first?.id ?? '', 1, '重复登记');
    await joined.sequence(province);
    assert.equal((await send()).state, 'sent');
    // As if none of the answers had come.
    await province.owner.run(sql`delete from refused_record where ${true}`);
    await province.owner.run(sql`delete from exchange_receipt where to_seq > ${acknowledged}`);
    await province.owner.run(
      sql`update exchange_cursor set acknowledged = ${acknowledged} where ${true}`,
    );
    assert.equal((await send()).state, 'waiting');
    assert.deepEqual(
      (await refusedAt(joined)).map(({ code, mended }) => [code, mended]),
      [['already-exists', true]],
    );
    assert.equal((await send()).state, 'idle');
  }));

/** The receipts of an answer signed anew, as if they spoke of something else. */
async function signedAnew(text: string, { node }: TestNode, change: Partial<ReceiptContent>) {
  const answer = JSON.parse(text) as { readonly values: { readonly receipts: string } };
  const [line = ''] = answer.values.receipts.split('\n');
  const receipts = await signReceipt(node.signer, { ...JSON.parse(line), ...change });
  return JSON.stringify({ ...answer, values: { ...answer.values, receipts } });
}

test('receipts that are given again and were altered, or speak of another log, are not taken', () =>
  withPair(async (joined) => {
    const { ministry } = joined;
    await funeralHome(joined.province);
    await joined.sequence(joined.province);
    let isLost = true;
    let alter = async (text: string): Promise<string> => text.replace('applied', 'applies');
    const altered: Post = async (url, body) => {
      const answer = await joined.up.sending.post(url, body);
      if (isLost) throw new Error('the line broke');
      return {
        ...answer,
        text: answer.text.includes('receipts') ? await alter(answer.text) : answer.text,
      };
    };
    const send = () =>
      sendNext({ ...joined.up.sending, post: altered }, joined.partnerOf(ministry));
    assert.equal((await send()).state, 'waiting');
    isLost = false;
    const after = async () => {
      await send();
      const { acknowledged, fault } = await readCursor(joined.province.node.db, '000000');
      return [acknowledged, fault?.code];
    };
    assert.deepEqual(await after(), [0, 'malformed-receipt']);
    alter = (text) => signedAnew(text, ministry, { origin: '330000' });
    assert.deepEqual(await after(), [0, 'wrong-receipt']);
    alter = (text) => signedAnew(text, ministry, { root: 'A'.repeat(43) });
    assert.deepEqual(await after(), [0, 'root-mismatch']);
  }));

test('a partner that asks for a rest is given it', () =>
  withPair(async (joined) => {
    const { province, ministry } = joined;
    await funeralHome(province);
    await joined.sequence(province);
    const post: Post = async () => ({
      status: 503,
      text: JSON.stringify({ code: 'busy', values: { seconds: 40 } }),
    });
    const outcome = await sendNext({ ...joined.up.sending, post }, joined.partnerOf(ministry));
    assert.deepEqual(outcome, { state: 'waiting', milliseconds: 40_000 });
  }));
