import { capability } from '../../kernel/access/capability.ts';
import type { ModuleGrants } from '../../kernel/access/grant.ts';

export const countDesks = capability('ledger.count', '清点收款台', 'Count a cash desk', 'casework');
export const closeDesks = capability(
  'ledger.close',
  '复核日结',
  'Close a cash desk that another person counted',
  'manage',
);
export const seeLedger = capability(
  'ledger.see',
  '查看账簿',
  'See the ledger of an institution',
  'manage',
  'oversee',
);

export const ledgerGrants: ModuleGrants = {
  capabilities: [countDesks, closeDesks, seeLedger],
  grants: [
    {
      duties: ['casework'],
      records: ['dayClose'],
      may: ['read', 'create', 'revise', 'void'],
      sees: ['note'],
    },
    { duties: ['oversee'], records: ['dayClose'], may: ['read'], sees: ['note'] },
    { duties: ['office'], records: ['dayClose'], may: [], mayReveal: true },
    { duties: ['exchange'], records: ['dayClose'], may: ['create', 'revise', 'void'] },
  ],
};
