import { plainScan } from './scanned-text.ts';

/** Letters and figures that nobody takes for one another (Crockford's base 32). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS_A_SIGN = 5;
export const BADGE_BYTES = 20;
const LENGTH = (BADGE_BYTES * 8) / BITS_A_SIGN;
const PREFIX = 'GP';
const FORM = new RegExp(`^${PREFIX}[${SIGNS}]{${LENGTH}}$`);

/** The code on a badge of 20 random bytes: `GP` (工牌) and 32 signs, which any scanner types. */
export function badgeCode(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const signs = Array.from({ length: LENGTH }, (_, at) =>
    SIGNS.charAt(Number.parseInt(bits.slice(at * BITS_A_SIGN, (at + 1) * BITS_A_SIGN), 2)),
  );
  return PREFIX + signs.join('');
}

/** The code of a badge in what a scanner gave; undefined when it is none. */
export function readBadge(scan: string): string | undefined {
  const text = plainScan(scan).replaceAll('-', '');
  return FORM.test(text) ? text : undefined;
}
