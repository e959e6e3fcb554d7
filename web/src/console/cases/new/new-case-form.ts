import { entitlement } from '@qingming/standard/records/entitlement.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { deathCertificate } from '@qingming/standard/records/papers.ts';
import { contact, decedent } from '@qingming/standard/records/person.ts';
import type { Answers } from '../../records/answers.ts';
import { partOf } from '../../records/answers.ts';
import type { AskedField, Typed } from '../../records/asked-field.ts';
import { questionsOf, within } from '../../records/asked-field.ts';
import { REGION_CHOICES } from '../../records/region-choices.ts';
import { deriveIdentity } from './derive-identity.ts';
import { NEW_CASE } from './words.ts';

/** The questions of a new case, by the part of the page that they stand in. */
export interface NewCaseFields {
  /** The number, which may answer the next part by itself. */
  readonly identity: readonly AskedField[];
  readonly person: readonly AskedField[];
  readonly death: readonly AskedField[];
  /** Where the person was registered, and to which group: what is waived follows from both. */
  readonly waivers: readonly AskedField[];
  readonly contact: readonly AskedField[];
  readonly certificate: readonly AskedField[];
}

type Asks = (typed: Typed) => boolean;
const isAbout =
  (...subjects: readonly string[]): Asks =>
  (typed) =>
    subjects.includes(typed['subject'] ?? 'person');
/** Somebody who had papers. */
const hasNumber = isAbout('person', 'ashes-only');
const isUnidentified = isAbout('unidentified');
const hasLived = isAbout('person', 'unidentified', 'ashes-only');
export const isPerson = isAbout('person', 'unidentified');
const isNamed: Asks = (typed) => !isUnidentified(typed);
/** Of remains the platform writes what they are, unless somebody names them. */
const needsName: Asks = (typed) => isNamed(typed) && hasLived(typed);
const hasCertificate: Asks = (typed) => hasLived(typed) && typed['certificate'] === 'true';
/** What everybody has, and what the record of the person says itself, needs no check of its own. */
const NEEDS_NO_CHECK: readonly string[] = ['', 'universal', 'nameless'];
const saysGroup: Asks = (typed) =>
  hasLived(typed) && !NEEDS_NO_CHECK.includes(typed['waiverGroup'] ?? '');
const showsProof: Asks = (typed) => saysGroup(typed) && typed['proof'] === 'true';
const showsPaper: Asks = (typed) =>
  showsProof(typed) && typed['entitlement.basis'] !== 'shared-data';
const hasContactNumber = (typed: Typed): boolean => (typed['contact.identityNumber'] ?? '') !== '';

/** What the identity number says, as far as it is typed. */
export const identityIn = (typed: Typed, today: string) =>
  hasNumber(typed)
    ? deriveIdentity(
        typed['decedent.identityNumber'] ?? '',
        typed['decedent.documentKind'] ?? '',
        today,
        typed['decedent.deathDate'] || today,
      )
    : ({ state: 'none' } as const);

const isDivisionOfToday = (region: string): boolean =>
  REGION_CHOICES.some(({ code }) => code === region);

/** Where the number was first given, as far as that is a division of today: most are registered there still. */
export function householdIn(typed: Typed, today: string): string | undefined {
  if (identityIn(typed, today).state !== 'genuine') return undefined;
  if (typed['decedent.documentKind'] !== '0') return undefined;
  const region = (typed['decedent.identityNumber'] ?? '').trim().slice(0, 6);
  return isDivisionOfToday(region) ? region : undefined;
}

/** What lies in a cabinet and is carried by people. */
const WITH_A_BODY = [
  'person',
  'unidentified',
  'stillborn',
  'body-part',
  'old-remains',
  'specimen',
] as const;

const ofPerson = (field: AskedField): AskedField => within('decedent', field);
const isOffice = (typed: Typed): boolean => typed['contact.party'] === 'organisation';
const isFamily = (typed: Typed): boolean => !isOffice(typed);
/** Code of `relationship`. */
const OTHER = '99';
/** No relative: who else arranges a funeral says as what, and whether they may decide. */
const isOther: Asks = (typed) => isFamily(typed) && typed['contact.relation'] === OTHER;
const isNoRelative: Asks = (typed) => isOffice(typed) || isOther(typed);
/** Codes of `contactRole`, of whoever arranges a funeral. */
const OFFICES = ['5', '6', '7', '8', '9', '10', '11'];
const NO_RELATIVES = ['0', '4', '12'];

const ofContact = (field: AskedField): AskedField => within('contact', field);

const ASHES_ONLY = 'ashes-only';

const ofAshesAlone = ({ options = [] }: AskedField) => ({
  options: options.filter(({ code }) => code === ASHES_ONLY),
  required: true,
  help: NEW_CASE.ashesHelp,
});

/**
 * Asks for what is needed in the first minute; everything else can follow on the case page. Where no body is cared for
 * (`withBodies` is false), a case is about ashes.
 */
