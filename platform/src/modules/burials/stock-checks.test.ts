import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ActTaken, ProcessStanding, Tasks } from '@qingming/connect/api/acts.ts';
import type { KindRecord } from '@qingming/connect/api/kinds.ts';
import type { BurialsDue, CheckedAreas, CheckPage } from '@qingming/connect/api/stock-checks.ts';
import type { Act } from '@qingming/standard/language/act.ts';
import { stockCheckResult } from '@qingming/standard/papers/stock-check-papers.ts';
import { CHECK_ACTS } from '@qingming/standard/processes/stock-checks.ts';
import { burialArea } from '@qingming/standard/records/burial-area.ts';
import { stockCheck } from '@qingming/standard/records/stock-check.ts';
import { stockCheckArea, stockCheckLine } from '@qingming/standard/records/stock-check-line.ts';
import { neededAnswers, wrongAnswers } from '../../../test-support/act-bounds.ts';
import { type Answer, testApi, type TestApi } from '../../../test-support/api.ts';
import { raw, sql } from '../../kernel/db/sql.ts';
import { printPaper } from '../../kernel/papers/print-paper.ts';
import { textOfPdf } from '../../kernel/papers/pdf-text.test-support.ts';
import {
  type Columbarium,
  deskOf,
  granted,
  holder,
  openColumbarium,
  type Refusal,
  refusedBy,
  TODAY,
  type Who,
} from './burials.test-support.ts';
import { burialsModule } from './module.ts';

let house: Columbarium;
let own: TestApi;
before(async () => {
  house = await openColumbarium();
  own = await testApi(house.node, [burialsModule(house.node.node)]);
});
after(async () => {
  await own.close();
  await house.close();
});

const CHECKS = '/api/kinds/stockCheck';
const asClerk = () => ({ ...house.scope, staff: house.home.people.clerk });
const clerk = () => house.api.as('clerk', asClerk());
const reviewer = () => house.api.as('clerk', { ...house.scope, staff: house.home.people.witness });
const desk = deskOf(clerk);
const isRule = (rule: string) => (error: unknown) =>
  (error as { detail?: { rule?: string } }).detail?.rule === rule;

let made = 0;
/** An area of its own, in the room of the house. */
async function area(more: object = {}): Promise<string> {
  made += 1;
  const fact = {
    code: `H1-R${made}`,
    name: `${made} 号架`,
    kind: 'rack',
    level: 2,
    closed: false,
    parent: house.room,
    ...more,
  } as const;
  return (await house.node.recordsAs('manager', house.scope).create(burialArea, fact, house.scope))
    .id;
}

/** Somebody who rests in a niche of an area. */
async function resting(within: string, name: string): Promise<{ plot: string; right: string }> {
  const plot = await house.niche({ area: within });
  const right = await desk.begun('grant-at-once', { plot, ...holder, ...granted });
  const added = await desk.done(right, 'add-person', { name, alive: false, diedOn: '2026-10' });
  const person = { record: added.record, version: added.version };
  await desk.done(right, 'lay-to-rest', { placedOn: '2026-11-20' }, person);
  return { plot, right };
}

const begin = (within: string): Promise<Answer<ActTaken & Refusal>> =>
  clerk().post(`${CHECKS}/acts/start-check`, { area: within });
async function begun(within: string): Promise<string> {
  const answer = await begin(within);
  assert.equal(answer.status, 200, answer.text);
  return answer.body.root;
}
const pageOf = async (id: string): Promise<CheckPage> => {
  const answer = await own.as('clerk', asClerk()).get<CheckPage>(`/api/stock-checks/${id}`);
  assert.equal(answer.status, 200, answer.text);
  return answer.body;
};
const now = async (id: string): Promise<KindRecord> =>
  (await clerk().get<{ record: KindRecord }>(`${CHECKS}/records/${id}`)).body.record;
const standing = async (id: string): Promise<ProcessStanding> =>
  (await clerk().get<ProcessStanding>(`${CHECKS}/records/${id}/acts`)).body;

