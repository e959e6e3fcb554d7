import type { GivenAccess } from './family.ts';
import { caseState } from '@qingming/standard/codes/case-steps.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import type { Act, RequestOf } from '@qingming/standard/language/act.ts';
import {
  CASE_ACTS,
  type CaseActName,
  type CaseActs,
} from '@qingming/standard/processes/case-acts.ts';
import { CASE_RECORDS, type CaseKind } from '@qingming/standard/processes/case-records.ts';
import type { CaseStepName } from '@qingming/standard/processes/funeral-journey.ts';
import { entitlement } from '@qingming/standard/records/entitlement.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import type { ashesPlacement } from '@qingming/standard/records/ashes-placement.ts';
import type { custody } from '@qingming/standard/records/custody.ts';
import type { tag } from '@qingming/standard/records/tag.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { type certificate, deathCertificate } from '@qingming/standard/records/papers.ts';
import { contact, decedent } from '@qingming/standard/records/person.ts';
import { fieldsOf, mayGive, valuesByName } from '../element-fields.ts';
import { bodyOf } from '../act-body.ts';
import { personProof } from './second-person.ts';
import {
  codeOf,
  day,
  type Fields,
  flag,
  integer,
  list,
  object,
  type ObjectOf,
  oneOf,
  optional,
  type Schema,
  schema,
  text,
  type TypeOf,
  uuid,
} from '../schema.ts';
import {
  type InInstitution,
  type OrNone,
  type Page,
  pageFields,
  type PlaceFact,
  type Told,
} from './registry.ts';

export type FuneralCaseFact = FactOf<typeof funeralCase>;
export type DecedentFact = FactOf<typeof decedent>;
export type ContactFact = FactOf<typeof contact>;
export type EntitlementFact = FactOf<typeof entitlement>;
export type TagFact = FactOf<typeof tag>;
export type CustodyFact = FactOf<typeof custody>;
export type AshesPlacementFact = FactOf<typeof ashesPlacement>;
export type CertificateFact = FactOf<typeof certificate>;
export type PlaceKind = PlaceFact['kind'];

export type { CaseKind };

/** The steps of the journey in their order. */
export type CaseStep = CaseStepName;

/** Identity as it is typed. What a genuine identity number says (sex, birth, age) may be left out. */
const newDecedent = object(
  // Without a name it is a nameless body: the server writes 无名氏; of remains it writes what they are.
  fieldsOf(decedent, { without: ['number'], may: ['name', 'nameless', 'sex'] }),
);
export type NewDecedent = TypeOf<typeof newDecedent>;

/** Groups whose proof the family brings with it: checked now, by who opens the case. */
const newEntitlement = object(
  fieldsOf(entitlement, {
    may: ['checkedAt'],
    without: ['scan', 'checkedBy', 'withdrawnAt', 'withdrawnBy', 'withdrawnBecause'],
  }),
);

/** `POST /api/cases`: the whole first entry, in one transaction. Answers `Opened`. */
export const newCase = object({
  /** UUIDv7 of the case; sent again with the same content it answers with what is stored. */
  id: optional(uuid()),
  decedent: newDecedent,
  /** The role is 承办人 (0) unless given. */
  contact: object(fieldsOf(contact, { without: ['partyRecord'], may: ['role'] })),
  /** Without a number it bears that of the person. */
  deathCertificate: optional(object(fieldsOf(deathCertificate, { may: ['number'] }))),
  entitlements: optional(list(newEntitlement, { maxItems: 5 })),
  /** It is about a person who died unless another subject is named. */
  ...mayGive(
    funeralCase,
    'openedAt',
    'subject',
    'hazard',
    'bodyState',
    'bodyNote',
    'effects',
    'waiverGroup',
    'note',
  ),
  /** The call that it came with: it becomes that of the case, and so do its trips. */
  firstCall: optional(uuid()),
  /**
   * Open all the same although another open case bears this identity number, or is of somebody of the same
   * name and day without one (`values.resembles`): true only after the person saw `already-exists` with
   * the others in `values.cases`. A number whose person was cremated is refused in every case.
   */
  confirmDuplicate: optional(flag()),
  /**
   * The number stands at somebody else, who was cremated, by mistake: the case is opened all the same, and its
   * cremation waits until two people have settled the dispute about the number.
   */
  numberDisputed: optional(flag()),
});
export type NewCase = TypeOf<typeof newCase>;

/** A case by number, day and house. */
interface NamedCase extends Told<FuneralCaseFact, 'number' | 'openedAt'> {
  readonly case: string;
  readonly institutionName: string | null;
}

/** In `values.cases` of the problem that warns of a duplicate. */
export interface OtherCase extends NamedCase {
  /** Left out where the person may be another. */
  readonly cremated?: boolean;
}

export interface Opened extends Told<FuneralCaseFact, 'number'> {
  readonly case: string;
  readonly decedent: string;
  readonly contact: string;
  readonly deathCertificate: string | null;
  readonly tag: string;
  /** The number on the body's tag: print it now (`/api/cases/:case/tags/:tag/label.pdf`). */
  readonly tagNumber: string;
}

