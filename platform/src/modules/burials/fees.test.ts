import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { RightStanding } from '@qingming/connect/api/right-standing.ts';
import { feePeriod } from '@qingming/standard/records/fee-period.ts';
import { testApi } from '../../../test-support/api.ts';
import { sql } from '../../kernel/db/sql.ts';
import {
  type Columbarium,
  deskOf,
  FEE_A_YEAR,
  granted,
  holder,
  openColumbarium,
  RIGHTS,
  TODAY,
} from './burials.test-support.ts';
import { afterYears, yearsBegun } from '@qingming/standard/processes/fee-years.ts';
import { burialsModule } from './module.ts';

let house: Columbarium;
let looks: Awaited<ReturnType<typeof testApi>>;
before(async () => {
  house = await openColumbarium();
  looks = await testApi(house.node, [burialsModule(house.node.node)]);
});
after(async () => {
  await looks.close();
  await house.close();
});

const clerk = () => house.api.as('clerk', { ...house.scope, staff: house.home.people.clerk });
const manager = () => house.api.as('manager', { ...house.scope, staff: house.home.people.clerk });
const { begun, done, refused, take } = deskOf(clerk);
const grantNow = async (more: object = {}): Promise<string> =>
  begun('grant-at-once', {
    plot: await house.niche({ feeItemCode: 'upkeep' }),
    ...holder,
    ...granted,
    ...more,
  });
const fees = async (id: string): Promise<RightStanding['fees']> => {
  const answer = await looks
    .as('clerk', house.scope)
    .get<RightStanding>(`/api/rights/${id}/standing`);
  assert.equal(answer.status, 200, answer.text);
  return answer.body.fees;
};
const records = () => house.node.recordsAs('manager', house.scope);
const periodOf = async (record: string) => (await records().get(feePeriod, record)).fact;
const old = async (from: string, until: string): Promise<string> => {
  const plot = await house.niche({ feeItemCode: 'upkeep' });
  const fact = {
    ...holder,
    plot,
    state: 'granted',
    basis: 'archive',
    grantedOn: from,
    from,
    until,
  };
  const made = await clerk().post<{ id: string }>(`${RIGHTS}/records`, { fact });
  assert.equal(made.status, 200, made.text);
  return made.body.id;
};

test('whole years are counted from the first day of the right, over leap years and to its last day', () => {
  assert.equal(afterYears('2024-02-29', 1), '2025-02-28');
  assert.equal(afterYears('2024-02-29', 4), '2028-02-29');
  assert.equal(afterYears('2024-02-29', 20), '2044-02-29');
  const term = { from: '2024-02-29', until: '2044-02-29' };
  assert.equal(yearsBegun(term, '2024-02-28'), 0);
  assert.equal(yearsBegun(term, '2024-02-29'), 1);
  assert.equal(yearsBegun(term, '2025-02-27'), 1);
  assert.equal(yearsBegun(term, '2025-02-28'), 2);
  assert.equal(yearsBegun(term, '2099-01-01'), 20);
  assert.equal(yearsBegun({ from: '2024-02-29', until: '2025-08-01' }, '2025-07-01'), 1);
});

test('the fee follows the period before, at the published price, year by year to the day of a leap year', async () => {
  const id = await old('2004-02-29', '2024-02-29');
  await done(id, 'renew', { until: '2044-02-29', price: 0 });
  const first = await done(id, 'pay-fee', { years: 1, sinceYears: 20 });
  assert.deepEqual(
    await periodOf(first.record).then(({ from, until, rate, amount }) => [
      from,
      until,
      rate,
      amount,
    ]),
    ['2024-02-29', '2025-02-28', FEE_A_YEAR, FEE_A_YEAR],
  );
  const three = await done(id, 'pay-fee', { years: 3, receipt: '0012345' });
  assert.deepEqual(
    await periodOf(three.record).then(({ from, until, amount }) => [from, until, amount]),
    ['2025-02-28', '2028-02-29', 3 * FEE_A_YEAR],
  );
  const rest = await done(id, 'pay-fee', { years: 16 });
  assert.equal((await periodOf(rest.record)).until, '2044-02-29');
  await refused('a-fee-is-of-whole-years-of-the-right', id, 'pay-fee', { years: 1 });
});

test('what is owed is worked out: whole years that have begun, at the price of the day, never stored', async () => {
  const id = await grantNow();
  assert.deepEqual(await fees(id), {
    paidUntil: TODAY,
    owedYears: 1,
    price: FEE_A_YEAR,
    owed: FEE_A_YEAR,
    yearsAhead: 0,
    ended: false,
  });
  await done(id, 'pay-fee', { years: 2 });
  assert.deepEqual(await fees(id), {
    paidUntil: '2028-11-27',
    owedYears: 0,
    price: FEE_A_YEAR,
    owed: 0,
    yearsAhead: 1,
    ended: false,
  });
  house.later(366 + 365);
  assert.deepEqual([(await fees(id))?.owedYears, (await fees(id))?.paidUntil], [1, '2028-11-27']);
  house.later(-366 - 365);
  await done(id, 'end', { endReason: 'surrendered' });
  assert.deepEqual([(await fees(id))?.owedYears, (await fees(id))?.yearsAhead], [0, 1]);
  await refused('burialRights|a-fee-is-of-a-right-in-force', id, 'pay-fee', { years: 1 });
});

