import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BillProposals, BillView } from '@qingming/connect/api/settlement.ts';
import { billLine } from '@qingming/standard/records/bill-line.ts';
import { entitlement } from '@qingming/standard/records/entitlement.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import { waiverRule } from '@qingming/standard/records/price.ts';
import {
  api,
  care,
  charge,
  checked,
  clerk,
  closeDesk,
  copied,
  entitled,
  node,
  type Open,
  openDesk,
  opened,
  pay,
  post,
  records,
  refusedBy,
  refusedRaw,
  rule,
  scope,
  settle,
  today,
} from '../../../test-support/bill-desk.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';

before(openDesk);
after(closeDesk);

const proposals = async (path: string) =>
  (await clerk().get<BillProposals>(`${path}/proposals`)).body;
const waived = ({ lines }: BillView) => lines.filter(({ kind }) => kind === 'waiver');

const newRule = (more: object): Promise<{ readonly id: string }> =>
  node.recordsAs('provinceOfficer').create(
    waiverRule,
    {
      name: '减免',
      group: 'universal',
      feeType: '03',
      cap: 1000,
      document: '济民〔2026〕9号',
      effectiveFrom: '2026-01-01',
      ...more,
    },
    { region: '370000' },
  );

/** A waiver of a charge as another system might write it: by the records, past every proposal. */
const waive = (open: Open, waives: string, by: string, amount: number, more: object = {}) =>
  records().create(
    billLine,
    {
      bill: open.bill,
      kind: 'waiver',
      feeType: '03',
      waives,
      rule: by,
      name: '减免',
      servedOn: today,
      quantity: 1,
      unitPrice: amount,
      amount,
      ...more,
    },
    { ...scope(), root: open.journey.case },
  );

const ruleOf = (fault: unknown): unknown =>
  fault instanceof Fault ? (fault.detail['rule'] ?? fault.errors[0]?.rule) : fault;

const refusesRule = (writing: Promise<unknown>, name: string) =>
  assert.rejects(writing, (fault) => {
    assert.equal(ruleOf(fault), name);
    return true;
  });

async function cremated(household?: string): Promise<Open & { readonly line: string }> {
  const open = await opened();
  if (household !== undefined) await entitled(open, { household });
  const { body } = await charge(open.path, 'flat');
  return { ...open, line: body.lines[0]?.id ?? '' };
}

test('a waiver for a household is refused of any other, and of one that nobody recorded', async () => {
  for (const household of ['370203', '110101', undefined]) {
    const open = await cremated(household);
    await refusesRule(waive(open, open.line, rule, 25_000), 'waiver-is-for-this-place');
  }
  const open = await cremated('370102');
  const { id } = await waive(open, open.line, rule, 25_000);
  const other = await cremated('110101');
  const moved = { case_id: other.journey.case, bill: other.bill, waives: other.line };
  await refusedRaw(copied('bill_line', id, moved), 'waiver-is-for-this-place');
});

test('a waiver for who lived, died or was served in a place is refused elsewhere', async () => {
  const lived = (await newRule({ residence: '370200' })).id;
  const died = (await newRule({ deathRegion: '370000' })).id;
  const done = (await newRule({ doneIn: '110000' })).id;
  const open = await cremated('370102');
  await records().revise(
    decedent,
    open.journey.decedent,
    2,
    { residence: '370102', deathRegion: '370102' },
    '补录',
  );
  await refusesRule(waive(open, open.line, lived, 1000), 'waiver-is-for-this-place');
  await refusesRule(waive(open, open.line, done, 1000), 'waiver-is-for-this-place');
  await waive(open, open.line, died, 1000);
  const stranger = await cremated('370102');
  await refusesRule(waive(stranger, stranger.line, died, 1000), 'waiver-is-for-this-place');
});

test('that a family says so is no proof: a group’s waiver waits for the check', async () => {
  const open = await cremated('370102');
  await node.owner.run(
    sql`update funeral_case set waiver_group = 'special-care' where id = ${open.journey.case}`,
  );
  await refusesRule(waive(open, open.line, care, 55_000), 'waiver-rests-on-its-proof');
  const before_ = await proposals(open.path);
  const told = before_.notGranted.find((one) => one.rule === care);
  assert.deepEqual(
    [before_.waivers.map((one) => one.rule), told?.lacks, told?.amount],
    [[rule], 'proof', 55_000],
  );
  await checked(open, { group: 'special-care', basis: 'statement' });
  await refusesRule(waive(open, open.line, care, 55_000), 'waiver-rests-on-its-proof');
});

