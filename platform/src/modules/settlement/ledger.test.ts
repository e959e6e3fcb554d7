import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { BillView } from '@qingming/connect/api/settlement.ts';
import { creditAccount } from '@qingming/standard/records/credit.ts';
import { payment } from '@qingming/standard/records/payment.ts';
import fc from 'fast-check';
import {
  charge,
  clerk,
  closeDesk,
  manager,
  node,
  openDesk,
  opened,
  pay,
  post,
  records,
  scope,
  settle,
  today,
} from '../../../test-support/bill-desk.ts';
import { sql } from '../../kernel/db/sql.ts';
import { createOnce } from '../../kernel/records/create-once.ts';
import { verifyNode } from '../../kernel/verify/verify.ts';

let account = '';

before(async () => {
  await openDesk();
  const of = { who: '市公安局', party: 'police', document: '〔2026〕1号', from: today } as const;
  account = (await node.recordsAs('manager', scope()).create(creditAccount, of, scope())).id;
});
after(closeDesk);

interface Line {
  readonly document: string;
  readonly version: number;
  readonly account: string;
  readonly amount: number;
}

const booked = (root: string): Promise<Line[]> =>
  node.owner.all<Line>(sql`
    select document, version, account, (case side when 'debit' then amount else -amount end)::int as amount
    from ledger_entry where root = ${root} order by booked_at, document, version, line`);

async function balance(root: string): Promise<Readonly<Record<string, number>>> {
  const sums: Record<string, number> = {};
  for (const { account, amount } of await booked(root))
    sums[account] = (sums[account] ?? 0) + amount;
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
}

async function foundByVerify() {
  const { context, kinds } = { context: node.node, kinds: node.kinds };
  return (await verifyNode(context, kinds)).findings.filter(
    ({ where }) => where === 'ledger_entry',
  );
}

test('charges, waivers and payments are booked by item and by how they were paid', async () => {
  const { path, journey } = await opened();
  await charge(path, 'flat');
  await charge(path, 'storage');
  await post(`${path}/waivers`);
  const { body } = await pay(path, 10_000);
  await pay(path, body.totals.outstanding, { method: '5' });
  const due = body.totals.charged - body.totals.waived;
  assert.deepEqual(await balance(journey.case), {
    'income-basic': -body.totals.charged,
    waiver: body.totals.waived,
    cash: 10_000,
    channel: due - 10_000,
  });
});

test('what is voided or corrected is reversed, never revised: the day of the first entry keeps it', async () => {
  const { path, journey } = await opened();
  await charge(path, 'flat');
  const { body } = await pay(path, 20_000);
  const [first] = body.payments;
  assert.ok(first !== undefined);
  await records().revise(payment, first.id, first.version, { method: '6' }, '选错支付方式');
  await post(`${path}/payments/${first.id}/void`, { version: 2, reason: '重复收款' });
  const lines = (await booked(journey.case)).filter(({ document }) => document === first.id);
  assert.deepEqual(
    lines.map(({ version, account, amount }) => [version, account, amount]),
    [
      [1, 'cash', 20_000],
      [1, 'receivable', -20_000],
      [2, 'cash', -20_000],
      [2, 'receivable', 20_000],
      [2, 'channel', 20_000],
      [2, 'receivable', -20_000],
      [3, 'channel', -20_000],
      [3, 'receivable', 20_000],
    ],
  );
});

test('a correction that says nothing else about the money books nothing', async () => {
  const { path, journey } = await opened();
  await charge(path, 'flat');
  const [first] = (await pay(path, 20_000)).body.payments;
  const before = await booked(journey.case);
  await records().revise(
    payment,
    first?.id ?? '',
    1,
    { payer: undefined, receivedAt: new Date(Date.now() - 60_000).toISOString() },
    '时间记错',
  );
  assert.deepEqual(await booked(journey.case), before);
});

test('money that plain SQL writes is booked too, and what it voids is reversed', async () => {
  const { path, journey } = await opened();
  await charge(path, 'flat');
  const [first] = (await pay(path, 20_000)).body.payments;
  const cash = await node.owner.client(async (client) => {
    const cashAfter = async (change: string): Promise<number> => {
      await client.query(`update payment set ${change} where id = '${first?.id}'`);
      const { rows } = await client.query<{ cash: number }>(
        `select sum(case side when 'debit' then amount else -amount end)::int as cash from ledger_entry
          where root = $1 and account = 'cash'`,
        [journey.case],
      );
      return rows[0]?.cash ?? 0;
    };
    await client.query('begin');
    try {
      return [
        await cashAfter('amount = 25000, version = version + 1'),
        await cashAfter('voided = true, version = version + 1'),
        await cashAfter('voided = false, amount = 20000, version = 1'),
      ];
    } finally {
      await client.query('rollback');
    }
  });
  assert.deepEqual(cash, [25_000, 0, 20_000]);
});

