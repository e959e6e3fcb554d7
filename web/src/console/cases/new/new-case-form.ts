import type { NewCase } from '@qingming/connect/api/cases.ts';
import { deathCertificate } from '@qingming/standard/records/papers.ts';
import { contact, decedent } from '@qingming/standard/records/person.ts';
import type { Answers } from '../../records/answers.ts';
import { partOf } from '../../records/answers.ts';
import type { AskedField, Typed } from '../../records/asked-field.ts';
import { questionsOf, within } from '../../records/asked-field.ts';
import { deriveIdentity } from './derive-identity.ts';
import { NEW_CASE } from './words.ts';

/** The questions of a new case, by the part of the page that they stand in. */
export interface NewCaseFields {
  /** The number, which may answer the next part by itself. */
  readonly identity: readonly AskedField[];
  readonly person: readonly AskedField[];
  readonly death: readonly AskedField[];
  readonly contact: readonly AskedField[];
  readonly certificate: readonly AskedField[];
}

const isNamed = (typed: Typed): boolean => typed['decedent.nameless'] !== 'true';
const hasCertificate = (typed: Typed): boolean => typed['certificate'] === 'true';
const hasContactNumber = (typed: Typed): boolean => (typed['contact.identityNumber'] ?? '') !== '';

/** What the identity number says, as far as it is typed. */
export const identityIn = (typed: Typed, today: string) =>
  isNamed(typed)
    ? deriveIdentity(
        typed['decedent.identityNumber'] ?? '',
        typed['decedent.documentKind'] ?? '',
        today,
        typed['decedent.deathDate'] || today,
      )
    : ({ state: 'none' } as const);

const ofPerson = (field: AskedField): AskedField => within('decedent', field);
const ofContact = (field: AskedField): AskedField => within('contact', field);

/** Asks for what is needed in the first minute; everything else can follow on the case page. */
export function newCaseFields(today: string): NewCaseFields {
  const person = questionsOf(decedent, today);
  const relative = questionsOf(contact, today);
  const paper = questionsOf(deathCertificate, today);
  const saysItself = (typed: Typed): boolean => identityIn(typed, today).state !== 'genuine';
  const ofPaper = (name: string): AskedField =>
    within('deathCertificate', paper(name, { when: hasCertificate }));
  return {
    identity: [
      ofPerson(person('identityNumber', { when: isNamed })),
      ofPerson(person('documentKind', { when: isNamed })),
      ofPerson(person('nameless', { required: false })),
    ],
    person: [
      ofPerson(person('name', { when: isNamed })),
      ofPerson(person('sex', { when: saysItself })),
      ofPerson(person('birthDate', { when: saysItself })),
      ofPerson(person('age', { when: saysItself })),
    ],
    death: [
      ofPerson(person('deathDate')),
      ofPerson(person('deathTime')),
      ofPerson(person('deathCause')),
      ofPerson(person('deathPlace')),
    ],
    contact: [
      ofContact(relative('name')),
      ofContact(relative('relation')),
      ofContact(relative('phone')),
      ofContact(relative('identityNumber')),
      ofContact(relative('documentKind', { when: hasContactNumber })),
    ],
    certificate: [
      { name: 'certificate', input: 'switch', required: false, label: NEW_CASE.hasCertificate },
      ...['kind', 'number', 'issuer', 'issuerName', 'issuedOn'].map(ofPaper),
    ],
  };
}

export const allFields = (fields: NewCaseFields): readonly AskedField[] => [
  ...fields.identity,
  ...fields.person,
  ...fields.death,
  ...fields.contact,
  ...fields.certificate,
];

export const startOf = (today: string): Typed => ({
  'decedent.documentKind': '0',
  'decedent.deathDate': today,
  'contact.documentKind': '0',
});

/** A kind of document without its number says nothing. */
function withoutEmptyDocument(part: Answers): Answers {
  if (part['identityNumber'] !== undefined) return part;
  const { documentKind: _alone, ...rest } = part;
  return rest;
}

/** The request that the answers make. */
export function newCaseOf(answers: Answers, id: string, confirmDuplicate: boolean): NewCase {
  const paper = partOf(answers, 'deathCertificate');
  return {
    id,
    decedent: withoutEmptyDocument(partOf(answers, 'decedent')),
    contact: withoutEmptyDocument(partOf(answers, 'contact')),
    ...(Object.keys(paper).length > 0 && { deathCertificate: paper }),
    ...(confirmDuplicate && { confirmDuplicate }),
  } as unknown as NewCase;
}
