import { identityDocument } from '@qingming/standard/codes/person.ts';
import type { VisitAsked } from '@qingming/connect/api/visits.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { normalizeDocumentNumber } from '@qingming/standard/numbers/identity-document.ts';
import { MOST_VISITORS } from '@qingming/standard/records/visit-booking.ts';
import type { ElementFault } from '../../kernel/errors/fault.ts';
import { tidyNumber } from './certificate-number.ts';
import type { VisitTexts } from './texts/visits.ts';

export const VISIT_FIELDS = [
  'people',
  'vehicles',
  'plate',
  'name',
  'phone',
  'documentKind',
  'document',
  'right',
] as const;
export type VisitField = (typeof VISIT_FIELDS)[number];

export type VisitTyped = Readonly<Record<VisitField, string>>;

/** The form as it was typed, and what is wrong with it in words. */
export interface VisitForm {
  readonly typed: VisitTyped;
  readonly wrong: ReadonlyMap<VisitField, string>;
  /** What holds of no single field. */
  readonly refused: string | undefined;
}

const MOST_SIGNS: Readonly<Record<VisitField, number>> = {
  people: 2,
  vehicles: 2,
  plate: 20,
  name: 60,
  phone: 40,
  documentKind: 4,
  document: 40,
  right: 60,
};
const BEGINNING: Partial<VisitTyped> = { people: '1', vehicles: '0' };

export const emptyVisit = (): VisitForm => ({
  typed: Object.fromEntries(
    VISIT_FIELDS.map((name) => [name, BEGINNING[name] ?? '']),
  ) as unknown as VisitTyped,
  wrong: new Map(),
  refused: undefined,
});

/** What was posted; a name that stands twice counts once, and control signs are left out. */
export const readVisit = (fields: URLSearchParams): VisitTyped =>
  Object.fromEntries(
    VISIT_FIELDS.map((name) => [
      name,
      (fields.get(name) ?? BEGINNING[name] ?? '')
        .normalize('NFC')
        .replaceAll(/\p{Cc}/gu, '')
        .trim()
        .slice(0, MOST_SIGNS[name]),
    ]),
  ) as unknown as VisitTyped;

/** Digits and letters as a keyboard writes them, full width too. */
const tidy = (typed: string): string => typed.normalize('NFKC').replaceAll(/[\s·.-]/g, '');

const peopleIn = (typed: string): number => {
  const count = Number(typed);
  return Number.isInteger(count) && count >= 1 && count <= MOST_VISITORS ? count : 1;
};

/** How many come: one where nothing, or nonsense, was chosen. */
export const peopleOf = ({ people }: Pick<VisitTyped, 'people'>): number => peopleIn(people);

/** What was told, as the record has it. A choice that the form does not offer is as if none had been made. */
export function visitAskedOf(typed: VisitTyped, slot: string, waits: boolean): VisitAsked {
  const kind = findCode(identityDocument, typed.documentKind)?.code as VisitAsked['documentKind'];
  const document =
    kind === undefined ? tidy(typed.document) : normalizeDocumentNumber(kind, typed.document);
  const vehicles = typed.vehicles === '1' ? 1 : 0;
  return {
    slot,
    waits,
    vehicles,
    people: peopleIn(typed.people),
    name: typed.name,
    phone: tidy(typed.phone),
    plate: vehicles === 1 && typed.plate !== '' ? tidy(typed.plate).toUpperCase() : undefined,
    documentKind: document === '' ? undefined : kind,
    document: document === '' ? undefined : document,
    right: typed.right === '' ? undefined : tidyNumber(typed.right),
  };
}

type Words = Pick<VisitTexts, 'needPhone' | 'needName' | 'needPlate' | 'needDocument' | 'needKind'>;

/** What is wrong before anything is asked of the records: in the words of a family. */
export function wrongVisit(
  typed: VisitTyped,
  words: Words,
  needsDocument: boolean,
): ReadonlyMap<VisitField, string> {
  const wrong: (readonly [VisitField, string] | false)[] = [
    typed.vehicles === '1' && typed.plate === '' && ['plate', words.needPlate],
    typed.name === '' && ['name', words.needName],
    typed.phone === '' && ['phone', words.needPhone],
    typed.document !== '' && typed.documentKind === '' && ['documentKind', words.needKind],
    needsDocument && typed.documentKind === '' && ['documentKind', words.needKind],
    (needsDocument || typed.documentKind !== '') &&
      typed.document === '' && ['document', words.needDocument],
  ];
  return new Map(wrong.filter((one) => one !== false));
}

const isField = (name: string): name is VisitField =>
  (VISIT_FIELDS as readonly string[]).includes(name);

/** The faults of a record beside the fields that they are of. */
export function faultsOfVisit(
  errors: readonly ElementFault[],
  language: 'zh' | 'en',
): ReadonlyMap<VisitField, string> {
  const found = errors.flatMap(({ path, message }): [VisitField, string][] => {
    const name = path.split('/')[1] ?? '';
    return isField(name) ? [[name, message[language]]] : [];
  });
  return new Map(found.toReversed());
}
