import type { BillLineView } from '@qingming/connect/api/settlement.ts';
import { amountSaid } from '../../format/money.ts';
import { useSay } from '../../preferences/use-preferences.ts';

/** How the price of a transport comes about by its distance, part by part. */
export function PriceParts({ parts }: Pick<BillLineView, 'parts'>) {
  const say = useSay();
  return parts.map(({ says, amount }) => (
    <span key={says.zh} className="quiet price-part">
      <span>{say(says)}</span>
      <span>{say(amountSaid(amount))}</span>
    </span>
  ));
}
