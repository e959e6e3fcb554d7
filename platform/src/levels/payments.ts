import { type Actor, nodeItself } from '../kernel/access/actor.ts';
import type { NodeConfig } from '../kernel/config/settings.ts';
import type { Logger } from '../kernel/logger.ts';
import type { NodeContext } from '../kernel/node.ts';
import type { Records } from '../kernel/records/records.ts';
import { PRACTICE_MERCHANT, practiceHome } from '../demo/practice-payments.ts';
import { configuredMerchants } from '../modules/payments/configured.ts';
import type { KeyedMerchant, Payments } from '../modules/payments/merchants.ts';
import { NOTICES } from '../modules/payments/notices.ts';
import { startPracticeMerchant } from '../modules/payments/practice/practice-merchant.ts';
import { ACCESS } from './access.ts';

/** The online payments of a node, and what ends with it. */
export interface OpenPayments {
  readonly payments: Payments;
  close(): Promise<void>;
}

interface PaymentDependencies {
  readonly config: NodeConfig;
  readonly context: NodeContext;
  readonly recordsAs: (actor: Actor, purpose: string) => Records;
  readonly logger: Logger;
}

const closesNothing = async (): Promise<void> => undefined;

/** The merchants of the configuration; of a demonstration without any, one with which a payment can be practised. */
async function merchantsOf({ config, context }: PaymentDependencies): Promise<{
  readonly merchants: readonly KeyedMerchant[];
  readonly close: () => Promise<void>;
}> {
  const now = (): Date => context.clock.now();
  const isPractice = config.demo && config.level === 'province' && config.payments.length === 0;
  if (!isPractice)
    return {
      merchants: configuredMerchants(config.payments, config.publicUrl, now),
      close: closesNothing,
    };
  const site = config.publicUrl.replace(/\/$/, '');
  const notifyUrl = `${site}${NOTICES}/wechat/${PRACTICE_MERCHANT}`;
  const practice = await startPracticeMerchant(
    { institution: practiceHome(config.node), merchant: PRACTICE_MERCHANT },
    notifyUrl,
    now,
  );
  return { merchants: [practice.keyed], close: practice.close };
}

/** Throws an `OperatorError` when the keys of a merchant cannot be read. */
export async function openPayments(means: PaymentDependencies): Promise<OpenPayments> {
  const { context, recordsAs, logger } = means;
  const { merchants, close } = await merchantsOf(means);
  const itself = recordsAs(nodeItself(context.node, ACCESS.rightsOf(['payments'])), 'casework');
  return { payments: { node: context, itself, merchants, logger }, close };
}
