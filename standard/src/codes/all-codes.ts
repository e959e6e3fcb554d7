import type { CodeSet } from '../language/code-set.ts';
import { ALL_RECORDS } from '../records/all-records.ts';
import * as agreement from './agreement.ts';
import * as approval from './approval.ts';
import * as ashes from './ashes.ts';
import * as billLine from './bill-line.ts';
import * as burialPlace from './burial-place.ts';
import * as caseSteps from './case-steps.ts';
import * as charges from './charges.ts';
import * as certificate from './certificate.ts';
import * as country from './country.ts';
import * as custody from './custody.ts';
import * as dayClose from './day-close.ts';
import * as death from './death.ts';
import * as entitlement from './entitlement.ts';
import * as facility from './facility.ts';
import * as feedback from './feedback.ts';
import * as folk from './folk.ts';
import * as holds from './holds.ts';
import * as institution from './institution.ts';
import * as intake from './intake.ts';
import * as ledger from './ledger.ts';
import * as money from './money.ts';
import * as person from './person.ts';
import * as price from './price.ts';
import * as reference from './reference.ts';
import * as removal from './removal.ts';
import * as rightOfUse from './right-of-use.ts';
import * as proof from './proof.ts';
import * as staff from './staff.ts';
import * as subject from './subject.ts';

const FAMILIES: readonly CodeSet[] = [
  person,
  folk,
  country,
  death,
  caseSteps,
  subject,
  proof,
  reference,
  custody,
  holds,
  ashes,
  certificate,
  institution,
  intake,
  facility,
  staff,
  price,
  money,
  entitlement,
  ledger,
  dayClose,
  billLine,
  charges,
  agreement,
  approval,
  burialPlace,
  rightOfUse,
  removal,
  feedback,
].flatMap((family): readonly CodeSet[] => Object.values(family));

/** A set that one kind alone uses stands beside it. */
const ofOneKind = ALL_RECORDS.flatMap(({ elements }) =>
  Object.values(elements).flatMap(({ codes }) => codes ?? []),
).filter((set) => !FAMILIES.includes(set));

/** Every code set of the standard, in the order in which it is printed. */
export const ALL_CODE_SETS: readonly CodeSet[] = [...FAMILIES, ...new Set(ofOneKind)];