async function take(
  id: string,
  act: keyof typeof CHECK_ACTS,
  answers: object = {},
  by: () => Who = clerk,
): Promise<Answer<ActTaken & Refusal>> {
  const isNew = CHECK_ACTS[act].verb === 'create';
  const version = isNew ? {} : { version: (await now(id)).version };
  return by().post(`${CHECKS}/records/${id}/acts/${act}`, { ...version, ...answers });
}
async function done(...asked: Parameters<typeof take>): Promise<ActTaken> {
  const answer = await take(...asked);
  assert.equal(answer.status, 200, `${asked[1]}: ${answer.text}`);
  return answer.body;
}
/** Answers the line of a plot, or of a name. */
async function answered(id: string, of: string, answers: object): Promise<Answer<Refusal>> {
  const line = (await pageOf(id)).list.find(({ plot, name }) => plot === of || name === of);
  assert.ok(line, of);
  return take(id, 'answer-line', { record: line.id, version: line.version, ...answers });
}
const saw = async (id: string, of: string, answers: object): Promise<void> => {
  const answer = await answered(id, of, answers);
  assert.equal(answer.status, 200, answer.text);
};

const elsewhere = async (id: string, of: string, foundIn: string): Promise<void> => {
  const line = (await pageOf(id)).list.find(({ name }) => name === of);
  await done(id, 'found-elsewhere', { record: line?.id, version: line?.version, foundIn });
};

test('a check is walked, balances, has its differences settled and is reviewed by a second person', async () => {
  const rack = await area();
  const first = await resting(rack, '甲一');
  const second = await resting(rack, '乙二');
  await resting(rack, '丙三');
  const empty = await house.niche({ area: rack });
  const id = await begun(rack);
  const { fact } = await now(id);
  assert.match(String(fact['number']), /^HC370102-2026-\d{6}$/);
  assert.deepEqual([fact['expected'], fact['places']], [3, 4]);
  const before = await pageOf(id);
  assert.deepEqual(
    before.list.map(({ kind, name }) => [kind, name]),
    [
      ['expected', '甲一'],
      ['expected', '乙二'],
      ['expected', '丙三'],
      ['empty', null],
    ],
  );
  refusedBy('every-place-was-seen', await take(id, 'hand-in-check'));
  await saw(id, '甲一', { result: 'found' });
  refusedBy('the-result-fits', await answered(id, '乙二', { result: 'empty' }));
  await saw(id, '乙二', { result: 'missing' });
  await saw(id, '丙三', { result: 'missing' });
  await saw(id, empty, { result: 'occupied' });
  refusedBy('what-is-found-is-said-where', await take(id, 'hand-in-check'));
  const line = (await pageOf(id)).list.find(({ name }) => name === '乙二');
  const records = house.node.recordsAs('manager', house.scope);
  const person = (await records.get(stockCheckLine, line?.id ?? '')).fact.person;
  const unknown = { plot: first.plot, result: 'other', person, seenName: '乙二' };
  const beside = await done(id, 'add-found', unknown);
  refusedBy('what-is-found-is-said-where', await take(id, 'hand-in-check'));
  await elsewhere(id, '乙二', empty);
  await saw(id, '乙二', { result: 'found' });
  refusedBy('what-is-found-is-said-where', await take(id, 'hand-in-check'));
  await elsewhere(id, '乙二', empty);
  assert.equal((await records.get(stockCheckLine, beside.record)).fact.kind, 'extra');
  await done(id, 'hand-in-check');
  const counted = (await now(id)).fact;
  assert.deepEqual(
    ['expected', 'found', 'missing', 'elsewhere', 'moved', 'extra'].map((name) => counted[name]),
    [3, 1, 1, 1, 0, 1],
  );
  refusedBy('a-line-is-answered', await answered(id, '丙三', { result: 'found' }));
  refusedBy('reviewed-by-a-second-person', await take(id, 'review-check'));
  refusedBy('every-difference-has-its-cause', await take(id, 'review-check', {}, reviewer));
  for (const { id: record, version, result } of (await pageOf(id)).list)
    if (!['found', 'empty'].includes(result ?? ''))
      await done(id, 'settle-line', {
        record,
        version,
        cause: 'wrong-place',
        resolution: '两人核对后放回原位',
      });
  await done(id, 'review-check', {}, reviewer);
  assert.equal((await now(id)).fact['state'], 'closed');
  assert.deepEqual((await standing(id)).open, []);
  const history = await clerk().get(`${CHECKS}/records/${id}/history`);
  for (const act of ['start-check', 'hand-in-check', 'review-check'] as const)
    assert.ok(history.text.includes(CHECK_ACTS[act].done.zh), act);
  assert.equal((await desk.now(first.right)).fact['state'], 'granted');
  assert.notEqual(first.plot, second.plot);
  const text = await textOfPdf(
    await printPaper(
      house.node.node,
      house.node.recordsAs('clerk', house.scope),
      stockCheckResult,
      id,
    ),
  );
  for (const said of ['丙三', '两人核对后放回原位']) assert.ok(text.includes(said), said);
  const list = await clerk().get(`${CHECKS}/records/${id}/papers/check-list.pdf`);
  assert.notEqual(list.status, 200, 'the list to walk with is of a check that is not over');
});

