import { capability } from '../../kernel/access/capability.ts';
import type { ModuleGrants } from '../../kernel/access/grant.ts';

export const addInstitutions = capability(
  'registry.addInstitutions',
  '新设机构',
  'Add an institution',
  'steerProvince',
);
export const changeInstitutions = capability(
  'registry.changeInstitutions',
  '修改机构信息',
  'Change an institution',
  'manage',
  'steerProvince',
);
export const approveInstitutions = capability(
  'registry.approveInstitutions',
  '核准机构',
  'Approve an institution',
  'review',
);
export const preparePrices = capability(
  'prices.prepare',
  '起草、上报价格清单',
  'Draft and file price lists',
  'manage',
);
export const decidePrices = capability(
  'prices.decide',
  '审核、公布价格清单',
  'Review and publish price lists',
  'review',
);
const seePrices = capability(
  'prices.see',
  '查看价格清单及其办理过程',
  'See price lists on their way',
  'manage',
  'oversee',
);
export const setWaivers = capability(
  'prices.setWaivers',
  '制定减免规定',
  'Set waiver rules',
  'steerProvince',
  'steerNation',
);

const REGISTRY = ['institution', 'facility', 'place', 'equipment', 'staff', 'staffDuty'] as const;
const LISTS = ['priceList', 'priceItem'] as const;
/** Tables of the node: what is waived, which terms and limits a region has of its own, and which prices are guided. */
const WAIVERS = ['waiverRule', 'regionalTerm', 'areaLimit', 'guidedPrice'] as const;
/** What an institution shows of itself to everybody. */
const PICTURES = ['institutionPicture'] as const;
const KINDS = [...REGISTRY, ...LISTS, ...WAIVERS];

export const registryGrants: ModuleGrants = {
  posted: ['institution', ...WAIVERS],
  capabilities: [
    addInstitutions,
    changeInstitutions,
    approveInstitutions,
    preparePrices,
    decidePrices,
    seePrices,
    setWaivers,
  ],
  grants: [
    {
      duties: ['visit'],
      records: ['institution', ...PICTURES, ...LISTS, ...WAIVERS],
      may: ['read'],
    },
    { duties: ['house'], records: REGISTRY, may: ['read'], sees: ['note'] },
    { duties: ['casework'], records: LISTS, may: ['read'], sees: ['note'] },
    { duties: ['casework'], records: WAIVERS, may: ['read'] },
    {
      duties: ['manage'],
      records: [...REGISTRY, ...LISTS],
      may: ['read', 'create', 'revise', 'void'],
      sees: ['name', 'note'],
    },
    { duties: ['casework', 'oversee'], records: PICTURES, may: ['read'] },
    { duties: ['manage'], records: PICTURES, may: ['read', 'create', 'revise', 'void'] },
    { duties: ['office'], records: PICTURES, may: ['void'], mayReveal: true },
    { duties: ['oversee'], records: KINDS, may: ['read'], sees: ['note'] },
    { duties: ['office'], records: KINDS, may: [], mayReveal: true },
    { duties: ['review'], records: ['priceList', 'institution'], may: ['revise'] },
    {
      duties: ['steerProvince'],
      records: ['priceList', 'institution'],
      may: ['create', 'revise', 'void'],
    },
    {
      duties: ['steerProvince', 'steerNation'],
      records: WAIVERS,
      may: ['create', 'revise', 'void'],
    },
    {
      duties: ['import'],
      records: ['institution', 'facility', 'place', 'staff', 'staffDuty'],
      may: ['read', 'create', 'revise'],
    },
    { duties: ['exchange'], records: KINDS, may: ['create', 'revise', 'void'] },
  ],
};
