import type { ListState } from '../../records/list-state.ts';

/** What the server is asked: words of the address that are empty are left out. */
export type CasesQuestion = Readonly<Record<string, string | number | boolean>>;

const NARROWING = ['state', 'from', 'until', 'institution', 'region'] as const;

/** Which cases are asked for, in which order. */
export function casesQuestion(
  search: URLSearchParams,
  { sort, descending }: ListState,
  text: string,
): CasesQuestion {
  const given = NARROWING.map((name) => [name, search.get(name) ?? ''] as const);
  const words = [['text', text.trim()] as const, ...given].filter(([, value]) => value !== '');
  return { ...Object.fromEntries(words), sort, descending };
}
