import { capability } from '../../kernel/access/capability.ts';
import type { ModuleGrants } from '../../kernel/access/grant.ts';

export const keepBills = capability(
  'settlement.bill',
  '开单、减免与收款',
  'Bill, waive and take payment',
  'casework',
);

const KINDS = ['bill', 'billLine', 'payment', 'deposit', 'refund', 'creditEntry'] as const;
const ACCOUNTS = ['creditAccount'] as const;

export const settlementGrants: ModuleGrants = {
  capabilities: [keepBills],
  grants: [
    {
      duties: ['casework'],
      records: KINDS,
      may: ['read', 'create', 'revise', 'void'],
      sees: ['name', 'address', 'note'],
      mayReveal: true,
    },
    { duties: ['casework'], records: ACCOUNTS, may: ['read'] },
    { duties: ['manage'], records: ACCOUNTS, may: ['read', 'create', 'revise', 'void'] },
    { duties: ['oversee'], records: [...KINDS, ...ACCOUNTS], may: ['read'] },
    { duties: ['office'], records: [...KINDS, ...ACCOUNTS], may: [], mayReveal: true },
    { duties: ['exchange'], records: [...KINDS, ...ACCOUNTS], may: ['create', 'revise', 'void'] },
  ],
};
