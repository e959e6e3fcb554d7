import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { Opened } from '@qingming/connect/api/cases.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import { custody } from '@qingming/standard/records/custody.ts';
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
import { burning, type Intruder, intruderAt, refusedByDatabase } from './intruder.test-support.ts';

let desk: Desk;
let opened: Opened;
let intruder: Intruder;
beforeEach(async () => {
  desk = await openDesk();
  intruder = intruderAt(desk);
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
      finishTag: opened.tagNumber,
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

const NEVER_CONFIRMED = 'operators-confirmed-in-person';
/** The body lies before the cremator on record; only the confirmations are missing. */
async function beforeTheCremator(): Promise<void> {
  const { places, people } = desk.home;
  const since = desk.later(1);
  await desk.test.recordsAs('manager', scope()).together(async (both) => {
    const [stay] = await both.ofRoot(custody, opened.case);
    assert.ok(stay);
    await both.revise(custody, stay.id, stay.version, { until: since, endedBy: 'moved' }, '入炉');
    await both.create(
      custody,
      {
        subject: 'body',
        tag: stay.fact.tag,
        scanned: opened.tagNumber,
        place: places.cremator1,
        sole: true,
        reason: 'cremation',
        since,
        movedBy: people.operator,
      },
      owner(),
    );
  });
}
/** A row of a cremation, past all our code, at the clock of the test. */
const plant = (more: Record<string, string | number | boolean | null> = {}) =>
  intruder.plant(
    'cremation',
    opened.case,
    burning(desk, opened, {
      cremator: desk.home.places.cremator1,
      recorded_at: desk.test.node.clock.now().toISOString(),
      ...more,
    }),
  );
const burnt = async (): Promise<number> =>
  (
    await desk.test.owner.one<{ burnt: number }>(
      sql`select count(*)::int as burnt from cremation where case_id = ${opened.case}`,
    )
  ).burnt;
const factOf = () => ({
  kind: '0' as const,
  decedent: opened.decedent,
  cremator: desk.home.places.cremator1,
  operator: desk.home.people.operator,
  witness: desk.home.people.witness,
  witnessMode: 'second-operator' as const,
  bodyTag: opened.tagNumber,
  startedAt: desk.test.node.clock.now().toISOString(),
  ashesWanted: true,
});
const owner = () => ({ ...scope(), root: opened.case });

test('the database keeps no cremation that nobody confirmed, under way or written whole', async () => {
  await beforeTheCremator();
  await refusedByDatabase(plant(), NEVER_CONFIRMED);
  const [startedAt, finishedAt] = [desk.later(1), desk.later(60)];
  await refusedByDatabase(
    plant({
      started_at: startedAt,
      finished_at: finishedAt,
      finish_tag: opened.tagNumber,
      ashes_wanted: false,
    }),
    NEVER_CONFIRMED,
  );
  assert.equal(await burnt(), 0);
});

test('records of a file, many at once, are held to the confirmations too', async () => {
  await beforeTheCremator();
  const records = desk.test.recordsAs('manager', scope());
  const id = desk.test.node.ids.uuid();
  const many = () => records.createMany(cremation, [{ id, fact: factOf(), owner: owner() }]);
  await assert.rejects(many, ({ detail }: { detail: { rule?: string } }) => {
    assert.equal(detail.rule, NEVER_CONFIRMED);
    return true;
  });
  await check(desk.home.people.operator);
  await assert.rejects(many, 'one of the two is not enough');
  await check(desk.home.people.witness);
  await many();
  assert.equal(await burnt(), 1);
});

test('confirmations of another body, another cremator, long ago or of one person are none', async () => {
  await beforeTheCremator();
  const { operator, witness } = desk.home.people;
  const { cremator1, cremator2 } = desk.home.places;
  await check(operator, { cremator: cremator2 });
  await check(witness, { cremator: cremator2 });
  await refusedByDatabase(plant(), NEVER_CONFIRMED);
  for (const staff of [operator, witness])
    await desk.api
      .as('operator', { ...scope(), account: `of-${staff}`, staff, person: 'one' })
      .post(`/api/cases/${opened.case}/cremation/check`, {
        scan: opened.tagNumber,
        cremator: cremator1,
      });
  await refusedByDatabase(plant(), NEVER_CONFIRMED);
  await check(operator);
  await check(witness);
  desk.later(4);
  await refusedByDatabase(plant(), NEVER_CONFIRMED);
  await check(operator);
  await check(witness);
  assert.equal(await plant(), 1);
});

test('who stood there cannot be changed by SQL to somebody who did not confirm', async () => {
  const { operator, witness, clerk } = desk.home.people;
  await check(operator);
  await check(witness);
  const { records } = (await start()).body as unknown as { records: { id: string }[] };
  const id = records[0]?.id ?? '';
  const recordedAt = desk.test.node.clock.now().toISOString();
  await desk.test.owner.run(sql`update staff set duty = '05' where id = ${clerk}`);
  await refusedByDatabase(
    intruder.change('cremation', id, { witness: clerk, recorded_at: recordedAt }),
    NEVER_CONFIRMED,
  );
});

test('a cremation that began before confirmations were kept still ends', async () => {
  await beforeTheCremator();
  const { cremator1 } = desk.home.places;
  await desk.test.owner.client(async (client) => {
    await client.query('alter table cremation disable trigger cremation_confirmed_now');
    await plant();
    await client.query('alter table cremation enable trigger cremation_confirmed_now');
  });
  const { id } = await desk.test.owner.one<{ id: string }>(
    sql`select id from cremation where cremator = ${cremator1}`,
  );
  const ended = await desk.test.recordsAs('manager', scope()).together(async (both) => {
    const [stay] = (await both.ofRoot(custody, opened.case)).filter(
      ({ fact }) => fact.until === undefined,
    );
    const until = desk.later(60);
    const ends = { finishedAt: until, finishTag: opened.tagNumber, ashesWanted: false };
    await both.revise(cremation, id, 1, ends, '火化结束');
    return both.revise(
      custody,
      stay?.id ?? '',
      stay?.version ?? 0,
      { until, endedBy: 'cremated' },
      '火化结束',
    );
  });
  assert.equal(ended.fact.endedBy, 'cremated');
});

test('who starts the cremation in the own name confirms by it, and that stands in the audit', async () => {
  const { operator, witness } = desk.home.people;
  await check(witness);
  assert.equal((await start({}, operatorAt(desk, operator))).status, 200);
  const means = await desk.test.owner.all<{ means: string }>(sql`
    select entry::jsonb #>> '{detail,means}' as means from audit_entry
    where act = 'second-check' and subject = ${opened.case} order by at, 1`);
  assert.deepEqual(means.map((one) => one.means).toSorted(), ['session', 'start']);
});
