import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ActTaken, Tasks } from '@qingming/connect/api/acts.ts';
import { RIGHT_ACTS } from '@qingming/standard/processes/burial-rights.ts';
import { plot } from '@qingming/standard/records/plot.ts';
import { rightTransfer } from '@qingming/standard/records/right-transfer.ts';
import { neededAnswers, wrongAnswers } from '../../../test-support/act-bounds.ts';
import {
  type Columbarium,
  deskOf,
  granted,
  holder,
  NICHE_FEE,
  openColumbarium,
  type Refusal,
  refusedBy,
  RIGHTS,
  TODAY,
} from './burials.test-support.ts';

let house: Columbarium;
before(async () => {
  house = await openColumbarium();
});
after(() => house.close());

const clerk = () => house.api.as('clerk', { ...house.scope, staff: house.home.people.clerk });
const other = () => house.api.as('clerk', { ...house.scope, staff: house.home.people.witness });
const manager = () => house.api.as('manager', house.scope);
const desk = deskOf(clerk);
const { begin, begun, done, refused, now, standing } = desk;
const grantNow = async (more: object = {}): Promise<string> =>
  begun('grant-at-once', { plot: await house.niche(), ...holder, ...granted, ...more });

test('a niche is held, granted on a certificate, used and given back; the history tells each act', async () => {
  const niche = await house.niche();
  const id = await begun('hold', { plot: niche, ...holder, heldUntil: house.at(3) });
  assert.equal((await standing(id)).next?.act, 'grant');
  await done(id, 'grant', granted);
  const { fact } = await now(id);
  assert.deepEqual(
    [fact['state'], fact['from'], fact['grantedOn'], fact['until']],
    ['granted', TODAY, TODAY, '2046-11-27'],
  );
  assert.match(String(fact['number']), /^SYQ370102-2026-\d{6}$/);
  const { record } = await done(id, 'add-person', {
    name: '朱海林',
    alive: false,
    diedOn: '2026-11',
  });
  await refused('a-right-ends-when-nobody-is-left|beneficiary', id, 'end', {
    endReason: 'surrendered',
  });
  await done(id, 'person-left', { reason: '家属改为海葬' }, { record, version: 1 });
  await done(id, 'end', { endReason: 'moved' });
  assert.deepEqual((await standing(id)).open, []);
  const history = await clerk().get(`${RIGHTS}/records/${id}/history`);
  for (const act of [RIGHT_ACTS.hold, RIGHT_ACTS.grant, RIGHT_ACTS.end])
    assert.ok(history.text.includes(act.done.en), act.done.en);
  await begun('grant-at-once', { plot: niche, ...holder, ...granted });
});

test('a hold is short, free and for one; it lapses by itself, is released, and is not made longer', async () => {
  const niche = await house.niche();
  const ask = { plot: niche, ...holder };
  refusedBy('a-hold-is-short-and-free', await begin('hold', { ...ask, heldUntil: house.at(7.1) }));
  refusedBy('a-hold-is-short-and-free', await begin('hold', { ...ask, heldUntil: house.at(-1) }));
  const first = await begun('hold', { ...ask, heldUntil: house.at(2) });
  const taken = await begin('hold', { ...ask, heldUntil: house.at(1) });
  refusedBy('a-plot-is-held-for-one', taken);
  assert.match(taken.body.detail, /held for somebody else until 2026-11-29 10:00/);
  refusedBy('a-plot-is-held-for-one', await begin('grant-at-once', { ...ask, ...granted }));
  const longer = await clerk().patch<Refusal>(`${RIGHTS}/records/${first}`, {
    version: 1,
    changes: { heldUntil: house.at(6) },
    reason: '家属要求',
  });
  refusedBy('a-hold-stays-as-long-as-it-was', longer);
  await done(first, 'release', { reason: '家属另选' });
  const second = await begun('hold', { ...ask, heldUntil: house.at(1) });
  house.later(2);
  const { next } = await standing(second);
  assert.deepEqual([next?.act, next?.late], ['release', true]);
  const third = await begun('hold', { ...ask, heldUntil: house.at(1) });
  await refused('a-plot-is-held-for-one', second, 'grant', granted);
  await done(third, 'grant', granted);
});