/** What a step wrote. */
export interface Written {
  readonly case: string;
  readonly records: readonly {
    readonly kind: CaseKind;
    readonly id: string;
    readonly version: number;
  }[];
  /** The number of a tag that was made, to be printed now. */
  readonly tag?: { readonly id: string; readonly number: string };
  /** Link and code of a contact who was let in, to be handed over now. */
  readonly familyAccess?: GivenAccess;
}

/** Of the manager, when the time lies more than ten minutes back; reported. */
const lateReason = optional(text({ minLength: 4, maxLength: 200 }));

/** What a request carries beside the questions of its act. */
const BESIDE = {
  cremation: {
    lateReason,
    /** Operators who stand here and confirm in person, instead of by `cremation/check`. */
    checks: optional(list(personProof, { maxItems: 2 })),
  },
  'cremation/finish': { lateReason },
  moves: {
    /** Scanned without a network at the time of `at`: where the body or the ashes were, for the device. */
    queued: optional(object({ from: uuid() })),
  },
  'ashes-placement': {
    /** Somebody who is no contact yet, with an identity document; the role is 领灰人. */
    newCollector: optional(object(fieldsOf(contact, { without: ['role', 'partyRecord'] }))),
  },
};
type Beside<Name> = Name extends keyof typeof BESIDE ? ObjectOf<(typeof BESIDE)[Name]> : object;
const besideOf = (name: string): Fields =>
  Object.entries(BESIDE).find(([of]) => of === name)?.[1] ?? {};

/** `POST /api/cases/:case/second-check`: what another person is asked to confirm. */
export const secondCheckAsked = object({
  scan: text({ maxLength: 60 }),
  cremator: uuid(),
  ...mayGive(cremation, 'witnessMode'),
});
export type SecondCheckAsked = TypeOf<typeof secondCheckAsked>;

/** Acts of a case that the settlement and certificates modules take. */
export type Elsewhere = 'certificate' | 'certificate/reissue' | 'certificate/collect';
type StepName = Exclude<CaseActName, Elsewhere>;

const mending = {
  kind: oneOf<CaseKind>(...Object.keys(CASE_RECORDS)),
  record: uuid(),
  version: integer({ minimum: 1 }),
  reason: text({ minLength: 1, maxLength: 300 }),
};

/** A new version with a reason: `changes` by element; null takes an optional element out. */
export const caseCorrection = object({
  ...mending,
  changes: schema<{ readonly [element: string]: string | number | boolean | null }>(
    valuesByName({ minProperties: 1 }),
  ),
  confirmDuplicate: optional(flag()),
});

export const caseVoiding = object(mending);

/**
 * `POST /api/cases/:case/<act>` → `Written`; what each asks derives from the standard's acts. Times are
 * now unless given; people are the staff member behind the account unless given. A UUIDv7 as `id` makes a
 * retry harmless.
 */
export type CaseSteps = {
  readonly [Name in StepName]: RequestOf<CaseActs[Name]> & Beside<Name>;
} & {
  readonly corrections: TypeOf<typeof caseCorrection>;
  readonly voids: TypeOf<typeof caseVoiding>;
};

/** The body of an act of the process. */
export function caseStep<Name extends StepName>(name: Name): Schema<CaseSteps[Name]> {
  const act: Act = CASE_ACTS[name];
  return schema(bodyOf(act, besideOf(name)).json);
}

/**
 * `POST /api/cases/search`, and `POST /api/cases/search.csv` with the same filters (masked; the
 * export is logged). A body, so that no name or identity number stands in an address.
 */
const caseFilters = {
  institution: optional(uuid()),
  region: optional(text({ pattern: '^[0-9]{6}$' })),
  state: optional(codeOf(caseState)),
  /** Days on which the case was opened, both inclusive. */
  from: optional(day()),
  until: optional(day()),
  /** Number of a case, a tag or a certificate; a whole name, its pinyin or initials; an identity number. */
  text: optional(text({ maxLength: 100 })),
  /**
   * Code set `purpose`, and the occasion in words: needed to search by identity number, or beyond
   * one institution by name. Such searches are counted, thirty an hour.
   */
  purpose: optional(text({ minLength: 1, maxLength: 40 })),
  reason: optional(text({ minLength: 1, maxLength: 200 })),
  sort: optional(oneOf('openedAt', 'number', 'deathDate', 'age')),
  descending: optional(flag()),
};
export const casesQuery = object({ ...caseFilters, ...pageFields });
export type CasesQuery = TypeOf<typeof casesQuery>;
export const casesExport = object(caseFilters);

export interface CaseRow
  extends InInstitution,
    Told<FuneralCaseFact, 'number' | 'state' | 'openedAt' | 'closedAt'>,
    OrNone<Told<DecedentFact, 'name' | 'sex' | 'age' | 'deathDate'>> {
  readonly id: string;
  readonly region: string;
  readonly institution: string;
  readonly crematedAt: NonNullable<FactOf<typeof cremation>['finishedAt']> | null;
  readonly ashes: AshesPlacementFact['destination'] | null;
  readonly certificate: CertificateFact['number'] | null;
  readonly where: PlaceFact['name'] | null;
}

export interface CasesPage extends Page<CaseRow> {
  /** Of a search for a number: where the person or the organisation is a contact. */
  readonly asContact?: readonly ContactCase[];
}

/** A case in which somebody who is known by their number is a contact. */
export interface ContactCase extends NamedCase, Told<ContactFact, 'role'> {}
