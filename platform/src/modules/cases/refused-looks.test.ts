import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { AuditRow } from '@qingming/connect/api/oversight.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { MOST_TARGETS } from '../../kernel/audit/refusal-log.ts';
import { sql } from '../../kernel/db/sql.ts';
import { type Desk, open, openDesk } from './cases.test-support.ts';

let desk: Desk;
let opened: Awaited<ReturnType<typeof open>>;
before(async () => {
  desk = await openDesk();
  opened = await open(desk, { decedent: { name: '上官明月', deathCause: '01' } });
});
after(() => desk.close());

interface Row extends Pick<AuditRow, 'act' | 'kind' | 'record'> {
  readonly subject: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

const refusalsOf = (account: string) =>
  desk.test.owner.all<Row>(sql`
    select act, kind, record, subject, entry::jsonb->'detail' as detail from audit_entry
    where account = ${account} and result = 'refused' order by entry_id`);

const elsewhere = (account: string) =>
  desk.api.as('clerk', { account, region: '370203', institution: desk.test.node.ids.uuid() });

test('a case of another house answers as none, and the look stands in the audit with the case', async () => {
  const { status } = await elsewhere('curious').get(`/api/cases/${opened.case}`);
  assert.equal(status, 404);
  assert.deepEqual(await refusalsOf('curious'), [
    {
      act: 'access',
      kind: 'funeralCase',
      record: opened.case,
      subject: opened.case,
      detail: { address: 'GET /api/cases/:case', code: 'not-found' },
    },
  ]);
});

test('what is not there is no refusal', async () => {
  const { status } = await elsewhere('mistyped').get(`/api/cases/${desk.test.node.ids.uuid()}`);
  assert.equal(status, 404);
  assert.equal((await desk.clerk.get(`/api/cases/${opened.decedent}`)).status, 404);
  assert.deepEqual(await refusalsOf('mistyped'), []);
});

test('the number of a case of another house is scanned in vain, and the audit names the case', async () => {
  const { status } = await elsewhere('scanner').get(`/api/scan/${opened.number}`);
  assert.equal(status, 404);
  const [row] = await refusalsOf('scanner');
  assert.deepEqual([row?.kind, row?.record], ['funeralCase', opened.case]);
});

test('a role that may not see whole values is refused in writing, with the record', async () => {
  const operator = desk.api.as('operator', {
    account: 'operator-1',
    region: COUNTY,
    institution: desk.home.id,
  });
  const asked = await operator.post(`/api/cases/${opened.case}/reveal`, {
    kind: 'decedent',
    record: opened.decedent,
    purpose: 'casework',
    reason: '核对家属身份',
  });
  assert.equal(asked.status, 403);
  const [row] = await refusalsOf('operator-1');
  assert.deepEqual([row?.record, row?.detail['code']], [opened.decedent, 'not-allowed']);
});

test('a flood of refusals leaves a handful of rows and the true count', async () => {
  const curious = elsewhere('flood');
  for (let at = 0; at < 123; at += 1) await curious.get(`/api/cases/${opened.case}`);
  const times = async () => (await refusalsOf('flood')).map(({ detail }) => detail['times'] ?? 1);
  assert.deepEqual(await times(), [1, 10, 100]);
  await desk.api.countRefusals();
  assert.deepEqual(await times(), [1, 10, 100, 123]);
});

test('who is refused at everything does not fill the audit either', async () => {
  const curious = desk.api.as('operator', { account: 'everywhere', region: COUNTY });
  for (let at = 0; at < 2 * MOST_TARGETS; at += 1)
    await curious.post(`/api/cases/${opened.case}/reveal`, {
      kind: 'decedent',
      record: desk.test.node.ids.uuid(),
      purpose: 'casework',
      reason: '核对家属身份',
    });
  await desk.api.countRefusals();
  const rows = await refusalsOf('everywhere');
  assert.ok(rows.length <= MOST_TARGETS + 3, String(rows.length));
  const many = rows.at(-1)?.detail;
  assert.deepEqual([many?.['manyTargets'], many?.['times']], [true, MOST_TARGETS]);
});

test('a refusal is answered though it cannot be written down', async () => {
  const { owner } = desk.test;
  await owner.client((client) =>
    client.query(
      `alter table audit_entry add constraint full_disk check (result <> 'refused') not valid`,
    ),
  );
  try {
    const { status } = await elsewhere('unwritten').get(`/api/cases/${opened.case}`);
    assert.equal(status, 404);
  } finally {
    await owner.client((client) =>
      client.query('alter table audit_entry drop constraint full_disk'),
    );
  }
  assert.equal((await elsewhere('unwritten').get(`/api/cases/${opened.case}`)).status, 404);
  assert.equal((await refusalsOf('unwritten')).length, 1);
});
