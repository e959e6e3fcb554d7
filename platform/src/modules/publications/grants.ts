import { capability } from '../../kernel/access/capability.ts';
import type { ModuleGrants } from '../../kernel/access/grant.ts';

const PUBLICATIONS = ['publication'] as const;

/** Officers of every level write for their own division; the province and the ministry publish. */
export const publicationsGrants: ModuleGrants = {
  capabilities: [
    capability('publications.write', '起草公开文件', 'Write publications', 'office'),
    capability(
      'publications.publish',
      '公布、撤回公开文件',
      'Publish and withdraw texts',
      'steerProvince',
      'steerNation',
    ),
  ],
  grants: [
    { duties: ['visit', 'oversee'], records: PUBLICATIONS, may: ['read'] },
    {
      duties: ['office'],
      records: PUBLICATIONS,
      may: ['create', 'revise', 'void'],
      mayReveal: true,
    },
    { duties: ['exchange'], records: PUBLICATIONS, may: ['create', 'revise', 'void'] },
  ],
};
