import type { PageLanguage } from '@qingming/standard/language/page-language.ts';

/** The address of a page in a language: Chinese as it stands, others under their name, as `/en`. */
export function addressIn(language: PageLanguage, path: string): string {
  if (language === 'zh') return path;
  return path === '/' ? `/${language}` : `/${language}${path}`;
}

/** The language of those that a node has which an address names: Chinese unless it lies under another. */
export const languageOfAddress = (
  languages: ReadonlyMap<PageLanguage, unknown>,
  url: string,
): PageLanguage =>
  [...languages.keys()].find((one) => new RegExp(`^/${one}(?:[/?]|$)`).test(url)) ?? 'zh';

/** The same page without its language. */
export const withoutLanguage = (url: string): string => {
  const bare = url.replace(/^\/(?:en|bo|ug|mn|kk|ko)(?=[/?]|$)/, '');
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

export const reportAddress = (number: string, year: string): string =>
  `${institutionAddress(number)}/reports/${encodeURIComponent(year)}`;

export const callBackAddress = (number: string): string =>
  `${institutionAddress(number)}/call-back`;

export const voiceAddress = (number: string): string => `${institutionAddress(number)}/voice`;
export const visitsAddress = (number: string): string => `${institutionAddress(number)}/visits`;

export const visitSlotAddress = (number: string, slot: string): string =>
  `${visitsAddress(number)}/${encodeURIComponent(slot)}`;

export const visitAddress = (link: string): string => `/visits/${encodeURIComponent(link)}`;

export const noticeAddress = (number: string): string => `/notices/${encodeURIComponent(number)}`;

export const itemAddress = (number: string, code: string): string =>
  `${institutionAddress(number)}/prices/${encodeURIComponent(code)}`;
