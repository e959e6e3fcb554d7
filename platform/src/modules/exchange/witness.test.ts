import assert from 'node:assert/strict';
import { test } from 'node:test';
import { behindTheBack } from '../../../test-support/behind-the-back.ts';
import { funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare } from '../../../test-support/journey.ts';
import type { TestNode } from '../../../test-support/node.ts';
import { type Pair, pair, partnerOf } from '../../../test-support/pair.ts';
import { sql } from '../../kernel/db/sql.ts';
import { takeCheckpoint } from '../../kernel/log/checkpoints.ts';
import { verifyNode } from '../../kernel/verify/verify.ts';
import { openAlarms } from './alarms.ts';
import { readCursor } from './cursor.ts';
import { type Post, sendNext } from './send.ts';
import { setCheckpointAside } from './set-aside.ts';
import { ourStanding } from './standing.ts';

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
const down = ({ down: link, province, partnerOf }: Pair) =>
  sendNext(link.sending, partnerOf(province));

interface Held {
  readonly origin: string;
  readonly record_size: number;
  readonly audit_size: number;
  readonly statement: string;
}

const heldBy = ({ owner }: TestNode) =>
  owner.all<Held>(sql`
    select origin, record_size, audit_size, statement from partner_checkpoint
    where set_aside_at is null and ${true}`);

/** Writes a case, gives everything its place and signs a checkpoint. */
async function write(joined: Pair): Promise<void> {
  const home = await funeralHome(joined.province);
  await bodyInCare(manager(joined.province), home);
  await checkpoint(joined, joined.province);
}

async function checkpoint(joined: Pair, node: TestNode): Promise<void> {
  await joined.sequence(node);
  await takeCheckpoint(node.node);
}

/** An act that is only seen: the audit grows, the records do not. */
async function look(joined: Pair, node: TestNode): Promise<void> {
  await node.recordsAs('inspector').audit({ act: 'list', detail: { pages: 1 } });
  await checkpoint(joined, node);
}

/** The newest audit entries are taken away and every trace in the tables of the log with them. */
async function cutAudit(node: TestNode, to: number): Promise<void> {
  await behindTheBack(node, async (tx) => {
    await tx.run(sql`delete from audit_entry where entry_id in
      (select entry_id from audit_sequence where seq > ${to})`);
    await tx.run(sql`delete from audit_sequence where seq > ${to}`);
    await tx.run(sql`delete from checkpoint where audit_size > ${to}`);
    await tx.run(sql`delete from log_tile where stream = ${'audit'}`);
    await tx.run(sql`delete from log_state where stream = ${'audit'}`);
    await tx.run(sql`delete from audit_sequence where ${true}`);
  });
}

test('each side holds the newest checkpoint of both logs of the other', () =>
  withPair(async (joined) => {
    const { province, ministry } = joined;
    await write(joined);
    assert.equal((await up(joined)).state, 'sent');
    const [held] = await heldBy(ministry);
    const [own] = await province.owner.all<Held>(sql`
      select ${province.node.node} as origin, record_size, audit_size, statement from checkpoint
      order by checkpoint_id desc limit 1`);
    assert.deepEqual(held, own);
    await checkpoint(joined, ministry);
    assert.equal((await down(joined)).state, 'idle');
    const [theirs] = await heldBy(province);
    assert.equal(theirs?.origin, '000000');
    assert.ok((theirs?.audit_size ?? 0) > 0);
  }));

test('a receipt brings the receiver’s newest checkpoint, so that one way of reaching is enough', () =>
  withPair(async (joined) => {
    await checkpoint(joined, joined.ministry);
    await look(joined, joined.ministry);
    await write(joined);
    await up(joined);
    assert.deepEqual(
      (await heldBy(joined.province)).map(({ origin }) => origin),
      ['000000'],
    );
  }));

test('looks at people are witnessed though no record was written', () =>
  withPair(async (joined) => {
    const { province, ministry } = joined;
    await write(joined);
    await up(joined);
    const [before] = await heldBy(ministry);
    await look(joined, province);
    assert.equal((await up(joined)).state, 'idle');
    const [after] = await heldBy(ministry);
    assert.ok((after?.audit_size ?? 0) > (before?.audit_size ?? 0));
    assert.equal(after?.record_size, before?.record_size);
  }));

