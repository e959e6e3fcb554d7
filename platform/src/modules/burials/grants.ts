import type { ModuleGrants } from '../../kernel/access/grant.ts';

const GROUNDS = ['burialArea', 'plot'] as const;

/** Who draws up the areas and plots of a cemetery or a columbarium. */
export const burialsGrants: ModuleGrants = {
  grants: [
    { duties: ['house'], records: GROUNDS, may: ['read'], sees: ['note'] },
    {
      duties: ['manage'],
      records: GROUNDS,
      may: ['read', 'create', 'revise', 'void'],
      sees: ['note'],
    },
    { duties: ['oversee'], records: GROUNDS, may: ['read'] },
    { duties: ['office'], records: GROUNDS, may: [], mayReveal: true },
    { duties: ['import'], records: GROUNDS, may: ['read', 'create', 'revise'] },
    { duties: ['exchange'], records: GROUNDS, may: ['create', 'revise', 'void'] },
  ],
};
