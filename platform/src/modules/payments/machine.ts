import type { FactOf } from '@qingming/standard/language/record.ts';
import type { payIntent } from '@qingming/standard/records/pay-intent.ts';

export type OrderFact = FactOf<typeof payIntent>;
export type IntentState = OrderFact['state'];

/** What an order is known to be. */
export type Known = Pick<OrderFact, 'state' | 'amount' | 'outside'>;

/** Money that a payment system says came for an order. `amount` in fen. */
export interface Money {
  readonly what: 'paid';
  readonly outside: string;
  readonly amount: number;
  readonly at: Date;
}

/** What is learnt of an order: by its answer, a notice, a question, or the clock. */
export type Told =
  | { readonly what: 'opened'; readonly opens: string }
  | { readonly what: 'unclear' }
  | { readonly what: 'closed' }
  | Money;

/**
 * What is done about it. `take` books a payment; where the bill takes it no more, `hold` follows. `doubt` is money beside what is
 * recorded: of one order the payment system told two numbers, which people have to look at.
 */
export type Step =
  | { readonly do: 'nothing' }
  | { readonly do: 'move'; readonly to: 'paying' | 'unknown' | 'closed' }
  | { readonly do: 'take' }
  | { readonly do: 'hold'; readonly for: NonNullable<OrderFact['heldFor']> }
  | { readonly do: 'doubt' };

const NOTHING: Step = { do: 'nothing' };
const WAITING: ReadonlySet<IntentState> = new Set(['created', 'unknown', 'paying']);

const onMoney = ({ amount, outside }: Known, told: Money): Step => {
  if (outside !== undefined) return outside === told.outside ? NOTHING : { do: 'doubt' };
  return told.amount === amount ? { do: 'take' } : { do: 'hold', for: 'amount' };
};

/** What becomes of an order: the same whatever order things are told in, and however often. */
export function nextOf(known: Known, told: Told): Step {
  if (told.what === 'paid') return onMoney(known, told);
  if (!WAITING.has(known.state)) return NOTHING;
  if (told.what === 'closed') return { do: 'move', to: 'closed' };
  if (told.what === 'opened')
    return known.state === 'paying' ? NOTHING : { do: 'move', to: 'paying' };
  return known.state === 'created' ? { do: 'move', to: 'unknown' } : NOTHING;
}
