import { tagSubject } from '@qingming/standard/codes/custody.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import type { tag } from '@qingming/standard/records/tag.ts';
import { drawPaper } from './sheet.ts';

interface PrintedLabel {
  readonly fact: FactOf<typeof tag>;
  readonly name: string;
  readonly caseNumber: string;
  readonly at: Date;
}

const LABEL = [60, 40] as const;

/**
 * The label of a body or of ashes, 60 × 40 mm: a QR code that any scanner types as the tag's number,
 * the serial large enough to read across a room, the name and the case.
 */
export const printLabel = ({ fact, name, caseNumber, at }: PrintedLabel): Promise<Uint8Array> => {
  const { zh = '', en = '' } = findCode(tagSubject, fact.subject) ?? {};
  const [, , serial = '', check = ''] = fact.number.split('-');
  // A label printer knows only black: nothing here is grey.
  return drawPaper({ size: LABEL, title: fact.number, texts: name, at }, (sheet) => {
    sheet.qr(3, 3, 25, fact.number);
    sheet.text(31, 8, zh, { size: 13 });
    sheet.text(57, 8, en, { size: 7, align: 'right' });
    sheet.text(31, 20, `${serial.replace(/^0+(?=\d{3})/, '')}-${check}`, { size: 24 });
    sheet.text(31, 26.5, fact.number, { size: 6.5 });
    sheet.text(3, 33.5, name, { size: [...name].length > 12 ? 8 : 12 });
    sheet.text(3, 38, caseNumber, { size: 7 });
  });
};
