import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ActTaken, ProcessStanding, Tasks } from '@qingming/connect/api/acts.ts';
import type { Board } from '@qingming/connect/api/board.ts';
import type { Known, TripProposal } from '@qingming/connect/api/calls.ts';
import type { Opened } from '@qingming/connect/api/cases.ts';
import type { KindPage, KindRecord } from '@qingming/connect/api/kinds.ts';
import { CALL_ACTS } from '@qingming/standard/processes/first-calls.ts';
import { firstCall } from '@qingming/standard/records/first-call.ts';
import { trip } from '@qingming/standard/records/vehicle-trip.ts';
import { vehicleUpkeep } from '@qingming/standard/records/vehicle-upkeep.ts';
import { neededAnswers, wrongAnswers } from '../../../test-support/act-bounds.ts';
import type { TestCaller } from '../../../test-support/api.ts';
import { COUNTY, funeralHome } from '../../../test-support/fixtures.ts';
import { isFault } from '../../kernel/errors/fault.ts';
import { workspaceModule } from '../workspace/module.ts';
import { ACT_CODE } from '../../levels/act-code.ts';
import { type Desk, newCase, openDesk } from './cases.test-support.ts';

let desk: Desk;
before(async () => {
  desk = await openDesk({}, ({ node, kinds }) => [workspaceModule(node, kinds, ACT_CODE)]);
});
after(() => desk.close());

const CALLS = '/api/kinds/firstCall';
const scope = () => ({ region: COUNTY, institution: desk.home.id });
const dispatcher = (): TestCaller => desk.api.as('dispatcher', scope());
const clerk = (): TestCaller => desk.api.as('clerk', scope());

const TOLD = {
  phone: '13805310123',
  from: '历下区建新社区 3 号楼',
  wish: 'now',
  caller: '李小红',
  relation: '30',
  floor: 5,
  lift: false,
  landmark: '社区医院对面',
  papers: 'declared',
  hazard: 'none',
  note: '楼道窄',
};

const take = async (act: string, more: object = {}, who = dispatcher()) =>
  who.post<ActTaken>(`${CALLS}/acts/${act}`, { ...TOLD, ...more });

const taken = async (act: string, more: object = {}): Promise<string> => {
  const made = await take(act, more);
  assert.equal(made.status, 200, made.text);
  return made.body.root;
};

const callNow = async (id: string): Promise<KindRecord> =>
  (await dispatcher().get<{ record: KindRecord }>(`${CALLS}/records/${id}`)).body.record;

const tripsOf = async (call: string): Promise<readonly KindRecord[]> => {
  const { body } = await dispatcher().get<KindPage>('/api/kinds/trip/records');
  return body.rows.filter(({ fact }) => fact['firstCall'] === call);
};

const goOn = async (id: string, act: string, answers: object = {}, who = dispatcher()) => {
  desk.later(1);
  const { version } = await callNow(id);
  return who.post(`${CALLS}/records/${id}/acts/${act}`, { version, ...answers });
};

const isRule = (fault: unknown, rule: string): boolean =>
  isFault(fault) && (fault.detail as { readonly rule?: string }).rule === rule;

test('a call for a collection orders its trip with all that was told, once', async () => {
  const id = '01920000-0000-7000-8000-00000000ca11';
  assert.equal(await taken('take-and-arrange', { id }), id);
  assert.equal(await taken('take-and-arrange', { id }), id);
  const trips = await tripsOf(id);
  assert.equal(trips.length, 1);
  const { fact } = trips[0] as KindRecord;
  for (const name of ['from', 'phone', 'caller', 'floor', 'lift', 'landmark', 'papers', 'note'])
    assert.deepEqual(fact[name], TOLD[name as 'from'], name);
  assert.equal(fact['state'], 'called');
  assert.equal((await callNow(id)).fact['state'], 'arranged');
});

test('telephone, place and wish are enough', async () => {
  const made = await dispatcher().post<ActTaken>(`${CALLS}/acts/take-and-arrange`, {
    phone: '0531-88880000',
    from: '泉城路 1 号',
    wish: 'now',
  });
  assert.equal(made.status, 200, made.text);
  assert.equal((await tripsOf(made.body.root)).length, 1);
});