test('the list is of one moment: who is removed or laid to rest meanwhile is told beside, and it still balances', async () => {
  const rack = await area();
  const { right } = await resting(rack, '丁四');
  const later = await house.niche({ area: rack });
  const id = await begun(rack);
  refusedBy('removed-while-it-was-checked', await answered(id, '丁四', { result: 'moved' }));
  const people = (
    await clerk().get<{ others: { kind: string; id: string }[] }>(
      `/api/kinds/rightOfUse/records/${right}`,
    )
  ).body;
  const person = people.others.find(({ kind }) => kind === 'beneficiary')?.id ?? '';
  const applied = await clerk().post<ActTaken>('/api/kinds/removal/acts/apply-removal', {
    person,
    personName: '丁四',
    reason: 'mistaken',
    paper: '查证记录 1',
    applicant: '本馆',
    phone: '13800000001',
  });
  assert.equal(applied.status, 200, applied.text);
  const removal = `/api/kinds/removal/records/${applied.body.root}/acts`;
  const approved = await reviewer().post(`${removal}/approve-removal`, { version: 1 });
  assert.equal(approved.status, 200, approved.text);
  const corrected = await clerk().post(`${removal}/correct-entry`, { version: 2 });
  assert.equal(corrected.status, 200, corrected.text);
  const other = await desk.begun('grant-at-once', { plot: later, ...holder, ...granted });
  const added = await desk.done(other, 'add-person', {
    name: '戊五',
    alive: false,
    diedOn: '2026-10',
  });
  await desk.done(other, 'lay-to-rest', { placedOn: TODAY }, { record: added.record, version: 1 });
  const { since, list } = await pageOf(id);
  assert.deepEqual(since.map(({ plot, what, on }) => [plot === later, what, on]).toSorted(), [
    [false, 'left', TODAY],
    [true, 'placed', TODAY],
  ]);
  assert.equal(list.length, 2, 'the list stays as it was');
  await saw(id, '丁四', { result: 'moved' });
  await saw(id, later, { result: 'occupied' });
  await done(id, 'add-found', { plot: later, result: 'other', person: added.record });
  await done(id, 'hand-in-check');
  const { fact } = await now(id);
  assert.deepEqual([fact['expected'], fact['moved'], fact['extra']], [1, 1, 1]);
});

test('an area is in one check at a time, also when two begin at once; called off, it is begun anew', async () => {
  const rack = await area();
  await resting(rack, '己六');
  const both = await Promise.all([begin(rack), begin(rack), begin(rack)]);
  const first = both.filter(({ status }) => status === 200);
  assert.equal(first.length, 1, both.map(({ text }) => text).join('\n'));
  refusedBy('the-areas-of-a-check-stay', await begin(rack));
  refusedBy('the-areas-of-a-check-stay', await begin(house.room));
  await done(first[0]?.body.root ?? '', 'call-off-check', { reason: '停电' });
  const again = await begun(rack);
  await saw(again, '己六', { result: 'found' });
  await done(again, 'hand-in-check');
  await done(again, 'send-back-check', { reason: '有一排没有看' }, reviewer);
  const { fact } = await now(again);
  assert.deepEqual([fact['state'], fact['countedAt']], ['open', undefined]);
  await done(again, 'hand-in-check');
  await done(again, 'review-check', {}, reviewer);
});

