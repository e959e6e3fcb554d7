import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { billLine } from '@qingming/standard/records/bill-line.ts';
import { guidedPrice } from '@qingming/standard/records/guided-price.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import { priceList, waiverRule } from '@qingming/standard/records/price.ts';
import type { TestCaller } from '../../../../test-support/api.ts';
import { behindTheBack } from '../../../../test-support/behind-the-back.ts';
import { COUNTY } from '../../../../test-support/fixtures.ts';
import type { TestNode } from '../../../../test-support/node.ts';
import { raw, sql } from '../../../kernel/db/sql.ts';
import { retryHeld } from '../../exchange/retry.ts';
import {
  brokenBy,
  check,
  checkAll,
  differences,
  figures,
  FLAT,
  type House,
  type Levels,
  openLevels,
  RITE,
  today,
  unseen,
} from './check.test-support.ts';
import { oldestUnasked } from './figures.ts';
import { checkCharges } from './walk.ts';

const SHARE = 'charged-no-more-than-the-share-for-the-age';
const LISTED = 'charge-is-on-the-published-list';
const GUIDED = 'charged-within-the-guided-price';

let levels: Levels;
before(async () => {
  levels = await openLevels();
  await checkAll(levels);
});
after(() => levels.close());

const manager = (of: House = levels.house) =>
  levels.api.as('manager', { region: COUNTY, institution: of.home.id });
const officer = () => levels.api.as('countyOfficer', { region: COUNTY });
const ministry = () => levels.above.as('ministryOfficer');
const records = () => levels.joined.province.recordsAs(['manager', 'provinceOfficer']);

const linesOn = async (day: string, by: TestCaller) =>
  (await figures(by, `?from=${day}&until=${day}`)).total.lines;

test('sound charges are asked and counted, at the province and where they arrive', async () => {
  const before = await figures(officer());
  const open = await levels.house.opened();
  await open.charge('flat');
  await open.charge('rite', { quantity: 2, amount: 2 * RITE });
  const waiting = await figures(officer());
  assert.equal(waiting.total.lines, before.total.lines, 'nothing is counted before it was asked');
  await checkAll(levels);
  for (const by of [officer(), ministry(), manager()]) {
    const { total, waitingLines, unreadHouses, lookedUntil, openInAll } = await figures(by);
    assert.deepEqual(
      [total.lines, total.charged, total.differences, waitingLines, unreadHouses, openInAll],
      [2, FLAT + 2 * RITE, 0, 0, 0, 0],
    );
    assert.ok(lookedUntil !== null && lookedUntil > new Date(Date.now() - 60_000).toISOString());
  }
});

test('a wrong charge that arrives is found by the ministry itself, and by the province that it was slipped past', async () => {
  const child = await levels.house.opened(5);
  const line = await unseen(levels.joined.province, () => child.charge('rite'));
  await checkAll(levels);
  for (const by of [ministry(), officer(), manager()]) {
    const row = (await differences(by)).find(({ record }) => record === line);
    assert.deepEqual(
      [
        row?.rules.map(({ name }) => name),
        row?.unitPrice,
        row?.published,
        row?.above,
        row?.itemName,
      ],
      [[SHARE], RITE, RITE / 2, RITE / 2, 'rite'],
    );
    assert.equal(row?.rules[0]?.says?.zh, '清单对该年龄按比例收费；请按清单规定的比例收费。');
  }
  assert.deepEqual(await differences(manager(levels.other)), []);
  // The age turns out to be another: nothing of the line has changed, and it is a difference no longer.
  await records().revise(decedent, child.decedent, 2, { age: 50 }, '年龄有误');
  await checkAll(levels);
  assert.deepEqual(
    [await brokenBy(officer(), line), await brokenBy(ministry(), line)],
    [undefined, undefined],
  );
  const gone = await differences(ministry(), '?open=false');
  assert.ok(gone.some(({ record, goneAt }) => record === line && goneAt !== null));
});

test('a list that ends earlier than was charged makes its charges differences, until it is put right', async () => {
  const open = await levels.other.opened();
  const line = await open.charge('flat');
  await checkAll(levels);
  const list = await levels.joined.province.owner.one<{ id: string; version: number }>(
    sql`select id, version from price_list where institution = ${levels.other.home.id}::uuid`,
  );
  const ends = (version: number, effectiveUntil: string) =>
    records().revise(
      priceList,
      list.id,
      version,
      { state: '8', effectiveUntil },
      '停止执行日期更正',
    );
  await ends(list.version, today);
  await checkAll(levels);
  for (const by of [officer(), ministry()]) {
    const row = (await differences(by)).find(({ record }) => record === line);
    assert.deepEqual(
      [row?.rules.map(({ name }) => name), row?.published, row?.above],
      [[LISTED], null, FLAT],
    );
    assert.equal((await figures(by)).total.above, FLAT);
  }
  const { rows } = await figures(officer());
  assert.deepEqual(
    rows.map(({ institution, differences: open_ }) => [institution, open_]),
    [
      [levels.other.home.id, 1],
      [levels.house.home.id, 0],
    ],
    'the house with most differences stands first',
  );
  await ends(list.version + 1, '2099-01-01');
  await checkAll(levels);
  assert.deepEqual([await differences(officer()), await differences(ministry())], [[], []]);
});

