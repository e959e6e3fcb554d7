import {
  channelDay,
  channelDifference,
  channelLine,
} from '@qingming/standard/records/channel-day.ts';
import { payIntent } from '@qingming/standard/records/pay-intent.ts';
import { payMerchant } from '@qingming/standard/records/pay-merchant.ts';
import { civilDay } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { createOnce } from '../../kernel/records/create-once.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { DayBill, PayChannel } from './channels/channel.ts';
import { compareDay, type OurLine } from './compare.ts';
import { channelOf, type Merchant, type Payments } from './merchants.ts';
import { askAgain } from './ordering.ts';

/** A bill that was not ready is asked for again on the days that follow. */
const DAYS_BACK = 7;
const DAY_MS = 86_400_000;

const MADE = { reads: [channelDay.kind], act: 'list' } as const;

/** Days that are over and were not reconciled, the oldest first. */
async function daysDue({ itself, node }: Payments, merchant: Merchant): Promise<readonly string[]> {
  const today = node.clock.now().getTime();
  const days = Array.from({ length: DAYS_BACK }, (_, back) =>
    civilDay(new Date(today - (back + 1) * DAY_MS)),
  );
  const done = await itself.ask(MADE, async (asking) => ({
    answer: await asking.all<{ day: string }>(sql`
      select d.day::text as day from ${asking.from(channelDay.kind)} d
      where d.merchant = ${merchant.id} and d.day = any(${days}::date[])`),
  }));
  const known = new Set(done.map(({ day }) => day));
  return days.filter((day) => day >= merchant.fact.from && !known.has(day)).toReversed();
}

/** What our records say of the day: money that came for orders of the merchant, and went back. */
const oursOn = (records: Records, merchant: string, day: string): Promise<readonly OurLine[]> =>
  records.ask({ reads: [payIntent.kind, 'channelRefund'], act: 'list' }, async (asking) => ({
    answer: await asking.all<OurLine>(sql`
      select 'payment' as what, i.order_number as number, i.outside, i.received as amount
      from ${asking.from(payIntent.kind)} i
      where i.merchant = ${merchant} and i.paid_at is not null and qm_civil_day(i.paid_at) = ${day}
      union all
      select 'refund', r.refund_number, r.outside, r.amount
      from ${asking.from('channelRefund')} r
      join ${asking.from(payIntent.kind)} i on i.province = r.province and i.id = r.intent
      where i.merchant = ${merchant} and r.state = 'done' and qm_civil_day(r.done_at) = ${day}`),
  }));

/** Money of the bill whose notice never came, for an order that is ours: it is asked for and written down first. */
async function catchUp(
  payments: Payments,
  channel: PayChannel,
  merchant: Merchant,
  { lines }: DayBill,
) {
  const { itself } = payments;
  const numbers = lines.filter(({ what }) => what === 'payment').map(({ number }) => number);
  const missed = await itself.ask({ reads: [payIntent.kind], act: 'list' }, async (asking) => ({
    answer: await asking.all<{ id: string }>(sql`
      select i.id from ${asking.from(payIntent.kind)} i
      where i.merchant = ${merchant.id} and i.outside is null and i.order_number = any(${numbers}::text[])`),
  }));
  for (const { id } of missed) await askAgain(payments, channel, await itself.get(payIntent, id));
}

const sumOf = (lines: readonly Pick<OurLine, 'what' | 'amount'>[], what: OurLine['what']): number =>
  lines.filter((line) => line.what === what).reduce((sum, { amount }) => sum + amount, 0);

/** Writes the bill of a day, our figures beside it, and what differs: whole, or nothing of it. */
const writeDay = (
  { itself, node }: Payments,
  { id: merchant, region, institution }: Merchant,
  day: string,
  { digest, lines: theirs }: DayBill,
) =>
  itself.together(async (records) => {
    const ours = await oursOn(records, merchant, day);
    const differences = compareDay(ours, theirs);
    const owner = { region, institution: institution ?? '' };
    const written = await createOnce(
      records,
      channelDay,
      {
        day,
        merchant,
        state: differences.length === 0 ? 'balanced' : 'differs',
        ours: sumOf(ours, 'payment'),
        theirs: sumOf(theirs, 'payment'),
        oursReturned: sumOf(ours, 'refund'),
        theirsReturned: sumOf(theirs, 'refund'),
        fee: theirs.reduce((sum, { fee }) => sum + fee, 0),
        lines: theirs.length,
        digest,
        fetchedAt: node.clock.now().toISOString(),
      },
      owner,
    );
    const part = <Fact>(fact: Fact) => ({
      id: node.ids.uuid(),
      fact: fact as never,
      owner: { ...owner, root: written.id },
    });
    const kept = theirs.map(({ number, at, ...line }) =>
      part({ ...line, orderNumber: number, at: at.toISOString() }),
    );
    if (kept.length > 0) await records.createMany(channelLine, kept);
    if (differences.length > 0) await records.createMany(channelDifference, differences.map(part));
    return written;
  });

async function reconcileMerchant(payments: Payments, merchant: Merchant): Promise<void> {
  const channel = await channelOf(payments, payments.itself, merchant);
  if (channel === undefined) return;
  for (const day of await daysDue(payments, merchant)) {
    const bill = await channel.bill(day);
    if (bill === undefined) continue;
    await catchUp(payments, channel, merchant, bill);
    await writeDay(payments, merchant, day, bill);
  }
}

const allMerchants = ({ itself }: Payments) =>
  itself.ask({ reads: [payMerchant.kind], act: 'list' }, async (asking) => ({
    answer: await asking.all<{ id: string }>(
      sql`select m.id from ${asking.from(payMerchant.kind)} m order by m.id`,
    ),
  }));

/**
 * Fetches the bill of every day that is over, compares it with our records line by line, and writes both down with what differs. A
 * merchant whose bill cannot be had keeps no other waiting. Repeatable: a day is written once.
 */
export async function reconcilePayments(payments: Payments, signal?: AbortSignal): Promise<void> {
  if (payments.merchants.length === 0) return;
  for (const { id } of await allMerchants(payments)) {
    if (signal?.aborted === true) return;
    try {
      await reconcileMerchant(payments, await payments.itself.get(payMerchant, id));
    } catch (error) {
      payments.logger?.warn({ err: error }, 'the bill of a payment system');
    }
  }
}
