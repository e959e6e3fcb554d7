import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareDay } from './compare.ts';
import { type IntentState, type Known, type Money, nextOf, type Told } from './machine.ts';

/** What the payment system truly has of an order, and what we keep of it. */
interface Side {
  readonly asked: number;
  readonly outside: string;
  theirs: 'none' | 'open' | 'closed' | 'paid';
  paid: number;
  state: IntentState;
  ours?: string;
  /** What was booked for the bill, each sum once; and what is held. */
  booked: number[];
  held: number;
}

interface Bill {
  readonly due: number;
  cash: number;
  readonly orders: readonly Side[];
}

const AT = new Date('2026-11-27T00:00:00Z');
const moneyOf = ({ outside, paid }: Side): Money => ({
  what: 'paid',
  outside,
  amount: paid,
  at: AT,
});
const bookedFor = ({ cash, orders }: Bill): number =>
  cash + orders.flatMap(({ booked }) => booked).reduce((sum, fen) => sum + fen, 0);

/** What the payment system answers when it is asked. */
function toldBy(side: Side): Told | undefined {
  if (side.theirs === 'paid') return moneyOf(side);
  return side.theirs === 'closed' ? { what: 'closed' } : undefined;
}

/** One transaction: it happens, or a crash before its end leaves nothing of it. */
function learn(bill: Bill, side: Side, told: Told, isLost: boolean): void {
  if (isLost) return;
  const known: Known = { state: side.state, amount: side.asked, outside: side.ours };
  const step = nextOf(known, told);
  assert.notEqual(step.do, 'doubt');
  if (step.do === 'move') side.state = step.to;
  if (told.what !== 'paid' || (step.do !== 'take' && step.do !== 'hold')) return;
  side.ours = told.outside;
  const isTaken = step.do === 'take' && bookedFor(bill) + told.amount <= bill.due;
  side.state = isTaken ? 'paid' : 'held';
  if (isTaken) side.booked.push(told.amount);
  else side.held += told.amount;
}

const ACTS = [
  'open',
  'pay',
  'payOther',
  'close',
  'notice',
  'old',
  'ask',
  'unclear',
  'cash',
] as const;
type Act = (typeof ACTS)[number];

/** What the world does to one order; what was on its way may come now, later, twice, or never. */
const DO: Readonly<Record<Act, (bill: Bill, side: Side, isLost: boolean) => void>> = {
  open(bill, side, isLost) {
    if (side.theirs === 'none') side.theirs = 'open';
    learn(bill, side, isLost ? { what: 'unclear' } : { what: 'opened', opens: 'x' }, false);
  },
  pay: (_bill, side) => {
    if (side.theirs !== 'open') return;
    side.theirs = 'paid';
    side.paid = side.asked;
  },
  payOther: (_bill, side) => {
    if (side.theirs !== 'open') return;
    side.theirs = 'paid';
    side.paid = side.asked + 1;
  },
  close(bill, side, isLost) {
    if (side.theirs === 'open' || side.theirs === 'none') side.theirs = 'closed';
    const told = toldBy(side);
    if (told !== undefined) learn(bill, side, told, isLost);
  },
  notice(bill, side, isLost) {
    if (side.theirs === 'paid') learn(bill, side, moneyOf(side), isLost);
  },
  // An answer from before it was paid, which took long.
  old: (bill, side, isLost) => learn(bill, side, { what: 'closed' }, isLost),
  ask(bill, side, isLost) {
    const told = toldBy(side);
    if (told !== undefined) learn(bill, side, told, isLost);
  },
  unclear: (bill, side, isLost) => learn(bill, side, { what: 'unclear' }, isLost),
  cash(bill) {
    if (bookedFor(bill) + 500 <= bill.due) bill.cash += 500;
  },
};

function check({ due, cash, orders }: Bill): void {
  assert.ok(bookedFor({ due, cash, orders }) <= due, 'never more than is due');
  for (const { booked, held, state, theirs, paid } of orders) {
    assert.ok(booked.length + (held > 0 ? 1 : 0) <= 1, 'never twice');
    assert.equal(booked.length === 1, state === 'paid');
    assert.equal(held > 0, state === 'held');
    const sum = (booked[0] ?? 0) + held;
    assert.ok(sum === 0 || (theirs === 'paid' && sum === paid), 'nothing that did not come');
  }
}

const step = fc.tuple(fc.constantFrom(...ACTS), fc.nat(1), fc.boolean());

test('in whatever order things are told, lost, repeated and cut off: nothing is charged twice and nothing is lost', () => {
  let [runs, paid] = [0, 0];
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 16, size: 'max' }),
      fc.integer({ min: 500, max: 2000 }),
      (steps, due) => {
        const orders = [0, 1].map(
          (at): Side => ({
            asked: 1000,
            outside: `42${at}`,
            theirs: 'none',
            paid: 0,
            state: 'created',
            booked: [],
            held: 0,
          }),
        );
        const bill: Bill = { due, cash: 0, orders };
        for (const [act, at, isLost] of steps) {
          const side = orders[at];
          if (side !== undefined) DO[act](bill, side, isLost);
          check(bill);
        }
        // In the end everything is asked for: what came is here, each fen of it once.
        for (const side of orders) DO.ask(bill, side, false);
        check(bill);
        const theirs = orders.reduce((sum, one) => sum + (one.theirs === 'paid' ? one.paid : 0), 0);
        const ours = bookedFor(bill) - bill.cash + orders.reduce((sum, { held }) => sum + held, 0);
        assert.equal(ours, theirs);
        runs += 1;
        if (theirs > 0) paid += 1;
      },
    ),
    { numRuns: 100_000 },
  );
  assert.equal(runs, 100_000);
  assert.ok(paid > 10_000, `${paid} of the runs pay something`);
});

test('two numbers for one order are told to people, never booked', () => {
  const known: Known = { state: 'paid', amount: 1000, outside: '421' };
  const again: Money = { what: 'paid', outside: '422', amount: 1000, at: AT };
  assert.deepEqual(nextOf(known, again), { do: 'doubt' });
  assert.deepEqual(nextOf(known, { ...again, outside: '421', amount: 1 }), { do: 'nothing' });
  assert.deepEqual(nextOf({ ...known, state: 'returned' }, { what: 'closed' }), { do: 'nothing' });
});

test('a day is compared number by number: lines that lack, lines that stand twice, another amount', () => {
  const line = { outside: '42', fee: 6, at: AT };
  const ours = [
    { what: 'payment', number: 'a', outside: '42', amount: 100 },
    { what: 'payment', number: 'b', outside: '42', amount: 200 },
    { what: 'refund', number: 'a', outside: '50', amount: 30 },
    { what: 'payment', number: 'd', outside: '42', amount: 5 },
  ] as const;
  const theirs = [
    { ...line, what: 'payment', number: 'a', amount: 100 },
    { ...line, what: 'payment', number: 'b', amount: 100 },
    { ...line, what: 'payment', number: 'b', amount: 100 },
    { ...line, what: 'payment', number: 'c', amount: 7 },
    { ...line, what: 'payment', number: 'd', amount: 6 },
  ] as const;
  const found = compareDay(ours, theirs).map(
    (one) => `${one.what} ${one.orderNumber} ${one.kind} ${one.ours ?? '-'} ${one.theirs ?? '-'}`,
  );
  assert.deepEqual(found, [
    'payment c missing-here - 7',
    'payment d amount 5 6',
    'refund a missing-there 30 -',
  ]);
});
