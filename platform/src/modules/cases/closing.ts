import type { CaseSteps, Written } from '@qingming/connect/api/cases.ts';
import { caseState } from '@qingming/standard/codes/case-steps.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { refusal } from './refusals.ts';
import { entry, type Work, written } from './work.ts';

const [OPEN, CLOSED, WITHDRAWN] = ['0', '1', '2'] as const;

async function change(
  work: Work,
  version: number,
  changes: Partial<FactOf<typeof funeralCase>>,
  reason: string,
): Promise<Written> {
  const changed = await work.records.revise(funeralCase, work.owner.root, version, changes, reason);
  return written(work, [entry('funeralCase', changed)]);
}

/** Closes the case; the database checks that body, ashes, bill and papers are accounted for. */
export const closeCase = (work: Work, { version }: CaseSteps['close']): Promise<Written> =>
  change(
    work,
    version,
    { state: CLOSED, closedAt: work.at(undefined) },
    findCode(caseState, CLOSED)?.zh ?? CLOSED,
  );

export const withdrawCase = (
  work: Work,
  { version, reason }: CaseSteps['withdraw'],
): Promise<Written> => change(work, version, { state: WITHDRAWN }, reason);

export async function reopenCase(
  work: Work,
  { version, reason }: CaseSteps['reopen'],
): Promise<Written> {
  if (work.case.fact.state === OPEN)
    throw refusal(
      'reopens-what-is-closed',
      '业务正在办理，无需重新打开。',
      'The case is open already.',
    );
  return change(work, version, { state: OPEN, closedAt: undefined }, reason);
}
