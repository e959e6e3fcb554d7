import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApprovalView } from '@qingming/connect/api/approvals.ts';
import type { QuarantineRow, RefusedRow } from '@qingming/connect/api/oversight.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import { place } from '@qingming/standard/records/facility.ts';
import { type TestApi, testApi } from '../../../test-support/api.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { type Pair, pair } from '../../../test-support/pair.ts';
import { approvalsModule } from '../../kernel/approvals/module.ts';
import { auditReason } from '../../kernel/audit/audit.ts';
import { sql } from '../../kernel/db/sql.ts';
import { takeCheckpoint } from '../../kernel/log/checkpoints.ts';
import { verifyNode } from '../../kernel/verify/verify.ts';
import { oversightModule } from '../oversight/module.ts';
import { releaseHeld } from './release.ts';
import { type Post, sendNext } from './send.ts';

/** A ministry where the second of two places with one code failed its checks, and its people. */
interface Scene {
  readonly joined: Pair;
  readonly home: FuneralHome;
  readonly ministry: TestApi;
  readonly province: TestApi;
  /** What the live pages were told of. */
  readonly arrived: readonly string[];
  readonly seq: number | undefined;
  readonly path: string;
  readonly record: string;
  send(): Promise<void>;
}

const addPlace = ({ province }: Pair, home: FuneralHome, code: string) =>
  province
    .recordsAs('manager')
    .create(
      place,
      { code, name: code, kind: 'farewell-hall', holdsOne: true, inUse: true },
      { region: COUNTY, institution: home.id },
    );

const sending = (joined: Pair) => async (): Promise<void> => {
  const { province, ministry } = joined;
  for (const at of [province, ministry]) {
    await joined.sequence(at);
    await takeCheckpoint(at.node);
  }
  let outcome = await sendNext(joined.up.sending, joined.partnerOf(ministry));
  while (outcome.state !== 'idle') {
    assert.notEqual(outcome.state, 'stopped');
    outcome = await sendNext(joined.up.sending, joined.partnerOf(ministry));
  }
};

async function withScene(work: (scene: Scene) => Promise<void>): Promise<void> {
  const joined = await pair();
  const arrived: string[] = [];
  const receiving = {
    ...joined.receivingAt.ministry,
    arrived: (entries: readonly { readonly header: { readonly id: string } }[]): void =>
      void arrived.push(...entries.map(({ header }) => header.id)),
  };
  const { node } = joined.ministry;
  const ministry = await testApi(joined.ministry, [
    oversightModule(node),
    approvalsModule({ node, whenApproved: { 'quarantine.release': releaseHeld(receiving) } }),
  ]);
  const province = await testApi(joined.province, [oversightModule(joined.province.node)]);
  try {
    const home = await funeralHome(joined.province);
    await joined.province.owner.client((c) => c.query('drop index place__place_code_once'));
    await addPlace(joined, home, 'X1');
    const second = await addPlace(joined, home, 'X1');
    const send = sending(joined);
    await send();
    const [held] = await joined.ministry.owner.all<{ seq: number }>(
      sql`select seq from quarantine where record = ${second.id}`,
    );
    const path = `/api/oversight/quarantine/370000/${held?.seq}`;
    const record = second.id;
    await work({ joined, home, ministry, province, arrived, path, record, send, seq: held?.seq });
  } finally {
    await Promise.all([ministry.close(), province.close()]);
    await joined.close();
  }
}

const REASON = '与 张三 核实：重复登记';
const officer = ({ ministry }: Scene, account: string) =>
  ministry.as('ministryOfficer', { account, name: account });
const ask = (scene: Scene, decision: 'try' | 'keep') =>
  officer(scene, 'first').post<QuarantineRow & { code: string }>(`${scene.path}/decision`, {
    decision,
    reason: REASON,
  });
