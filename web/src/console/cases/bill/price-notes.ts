import type { BillLineView } from '@qingming/connect/api/settlement.ts';
import { reductionReason } from '@qingming/standard/codes/charges.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { codeLabel } from '../../format/code-label.ts';
import { amountSaid } from '../../format/money.ts';
import { REDUCED } from './reduction-words.ts';

/** What is said of a charge that is, or may come to be, below its price on the list. */
export function priceNotes({
  listPrice,
  unitPrice,
  reduction,
}: Pick<BillLineView, 'listPrice' | 'unitPrice' | 'reduction'>): readonly Bilingual[] {
  const below =
    listPrice === null || listPrice === unitPrice ? [] : [REDUCED.listPrice(amountSaid(listPrice))];
  if (reduction === null) return below.length > 0 ? [...below, REDUCED.share] : [];
  const reason = codeLabel(reductionReason, reduction.reason);
  const note = reduction.note === null ? [] : [{ zh: reduction.note, en: reduction.note }];
  const stands =
    reduction.approvedAt === null
      ? REDUCED.asked(amountSaid(reduction.to), reason, reduction.askedByName ?? '')
      : REDUCED.lowered(reason, reduction.approvedByName ?? '');
  return [...below, stands, ...note];
}
