import { capability } from '../../kernel/access/capability.ts';
import type { ModuleGrants } from '../../kernel/access/grant.ts';

export const keepBills = capability(
  'settlement.bill',
  '开单、减免与收款',
  'Bill, waive and take payment',
  'casework',
);

export const approveReductions = capability(
  'settlement.approveReduction',
  '批准低于清单价格收费',
  'Approve a charge below its price on the list',
  'manage',
);

const KINDS = ['bill', 'billLine', 'payment', 'deposit', 'refund', 'creditEntry'] as const;
/** Written by the acts of the case: what is offered, signed, and issued for what was paid. */
const AGREEMENTS = ['estimate', 'estimateLine', 'contract', 'invoice'] as const;
const ACCOUNTS = ['creditAccount'] as const;

export const settlementGrants: ModuleGrants = {
  capabilities: [keepBills, approveReductions],
  grants: [
    {
      duties: ['casework'],
      records: [...KINDS, ...AGREEMENTS],
      may: ['read', 'create', 'revise', 'void'],
      sees: ['name', 'address', 'note'],
      mayReveal: true,
    },
    // A family sees what its own bill comes to, and what the list says of each line.
    {
      duties: ['kin'],
      records: [
        'bill',
        'billLine',
        'payment',
        'refund',
        'creditEntry',
        'priceItem',
        'priceList',
        'waiverRule',
      ],
      may: ['read'],
    },
    { duties: ['casework'], records: ACCOUNTS, may: ['read'] },
    { duties: ['manage'], records: ACCOUNTS, may: ['read', 'create', 'revise', 'void'] },
    { duties: ['oversee'], records: [...KINDS, ...AGREEMENTS, ...ACCOUNTS], may: ['read'] },
    {
      duties: ['office'],
      records: [...KINDS, ...AGREEMENTS, ...ACCOUNTS],
      may: [],
      mayReveal: true,
    },
    {
      duties: ['exchange'],
      records: [...KINDS, ...AGREEMENTS, ...ACCOUNTS],
      may: ['create', 'revise', 'void'],
    },
  ],
};