test('granted is on a paper, for twenty years at the most, at the published price', async () => {
  const niche = await house.niche();
  const ask = { plot: niche, ...holder, ...granted };
  const grant = (more: object) => begin('grant-at-once', { ...ask, ...more });
  refusedBy('plots-are-for-the-dead', await grant({ basisNumber: undefined }));
  refusedBy('plots-are-for-the-dead', await grant({ basis: 'archive', basisNumber: undefined }));
  refusedBy('term-of-twenty-years', await grant({ until: '2046-11-30' }));
  refusedBy('the-price-is-published', await grant({ price: NICHE_FEE + 1 }));
  refusedBy(
    'holder-number-is-genuine',
    await grant({ documentKind: '0', identityNumber: '370102199001011234' }),
  );
  const unpriced = await house.niche({ itemCode: 'no-such' });
  refusedBy('the-price-is-published', await grant({ plot: unpriced }));
  await begun('grant-at-once', { ...ask, plot: unpriced, price: 0 });
  const id = await begun('grant-at-once', { ...ask, price: NICHE_FEE - 100 });
  refusedBy('one-right-per-plot', await grant({}));
  refusedBy(
    'a-plot-with-a-right-is-not-free',
    await begin('hold', { plot: niche, ...holder, heldUntil: house.at(1) }),
  );
  const moved = await clerk().patch(`${RIGHTS}/records/${id}`, {
    version: 1,
    changes: { plot: await house.niche() },
    reason: '改位',
  });
  refusedBy('a-right-stays-on-its-plot', moved);
});

test('a renewal begins where the term before ended, and a right near its end is a task', async () => {
  const id = await grantNow({ until: '2027-05-01' });
  const tasks = (await clerk().get<Tasks>('/api/tasks')).body.tasks;
  const mine = tasks.find(({ record }) => record.id === id);
  assert.equal(mine?.standing.next?.label.en, 'Ends within six months: tell the holder');
  await refused('a-renewal-follows-the-term-before', id, 'renew', {
    until: '2047-05-02',
    price: 0,
  });
  await refused('a-renewal-follows-the-term-before', id, 'renew', {
    until: '2027-05-01',
    price: 0,
  });
  await done(id, 'renew', { until: '2047-05-01', price: 120_000 });
  assert.equal((await now(id)).fact['until'], '2047-05-01');
  assert.equal((await standing(id)).runs, false);
  const stretched = await clerk().patch(`${RIGHTS}/records/${id}`, {
    version: (await now(id)).version,
    changes: { until: '2090-01-01' },
    reason: '改期',
  });
  refusedBy('term-of-twenty-years', stretched);
});

const propose = {
  kind: 'succession',
  holderName: '朱明月',
  phone: '13800000002',
  relation: '30',
  document: '（2026）鲁济南证字第 1 号公证书',
} as const;

test('another holder is proposed by one and approved by another; nobody changes the name past that', async () => {
  const id = await grantNow();
  const renamed = await clerk().patch(`${RIGHTS}/records/${id}`, {
    version: 1,
    changes: { holderName: '张三' },
    reason: '转让',
  });
  refusedBy('the-holder-changes-by-a-decision', renamed);
  await refused('a-relative-is-named-as-one', id, 'propose-change', {
    ...propose,
    relation: undefined,
  });
  const { record } = await done(id, 'propose-change', propose);
  await refused('one-change-of-a-holder-at-a-time|already', id, 'propose-change', propose);
  const part = { record, version: 1 };
  await refused('a-change-is-decided-by-another-person', id, 'approve-change', {}, part);
  const approved = await desk.take(id, 'approve-change', {}, part, other);
  assert.equal(approved.status, 200, approved.text);
  const { fact } = await now(id);
  assert.deepEqual([fact['holderName'], fact['transfers']], ['朱明月', 1]);
  const records = house.node.recordsAs('manager', house.scope);
  const [change] = await records.ofRoot(rightTransfer, id);
  assert.equal(change?.fact.state, 'confirmed');
  await assert.rejects(
    records.revise(rightTransfer, record, 2, { holderName: '李四' }, '改名'),
    /rule-broken/,
  );
  const again = await done(id, 'propose-change', {
    ...propose,
    kind: 'court',
    relation: undefined,
  });
  await done(id, 'withdraw-change', {}, { record: again.record, version: 1 });
  const third = await done(id, 'propose-change', propose);
  const declined = { record: third.record, version: 1 };
  await refused(
    'a-change-is-decided-by-another-person',
    id,
    'decline-change',
    { reason: '文书不全' },
    declined,
  );
  const answer = await desk.take(id, 'decline-change', { reason: '文书不全' }, declined, other);
  assert.equal(answer.status, 200, answer.text);
  await done(id, 'correct-contact', { phone: '13800000009', reason: '换号' });
  assert.equal((await now(id)).fact['transfers'], 1);
});

