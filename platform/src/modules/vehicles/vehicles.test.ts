import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ActTaken, ProcessStanding, Tasks } from '@qingming/connect/api/acts.ts';
import type { KindHistory, KindPage, KindRecord } from '@qingming/connect/api/kinds.ts';
import { place } from '@qingming/standard/records/facility.ts';
import { staff } from '@qingming/standard/records/staff.ts';
import { trip } from '@qingming/standard/records/vehicle-trip.ts';
import { TRIP_ACTS } from '@qingming/standard/processes/vehicle-trips.ts';
import { neededAnswers, wrongAnswers } from '../../../test-support/act-bounds.ts';
import { type Answer, type TestApi, testApi } from '../../../test-support/api.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { isFault } from '../../kernel/errors/fault.ts';
import { workspaceModule } from '../workspace/module.ts';
import { ACT_CODE } from '../../levels/act-code.ts';

const MINUTE = 60_000;
const TRIPS = '/api/kinds/trip';
const UPKEEP = '/api/kinds/vehicleUpkeep/records';

let node: TestNode;
let api: TestApi;
let home: FuneralHome;
let van: string;
let second: string;
before(async () => {
  node = await testNode();
  home = await funeralHome(node);
  const records = node.recordsAs(['manager'], { region: COUNTY, institution: home.id });
  const owner = { region: COUNTY, institution: home.id };
  const vehicle = {
    code: 'B002',
    name: '鲁A·B002',
    kind: 'vehicle',
    holdsOne: true,
    inUse: true,
  } as const;
  van = (await records.create(place, vehicle, owner)).id;
  const driver = { code: 'D2', name: '陈钢', sex: '1', duty: '02' } as const;
  second = (await records.create(staff, driver, owner)).id;
  api = await testApi(node, [workspaceModule(node.node, node.kinds, ACT_CODE)]);
});
after(async () => {
  await api.close();
  await node.close();
});

const scope = () => ({ region: COUNTY, institution: home.id });
const dispatcher = () => api.as('dispatcher', scope());
const driver = () => api.as('driver', { ...scope(), staff: home.people.driver });
const manager = () => api.as('manager', scope());

const isRule = (fault: unknown, rule: string): boolean =>
  isFault(fault) && (fault.detail as { readonly rule?: string }).rule === rule;

const at = (minutes: number): string =>
  new Date(node.node.clock.now().getTime() + minutes * MINUTE).toISOString();

interface Refusal {
  readonly detail: string;
  readonly values?: { readonly rule?: string };
}

const call = {
  from: '历下区人民医院急诊',
  phone: '13800000000',
  caller: '李小红',
  errand: 'collection',
};

/** A nurse hands over, and the paper of the hospital is signed. */
const handsOver = (more: object = {}) => ({
  papers: 'hospital',
  role: 'nurse',
  organisation: '历下区人民医院',
  name: '秦护士',
  paperNumber: 'YJ-1',
  effects: 'none',
  ...more,
});

const begin = async (more: object = {}): Promise<string> => {
  const made = await dispatcher().post<ActTaken>(`${TRIPS}/acts/call`, { ...call, ...more });
  assert.equal(made.status, 200, made.text);
  return made.body.root;
};

const now = async (id: string): Promise<KindRecord> =>
  (await dispatcher().get<{ record: KindRecord }>(`${TRIPS}/records/${id}`)).body.record;

type Who = ReturnType<typeof dispatcher>;

async function take(
  who: Who,
  id: string,
  act: string,
  answers: object = {},
): Promise<Answer<Refusal>> {
  const { version } = await now(id);
  const body = ['disinfect', 'collect'].includes(act) ? answers : { version, ...answers };
  return who.post<Refusal>(`${TRIPS}/records/${id}/acts/${act}`, body);
}

const done = async (...asked: Parameters<typeof take>): Promise<void> => {
  const answer = await take(...asked);
  assert.equal(answer.status, 200, `${asked[2]}: ${answer.text}`);
};

const refused = async (rule: string, ...asked: Parameters<typeof take>): Promise<void> => {
  const answer = await take(...asked);
  assert.ok([409, 422].includes(answer.status), `${asked[2]}: ${answer.text}`);
  assert.match(answer.text, new RegExp(rule), `${asked[2]}: ${answer.text}`);
};