test('an audit that was cut back stops the link, and both sides say why', () =>
  withPair(async (joined) => {
    const { province, ministry } = joined;
    await write(joined);
    await look(joined, province);
    await up(joined);
    const [held] = await heldBy(ministry);
    await cutAudit(province, (held?.audit_size ?? 0) - 2);
    await look(joined, province);
    assert.equal((await up(joined)).state, 'stopped');
    assert.equal((await readCursor(province.node.db, '000000')).fault?.code, 'inconsistent-log');
    const alarms = await openAlarms(ministry.owner);
    assert.deepEqual(
      alarms.map(({ origin, code, detail }) => [origin, code, detail['member']]),
      [['370000', 'inconsistent-log', 'audit']],
    );
    assert.deepEqual(await heldBy(ministry), [held]);
    // It was a backup: two people say so, and the exchange goes on from there.
    const agreement = { by: '王敏', with: '李强', because: '恢复备份' };
    assert.equal(
      await setCheckpointAside(ministry.node, '110000', agreement),
      false,
      'none is held',
    );
    assert.ok(await setCheckpointAside(ministry.node, '370000', agreement));
    const { audited, told } = await ministry.owner.one<{
      audited: string;
      told: string | null;
    }>(sql`
      select (select entry from audit_entry where act = 'checkpoint.set-aside' and ${true}) as audited,
        (select max(p::text) from partner_checkpoint p where set_aside_at is not null) as told`);
    assert.match(audited, /"reason":"[\w-]{20,}"/);
    assert.doesNotMatch(`${audited}${told}`, /恢复备份/);
    assert.equal((await up(joined)).state, 'idle');
    assert.ok(((await heldBy(ministry))[0]?.audit_size ?? 0) > 0);
    assert.deepEqual(await openAlarms(ministry.owner), []);
  }));

test('an audit that was cut back and grew again is found by its proof', () =>
  withPair(async (joined) => {
    const { province, ministry } = joined;
    await write(joined);
    await look(joined, province);
    await up(joined);
    const [held] = await heldBy(ministry);
    await cutAudit(province, (held?.audit_size ?? 0) - 1);
    await province.owner.run(
      sql`update exchange_cursor set told_records = null, told_audit = null where ${true}`,
    );
    for (let looks = 0; looks < 3; looks += 1) await look(joined, province);
    // First it is told from where to prove; then it cannot.
    assert.equal((await up(joined)).state, 'waiting');
    assert.equal((await up(joined)).state, 'stopped');
    assert.equal((await openAlarms(ministry.owner))[0]?.code, 'inconsistent-log');
  }));

/** What an owner of the database wipes who wants no trace at home: checkpoints, what partners said, marks of earlier runs. */
async function wipeTraces(node: TestNode): Promise<void> {
  await behindTheBack(node, async (tx) => {
    await tx.client.query(
      ['checkpoint', 'exchange_cursor', 'exchange_receipt', 'partner_checkpoint', 'partner_alarm']
        .concat('verified_stretch', 'log_home')
        .map((table) => `delete from ${table}`)
        .join(';'),
    );
    await tx.client.query('update home set checkpoints = 0');
  });
}

test('an audit that was cut back with every trace at home wiped is found by the partner, and by it alone', () =>
  withPair(async (joined) => {
    const { province, ministry } = joined;
    await write(joined);
    await look(joined, province);
    await up(joined);
    const [held] = await heldBy(ministry);
    await cutAudit(province, (held?.audit_size ?? 0) - 1);
    await wipeTraces(province);
    // It grows beyond what was held: the length tells nothing any more.
    for (let looks = 0; looks < 3; looks += 1) await look(joined, province);
    const { findings } = await verifyNode(province.node, province.kinds, {
      partners: [partnerOf(ministry)],
      full: true,
    });
    assert.deepEqual(findings, []);
    let outcome = await up(joined);
    for (let tries = 0; tries < 5 && outcome.state !== 'stopped'; tries += 1)
      outcome = await up(joined);
    assert.equal(outcome.state, 'stopped');
    assert.equal((await readCursor(province.node.db, '000000')).fault?.code, 'inconsistent-log');
    const alarms = await openAlarms(ministry.owner);
    assert.deepEqual(
      alarms.map(({ origin, code, detail }) => [origin, code, detail['member']]),
      [['370000', 'inconsistent-log', 'audit']],
    );
    assert.deepEqual(await heldBy(ministry), [held]);
  }));

