import type { CaseKind, CasePage } from '@qingming/connect/api/cases.ts';
import type { AnyRecord } from './case-context.ts';

const present = (record: AnyRecord | null): readonly AnyRecord[] => (record ? [record] : []);

const RECORDS: Readonly<Record<CaseKind, (page: CasePage) => readonly AnyRecord[]>> = {
  funeralCase: (page) => [page.case],
  decedent: (page) => [page.decedent],
  contact: (page) => page.contacts,
  deathCertificate: (page) => page.deathCertificates,
  cremationConfirmation: (page) => page.confirmations,
  tag: (page) => page.tags,
  custody: (page) => page.custody,
  transport: (page) => page.transports,
  preparation: (page) => page.preparations,
  vigil: (page) => page.vigils,
  farewell: (page) => page.farewells,
  cremation: (page) => present(page.cremation),
  ashesPlacement: (page) => present(page.ashesPlacement),
  certificate: (page) => page.certificates,
};

/** The records of the page of a kind. */
export const recordsOf = (page: CasePage, kind: CaseKind): readonly AnyRecord[] =>
  RECORDS[kind](page);

/** A record of the page by its kind and identifier; undefined when the page does not carry it. */
export const recordOf = (page: CasePage, kind: CaseKind, id: string): AnyRecord | undefined =>
  recordsOf(page, kind).find((record) => record.id === id);
