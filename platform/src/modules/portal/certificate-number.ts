import { findRegion, type Region } from '@qingming/standard/data/regions.ts';

/** Prefix, six digits of the division, year, six-digit serial (observed: FisIdHelp). */
const NUMBER = /^[A-Z]{2,4}(\d{6})-\d{4}-\d{6}$/;

/** Letters, division, year and serial written without dashes can be read in one way only. */
const UNDASHED = /^([A-Z]{2,4}\d{6})(\d{4})(\d{6})$/;

/** A number as people type it: full-width signs, small letters, spaces and other dashes are taken. */
export const tidyNumber = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/\s+/g, '')
    .replaceAll(/[‐-―−ー一]/g, '-')
    .replace(UNDASHED, '$1-$2-$3');

export const isCertificateNumber = (number: string): boolean => NUMBER.test(number);

/** The province whose institution issued the certificate, or undefined. */
export function provinceOf(number: string): Region | undefined {
  const division = NUMBER.exec(number)?.[1];
  return division === undefined ? undefined : findRegion(`${division.slice(0, 2)}0000`);
}
