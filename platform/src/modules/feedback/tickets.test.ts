import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ActTaken } from '@qingming/connect/api/acts.ts';
import type { Opened } from '@qingming/connect/api/cases.ts';
import type { KindRecord } from '@qingming/connect/api/kinds.ts';
import type { LateVoices, MessagesTaken, TicketAnswers } from '@qingming/connect/api/voice.ts';
import { regionalTerm } from '@qingming/standard/records/regional-term.ts';
import { ticket } from '@qingming/standard/records/ticket.ts';
import { ticketEvidence, ticketFigure } from '@qingming/standard/records/ticket-parts.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { cremate, open, settleAndCertify } from '../cases/cases.test-support.ts';
import { zh } from '../portal/texts/zh.ts';
import { workingDays } from './due.ts';
import {
  act,
  done,
  type HeardDesk,
  letIn,
  newest,
  openHeardDesk,
  recordOf,
  visitorAt,
} from './feedback.test-support.ts';

let heard: HeardDesk;
let own: Opened;
let code: string;
before(async () => {
  heard = await openHeardDesk();
  own = await open(heard.desk);
  const { cremation } = await cremate(heard.desk, own);
  await settleAndCertify(heard.desk, own, cremation);
  code = (await letIn(heard, own)).code;
});
after(() => heard.close());

const words = zh.voice;
const TOLD = {
  kind: 'complain',
  category: 'price',
  words: '多收了一次化妆费',
  phone: '138 0531 0199',
};
const formIn = (page: string): string =>
  /name="form" value="([^"]+)"/.exec(page)?.[1] ?? assert.fail('no form');
const path = () => `/institutions/${heard.number}/voice`;

/** A form as a person sends it: opened, and a minute later. */
async function opened(): Promise<string> {
  const form = formIn((await visitorAt(heard).get(path())).text);
  heard.desk.later(1);
  return form;
}
async function said(more: object = {}, ip?: string): Promise<string> {
  const reply = await visitorAt(heard, ip).post(path(), { ...TOLD, form: await opened(), ...more });
  assert.equal(reply.status, 303, reply.text);
  return reply.location;
}
const ticketOf = async (link: string): Promise<KindRecord> => {
  const number = /TS\d{6}-[\d-]+/.exec((await visitorAt(heard).get(link)).text)?.[0] ?? '';
  const { body } = await heard.officer.get<{ rows: readonly KindRecord[] }>(
    '/api/kinds/ticket/records',
  );
  return body.rows.find(({ fact }) => fact['number'] === number) ?? assert.fail(number);
};
const figureOf = async (number: unknown) => {
  const { desk } = heard;
  const all = await desk.test
    .recordsAs('provinceOfficer')
    .ofInstitution(ticketFigure, desk.home.id);
  return all.find(({ fact }) => fact.number === number)?.fact ?? assert.fail('no figure');
};

test('a complaint with its evidence: answered by the house, not solved says the family, looked into, closed', async () => {
  const { officer, neutral, manager, desk } = heard;
  const wrong = { ...TOLD, form: await opened(), case: own.number, code: '00000000' };
  const refused = await visitorAt(heard).post(path(), wrong);
  assert.equal(refused.status, 422);
  assert.ok(refused.text.includes(words.noSuchCase) && refused.text.includes(TOLD.words));
  const link = await said({ case: own.number, code, name: '李小红' });
  const first = await visitorAt(heard).get(link);
  assert.ok(first.text.includes(words.states.received));
  assert.ok(first.text.includes('138******99') && !first.text.includes('李小红'));
  const one = await ticketOf(link);
  const id = ['ticket', one.id] as const;
  const evidence = await desk.test
    .recordsAs('countyOfficer', { region: COUNTY })
    .ofRoot(ticketEvidence, one.id);
  const kinds = new Set(evidence.map(({ fact }) => fact.kind));
  assert.deepEqual([...kinds].toSorted(), ['charge', 'custody', 'list-price', 'paper']);
  assert.ok(first.text.includes(words.evidence(evidence.length)));
  assert.equal(one.fact['dueOn'], workingDays(String(one.fact['receivedAt']).slice(0, 10), 13));

  await done(officer, id, 'sign');
  await done(officer, id, 'ask-institution', { instruction: '请核对账单' });
  const seen = await recordOf(manager, 'ticket', one.id);
  assert.equal(seen.fact['words'], TOLD.words);
  assert.notEqual(seen.fact['name'], '李小红');
  assert.ok(!JSON.stringify(seen).includes('13805310199'), 'the house sees no telephone');
  assert.notEqual((await recordOf(desk.clerk, 'ticket', one.id)).fact['words'], TOLD.words);
  await done(manager, id, 'answer', { answer: '已核对，没有多收' });
  const closes = await act(manager, id, 'close-after-check', { checkFinding: '没有问题' });
  assert.equal(closes.status, 403, 'the house does not close');
  assert.ok((await visitorAt(heard).get(link)).text.includes('已核对，没有多收'));
  await visitorAt(heard).post(link, { outcome: 'not', more: '化妆没有做', act: 'decide' });
  assert.equal((await figureOf(one.fact['number'])).state, 'reopened');
  await done(neutral, id, 'close-after-check', { checkFinding: '确实多收一次，已责令退还' });
  const closed = (await visitorAt(heard).get(link)).text;
  assert.ok(closed.includes(words.states.closed) && closed.includes('确实多收一次'));
  const figure = await figureOf(one.fact['number']);
  assert.deepEqual([figure.state, figure.outcome], ['closed', 'not']);
  assert.ok(!JSON.stringify(figure).includes('化妆'), 'no word goes up');
});