const send = (more: object = {}) => ({
  vehicle: home.places.hearse,
  driver: home.people.driver,
  backBy: at(90),
  ...more,
});

const standing = async (who: Who, id: string): Promise<ProcessStanding> =>
  (await who.get<ProcessStanding>(`${TRIPS}/records/${id}/acts`)).body;

const acts = ({ open }: ProcessStanding): readonly string[] => open.map(({ act }) => act);

/** A trip that ends, kilometres and all, with or without a body aboard. */
async function drive(id: string, km: number, carries: boolean): Promise<void> {
  await done(driver(), id, 'depart', { startKm: km });
  await done(driver(), id, 'reach');
  if (carries) await done(driver(), id, 'collect', handsOver({ papers: 'certificate' }));
  await done(driver(), id, 'return', { endKm: km + 12 });
}

test('a call at night is taken, a van sent and driven, disinfected and sent again; each is told what is theirs', async () => {
  const id = await begin();
  assert.deepEqual((await standing(dispatcher(), id)).next, {
    act: 'dispatch',
    label: TRIP_ACTS.dispatch.label,
    late: false,
  });
  assert.deepEqual(acts(await standing(dispatcher(), id)), [
    'plan',
    'dispatch',
    'for-case',
    'correct',
    'cancel',
  ]);
  assert.deepEqual(acts(await standing(driver(), id)), [], 'a driver sends nobody');
  await done(dispatcher(), id, 'dispatch', send());
  const mine = (await driver().get<Tasks>('/api/tasks?mine=true')).body;
  assert.deepEqual(
    mine.tasks.map(({ record, standing: { next } }) => [record.id, record.fact['from'], next?.act]),
    [[id, call.from, 'depart']],
  );
  assert.equal(mine.names[home.places.hearse], '鲁A·B001');
  const other = api.as('driver', { ...scope(), staff: second });
  assert.deepEqual((await other.get<Tasks>('/api/tasks?mine=true')).body.tasks, []);
  await drive(id, 41_200, true);
  assert.deepEqual(acts(await standing(driver(), id)), ['disinfect']);
  await done(driver(), id, 'disinfect', { method: 'routine' });
  assert.equal((await standing(driver(), id)).runs, false);
  assert.deepEqual((await dispatcher().get<Tasks>('/api/tasks')).body.tasks, []);
  const next = await begin();
  await done(dispatcher(), next, 'dispatch', send());
  await drive(next, 41_212, false);
  assert.equal(
    (await standing(driver(), next)).runs,
    false,
    'nothing to disinfect after an empty trip',
  );
  const history = await dispatcher().get<KindHistory>(`${TRIPS}/records/${id}/history`);
  const told = history.body.entries.map(({ says }) => says.en).join('\n');
  for (const { done: said } of [
    TRIP_ACTS.call,
    TRIP_ACTS.dispatch,
    TRIP_ACTS.depart,
    TRIP_ACTS.collect,
    TRIP_ACTS.return,
  ])
    assert.ok(told.includes(said.en), `${said.en} in ${told}`);
});

test('a vehicle that carried a body is not sent again before it was disinfected, and thoroughly after a risk of infection', async () => {
  const id = await begin();
  await done(dispatcher(), id, 'dispatch', send());
  await done(driver(), id, 'depart', { startKm: 41_300 });
  await done(driver(), id, 'reach');
  await done(driver(), id, 'collect', handsOver({ hazard: 'infection-b' }));
  const next = await begin();
  await refused(
    'no-trip-before-it-is-back',
    dispatcher(),
    next,
    'dispatch',
    send({ leaveAt: at(120), backBy: at(180) }),
  );
  await done(driver(), id, 'return', { endKm: 41_320 });
  await refused('no-trip-before-disinfection', dispatcher(), next, 'dispatch', send());
  const records = node.recordsAs(['dispatcher'], scope());
  const { version } = await now(next);
  const past = { state: 'dispatched', ...send({ leaveAt: at(0) }) } as const;
  await assert.rejects(records.revise(trip, next, version, past, 'past the act'), (fault) =>
    isRule(fault, 'no-trip-before-disinfection'),
  );
  await refused('terminal-disinfection-after-infection', driver(), id, 'disinfect', {
    method: 'routine',
  });
  await done(driver(), id, 'disinfect', { method: 'terminal', agent: '过氧乙酸 0.5%' });
  await done(dispatcher(), next, 'dispatch', send());
  await done(dispatcher(), next, 'cancel', { reason: '家属另行安排' });
});

