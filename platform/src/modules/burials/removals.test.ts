import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ActTaken, ProcessStanding, Tasks } from '@qingming/connect/api/acts.ts';
import type { RemovalAnswers } from '@qingming/connect/api/removals.ts';
import type { KindRecord } from '@qingming/connect/api/kinds.ts';
import { REMOVAL_ACTS } from '@qingming/standard/processes/removals.ts';
import { beneficiary } from '@qingming/standard/records/beneficiary.ts';
import type { Act } from '@qingming/standard/language/act.ts';
import { removalAgreement } from '@qingming/standard/records/removal-agreement.ts';
import { removal } from '@qingming/standard/records/removal.ts';
import { neededAnswers, wrongAnswers } from '../../../test-support/act-bounds.ts';
import { type Answer, testApi } from '../../../test-support/api.ts';
import { burialsModule } from './module.ts';
import { raw, sql } from '../../kernel/db/sql.ts';
import { printPaper } from '../../kernel/papers/print-paper.ts';
import { formatTagNumber } from '@qingming/standard/numbers/tag-number.ts';
import { removalReceipt } from '@qingming/standard/papers/removal-papers.ts';
import { textOfPdf } from '../../kernel/papers/pdf-text.test-support.ts';
import { rightStanding } from './right-standing.ts';
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

let house: Columbarium;
before(async () => {
  house = await openColumbarium();
});
after(() => house.close());

const REMOVALS = '/api/kinds/removal';
const clerk = () => house.api.as('clerk', { ...house.scope, staff: house.home.people.clerk });
const manager = () => house.api.as('manager', { ...house.scope, staff: house.home.people.witness });
const desk = deskOf(clerk);

interface Grave {
  readonly right: string;
  readonly person: string;
}

/** A right in which somebody rests. */
async function grave(name = '朱海林', more: object = {}): Promise<Grave> {
  const plot = await house.niche();
  const right = await desk.begun('grant-at-once', { plot, ...holder, ...granted });
  const added = await desk.done(right, 'add-person', {
    name,
    alive: false,
    diedOn: '2026-10',
    ...more,
  });
  const person = { record: added.record, version: added.version };
  await desk.done(right, 'lay-to-rest', { placedOn: '2026-11-20' }, person);
  return { right, person: added.record };
}

const application = {
  personName: '朱海林',
  reason: 'move',
  destination: 'elsewhere',
  receivingPlace: '长清福寿园公墓',
  applicant: '朱小海',
  relation: '20',
  documentKind: '3',
  identityNumber: 'A-1001',
  phone: '13800000011',
  agreeing: 2,
} as const;
const fromHolder = {
  name: holder.holderName,
  answer: 'agreed',
  documentKind: '3',
  identityNumber: 'A-2001',
  paperNumber: 'TY-001',
} as const;
const fromRelative = {
  name: '朱小海',
  answer: 'agreed',
  documentKind: '3',
  identityNumber: 'A-1001',
  paperNumber: 'TY-002',
} as const;
const receives = {
  receiver: '朱小海',
  receiverDocument: '3',
  receiverNumber: 'A-1001',
  receiptNumber: 'JJ-001',
} as const;

const apply = (answers: object, by: () => Who = clerk): Promise<Answer<ActTaken & Refusal>> =>
  by().post(`${REMOVALS}/acts/apply-removal`, answers);
async function applied({ person }: Grave, more: object = {}): Promise<string> {
  const answer = await apply({ ...application, person, ...more });
  assert.equal(answer.status, 200, answer.text);
  return answer.body.root;
}
const now = async (id: string): Promise<KindRecord> =>
  (await clerk().get<{ record: KindRecord }>(`${REMOVALS}/records/${id}`)).body.record;
const standing = async (id: string): Promise<ProcessStanding> =>
  (await clerk().get<ProcessStanding>(`${REMOVALS}/records/${id}/acts`)).body;