test('the form: pressed twice it is one, nothing typed is lost, anonymous names nobody, and floods end', async () => {
  const form = await opened();
  const sent = { ...TOLD, form, phone: '' };
  const [one, other] = [
    await visitorAt(heard).post(path(), sent),
    await visitorAt(heard).post(path(), sent),
  ];
  assert.equal(one.location, other.location);
  const soon = formIn((await visitorAt(heard).get(path())).text);
  const early = await visitorAt(heard).post(path(), { ...TOLD, form: soon });
  assert.ok(early.text.includes(words.tooSoon) && early.text.includes(TOLD.words));
  const half = await visitorAt(heard).post(path(), { ...TOLD, form, case: own.number });
  assert.ok(half.status === 422 && half.text.includes(words.needBoth));
  const link = await said({ anonymous: 'yes', name: '李小红', case: own.number, code, phone: '' });
  const { fact } = await ticketOf(link);
  assert.deepEqual([fact['name'], fact['forCase']], [undefined, undefined]);
  await visitorAt(heard).post(link, { act: 'withdraw' });
  assert.ok((await visitorAt(heard).get(link)).text.includes(words.states.withdrawn));
  assert.equal((await visitorAt(heard).get('/voice/AAAA')).status, 404);
  for (let sends = 0; sends < 10; sends += 1) await said({ phone: '' }, '10.9.0.1');
  const more = await visitorAt(heard, '10.9.0.2').post(path(), { ...TOLD, form: await opened() });
  assert.equal(more.status, 429);
});

test('taken at the counter under the term of the region; late is seen above; three attempts, or the word of who asked', async () => {
  const { desk, officer, neutral, manager } = heard;
  const province = desk.test.recordsAs('provinceOfficer');
  const from = '2020-01-01';
  const term = {
    division: '370100',
    term: 'ticket-question',
    length: 2,
    document: '市文件',
  } as const;
  await province.create(regionalTerm, { ...term, effectiveFrom: from }, { region: '370000' });
  const asked = {
    kind: 'consult',
    category: 'certificate',
    words: '补办证明要什么',
    channel: 'telephone',
  };
  const taken = await desk.clerk.post<ActTaken>('/api/kinds/ticket/acts/take', {
    ...{ ...asked, id: desk.test.node.ids.uuid(), phone: '13805310155' },
  });
  assert.equal(taken.status, 200, taken.text);
  const id = ['ticket', taken.body.root] as const;
  const { fact } = await recordOf(officer, ...id);
  assert.equal(fact['dueOn'], workingDays(String(fact['receivedAt']).slice(0, 10), 2));
  const records = desk.test.recordsAs('countyOfficer', { region: COUNTY });
  await done(officer, id, 'sign');
  const far = await act(officer, id, 'extend', {
    ...{ extendedTo: workingDays(String(fact['dueOn']), 11), extendedBecause: '等外地回函' },
  });
  assert.match(far.text, /10 个工作日/);
  heard.days(4);
  const late = async () => (await officer.get<LateVoices>('/api/voices/late')).body.late;
  assert.ok((await late()).some((one) => one.id === taken.body.root && one.days > 0));
  await done(officer, id, 'extend', {
    ...{ extendedTo: workingDays(String(fact['dueOn']), 10), extendedBecause: '等外地回函' },
  });
  assert.ok(!(await late()).some((one) => one.id === taken.body.root));
  assert.equal((await act(manager, id, 'answer', { answer: '好' })).status, 422, 'was not asked');
  await done(officer, id, 'answer-directly', { answer: '带身份证到窗口' });
  assert.equal((await act(officer, id, 'close-unreached')).status, 403, 'whoever answered');
  const open = await act(neutral, id, 'close-unreached');
  assert.match(open.text, /没有满三次/);
  const tried = await act(neutral, id, 'not-reached');
  assert.equal(tried.status, 200, tried.text);
  assert.match((await act(neutral, id, 'not-reached')).text, /隔 4 小时/);
  for (let tries = 0; tries < 2; tries += 1) {
    desk.later(241);
    await done(neutral, id, 'not-reached');
  }
  await done(neutral, id, 'close-unreached');
  const version = (await recordOf(officer, ...id)).version;
  const bare = records.revise(ticket, id[1], version, { state: 'reopened' }, '绕过');
  await assert.rejects(bare, /rule-broken/, 'its figure would not say so');
});

test('12345 passes tickets on by its own numbers, and is told how they stand', async () => {
  const { officer, manager } = heard;
  const message = {
    ...{ outside: 'DH2026-1', channel: '12345', kind: 'complain', category: 'attitude' },
    ...{ institution: heard.number, words: '态度差', anonymous: false },
    receivedAt: heard.desk.test.node.clock.now().toISOString(),
  };
  const send = (...messages: object[]) =>
    officer.post<MessagesTaken>('/api/tickets/messages', { messages });
  const { body } = await send(
    message,
    { ...message, outside: 'X', institution: 'BZ1' },
    {
      ...{ ...message, outside: 'Y', channel: 'portal' },
    },
  );
  assert.deepEqual(
    body.messages.map(({ result }) => result),
    ['taken', 'refused', 'refused'],
  );
  assert.equal((await send(message)).body.messages[0]?.result, 'there');
  assert.equal((await manager.post('/api/tickets/messages', { messages: [message] })).status, 403);
  const { id } = await newest(officer, 'ticket');
  await done(officer, ['ticket', id], 'pass-on', { passedTo: '市场监督管理局' });
  const told = await officer.get<TicketAnswers>('/api/tickets/messages?since=2020-01-01T00:00:00Z');
  assert.deepEqual(
    told.body.answers.map(({ outside, state }) => [outside, state]),
    [['DH2026-1', 'passed-on']],
  );
});
