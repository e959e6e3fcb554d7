import type { RecordDefinition } from '../language/record.ts';
import { ashesPlacement } from '../records/ashes-placement.ts';
import { cremation } from '../records/cremation.ts';
import { custody } from '../records/custody.ts';
import { funeralCase } from '../records/funeral-case.ts';
import { certificate, cremationConfirmation, deathCertificate } from '../records/papers.ts';
import { contact, decedent } from '../records/person.ts';
import { farewell, preparation, transport, vigil } from '../records/steps.ts';
import { tag } from '../records/tag.ts';

const RECORDS = {
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
export type CaseKind = keyof typeof RECORDS;

/** The record kinds that a case is made of, its bill aside. */
export const CASE_RECORDS: Readonly<Record<CaseKind, RecordDefinition>> = RECORDS;

/** What changes only by an act of its own (closing, reissuing, a new tag) and not by a correction. */
const BY_ITS_OWN_ACT: Readonly<Partial<Record<CaseKind, readonly string[] | 'all'>>> = {
  funeralCase: ['state', 'closedAt'],
  certificate: 'all',
  tag: 'all',
  custody: ['tag', 'subject', 'scanned'],
  // Who stood at the cremator, when, and what was scanned: proven at the moment, not typed again.
  cremation: ['decedent', 'operator', 'witness', 'bodyTag', 'startedAt', 'finishedAt'],
};

export const isCorrectable = (kind: CaseKind): boolean => BY_ITS_OWN_ACT[kind] !== 'all';

export function isCorrectableElement(kind: CaseKind, name: string): boolean {
  const kept = BY_ITS_OWN_ACT[kind] ?? [];
  return kept !== 'all' && !kept.includes(name);
}