test('one vehicle and one driver make one trip at a time, planned or on the road', async () => {
  const [one, other] = [await begin(), await begin()];
  const plan = { leaveAt: at(24 * 60), backBy: at(26 * 60) };
  await done(dispatcher(), one, 'plan', send(plan));
  await refused(
    'one-trip-of-a-vehicle',
    dispatcher(),
    other,
    'plan',
    send({ ...plan, driver: second }),
  );
  await refused(
    'one-trip-of-a-driver',
    dispatcher(),
    other,
    'plan',
    send({ ...plan, vehicle: van }),
  );
  await done(dispatcher(), other, 'plan', send({ ...plan, vehicle: van, driver: second }));
  await done(dispatcher(), other, 'plan', send({ leaveAt: at(26 * 60), backBy: at(27 * 60) }));
  for (const id of [one, other]) await done(dispatcher(), id, 'cancel', { reason: '测试' });
  const [first, late] = [await begin(), await begin()];
  await done(dispatcher(), first, 'dispatch', send({ leaveAt: at(0), backBy: at(1) }));
  await done(driver(), first, 'depart', { startKm: 41_400 });
  await done(dispatcher(), late, 'dispatch', send({ leaveAt: at(2), vehicle: van }));
  await refused('one-trip-of-a-driver', driver(), late, 'depart', { startKm: 100 });
  await done(driver(), first, 'return', { endKm: 41_400 });
  await done(dispatcher(), late, 'cancel', { reason: '测试' });
});

test('an odometer never goes back: not within a trip, not from one to the next, not by a correction', async () => {
  const id = await begin();
  await done(dispatcher(), id, 'dispatch', send());
  await refused('odometer-never-goes-back', driver(), id, 'depart', { startKm: 41_399 });
  await done(driver(), id, 'depart', { startKm: 41_500 });
  await refused('odometer-never-goes-back', driver(), id, 'return', { endKm: 41_499 });
  await refused('odometer-never-goes-back', driver(), id, 'return', { endKm: 51_500 });
  await done(driver(), id, 'return', { endKm: 41_530 });
  await refused('odometer-never-goes-back', dispatcher(), id, 'correct', {
    startKm: 41_000,
    reason: '误抄',
  });
  await done(dispatcher(), id, 'correct', { endKm: 41_531, reason: '误抄' });
  assert.equal((await now(id)).fact['endKm'], 41_531);
});

test('a vehicle without inspection or insurance in force, or in repair, is not sent', async () => {
  const day = (days: number): string => at(days * 24 * 60).slice(0, 10);
  const keep = async (fact: object): Promise<KindRecord> => {
    const made = await manager().post<KindRecord>(UPKEEP, { fact: { vehicle: van, ...fact } });
    assert.equal(made.status, 200, made.text);
    return made.body;
  };
  const id = await begin();
  const byVan = () => send({ vehicle: van, driver: second });
  await keep({ kind: 'inspection', startsOn: day(-400), endsOn: day(-3) });
  await refused('no-trip-without-inspection', dispatcher(), id, 'dispatch', byVan());
  await keep({ kind: 'inspection', startsOn: day(-2), endsOn: day(360) });
  const repair = await keep({ kind: 'repair', startsOn: day(-1) });
  await refused('no-trip-in-repair', dispatcher(), id, 'dispatch', byVan());
  const mended = { version: repair.version, changes: { endsOn: day(-1) }, reason: '已修好' };
  assert.equal((await manager().patch(`${UPKEEP}/${repair.id}`, mended)).status, 200);
  await keep({ kind: 'insurance', startsOn: day(-400), endsOn: day(-1) });
  await refused('no-trip-without-insurance', dispatcher(), id, 'dispatch', byVan());
  await keep({ kind: 'insurance', startsOn: day(0), endsOn: day(365) });
  await done(dispatcher(), id, 'dispatch', byVan());
  await done(dispatcher(), id, 'cancel', { reason: '测试' });
  const lapses = await manager().get<KindPage>(
    `${UPKEEP}?until.endsOn=${day(0)}&is.kind=inspection`,
  );
  assert.equal(lapses.body.total, 1, 'what lapsed is found by its day');
});

