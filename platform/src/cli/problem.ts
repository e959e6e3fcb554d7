import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { print } from './command.ts';

/** What is wrong, and what to do about it. */
export type Problem = Bilingual;

export function printProblems(problems: readonly Problem[]): void {
  for (const { zh, en } of problems) print(`    ✗ ${zh}\n      ${en}`);
  if (problems.length === 0) print('    ✓ 正常 OK');
}
