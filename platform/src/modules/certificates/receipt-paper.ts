import { paymentMethod } from '@qingming/standard/codes/money.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { bill } from '@qingming/standard/records/bill.ts';
import type { payment } from '@qingming/standard/records/payment.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { civilDay } from '../../kernel/clock.ts';
import { rmbCapitals } from '@qingming/standard/numbers/rmb-capitals.ts';
import { drawPaper, INK, STONE } from '../../kernel/papers/sheet.ts';

interface PrintedReceipt {
  readonly fact: FactOf<typeof payment>;
  readonly issuerName: string;
  readonly caseNumber: string;
  readonly billNumber: string;
  readonly payer: string | null;
  readonly cashier: string;
  readonly at: Date;
}

type Row = readonly [zh: string, en: string, value: string];

const A5_ACROSS = [210, 148] as const;
const [LEFT, RIGHT, MIDDLE, VALUE] = [20, 190, 105, 62];
const FEN = 100;

function rowsOf(printed: PrintedReceipt): readonly Row[] {
  const { fact, payer, caseNumber, billNumber } = printed;
  const method = findCode(paymentMethod, fact.method);
  const amount = `¥ ${(fact.amount / FEN).toFixed(2)}    ${rmbCapitals(fact.amount)}`;
  const { number: ofCase } = funeralCase.elements;
  const { number: ofBill } = bill.elements;
  return [
    ['交款人', 'Received from', payer ?? '—'],
    ['金额', 'Amount', amount],
    [
      '支付方式',
      'Payment method',
      method === undefined ? fact.method : `${method.zh} ${method.en}`,
    ],
    [ofCase.label.zh, ofCase.label.en, caseNumber],
    [ofBill.label.zh, ofBill.label.en, billNumber],
    ['收款日期', 'Date', civilDay(new Date(fact.receivedAt))],
  ];
}

/** The receipt for one payment, A5 across. It is a receipt, not a tax invoice, and says so. */
export const printReceipt = (printed: PrintedReceipt): Promise<Uint8Array> => {
  const { fact, issuerName, payer, cashier, at } = printed;
  const paper = {
    size: A5_ACROSS,
    title: fact.receipt,
    texts: issuerName + (payer ?? '') + cashier,
    at,
  };
  return drawPaper(paper, (sheet) => {
    sheet.text(MIDDLE, 22, '收 款 收 据', { size: 20, align: 'centre' });
    sheet.text(MIDDLE, 28, 'Receipt', { size: 9, color: STONE, align: 'centre' });
    sheet.text(RIGHT, 22, fact.receipt, { size: 10, align: 'right' });
    sheet.line(LEFT, 34, RIGHT, 34, INK);
    rowsOf(printed).forEach(([zh, en, value], index) => {
      const y = 43 + index * 12;
      sheet.text(LEFT, y, zh, { size: 11 });
      sheet.text(LEFT, y + 4, en, { size: 7, color: STONE });
      sheet.text(VALUE, y + 1, value, { size: 12 });
    });
    sheet.line(LEFT, 115, RIGHT, 115);
    sheet.text(LEFT, 124, `收款机构  ${issuerName}`, { size: 11 });
    sheet.text(RIGHT, 124, `收款人  ${cashier}`, { size: 11, align: 'right' });
    sheet.text(LEFT, 130, '（盖章）', { size: 9, color: STONE });
    sheet.text(LEFT, 138, '本收据不作发票使用。 A receipt, not a tax invoice.', {
      size: 8,
      color: STONE,
    });
  });
};
