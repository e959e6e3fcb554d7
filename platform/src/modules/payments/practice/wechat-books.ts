import { randomInt } from 'node:crypto';
import { chinaClock, yuanText } from '../channels/yuan.ts';

/** An order as the practice channel keeps it. */
export interface PracticeOrder {
  readonly number: string;
  /** The request as it was sent: the same number with other words is refused. */
  readonly words: string;
  readonly amount: number;
  readonly notifyUrl: string;
  readonly expiresAt: number;
  state: 'NOTPAY' | 'SUCCESS' | 'REFUND' | 'CLOSED';
  transaction?: string;
  paid?: number;
  paidAt?: Date;
}

export interface PracticeRefund {
  readonly number: string;
  readonly order: string;
  readonly amount: number;
  readonly id: string;
  readonly at: Date;
  readonly notifyUrl: string;
  state: 'PROCESSING' | 'SUCCESS' | 'ABNORMAL' | 'CLOSED';
}

/** 28 digits, as WeChat Pay numbers its transactions. */
export const transactionNumber = (prefix: '42' | '50'): string =>
  prefix + Array.from({ length: 26 }, () => randomInt(10)).join('');

/** A line that the bill has beside what happened. */
export interface StrayLine {
  readonly number: string;
  readonly amount: number;
}

const HEAD = [
  '交易时间',
  '公众账号ID',
  '商户号',
  '特约商户号',
  '设备号',
  '微信订单号',
  '商户订单号',
  '用户标识',
  '交易类型',
  '交易状态',
  '付款银行',
  '货币种类',
  '应结订单金额',
  '代金券金额',
  '微信退款单号',
  '商户退款单号',
  '退款金额',
  '充值券退款金额',
  '退款类型',
  '退款状态',
  '商品名称',
  '商户数据包',
  '手续费',
  '费率',
  '订单金额',
  '申请退款金额',
  '费率备注',
].join(',');
const SUMS = [
  '总交易单数',
  '应结订单总金额',
  '退款总金额',
  '充值券退款总金额',
  '手续费总金额',
  '订单总金额',
  '申请退款总金额',
].join(',');

/** 0.6 % of what was paid, as most merchants have it. */
const feeOf = (fen: number): string => (Math.round(fen * 0.6) / 10_000).toFixed(5);

const MONEY = { currency: 'CNY' } as const;

interface Row {
  readonly at: Date;
  readonly transaction: string;
  readonly number: string;
  readonly amount: number;
  readonly refund?: { readonly id: string; readonly number: string; readonly amount: number };
}

function lineOf(merchant: string, { at, transaction, number, amount, refund }: Row): string {
  const back = refund === undefined ? '0.00' : yuanText(refund.amount);
  const paid = refund === undefined ? yuanText(amount) : '0.00';
  const cells = [
    chinaClock(at).replace('T', ' '),
    'wxpractice',
    merchant,
    '0',
    '',
    transaction,
    number,
    'payer',
    'NATIVE',
    refund === undefined ? 'SUCCESS' : 'REFUND',
    'OTHERS',
    MONEY.currency,
    paid,
    '0.00',
    refund?.id ?? '0',
    refund?.number ?? '0',
    back,
    '0.00',
    refund === undefined ? '' : 'ORIGINAL',
    refund === undefined ? '' : 'SUCCESS',
    '服务费用, practice',
    '',
    refund === undefined ? feeOf(amount) : `-${feeOf(refund.amount)}`,
    '0.60%',
    paid,
    back,
    '',
  ];
  return cells.map((cell) => `\`${cell}`).join(',');
}

/** The trade bill of a day, as WeChat Pay writes it; undefined where nothing happened. */
export function tradeBill(
  merchant: string,
  day: string,
  orders: readonly PracticeOrder[],
  refunds: readonly PracticeRefund[],
  stray: readonly StrayLine[],
): string | undefined {
  const isOf = (at: Date | undefined): boolean =>
    at !== undefined && chinaClock(at).startsWith(day);
  const noon = new Date(`${day}T12:00:00+08:00`);
  const rows: Row[] = [
    ...orders.flatMap(({ number, transaction, paid, paidAt }) =>
      isOf(paidAt) && paid !== undefined && transaction !== undefined && paidAt !== undefined
        ? [{ at: paidAt, transaction, number, amount: paid }]
        : [],
    ),
    ...refunds
      .filter(({ at, state }) => state === 'SUCCESS' && isOf(at))
      .map(({ at, id, number, order, amount }) => ({
        at,
        transaction: orders.find((one) => one.number === order)?.transaction ?? '0',
        number: order,
        amount: 0,
        refund: { id, number, amount },
      })),
    ...stray.map(({ number, amount }) => ({
      at: noon,
      transaction: transactionNumber('42'),
      number,
      amount,
    })),
  ];
  if (rows.length === 0) return undefined;
  const total = rows.reduce((sum, { amount }) => sum + amount, 0);
  const sums = [
    String(rows.length),
    yuanText(total),
    '0.00',
    '0.00',
    '0.00',
    yuanText(total),
    '0.00',
  ];
  return [
    `\uFEFF${HEAD}`,
    ...rows.map((row) => lineOf(merchant, row)),
    SUMS,
    sums.map((cell) => `\`${cell}`).join(','),
    '',
  ].join('\r\n');
}
