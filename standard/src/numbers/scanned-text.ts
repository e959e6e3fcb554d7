/**
 * What a person or a scanner meant: full-width letters and digits become ASCII, white space and
 * invisible characters go, every kind of dash becomes a hyphen, letters become capitals.
 */
export const plainScan = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .toUpperCase();
