import { type BillLine, ChannelFault } from '../channel.ts';
import { chinaInstant, feeFenOf, fenOf } from '../yuan.ts';

/** Every value begins with a backtick, so a comma inside a text parts nothing. */
const cells = (line: string): readonly string[] =>
  line
    .replace(/^`/, '')
    .split(',`')
    .map((cell) => cell.trim());

const COLUMNS = {
  at: '交易时间',
  outside: '微信订单号',
  number: '商户订单号',
  state: '交易状态',
  amount: '订单金额',
  refundOutside: '微信退款单号',
  refundNumber: '商户退款单号',
  refunded: '申请退款金额',
  fee: '手续费',
} as const;

type Column = keyof typeof COLUMNS;

function columnsOf(head: string): Readonly<Record<Column, number>> {
  const names = head
    .replace(/^\uFEFF/, '')
    .split(',')
    .map((name) => name.replace(/^`/, '').trim());
  const placed = Object.entries(COLUMNS).map(([column, name]) => [column, names.indexOf(name)]);
  if (placed.some(([, at]) => at === -1)) throw new ChannelFault('unclear', 'bill-columns');
  return Object.fromEntries(placed) as Readonly<Record<Column, number>>;
}

function lineOf(row: readonly string[], at: Readonly<Record<Column, number>>): BillLine {
  const cell = (column: Column): string => row[at[column]] ?? '';
  const isRefund = cell('state') === 'REFUND';
  return {
    what: isRefund ? 'refund' : 'payment',
    outside: cell(isRefund ? 'refundOutside' : 'outside'),
    number: cell(isRefund ? 'refundNumber' : 'number'),
    amount: fenOf(cell(isRefund ? 'refunded' : 'amount')),
    fee: feeFenOf(cell('fee')),
    at: chinaInstant(cell('at')),
  };
}

/** The trade bill of a day (`bill_type=ALL`): amounts in yuan; its last two lines are sums. Throws `unclear` when it is cut off. */
export function readWechatBill(text: string): readonly BillLine[] {
  const [head = '', ...rest] = text.split(/\r?\n/).filter((line) => line !== '');
  const sums = rest.pop();
  const sumsHead = rest.pop();
  if (sums === undefined || sumsHead === undefined || !sumsHead.startsWith('总交易单数'))
    throw new ChannelFault('unclear', 'bill-cut');
  if (Number(cells(sums)[0]) !== rest.length) throw new ChannelFault('unclear', 'bill-cut');
  const columns = columnsOf(head);
  return rest
    .map((line) => lineOf(cells(line), columns))
    .filter(({ what, amount }) => what === 'payment' || amount > 0);
}
