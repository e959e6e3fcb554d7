import type { ModuleGrants } from '../../kernel/access/grant.ts';

const ANSWERS = ['referenceAnswer'] as const;

export const referencesGrants: ModuleGrants = {
  capabilities: [],
  grants: [
    { duties: ['audit', 'oversee'], records: ANSWERS, may: ['read'] },
    { duties: ['office'], records: ANSWERS, may: [], mayReveal: true },
    { duties: ['exchange'], records: ANSWERS, may: ['read', 'create', 'revise', 'void'] },
    // The node writes it into a case whose number was found to be of somebody else.
    { duties: ['exchange'], records: ['numberNotice'], may: ['read'] },
  ],
};
