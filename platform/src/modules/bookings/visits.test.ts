import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ActTaken } from '@qingming/connect/api/acts.ts';
import type { GateAnswer } from '@qingming/connect/api/visits.ts';
import { burialArea } from '@qingming/standard/records/burial-area.ts';
import { plot } from '@qingming/standard/records/plot.ts';
import { rightOfUse } from '@qingming/standard/records/right-of-use.ts';
import { visitBooking } from '@qingming/standard/records/visit-booking.ts';
import { visitSlot } from '@qingming/standard/records/visit-slot.ts';
import { isFault } from '../../kernel/errors/fault.ts';
import { sql } from '../../kernel/db/sql.ts';
import { identityNumber } from '../cases/cases.test-support.ts';
import {
  book,
  booked,
  family,
  openSite,
  plan,
  type Site,
  slotAt,
} from './bookings.test-support.ts';

let site: Site;
before(async () => {
  site = await openSite();
  await plan(site);
});
after(() => site.close());

const clerk = () => site.api.as('clerk', { ...site.scope, staff: site.home.people.clerk });
const manager = () => site.api.as('manager', site.scope);
const act = async (kind: string, id: string, name: string, more: object = {}, who = clerk()) => {
  const { version } = await site.test
    .recordsAs('manager', site.scope)
    .get(kind === 'visitSlot' ? visitSlot : visitBooking, id);
  return who.post<ActTaken>(`/api/kinds/${kind}/records/${id}/acts/${name}`, { version, ...more });
};
const isRule = (rule: string) => (error: unknown) =>
  isFault(error) && error.detail['rule'] === rule;

test('a plan makes the slots of many days; none twice, none of the past, none of nothing', async () => {
  const days = { firstDay: '2026-12-05', lastDay: '2026-12-13', days: 'weekend' };
  await plan(site, days);
  const slots = await site.test
    .recordsAs('manager', site.scope)
    .ofInstitution(visitSlot, site.home.id);
  const names = slots.map(({ fact }) => fact.name).toSorted();
  assert.equal(names.length, 10, 'two slots of one day, and of four days of weekends');
  assert.equal(names.at(-1), '2026-12-13 10:00–12:00');
  const post = (more: object) =>
    manager().post('/api/kinds/visitPlan/acts/plan-visits', {
      ...{ firstDay: '2026-12-20', lastDay: '2026-12-20', days: 'every', opensFrom: '08:00' },
      ...{ closesAt: '12:00', minutes: 120, people: 10, vehicles: 0, needsDocument: false },
      ...{ daysAhead: 7, bookFrom: '08:00', ...more },
    });
  assert.match((await post(days)).text, /one-slot-begins-at-a-time|begins then already/);
  assert.match(
    (await post({ firstDay: '2026-11-01', lastDay: '2026-11-02' })).text,
    /no slot at all/,
  );
  assert.match((await post({ lastDay: '2027-12-20' })).text, /a-plan-has-its-days-in-order/);
  assert.match((await post({ phonePeople: 11 })).text, /a-plan-keeps-what-it-has/);
  assert.equal((await clerk().post('/api/kinds/visitPlan/acts/plan-visits', {})).status, 403);
});

test('a family books, sees its ticket, changes, cancels; the places follow', async () => {
  const [early, late] = [
    await slotAt(site, '2026-11-28 08:00'),
    await slotAt(site, '2026-11-28 10:00'),
  ];
  const free = async (id: string) => {
    site.later(1);
    return (await site.door.slots(site.house)).find((slot) => slot.id === id)?.open;
  };
  const link = await booked(site, family(early, { people: 4, vehicles: 1, plate: '鲁A12345' }));
  assert.deepEqual(await free(early), { people: 6, vehicles: 1 });
  const view = await site.door.look(link);
  assert.match(view?.number ?? '', /^QM370102-2026-\d{6}$/);
  assert.ok(view?.ticket?.startsWith('QMV1.'));
  assert.ok(
    !JSON.stringify(view).includes('李小红') && !JSON.stringify(view).includes('12345'),
    'masked',
  );
  const changed = await site.door.change(link, { slot: late, people: 5 });
  assert.equal(changed?.answer === 'done' && changed.view.slot.id, late);
  assert.deepEqual(
    [await free(early), await free(late)],
    [
      { people: 10, vehicles: 2 },
      { people: 5, vehicles: 1 },
    ],
  );
  assert.equal((await site.door.cancel(link))?.state, 'cancelled');
  assert.equal((await site.door.cancel(link))?.state, 'cancelled', 'twice is once');
  assert.deepEqual(await free(late), { people: 10, vehicles: 2 });
  assert.equal((await site.door.look(link))?.ticket, null);
  const altered = `${link.slice(0, -6)}${link.at(-6) === 'A' ? 'B' : 'A'}${link.slice(-5)}`;
  assert.equal(await site.door.look(altered), undefined);
});

