import { holds } from '@qingming/standard/derive/acts.ts';
import { contextOf } from '@qingming/standard/derive/progress.ts';
import type { Expression } from '@qingming/standard/language/expression.ts';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import { staff } from '@qingming/standard/records/staff.ts';
import { staffDuty } from '@qingming/standard/records/staff-duty.ts';
import { standingAlone } from '../../kernel/acts/standing.ts';
import { asRow } from '../../kernel/records/validate.ts';
import { anyOf } from '../../kernel/records/stored.ts';
import type { Work } from './work.ts';

/** Whether a member of staff of the house meets a condition at a moment, by the qualifications recorded. */
export async function isStaffWho(
  { records, owner }: Work,
  id: string,
  condition: Expression,
  at: string,
): Promise<boolean> {
  const found = await records.find(staff, id);
  if (found === undefined || found.voided || found.institution !== owner.institution) return false;
  const duties = (await records.ofInstitution(staffDuty, owner.institution)).map((one) =>
    asRow(anyOf(one)),
  );
  const context = contextOf(NATIONAL, (kind) => (kind === staffDuty.kind ? duties : []));
  return holds({ ...standingAlone(staff, found, new Date(at)), context }, condition);
}
