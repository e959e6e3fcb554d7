import type { BillView } from '@qingming/connect/api/settlement.ts';
import { bilingual, type Bilingual } from '@qingming/standard/language/bilingual.ts';
import { amountSaid } from '../../format/money.ts';
import { advanceLeft, isPriceAsked, isWaiting, owedOnAccount } from './bill-offers.ts';

type Part = Bilingual | undefined;

const withAmount = (fen: number, say: (zh: string, en: string) => Bilingual): Part => {
  const { zh, en } = amountSaid(fen);
  return fen > 0 ? say(zh, en) : undefined;
};

const standingOnAccount = (view: BillView): Bilingual =>
  owedOnAccount(view) > 0
    ? bilingual('账单已挂账', 'The bill is on account')
    : bilingual('挂账已还清，可以结清', 'What was on account is repaid; the bill can be settled');

/** Where the bill itself stands. */
function standing(view: BillView): Part {
  const { bill, totals, lines } = view;
  if (bill === null) return undefined;
  if (bill.state === 'settled') return bilingual('账单已结清', 'The bill is settled');
  if (bill.state === 'credited') return standingOnAccount(view);
  if (lines.length === 0) return bilingual('尚未记入费用', 'Nothing is charged yet');
  return (
    withAmount(totals.outstanding, (zh, en) => bilingual(`待付 ${zh}`, `${en} is still to pay`)) ??
    (owedOnAccount(view) > 0
      ? bilingual('其余已付清，可以转为已挂账', 'The rest is paid; the bill can end on account')
      : bilingual('没有待付金额', 'Nothing is left to pay'))
  );
}

/** What goes back to the family, and what it waits for. */
function goingBack({ refunds }: BillView): readonly Part[] {
  const waiting = refunds.filter(isWaiting);
  const total = (needs: boolean): number =>
    waiting
      .filter(({ needsApproval }) => needsApproval === needs)
      .reduce((sum, { amount }) => sum + amount, 0);
  return [
    withAmount(total(true), (zh, en) =>
      bilingual(
        `应退还 ${zh}，等待机构负责人批准（不能由申请人批准）`,
        `${en} is to be given back, once a manager other than the person who asked has approved it`,
      ),
    ),
    withAmount(total(false), (zh, en) =>
      bilingual(`应退还 ${zh}，可以付出`, `${en} is to be given back and can be paid out now`),
    ),
  ];
}

const advance = (bill: BillView): Part =>
  withAmount(advanceLeft(bill), (zh, en) =>
    bilingual(`预收款余额 ${zh}`, `${en} of the advance payments is left`),
  );

const onAccount = (bill: BillView): Part =>
  withAmount(owedOnAccount(bill), (zh, en) =>
    bilingual(`挂账未还 ${zh}`, `${en} on account is not paid yet`),
  );

const LOWERED = bilingual(
  '有降价申请待批准，批准前按清单价格计算',
  'a lower price was asked for and is not decided; until then the list price is counted',
);

const pricesAsked = (bill: BillView): Part => (isPriceAsked(bill) ? LOWERED : undefined);

/** The bill in one sentence: what is to pay, what goes back, what is held and who still owes. */
export function billSays(bill: BillView): Bilingual | undefined {
  const parts = [
    standing(bill),
    pricesAsked(bill),
    ...goingBack(bill),
    advance(bill),
    onAccount(bill),
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  return {
    zh: `${parts.map(({ zh }) => zh).join('；')}。`,
    en: `${parts.map(({ en }) => en).join('; ')}.`,
  };
}
