/** GB 32100-2015, 4.3: letters that look like digits or like each other (I, O, S, V, Z) are left out. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const FORM = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** Weights are 3^(i−1) modulo 31 (GB 32100-2015, 4.4). */
const WEIGHTS = Array.from({ length: 17 }, (_, index) => 3 ** index % 31);

/** The eighteenth character for the first seventeen. */
export function expectedCreditCheck(first17: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * ALPHABET.indexOf(first17.charAt(index)),
    0,
  );
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Whether `code` is a unified social credit code in capitals with a true check character. */
export const isSocialCreditCode = (code: string): boolean =>
  FORM.test(code) && code.at(-1) === expectedCreditCheck(code);
