import { civilDay } from '../clock.ts';
import { type Attempt, fitText } from '../papers/fit-text.ts';
import { drawPages } from '../papers/sheet.ts';

/** ID-1, as a bank card; millimetres. */
const CARD = [85.6, 54] as const;
const TEXT_WIDTH = 42;
const NAME_SIZES: readonly Attempt[] = [
  [18, 1],
  [13, 2],
  [10, 3],
];
const HOUSE_SIZES: readonly Attempt[] = [
  [8, 2],
  [6.5, 3],
];

export interface BadgeCard {
  readonly code: string;
  readonly name: string;
  readonly house: string;
  readonly expires: Date;
  readonly at: Date;
}

/** The card of a badge: name, house, the day it ends, and its code as a QR code alone, in no letters. */
export const badgeCard = ({ code, name, house, expires, at }: BadgeCard): Promise<Uint8Array> =>
  drawPages({ size: CARD, title: '工牌', texts: name + house, at }, () => [
    (sheet) => {
      sheet.qr(5, 8, 32, code);
      const called = fitText(name, TEXT_WIDTH, NAME_SIZES, sheet.width);
      for (const [line, part] of called.lines.entries())
        sheet.text(41, 15 + line * called.size * 0.42, part, { size: called.size });
      const home = fitText(house, TEXT_WIDTH, HOUSE_SIZES, sheet.width);
      for (const [line, part] of home.lines.entries())
        sheet.text(41, 29 + line * home.size * 0.42, part, { size: home.size });
      sheet.text(41, 39, `有效至 Until ${civilDay(expires)}`, { size: 7 });
      sheet.text(5, 46, '工牌须与本人 PIN 一起使用。遗失请立即告知安全管理员。', { size: 6 });
      sheet.text(
        5,
        49.5,
        'Works with the PIN of its person only. If lost, tell the security administrator at once.',
        {
          size: 5.5,
        },
      );
    },
  ]);
