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
  /** The staff record behind the account; without one a form asks who acted. */
  readonly staff: string | null;
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

type Duty = StaffFact['duty'];

const choicesOf = (staff: StepContext['house']['staff']): readonly Choice[] =>
  staff.map(({ id, fact }) => ({ value: id, label: fact.name }));

/** Who works here: everybody, or those of some duties. */
export const staffChoices = (
  { house }: Pick<StepContext, 'house'>,
  duties?: readonly Duty[],
): readonly Choice[] =>
  choicesOf(house.staff.filter(({ fact }) => duties?.includes(fact.duty) ?? true));

/** Those of some duties first; in a house that has nobody of them, everybody. */
export function preferredChoices(
  context: Pick<StepContext, 'house'>,
  duties: readonly Duty[],
): readonly Choice[] {
  const found = staffChoices(context, duties);
  return found.length > 0 ? found : staffChoices(context);
}

/** Who acted: the staff member behind the account, when one of these, unless another is chosen. */
export const byWhom = (
  { staff }: Pick<StepContext, 'staff'>,
  choices: readonly Choice[],
): { readonly required: boolean; readonly choices: readonly Choice[] } => ({
  required: !choices.some(({ value }) => value === staff),
  choices,
});

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
