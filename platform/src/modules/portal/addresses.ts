import type { Language } from '@qingming/standard/language/bilingual.ts';

/** The address of a page in a language: Chinese as it stands, English under `/en`. */
export function addressIn(language: Language, path: string): string {
  if (language === 'zh') return path;
  return path === '/' ? '/en' : `/en${path}`;
}

/** The language that an address names: Chinese unless it lies under `/en`. */
export const languageOfAddress = (url: string): Language =>
  /^\/en(?:[/?]|$)/.test(url) ? 'en' : 'zh';

/** The same page without its language. */
export const withoutLanguage = (url: string): string => {
  const bare = url.replace(/^\/en(?=[/?]|$)/, '');
  return bare.startsWith('/') ? bare : `/${bare}`;
};

// One slash, then neither another nor a backslash: browsers take both for another host.
const OWN = /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]{0,500}$/;

/** Where to go back to: an address of this site, else the first page. */
export const ownAddress = (address: string | undefined): string =>
  address !== undefined && OWN.test(address) ? address : '/';

/** `path` with those members of a query that are given. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | undefined>>,
): string {
  const given = Object.entries(query).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

export const institutionAddress = (number: string): string =>
  `/institutions/${encodeURIComponent(number)}`;

export const itemAddress = (number: string, code: string): string =>
  `${institutionAddress(number)}/prices/${encodeURIComponent(code)}`;
