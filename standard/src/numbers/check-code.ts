import { plainScan } from './scanned-text.ts';

/** Digits and letters that no one mistakes for another: without 0, O, 1, I, L and U. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;
const GROUP = 4;
const WELL_FORMED = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/** Eight signs in two groups, such as 7K3M-Q9RT: the code that a number in the large stands for. */
export function formatCheckCode(value: bigint): string {
  const base = BigInt(ALPHABET.length);
  let rest = value;
  let code = '';
  for (let left = LENGTH; left > 0; left -= 1) {
    code = (ALPHABET[Number(rest % base)] ?? '') + code;
    rest /= base;
  }
  return `${code.slice(0, GROUP)}-${code.slice(GROUP)}`;
}

/** A check code as people type it, with or without its dash, in any letters; undefined for what is none. */
export function readCheckCode(typed: string): string | undefined {
  const code = plainScan(typed).replaceAll(/[^0-9A-Z]/g, '');
  return WELL_FORMED.test(code) ? `${code.slice(0, GROUP)}-${code.slice(GROUP)}` : undefined;
}
