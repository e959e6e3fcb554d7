import type { Session } from '@qingming/connect/api/session.ts';
import type { WorldRow } from '@qingming/standard/derive/expression-memory.ts';
import { institution } from '@qingming/standard/records/institution.ts';

type Scope = Partial<Pick<Session, 'institution' | 'scope'>>;

/**
 * The kinds of the institutions that somebody works for now: of the one chosen, else of all in the scope. None where
 * nothing is known of them, as of a whole province.
 */
export function kindsHere({ institution: at, scope }: Scope): readonly string[] {
  const chosen = scope?.houses.find(({ id }) => id === at);
  return chosen === undefined ? (scope?.kinds ?? []) : [chosen.kind];
}

/** Whether what serves these kinds of institution (null: every kind) serves one of those here. */
export const isForHouses = (
  houses: readonly string[] | null | undefined,
  here: readonly string[],
): boolean =>
  houses === null ||
  houses === undefined ||
  here.length === 0 ||
  here.some((kind) => houses.includes(kind));

/** The institution as conditions of forms see it, where all here are of one kind. */
export const houseWorld =
  (here: readonly string[]) =>
  (kind: string): readonly WorldRow[] =>
    kind === institution.kind && here.length === 1 ? [{ kind: here[0] }] : [];
