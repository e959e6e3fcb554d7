import { capability } from '../../kernel/access/capability.ts';
import type { ModuleGrants } from '../../kernel/access/grant.ts';

export const keepBills = capability(
  'settlement.bill',
  '开单、减免与收款',
  'Bill, waive and take payment',
  'casework',
);

const KINDS = ['bill', 'billLine', 'payment'] as const;

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
    { duties: ['oversee'], records: KINDS, may: ['read'] },
    { duties: ['office'], records: KINDS, may: [], mayReveal: true },
    { duties: ['exchange'], records: KINDS, may: ['create', 'revise', 'void'] },
  ],
};
