import { all, exists, type Expression, not, oneOf, present } from '../language/expression.ts';

/** What is cremated and was no person, or was buried long ago: no death certificate speaks of it. */
export const REMAINS = ['stillborn', 'body-part', 'old-remains', 'specimen'] as const;
/** Nobody died of whom these are. */
export const NOBODY = ['stillborn', 'body-part', 'specimen'] as const;

type Subject = (typeof REMAINS)[number] | 'person' | 'unidentified' | 'ashes-only';

/** About the case itself: it says that it is about one of these. A case that says nothing is about a person. */
export const isAbout = (...subjects: readonly Subject[]): Expression =>
  all(present('subject'), oneOf('subject', ...subjects));

/** The same, of the case that a record lies in. */
export const caseIsAbout = (...subjects: readonly Subject[]): Expression =>
  exists('funeralCase', oneOf('subject', ...subjects));

export const caseOfRemains = caseIsAbout(...REMAINS);
export const caseOfAPerson = not(caseIsAbout(...REMAINS, 'ashes-only'));

export const isRemains = (subject: string | undefined): boolean =>
  REMAINS.some((one) => one === subject);
