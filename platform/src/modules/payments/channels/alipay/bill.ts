import { unzipSync } from 'fflate';
import { type BillLine, ChannelFault } from '../channel.ts';
import { MOST_BILL_BYTES } from '../http.ts';
import { chinaInstant, feeFenOf, fenOf } from '../yuan.ts';

// The columns and the encoding of this file are not in the public text of the interface; they are those of files in use, and what
// does not have them is refused rather than guessed.
const COLUMNS = {
  outside: '支付宝交易号',
  number: '商户订单号',
  kind: '业务类型',
  at: '完成时间',
  amount: '订单金额（元）',
  refund: '退款批次号/请求号',
  fee: '服务费（元）',
} as const;

type Column = keyof typeof COLUMNS;
type Row = Readonly<Record<Column, string>>;

const cells = (line: string): readonly string[] => line.split(',').map((cell) => cell.trim());

const lineOf = (row: Row): BillLine => {
  const isRefund = row.kind === '退款';
  return {
    what: isRefund ? 'refund' : 'payment',
    outside: isRefund ? row.refund : row.outside,
    number: isRefund ? row.refund : row.number,
    amount: Math.abs(fenOf(row.amount)),
    fee: -feeFenOf(row.fee) || 0,
    at: chinaInstant(row.at),
  };
};

/** The detail of a day (`bill_type=trade`), GBK; lines that begin with `#` are notes. */
export function readAlipayBill(text: string): readonly BillLine[] {
  const [head, ...rest] = text
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));
  const names = cells(head ?? '');
  const place = Object.fromEntries(
    Object.entries(COLUMNS).map(([column, name]) => [column, names.indexOf(name)]),
  ) as Readonly<Record<Column, number>>;
  if (Object.values(place).includes(-1)) throw new ChannelFault('unclear', 'bill-columns');
  return rest.map((line) => {
    const row = cells(line);
    if (row.length < names.length) throw new ChannelFault('unclear', 'bill-cut');
    const told = Object.fromEntries(
      Object.entries(place).map(([column, at]) => [column, row[at] ?? '']),
    ) as Row;
    return lineOf(told);
  });
}

const isDetail = (text: string): boolean => /^支付宝交易号\s*,/m.test(text);

/** The lines of the bill in a zip of Alipay: the file of the detail, not that of the sums. */
export function readAlipayZip(zip: Uint8Array): readonly BillLine[] {
  let files: Readonly<Record<string, Uint8Array>>;
  try {
    files = unzipSync(zip, { filter: ({ originalSize }) => originalSize <= MOST_BILL_BYTES });
  } catch {
    throw new ChannelFault('unclear', 'bill-zip');
  }
  const gbk = new TextDecoder('gbk');
  const detail = Object.values(files)
    .map((bytes) => gbk.decode(bytes))
    .find(isDetail);
  if (detail === undefined) throw new ChannelFault('unclear', 'bill-columns');
  return readAlipayBill(detail);
}