const agree = (scene: Scene, by: string, approval: string | undefined) =>
  officer(scene, by).post<ApprovalView & { code: string }>(`/api/approvals/${approval}/decision`, {
    decision: 'approved',
  });
const row = async (scene: Scene): Promise<QuarantineRow> =>
  (await officer(scene, 'first').get<QuarantineRow>(scene.path)).body;
const openRows = async (scene: Scene): Promise<number> =>
  (await officer(scene, 'first').get<Page<QuarantineRow>>('/api/oversight/quarantine?open=true'))
    .body.rows.length;
const isApplied = async ({ joined, record }: Scene): Promise<boolean> =>
  (await joined.ministry.owner.maybe(sql`select 1 from place where id = ${record}`)) !== undefined;
const findings = async ({ joined }: Scene) => {
  const found = [];
  const partners = [joined.partnerOf(joined.ministry), joined.partnerOf(joined.province)];
  for (const { node, kinds } of [joined.ministry, joined.province])
    found.push(...(await verifyNode(node, kinds, { partners, full: true })).findings);
  return found;
};

/** What two people decide: one asks, and another agrees. */
async function decided(scene: Scene, decision: 'try' | 'keep'): Promise<void> {
  const asked = await ask(scene, decision);
  assert.equal(asked.status, 200, asked.text);
  const done = await agree(scene, 'second', asked.body.decision?.approval);
  assert.equal(done.status, 200, done.text);
}

test('one person alone settles nothing of what failed its checks', () =>
  withScene(async (scene) => {
    const { body } = await ask(scene, 'keep');
    assert.deepEqual([body.decision?.decision, body.settledAt], ['keep', null]);
    const own = await agree(scene, 'first', body.decision?.approval);
    assert.equal(own.body.code, 'second-person');
    assert.deepEqual([(await row(scene)).settledAt, await openRows(scene)], [null, 1]);
    const inspector = scene.ministry.as('inspector');
    const refused = await inspector.post(`${scene.path}/decision`, {
      decision: 'keep',
      reason: REASON,
    });
    assert.equal(refused.status, 403);
  }));

test('two people keep a record as evidence: it waits no more, is not applied, and is not lost', () =>
  withScene(async (scene) => {
    await decided(scene, 'keep');
    const kept = await row(scene);
    assert.deepEqual([kept.kept, kept.decision?.decidedName], [true, 'second']);
    assert.deepEqual([await openRows(scene), await isApplied(scene)], [0, false]);
    const { node, owner } = scene.joined.ministry;
    const told = await owner.one<{ at: string; account: string; entry: string }>(
      sql`select at, account, entry from audit_entry where act = 'quarantine.release' and ${true}`,
    );
    assert.equal(told.entry.includes('张三'), false);
    assert.equal(auditReason(node, told, JSON.parse(told.entry) as object), REASON);
    assert.deepEqual(await findings(scene), []);
    const again = await ask(scene, 'keep');
    assert.equal(again.body.code, 'approval-settled');
  }));

/** Sends as a province of the version before: it names no checkpoint, and knows nothing of “kept”. */
async function sendAsBefore(joined: Pair): Promise<void> {
  await joined.sequence(joined.province);
  const post: Post = (url, body) =>
    Buffer.from(body).toString('latin1').split('\n', 1)[0]?.includes('"held"')
      ? Promise.resolve({
          status: 400,
          text: '{"code":"malformed-batch","values":{"part":"header.held"}}',
        })
      : joined.up.sending.post(url, body);
  const sent = await sendNext({ ...joined.up.sending, post }, joined.partnerOf(joined.ministry));
  assert.equal(sent.state, 'sent');
}

/** What the newest receipt of the ministry says of what was held back. */
async function lastReceipt({ ministry }: Pair) {
  const { receipt } = await ministry.owner.one<{ receipt: string }>(
    sql`select receipt from mirror_batch where ${true} order by to_seq desc limit 1`,
  );
  const { released, kept } = JSON.parse(receipt.split('\n')[0] ?? '') as Record<string, unknown>;
  return { released, ...(kept === undefined ? {} : { kept }) };
}

