import type { CasePage } from '@qingming/connect/api/case-page.ts';
import type { BillLineView } from '@qingming/connect/api/settlement.ts';
import { evaluate, type WorldRow } from '@qingming/standard/derive/expression-memory.ts';
import { below } from '@qingming/standard/language/expression.ts';
import { agreedOfItem, chargedOfItem } from '@qingming/standard/records/as-agreed.ts';
import { recordsOf } from '../page/record-of.ts';

const MORE_THAN_AGREED = below(agreedOfItem, chargedOfItem);

/** Charges of which the bill holds more than the family signed for, by the rule that stops the bill; none without a contract. */
export function beyondContract(
  page: CasePage,
  lines: readonly BillLineView[],
): readonly BillLineView[] {
  if (recordsOf(page, 'contract').length === 0) return [];
  const root = page.case.id;
  const rows = (kind: string): readonly WorldRow[] =>
    recordsOf(page, kind).map(({ id, fact }) => ({ ...fact, id, root }));
  const charges = lines.map(
    ({ id, kind, item, amount }): WorldRow => ({ id, kind, item, amount, bill: root, root }),
  );
  const context = {
    world: (kind: string) => (kind === 'billLine' ? charges : rows(kind)),
    isPartial: () => false,
  };
  return lines.filter(
    (line, at) =>
      line.kind === 'charge' &&
      evaluate(context, 'billLine', charges[at] ?? {}, MORE_THAN_AGREED) === true,
  );
}
