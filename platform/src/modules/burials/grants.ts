import { capability } from '../../kernel/access/capability.ts';
import type { ModuleGrants } from '../../kernel/access/grant.ts';

const GROUNDS = ['burialArea', 'plot'] as const;
const RIGHTS = [
  'rightOfUse',
  'beneficiary',
  'rightRenewal',
  'rightTransfer',
  'rightNotice',
  'rightCertificate',
  'feePeriod',
  'removal',
  'removalAgreement',
] as const;
const CHECKS = ['stockCheck', 'stockCheckArea', 'stockCheckLine'] as const;
const ALL = [...GROUNDS, ...RIGHTS, ...CHECKS] as const;

/** Who draws up the areas and plots of a cemetery or a columbarium, and who grants them. */
export const burialsGrants: ModuleGrants = {
  capabilities: [
    capability('burials.rights', '办理使用权', 'Grant and renew rights of use', 'casework'),
    capability('burials.check', '核查骨灰', 'Check ashes against the record', 'casework'),
    capability(
      'burials.decide',
      '核准使用权人变更和迁出',
      'Approve another holder, and removals',
      'casework',
    ),
  ],
  grants: [
    { duties: ['house'], records: GROUNDS, may: ['read'], sees: ['note'] },
    {
      duties: ['casework'],
      records: [...RIGHTS, ...CHECKS],
      may: ['read', 'create', 'revise'],
      sees: ['name', 'address', 'note'],
      mayReveal: true,
    },
    {
      duties: ['manage'],
      records: ALL,
      may: ['read', 'create', 'revise', 'void'],
      sees: ['name', 'note'],
    },
    { duties: ['oversee'], records: ALL, may: ['read'] },
    { duties: ['office'], records: ALL, may: [], mayReveal: true },
    { duties: ['import'], records: [...GROUNDS, 'rightOfUse'], may: ['read', 'create', 'revise'] },
    {
      duties: ['exchange'],
      records: [...GROUNDS, 'stockCheck'],
      may: ['create', 'revise', 'void'],
    },
  ],
};
