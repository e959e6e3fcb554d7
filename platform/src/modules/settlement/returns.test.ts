import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ApprovalView } from '@qingming/connect/api/approvals.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import {
  api,
  charge,
  closeDesk,
  node,
  openDesk,
  opened,
  pay,
  post,
  scope,
} from '../../../test-support/bill-desk.ts';
import { sql } from '../../kernel/db/sql.ts';

before(openDesk);
after(closeDesk);

const codeOf = ({ body }: { readonly body: object }) => 'code' in body && body.code;

const returning = (path: string, id: string | undefined) =>
  post(`${path}/payments/${id}/void`, { version: 1, reason: '家属要求退款' });

/** A bill of 1,200 yuan, paid in parts. */
async function paidIn(...parts: readonly number[]) {
  const { path } = await opened();
  await charge(path, 'flat');
  await charge(path, 'flat');
  const ids: string[] = [];
  for (const part of parts) {
    const { body } = await pay(path, part);
    ids.push(...body.payments.map(({ id }) => id).filter((id) => !ids.includes(id)));
  }
  return { path, ids };
}

const agreeing = () => api.as('manager', { ...scope(), account: 'manager-9' });

test('up to 1,000 yuan of a bill are returned by one person', async () => {
  const { path, ids } = await paidIn(100_000);
  assert.equal((await returning(path, ids[0])).status, 200);
});

test('a fen more is returned when the manager has agreed, and is asked for once', async () => {
  const { path, ids } = await paidIn(100_001);
  for (let time = 0; time < 2; time += 1)
    assert.equal(codeOf(await returning(path, ids[0])), 'second-person-asked');
  const kept = await node.owner.one<{ voided: boolean }>(
    sql`select voided from payment where id = ${ids[0]}`,
  );
  assert.equal(kept.voided, false);
  const { body } = await agreeing().get<Page<ApprovalView>>('/api/approvals');
  const asked = body.rows.filter(({ target }) => target === ids[0]);
  assert.deepEqual(
    asked.map(({ content, reason }) => [content, reason]),
    [[{ amount: 100_001 }, '家属要求退款']],
  );
  const one = await agreeing().get<ApprovalView>(`/api/approvals/${asked[0]?.id}`);
  assert.deepEqual(one.body, asked[0]);
  await agreeing().post(`/api/approvals/${asked[0]?.id}/decision`, { decision: 'approved' });
  assert.equal((await returning(path, ids[0])).status, 200);
});

test('a large return does not pass in small parts', async () => {
  const { path, ids } = await paidIn(60_000, 60_000);
  assert.equal((await returning(path, ids[0])).status, 200);
  assert.equal(codeOf(await returning(path, ids[1])), 'second-person-asked');
});
