import { institution } from '@qingming/standard/records/institution.ts';
import { payMerchant } from '@qingming/standard/records/pay-merchant.ts';
import type { Logger } from '../../kernel/logger.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { ChannelMethod, PayChannel } from './channels/channel.ts';

/** A merchant whose keys the node has, and the number of the institution that it is of. */
export interface KeyedMerchant {
  readonly channel: PayChannel;
  readonly institution: string;
}

/** What the module works with; `itself` is the node, with leave to write what a payment system tells. */
export interface Payments {
  readonly node: NodeContext;
  readonly itself: Records;
  readonly merchants: readonly KeyedMerchant[];
  readonly logger?: Pick<Logger, 'error' | 'warn'>;
}

export type Merchant = Stored<typeof payMerchant>;

/** The channel of a merchant number; undefined where the node has no keys of it. */
export const keyedMerchant = (
  { merchants }: Pick<Payments, 'merchants'>,
  method: string,
  merchant: string,
): KeyedMerchant | undefined =>
  merchants.find(({ channel }) => channel.method === method && channel.merchant === merchant);

const isOnline = (method: string): method is ChannelMethod => ['5', '6', '7'].includes(method);

/**
 * The channel of a merchant that an institution recorded. Undefined unless the configuration says that the merchant is of this
 * institution: nobody is paid under the number of another house.
 */
export async function channelOf(
  payments: Payments,
  records: Records,
  of: Merchant,
): Promise<PayChannel | undefined> {
  const keyed = keyedMerchant(payments, of.fact.method, of.fact.merchant);
  if (keyed === undefined || of.institution === null) return undefined;
  const house = await records.get(institution, of.institution);
  return house.fact.number === keyed.institution ? keyed.channel : undefined;
}

/** The same of an order that is there: a merchant whose keys went away is a fault of the configuration. */
export async function channelOfOrder(payments: Payments, merchant: string): Promise<PayChannel> {
  const of = await payments.itself.get(payMerchant, merchant);
  const channel = await channelOf(payments, payments.itself, of);
  if (channel === undefined) throw new Fault('unavailable');
  return channel;
}

/** A merchant in use, and its channel. */
export interface Offer {
  readonly merchant: Merchant;
  readonly channel: PayChannel;
}

/** By what an institution can be paid online now. */
export async function offersOf(
  payments: Payments,
  records: Records,
  house: string,
): Promise<readonly Offer[]> {
  if (payments.merchants.length === 0) return [];
  const offers: Offer[] = [];
  for (const merchant of await records.ofInstitution(payMerchant, house)) {
    if (merchant.voided || !merchant.fact.inUse || !isOnline(merchant.fact.method)) continue;
    const channel = await channelOf(payments, records, merchant);
    if (channel !== undefined) offers.push({ merchant, channel });
  }
  return offers.toSorted((a, b) => a.channel.method.localeCompare(b.channel.method));
}
