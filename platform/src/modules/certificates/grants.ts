import { capability } from '../../kernel/access/capability.ts';
import type { ModuleGrants } from '../../kernel/access/grant.ts';

export const issueCertificates = capability(
  'certificates.issue',
  '出具火化证明及收据',
  'Issue certificates and print receipts',
  'casework',
);
export const printLabels = capability(
  'certificates.printLabels',
  '打印标签',
  'Print labels of tags',
  'casework',
  'floor',
);

const KINDS = ['certificate'] as const;

export const certificatesGrants: ModuleGrants = {
  capabilities: [issueCertificates, printLabels],
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
