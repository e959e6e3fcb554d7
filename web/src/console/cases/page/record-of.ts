import type { CaseKind } from '@qingming/connect/api/cases.ts';
import type { CasePage } from '@qingming/connect/api/case-page.ts';
import type { SectionKind } from '@qingming/standard/processes/case-records.ts';
import type { AnyRecord } from './case-context.ts';

const present = (record: AnyRecord | null): readonly AnyRecord[] => (record ? [record] : []);

const SECTIONS: Readonly<Record<SectionKind, (page: CasePage) => readonly AnyRecord[]>> = {
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
  ashesPlacement: (page) => page.ashesPlacements,
  certificate: (page) => page.certificates,
};

const isSection = (kind: CaseKind): kind is SectionKind => kind in SECTIONS;

/** The records of the page of a kind. */
export const recordsOf = (page: CasePage, kind: CaseKind): readonly AnyRecord[] =>
  isSection(kind)
    ? SECTIONS[kind](page)
    : (page.further.find((one) => one.kind === kind)?.records ?? []);

/** A record of the page by its kind and identifier; undefined when the page does not carry it. */
export const recordOf = (page: CasePage, kind: CaseKind, id: string): AnyRecord | undefined =>
  recordsOf(page, kind).find((record) => record.id === id);
