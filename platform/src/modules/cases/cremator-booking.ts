import type { Written } from '@qingming/connect/api/cases.ts';
import { cremationBooking } from '@qingming/standard/records/cremation-booking.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { stepState } from '@qingming/standard/codes/case-steps.ts';
import { entry, type Work } from './work.ts';

const OPEN: readonly string[] = ['0', '1'];
const USED = '2';
const DONE = findCode(stepState, USED)?.zh ?? 'completed';

/** The cremation begins: the cremator that was booked for it is booked no longer, whichever it began in. */
export async function useBooking({ records, owner }: Work): Promise<Written['records']> {
  const booked = await records.ofRoot(cremationBooking, owner.root);
  const open = booked.find(({ fact, voided }) => !voided && OPEN.includes(fact.state));
  if (open === undefined) return [];
  const used = await records.revise(cremationBooking, open.id, open.version, { state: USED }, DONE);
  return [entry('cremationBooking', used)];
}
