import type { beneficiary } from '@qingming/standard/records/beneficiary.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import type { rightCertificate } from '@qingming/standard/records/right-certificate.ts';
import { drawPaper, FAULT, INK, type Sheet, STONE } from '../../kernel/papers/sheet.ts';
import { dayInWords } from './certificate-paper.ts';

type Fact = FactOf<typeof rightCertificate>;
type Person = FactOf<typeof beneficiary>;

interface PrintedBurialCertificate {
  readonly fact: Fact;
  /** The number of the right. */
  readonly right: string;
  /** Who has a place in it on the day of the print. */
  readonly people: readonly Pick<Person, 'name' | 'placedOn' | 'alive'>[];
  readonly replaces: string | null;
  readonly issuedBy: string;
  readonly checkUrl: string;
  readonly code: string;
  readonly at: Date;
}

type Row = readonly [zh: string, en: string, value: string];

const A5 = [148, 210] as const;
const [LEFT, RIGHT, MIDDLE, VALUE] = [18, 130, 74, 54];
const [FIRST_ROW, ROW_HEIGHT] = [52, 12];
const MOST_PEOPLE = 12;

const personWords = ({ name, placedOn, alive }: PrintedBurialCertificate['people'][number]) =>
  `${name}${alive ? '（在世）' : ''}${placedOn === undefined ? '' : ` ${placedOn}`}`;

const rowsOf = ({ fact, right }: PrintedBurialCertificate): readonly Row[] => [
  ['使用权人', 'Holder', fact.holderName],
  ['墓位（格位）', 'Plot or niche', fact.plotCode],
  ['使用期止', 'Used until', dayInWords(fact.until)],
  ['使用权编号', 'Right', right],
  ['证件编号', 'Certificate number', fact.number],
];

/** Long texts are set smaller rather than cut. */
const fitting = (sheet: Sheet, text: string): number =>
  [13, 11, 9.5, 8, 7].find((size) => sheet.width(text, size) <= RIGHT - VALUE) ?? 6;

function drawHead(sheet: Sheet, { fact, replaces }: PrintedBurialCertificate): void {
  sheet.text(MIDDLE, 28, '安葬（安放）证', { size: 22, align: 'centre' });
  sheet.text(MIDDLE, 34.5, 'Burial Certificate', { size: 9, color: STONE, align: 'centre' });
  if (replaces !== null)
    sheet.text(MIDDLE, 40, `补发  本证代替已作废的 ${replaces}`, {
      size: 8.5,
      color: STONE,
      align: 'centre',
    });
  if (fact.state === 'void')
    sheet.text(MIDDLE, 18, '已作废  Void', { size: 14, color: FAULT, align: 'centre' });
  sheet.line(LEFT, 43, RIGHT, 43, INK);
}

function drawRows(sheet: Sheet, printed: PrintedBurialCertificate): number {
  const rows = rowsOf(printed);
  for (const [at, [zh, en, value]] of rows.entries()) {
    const y = FIRST_ROW + at * ROW_HEIGHT;
    sheet.text(LEFT, y, zh, { size: 10.5 });
    sheet.text(LEFT, y + 3.6, en, { size: 6.5, color: STONE });
    sheet.text(VALUE, y + 0.8, value, { size: fitting(sheet, value) });
    sheet.line(LEFT, y + 6, RIGHT, y + 6);
  }
  return FIRST_ROW + rows.length * ROW_HEIGHT;
}

/** Two names a line: a plot holds twelve people at the most. */
function drawPeople(sheet: Sheet, top: number, { people }: PrintedBurialCertificate): void {
  sheet.text(LEFT, top, '安葬（放）者', { size: 10.5 });
  sheet.text(LEFT, top + 3.6, 'Laid to rest here', { size: 6.5, color: STONE });
  const half = (RIGHT - VALUE) / 2;
  for (const [at, person] of people.slice(0, MOST_PEOPLE).entries()) {
    const text = personWords(person);
    const size = [9.5, 8, 7, 6].find((one) => sheet.width(text, one) <= half - 2) ?? 5;
    sheet.text(VALUE + (at % 2) * half, top + 0.8 + Math.floor(at / 2) * 5.4, text, { size });
  }
}

function drawFoot(sheet: Sheet, printed: PrintedBurialCertificate): void {
  const { fact, checkUrl, code, issuedBy } = printed;
  sheet.qr(LEFT, 152, 28, checkUrl);
  sheet.text(LEFT, 185, '扫码核验真伪和有效状态', { size: 7.5 });
  sheet.text(LEFT, 188.5, 'Scan to check that it is genuine and valid', {
    size: 6,
    color: STONE,
  });
  sheet.text(LEFT, 195, `核验码  ${code}`, { size: 9.5 });
  sheet.text(LEFT, 198.5, 'Check code', { size: 6, color: STONE });
  sheet.text(RIGHT, 158, fact.issuerName, { size: 10, align: 'right' });
  sheet.text(RIGHT, 168, '（盖章处）', { size: 9.5, color: STONE, align: 'right' });
  sheet.text(RIGHT, 171.5, 'Seal', { size: 6.5, color: STONE, align: 'right' });
  sheet.text(RIGHT, 182, `发证日期 ${dayInWords(fact.issuedOn)}`, { size: 10, align: 'right' });
  sheet.text(RIGHT, 186, `Issued on ${fact.issuedOn}`, { size: 6.5, color: STONE, align: 'right' });
  sheet.text(RIGHT, 193, `经办人 ${issuedBy}`, { size: 8, color: STONE, align: 'right' });
}

/** The certificate of a right of use on A5, with the code by which anybody checks it. */
export const printBurialCertificate = (printed: PrintedBurialCertificate): Promise<Uint8Array> => {
  const { fact, people, at, issuedBy, replaces, right } = printed;
  const texts = [JSON.stringify(fact), JSON.stringify(people), issuedBy, replaces ?? '', right];
  return drawPaper(
    { size: A5, title: `安葬（放）证 ${fact.number}`, texts: texts.join(''), at },
    (sheet) => {
      drawHead(sheet, printed);
      drawPeople(sheet, drawRows(sheet, printed) + 2, printed);
      drawFoot(sheet, printed);
    },
  );
};
