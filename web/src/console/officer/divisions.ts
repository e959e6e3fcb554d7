import type { Session } from '@qingming/connect/api/session.ts';
import { regionChildren, regionFullName, scopePrefix } from '@qingming/standard/data/regions.ts';
import type { FilterOption } from './list/filter.ts';

/** The division of whoever is signed in, six digits: 000000 is the nation. */
export const scopeOf = ({ region, node }: Pick<Session, 'region' | 'node'>): string =>
  (region === '' ? scopePrefix(node) : region).padEnd(6, '0');

/** The divisions inside the reader's own, one level down. */
export const divisionChoices = (
  session: Pick<Session, 'region' | 'node'>,
): readonly FilterOption[] =>
  regionChildren(scopeOf(session)).map(({ code, name }) => ({ code, ...name }));

/** The same with the division that an address names, which may lie deeper. */
export function choicesWith(
  session: Pick<Session, 'region' | 'node'>,
  named: string | null,
): readonly FilterOption[] {
  const choices = divisionChoices(session);
  if (named === null || choices.some(({ code }) => code === named)) return choices;
  const name = regionFullName(named) ?? { zh: named, en: named };
  return [{ code: named, ...name }, ...choices];
}