test('a partner that lost its checkpoints is told from the beginning again', () =>
  withPair(async (joined) => {
    const { province, ministry } = joined;
    await write(joined);
    await up(joined);
    const [told] = await heldBy(ministry);
    await ministry.owner.run(sql`delete from partner_checkpoint where ${true}`);
    await look(joined, province);
    assert.equal((await up(joined)).state, 'idle');
    assert.ok(((await heldBy(ministry))[0]?.audit_size ?? 0) > (told?.audit_size ?? 0));
  }));

test('a partner that holds another checkpoint than it was told of is heard, and one that asks in circles is not', () =>
  withPair(async (joined) => {
    const { province, ministry } = joined;
    await write(joined);
    await up(joined);
    await look(joined, province);
    const asking = async (held: object) => {
      const post: Post = () =>
        Promise.resolve({
          status: 422,
          text: JSON.stringify({ code: 'checkpoint-gap', values: held }),
        });
      const sending = { ...joined.up.sending, post };
      assert.equal((await sendNext(sending, joined.partnerOf(ministry))).state, 'waiting');
      const { fault, ...cursor } = await readCursor(province.node.db, '000000');
      return { records: cursor.told_records, audit: cursor.told_audit, fault: fault?.code };
    };
    const [held] = await heldBy(ministry);
    const known = { records: held?.record_size ?? 0, audit: held?.audit_size ?? 0 };
    assert.deepEqual(await asking(known), { ...known, fault: 'checkpoint-gap' });
    for (const other of [
      { ...known, audit: known.audit - 1 },
      { records: known.records - 1, audit: known.audit - 1 },
    ])
      assert.deepEqual(await asking(other), { ...other, fault: undefined });
  }));

test('a partner whose proof begins elsewhere than at what is held of it is asked again later, and what it was told stays noted', () =>
  withPair(async (joined) => {
    const { province, ministry } = joined;
    await checkpoint(joined, ministry);
    await write(joined);
    await up(joined);
    for (const node of [ministry, province]) await look(joined, node);
    const toldOf = async () => {
      const cursor = await readCursor(province.node.db, '000000');
      return [cursor.told_records, cursor.told_audit];
    };
    const before = await toldOf();
    const held = await heldBy(province);
    const post: Post = async () => ({
      status: 200,
      text: (await ourStanding(ministry.node, '370000', { records: 0, audit: 1 })).text,
    });
    const partner = joined.partnerOf(ministry);
    assert.equal((await sendNext({ ...joined.up.sending, post }, partner)).state, 'waiting');
    assert.equal((await readCursor(province.node.db, '000000')).fault?.code, 'checkpoint-gap');
    assert.deepEqual(await toldOf(), before);
    assert.deepEqual(await heldBy(province), held);
  }));

test('a partner that is a version behind is sent the batch without checkpoints', () =>
  withPair(async (joined) => {
    await write(joined);
    const posted: string[] = [];
    const older: Post = async (url, body) => {
      const head = Buffer.from(body).toString('latin1').split('\n', 1)[0] ?? '';
      posted.push(url);
      if (url.endsWith('/standing')) return { status: 404, text: '{"code":"not-found"}' };
      if (!head.includes('"witness"')) return joined.up.sending.post(url, body);
      return {
        status: 400,
        text: JSON.stringify({ code: 'malformed-batch', values: { part: 'header.witness' } }),
      };
    };
    const sending = { ...joined.up.sending, post: older };
    const partner = joined.partnerOf(joined.ministry);
    assert.equal((await sendNext(sending, partner)).state, 'sent');
    await look(joined, joined.province);
    assert.equal((await sendNext(sending, partner)).state, 'idle');
    assert.equal((await sendNext(sending, partner)).state, 'idle');
    assert.equal(posted.filter((url) => url.endsWith('/standing')).length, 1);
    assert.deepEqual(await heldBy(joined.ministry), []);
  }));