export function newCaseFields(today: string, withBodies = true): NewCaseFields {
  const person = questionsOf(decedent, today);
  const relative = questionsOf(contact, today);
  const paper = questionsOf(deathCertificate, today);
  const about = questionsOf(funeralCase, today);
  const entitled = questionsOf(entitlement, today);
  const ofProof = (name: string, changes: Partial<AskedField>): AskedField =>
    within('entitlement', entitled(name, changes));
  const saysItself: Asks = (typed) =>
    hasLived(typed) && identityIn(typed, today).state !== 'genuine';
  const roleAmong = (codes: readonly string[], changes: Partial<AskedField>): AskedField => {
    const { options = [] } = relative('role');
    return ofContact(
      relative('role', { options: options.filter(({ code }) => codes.includes(code)), ...changes }),
    );
  };
  const ofPaper = (name: string, changes: Partial<AskedField> = {}): AskedField =>
    within('deathCertificate', paper(name, { when: hasCertificate, ...changes }));
  return {
    identity: [
      about('subject', withBodies ? {} : ofAshesAlone(about('subject'))),
      ofPerson(person('identityNumber', { when: hasNumber })),
      ofPerson(person('documentKind', { when: hasNumber })),
    ],
    person: [
      ofPerson(person('name', { when: needsName })),
      ofPerson(
        person('name', {
          when: (typed) => !hasLived(typed),
          required: false,
          label: NEW_CASE.called,
          help: NEW_CASE.calledHelp,
        }),
      ),
      ofPerson(person('sex', { when: saysItself })),
      ofPerson(person('birthDate', { when: saysItself })),
      ofPerson(person('age', { when: saysItself })),
      ofPerson(person('ageDays', { when: saysItself, folded: true })),
    ],
    death: [
      ofPerson(person('deathDate', { when: hasLived })),
      ofPerson(person('deathTime', { when: isPerson })),
      ofPerson(person('deathCause', { when: isPerson, required: true })),
      ofPerson(person('deathPlace', { when: hasLived })),
      ofPerson(person('deathPlaceKind', { when: isPerson, folded: true })),
      about('hazard', { when: isAbout(...WITH_A_BODY), folded: true }),
      about('note', { folded: true }),
    ],
    waivers: [
      ofPerson(person('household', { when: hasNumber, help: NEW_CASE.householdHelp })),
      ofPerson(person('residence', { when: hasNumber, folded: true })),
      ofPerson(person('deathRegion', { when: isPerson, folded: true })),
      about('waiverGroup', { when: hasLived, help: NEW_CASE.groupHelp }),
      {
        name: 'proof',
        input: 'switch',
        required: false,
        label: NEW_CASE.hasProof,
        when: saysGroup,
      },
      ofProof('basis', { when: showsProof, required: true }),
      ofProof('document', { when: showsPaper, required: true }),
    ],
    contact: [
      ofContact(relative('party')),
      ofContact(relative('organisation', { when: isOffice, required: true })),
      ofContact(relative('creditCode', { when: isOffice })),
      roleAmong(OFFICES, { when: isOffice, required: true, label: NEW_CASE.office }),
      ofContact(relative('name')),
      ofContact(relative('relation', { when: isFamily, required: true })),
      roleAmong(NO_RELATIVES, { when: isOther, required: false }),
      ofContact(relative('phone', { when: isFamily, required: true })),
      ofContact(relative('phone', { when: isOffice })),
      ofContact(relative('identityNumber')),
      ofContact(relative('documentKind', { when: hasContactNumber })),
      ofContact(relative('mayDecide', { when: isNoRelative })),
    ],
    certificate: [
      {
        name: 'certificate',
        input: 'switch',
        required: false,
        label: NEW_CASE.hasCertificate,
        when: hasLived,
      },
      ofPaper('kind'),
      ofPaper('number', {
        required: false,
        when: hasCertificate,
        help: NEW_CASE.certificateNumber,
      }),
      ...['issuer', 'issuerName', 'issuedOn'].map((name) => ofPaper(name)),
    ],
  };
}

export const allFields = (fields: NewCaseFields): readonly AskedField[] => [
  ...fields.identity,
  ...fields.person,
  ...fields.death,
  ...fields.contact,
  ...fields.waivers,
  ...fields.certificate,
];

export const startOf = (today: string, withBodies = true): Typed => ({
  subject: withBodies ? 'person' : ASHES_ONLY,
  'decedent.documentKind': '0',
  'decedent.deathDate': today,
  'entitlement.basis': 'paper',
  'contact.documentKind': '0',
  'contact.party': 'person',
});

/** A kind of document without its number says nothing. */
function withoutEmptyDocument(part: Answers): Answers {
  if (part['identityNumber'] !== undefined) return part;
  const { documentKind: _alone, ...rest } = part;
  return rest;
}

/** What the clerk said after comparing: that it is another case, or that the number stands elsewhere by mistake. */
export type Confirmed = 'nothing' | 'another' | 'disputed';

/** The request that the answers make. */
export function newCaseOf(answers: Answers, id: string, confirmed: Confirmed) {
  const paper = partOf(answers, 'deathCertificate');
  const { subject, hazard, waiverGroup: group, note } = answers;
  const proof = partOf(answers, 'entitlement');
  return {
    id,
    ...(subject !== 'person' && { subject }),
    ...(hazard !== undefined && { hazard }),
    ...(note !== undefined && { note }),
    ...(group !== undefined && { waiverGroup: group }),
    ...(Object.keys(proof).length > 0 && { entitlements: [{ group, ...proof }] }),
    decedent: withoutEmptyDocument(partOf(answers, 'decedent')),
    contact: withoutEmptyDocument(partOf(answers, 'contact')),
    ...(Object.keys(paper).length > 0 && { deathCertificate: paper }),
    ...(confirmed !== 'nothing' && { confirmDuplicate: true }),
    ...(confirmed === 'disputed' && { numberDisputed: true }),
  };
}