async function take(
  id: string,
  act: keyof typeof REMOVAL_ACTS,
  answers: object = {},
  by: () => Who = clerk,
): Promise<Answer<ActTaken & Refusal>> {
  const isNew = REMOVAL_ACTS[act].verb === 'create';
  const version = isNew ? {} : { version: (await now(id)).version };
  return by().post(`${REMOVALS}/records/${id}/acts/${act}`, { ...version, ...answers });
}
async function done(...asked: Parameters<typeof take>): Promise<ActTaken> {
  const answer = await take(...asked);
  assert.equal(answer.status, 200, `${asked[1]}: ${answer.text}`);
  return answer.body;
}
async function refused(rule: string, ...asked: Parameters<typeof take>): Promise<void> {
  refusedBy(rule, await take(...asked));
}
const opens = () => ({
  mark: 'label',
  foundName: '朱海林',
  openedWith: house.home.people.witness,
});
/** Agreed by both and approved. */
async function approved(at: Grave, more: object = {}): Promise<string> {
  const id = await applied(at, more);
  await done(id, 'record-answer', fromHolder);
  await done(id, 'record-answer', fromRelative);
  await done(id, 'approve-removal', { plannedOn: TODAY }, manager);
  return id;
}
const personOf = async ({ person }: Grave) =>
  (await house.node.recordsAs('manager', house.scope).get(beneficiary, person)).fact;

test('a removal is applied for, agreed, approved, opened by two, compared and signed for; then the place is free', async () => {
  const at = await grave();
  const id = await applied(at);
  const records = house.node.recordsAs('clerk', house.scope);
  const [before] = (await rightStanding(records, house.node.node.clock, at.right)).resting;
  assert.deepEqual([before?.name, before?.removal?.id], ['朱海林', id]);
  const { fact } = await now(id);
  assert.match(String(fact['number']), /^QC370102-2026-\d{6}$/);
  assert.equal(fact['right'], at.right);
  assert.equal((await standing(id)).next?.act, 'record-answer');
  assert.equal((await standing(id)).missing.length, 1);
  await done(id, 'record-answer', fromHolder);
  await refused('nothing-is-removed-without-agreement', id, 'approve-removal', {}, manager);
  await done(id, 'record-answer', fromRelative);
  assert.equal((await standing(id)).next?.act, 'approve-removal');
  await done(id, 'approve-removal', { plannedOn: TODAY }, manager);
  await refused('removals|outOfTurn|step', id, 'hand-over-removed', receives);
  await done(id, 'open-removal', opens());
  await done(id, 'hand-over-removed', receives);
  assert.equal((await personOf(at)).leftOn, TODAY);
  assert.equal((await now(id)).fact['removedOn'], TODAY);
  assert.deepEqual((await standing(id)).open, []);
  const right = (await desk.now(at.right)).fact;
  assert.equal(right['state'], 'granted', 'a right that runs and has nobody in it goes on');
  const after = await rightStanding(records, house.node.node.clock, at.right);
  assert.deepEqual(after.resting, []);
  await desk.done(at.right, 'end', { endReason: 'moved' });
  await desk.begun('grant-at-once', { plot: String(right['plot']), ...holder, ...granted });
  const history = await clerk().get(`${REMOVALS}/records/${id}/history`);
  for (const act of ['approve-removal', 'open-removal', 'hand-over-removed'] as const)
    assert.ok(history.text.includes(REMOVAL_ACTS[act].done.zh), act);
});

test('one heir does not remove without the others: a refusal stops it, an agreement is taken back until it is opened', async () => {
  const at = await grave();
  const id = await applied(at);
  await done(id, 'record-answer', fromRelative);
  const third = {
    name: '朱小兰',
    answer: 'agreed',
    documentKind: '3',
    identityNumber: 'A-3001',
    paperNumber: 'TY-3',
  };
  await done(id, 'record-answer', third);
  await refused('nothing-is-removed-without-agreement', id, 'approve-removal', {}, manager);
  refusedBy('one-answer-of-a-person', await take(id, 'record-answer', third));
  refusedBy(
    'an-agreement-is-signed',
    await take(id, 'record-answer', { ...fromHolder, paperNumber: undefined }),
  );
  const own = await done(id, 'record-answer', fromHolder);
  const { record } = await done(id, 'record-answer', { name: '朱大海', answer: 'refused' });
  await refused('nothing-is-removed-without-agreement', id, 'approve-removal', {}, manager);
  const { missing } = await standing(id);
  assert.equal(missing.length, 1, 'the page says that somebody does not agree');
  await clerk()
    .post(`${REMOVALS}/records/${id}/acts/agree-after-all`, {
      record,
      version: 1,
      documentKind: '3',
      identityNumber: 'A-4001',
      paperNumber: 'TY-4',
    })
    .then(({ status, text }) => assert.equal(status, 200, text));
  await refused(
    'a-removal-is-approved-by-another-person|not-allowed',
    id,
    'approve-removal',
    {},
    () => house.api.as('manager', { ...house.scope, staff: house.home.people.clerk }),
  );
  await done(id, 'approve-removal', {}, manager);
  const back = await clerk().post(`${REMOVALS}/records/${id}/acts/take-back-answer`, {
    record: own.record,
    version: 1,
    reason: '改了主意',
  });
  assert.equal(back.status, 200, back.text);
  await refused('nothing-is-removed-without-agreement', id, 'open-removal', opens());
  await done(id, 'withdraw-removal', { reason: '家属没有商量好' });
  const again = await approved(at);
  await done(again, 'open-removal', opens());
  const late = await take(again, 'record-answer', { name: '朱二海', answer: 'refused' });
  assert.notEqual(late.status, 200, 'nobody answers once it is opened');
});

