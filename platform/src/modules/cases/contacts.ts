import type { CaseSteps, ContactFact, NewCase } from '@qingming/connect/api/cases.ts';
import { normalizeDocumentNumber } from '@qingming/standard/numbers/identity-document.ts';
import { refuseDoubtful } from './identity.ts';

const RESIDENT_CARD = '0';
const IN_CHARGE = '0';

type Typed = NewCase['contact'] | CaseSteps['contacts'];

/** A contact as it is kept: the person in charge unless said otherwise, the number in its kept form. */
export function contactOf(
  { role, documentKind, identityNumber, ...rest }: Typed,
  today: string,
): ContactFact {
  if (identityNumber === undefined) return { ...rest, role: role ?? IN_CHARGE, documentKind };
  const kind = documentKind ?? RESIDENT_CARD;
  refuseDoubtful(identityNumber, kind, today);
  const kept = normalizeDocumentNumber(kind, identityNumber);
  return { ...rest, role: role ?? IN_CHARGE, documentKind: kind, identityNumber: kept };
}
