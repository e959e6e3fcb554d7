import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import type { IdentifiedFact } from './identity.ts';

/** An element of which two lines say different things; null where one says nothing. */
export interface Difference {
  readonly kind: string;
  readonly element: string;
  readonly before: string | null;
  readonly after: string | null;
}

const said = (fact: AnyFact, element: string): string | null =>
  fact[element] === undefined ? null : String(fact[element]);

/** In which elements of the standard a line differs from the one that brought the record. */
export const differencesOf = (
  { kind, elements }: RecordDefinition,
  before: AnyFact,
  after: AnyFact,
): readonly Difference[] =>
  Object.keys(elements)
    .map((element) => ({
      kind,
      element,
      before: said(before, element),
      after: said(after, element),
    }))
    .filter((each) => each.before !== each.after);

/** What tells one variant of a record's content from another, so that each is recorded once a run. */
export const variantOf = ({ identity, content }: IdentifiedFact): string =>
  `${identity.space} ${identity.key} ${content}`;