test('a name or a tag that is another stops it; it is cleared up by who decides, and applied for anew', async () => {
  const at = await grave();
  const id = await approved(at);
  await refused('what-is-taken-out-is-who-is-on-record', id, 'open-removal', {
    ...opens(),
    foundName: '周海林',
  });
  await refused('what-is-taken-out-is-who-is-on-record', id, 'open-removal', {
    mark: 'tag',
    foundTag: formatTagNumber({
      region: '370102',
      subject: 'ashes',
      year: 2026,
      serial: 1,
    }),
    openedWith: house.home.people.witness,
  });
  await refused('opened-by-two', id, 'open-removal', {
    ...opens(),
    openedWith: house.home.people.clerk,
  });
  await done(id, 'stop-removal', { mismatch: 'other', mismatchNote: '骨灰盒上是另一位的姓名' });
  assert.equal((await standing(id)).next?.late, true);
  refusedBy('one-removal-of-a-person', await apply({ ...application, person: at.person }));
  await done(id, 'settle-removal', { settlement: '左右两格放反，已换回' }, manager);
  assert.equal((await personOf(at)).leftOn, undefined);
  const again = await approved(at);
  await done(again, 'open-removal', {
    ...opens(),
    mark: 'family',
    foundName: undefined,
    recognisedBy: '朱小海',
  });
  await done(again, 'hand-over-removed', receives);
});

test('nobody leaves through any other door: act, correction, plain SQL, void', async () => {
  const at = await grave();
  const records = house.node.recordsAs('manager', house.scope);
  const isRule = (rule: string) => (error: unknown) =>
    (error as { detail?: { rule?: string } }).detail?.rule === rule;
  await assert.rejects(
    records.revise(beneficiary, at.person, 2, { leftOn: TODAY }, '迁走了'),
    isRule('nobody-is-removed-without-agreement-and-papers'),
  );
  await assert.rejects(
    records.revise(beneficiary, at.person, 2, { placedOn: undefined }, '没有安放'),
    isRule('who-rests-here-stays-on-record'),
  );
  await assert.rejects(
    records.void(beneficiary, at.person, 2, '登记有误'),
    isRule('who-rests-here-stays-on-record'),
  );
  const left = await desk.take(
    at.right,
    'person-left',
    { reason: '迁走' },
    { record: at.person, version: 2 },
  );
  assert.notEqual(left.status, 200);
  const set = (table: 'beneficiary' | 'removal', id: string, what: ReturnType<typeof sql>) =>
    house.node.owner.run(
      sql`update ${raw(table)} set version = version + 1, ${what} where id = ${id}::uuid`,
    );
  await assert.rejects(
    set('beneficiary', at.person, sql`left_on = ${TODAY}::date`),
    /nobody-is-removed-without-agreement-and-papers/,
  );
  await assert.rejects(
    set('beneficiary', at.person, sql`voided = true`),
    /who-rests-here-stays-on-record/,
  );
  const id = await applied(at);
  await assert.rejects(
    records.revise(
      removal,
      id,
      1,
      { state: 'approved', decidedBy: house.home.people.witness, decidedAt: house.at(0) },
      '直接核准',
    ),
    isRule('nothing-is-removed-without-agreement'),
  );
  await assert.rejects(
    records.revise(removal, id, 1, { state: 'done', removedOn: TODAY }, '直接迁出'),
  );
  await assert.rejects(
    set(
      'removal',
      id,
      sql`state = 'approved', decided_at = recorded_at, decided_by = ${house.home.people.witness}::uuid`,
    ),
    /nothing-is-removed-without-agreement/,
  );
  await assert.rejects(records.void(removal, id, 1, '作废'), isRule('a-removal-stays-what-it-is'));
  const direct = {
    ...(await records.get(removal, id)).fact,
    state: 'done',
    removedOn: TODAY,
  } as const;
  await assert.rejects(records.create(removal, direct, house.scope));
  const answer = await done(id, 'record-answer', fromHolder);
  await assert.rejects(
    records.void(removalAgreement, answer.record, 1, '作废'),
    isRule('an-agreement-stays'),
  );
  await assert.rejects(
    records.revise(removalAgreement, answer.record, 1, { name: '朱小海' }, '改名'),
    isRule('who-answered-stays'),
  );
});