test('never above the published price, never where none is published, never more than twenty years, never twice', async () => {
  const id = await grantNow();
  await refused('the-maintenance-fee-is-published', id, 'pay-fee', {
    years: 1,
    rate: FEE_A_YEAR + 1,
  });
  await refused('years', id, 'pay-fee', { years: 21 });
  await refused('a-fee-is-of-whole-years-of-the-right', id, 'pay-fee', {
    years: 20,
    sinceYears: 1,
  });
  await refused('a-fee-follows-the-one-before', id, 'pay-fee', { years: 1, sinceYears: 3 });
  await refused('a-fee-not-in-future', id, 'pay-fee', { years: 1, paidOn: '2027-01-01' });
  await done(id, 'pay-fee', { years: 5, rate: FEE_A_YEAR - 1000 });
  await refused('a-year-is-paid-once|already', id, 'pay-fee', { years: 1, sinceYears: 0 });
  const unpriced = await begun('grant-at-once', {
    plot: await house.niche(),
    ...holder,
    ...granted,
  });
  await refused('the-maintenance-fee-is-published', unpriced, 'pay-fee', { years: 1 });
  await done(unpriced, 'pay-fee', { years: 1, rate: 0 });
  assert.deepEqual((await fees(unpriced))?.price, null);
  const held = await begun('hold', {
    plot: await house.niche(),
    ...holder,
    heldUntil: house.at(1),
  });
  await refused('burialRights', held, 'pay-fee', { years: 1 });
});

test('of a right from before nothing is owed until a first year is on record; no gap is made up', async () => {
  const id = await old('2010-04-05', '2030-04-05');
  assert.deepEqual(await fees(id), {
    paidUntil: null,
    owedYears: 0,
    price: FEE_A_YEAR,
    owed: null,
    yearsAhead: 0,
    ended: false,
  });
  const first = await done(id, 'pay-fee', { years: 1 });
  const { from, until, sinceYears } = await periodOf(first.record);
  assert.deepEqual([from, until, sinceYears], ['2026-04-05', '2027-04-05', 16]);
  await refused('a-fee-follows-the-one-before', id, 'pay-fee', { years: 1, sinceYears: 18 });
  await done(id, 'pay-fee', { years: 1 });
  const { version } = await records().get(feePeriod, first.record);
  await assert.rejects(
    records().revise(feePeriod, first.record, version, { rate: 0, amount: 0 }, '改'),
    /rule-broken/,
  );
});

test('what others rest on stays: a paid year keeps its right, and is voided from the last back', async () => {
  const id = await grantNow();
  const first = await done(id, 'pay-fee', { years: 1 });
  const second = await done(id, 'pay-fee', { years: 1 });
  const part = (record: string) => ({ record, version: 1 });
  await refused(
    'a-fee-follows-the-one-before',
    id,
    'void-fee',
    { reason: '误登' },
    part(first.record),
    manager,
  );
  assert.equal((await take(id, 'void-fee', { reason: '误登' }, part(second.record))).status, 403);
  const { version } = (
    await clerk().get<{ record: { version: number } }>(`${RIGHTS}/records/${id}`)
  ).body.record;
  const moved = await clerk().patch(`${RIGHTS}/records/${id}`, {
    version,
    changes: { from: '2026-12-01' },
    reason: '更正',
  });
  assert.match(moved.text, /a-fee-is-of-whole-years-of-the-right/);
  await done(id, 'void-fee', { reason: '误登' }, part(second.record), manager);
  await done(id, 'void-fee', { reason: '误登' }, part(first.record), manager);
  assert.equal((await fees(id))?.owedYears, 1);
});

test('plain SQL takes no overlap, no other amount, and no part of a year', async () => {
  const id = await grantNow();
  const { record } = await done(id, 'pay-fee', { years: 2 });
  await done(id, 'pay-fee', { years: 2 });
  for (const change of [
    sql`amount = 1`,
    sql`until = '2029-06-01'`,
    sql`until = '2029-11-27', through_years = 3, years = 3, amount = 3 * rate`,
    sql`rate = 0`,
  ])
    await assert.rejects(
      house.node.owner.run(sql`update fee_period set ${change} where id = ${record}::uuid`),
      /a-fee-|a_fee_|the_fee_is|a_year_is_paid_once/,
      change.sql,
    );
});
