import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { Opened } from '@qingming/connect/api/cases.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { sql } from '../../kernel/db/sql.ts';
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

let desk: Desk;
let opened: Opened;
beforeEach(async () => {
  desk = await openDesk();
  opened = await open(desk);
  await toCabinet(desk, opened);
  await confirm(desk, opened);
  desk.later(60);
});
afterEach(() => desk.close());

const scope = () => ({ region: COUNTY, institution: desk.home.id });
const start = (more: object = {}, who = desk.clerk) =>
  who.post<Problem>(`/api/cases/${opened.case}/cremation`, {
    ...atTheFurnace(desk, opened),
    ...more,
  });
const check = (staff: string, more: object = {}, of = opened.case) => {
  const { scan, cremator } = atTheFurnace(desk, opened);
  return operatorAt(desk, staff).post<Problem>(`/api/cases/${of}/cremation/check`, {
    scan,
    cremator,
    ...more,
  });
};
const manager = () => desk.api.as('manager', { ...scope(), account: 'manager', staff: null });

test('nobody starts a cremation in the names of two people who never acted', async () => {
  const alone = await start();
  assert.equal(alone.status, 409);
  assert.equal(alone.body.code, 'second-check-needed');
  const { operator, witness } = desk.home.people;
  assert.deepEqual(alone.body.values['staff'], [operator, witness]);
  const { burnt } = await desk.test.owner.one<{ burnt: number }>(
    sql`select count(*)::int as burnt from cremation where case_id = ${opened.case}`,
  );
  assert.equal(burnt, 0);
});

test('both operators confirm, each under the own account; one of them may start it', async () => {
  const { operator, witness } = desk.home.people;
  assert.equal((await check(operator)).status, 200);
  assert.equal((await start()).body.code, 'second-check-needed');
  assert.equal((await start({}, operatorAt(desk, operator))).body.code, 'second-check-needed');
  assert.equal((await check(witness)).status, 200);
  assert.equal((await start({}, operatorAt(desk, operator))).status, 200);
});

test('a confirmation holds two minutes, for this body before this cremator', async () => {
  const { operator, witness } = desk.home.people;
  await check(operator);
  await check(witness, { cremator: desk.home.places.cremator2 });
  assert.equal((await start()).status, 409);
  await check(witness);
  desk.later(3);
  assert.equal((await start()).status, 409);
  await check(operator);
  await check(witness);
  desk.later(1);
  assert.equal((await start()).status, 200);
});

test('two accounts of one person are one person', async () => {
  const { operator, witness } = desk.home.people;
  const { scan, cremator } = atTheFurnace(desk, opened);
  for (const staff of [operator, witness])
    await desk.api
      .as('operator', { ...scope(), account: `second-${staff}`, staff, person: 'one' })
      .post(`/api/cases/${opened.case}/cremation/check`, { scan, cremator });
  assert.equal((await start()).body.code, 'second-check-needed');
});

test('only a cremation operator of the house confirms', async () => {
  const { driver } = desk.home.people;
  assert.equal((await check(driver)).body.errors[0]?.rule, 'cremation-operator');
  const { scan, cremator } = atTheFurnace(desk, opened);
  const clerk = await desk.clerk.post<Problem>(`/api/cases/${opened.case}/cremation/check`, {
    scan,
    cremator,
  });
  assert.ok(clerk.status >= 400);
});

test('what lies more than minutes back is entered by the manager, with a reason, and reported', async () => {
  const startedAt = new Date(desk.test.node.clock.now().getTime() - 30 * 60_000).toISOString();
  const { operator, witness } = desk.home.people;
  await check(operator);
  await check(witness);
  assert.equal((await start({ startedAt })).body.code, 'late-entry');
  assert.equal((await start({ startedAt }, manager())).body.code, 'reason-needed');
  const lateReason = '停电，事后补登';
  assert.equal((await start({ startedAt, lateReason }, manager())).status, 200);
  const reported = await desk.test.owner.one<{ entry: string }>(
    sql`select entry from audit_entry where act = 'late-entry' and subject = ${opened.case}`,
  );
  assert.match(reported.entry, /"minutes":30,"step":"cremation"/);
});

test('the end of a cremation is not set back by a clerk either', async () => {
  const { operator, witness } = desk.home.people;
  await check(operator);
  await check(witness);
  const begun = await start();
  const { records } = begun.body as unknown as { records: { id: string }[] };
  const finish = (finishedAt: string) =>
    desk.clerk.post<Problem>(`/api/cases/${opened.case}/cremation/finish`, {
      cremation: records[0]?.id,
      version: 1,
      finishedAt,
      ashesPlace: desk.home.places.ashesRoom,
    });
  const soon = desk.later(1);
  const now = desk.later(70);
  assert.equal((await finish(soon)).body.code, 'late-entry');
  assert.equal((await finish(now)).status, 200);
});

test('who stood at the cremator and when is never corrected afterwards', async () => {
  const { operator, witness, clerk } = desk.home.people;
  await check(operator);
  await check(witness);
  const { records } = (await start()).body as unknown as { records: { id: string }[] };
  const startedAt = desk.test.node.clock.now().toISOString();
  const changes = { witness: clerk, operator: clerk, startedAt, bodyTag: opened.tagNumber };
  for (const [name, value] of Object.entries(changes)) {
    const { body } = await desk.clerk.post<Problem>(`/api/cases/${opened.case}/corrections`, {
      kind: 'cremation',
      record: records[0]?.id,
      version: 1,
      changes: { [name]: value },
      reason: '录入有误',
    });
    assert.equal(body.errors[0]?.rule, 'changes-by-its-own-act', name);
  }
});