test('why a charge is not waived is said, and what to record so that it is', async () => {
  const open = await cremated();
  const unknown = (await proposals(open.path)).notGranted;
  const byHousehold = unknown.find((one) => one.rule === rule);
  assert.deepEqual([byHousehold?.lacks, byHousehold?.amount], ['household', 25_000]);
  assert.match(byHousehold?.because.zh ?? '', /户口所在地未登记；属于山东省济南市的/);
  await entitled(open, { household: '370203' });
  const elsewhere = (await proposals(open.path)).notGranted.find((one) => one.rule === rule);
  assert.equal(elsewhere?.lacks, 'elsewhere');
  assert.match(elsewhere?.because.en ?? '', /not in .*Jinan/);
});

test('a rule that asks for shared data is not satisfied by a paper, one that asks for a statement is', async () => {
  const strict = (await newRule({ group: 'orphan', proof: 'shared-data' })).id;
  const lax = (await newRule({ group: 'donor', proof: 'statement' })).id;
  const open = await cremated('370102');
  await checked(open, { group: 'orphan' });
  await checked(open, { group: 'donor', basis: 'statement', document: undefined });
  await refusesRule(waive(open, open.line, strict, 1000), 'waiver-rests-on-its-proof');
  await waive(open, open.line, lax, 1000);
  const everybody = (await newRule({ proof: 'paper', feeType: '02' })).id;
  const stored = (await charge(open.path, 'storage')).body.lines.find(
    ({ feeType }) => feeType === '02',
  );
  const storage = { feeType: '02' } as const;
  await refusesRule(
    waive(open, stored?.id ?? '', everybody, 1000, storage),
    'waiver-rests-on-its-proof',
  );
  await checked(open, { group: 'universal', document: '户口簿', household: '370102' });
  await waive(open, stored?.id ?? '', everybody, 1000, storage);
});

test('a proof of another household is no proof for the rule of this one', async () => {
  const poor = (await newRule({ group: 'destitute', household: '3701' })).id;
  const open = await cremated('370102');
  const of = (household: string) => checked(open, { group: 'destitute', household });
  await refusesRule(of('110101'), 'the-proof-is-of-this-household');
  await of('370102');
  await waive(open, open.line, poor, 1000);
});

test('a charge is waived once, by a rule for its own fee and day, on its own bill', async () => {
  const open = await cremated('370102');
  const second = (await charge(open.path, 'flat')).body.lines[1]?.id ?? '';
  const { id } = await waive(open, open.line, rule, 10_000);
  await refusesRule(waive(open, open.line, rule, 5000), 'a-charge-is-waived-once');
  await refusedRaw(
    copied('bill_line', id, { amount: 1, unit_price: 1 }),
    'a-charge-is-waived-once',
  );
  const storage = (await charge(open.path, 'storage')).body.lines.find(
    ({ feeType }) => feeType === '02',
  );
  await refusedRaw(
    copied('bill_line', id, { waives: storage?.id, amount: 100, unit_price: 100 }),
    'waiver-is-of-its-charge',
  );
  await refusedRaw(
    copied('bill_line', id, { waives: second, served_on: '2026-01-02', amount: 1, unit_price: 1 }),
    'waiver-is-of-its-charge',
  );
  await waive(open, second, rule, 15_000);
  await refusedRaw(
    sql`update bill_line set amount = 15001, unit_price = 15001 where waives = ${second}`,
    'a-case-takes-no-more-than-its-waiver-rule',
  );
});

test('the rules of one scheme waive no more of a case than the scheme, through any door', async () => {
  const scheme = { scheme: '惠民殡葬试行办法', schemeCap: 30_000, group: 'disaster' };
  const fire = (await newRule({ ...scheme, cap: 20_000 })).id;
  const cold = (await newRule({ ...scheme, cap: 20_000, feeType: '02' })).id;
  const open = await cremated('370102');
  await checked(open, { group: 'disaster' });
  const stored = (await charge(open.path, 'storage', 3)).body.lines.find(
    ({ feeType }) => feeType === '02',
  );
  await waive(open, open.line, fire, 20_000);
  const storage = { feeType: '02' } as const;
  await refusesRule(
    waive(open, stored?.id ?? '', cold, 10_001, storage),
    'a-case-takes-no-more-than-its-scheme',
  );
  await waive(open, stored?.id ?? '', cold, 10_000, storage);
  await refusedRaw(
    sql`update bill_line set amount = 10001, unit_price = 10001 where rule = ${cold}`,
    'a-case-takes-no-more-than-its-scheme',
  );
});