test('a guided price that is set after the fact is found where it is below what was charged, with its own amount', async () => {
  const open = await levels.house.opened();
  const line = await open.charge('flat', { quantity: 2, amount: 2 * FLAT });
  const guided = await levels.joined.province.recordsAs('provinceOfficer').create(
    guidedPrice,
    {
      name: '遗体火化',
      division: COUNTY,
      feeType: '03',
      unit: '具',
      base: 50_000,
      upBy: 10,
      downBy: 20,
      document: '鲁发改价格〔2026〕1号',
      effectiveFrom: today,
    },
    { region: '370000' },
  );
  await checkAll(levels);
  for (const by of [officer(), ministry()]) {
    const row = (await differences(by)).find(({ record }) => record === line);
    assert.deepEqual(
      [row?.rules.map(({ name }) => name), row?.published, row?.above],
      [[GUIDED], 55_000, 2 * (FLAT - 55_000)],
    );
    assert.equal((await differences(by, `?open=true&rule=${GUIDED}`)).length, 3);
    assert.deepEqual(await differences(by, `?open=true&rule=${SHARE}`), []);
  }
  await records().void(guidedPrice, guided.id, 1, '有误');
  await checkAll(levels);
  assert.deepEqual([await differences(officer()), await differences(ministry())], [[], []]);
});

test('a waiver rule that is corrected downwards makes its waivers differences, which are no amount above the list', async () => {
  const rule = await levels.joined.province.recordsAs('provinceOfficer').create(
    waiverRule,
    {
      name: '火化费减免',
      group: 'universal',
      feeType: '03',
      cap: 25_000,
      document: '济民〔2026〕5号',
      effectiveFrom: '2026-01-01',
    },
    { region: '370000' },
  );
  const open = await levels.house.opened();
  const waives = await open.charge('flat');
  const waived = { unitPrice: 25_000, amount: 25_000, item: undefined };
  const waiver = await open.charge('flat', { kind: 'waiver', waives, rule: rule.id, ...waived });
  await checkAll(levels);
  assert.equal(await brokenBy(officer(), waiver), undefined);
  await records().revise(waiverRule, rule.id, 1, { cap: 20_000 }, '标准更正');
  await checkAll(levels);
  for (const by of [officer(), ministry()]) {
    const row = (await differences(by)).find(({ record }) => record === waiver);
    assert.deepEqual(
      [row?.rules.map(({ name }) => name), row?.above, row?.itemName],
      [['waiver-within-its-rule', 'a-case-takes-no-more-than-its-waiver-rule'], null, '火化费减免'],
    );
  }
  await records().void(billLine, waiver, 1, '重新减免');
  await checkAll(levels);
  assert.deepEqual([await differences(officer()), await differences(ministry())], [[], []]);
});

test('a line that moves to another day is counted there alone', async () => {
  const open = await levels.house.opened();
  const line = await open.charge('flat', { servedOn: '2026-02-03' });
  await checkAll(levels);
  assert.deepEqual(
    [await linesOn('2026-02-03', ministry()), await linesOn('2026-02-04', ministry())],
    [1, 0],
  );
  await records().revise(billLine, line, 1, { servedOn: '2026-02-04' }, '日期更正');
  await checkAll(levels);
  for (const by of [officer(), ministry()])
    assert.deepEqual([await linesOn('2026-02-03', by), await linesOn('2026-02-04', by)], [0, 1]);
});

test('what changed past the log is found when the house has its turn', async () => {
  const open = await levels.house.opened();
  const line = await open.charge('flat');
  await checkAll(levels);
  await behindTheBack(levels.joined.province, (tx) =>
    tx.run(
      sql`update bill_line set unit_price = ${FLAT + 1}, amount = ${FLAT + 1} where id = ${line}::uuid`,
    ),
  );
  await check(levels.joined.province);
  assert.equal(await brokenBy(officer(), line), undefined, 'nothing says that it changed');
  await levels.joined.province.owner.run(
    sql`update charge_check_house set read_at = now() - interval '31 days' where ${true}`,
  );
  await check(levels.joined.province);
  assert.deepEqual(await brokenBy(officer(), line), [LISTED]);
  await behindTheBack(levels.joined.province, (tx) =>
    tx.run(
      sql`update bill_line set unit_price = ${FLAT}, amount = ${FLAT} where id = ${line}::uuid`,
    ),
  );
  await levels.joined.province.owner.run(sql`delete from charge_check_house where ${true}`);
  assert.equal(
    (await figures(officer())).unreadHouses,
    2,
    'a house that was not begun with is said',
  );
  await check(levels.joined.province);
  assert.equal(await brokenBy(officer(), line), undefined);
});