test('whoever approves reads who agreed, and whether the holder did; an operator does not', async () => {
  const at = await grave();
  const id = await applied(at);
  const own = await testApi(house.node, [burialsModule(house.node.node)]);
  const path = `/api/removals/${id}/answers`;
  const staff = { ...house.scope, staff: house.home.people.clerk };
  const told = async () => (await own.as('clerk', staff).get<RemovalAnswers>(path)).body;
  await done(id, 'record-answer', fromRelative);
  assert.deepEqual(
    await told().then(({ agreeing, holderAgreed, answers }) => [
      agreeing,
      holderAgreed,
      answers.map(({ name, answer, paperNumber, onFile }) => [name, answer, paperNumber, onFile]),
    ]),
    [2, false, [['朱小海', 'agreed', 'TY-002', false]]],
  );
  await done(id, 'record-answer', fromHolder);
  assert.equal((await told()).holderAgreed, true);
  assert.equal((await own.as('operator', house.scope).get(path)).status, 403);
  await own.close();
});

test('two who ask at once for the same person: one removal, in any order', async () => {
  const at = await grave();
  const asked = await Promise.all(
    Array.from({ length: 5 }, () => apply({ ...application, person: at.person })),
  );
  assert.equal(asked.filter(({ status }) => status === 200).length, 1);
  for (const one of asked.filter(({ status }) => status !== 200))
    assert.match(one.text, /one-removal-of-a-person/);
  const id = asked.find(({ status }) => status === 200)?.body.root ?? '';
  await done(id, 'record-answer', fromHolder);
  await done(id, 'record-answer', fromRelative);
  await done(id, 'approve-removal', {}, manager);
  await done(id, 'open-removal', opens());
  const { version } = await now(id);
  const handed = await Promise.all(
    Array.from({ length: 4 }, () =>
      clerk().post(`${REMOVALS}/records/${id}/acts/hand-over-removed`, { version, ...receives }),
    ),
  );
  assert.equal(handed.filter(({ status }) => status === 200).length, 1);
  refusedBy(
    'who-is-removed-rests-there|one-removal|choice-fits',
    await apply({ ...application, person: at.person }),
  );
});

test('a name that is not on record is refused at the application; who does not rest there is not removed', async () => {
  const at = await grave();
  refusedBy(
    'the-name-applied-for-is-on-record',
    await apply({ ...application, person: at.person, personName: '朱海琳' }),
  );
  const living = await desk.done(at.right, 'add-person', {
    name: '朱海林',
    alive: false,
    diedOn: '2026-10',
  });
  refusedBy('choice-fits|who-is-removed', await apply({ ...application, person: living.record }));
  refusedBy(
    'a-removal-says-where-it-goes',
    await apply({ ...application, person: at.person, receivingPlace: undefined }),
  );
  refusedBy(
    'a-removal-says-on-what-it-rests',
    await apply({ ...application, person: at.person, agreeing: undefined }),
  );
  refusedBy(
    'applicant-number-is-genuine',
    await apply({
      ...application,
      person: at.person,
      documentKind: '0',
      identityNumber: '370102199001011234',
    }),
  );
});

test('to another plot here: the person rests there from that day, and the first right is empty', async () => {
  const at = await grave();
  const other = await desk.begun('grant-at-once', {
    plot: await house.niche(),
    ...holder,
    ...granted,
  });
  const here = { destination: 'here', receivingPlace: undefined, reason: 'joint' };
  refusedBy(
    'a-removal-says-where-it-goes',
    await apply({ ...application, person: at.person, ...here, toRight: at.right }),
  );
  const id = await approved(at, { ...here, toRight: other });
  await done(id, 'open-removal', opens());
  await done(id, 'hand-over-removed', receives);
  const records = house.node.recordsAs('manager', house.scope);
  const there = await records.ofRoot(beneficiary, other);
  assert.deepEqual(
    there.map(({ fact }) => [fact.name, fact.placedOn, fact.leftOn]),
    [['朱海林', TODAY, undefined]],
  );
});

