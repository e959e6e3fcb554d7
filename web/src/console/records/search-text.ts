import { withQuery } from '../api/client.ts';

/** Where a search leads: what may stand in an address does, the rest travels beside it. */
export type SearchAddress = readonly [
  to: string,
  options: { readonly state?: { readonly text: string } },
];

const NUMBER = /^[A-Za-z]{1,4}\d{6}-?\d/;

/**
 * A number of ours may stand in an address that is shared. A name, a telephone or an identity
 * number may not: addresses stay in the browser of a shared computer.
 */
export const isShareable = (text: string): boolean => NUMBER.test(text.trim());

export const addressOfSearch = (
  path: string,
  text: string,
  others: Readonly<Record<string, string>> = {},
): SearchAddress =>
  isShareable(text)
    ? [withQuery(path, { ...others, text }), {}]
    : [withQuery(path, others), text === '' ? {} : { state: { text } }];

/** What is searched for on this page, from its address or from beside it. */
export function searchedText(search: URLSearchParams, state: unknown): string {
  const { text } = (state ?? {}) as { readonly text?: unknown };
  return search.get('text') ?? (typeof text === 'string' ? text : '');
}