test('every answer beyond its bound is refused, and what must be answered is asked for', async () => {
  const id = await taken('take', { wish: 'undecided' });
  for (const act of Object.values(CALL_ACTS)) {
    const begins = act.verb === 'create';
    const path = begins ? `${CALLS}/acts/${act.name}` : `${CALLS}/records/${id}/acts/${act.name}`;
    const base = begins ? TOLD : { version: 1 };
    for (const { name, why, value } of wrongAnswers(act)) {
      const answer = await dispatcher().post(path, { ...base, [name]: value });
      assert.equal(answer.status, 400, `${act.name} ${name}: ${why}`);
    }
    for (const name of neededAnswers(act)) {
      const answer = await dispatcher().post(path, { ...base, [name]: undefined });
      assert.equal(answer.status, 400, `${act.name} without ${name}`);
    }
  }
});

test('a call without an answer is late after twenty minutes, and is answered once', async () => {
  const id = await taken('take', { wish: 'undecided', papers: undefined });
  const standing = async () =>
    (await clerk().get<ProcessStanding>(`${CALLS}/records/${id}/acts`)).body;
  desk.later(19);
  assert.equal((await standing()).next?.late, false);
  desk.later(2);
  assert.equal((await standing()).next?.late, true);
  const tasks = (await dispatcher().get<Tasks>('/api/tasks')).body.tasks;
  assert.ok(tasks.some(({ record, standing: { next } }) => record.id === id && next?.late));
  assert.equal((await goOn(id, 'advise', { note: '已告知所需证件' })).status, 200);
  assert.equal((await standing()).runs, false);
  assert.match((await goOn(id, 'advise')).text, /firstCalls\.advise/);
  assert.deepEqual(await tripsOf(id), []);
});

test('who called back orders the vehicle; without saying when, nothing is ordered', async () => {
  const id = await taken('take', { wish: 'undecided' });
  assert.match((await goOn(id, 'arrange', { wish: 'advice' })).text, /who-orders-says-when/);
  assert.equal((await callNow(id)).fact['state'], 'waiting');
  const wantedAt = desk.later(0);
  assert.match((await goOn(id, 'arrange', { wish: 'at' })).text, /a-time-was-agreed/);
  assert.equal((await goOn(id, 'arrange', { wish: 'at', wantedAt })).status, 200);
  const [ordered] = await tripsOf(id);
  assert.equal(ordered?.fact['wantedAt'], wantedAt);
});

test('a dropped call asks why, and orders nothing', async () => {
  const id = await taken('take', { wish: 'undecided' });
  assert.equal((await goOn(id, 'drop')).status, 400);
  assert.equal((await goOn(id, 'drop', { reason: '拨错号码' })).status, 200);
  assert.match((await goOn(id, 'arrange', { wish: 'now' })).text, /firstCalls\.arrange/);
});

test('police and doctor come first, through the form, a correction and behind it', async () => {
  const unnatural = await take('take-and-arrange', { manner: 'traffic' });
  assert.match(unnatural.text, /the-police-come-first/);
  assert.match((await take('take-and-arrange', { papers: 'undeclared' })).text, /a-doctor-comes/);
  const known = await taken('take-and-arrange', { manner: 'traffic', papers: 'police' });
  assert.match(
    (await goOn(known, 'correct', { papers: 'declared', reason: '听错' })).text,
    /the-police-come-first/,
  );
  const records = desk.test.recordsAs(['dispatcher'], scope());
  const fact = {
    state: 'arranged',
    calledAt: desk.later(0),
    answeredAt: desk.later(0),
    phone: '13805310999',
    from: '某路口',
    wish: 'now',
    manner: 'unnatural',
  } as const;
  const owner = { region: COUNTY, institution: desk.home.id };
  await assert.rejects(records.create(firstCall, fact as never, owner), (fault) =>
    isRule(fault, 'the-police-come-first'),
  );
});

