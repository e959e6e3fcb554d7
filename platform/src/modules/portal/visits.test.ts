import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { institution } from '@qingming/standard/records/institution.ts';
import { testServer } from '../../../test-support/server.ts';
import type { Server } from '../../kernel/http/server.ts';
import {
  family,
  openSite,
  plan,
  type Site,
  slotAt,
  booked,
} from '../bookings/bookings.test-support.ts';
import { findWaivers } from '../settlement/waivers.ts';
import { portalModule } from './module.ts';
import { basicServices } from './test-support/seed.ts';
import { en } from './texts/en.ts';
import { zh } from './texts/zh.ts';

let site: Site;
let server: Server;
before(async () => {
  site = await openSite();
  const { node } = site.test;
  const portal = portalModule(node, {
    publicUrl: 'http://127.0.0.1:8080',
    records: site.test.recordsAs('public', {}, 'own-affairs'),
    basicServices,
    findWaivers,
    checkCertificate: async () => ({ answer: 'unknown' }),
    visits: site.door,
  });
  server = await testServer({ db: node.db, clock: node.clock, modules: [portal] });
  const records = site.test.recordsAs(['provinceOfficer', 'manager']);
  const { version } = await records.get(institution, site.home.id);
  await records.revise(
    institution,
    site.home.id,
    version,
    { kind: 'TZ', servicePhone: '0531-88880000' },
    '开通',
  );
  await plan(site);
});
after(async () => {
  await server.stop();
  await site.close();
});

const words = zh.visits;
const days = (language = ''): string => `${language}/institutions/${site.house.number}/visits`;
const get = (url: string) => server.app.inject({ method: 'GET', url });
const post = (url: string, form: Readonly<Record<string, string>>, ip = '10.30.0.1') =>
  server.app.inject({
    ...{ method: 'POST', url, remoteAddress: ip },
    payload: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
const ticketIn = (page: string): string =>
  /name="ticket" value="([^"]+)"/.exec(page)?.[1] ?? assert.fail('no ticket');
const TOLD = { people: '2', vehicles: '0', name: '李小红', phone: '138 0531 0177' } as const;

async function opened(slot: string): Promise<string> {
  const page = await get(`${days()}/${slot}`);
  assert.equal(page.statusCode, 200, page.body);
  site.later(1);
  return ticketIn(page.body);
}

test('the days are public; a family fills in, checks, books once however often it presses, and has its ticket', async () => {
  const slot = await slotAt(site, '2026-11-28 08:00');
  const list = await get('/visits');
  assert.ok(list.body.includes(days()));
  assert.match((await get(days())).body, /还有 10 人，车位 2/);
  assert.match((await get(days('/en'))).body, /10 left, 2 for vehicles/);
  const address = `${days()}/${slot}`;
  const form = { ...TOLD, ticket: await opened(slot) };
  const check = await post(address, { ...form, step: 'check' });
  assert.ok(check.body.includes(words.checkSays) && check.body.includes('李小红'));
  assert.match((await get(days())).body, /还有 10 人/, 'nothing is written before it is confirmed');
  const back = await post(address, { ...form, step: 'edit' });
  assert.ok(back.body.includes('value="李小红"'));
  const replies = await Promise.all([1, 2, 3].map(() => post(address, { ...form, step: 'book' })));
  assert.deepEqual(
    replies.map(({ statusCode }) => statusCode),
    [303, 303, 303],
  );
  const [link = ''] = new Set(replies.map(({ headers }) => String(headers['location'])));
  assert.equal(new Set(replies.map(({ headers }) => headers['location'])).size, 1);
  site.later(1);
  assert.match((await get(days())).body, /还有 8 人/);
  const page = (await get(link)).body;
  assert.ok(page.includes('<svg') && page.includes(words.states.confirmed));
  assert.ok(!page.includes('李小红') && !page.includes('13805310177'), 'masked');
  const calendar = await get(`${link}/visit.ics`);
  assert.match(calendar.body, /DTSTART:20261128T000000Z[\s\S]+TRIGGER:-P1D/);
  assert.match((await get(`/en${link}`)).body, /It is booked/);
  const later = await slotAt(site, '2026-11-28 10:00');
  assert.equal((await post(link, { do: 'change', slot: later, people: '5' })).statusCode, 303);
  assert.match((await get(link)).body, /10:00–12:00/);
  assert.equal((await post(link, { do: 'nonsense' })).statusCode, 303, 'nothing is done');
  assert.equal((await post(link, { do: 'cancel' })).statusCode, 303);
  assert.ok((await get(link)).body.includes(words.states.cancelled));
  assert.equal((await get(`${link}/visit.ics`)).statusCode, 404);
});