const CARD = '370102194903071234';
const person = { name: '王秀英', alive: false, documentKind: '4', identityNumber: 'E12345678' };

test('a niche holds as many as it says, one person has one place, and the living only for a lawful reason', async () => {
  const id = await grantNow();
  await refused('beneficiary-number-is-genuine', id, 'add-person', {
    ...person,
    documentKind: '0',
    identityNumber: CARD,
  });
  await refused('a-living-person-needs-a-lawful-reason', id, 'add-person', {
    ...person,
    alive: true,
  });
  const first = await done(id, 'add-person', person);
  await done(id, 'add-person', { name: '李大山', alive: false });
  await refused('no-more-people-than-the-plot-holds', id, 'add-person', {
    name: '李小山',
    alive: false,
  });
  const elsewhere = await grantNow({ basis: 'spouse' });
  await refused('one-person-one-place|already', elsewhere, 'add-person', person);
  await done(id, 'person-left', { reason: '迁出' }, { record: first.record, version: 1 });
  await done(elsewhere, 'add-person', person);
  const spouse = await done(elsewhere, 'add-person', {
    name: '李长河',
    alive: true,
    relation: '10',
  });
  await refused(
    'burialRights',
    elsewhere,
    'lay-to-rest',
    { placedOn: TODAY },
    { record: spouse.record, version: 1 },
  );
  const died = await done(
    elsewhere,
    'person-died',
    { diedOn: TODAY },
    { record: spouse.record, version: 1 },
  );
  await refused(
    'who-is-laid-to-rest-has-died',
    elsewhere,
    'lay-to-rest',
    { placedOn: '2026-11-01' },
    { record: spouse.record, version: died.version },
  );
  await done(
    elsewhere,
    'lay-to-rest',
    { placedOn: TODAY },
    { record: spouse.record, version: died.version },
  );
  const records = house.node.recordsAs('manager', house.scope);
  const niche = String((await now(elsewhere)).fact['plot']);
  await assert.rejects(records.revise(plot, niche, 1, { capacity: 1 }, '改小'), /rule-broken/);
  await assert.rejects(records.void(plot, niche, 1, '误登'), /rule-broken/);
});

test('every answer beyond a bound of an act is refused, and so is who does not work at the counter', async () => {
  const id = await grantNow();
  for (const act of Object.values(RIGHT_ACTS)) {
    const begins = act.on === 'rightOfUse' && act.verb === 'create';
    const path = begins ? `${RIGHTS}/acts/${act.name}` : `${RIGHTS}/records/${id}/acts/${act.name}`;
    // What was paid is voided by who answers for the house.
    const who = act.verb === 'void' ? manager() : clerk();
    for (const { name, why, value } of wrongAnswers(act)) {
      const answer = await who.post(path, { version: 1, [name]: value });
      assert.equal(answer.status, 400, `${act.name} ${name}: ${why}`);
    }
    if (neededAnswers(act).length > 0)
      assert.equal((await who.post(path, { version: 1 })).status, 400, act.name);
    const operator = house.api.as('operator', house.scope);
    assert.ok([400, 403].includes((await operator.post(path, { version: 1 })).status), act.name);
  }
  const body = { plot: await house.niche(), ...holder, heldUntil: house.at(1) };
  const operator = house.api.as('operator', house.scope);
  assert.equal((await operator.post(`${RIGHTS}/acts/hold`, body)).status, 403);
  const retry = { id: '019a0000-0000-7000-8000-00000000c0de', ...body };
  for (let tries = 0; tries < 2; tries += 1) {
    const answer = await clerk().post<ActTaken>(`${RIGHTS}/acts/hold`, retry);
    assert.equal(answer.status, 200, answer.text);
  }
});
