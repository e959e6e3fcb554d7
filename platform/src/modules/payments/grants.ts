import { capability } from '../../kernel/access/capability.ts';
import type { ModuleGrants } from '../../kernel/access/grant.ts';

export const payOnline = capability(
  'payments.online',
  '办理线上收款',
  'Take and give back online payments',
  'casework',
);

export const decideHeldMoney = capability(
  'payments.decide',
  '同意线上收款的处理意见',
  'Agree what becomes of online money that is held',
  'manage',
);

export const reconcilePayments = capability(
  'payments.reconcile',
  '线上收款对账',
  'Reconcile online payments',
  'casework',
);

const ORDERS = ['payIntent', 'channelRefund'] as const;
const DAYS = ['channelDay', 'channelLine', 'channelDifference'] as const;
const MERCHANT = ['payMerchant'] as const;

/** What the node itself needs to write what a payment system tells it, and nothing else. */
const TOLD_BY_THE_CHANNEL = [...ORDERS, ...DAYS, 'payment', 'refund'] as const;

export const paymentsGrants: ModuleGrants = {
  capabilities: [payOnline, decideHeldMoney, reconcilePayments],
  grants: [
    {
      duties: ['casework'],
      records: [...ORDERS, ...DAYS],
      may: ['read', 'create', 'revise'],
      sees: ['note'],
      mayReveal: true,
    },
    { duties: ['casework'], records: MERCHANT, may: ['read'] },
    { duties: ['manage'], records: MERCHANT, may: ['read', 'create', 'revise', 'void'] },
    // A family asks for an order of its own bill, and sees what became of those of its case.
    { duties: ['kin'], records: ['payIntent'], may: ['read', 'create'] },
    { duties: ['kin'], records: MERCHANT, may: ['read'] },
    { duties: ['oversee'], records: [...ORDERS, ...DAYS, ...MERCHANT], may: ['read'] },
    { duties: ['office'], records: [...ORDERS, ...DAYS, ...MERCHANT], may: [], mayReveal: true },
    {
      duties: ['exchange'],
      records: [...ORDERS, ...DAYS, ...MERCHANT],
      may: ['create', 'revise', 'void'],
    },
    { duties: ['channel'], records: TOLD_BY_THE_CHANNEL, may: ['read', 'create', 'revise'] },
    {
      duties: ['channel'],
      records: [...MERCHANT, 'institution', 'bill', 'funeralCase', 'staff', 'contact'],
      may: ['read'],
    },
  ],
};
