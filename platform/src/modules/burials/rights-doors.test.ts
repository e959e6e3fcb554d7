import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { KindPage, KindRecord, TableTaken } from '@qingming/connect/api/kinds.ts';
import { party } from '@qingming/standard/records/party.ts';
import { plot } from '@qingming/standard/records/plot.ts';
import { rightOfUse } from '@qingming/standard/records/right-of-use.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { sql } from '../../kernel/db/sql.ts';
import {
  type Columbarium,
  deskOf,
  granted,
  holder,
  NICHE_FEE,
  openColumbarium,
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
const { begun, now } = deskOf(clerk);
const create = (fact: object) => clerk().post<KindRecord>(`${RIGHTS}/records`, { fact });
const old = {
  ...holder,
  state: 'granted',
  basis: 'archive',
  grantedOn: '2007-04-05',
  from: '2007-04-05',
  until: '2027-04-05',
} as const;

test('the form asks what the act asks: a paper, a price of the list, a free niche, twenty years', async () => {
  const niche = await house.niche();
  const fresh = {
    ...holder,
    ...granted,
    plot: niche,
    state: 'granted',
    grantedOn: TODAY,
    from: TODAY,
  };
  refusedBy('plots-are-for-the-dead', await create({ ...fresh, basisNumber: undefined }));
  refusedBy('plots-are-for-the-dead', await create({ ...fresh, basis: 'archive' }));
  refusedBy('the-price-is-published', await create({ ...fresh, price: NICHE_FEE + 1 }));
  refusedBy('term-of-twenty-years', await create({ ...fresh, until: '2046-12-01' }));
  refusedBy('a-right-says-on-what-and-how-long', await create({ ...fresh, price: undefined }));
  refusedBy(
    'a-right-goes-step-by-step',
    await create({ ...fresh, state: 'ended', endedOn: TODAY, endReason: 'moved' }),
  );
  const made = await create(fresh);
  assert.equal(made.status, 200, made.text);
  refusedBy('one-right-per-plot', await create(fresh));
  const counted = await clerk().patch(`${RIGHTS}/records/${made.body.id}`, {
    version: 1,
    changes: { transfers: 1 },
    reason: '改',
  });
  assert.equal(counted.status, 400, 'what is given is typed by nobody');
});

test('an old plot above the limit keeps its right, which is renewed; no new one is granted on it', async () => {
  const large = await house.niche({
    kind: 'plot',
    landArea: 2.08,
    oversize: true,
    builtOn: '1996',
    code: '旧-1',
  });
  const fresh = { ...holder, ...granted, plot: large };
  const desk = deskOf(clerk);
  refusedBy('no-right-on-a-plot-above-the-limit', await desk.begin('grant-at-once', fresh));
  const made = await create({ ...old, plot: large });
  assert.equal(made.status, 200, made.text);
  await desk.done(made.body.id, 'renew', { until: '2047-04-05', price: 0 });
  await desk.done(made.body.id, 'end', { endReason: 'surrendered' });
  refusedBy('no-right-on-a-plot-above-the-limit', await desk.begin('grant-at-once', fresh));
});

test('a running columbarium brings its rights in a table: each gets its number, and the next follows', async () => {
  const niches = [await house.niche(), await house.niche(), await house.niche()];
  const records = house.node.recordsAs('manager', house.scope);
  const codes = await Promise.all(
    niches.map(async (id) => (await records.get(plot, id)).fact.code),
  );
  const columns = [
    'plot',
    'state',
    'holderName',
    'phone',
    'basis',
    'grantedOn',
    'from',
    'until',
    'certificateNumber',
  ] as const;
  const row = (code: string, ...more: readonly string[]) =>
    [code, '使用中', '周小兰', '13800000003', '原有使用权补录', ...more].join(',');
  const lines = [
    columns.map((name) => rightOfUse.elements[name].label.zh).join(','),
    row(codes[0] ?? '', '2007-04-05', '2007-04-05', '2027-04-05', 'JZ370102-2007-000314'),
    row(codes[1] ?? '', '2012-06-01', '2012-06-01', '2082-06-01', 'JZ370102-2012-000086'),
    row(codes[0] ?? '', '2010-01-01', '2010-01-01', '2030-01-01', 'JZ370102-2010-000001'),
    row(codes[2] ?? '', TODAY, TODAY, '2046-11-27', ''),
  ];
  const send = () =>
    house.api.ask<TableTaken>(
      house.node.actorAs('manager', house.scope),
      'POST',
      '/api/kinds/rightOfUse/table?take=good',
      Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`),
      { 'content-type': 'text/csv' },
    );
  const answer = await send();
  assert.equal(answer.status, 200, answer.text);
  assert.equal(answer.body.taken, 2, answer.text);
  assert.deepEqual(
    answer.body.faults.map(({ row: at, message }) => [
      at,
      /已有使用权|补录|使用费/.test(message.zh),
    ]),
    [
      [4, true],
      [5, true],
    ],
  );
  assert.equal((await send()).body.taken, 0, 'the same table twice is once');
  const list = await clerk().get<KindPage<{ number: string }>>(
    `${RIGHTS}/records?is.basis=archive`,
  );
  const numbers = list.body.rows.map(({ fact }) => fact.number);
  assert.equal(new Set(numbers).size, numbers.length);
  for (const number of numbers) assert.match(number, /^SYQ370102-2026-\d{6}$/);
  await begun('hold', { plot: await house.niche(), ...holder, heldUntil: house.at(1) });
  const template = await clerk().get(`${RIGHTS}/template.csv`);
  assert.match(template.text, /Plot or niche,State,Holder/);
});

test('past the program the database refuses a second right, a long hold and a jump of the state', async () => {
  const niche = await house.niche();
  const id = await begun('grant-at-once', { plot: niche, ...holder, ...granted });
  const copy = (changes: { state?: string; plot?: string; until?: string }) =>
    house.node.owner.run(sql`
      insert into right_of_use (province, id, right_id, institution, region, version, standard, recorded_at, recorded_by, voided,
        number, plot, state, holder_name, phone, basis, basis_number, granted_on, from_, until, price)
      select province, n.id, n.id, institution, region, 1, standard, now(), recorded_by, false,
        'SYQ370102-2026-' || ${String(Math.floor(Math.random() * 899_999) + 100_000)}::text,
        ${changes.plot ?? niche}::uuid, ${changes.state ?? 'granted'}, holder_name, phone, basis, basis_number, granted_on, from_,
        ${changes.until ?? '2046-11-27'}::date, price
      from right_of_use, (select gen_random_uuid() as id) n where right_of_use.id = ${id}::uuid`);
  const free = await house.niche();
  await assert.rejects(copy({}), /one.right.per.plot/);
  await assert.rejects(copy({ plot: free, until: '2050-01-01' }), /term-of-twenty-years/);
  await assert.rejects(copy({ plot: free, state: 'ended' }), /a_right_that_ended_says_why/);
  await copy({ plot: free });
  const set = (what: ReturnType<typeof sql>) =>
    house.node.owner.run(
      sql`update right_of_use set version = version + 1, ${what} where id = ${id}::uuid`,
    );
  await assert.rejects(
    set(sql`state = 'held'`),
    /a-right-goes-step-by-step|a_hold_is_short_and_free/,
  );
  await assert.rejects(set(sql`transfers = 1`), /changes-of-the-holder-were-decided/);
});

test('who holds two rights is one party; names are masked for the county, and other houses see nothing', async () => {
  const person = { documentKind: '0', identityNumber: '370102197001011232' };
  const rights = [];
  for (let times = 0; times < 2; times += 1)
    rights.push(
      await begun('grant-at-once', { plot: await house.niche(), ...holder, ...person, ...granted }),
    );
  const records = house.node.recordsAs('manager', house.scope);
  const parties = await Promise.all(
    rights.map(async (id) => (await records.get(rightOfUse, id)).fact.partyRecord),
  );
  assert.equal(new Set(parties).size, 1);
  assert.equal(party.travels, 'stays');
  const county = house.api.as('countyOfficer', { region: COUNTY });
  const seen = await county.get<{ record: KindRecord }>(`${RIGHTS}/records/${rights[0]}`);
  assert.notEqual(seen.body.record.fact['holderName'], holder.holderName);
  assert.ok(!seen.text.includes(person.identityNumber));
  const own = await now(rights[0] ?? '');
  assert.equal(own.fact['holderName'], holder.holderName);
  assert.ok(
    !JSON.stringify(own).includes(person.identityNumber),
    'a number is shown by an act of its own',
  );
  const elsewhere = house.api.as('clerk', {
    region: '370203',
    institution: '018f0000-0000-7000-8000-000000000001',
  });
  assert.equal((await elsewhere.get(`${RIGHTS}/records/${rights[0]}`)).status, 404);
});
