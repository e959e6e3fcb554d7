import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BillView } from '@qingming/connect/api/settlement.ts';
import {
  charge,
  clerk,
  home,
  node,
  opened,
  pay,
  records,
  scope,
} from '../../../test-support/bill-desk.ts';
import {
  closePayDesk,
  lookOnline,
  type OpenOnline,
  openPayDesk,
  payments,
  practice,
} from '../../../test-support/pay-desk.ts';
import { sql } from '../../kernel/db/sql.ts';
import { type Offer, offersOf } from './merchants.ts';
import { askAgain, closeOrder, openOrder, writeOrder } from './ordering.ts';
import { reconcilePayments } from './reconciling.ts';
import { payIntent } from '@qingming/standard/records/pay-intent.ts';
import { watchPayments } from './watching.ts';

const clock = { ms: Date.now() };
before(() => openPayDesk({ now: () => new Date(clock.ms) }));
after(closePayDesk);

/** The same numbers in every run: a failure is found again by its seed. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const ORDERS = 200;

/** What showing a code does, past the limit of a minute. */
async function show({ bill, journey }: OpenOnline, id: string, amount: number): Promise<void> {
  const staff = records();
  const offer = await offerHere();
  const owner = { ...scope(), root: journey.case };
  const asked = { id, bill, offer, way: 'code', amount } as const;
  const order = await writeOrder(payments, staff, owner, asked);
  await openOrder(payments, order, { address: '127.0.0.1', returnTo: '' });
}

const offerHere = async (): Promise<Offer> => {
  const [offer] = await offersOf(payments, records(), home.id);
  assert.ok(offer);
  return offer;
};

/** One order, and everything that may happen to it. */
async function live(open: OpenOnline, next: (below: number) => number): Promise<void> {
  const offer = await offerHere();
  const { faults } = practice;
  const id = node.node.ids.uuid();
  faults.notices = next(4);
  faults.payInstead = next(10) === 0 ? 1 + next(500) : undefined;
  const isLost = next(5) === 0;
  faults.dropAnswer = (path) => isLost && path.endsWith('/native');
  const amount = 1 + next(1000);
  await show(open, id, amount);
  faults.dropAnswer = (path) => next(6) === 0 && /out-trade-no/.test(path);
  const number = id.replaceAll('-', '');
  const ask = async () => {
    const order = await payments.itself.get(payIntent, id);
    await askAgain(payments, offer.channel, order).catch(() => undefined);
  };
  const close = async () =>
    closeOrder(payments, await payments.itself.get(payIntent, id)).catch(() => undefined);
  const acts = [
    () => practice.pay(number),
    () => Promise.all([practice.pay(number), ask()]),
    () => Promise.all([close(), practice.pay(number)]),
    close,
    () => Promise.all([practice.pay(number), practice.notify(number), practice.notify(number)]),
    () => show(open, id, amount),
  ];
  for (let each = 1 + next(3); each > 0; each -= 1) await acts[next(acts.length)]?.();
  faults.dropAnswer = () => false;
}

test('hundreds of orders in every disorder: what the channel was paid is here to the fen, each sum once', async () => {
  const journey = await opened();
  const open: OpenOnline = { ...journey, online: `${journey.path}/online` };
  await charge(open.path, 'flat', 10);
  const next = chance(20_261_127);
  for (let each = 0; each < ORDERS; each += 1) {
    await live(open, next);
    if (each === 100) await pay(open.path, 20_000);
  }
  // The time of every order is over.
  clock.ms += 16 * 60_000;
  practice.faults.notices = 0;
  await watchPayments(payments);
  await watchPayments(payments);
  const { orders } = await lookOnline(open);
  const paid = [...practice.orders.values()].filter(({ paid: fen }) => fen !== undefined);
  const theirs = paid.reduce((sum, { paid: fen = 0 }) => sum + fen, 0);
  const ours = orders.filter(({ received }) => received !== null);
  assert.equal(ours.length, paid.length);
  assert.equal(
    ours.reduce((sum, { received }) => sum + (received ?? 0), 0),
    theirs,
  );
  assert.deepEqual(
    new Set(orders.map(({ state }) => state)),
    new Set(['paid', 'held', 'closed']),
    'each end was met, and nothing waits',
  );
  const { body } = await clerk().get<BillView>(open.path);
  const online = body.payments.filter(({ method }) => method === '5');
  assert.equal(online.length, orders.filter(({ state }) => state === 'paid').length);
  assert.ok(body.totals.outstanding >= 0);
  const channel = await node.owner.one<{ fen: string }>(sql`
    select sum(case side when 'debit' then amount else -amount end)::text as fen
    from ledger_entry where root = ${open.journey.case} and account = 'channel'`);
  assert.equal(Number(channel.fen), theirs, 'the ledger says the same');
});

interface Day {
  readonly state: string;
  readonly ours: string;
  readonly theirs: string;
  readonly lines: number;
}
const days = () =>
  node.owner.all<Day>(
    sql`select state, ours::text as ours, theirs::text as theirs, lines from channel_day
      where lines > 0 or ours > 0 order by day`,
  );

test('the bill of the day agrees to the fen; what nobody here knows, and what is not on it, is named and explained', async () => {
  const lost = [...practice.orders.values()].find(({ paid }) => paid === undefined);
  assert.ok(lost);
  // It was paid after all, and nobody ever told: the bill does.
  lost.state = 'NOTPAY';
  Object.assign(lost, { expiresAt: Number.MAX_SAFE_INTEGER });
  await practice.pay(lost.number);
  practice.faults.stray = [{ number: 'SHOP0001', amount: 1234 }];
  clock.ms += 86_400_000;
  await reconcilePayments(payments);
  await reconcilePayments(payments);
  const [day, ...more] = await days();
  assert.deepEqual(more, []);
  assert.equal(day?.state, 'differs');
  assert.equal(Number(day.theirs) - Number(day.ours), 1234, 'the lost one was found by its line');
  const different = await node.owner.all<{
    id: string;
    kind: string;
    order_number: string;
    root: string;
  }>(sql`select id, kind, order_number, channel_day_id as root from channel_difference`);
  assert.deepEqual(
    different.map(({ kind, order_number: number }) => [kind, number]),
    [['missing-here', 'SHOP0001']],
  );
  const [one] = different;
  await assert.rejects(
    node.owner.run(sql`update channel_day set state = 'explained' where id = ${one?.root}`),
    /every-difference-is-explained|every_difference/,
  );
  await assert.rejects(
    node.owner.run(
      sql`update channel_line set amount = amount + 1 where order_number = 'SHOP0001'`,
    ),
    /a-line-of-a-bill-stays|the-bill-is-whole/,
  );
});
