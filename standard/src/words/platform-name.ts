import { regionName } from '../data/regions.ts';
import { type Bilingual, bilingual } from '../language/bilingual.ts';

/** The name of the whole platform, and of the ministry's node. */
export const PLATFORM_NAME = bilingual(
  '全国殡葬管理服务信息平台',
  'National Funeral Services Platform',
);

/** What a node is called to those who use it: the nation's platform, or that of its province. */
export function platformName(level: 'ministry' | 'province', node: string): Bilingual {
  const province = level === 'province' ? regionName(node) : undefined;
  if (province === undefined) return PLATFORM_NAME;
  return bilingual(
    `${province.zh}殡葬管理服务信息平台`,
    `Funeral Services Platform, ${province.en}`,
  );
}
