import { type Bilingual, bilingual } from '../language/bilingual.ts';
import type { Heading } from '../language/process.ts';
import { agreementActs } from './case-acts-agreements.ts';
import { ashesActs } from './case-acts-ashes.ts';
import { bodyActs, comeAndGoActs } from './case-acts-body.ts';
import { ceremonyActs } from './case-acts-ceremonies.ts';
import { entitlementActs } from './case-acts-entitlement.ts';
import { effectActs } from './case-acts-effects.ts';
import { crematorActs } from './case-acts-cremator.ts';
import { familyActs } from './case-acts-family.ts';
import { holdActs, waitingActs } from './case-acts-holds.ts';
import { identityActs } from './case-acts-identity.ts';
import { cremationActs } from './case-acts-cremation.ts';
import { paperActs } from './case-acts-papers.ts';
import { partyActs } from './case-acts-parties.ts';
import { wholeCaseActs } from './case-acts-whole.ts';

/** Everything that is done with a case, by its address below the case's. */
export const CASE_ACTS = {
  ...paperActs,
  ...bodyActs,
  ...comeAndGoActs,
  ...ceremonyActs,
  ...crematorActs,
  ...cremationActs,
  ...ashesActs,
  ...wholeCaseActs,
  ...effectActs,
  ...holdActs,
  ...waitingActs,
  ...entitlementActs,
  ...agreementActs,
  ...identityActs,
  ...familyActs,
  ...partyActs,
} as const;

export type CaseActs = typeof CASE_ACTS;
export type CaseActName = keyof CaseActs;

const heading = (label: Bilingual, acts: object): Heading => ({ label, acts: Object.keys(acts) });

/** The menu of a case: acts of one file stand together. */
export const CASE_HEADINGS: readonly Heading[] = [
  heading(bilingual('遗体', 'Body'), bodyActs),
  heading(bilingual('守灵与告别', 'Vigil and farewell'), ceremonyActs),
  heading(bilingual('火化与骨灰', 'Cremation and ashes'), {
    ...crematorActs,
    ...cremationActs,
    ...ashesActs,
  }),
  heading(bilingual('带出与送回', 'Taken out and returned'), comeAndGoActs),
  heading(bilingual('证件', 'Papers'), paperActs),
  heading(bilingual('费用', 'Money'), agreementActs),
  heading(bilingual('业务', 'Case'), { ...wholeCaseActs, ...familyActs, ...partyActs }),
  heading(bilingual('随身遗物', 'Personal effects'), effectActs),
  heading(bilingual('减免资格', 'Entitlements'), entitlementActs),
  heading(bilingual('特殊情况', 'Special circumstances'), {
    ...holdActs,
    ...identityActs,
    ...waitingActs,
  }),
];