const asOwner = (statement: string): Promise<unknown> =>
  node.owner.client(async (client) => {
    await client.query('begin');
    try {
      await client.query(statement);
      await client.query('set constraints all immediate');
    } finally {
      await client.query('rollback');
    }
  });

const COPY = `insert into ledger_entry select province, document, version, line + 50, kind, region, institution, root,
  account, side, amount, booked_at, desk, null, null from ledger_entry`;

test('nobody writes, changes or removes an entry, and one side alone never stands', async () => {
  await charge((await opened()).path, 'flat');
  const refused: readonly (readonly [string, RegExp])[] = [
    [`${COPY} limit 1`, /entries-come-from-documents/],
    [`${COPY} where side = 'debit' limit 1`, /entries-come-from-documents/],
    ['update ledger_entry set amount = amount + 1', /entries-are-never-revised/],
    ['delete from ledger_entry', /entries-are-never-revised/],
    ['truncate ledger_entry', /entries-are-never-revised/],
    [
      `alter table ledger_entry disable trigger ledger_entry_made; ${COPY} where side = 'debit' limit 1`,
      /entries-sum-to-zero/,
    ],
    ['set local role qingming_app; delete from ledger_entry', /permission denied/],
    [`set local role qingming_app; ${COPY} limit 1`, /permission denied/],
    [
      `set local role qingming_app; select qm_book('payment', '370000', '370102', null, null, null, 1, now(), null, null, null)`,
      /permission denied/,
    ],
  ];
  for (const [statement, by] of refused) await assert.rejects(asOwner(statement), by);
});

test('verify tells of a ledger that was changed behind the program', async () => {
  const { path } = await opened();
  await charge(path, 'flat');
  const [first] = (await pay(path, 20_000)).body.payments;
  assert.deepEqual(await foundByVerify(), []);
  const without = (statement: string) =>
    node.owner.client((client) =>
      client.query(
        `alter table ledger_entry disable trigger user; ${statement}; alter table ledger_entry enable trigger user`,
      ),
    );
  await without(`update ledger_entry set amount = 19999 where document = '${first?.id}'`);
  const told = await foundByVerify();
  assert.deepEqual(told.map(({ record, element }) => [record, element]).toSorted(), [
    [first?.id, 'cash'],
    [first?.id, 'receivable'],
  ]);
  await without(`update ledger_entry set amount = 20000 where document = '${first?.id}'`);
  assert.deepEqual(await foundByVerify(), []);
});

test('verify names the document of an entry that was moved to another owner, time, version or line', async () => {
  const { path } = await opened();
  await charge(path, 'flat');
  const [first] = (await pay(path, 20_000)).body.payments;
  const within = (statement: string) =>
    node.owner.client((client) =>
      client.query(
        `alter table ledger_entry disable trigger user; ${statement}; alter table ledger_entry enable trigger user`,
      ),
    );
  const ofFirst = `where document = '${first?.id}'`;
  await within(`create table kept_entry as select * from ledger_entry ${ofFirst}`);
  for (const [what, change] of [
    ['region', `region = '370103'`],
    ['institution', 'institution = gen_random_uuid()'],
    ['root', 'root = gen_random_uuid()'],
    ['time', `booked_at = booked_at + interval '1 day'`],
    ['version', 'version = 7'],
    ['line', 'line = line + 2'],
    ['what it reverses', 'reverses_version = 1, reverses_line = line + 98'],
  ] as const) {
    await within(`update ledger_entry set ${change} ${ofFirst}`);
    const strange = (await foundByVerify()).filter(({ says }) => says.en.includes('is none that'));
    assert.deepEqual([strange.length, strange[0]?.record], [1, first?.id], what);
    await within(
      `delete from ledger_entry ${ofFirst}; insert into ledger_entry select * from kept_entry`,
    );
  }
  assert.deepEqual(await foundByVerify(), []);
});

const MIGRATIONS = new URL('../../../migrations/', import.meta.url);
const BOOKED_FROM_THE_START = readFileSync(
  new URL(
    readdirSync(MIGRATIONS).find((file) => file.endsWith('_booked_from_the_start.sql')) ?? '',
    MIGRATIONS,
  ),
  'utf8',
);

test('documents from before the ledger are booked as they stand, each on its own day', async () => {
  const { path, journey } = await opened();
  await charge(path, 'flat');
  const [first] = (await pay(path, 20_000)).body.payments;
  await records().revise(payment, first?.id ?? '', 1, { amount: 15_000 }, '金额记错');
  const [last] = (await pay(path, 5_000)).body.payments.toReversed();
  await post(`${path}/payments/${last?.id}/void`, { version: 1, reason: '重复收款' });
  const before = await balance(journey.case);
  await node.owner.client((client) =>
    client.query(`alter table ledger_entry disable trigger user; delete from ledger_entry;
      alter table ledger_entry enable trigger user; drop trigger ledger_entry_made on ledger_entry;
      ${BOOKED_FROM_THE_START}`),
  );
  assert.deepEqual(await balance(journey.case), before);
  assert.deepEqual(
    (await booked(journey.case)).filter(({ document }) => document === last?.id),
    [],
  );
  assert.deepEqual(await foundByVerify(), []);
});