test('a corrected household takes its waiver along: the bill says so, and is not settled with it', async () => {
  const open = await cremated('370102');
  const { body } = await post(`${open.path}/waivers`);
  assert.equal(body.totals.waived, 25_000);
  await records().revise(
    decedent,
    open.journey.decedent,
    2,
    { household: '370203' },
    '户口簿为青岛',
  );
  const { revoked } = await proposals(open.path);
  assert.deepEqual(
    revoked.map((one) => [one.line, one.amount]),
    [[waived(body)[0]?.id, 25_000]],
  );
  assert.match(revoked[0]?.because.zh ?? '', /不在山东省济南市/);
  await pay(open.path, body.totals.outstanding);
  refusedBy(await settle(open.path), 'waivers-hold-when-the-bill-is-settled');
  await refusedRaw(
    sql`update bill set state = 'settled', settled_at = now() where id = ${open.bill}`,
    'waivers-hold-when-the-bill-is-settled',
  );
  const mended = (await post(`${open.path}/waivers`)).body;
  assert.deepEqual([mended.totals.waived, mended.totals.outstanding], [0, 25_000]);
  await pay(open.path, 25_000);
  assert.equal((await settle(open.path)).body.bill?.state, 'settled');
});

test('an office changes its mind: withdrawn, waived anew by what is left, and checked again', async () => {
  const open = await cremated('370102');
  const first = await checked(open, { group: 'special-care' });
  const granted = (await post(`${open.path}/waivers`)).body;
  assert.deepEqual([waived(granted)[0]?.rule, granted.totals.waived], [care, 55_000]);
  const withdraw = {
    withdrawnAt: new Date().toISOString(),
    withdrawnBy: (first.fact as { checkedBy: string }).checkedBy,
    withdrawnBecause: '优抚证已注销',
  };
  await records().revise(entitlement, first.id, 1, withdraw, '撤回');
  const left = (await post(`${open.path}/waivers`)).body;
  assert.deepEqual([waived(left).map((one) => one.rule), left.totals.waived], [[rule], 25_000]);
  await checked(open, { group: 'special-care', document: '优待证 2', basis: 'shared-data' });
  const again = (await post(`${open.path}/waivers`)).body;
  assert.deepEqual([waived(again).map((one) => one.rule), again.totals.waived], [[care], 55_000]);
});

test('what was checked is not changed, revived or voided, and one group is checked once', async () => {
  const open = await opened();
  const first = await checked(open, { group: 'special-care' });
  const stays = 'an-entitlement-stays-what-was-checked';
  await refusesRule(records().revise(entitlement, first.id, 1, { group: 'orphan' }, '更正'), stays);
  await refusesRule(
    records().revise(entitlement, first.id, 1, { household: '370102' }, '更正'),
    stays,
  );
  await refusedRaw(sql`update entitlement set voided = true where id = ${first.id}`, stays);
  const ofPlace = await checked(await opened(), { group: 'orphan', household: '370102' });
  await refusesRule(
    records().revise(entitlement, ofPlace.id, 1, { household: undefined }, '更正'),
    stays,
  );
  await refusedRaw(sql`update entitlement set household = null where id = ${ofPlace.id}`, stays);
  await refusedRaw(sql`update entitlement set group_ = 'orphan' where id = ${first.id}`, stays);
  await assert.rejects(checked(open, { group: 'special-care' }), /already-exists/);
  await refusesRule(
    checked(open, { group: 'orphan', document: undefined }),
    'a-shown-paper-is-named',
  );
});

test('a bill is not settled while the household that would lower it is not known', async () => {
  const open = await cremated();
  const { line } = open;
  await node.owner.run(
    sql`update decedent set document_kind = '0' where id = ${open.journey.decedent}`,
  );
  const { body } = await clerk().get<BillView>(open.path);
  await pay(open.path, body.totals.outstanding);
  const known = 'household-known-when-the-bill-is-settled';
  refusedBy(await settle(open.path), known);
  await refusedRaw(
    sql`update bill set state = 'settled', settled_at = now() where id = ${open.bill}`,
    known,
  );
  await entitled(open, { household: '110101' });
  assert.equal((await settle(open.path)).body.bill?.state, 'settled');
  assert.ok(line !== '');
});

test('who is poor is seen at the counter, and by an office only when it asks', async () => {
  const open = await opened();
  await checked(open, { group: 'minimum-living', document: '低保证 370102001' });
  const seen = async (role: 'clerk' | 'countyOfficer' | 'operator') => {
    const reader = node.recordsAs(role, role === 'countyOfficer' ? { region: '370102' } : scope());
    const [one] = await reader.ofRoot(entitlement, open.journey.case);
    return one?.fact.group;
  };
  assert.equal(await seen('clerk'), 'minimum-living');
  assert.notEqual(await seen('countyOfficer'), 'minimum-living');
  await assert.rejects(seen('operator'));
  assert.ok(api !== undefined);
});
