import { identityDocument, sex } from '@qingming/standard/codes/person.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { checkIdentityNumber } from '@qingming/standard/numbers/identity-number.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import type { certificate } from '@qingming/standard/records/papers.ts';
import { drawPaper, FAULT, INK, type Sheet, STONE } from '../../kernel/papers/sheet.ts';

type Fact = FactOf<typeof certificate>;

interface PrintedCertificate {
  readonly fact: Fact;
  /** The number of the certificate that this one replaces. */
  readonly replaces: string | null;
  readonly checkUrl: string;
  /** Asked of who types the number instead of scanning. */
  readonly code: string;
  readonly at: Date;
}

type Row = readonly [zh: string, en: string, value: string];

const A4 = [210, 297] as const;
const [LEFT, RIGHT, MIDDLE, VALUE] = [30, 180, 105, 78];
const [FIRST_ROW, ROW_HEIGHT] = [92, 15];
const NOT_KNOWN = '—';

export const dayInWords = (day: string | undefined): string => {
  const [year, month, date] = (day ?? '').split('-');
  if (year === undefined || year === '') return NOT_KNOWN;
  const parts = [`${year}年`, month && `${Number(month)}月`, date && `${Number(date)}日`];
  return parts.filter(Boolean).join('');
};

const sexInWords = (code: Fact['sex']): string => {
  const found = findCode(sex, code);
  return found === undefined ? NOT_KNOWN : `${found.zh} ${found.en}`;
};

const RESIDENT_CARD = '0';

const isResidentNumber = (number: string | undefined): boolean =>
  number !== undefined && checkIdentityNumber(number, '9999-12-31').ok;

/** The number under the name of its document: 身份证号 is that of the resident identity card only. */
function documentRow({ documentKind, identityNumber }: Fact): Row {
  const isResident =
    documentKind === RESIDENT_CARD ||
    (documentKind === undefined && isResidentNumber(identityNumber));
  if (isResident) return ['身份证号', 'Identity card number', identityNumber ?? NOT_KNOWN];
  const kind = documentKind === undefined ? undefined : findCode(identityDocument, documentKind);
  const number = identityNumber ?? NOT_KNOWN;
  return ['证件号码', 'Identity document', kind === undefined ? number : `${kind.zh} ${number}`];
}

/** The words of the law's form (Beijing 2010: mandatory contents), in its order. */
const rowsOf = ({ fact }: PrintedCertificate): readonly Row[] => [
  ['姓名', 'Name', fact.name],
  ['性别', 'Sex', sexInWords(fact.sex)],
  documentRow(fact),
  ['死亡时间', 'Died on', dayInWords(fact.deathDate)],
  ['火化时间', 'Cremated on', dayInWords(fact.crematedOn)],
  ['证明编号', 'Certificate number', fact.number],
];

function drawHead(sheet: Sheet, { fact, replaces }: PrintedCertificate): void {
  const reissued = fact.kind === 'BHZ';
  sheet.text(MIDDLE, 48, '火 化 证 明', { size: 30, align: 'centre' });
  sheet.text(MIDDLE, 57, 'Certificate of Cremation', { size: 11, color: STONE, align: 'centre' });
  if (reissued) sheet.text(RIGHT, 30, '补 发  Reissue', { size: 11, align: 'right' });
  if (replaces !== null)
    sheet.text(MIDDLE, 66, `本证明替代已作废的 ${replaces}`, {
      size: 10,
      color: STONE,
      align: 'centre',
    });
  sheet.line(LEFT, 76, RIGHT, 76, INK);
}

/** Long names are set smaller rather than cut. */
function fitting(sheet: Sheet, text: string): number {
  const room = RIGHT - VALUE;
  return [16, 14, 12, 10, 8].find((size) => sheet.width(text, size) <= room) ?? 6;
}

function drawRows(sheet: Sheet, printed: PrintedCertificate): void {
  rowsOf(printed).forEach(([zh, en, value], index) => {
    const y = FIRST_ROW + index * ROW_HEIGHT;
    sheet.text(LEFT, y, zh, { size: 13 });
    sheet.text(LEFT, y + 4.5, en, { size: 7.5, color: STONE });
    sheet.text(VALUE, y + 1, value, { size: fitting(sheet, value) });
    sheet.line(LEFT, y + 8, RIGHT, y + 8);
  });
}

const STATEMENT = '兹证明上列逝者的遗体已由本馆火化。';
const STATEMENT_EN = 'The body of the person named above was cremated by this institution.';

function drawFoot(sheet: Sheet, { fact, checkUrl, code }: PrintedCertificate): void {
  sheet.text(LEFT, 192, STATEMENT, { size: 12 });
  sheet.text(LEFT, 198, STATEMENT_EN, { size: 8, color: STONE });
  sheet.qr(LEFT, 216, 34, checkUrl);
  sheet.text(LEFT, 256, '扫码核验真伪和有效状态', { size: 9 });
  sheet.text(LEFT, 260.5, 'Scan to check that it is genuine and valid', {
    size: 7.5,
    color: STONE,
  });
  sheet.text(LEFT, 269, `核验码  ${code}`, { size: 11 });
  sheet.text(LEFT, 273.5, 'Check code', { size: 7.5, color: STONE });
  sheet.text(RIGHT, 222, fact.issuerName, { size: 12, align: 'right' });
  sheet.text(RIGHT, 236, '（殡仪馆盖章处）', { size: 11, color: STONE, align: 'right' });
  sheet.text(RIGHT, 240.5, 'Seal of the funeral home', { size: 7.5, color: STONE, align: 'right' });
  sheet.text(RIGHT, 252, `发证日期 ${dayInWords(fact.issuedOn)}`, { size: 12, align: 'right' });
  sheet.text(RIGHT, 257, `Issued on ${fact.issuedOn}`, { size: 7.5, color: STONE, align: 'right' });
  sheet.text(RIGHT, 264, `经办人 ${fact.issuedBy}`, { size: 9, color: STONE, align: 'right' });
}

function drawCancelled(sheet: Sheet, { fact }: PrintedCertificate): void {
  if (fact.state !== 'cancelled') return;
  sheet.text(MIDDLE, 84, '已作废  Cancelled', { size: 16, color: FAULT, align: 'centre' });
}

/** The certificate of cremation on A4: Chinese, small English, a QR code, no ornament. */
export const printCertificate = (printed: PrintedCertificate): Promise<Uint8Array> => {
  const { fact, at, replaces } = printed;
  const texts = [fact.name, fact.issuerName, fact.issuedBy, replaces ?? ''].join('');
  return drawPaper({ size: A4, title: `火化证明 ${fact.number}`, texts, at }, (sheet) => {
    drawHead(sheet, printed);
    drawRows(sheet, printed);
    drawFoot(sheet, printed);
    drawCancelled(sheet, printed);
  });
};