test('the same number is known again, by a clerk with its cases, and by nobody elsewhere', async () => {
  const phone = '13805310456';
  const id = await taken('take', { phone, wish: 'undecided' });
  const opened = await clerk().post<Opened>('/api/cases', {
    ...newCase(),
    contact: { name: '王建国', relation: '20', phone },
    firstCall: id,
  });
  assert.equal(opened.status, 201, opened.text);
  const ask = async (who: TestCaller) => {
    const answer = await who.post<Known>('/api/calls/known', { phone: '138 0531 0456' });
    assert.equal(answer.status, 200, answer.text);
    return answer.body;
  };
  const byClerk = await ask(clerk());
  assert.deepEqual(
    byClerk.calls.map((one) => one.id),
    [id],
  );
  assert.deepEqual(
    byClerk.cases.map((one) => one.case),
    [opened.body.case],
  );
  const byDispatcher = await ask(dispatcher());
  assert.equal(byDispatcher.calls.length, 1);
  assert.deepEqual(byDispatcher.cases, []);
  const other = await funeralHome(desk.test, 'BZ370102-02');
  const elsewhere = desk.api.as('clerk', { region: COUNTY, institution: other.id });
  assert.deepEqual(await ask(elsewhere), { calls: [], cases: [] });
  const driver = desk.api.as('driver', { ...scope(), staff: desk.home.people.driver });
  assert.equal((await driver.post('/api/calls/known', { phone })).status, 403);
});

test('a case that is opened from a call takes over its trip, in one transaction', async () => {
  const id = await taken('take-and-arrange', { phone: '13805310789' });
  const clash = await clerk().post('/api/cases', { ...newCase(), firstCall: crypto.randomUUID() });
  assert.equal(clash.status, 404, clash.text);
  const opened = await clerk().post<Opened>('/api/cases', { ...newCase(), firstCall: id });
  assert.equal(opened.status, 201, opened.text);
  assert.equal((await callNow(id)).fact['forCase'], opened.body.case);
  const [ordered] = await tripsOf(id);
  assert.equal(ordered?.fact['forCase'], opened.body.case);
  const second = await clerk().post('/api/cases', { ...newCase(), firstCall: id });
  assert.match(second.text, /a-call-keeps-its-case/);
  const records = desk.test.recordsAs(['dispatcher'], scope());
  assert.equal((await records.get(trip, String(ordered?.id))).fact.firstCall, id);
});

test('advice ends as such; a call is corrected, and joined to its case afterwards with its trip', async () => {
  const advice = await taken('take-and-advise', { phone: '13805310811', wish: 'advice' });
  assert.equal((await callNow(advice)).fact['state'], 'advised');
  assert.deepEqual(await tripsOf(advice), []);
  const id = await taken('take-and-arrange', { phone: '13805310812' });
  const corrected = await goOn(id, 'correct', { landmark: '加油站旁', reason: '听错' });
  assert.equal(corrected.status, 200, corrected.text);
  const opened = await clerk().post<Opened>('/api/cases', newCase());
  assert.equal(opened.status, 201, opened.text);
  const { case: forCase } = opened.body;
  const joined = await goOn(id, 'for-case', { forCase }, clerk());
  assert.equal(joined.status, 200, joined.text);
  const [ordered] = await tripsOf(id);
  assert.equal(ordered?.fact['forCase'], forCase);
  const waiting = await taken('take', { phone: '13805310813', wish: 'undecided' });
  assert.match(
    (await goOn(waiting, 'for-case', { forCase }, clerk())).text,
    /firstCalls\.for-case/,
  );
});

test('the board counts the calls that wait, with their age, and tells where each vehicle is', async () => {
  const id = await taken('take', { phone: '13805310321', wish: 'undecided' });
  const boardOf = async (who: TestCaller) => (await who.get<Board>('/api/board')).body;
  const mine = async () => (await boardOf(clerk())).calls.find((one) => one.id === id);
  desk.later(20);
  assert.equal((await mine())?.late, false);
  desk.later(1);
  assert.equal((await mine())?.late, true);
  assert.deepEqual((await boardOf(desk.api.as('operator', scope()))).calls, []);
  assert.equal((await goOn(id, 'advise')).status, 200);
  assert.equal(await mine(), undefined);

  const [ordered] = await tripsOf(await taken('take-and-arrange', { phone: '13805310322' }));
  const path = `/api/kinds/trip/records/${ordered?.id}/acts/dispatch`;
  const { hearse: vehicle } = desk.home.places;
  const backBy = new Date(Date.parse(desk.later(1)) + 5_400_000).toISOString();
  const sent = await dispatcher().post(path, {
    version: ordered?.version,
    vehicle,
    driver: desk.home.people.driver,
    backBy,
  });
  assert.equal(sent.status, 200, sent.text);
  const van = (await boardOf(clerk())).places.find((one) => one.id === vehicle);
  assert.equal(van?.trip?.state, 'dispatched');
  assert.equal(van?.trip?.id, ordered?.id);
});

