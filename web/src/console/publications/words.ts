import { bilingual } from '@qingming/standard/language/bilingual.ts';

export const PUBLICATION = {
  preview: bilingual('预览', 'Preview'),
  asFamilies: bilingual('家属在门户上看到的内容：', 'What families read on the portal:'),
  chinese: bilingual('中文页面', 'The Chinese page'),
  english: bilingual('英文页面', 'The English page'),
  noEnglish: bilingual(
    '没有英文：英文页面写明“只有中文”，下面是中文原文。',
    'There is no English: the English page says so and shows the Chinese text.',
  ),
  page: bilingual('打开门户页面', 'Open the page on the portal'),
} as const;
