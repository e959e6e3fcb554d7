import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ActTaken } from '@qingming/connect/api/acts.ts';
import type { Board } from '@qingming/connect/api/board.ts';
import type { CallBackAsked, OverdueCalls } from '@qingming/connect/api/call-back.ts';
import type { KindRecord } from '@qingming/connect/api/kinds.ts';
import { CALL_BACK_MINUTES } from '@qingming/standard/processes/first-calls.ts';
import { civilClock } from '@qingming/standard/numbers/civil-time.ts';
import { firstCall } from '@qingming/standard/records/first-call.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { ACT_CODE } from '../../levels/act-code.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { testServer } from '../../../test-support/server.ts';
import { isFault } from '../../kernel/errors/fault.ts';
import type { Server } from '../../kernel/http/server.ts';
import { bindRecords } from '../../kernel/records/records.ts';
import { portalModule } from '../portal/module.ts';
import { basicServices } from '../portal/test-support/seed.ts';
import { en } from '../portal/texts/en.ts';
import { zh } from '../portal/texts/zh.ts';
import { findWaivers } from '../settlement/waivers.ts';
import { workspaceModule } from '../workspace/module.ts';
import { callBackDoor } from './call-back-door.ts';
import { type Desk, openDesk } from './cases.test-support.ts';

let desk: Desk;
let server: Server;
let house: { readonly number: string; readonly phone: string };
before(async () => {
  desk = await openDesk({}, ({ node, kinds }) => [workspaceModule(node, kinds, ACT_CODE)]);
  const { node, kinds } = desk.test;
  const portal = portalModule(node, {
    publicUrl: 'http://127.0.0.1:8080',
    records: desk.test.recordsAs('public', {}, 'own-affairs'),
    basicServices,
    findWaivers,
    checkCertificate: async () => ({ answer: 'unknown' }),
    callBack: callBackDoor({
      node,
      recordsAs: (actor, purpose) =>
        bindRecords({ node, kinds, actor, purpose, wrote: () => undefined }),
    }),
  });
  server = await testServer({ db: node.db, clock: node.clock, modules: [portal] });
  const records = desk.test.recordsAs(['provinceOfficer', 'manager']);
  const { version } = await records.get(institution, desk.home.id);
  const changes = { servicePhone: '0531-88880000' };
  const { fact } = await records.revise(institution, desk.home.id, version, changes, '开通电话');
  house = { number: fact.number, phone: changes.servicePhone };
});
after(async () => {
  await server.stop();
  await desk.close();
});

const scope = () => ({ region: COUNTY, institution: desk.home.id });
const words = zh.callBack;
const pathOf = (number = house.number, language = ''): string =>
  `${language}/institutions/${number}/call-back`;

const get = (url: string) => server.app.inject({ method: 'GET', url });
const post = (url: string, form: Readonly<Record<string, string>>, ip = '10.2.0.1') =>
  server.app.inject({
    ...{ method: 'POST', url, remoteAddress: ip },
    payload: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });

const ticketIn = (page: string): string =>
  /name="ticket" value="([^"]+)"/.exec(page)?.[1] ?? assert.fail('no ticket');

/** A form as a person sends it: opened, and a minute later. */
async function opened(path = pathOf()): Promise<string> {
  const ticket = ticketIn((await get(path)).body);
  desk.later(1);
  return ticket;
}

const TOLD = { phone: '138 0531 0177', from: '历下区建新社区 3 号楼', wish: 'now' } as const;

async function asked(more: object = {}, ip?: string): Promise<string> {
  const reply = await post(pathOf(), { ...TOLD, ticket: await opened(), ...more }, ip);
  assert.equal(reply.statusCode, 303, reply.body);
  return String(reply.headers['location']);
}

const dispatcher = () => desk.api.as('dispatcher', scope());
const CALLS = '/api/kinds/firstCall';
const waitingNow = async () => (await desk.clerk.get<Board>('/api/board')).body.calls;
const callOf = async (page: string): Promise<KindRecord> => {
  const number = /LD\d{6}-[\d-]+/.exec(page)?.[0];
  const found = (await waitingNow()).find((one) => one.number === number);
  assert.ok(found, `${number} waits on the board`);
  return (await dispatcher().get<{ record: KindRecord }>(`${CALLS}/records/${found.id}`)).body
    .record;
};
const act = async (id: string, name: string, answers: object = {}) => {
  const { body } = await dispatcher().get<{ record: KindRecord }>(`${CALLS}/records/${id}`);
  const done = await dispatcher().post<ActTaken>(`${CALLS}/records/${id}/acts/${name}`, {
    version: body.record.version,
    ...answers,
  });
  assert.equal(done.status, 200, done.text);
};

