import { capability } from '../../kernel/access/capability.ts';
import type { ModuleGrants } from '../../kernel/access/grant.ts';

export const overviewOf = capability(
  'national.overview',
  '查看概览、统计明细与记录，查找逝者',
  'See the overview and what it counts, find a person',
  'oversee',
);
export const institutionFigures = capability(
  'national.institutions',
  '查看机构及其统计数字',
  'See institutions with their figures',
  'oversee',
  'manage',
);
export const seeChargeCheck = capability(
  'charges.check',
  '查看收费核对',
  'See how charges compare with what was published',
  'oversee',
  'manage',
);
export const watchLinks = capability(
  'national.links',
  '查看节点之间的连接',
  'See the links between nodes',
  'watchNode',
  'operate',
);
export const watchArrivals = capability(
  'national.received',
  '查看收到的数据',
  'See what arrived from other nodes',
  'watchNode',
);

export const nationalGrants: ModuleGrants = {
  capabilities: [overviewOf, institutionFigures, seeChargeCheck, watchLinks, watchArrivals],
};
