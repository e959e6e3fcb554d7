import type { CaseKind } from '@qingming/connect/api/cases.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { ashesPlacement, cremation } from '@qingming/standard/records/cremation.ts';
import { custody, tag } from '@qingming/standard/records/custody.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import {
  certificate,
  cremationConfirmation,
  deathCertificate,
} from '@qingming/standard/records/papers.ts';
import { contact, decedent } from '@qingming/standard/records/person.ts';
import { farewell, preparation, transport, vigil } from '@qingming/standard/records/steps.ts';

/** The record kinds that a case is made of. */
export const CASE_RECORDS: Readonly<Record<CaseKind, RecordDefinition>> = {
  funeralCase,
  decedent,
  contact,
  deathCertificate,
  cremationConfirmation,
  tag,
  custody,
  transport,
  preparation,
  vigil,
  farewell,
  cremation,
  ashesPlacement,
  certificate,
};

/** What changes only by a step of its own, and is not offered for correction. */
const BY_ITS_OWN_ACT: Readonly<Partial<Record<CaseKind, readonly string[] | 'all'>>> = {
  funeralCase: ['state', 'closedAt'],
  certificate: 'all',
  tag: 'all',
  custody: ['tag', 'subject', 'scanned'],
  cremation: ['decedent', 'finishedAt'],
};

export const isCorrectable = (kind: CaseKind): boolean => BY_ITS_OWN_ACT[kind] !== 'all';

export function isCorrectableElement(kind: CaseKind, name: string): boolean {
  const kept = BY_ITS_OWN_ACT[kind] ?? [];
  return kept !== 'all' && !kept.includes(name);
}