test('a family asks, sees that it was seen, that it was not reached, and that a vehicle is ordered', async () => {
  const link = await asked({ papers: 'declared', caller: '李小红', relation: '30', note: '5 楼' });
  const waits = (await get(link)).body;
  assert.match(waits, /应当在 .+ 以前打给您/);
  assert.ok(waits.includes('138******77') && !waits.includes('13805310177'), 'masked');
  assert.ok(!waits.includes('李小红') && !waits.includes('建新社区'), 'names nobody');
  const { id, fact } = await callOf(waits);
  assert.equal(fact['phone'], '13805310177');
  assert.equal(fact['channel'], 'portal');
  assert.equal(fact['state'], 'waiting');
  assert.equal(fact['relation'], '30');
  const [onBoard] = (await waitingNow()).filter((one) => one.id === id);
  assert.equal(onBoard?.online, true);
  await act(id, 'begin-call-back');
  assert.match((await get(link)).body, /已经看到，正在给您打电话/);
  desk.later(1);
  await act(id, 'not-reached');
  assert.match((await get(`/en${link}`)).body, /did not reach you/);
  desk.later(1);
  await act(id, 'arrange', { wish: 'now' });
  const arranged = (await get(link)).body;
  assert.match(arranged, /车辆已经安排/);
  assert.ok(!arranged.includes(words.withdraw), 'what was answered is not taken back');
});

test('nobody calls: the board says so, the county sees it, the family is told not to wait', async () => {
  const link = await asked();
  const { id } = await callOf((await get(link)).body);
  const county = desk.api.as('countyOfficer', { region: COUNTY });
  const overdue = async (who = county) =>
    (await who.get<OverdueCalls>('/api/calls/overdue')).body.calls.filter((one) => one.id === id);
  assert.deepEqual(await overdue(), []);
  desk.later(CALL_BACK_MINUTES + 1);
  assert.match((await get(link)).body, /不用再等/);
  const [late] = await overdue();
  assert.equal(late?.minutes, CALL_BACK_MINUTES + 1);
  assert.equal(late?.housePhone, house.phone);
  assert.equal((await waitingNow()).find((one) => one.id === id)?.late, true);
  assert.deepEqual(await overdue(desk.api.as('countyOfficer', { region: '370202' })), []);
  assert.equal((await dispatcher().get('/api/calls/overdue')).status, 403);
  await act(id, 'not-reached');
  assert.deepEqual(await overdue(), [], 'somebody called');
  const taken = await post(link, {});
  assert.equal(taken.statusCode, 303);
  assert.ok((await get(link)).body.includes(words.states.dropped));
  assert.ok((await waitingNow()).every((one) => one.id !== id));
  assert.equal((await post(link, {})).statusCode, 303, 'twice is once');
});

test('the same form sent twice, at once too, is one request', async () => {
  const form = { ...TOLD, phone: '13805310178', ticket: await opened() };
  const before = (await waitingNow()).length;
  const replies = await Promise.all([1, 2, 3].map(() => post(pathOf(), form)));
  const places = new Set(replies.map(({ headers }) => headers['location']));
  assert.deepEqual(
    replies.map(({ statusCode }) => statusCode),
    [303, 303, 303],
  );
  assert.equal(places.size, 1);
  assert.equal((await post(pathOf(), { ...form, phone: '13900000000' })).statusCode, 303);
  assert.equal((await waitingNow()).length, before + 1);
});

test('what is wrong is said beside it, in either language, and nothing typed is lost', async () => {
  const ticket = await opened();
  const before = (await waitingNow()).length;
  const told = { ...TOLD, ticket, note: '5 楼没有电梯' };
  for (const [wrong, says] of [
    [{ phone: '' }, words.needPhone],
    [{ from: '' }, words.needFrom],
    [{ wish: 'at', wantedAt: '' }, words.needTime],
    [{ wish: 'at', wantedAt: '2026-13-45T99:00' }, words.needTime],
    [{ wish: 'at', wantedAt: '2020-01-01T08:00' }, words.pastTime],
    [{ phone: 'abc' }, '您的电话'],
    [{ site: 'x' }, words.tooMany],
  ] as const) {
    const reply = await post(pathOf(), { ...told, ...wrong });
    assert.ok([422, 429].includes(reply.statusCode), reply.body);
    assert.ok(reply.body.includes(says), `${JSON.stringify(wrong)}: ${says}`);
    assert.ok(reply.body.includes('5 楼没有电梯'), 'what was typed is there');
    assert.equal(ticketIn(reply.body), ticket, 'the form is still the same request');
  }
  const inEnglish = await post(pathOf(house.number, '/en'), { ...told, phone: '' });
  assert.ok(inEnglish.body.includes(en.callBack.needPhone));
  const oddCode = { ...told, wish: 'nonsense', papers: "'; drop", relation: '9999' };
  const reply = await post(pathOf(), oddCode);
  assert.equal(reply.statusCode, 303, 'a choice that is none is as if not made');
  const { fact } = await callOf((await get(String(reply.headers['location']))).body);
  assert.equal(fact['wish'], 'undecided');
  assert.equal((await waitingNow()).length, before + 1);
});