test('a vehicle and a driver that are free and lawful are proposed, and can be sent as proposed', async () => {
  const propose = async (id: string, who = dispatcher()) =>
    who.get<TripProposal>(`/api/trips/${id}/proposal`);
  const [running] = (
    await dispatcher().get<KindPage>('/api/kinds/trip/records?is.state=dispatched')
  ).body.rows;
  const ordered = async (): Promise<KindRecord> => {
    const [made] = await tripsOf(await taken('take-and-arrange', { phone: '13805310333' }));
    assert.ok(made);
    return made;
  };
  const next = await ordered();
  const none = await propose(next.id);
  assert.equal(none.status, 200, none.text);
  assert.equal(none.body.vehicle, null);
  assert.deepEqual(
    none.body.passedOver.map(({ because }) => because),
    ['planned'],
  );
  assert.equal(none.body.driver, null);
  const cancel = `/api/kinds/trip/records/${running?.id}/acts/cancel`;
  await dispatcher().post(cancel, { version: running?.version, reason: '改派' });

  const { body } = await propose(next.id);
  assert.equal(body.vehicle?.id, desk.home.places.hearse);
  assert.equal(body.driver?.id, desk.home.people.driver);
  assert.deepEqual(body.passedOver, []);
  const sent = await dispatcher().post(`/api/kinds/trip/records/${next.id}/acts/dispatch`, {
    version: next.version,
    vehicle: body.vehicle?.id,
    driver: body.driver?.id,
    leaveAt: body.leaveAt,
    backBy: body.backBy,
  });
  assert.equal(sent.status, 200, sent.text);
  assert.equal((await propose(next.id)).status, 404);

  const go = async (act: string, answers: object = {}): Promise<void> => {
    const path = `/api/kinds/trip/records/${next.id}`;
    desk.later(2);
    const { version } = (await dispatcher().get<{ record: KindRecord }>(path)).body.record;
    const driver = desk.api.as('driver', { ...scope(), staff: desk.home.people.driver });
    const body = act === 'collect' ? answers : { version, ...answers };
    const answer = await driver.post(`${path}/acts/${act}`, body);
    assert.equal(answer.status, 200, `${act}: ${answer.text}`);
  };
  const waits = await ordered();
  const because = async () => (await propose(waits.id)).body.passedOver[0]?.because;
  await go('depart', { startKm: 100 });
  assert.equal(await because(), 'sent');
  await go('reach');
  await go('collect', {
    papers: 'hospital',
    role: 'nurse',
    organisation: '历下区人民医院',
    name: '秦护士',
    paperNumber: 'YJ-1',
    effects: 'none',
  });
  await go('return', { endKm: 120 });
  assert.equal(await because(), 'to-disinfect');
  const driver = desk.api.as('driver', { ...scope(), staff: desk.home.people.driver });
  await driver.post(`/api/kinds/trip/records/${next.id}/acts/disinfect`, { method: 'routine' });
  assert.equal(await because(), undefined);
  const upkeep = { vehicle: desk.home.places.hearse, startsOn: '2020-01-01' };
  const records = desk.test.recordsAs(['manager'], scope());
  const owner = { region: COUNTY, institution: desk.home.id };
  const repair = await records.create(vehicleUpkeep, { ...upkeep, kind: 'repair' }, owner);
  assert.equal(await because(), 'in-repair');
  await records.void(vehicleUpkeep, repair.id, repair.version, '误登');
  await records.create(
    vehicleUpkeep,
    { ...upkeep, kind: 'insurance', endsOn: '2020-12-31' },
    owner,
  );
  assert.equal(await because(), 'papers-out');
  const other = await funeralHome(desk.test, 'BZ370102-03');
  const elsewhere = desk.api.as('dispatcher', { region: COUNTY, institution: other.id });
  assert.equal((await propose(waits.id, elsewhere)).status, 404);
});
