import type { Bilingual } from '@qingming/standard/language/bilingual.ts';

/** The sentence for a record whose identifier is taken by another one, or by other content. */
export const recordedAlready = ({ zh, en }: Bilingual): Bilingual => ({
  zh: `已有这条“${zh}”，内容不同`,
  en: `This record exists already with other content: ${en}`,
});
