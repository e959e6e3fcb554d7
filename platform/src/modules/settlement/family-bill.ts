import type { FamilyBill } from '@qingming/connect/api/family.ts';
import type { Records } from '../../kernel/records/records.ts';
import { linesOf } from './lines.ts';
import { moneyOf } from './money.ts';
import { billOf, totalsOf } from './queries.ts';

const KINDS = ['bill', 'billLine', 'payment', 'refund', 'creditEntry', 'payIntent'] as const;

/** The bill of a case for its family: the lines and the sums, and nobody who paid, asked or agreed. */
export const familyBill = (records: Records, id: string): Promise<FamilyBill | null> =>
  records.ask({ reads: KINDS, act: 'read', subject: id }, async (asking) => {
    const bill = await billOf(asking, id);
    if (bill === undefined) return { answer: null };
    const lines = await linesOf(asking, id);
    const totals = totalsOf({ lines, ...(await moneyOf(asking, id)) });
    return {
      answer: {
        number: bill.number,
        state: bill.state,
        lines: lines.map(({ kind, name, nameEn, quantity, amount, parts }) => ({
          ...{ kind, name, nameEn, quantity, amount, parts },
        })),
        totals,
      },
    };
  });
