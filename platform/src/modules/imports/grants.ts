import { capability } from '../../kernel/access/capability.ts';
import type { ModuleGrants } from '../../kernel/access/grant.ts';

export const seeImports = capability(
  'imports.see',
  '查看数据导入结果',
  'See imports line by line',
  'import',
  'watchNode',
);

/** What comes from registers of paper. */
const KINDS = ['interment'] as const;

export const importsGrants: ModuleGrants = {
  capabilities: [seeImports],
  grants: [
    {
      duties: ['manage'],
      records: KINDS,
      may: ['read', 'create', 'revise', 'void'],
      sees: ['name', 'note'],
    },
    // Whoever lays ashes into a grave writes the register of the place.
    {
      duties: ['casework'],
      records: KINDS,
      may: ['read', 'create', 'revise', 'void'],
      sees: ['name', 'note'],
      mayReveal: true,
    },
    { duties: ['oversee'], records: KINDS, may: ['read'] },
    { duties: ['office'], records: KINDS, may: [], mayReveal: true },
    { duties: ['import'], records: KINDS, may: ['read', 'create', 'revise'] },
    { duties: ['exchange'], records: KINDS, may: ['create', 'revise', 'void'] },
  ],
};
