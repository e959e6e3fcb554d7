import { can } from '../../session/roles.ts';
import { useSession } from '../../session/use-session.ts';
import { useCaseView } from '../page/case-context.ts';
import type { BillReader } from './bill-offers.ts';

const OPEN = '0';

/** What the account that is signed in may do with the bill of this case. */
export function useBillReader(): BillReader {
  const session = useSession();
  const { page, now } = useCaseView();
  return {
    keeps: page.may.acts.includes('bill'),
    approves: can(session, 'payments.agreeReturn'),
    approvesPrices: can(session, 'settlement.approveReduction'),
    staff: session.staff,
    now,
    caseOpen: page.case.fact.state === OPEN,
  };
}