test('full: it is said, who waits is offered the freed place in order, and nobody comes in beside them', async () => {
  const slot = await slotAt(site, '2026-11-28 08:00');
  const links = [
    await booked(site, family(slot, { people: 5 })),
    await booked(site, family(slot, { people: 5 })),
  ];
  assert.deepEqual(await book(site, family(slot)), { answer: 'full', of: 'people' });
  const [first, second] = [
    await booked(site, family(slot, { people: 4, waits: true })),
    await booked(site, family(slot, { people: 2, waits: true })),
  ];
  assert.deepEqual(
    [(await site.door.look(first))?.before, (await site.door.look(second))?.before],
    [0, 1],
  );
  await site.door.cancel(links[0] ?? '');
  assert.equal((await site.door.look(first))?.state, 'offered');
  assert.equal((await site.door.look(second))?.state, 'waiting', 'one place is left, and two wait');
  assert.equal(
    (await book(site, family(slot, { people: 1 }))).answer,
    'booked',
    'a place that nobody who waits can use',
  );
  site.later(121);
  assert.deepEqual(await site.door.accept(first), { answer: 'not-now' }, 'too late');
  await site.keep();
  assert.equal((await site.door.look(first))?.state, 'lapsed');
  assert.equal((await site.door.look(second))?.state, 'offered');
  const taken = await site.door.accept(second);
  assert.equal(taken?.answer === 'done' && taken.view.state, 'confirmed');
});

test('by no door is a slot oversold: record, correction, smaller slot, plain SQL', async () => {
  const slot = await slotAt(site, '2026-11-28 10:00');
  const link = await booked(site, family(slot, { people: 5, vehicles: 1, plate: '鲁A00001' }));
  await booked(site, family(slot, { people: 5, vehicles: 1, plate: '鲁A00002' }));
  const { id } = (await site.door.look(link)) ?? assert.fail();
  const { owner } = site.test;
  const other = '00000000-0000-7000-8000-00000000000a';
  const copied = owner.run(sql`
    insert into visit_booking select (jsonb_populate_record(b, jsonb_build_object(
      'id', ${other}::text, 'visit_booking_id', ${other}::text,
      'number', 'QM370102-2026-999999', 'people', 1, 'vehicles', 0, 'plate', null))).*
    from visit_booking b where b.id = ${id}::uuid`);
  await assert.rejects(copied, /no-more-people-than-places/);
  const fewer = act(
    'visitSlot',
    slot,
    'change-places',
    {
      ...{ people: 9, vehicles: 2, phonePeople: 0, phoneVehicles: 0 },
      ...{ priorityPeople: 0, priorityVehicles: 0 },
    },
    manager(),
  );
  assert.match((await fewer).text, /a-slot-is-not-smaller-than-its-bookings/);
  const records = site.test.recordsAs('manager', site.scope);
  const known = await records.get(visitSlot, slot);
  await assert.rejects(
    records.void(visitSlot, slot, known.version, '误设'),
    isRule('a-slot-with-bookings-stays'),
  );
  assert.deepEqual(
    (await site.door.change(link, { slot: await slotAt(site, '2026-11-28 08:00'), people: 5 }))
      ?.answer,
    'full',
  );
  const far = await slotAt(site, '2026-12-05 08:00').catch(() => undefined);
  assert.equal(
    (await book(site, family(far ?? ''))).answer,
    'not-now',
    'bookings open seven days ahead',
  );
});

test('forty families at once for ten places: ten have them, the others are told, however often they press', async () => {
  await plan(site, { firstDay: '2026-12-03', lastDay: '2026-12-03' });
  const slot = await slotAt(site, '2026-12-03 08:00');
  const { door, house } = site;
  const tickets = Array.from({ length: 40 }, () => door.ticket(house));
  site.later(1);
  const told = tickets.map((ticket) => [ticket, family(slot, { people: 1 })] as const);
  const answers = await Promise.all(
    told.map(([ticket, asked], at) => door.book(ticket, house, asked, `10.99.${at}.1`)),
  );
  const of = (answer: string) => answers.filter((one) => one.answer === answer).length;
  assert.deepEqual([of('booked'), of('full')], [10, 30]);
  const again = await Promise.all(
    told.map(([ticket, asked], at) => door.book(ticket, house, asked, `10.99.${at}.1`)),
  );
  assert.deepEqual(
    again.map(({ answer }) => answer),
    answers.map(({ answer }) => answer),
  );
  const { taken } = await site.test.owner.one<{ taken: number }>(
    sql`select sum(people)::int as taken from visit_booking where slot = ${slot}::uuid`,
  );
  assert.equal(taken, 10);
});