test('what is beside the record is recorded, and voided by who answers for the house until it is handed in', async () => {
  const rack = await area();
  const { plot } = await resting(rack, '庚七');
  const id = await begun(rack);
  const extra = await done(id, 'add-found', { plot, result: 'unknown', seenName: '看不清' });
  const elsewhere = await house.niche();
  refusedBy(
    'a-line-is-of-the-record|choice',
    await take(id, 'add-found', { plot: elsewhere, result: 'unknown' }),
  );
  refusedBy('result|code|choice', await take(id, 'add-found', { plot, result: 'found' }));
  const manager = () => house.api.as('manager', house.scope);
  await done(id, 'drop-found', { record: extra.record, version: 1, reason: '看错了' }, manager);
  await saw(id, '庚七', { result: 'found' });
  await done(id, 'hand-in-check');
  assert.equal((await now(id)).fact['extra'], 0);
});

test('past the program the database refuses figures that do not balance, a line too many, and a review alone', async () => {
  const rack = await area();
  const { plot } = await resting(rack, '辛八');
  const id = await begun(rack);
  const records = house.node.recordsAs('manager', house.scope);
  const set = (what: ReturnType<typeof sql>) =>
    house.node.owner.run(
      sql`update stock_check set version = version + 1, ${what} where id = ${id}::uuid`,
    );
  const handedIn = (found: number) => sql`
    state = 'counted', counted_at = recorded_at, counted_by = started_by, found = ${found}, missing = 0,
    elsewhere = 0, moved = 0, extra = 0`;
  await assert.rejects(set(handedIn(1)), /every-place-was-seen/);
  await saw(id, '辛八', { result: 'missing' });
  await assert.rejects(set(handedIn(1)), /a-check-balances/);
  await assert.rejects(set(sql`expected = 2`), /a-check-stays-what-it-is|the-list-is-whole/);
  await assert.rejects(set(sql`voided = true`), /a-check-stays-what-it-is/);
  const line = (await pageOf(id)).list[0];
  await assert.rejects(
    house.node.owner.run(
      sql`update stock_check_line set version = version + 1, ${raw("kind = 'empty', person = null")} where id = ${line?.id ?? ''}::uuid`,
    ),
  );
  await assert.rejects(
    records.void(stockCheckLine, line?.id ?? '', line?.version ?? 0, '作废'),
    isRule('a-line-of-a-check-stays'),
  );
  const owner = { ...house.scope, root: id };
  await assert.rejects(
    records.create(stockCheckLine, { kind: 'empty', plot: await house.niche() }, owner),
    isRule('a-line-is-of-the-record-when-the-check-began'),
  );
  await assert.rejects(
    records.create(stockCheckLine, { kind: 'expected', plot, name: '没有此人' }, owner),
    isRule('a-line-is-of-the-record-when-the-check-began'),
  );
  await assert.rejects(records.create(stockCheckArea, { area: house.room }, owner));
  const bare = {
    state: 'open',
    area: rack,
    expected: 0,
    places: 1,
    startedAt: house.at(0),
    startedBy: house.home.people.clerk,
  } as const;
  const other = await records.create(
    stockCheck,
    { ...bare, number: 'HC370102-2026-999999' },
    house.scope,
  );
  await assert.rejects(
    records.create(stockCheckArea, { area: rack }, { ...house.scope, root: other.id }),
    isRule('the-areas-of-a-check-stay'),
  );
});

