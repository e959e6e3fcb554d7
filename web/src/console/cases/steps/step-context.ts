import type { Board } from '@qingming/connect/api/board.ts';
import type { CasePage } from '@qingming/connect/api/case-page.ts';
import type { PriceLine } from '@qingming/connect/api/prices.ts';
import type { InstitutionDetail } from '@qingming/connect/api/registry.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { Choice } from '../../records/asked-field.ts';

/** What the forms of a case choose from. */
export interface StepContext {
  readonly page: CasePage;
  readonly house: Pick<InstitutionDetail, 'staff' | 'staffDuties'>;
  readonly places: Board['places'];
  /** Items of the list in force today, of a form that asks for one. */
  readonly prices?: readonly PriceLine[];
  /** In the language of the reader. */
  readonly say: (words: Bilingual) => string;
  /** The moment of asking, ISO. */
  readonly now: string;
  /** Civil day. */
  readonly today: string;
  /** Name of whoever is signed in. */
  readonly me: string;
  /** The staff record behind the account; without one a form asks who acted. */
  readonly staff: string | null;
}

export const contactChoices = ({ page }: Pick<StepContext, 'page'>): readonly Choice[] =>
  page.contacts.map(({ id, fact }) => ({ value: id, label: fact.name }));

/** The number on the tag that the body or the ashes bear now; none of divided ashes, which bear several. */
export function tagNumber(
  { page }: Pick<StepContext, 'page'>,
  subject: 'body' | 'ashes',
): string | undefined {
  const [first, second] = page.tags.filter(({ fact }) => fact.subject === subject);
  return second === undefined ? first?.fact.number : undefined;
}

/** Whether the body is gone and the ashes are what is moved. */
export const presentSubject = ({ page }: Pick<StepContext, 'page'>): 'body' | 'ashes' =>
  page.where.some(({ subject }) => subject === 'ashes') ||
  page.cremation?.fact.finishedAt !== undefined ||
  page.case.fact.subject === 'ashes-only'
    ? 'ashes'
    : 'body';
