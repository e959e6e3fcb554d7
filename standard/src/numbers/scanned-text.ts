/**
 * What a person or a scanner meant: full-width letters and digits become ASCII, white space and
 * invisible characters go, every kind of dash becomes a hyphen, letters become capitals. What some
 * scanners send before the label to name the kind of code (]Q3, ISO/IEC 15424) goes as well.
 */
export const plainScan = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/^\][A-Za-z][0-9A-Za-z]/, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .toUpperCase();
