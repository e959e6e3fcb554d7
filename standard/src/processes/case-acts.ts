import { bodyActs } from './case-acts-body.ts';
import { ceremonyActs } from './case-acts-ceremonies.ts';
import { cremationActs } from './case-acts-cremation.ts';
import { paperActs } from './case-acts-papers.ts';
import { wholeCaseActs } from './case-acts-whole.ts';

/** Everything that is done with a case, by its address below the case's. */
export const CASE_ACTS = {
  ...paperActs,
  ...bodyActs,
  ...ceremonyActs,
  ...cremationActs,
  ...wholeCaseActs,
} as const;

export type CaseActs = typeof CASE_ACTS;
export type CaseActName = keyof CaseActs;