test('what is wrong is said beside it and nothing typed is lost; what is none, too quick or too old books nothing', async () => {
  const slot = await slotAt(site, '2026-11-28 08:00');
  const address = `${days()}/${slot}`;
  const quick = ticketIn((await get(address)).body);
  const tooSoon = await post(address, { ...TOLD, ticket: quick, step: 'book' });
  assert.ok(tooSoon.body.includes(words.tooSoon));
  const ticket = await opened(slot);
  for (const [wrong, says] of [
    [{ phone: '' }, words.needPhone],
    [{ name: '' }, words.needName],
    [{ vehicles: '1' }, words.needPlate],
    [{ document: 'E1234' }, words.needKind],
    [{ phone: 'abc' }, '联系电话'],
    [{ documentKind: '0', document: '370102195001010010' }, '号码有误'],
    [{ right: 'SYQ370102-2026-000001' }, words.rightUnknown],
    [{ site: 'x' }, words.tooMany],
  ] as const) {
    const reply = await post(address, { ...TOLD, people: '4', ticket, step: 'book', ...wrong });
    assert.ok(
      [422, 429].includes(reply.statusCode),
      `${JSON.stringify(wrong)} ${reply.statusCode}`,
    );
    assert.ok(reply.body.includes(says), `${JSON.stringify(wrong)}: ${says}`);
    assert.match(reply.body, /<option value="4" selected>/, 'what was chosen is there');
    assert.equal(ticketIn(reply.body), ticket, 'the form is still the same booking');
  }
  const english = await post(`${days('/en')}/${slot}`, {
    ...TOLD,
    ticket,
    step: 'book',
    phone: '',
  });
  assert.ok(english.body.includes(en.visits.needPhone));
  for (const bad of ['nonsense', `${ticket}A`])
    assert.ok(
      (await post(address, { ...TOLD, ticket: bad, step: 'book' })).body.includes(words.outdated),
    );
  site.later(6 * 60 + 1);
  assert.ok((await post(address, { ...TOLD, ticket, step: 'book' })).body.includes(words.outdated));
  for (const none of [
    `${days()}/x`,
    '/institutions/TZ370102-99/visits',
    '/visits/x',
    `/visits/${'A'.repeat(43)}`,
  ])
    assert.equal((await get(none)).statusCode, 404, none);
});

test('full: other times and the waiting list are offered; three bookings of a number, and no more', async () => {
  await plan(site, { firstDay: '2026-11-29', lastDay: '2026-11-29', people: 5 });
  const slot = await slotAt(site, '2026-11-29 08:00');
  const other = await slotAt(site, '2026-11-29 10:00');
  await booked(site, family(slot, { people: 5 }));
  const address = `${days()}/${slot}`;
  site.later(1);
  const page = await get(address);
  assert.ok(page.body.includes(words.fullHere) && page.body.includes(`${days()}/${other}`));
  const form = { ...TOLD, phone: '13905318888', ticket: ticketIn(page.body) };
  site.later(1);
  const refused = await post(address, { ...form, step: 'book' });
  assert.equal(refused.statusCode, 409);
  assert.ok(refused.body.includes('value="李小红"'));
  const waits = await post(address, { ...form, waits: '1', step: 'book' });
  assert.match((await get(String(waits.headers['location']))).body, /在候补，您排在最前面/);
  const places = [await slotAt(site, '2026-11-28 10:00'), other];
  for (const one of places)
    assert.equal(
      (
        await post(`${days()}/${one}`, {
          ...form,
          people: '1',
          ticket: await opened(one),
          step: 'book',
        })
      ).statusCode,
      303,
    );
  const fourth = await post(`${days()}/${other}`, {
    ...form,
    people: '1',
    ticket: await opened(other),
    step: 'book',
  });
  assert.equal(fourth.statusCode, 429);
});
