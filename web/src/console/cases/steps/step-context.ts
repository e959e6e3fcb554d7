import type { Board, CasePage, PlaceKind } from '@qingming/connect/api/cases.ts';
import type { InstitutionDetail, StaffFact } from '@qingming/connect/api/registry.ts';
import type { Choice } from '../../records/asked-field.ts';

/** What the forms of a case choose from. */
export interface StepContext {
  readonly page: CasePage;
  readonly house: Pick<InstitutionDetail, 'staff'>;
  readonly places: Board['places'];
  /** Civil day. */
  readonly today: string;
  /** Name of whoever is signed in. */
  readonly me: string;
}

const TOO_MANY: readonly string[] = ['niche', 'plot'];

/** The places of these kinds (of every kind of room unless given); taken ones cannot be chosen. */
export function placeChoices(
  { places }: Pick<StepContext, 'places'>,
  kinds?: readonly PlaceKind[],
): readonly Choice[] {
  return places
    .filter(({ kind, inUse }) => inUse && (kinds?.includes(kind) ?? !TOO_MANY.includes(kind)))
    .toSorted((one, other) => one.code.localeCompare(other.code, 'zh', { numeric: true }))
    .map(({ id, code, name, holdsOne, occupants, busySince }) => ({
      value: id,
      label: code === name ? name : `${code} ${name}`,
      closed: busySince !== null || (holdsOne && occupants.length > 0),
    }));
}

/** Who works here: everybody, or those of one duty where the standard asks for it. */
export const staffChoices = (
  { house }: Pick<StepContext, 'house'>,
  duty?: StaffFact['duty'],
): readonly Choice[] =>
  house.staff
    .filter(({ fact }) => duty === undefined || fact.duty === duty)
    .map(({ id, fact }) => ({ value: id, label: fact.name }));

export const contactChoices = ({ page }: Pick<StepContext, 'page'>): readonly Choice[] =>
  page.contacts.map(({ id, fact }) => ({ value: id, label: fact.name }));

/** The number on the tag that the body or the ashes bear now. */
export const tagNumber = (
  { page }: Pick<StepContext, 'page'>,
  subject: 'body' | 'ashes',
): string | undefined => page.tags.find(({ fact }) => fact.subject === subject)?.fact.number;

/** Whether the body is gone and the ashes are what is moved. */
export const presentSubject = ({ page }: Pick<StepContext, 'page'>): 'body' | 'ashes' =>
  page.where.some(({ subject }) => subject === 'ashes') ? 'ashes' : 'body';
