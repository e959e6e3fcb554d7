import { bilingual } from '@qingming/standard/language/bilingual.ts';

export const SCANS = {
  damaged: bilingual(
    '标签未能读全，请重新扫描，或输入标签号。',
    'The label was not read whole; scan again, or type its number.',
  ),
  looking: bilingual('已扫描', 'Scanned'),
  card: bilingual(
    '扫描到的是居民身份证号码，这里用不到。受理新业务请按 n；在表单中，先点证件号码一栏再扫描。',
    'This is a resident identity number, and nothing here asks for it. Press n for a new case; in a form, choose the field of the number first, then scan.',
  ),
  badge: bilingual(
    '这是工牌，只在需要第二人确认时使用。',
    'This is a badge: it serves only where a second person is asked for.',
  ),
  unknown: (text: string) =>
    bilingual(
      `扫描到“${text}”：不是标签、业务编号、证明、收据或位置编号。请扫描遗体或骨灰标签，或位置标签。`,
      `Scanned “${text}”: it is no tag, case, certificate, receipt or place. Scan the tag of a body or of ashes, or the label of a place.`,
    ),
  notOurs: (number: string) =>
    bilingual(
      `没有找到 ${number}：不是您范围内的标签、业务或证明。请核对后重新扫描。`,
      `${number} was not found: it is no tag, case or certificate in your scope. Check it and scan again.`,
    ),
  voidCertificate: (number: string) =>
    bilingual(
      `${number} 已作废，请收回；下面是这一使用权现在的登记。`,
      `${number} is void: take it back. Below is the right as it stands.`,
    ),
  placeElsewhere: (code: string) =>
    bilingual(
      `${code} 是位置编号，在殡仪馆的“今日”页使用。`,
      `${code} is the code of a place; it is used on the page of today of a funeral home.`,
    ),
} as const;
