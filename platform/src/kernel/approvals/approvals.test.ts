import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { ApprovalView } from '@qingming/connect/api/approvals.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import { testApi } from '../../../test-support/api.ts';
import { testNode } from '../../../test-support/node.ts';
import type { Actor } from '../access/actor.ts';
import { sql } from '../db/sql.ts';
import { isFault } from '../errors/fault.ts';
import { type Asked, askApproval, decideApproval, useApproval } from './approvals.ts';
import { approvalsModule } from './module.ts';

const clock = { time: Date.parse('2026-04-05T08:00:00Z'), now: () => new Date(clock.time) };
const at = await testNode({ clock });
const { node } = at;
const api = await testApi(at, [approvalsModule({ node })]);
after(async () => {
  await api.close();
  await at.close();
});

const HOME = '01890000-0000-7000-8000-000000000001';
const OTHER = '01890000-0000-7000-8000-000000000002';
const home = { region: '370102', institution: HOME };
const clerk = at.actorAs('clerk', { ...home, account: 'clerk', staff: null });
const manager = at.actorAs('manager', { ...home, account: 'manager' });
const PAYMENT = '01890000-0000-7000-8000-00000000000a';
const asked = {
  act: 'payment.return',
  target: PAYMENT,
  content: { amount: 120_000 },
  ...home,
} as const satisfies Asked;

const inTx = <Result>(work: Parameters<typeof node.db.transaction<Result>>[0]) =>
  node.db.transaction(work);
const ask = (by: Actor, what: Partial<Asked> = {}) =>
  inTx((tx) => askApproval(tx, node, by, { ...asked, ...what, reason: '家属 张三 要求退款' }));
const decide = (by: Actor, id: string) =>
  inTx((tx) => decideApproval(tx, node, by, id, { decision: 'approved' }));
const use = (by: Actor, content: Asked['content'] = asked.content) =>
  inTx((tx) => useApproval(tx, node, by, { ...asked, content: content }));
const refusedAs = (code: string) => (error: unknown) => isFault(error) && error.code === code;

test('what was agreed to is done once, exactly as it was asked for, by who asked', async () => {
  const { id } = await ask(clerk);
  await assert.rejects(use(clerk), refusedAs('second-person-needed'));
  await decide(manager, id);
  await assert.rejects(use(clerk, { amount: 120_001 }), refusedAs('second-person-needed'));
  await assert.rejects(use(manager), refusedAs('second-person-needed'));
  await use(clerk);
  await assert.rejects(use(clerk), refusedAs('second-person-needed'));
});

test('nobody decides their own request, not even under a second account', async () => {
  const both = at.actorAs('manager', { ...home, account: 'manager-2', person: 'p1' });
  const { id } = await ask(at.actorAs('clerk', { ...home, account: 'clerk-2', person: 'p1' }));
  await assert.rejects(decide(both, id), refusedAs('second-person'));
  const own = await ask(manager, { target: OTHER });
  await assert.rejects(decide(manager, own.id), refusedAs('second-person'));
  await assert.rejects(decide(clerk, own.id), refusedAs('second-person'));
});

test('accounts are decided in one’s own session alone, whatever a badge says', async () => {
  const administrator = (account: string) => at.actorAs('securityAdmin', { region: '37', account });
  const { id } = await inTx((tx) =>
    askApproval(tx, node, administrator('one'), {
      ...{ act: 'account.change', target: OTHER, content: {}, region: '37', institution: null },
      reason: '调岗',
    }),
  );
  const agree = (means: 'badge' | 'session') =>
    inTx((tx) =>
      decideApproval(tx, node, administrator('two'), id, { decision: 'approved', means }),
    );
  await assert.rejects(agree('badge'), refusedAs('only-in-own-session'));
  assert.equal((await agree('session')).means, 'session');
});

test('another institution neither sees nor decides a request', async () => {
  const { id } = await ask(clerk, { target: HOME });
  const stranger = at.actorAs('manager', { region: '370102', institution: OTHER, account: 'm3' });
  await assert.rejects(decide(stranger, id), refusedAs('not-found'));
});

test('an agreement lapses, and so does a request', async () => {
  const first = await ask(clerk, { target: OTHER });
  await decide(manager, first.id);
  const second = await ask(clerk, { content: { amount: 7 } });
  clock.time += 73 * 3_600_000;
  await assert.rejects(use(clerk), refusedAs('second-person-needed'));
  await assert.rejects(decide(manager, second.id), refusedAs('approval-settled'));
});

test('the database keeps what was asked, who decides and the order of the states', async () => {
  const { id } = await ask(clerk, { content: { amount: 9 } });
  const change = (set: ReturnType<typeof sql>) =>
    at.owner.run(sql`update approval set ${set} where id = ${id}`);
  await assert.rejects(change(sql`content = ${'{}'}`), /cannot change/);
  await assert.rejects(change(sql`state = ${'used'}, used_at = now()`), /approval/);
  await assert.rejects(
    change(sql`state = ${'approved'}, decided_by = ${'x'}, decided_at = asked_at,
      decided_person = asked_person`),
    /approval_second_person/,
  );
  await decide(manager, id);
  await assert.rejects(change(sql`means = ${'badge'}`), /what was decided cannot change/);
  const { reason } = await at.owner.one<{ reason: Buffer }>(
    sql`select reason from approval where id = ${id}`,
  );
  assert.equal(reason.includes('张三'), false);
});

test('a request stands on the page of who may decide, and is decided there', async () => {
  const { id } = await ask(clerk, { content: { amount: 11 } });
  const page = await api
    .as('manager', { ...home, account: 'manager' })
    .get<Page<ApprovalView>>('/api/approvals');
  const found = page.body.rows.find((row) => row.id === id);
  assert.equal(found?.mayDecide, true);
  assert.equal(found?.reason, '家属 张三 要求退款');
  const bare = await api
    .as('manager', { ...home, account: 'manager' })
    .post<{ code: string }>(`/api/approvals/${id}/decision`, { decision: 'refused' });
  assert.equal(bare.body.code, 'reason-needed');
  const done = await api
    .as('manager', { ...home, account: 'manager' })
    .post<ApprovalView>(`/api/approvals/${id}/decision`, { decision: 'refused', note: '未见收据' });
  assert.equal(done.body.state, 'refused');
  assert.equal(done.body.note, '未见收据');
});