/** A node whose database goes away after so many transactions. */
function breaking({ node }: TestNode, most: number): TestNode['node'] {
  let left = most;
  const transaction: typeof node.db.transaction = (work, options) => {
    left -= 1;
    if (left < 0) throw new Error('the database is gone');
    return node.db.transaction(work, options);
  };
  return { ...node, db: { ...node.db, transaction } };
}

const kept = async ({ owner }: TestNode) => ({
  days: await owner.all(sql`
    select institution, day, lines, charged, due is null as done from charge_check_day where ${true} order by 1, 2`),
  found: await owner.all(sql`
    select kind, record, rules, published, above, gone_at is null as open from charge_difference where ${true} order by 2`),
});

test('a run that is cut off anywhere is gone on with, and finds what an undisturbed one finds', async () => {
  const { ministry: node } = levels.joined;
  const child = await levels.house.opened(6);
  const days = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'];
  for (const servedOn of days)
    await unseen(levels.joined.province, () => child.charge('rite', { servedOn }));
  await checkAll(levels);
  const whole = await kept(node);
  assert.equal((await differences(ministry())).length, days.length);
  const forget = async () => {
    await node.owner.run(sql`delete from charge_check_day where ${true}`);
    await node.owner.run(sql`delete from charge_difference where ${true}`);
    await node.owner.run(sql`delete from charge_check_house where ${true}`);
  };
  await forget();
  for (let most = 1; ; most += 1) {
    const end = await checkCharges(breaking(node, most)).catch((error: unknown) => String(error));
    if (typeof end !== 'string') break;
    assert.match(end, /the database is gone/);
    assert.ok(most < 40, 'each run goes further than the one before');
  }
  assert.deepEqual(await kept(node), {
    ...whole,
    found: whole.found.filter((row) => 'open' in row && row.open),
  });
  await records().void(billLine, (await differences(ministry()))[0]?.record ?? '', 1, '收费有误');
  await checkAll(levels);
  assert.equal((await differences(ministry())).length, days.length - 1);
  assert.deepEqual(await checkCharges(node.node), { days: 0, lines: 0 }, 'nothing is left to ask');
});

test('a line that was held back is asked once it is taken over', async () => {
  const child = await levels.house.opened(4);
  const itsPrice = (price: number) =>
    behindTheBack(levels.joined.ministry, (tx) =>
      tx.run(
        sql`update price_item set price = ${price} where id = ${levels.house.items['rite']}::uuid`,
      ),
    );
  await itsPrice(1);
  const line = await unseen(levels.joined.province, () => child.charge('rite'));
  await checkAll(levels);
  assert.equal(await brokenBy(ministry(), line), undefined);
  await itsPrice(RITE);
  assert.equal(
    (await retryHeld(levels.joined.receivingAt.ministry, 'everything that waits')).released,
    1,
  );
  await check(levels.joined.ministry);
  assert.deepEqual(await brokenBy(ministry(), line), [SHARE]);
  await records().void(billLine, line, 1, '收费有误');
  await checkAll(levels);
  assert.equal(await brokenBy(ministry(), line), undefined);
});

test('a day that cannot be asked stays waiting, is told, and keeps no other from its turn', async () => {
  const { province } = levels.joined;
  const errors: unknown[] = [];
  const open = await levels.house.opened();
  await open.charge('flat', { servedOn: '2026-04-01' });
  await open.charge('flat', { servedOn: '2026-04-02' });
  await levels.joined.sequence(province);
  await province.owner.run(
    raw(`create function cannot_be_asked() returns trigger language plpgsql as
    $$ begin if new.day = '2026-04-01' then raise exception 'broken'; end if; return new; end $$`),
  );
  await province.owner.run(
    raw(`create trigger cannot_be_asked before update of lines on charge_check_day
    for each row execute function cannot_be_asked()`),
  );
  const logger = { error: (told: unknown) => void errors.push(told) };
  await checkCharges(province.node, { logger });
  await province.owner.run(raw('drop function cannot_be_asked() cascade'));
  assert.equal(errors.length, 1);
  assert.ok((await oldestUnasked(province.owner)) > 0);
  const of = await figures(officer(), '?from=2026-04-01&until=2026-04-02');
  assert.deepEqual([of.total.lines, of.total.waitingDays, of.waitingLines], [1, 1, 1]);
  await province.owner.run(sql`update charge_check_day set not_before = now() where ${true}`);
  await check(province);
  assert.equal((await figures(officer(), '?from=2026-04-01&until=2026-04-02')).total.lines, 2);
  assert.equal(await oldestUnasked(province.owner), 0);
});