test('who left, and who does other work, does not drive', async () => {
  const records = node.recordsAs(['manager'], scope());
  const left = { code: 'D3', name: '旧人', sex: '1', duty: '02', leftOn: '2020-01-31' } as const;
  const gone = await records.create(staff, left, { region: COUNTY, institution: home.id });
  const id = await begin();
  await refused(
    'trip-by-somebody-who-works-there',
    dispatcher(),
    id,
    'dispatch',
    send({ driver: gone.id }),
  );
  await refused(
    'the-driver-may-drive',
    dispatcher(),
    id,
    'dispatch',
    send({ driver: home.people.operator }),
  );
  const cabinet = await take(dispatcher(), id, 'dispatch', send({ vehicle: home.places.cabinet1 }));
  assert.equal(cabinet.status, 400);
  await done(dispatcher(), id, 'cancel', { reason: '测试' });
});

test('a step out of its order is refused by the act and past it; a driver neither sends nor cancels', async () => {
  const id = await begin();
  await refused('vehicleTrips.depart', driver(), id, 'depart', { startKm: 50_000 });
  assert.equal((await take(driver(), id, 'dispatch', send())).status, 403);
  assert.equal((await take(driver(), id, 'cancel', { reason: '不去' })).status, 403);
  assert.equal((await take(api.as('operator', scope()), id, 'dispatch', send())).status, 403);
  const elsewhere = api.as('dispatcher', {
    region: '370203',
    institution: '018f0000-0000-7000-8000-000000000001',
  });
  assert.equal((await elsewhere.get(`${TRIPS}/records/${id}/acts`)).status, 404);
  const records = node.recordsAs(['dispatcher'], scope());
  const { version } = await now(id);
  const jump = {
    state: 'returned',
    ...send({ leaveAt: at(0) }),
    departedAt: at(-9),
    startKm: 60_000,
    returnedAt: at(0),
    endKm: 60_001,
  } as const;
  await assert.rejects(records.revise(trip, id, version, jump, 'past the act'), (fault) =>
    isRule(fault, 'trip-in-its-order'),
  );
  await done(dispatcher(), id, 'cancel', { reason: '测试' });
  await refused('vehicleTrips.dispatch', dispatcher(), id, 'dispatch', send());
});

test('a retry of a call makes one trip; every answer beyond a bound of an act is refused', async () => {
  const id = '019a0000-0000-7000-8000-00000000c0de';
  for (let tries = 0; tries < 2; tries += 1) assert.equal(await begin({ id }), id);
  for (const act of Object.values(TRIP_ACTS)) {
    const path =
      act.name === 'call' ? `${TRIPS}/acts/call` : `${TRIPS}/records/${id}/acts/${act.name}`;
    for (const { name, why, value } of wrongAnswers(act)) {
      const answer = await dispatcher().post(path, { version: 1, [name]: value });
      assert.equal(answer.status, 400, `${act.name} ${name}: ${why}`);
    }
    if (neededAnswers(act).length > 0)
      assert.equal((await dispatcher().post(path, { version: 1 })).status, 400, act.name);
  }
  await done(dispatcher(), id, 'cancel', { reason: '测试' });
});

test('what is late is told first', async () => {
  const [late, planned] = [await begin({ calledAt: at(-90) }), await begin()];
  const { tasks } = (await dispatcher().get<Tasks>('/api/tasks')).body;
  const told = tasks.map(({ record, standing: { next } }) => [record.id, next?.late]);
  assert.deepEqual(told[0], [late, true]);
  assert.deepEqual(told.at(-1), [planned, false]);
});