test('the institution reads that its record was kept as evidence, and a sound version still settles it', () =>
  withScene(async (scene) => {
    const { joined, province, home, seq } = scene;
    await decided(scene, 'keep');
    await addPlace(joined, home, 'X0');
    await sendAsBefore(joined);
    assert.deepEqual(await lastReceipt(joined), { released: [] });
    await addPlace(joined, home, 'X2');
    await scene.send();
    assert.deepEqual(await lastReceipt(joined), { released: [], kept: [seq] });
    const refused = async (open: boolean) =>
      (
        await province
          .as('manager', { institution: home.id, region: COUNTY })
          .get<Page<RefusedRow>>(`/api/oversight/refused?open=${open}`)
      ).body.rows;
    assert.deepEqual(await refused(true), []);
    const [told] = await refused(false);
    assert.equal(told?.record, scene.record);
    assert.notEqual(told?.keptAt, null);
    assert.equal(told?.mendedAt, null);
    assert.deepEqual(await findings(scene), []);
    await joined.province
      .recordsAs('manager')
      .revise(place, scene.record, 1, { code: 'X3' }, '编号重复');
    await scene.send();
    await addPlace(joined, home, 'X4');
    await scene.send();
    assert.deepEqual([await isApplied(scene), (await row(scene)).kept], [true, false]);
    assert.notEqual((await refused(false))[0]?.mendedAt, null);
    assert.deepEqual(await findings(scene), []);
  }));

test('what two people have checked again passes when its cause is gone, and stays when it is not', () =>
  withScene(async (scene) => {
    await decided(scene, 'try');
    assert.deepEqual([await isApplied(scene), await openRows(scene)], [false, 1]);
    assert.deepEqual(scene.arrived, []);
    await scene.joined.ministry.owner.client((c) => c.query('drop index place__place_code_once'));
    await decided(scene, 'try');
    assert.deepEqual([await isApplied(scene), await openRows(scene)], [true, 0]);
    assert.deepEqual(scene.arrived, [scene.record]);
    assert.equal((await ask(scene, 'try')).body.code, 'passed-already');
    assert.deepEqual(await findings(scene), []);
  }));

test('what was kept as evidence may be checked again by two people', () =>
  withScene(async (scene) => {
    await decided(scene, 'keep');
    // Another that is held back is not kept with it.
    await addPlace(scene.joined, scene.home, 'X1');
    await scene.send();
    assert.deepEqual([await openRows(scene), await findings(scene)], [1, []]);
    await decided(scene, 'try');
    assert.deepEqual([await isApplied(scene), (await row(scene)).kept], [false, true]);
    await scene.joined.ministry.owner.client((c) => c.query('drop index place__place_code_once'));
    await decided(scene, 'try');
    assert.deepEqual([await isApplied(scene), (await row(scene)).kept], [true, false]);
    assert.deepEqual(await findings(scene), []);
  }));

test('a row that was settled without two people is found', () =>
  withScene(async (scene) => {
    const { owner } = scene.joined.ministry;
    await owner.client((c) =>
      c.query('alter table quarantine drop constraint quarantine_settled_by_something'),
    );
    await owner.run(sql`update quarantine set settled_at = now() where record = ${scene.record}`);
    const named = (await findings(scene)).map(({ where, element }) => `${where} ${element}`);
    assert.deepEqual(named, ['quarantine settled_at']);
  }));

test('a decision that was taken back behind the program’s back is found', () =>
  withScene(async (scene) => {
    await decided(scene, 'keep');
    await scene.joined.ministry.owner.run(sql`
      update quarantine set settled_at = null, approval = null where record = ${scene.record}`);
    const named = (await findings(scene)).map(({ where, element }) => `${where} ${element}`);
    assert.deepEqual(named, ['quarantine settled_at', 'quarantine approval']);
  }));