test('one visit a document and day; real names where the slot asks; elders have kept places', async () => {
  await plan(site, {
    firstDay: '2026-11-29',
    lastDay: '2026-11-30',
    people: 4,
    priorityPeople: 2,
    phonePeople: 1,
    needsDocument: true,
  });
  const [slot, next] = [
    await slotAt(site, '2026-11-29 08:00'),
    await slotAt(site, '2026-11-29 10:00'),
  ];
  await assert.rejects(
    book(site, family(slot, { people: 1 })),
    isRule('a-slot-of-real-names-has-a-document'),
  );
  // Born on 1 January 1950: an elder.
  const old = { documentKind: '0', document: identityNumber(1), people: 1 } as const;
  const passport = { documentKind: '4', document: 'E12345678', people: 1 } as const;
  await booked(site, family(slot, passport));
  assert.equal(
    (await book(site, family(slot, { documentKind: '4', document: 'E12345679' }))).answer,
    'full',
  );
  const elder =
    (await site.door.look(await booked(site, family(slot, { ...old, people: 2 })))) ??
    assert.fail();
  assert.equal(elder.slot.priority.people, 0, 'a kept place');
  await assert.rejects(
    book(site, family(next, old)),
    (error: unknown) => isFault(error) && error.code === 'already-exists',
  );
  await assert.rejects(
    book(
      site,
      family(next, {
        ...old,
        document: `${old.document.slice(0, 17)}${old.document.endsWith('X') ? '1' : 'X'}`,
      }),
    ),
    isRule('the-number-of-a-visitor-is-genuine'),
  );
});

test('by telephone: kept places, consent, moved and cancelled for the family', async () => {
  const [slot, next] = [
    await slotAt(site, '2026-11-30 08:00'),
    await slotAt(site, '2026-11-30 10:00'),
  ];
  const told = {
    ...{ channel: 'phone', slot, people: 1, vehicles: 0, name: '王大爷', phone: '13905319999' },
    ...{ documentKind: '0', document: identityNumber(7), quota: 'phone' },
  };
  const begin = (more: object) =>
    clerk().post<ActTaken>('/api/kinds/visitBooking/acts/book-for-caller', { ...told, ...more });
  assert.match((await begin({ consent: false })).text, /who-books-for-another-has-their-consent/);
  const made = await begin({ consent: true });
  assert.equal(made.status, 200, made.text);
  assert.match(
    (await begin({ consent: true, document: identityNumber(8) })).text,
    /no-more-people-than-places/,
  );
  const { root } = made.body;
  const moved = await act('visitBooking', root, 'move-booking', {
    slot: next,
    people: 1,
    quota: 'phone',
  });
  assert.equal(moved.status, 200, moved.text);
  const records = site.test.recordsAs('clerk', site.scope);
  const { fact } = await records.get(visitBooking, root);
  assert.deepEqual(
    [fact.slot, fact.from, fact.state],
    [next, '2026-11-30T02:00:00.000Z', 'confirmed'],
  );
  assert.equal(
    (await act('visitBooking', root, 'cancel-for-family', { reason: '来电取消' })).status,
    200,
  );
  const online = family(slot, { documentKind: '4', document: 'E20000000' });
  await assert.rejects(
    site.test.recordsAs('clerk', site.scope).create(
      visitBooking,
      {
        ...{ state: 'confirmed', slot, day: '2026-11-30', from: fact.from, until: fact.until },
        ...{
          people: 1,
          vehicles: 0,
          name: '某',
          phone: online.phone,
          channel: 'portal',
          quota: 'phone',
        },
        askedAt: site.test.node.clock.now().toISOString(),
      } as never,
      site.scope,
    ),
    (error: unknown) => isFault(error),
  );
});

test('a closed slot takes nobody, and says so to whoever booked; they move', async () => {
  await plan(site, { firstDay: '2026-12-01', lastDay: '2026-12-01' });
  const [slot, next] = [
    await slotAt(site, '2026-12-01 08:00'),
    await slotAt(site, '2026-12-01 10:00'),
  ];
  const link = await booked(site, family(slot));
  const closed = await act(
    'visitSlot',
    slot,
    'close-slot',
    { closedBecause: 'fire-risk' },
    manager(),
  );
  assert.equal(closed.status, 200, closed.text);
  const view = (await site.door.look(link)) ?? assert.fail();
  assert.deepEqual(
    [view.state, view.slot.state, view.slot.closedBecause],
    ['confirmed', 'closed', 'fire-risk'],
  );
  assert.equal((await book(site, family(slot))).answer, 'not-now');
  const moved = await site.door.change(link, { slot: next, people: 2 });
  assert.equal(moved?.answer, 'done');
});