test('a form that is none, of another house, too quick or too old writes nothing', async () => {
  const before = (await waitingNow()).length;
  const quick = ticketIn((await get(pathOf())).body);
  for (const ticket of ['', 'nonsense', `${quick}A`]) {
    const reply = await post(pathOf(), { ...TOLD, ticket });
    assert.equal(reply.statusCode, 422);
    assert.ok(reply.body.includes(words.outdated));
    assert.notEqual(ticketIn(reply.body), ticket);
  }
  const tooSoon = await post(pathOf(), { ...TOLD, ticket: quick });
  assert.ok(tooSoon.body.includes(words.tooSoon));
  desk.later(6 * 60 + 1);
  assert.ok((await post(pathOf(), { ...TOLD, ticket: quick })).body.includes(words.outdated));
  const nowhere = await get(pathOf('370102BZ9999'));
  assert.equal(nowhere.statusCode, 404);
  assert.equal((await waitingNow()).length, before);
});

test('one number, and one network, ask so often and no more; a link that was altered opens nothing', async () => {
  const phone = '13805310179';
  for (const ip of ['10.3.0.1', '10.4.0.1', '10.5.0.1']) await asked({ phone }, ip);
  const fourth = await post(pathOf(), { ...TOLD, phone, ticket: await opened() }, '10.6.0.1');
  assert.equal(fourth.statusCode, 429);
  assert.ok(fourth.body.includes(words.tooMany));
  for (let count = 0; count < 10; count += 1)
    await asked({ phone: `1390531${String(count).padStart(4, '0')}` }, '10.7.0.1');
  const other = { ...TOLD, phone: '13805310180', ticket: await opened() };
  assert.equal((await post(pathOf(), other, '10.7.0.9')).statusCode, 429);
  assert.equal((await post(pathOf(), other, '10.8.0.1')).statusCode, 303, 'another network may');
  const link = await asked({ phone: '13805310181' }, '10.9.0.1');
  const mark = link.slice(-6);
  const altered = `${link.slice(0, -6)}${mark.startsWith('A') ? 'B' : 'A'}${mark.slice(1)}`;
  for (const bad of [altered, '/call-back/x', `/call-back/${'A'.repeat(43)}`])
    assert.equal((await get(bad)).statusCode, 404, bad);
  desk.later(8 * 24 * 60);
  assert.equal((await get(link)).statusCode, 404, 'a week later it is over');
});

test('by no door is a request made online arranged before somebody called, or dated anew', async () => {
  const records = desk.test.recordsAs('dispatcher', scope(), 'casework');
  const at = desk.test.node.clock.now().toISOString();
  const fact = {
    ...({ phone: '13805310182', from: '历下区', wish: 'now' } satisfies CallBackAsked),
    ...({ channel: 'portal', calledAt: at } as const),
  };
  const isRule = (rule: string) => (error: unknown) =>
    isFault(error) && error.detail['rule'] === rule;
  await assert.rejects(
    records.create(firstCall, { ...fact, state: 'arranged', answeredAt: at } as never, {
      region: COUNTY,
      institution: desk.home.id,
    }),
    isRule('who-asks-online-waits'),
  );
  const owner = { region: COUNTY, institution: desk.home.id };
  const made = await records.create(firstCall, { ...fact, state: 'waiting' } as never, owner);
  const earlier = new Date(Date.parse(at) - 60_000).toISOString();
  await assert.rejects(
    records.revise(firstCall, made.id, made.version, { calledAt: earlier }, '更正'),
    isRule('a-call-keeps-its-way'),
  );
  await assert.rejects(
    records.revise(firstCall, made.id, made.version, { triedAt: earlier }, '更正'),
    isRule('calling-back-follows-the-call'),
  );
});

test('a cemetery, and a house that is closed, are asked by nobody', async () => {
  const records = desk.test.recordsAs(['provinceOfficer', 'manager']);
  for (const other of [{ kind: 'GZ' }, { state: '3' }] as const) {
    const own = await records.get(institution, desk.home.id);
    await records.revise(institution, own.id, own.version, other, '更正');
    assert.equal((await get(pathOf())).statusCode, 404);
    const now = await records.get(institution, desk.home.id);
    const { kind, state } = own.fact;
    await records.revise(institution, now.id, now.version, { kind, state }, '更正');
  }
  assert.equal((await get(pathOf())).statusCode, 200);
});

test('outside the hours that a house publishes its form says that the call may be late', async () => {
  const records = desk.test.recordsAs(['provinceOfficer', 'manager']);
  const publish = async (openingHours: string): Promise<string> => {
    const { version } = await records.get(institution, desk.home.id);
    await records.revise(institution, desk.home.id, version, { openingHours }, '公布时间');
    return (await get(pathOf())).body;
  };
  assert.ok(!(await publish('接运 24 小时')).includes(words.closed));
  const hour = Number(civilClock(desk.test.node.clock.now()).slice(11, 13));
  const [from, until] = [(hour + 2) % 24, (hour + 3) % 24].map(
    (one) => `${String(one).padStart(2, '0')}:00`,
  );
  assert.ok((await publish(`${from}-${until}`)).includes(words.closed));
});
