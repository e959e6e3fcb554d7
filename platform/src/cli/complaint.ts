import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { print } from './command.ts';

/** What is wrong, and what to do about it. */
export type Complaint = Bilingual;

export function printComplaints(complaints: readonly Complaint[]): void {
  for (const { zh, en } of complaints) print(`    ✗ ${zh}\n      ${en}`);
  if (complaints.length === 0) print('    ✓ 正常 OK');
}