const DEEDS = [
  'charge',
  'pay',
  'again',
  'void',
  'unline',
  'correct',
  'waive',
  'lower',
  'on account',
  'repay',
  'end',
  'reopen',
  'crash',
] as const;
type Deed = readonly [(typeof DEEDS)[number], number];

const deed: fc.Arbitrary<Deed> = fc.tuple(fc.constantFrom(...DEEDS), fc.nat(4));

const methods = ['1', '2', '4', '5', '9'] as const;

/** One deed at the counter; what is refused changes nothing. */
async function doing(path: string, [what, n]: Deed): Promise<void> {
  const { body } = await clerk().get<BillView>(path);
  const paid = body.payments.at(n % Math.max(1, body.payments.length));
  const line = body.lines.at(n % Math.max(1, body.lines.length));
  const some = Math.max(1, Math.floor((body.totals.outstanding * (n + 1)) / 5));
  const method = methods[n] ?? '1';
  if (what === 'charge') await charge(path, n % 2 === 0 ? 'flat' : 'storage', n + 1);
  if (what === 'waive') await post(`${path}/waivers`);
  if (what === 'lower' && line !== undefined) {
    const at = `${path}/lines/${line.id}/reduction`;
    const { version, reduction, unitPrice } = line;
    const reducedTo = Math.floor(unitPrice / (n + 2));
    if (reduction === null) await post(at, { version, reducedTo, reason: 'hardship' });
    else if (n % 2 === 0) await manager().post(`${at}/approve`, { version });
    else await post(`${at}/withdraw`, { version, reason: '不符合条件' });
  }
  if (what === 'on account')
    await post(`${path}/credits`, { account, amount: some, document: '处置通知' });
  const owing = body.credits.find(({ amount, paidOff }) => paidOff < amount);
  if (what === 'repay' && owing !== undefined)
    await pay(path, Math.ceil(((owing.amount - owing.paidOff) * (n + 1)) / 5), {
      method,
      credit: owing.id,
    });
  if (what === 'end') await settle(path);
  if (what === 'reopen')
    await post(`${path}/reopen`, { version: body.bill?.version, reason: '更正' });
  if (what === 'pay') await pay(path, some, { method });
  if (what === 'again') {
    const id = node.node.ids.uuid();
    await Promise.all([pay(path, some, { id, method }), pay(path, some, { id, method })]);
  }
  if (what === 'void' && paid !== undefined)
    await post(`${path}/payments/${paid.id}/void`, { version: paid.version, reason: '退还' });
  if (what === 'unline' && line !== undefined)
    await post(`${path}/lines/${line.id}/void`, { version: line.version, reason: '误列' });
  if (what === 'correct' && paid !== undefined)
    await records()
      .revise(payment, paid.id, paid.version, { method, amount: some }, '金额记错')
      .catch(() => {});
  if (what === 'crash')
    await assert.rejects(
      records().together(async (both) => {
        await createOnce(
          both,
          payment,
          {
            bill: body.bill?.id ?? '',
            method,
            amount: some,
            receivedAt: new Date().toISOString(),
            cashier: paid?.cashier ?? node.node.ids.uuid(),
          },
          { ...scope(), root: body.case },
          undefined,
        );
        throw new Error('the power failed');
      }),
    );
}

test('after any deeds every document sums to zero, and what is due is charged less waived and paid', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 14 }), async (deeds) => {
      const { path, journey } = await opened();
      for (const one of deeds) await doing(path, one);
      const { totals, refunds, credits } = (await clerk().get<BillView>(path)).body;
      // What is asked back is promised to the family, and booked when the money goes.
      const promised = refunds
        .filter(({ state }) => state === 'asked')
        .reduce((sum, { amount }) => sum + amount, 0);
      const sums = new Map<string, number>();
      for (const { document, amount } of await booked(journey.case))
        sums.set(document, (sums.get(document) ?? 0) + amount);
      assert.ok([...sums.values()].every((sum) => sum === 0));
      const {
        receivable = 0,
        waiver = 0,
        credit = 0,
        'income-basic': income = 0,
        ...money
      } = await balance(journey.case);
      const repaid = credits.reduce((sum, { paidOff }) => sum + paidOff, 0);
      assert.deepEqual(
        [receivable, waiver, 0 - income, credit],
        [totals.outstanding - promised, totals.waived, totals.charged, totals.onAccount - repaid],
      );
      assert.equal(
        Object.values(money).reduce((sum, one) => sum + one, 0),
        totals.paid + repaid,
      );
    }),
    { numRuns: 12 },
  );
  assert.deepEqual(await foundByVerify(), []);
});