test('each area says when it was checked and by when it is due again, by the term of the house', async () => {
  const rack = await area({ checkMonths: 6 });
  const free = await area();
  await resting(rack, '壬九');
  await house.niche({ area: free });
  const listed = async (): Promise<CheckedAreas> =>
    (await own.as('clerk', asClerk()).get<CheckedAreas>('/api/stock-checks')).body;
  const of = async (id: string) => (await listed()).areas.find((one) => one.id === id);
  const due = async (): Promise<BurialsDue> =>
    (await own.as('clerk', asClerk()).get<BurialsDue>('/api/burials-due')).body;
  assert.deepEqual(await of(free).then((one) => [one?.checkedOn, one?.dueOn, one?.overdue]), [
    null,
    null,
    false,
  ]);
  const id = await begun(rack);
  assert.ok((await listed()).open.some((one) => one.id === id));
  assert.deepEqual([(await of(rack))?.underWay, (await of(free))?.underWay], [true, false]);
  await saw(id, '壬九', { result: 'found' });
  await done(id, 'hand-in-check');
  house.later(8);
  assert.equal((await standing(id)).next?.late, true);
  const tasks = (await clerk().get<Tasks>('/api/tasks')).body.tasks;
  assert.ok(tasks.some(({ record }) => record.id === id));
  await done(id, 'review-check', {}, reviewer);
  assert.ok((await listed()).past.some((one) => one.id === id));
  const checked = await of(rack);
  assert.deepEqual(
    [checked?.checkedOn, checked?.dueOn, checked?.overdue, checked?.underWay],
    [TODAY, '2027-05-27', false, false],
  );
  const { checks } = await due();
  house.later(200);
  assert.equal((await of(rack))?.overdue, true);
  assert.equal((await due()).checks.overdue, checks.overdue + 1);
  house.later(-208);
});

test('removals that wait and are late are counted without a look at anybody', async () => {
  const rack = await area();
  const { right } = await resting(rack, '癸十');
  const count = async () =>
    (await own.as('clerk', asClerk()).get<BurialsDue>('/api/burials-due')).body.removals;
  const before = await count();
  const people = (
    await clerk().get<{ others: { kind: string; id: string }[] }>(
      `/api/kinds/rightOfUse/records/${right}`,
    )
  ).body;
  const person = people.others.find(({ kind }) => kind === 'beneficiary')?.id ?? '';
  const applied = await clerk().post<ActTaken>('/api/kinds/removal/acts/apply-removal', {
    person,
    personName: '癸十',
    reason: 'court',
    destination: 'family',
    paper: '判决 1',
    applicant: '法院',
    phone: '13800000001',
  });
  assert.equal(applied.status, 200, applied.text);
  assert.deepEqual(await count(), { waiting: before.waiting + 1, late: before.late });
  house.later(8);
  assert.equal((await count()).late, before.late + 1);
  house.later(-8);
});

test('every answer beyond a bound is refused, and so is who does not work at the counter', async () => {
  const rack = await area();
  await resting(rack, '子一');
  const id = await begun(rack);
  const manager = () =>
    house.api.as('manager', { ...house.scope, staff: house.home.people.witness });
  for (const act of Object.values<Act>(CHECK_ACTS)) {
    const begins = act.verb === 'create' && act.on === stockCheck.kind;
    const path = begins ? `${CHECKS}/acts/${act.name}` : `${CHECKS}/records/${id}/acts/${act.name}`;
    for (const { name, why, value } of wrongAnswers(act)) {
      const answer = await manager().post(path, { version: 1, [name]: value });
      assert.equal(answer.status, 400, `${act.name} ${name}: ${why}`);
    }
    if (neededAnswers(act).length > 0)
      assert.equal((await manager().post(path, { version: 1 })).status, 400, act.name);
    const operator = house.api.as('operator', house.scope);
    assert.ok([400, 403].includes((await operator.post(path, { version: 1 })).status), act.name);
  }
  const operator = own.as('operator', house.scope);
  for (const path of ['/api/stock-checks', `/api/stock-checks/${id}`, '/api/burials-due'])
    assert.equal((await operator.get(path)).status, 403, path);
  const none = '019a0000-0000-7000-8000-00000000c0de';
  assert.equal((await own.as('clerk', asClerk()).get(`/api/stock-checks/${none}`)).status, 404);
});
