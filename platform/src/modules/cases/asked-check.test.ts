import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ApprovalView } from '@qingming/connect/api/approvals.ts';
import type { Opened } from '@qingming/connect/api/cases.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { approvalsModule, type Prove } from '../../kernel/approvals/module.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { bindRecords } from '../../kernel/records/records.ts';
import { confirmSecondCheck } from './ask-check.ts';
import {
  atTheFurnace,
  confirm,
  type Desk,
  open,
  openDesk,
  operatorAt,
  type Problem,
  toCabinet,
} from './cases.test-support.ts';
import { intruderAt, refusedByDatabase } from './intruder.test-support.ts';

let desk: Desk;
let opened: Opened;
const BADGE = 'the badge of the witness';

const scope = () => ({ region: COUNTY, institution: desk.home.id });
/** Badge and PIN themselves are tested with the accounts; here one of them is the witness's. */
const prove: Prove = async (proof) => {
  if (!('badge' in proof) || proof.badge !== BADGE) throw new Fault('not-proven');
  const { witness } = desk.home.people;
  const own = { ...scope(), account: `operator-${witness}`, staff: witness };
  return { actor: desk.test.actorAs('operator', own), means: 'badge' };
};

before(async () => {
  desk = await openDesk({}, ({ node, kinds }) => [
    approvalsModule({
      node,
      prove,
      whenApproved: {
        'second-check': confirmSecondCheck(node, (actor, purpose) =>
          bindRecords({ node, kinds, actor, purpose, wrote: () => undefined }),
        ),
      },
    }),
  ]);
  opened = await open(desk);
  await toCabinet(desk, opened);
  await confirm(desk, opened);
  desk.later(60);
});
after(() => desk.close());

const operator = () => operatorAt(desk, desk.home.people.operator);
const witness = () => operatorAt(desk, desk.home.people.witness);
const seen = (more: object = {}) => {
  const { scan, cremator } = atTheFurnace(desk, opened);
  return { scan, cremator, ...more };
};
const ask = (who = operator(), more: object = {}) =>
  who.post<ApprovalView & Problem>(`/api/cases/${opened.case}/second-check`, seen(more));
const agreeHere = (approval: string, badge = BADGE, who = operator()) =>
  who.post<ApprovalView & Problem>(`/api/approvals/${approval}/agreement`, {
    proof: { badge, pin: '739164' },
  });
const start = () =>
  operator().post<Problem>(`/api/cases/${opened.case}/cremation`, atTheFurnace(desk, opened));
const checks = () =>
  desk.test.owner.all<{ means: string }>(sql`
    select entry::jsonb #>> '{detail,means}' as means from audit_entry
    where act = 'second-check' and result = 'done' and subject = ${opened.case}`);

test('a tag that is not of this body asks nobody', async () => {
  const other = await open(desk);
  const wrong = await ask(operator(), { scan: other.tagNumber });
  assert.equal(wrong.status, 422);
  const { asked } = await desk.test.owner.one<{ asked: number }>(
    sql`select count(*)::int as asked from approval`,
  );
  assert.equal(asked, 0);
});

test('the question stands on the device of another, with name, tag and place; nobody answers their own', async () => {
  const { body: asked } = await ask();
  assert.equal(asked.state, 'waiting');
  const list = await witness().get<Page<ApprovalView>>('/api/approvals');
  const [row] = list.body.rows;
  assert.equal(row?.id, asked.id);
  assert.equal(row?.mayDecide, true);
  assert.match(row?.reason ?? '', new RegExp(opened.tagNumber));
  const own = await operator().get<Page<ApprovalView>>('/api/approvals');
  assert.equal(own.body.rows[0]?.mayDecide, false);
  const decide = (who: ReturnType<typeof operator>) =>
    who.post<ApprovalView & Problem>(`/api/approvals/${asked.id}/decision`, {
      decision: 'approved',
    });
  assert.equal((await decide(operator())).body.code, 'second-person');
  const clerk = await decide(desk.clerk);
  assert.notEqual(clerk.status, 200, 'a clerk is no cremation operator');
  assert.deepEqual(await checks(), []);
  const agreed = await decide(witness());
  assert.equal(agreed.body.state, 'approved');
  assert.equal(agreed.body.means, 'session');
  assert.deepEqual(
    (await checks()).map(({ means }) => means),
    ['session'],
  );
  const told = await operator().get<ApprovalView>(`/api/approvals/${asked.id}`);
  assert.equal(told.body.state, 'used');
});

test('a question that is older than two minutes is answered by nobody', async () => {
  const { body: asked } = await ask();
  desk.later(3);
  assert.equal((await agreeHere(asked.id)).body.code, 'approval-settled');
});

test('by a badge at the same screen it starts, and the record says by which means', async () => {
  desk.later(3);
  const { body: asked } = await ask();
  assert.equal((await agreeHere(asked.id, 'a badge that is none')).body.code, 'not-proven');
  assert.equal((await start()).body.code, 'second-check-needed');
  assert.equal((await agreeHere(asked.id, BADGE, desk.clerk)).status, 404, 'only for who asked');
  assert.equal((await agreeHere(asked.id)).body.means, 'badge');
  assert.equal((await agreeHere(asked.id)).body.code, 'approval-settled', 'once');
  const begun = await start();
  assert.equal(begun.status, 200, JSON.stringify(begun.body));
  const said = await desk.test.owner.one<{ id: string; operator: string; witness: string }>(sql`
    select id, operator_means as operator, witness_means as witness from cremation where case_id = ${opened.case}`);
  assert.deepEqual([said.operator, said.witness], ['start', 'badge']);
  const corrected = await desk.clerk.post<Problem>(`/api/cases/${opened.case}/corrections`, {
    kind: 'cremation',
    record: said.id,
    version: 1,
    changes: { witnessMeans: 'session' },
    reason: '录入有误',
  });
  assert.equal(corrected.body.errors[0]?.rule, 'changes-by-its-own-act');
  const intruder = intruderAt(desk);
  const at = desk.test.node.clock.now().toISOString();
  await refusedByDatabase(
    intruder.change('cremation', said.id, { witness_means: 'password', recorded_at: at }),
    'operators-confirmed-in-person',
  );
});