test('the gate: in once, then again with the first time; another time, cancelled, forged, without a network', async () => {
  const slot = await slotAt(site, '2026-12-01 10:00');
  const link = await booked(site, family(slot, { people: 3 }));
  const gone = await booked(site, family(slot));
  const late = await booked(site, family(slot, { people: 1 }));
  const views = await Promise.all([link, gone, late].map((one) => site.door.look(one)));
  const [ticket, cancelled, offline] = views.map((view) => view?.ticket ?? assert.fail());
  await site.door.cancel(gone);
  let scans = 0;
  const scan = async (text = '', more: object = {}) => {
    scans += 1;
    const id = `00000000-0000-7000-8000-${String(scans).padStart(12, '0')}`;
    const answer = await site.api
      .as('operator', { ...site.scope, staff: site.home.people.operator })
      .post<GateAnswer>('/api/visits/gate/scans', { id, text, ...more });
    assert.equal(answer.status, 200, answer.text);
    return answer.body;
  };
  assert.equal((await scan(ticket)).result, 'other-slot', 'days too early');
  site.later((Date.parse('2026-12-01T02:30:00Z') - site.test.node.clock.now().getTime()) / 60_000);
  const first = await scan(ticket);
  assert.deepEqual([first.result, first.people], ['first', 3]);
  assert.ok(!JSON.stringify(first).includes('李小红'), 'masked at the gate');
  const shownFirst = site.test.node.clock.now().toISOString();
  site.later(5);
  const again = await scan(first.number.slice(-6));
  assert.deepEqual([again.result, again.shownFirst], ['again', shownFirst]);
  assert.equal((await scan(cancelled)).result, 'cancelled');
  const [head = '', body = '', signature = ''] = (ticket ?? '').split('.');
  const forged = `${head}.${Buffer.from(Buffer.from(body, 'base64url').toString().replace('|3|', '|5|')).toString('base64url')}.${signature}`;
  assert.notEqual(forged, ticket);
  for (const text of [forged, 'https://example.com', 'QM370102-2026-999998'])
    assert.equal((await scan(text)).result, 'forged', text);
  const at = site.test.node.clock.now().toISOString();
  site.later(60 * 5);
  await site.keep();
  assert.equal((await site.door.look(late))?.state, 'no-show');
  const queued = await scan(offline, { at, offline: true });
  assert.deepEqual([queued.result, queued.at], ['first', at]);
  assert.equal((await site.door.look(late))?.state, 'checked-in');
  await site.keep();
  const { fact } = await site.test.recordsAs('manager', site.scope).get(visitSlot, slot);
  assert.deepEqual(
    [fact.bookedPeople, fact.camePeople],
    [6, 4],
    'two moved there and did not come',
  );
});

test('a right-holder is known by number and telephone, and has kept places; one family a plot and day', async () => {
  await plan(site, {
    ...{ firstDay: '2026-12-02', lastDay: '2026-12-02' },
    ...{ people: 6, priorityPeople: 4 },
  });
  const [slot, next] = [
    await slotAt(site, '2026-12-02 08:00'),
    await slotAt(site, '2026-12-02 10:00'),
  ];
  const records = site.test.recordsAs('manager', site.scope);
  const area = { code: 'H1', name: '怀德楼', kind: 'building', level: 1, closed: false } as const;
  const room = (await records.create(burialArea, area, site.scope)).id;
  const niche = {
    ...({ code: 'H1-1', area: room, position: 1, kind: 'niche', remains: 'ashes' } as const),
    ...({ capacity: 2, oversize: false, state: 'usable', basic: true, itemCode: 'x' } as const),
  };
  const plotId = (await records.create(plot, niche, site.scope)).id;
  const phone = '13800000001';
  const held = await records.create(
    rightOfUse,
    {
      ...({ plot: plotId, state: 'granted', holderName: '朱明华', phone } as const),
      ...({ basis: 'archive', grantedOn: '2020-01-01', from: '2020-01-01' } as const),
      until: '2039-12-31',
    } as never,
    site.scope,
  );
  const right = held.fact.number;
  assert.deepEqual(await book(site, family(slot, { right })), { answer: 'right-unknown' });
  assert.equal((await book(site, family(slot, { right: 'SYQ1', phone }))).answer, 'right-unknown');
  const link = await booked(site, family(slot, { right, phone, people: 4 }));
  const view = (await site.door.look(link)) ?? assert.fail();
  assert.equal(view.slot.priority.people, 0, 'four of the kept places');
  await assert.rejects(
    book(site, family(next, { right, phone })),
    (error: unknown) => isFault(error) && error.detail['rule'] === 'one-family-a-plot-and-day',
  );
});