test('a court asks nobody, but says on which paper; a mistaken entry is corrected by two people', async () => {
  const at = await grave();
  const onAPaper = {
    person: at.person,
    personName: '朱海林',
    applicant: '历下区人民法院',
    phone: '0531-86000000',
  };
  refusedBy(
    'a-removal-says-on-what-it-rests',
    await apply({ ...onAPaper, reason: 'court', destination: 'family' }),
  );
  const court = await apply({
    ...onAPaper,
    reason: 'court',
    destination: 'family',
    paper: '（2026）鲁0102民初1号',
  });
  assert.equal(court.status, 200, court.text);
  await done(court.body.root, 'decline-removal', { reason: '判决尚未生效' }, manager);
  const mistaken = await apply({ ...onAPaper, reason: 'mistaken', paper: '核查记录 2026-11' });
  assert.equal(mistaken.status, 200, mistaken.text);
  const id = mistaken.body.root;
  await done(id, 'approve-removal', {}, manager);
  await refused('removals|step', id, 'open-removal', opens());
  await done(id, 'correct-entry');
  assert.equal((await personOf(at)).leftOn, TODAY);
});

test('what is late is told: a day that passed, a hand-over that waits; the day is agreed anew', async () => {
  const at = await grave();
  const id = await approved(at);
  assert.equal((await standing(id)).next?.late, false);
  house.later(1);
  assert.equal((await standing(id)).next?.late, true);
  const tasks = await clerk().get<Tasks>('/api/tasks');
  assert.ok(tasks.body.tasks.some(({ record }) => record.id === id));
  await done(id, 'plan-removal', { plannedOn: house.at(3).slice(0, 10) });
  assert.equal((await standing(id)).next?.late, false);
  await done(id, 'open-removal', opens());
  house.later(2);
  assert.equal((await standing(id)).next?.late, true);
});

test('the papers: an agreement to sign, an order for who opens, a receipt for who receives', async () => {
  const at = await grave();
  const print = (id: string, name: string) =>
    clerk().get(`${REMOVALS}/records/${id}/papers/${name}.pdf`);
  const id = await applied(at);
  assert.equal((await print(id, 'removal-agreement-form')).status, 200);
  assert.notEqual((await print(id, 'removal-receipt')).status, 200);
  await done(id, 'record-answer', fromHolder);
  await done(id, 'record-answer', fromRelative);
  await done(id, 'approve-removal', {}, manager);
  assert.equal((await print(id, 'removal-order')).status, 200);
  await done(id, 'open-removal', opens());
  await done(id, 'hand-over-removed', receives);
  assert.equal((await print(id, 'removal-receipt')).status, 200);
  const text = await textOfPdf(
    await printPaper(
      house.node.node,
      house.node.recordsAs('clerk', house.scope),
      removalReceipt,
      id,
    ),
  );
  for (const said of ['朱海林', '长清福寿园公墓', '朱小海']) assert.ok(text.includes(said), said);
});

test('every answer of an act beyond a bound is refused', async () => {
  const at = await grave();
  const id = await applied(at);
  for (const act of Object.values<Act>(REMOVAL_ACTS)) {
    const begins = act.verb === 'create' && act.on === removal.kind;
    const path = begins
      ? `${REMOVALS}/acts/${act.name}`
      : `${REMOVALS}/records/${id}/acts/${act.name}`;
    for (const { name, why, value } of wrongAnswers(act)) {
      const answer = await manager().post(path, { version: 1, [name]: value });
      assert.equal(answer.status, 400, `${act.name} ${name}: ${why}`);
    }
    if (neededAnswers(act).length > 0)
      assert.equal((await manager().post(path, { version: 1 })).status, 400, act.name);
    const operator = house.api.as('operator', house.scope);
    assert.ok([400, 403].includes((await operator.post(path, { version: 1 })).status), act.name);
  }
});

test('a clerk of another house, an operator and a visitor are told nothing of it', async () => {
  const at = await grave();
  const id = await applied(at);
  for (const who of [house.api.as('operator', house.scope), house.api.as('driver', house.scope)])
    assert.ok([403, 404].includes((await who.get(`${REMOVALS}/records/${id}`)).status));
});
