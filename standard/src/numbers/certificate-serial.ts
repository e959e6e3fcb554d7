import { expectedCreditCheck, isSocialCreditCode } from './social-credit-code.ts';

const CREDIT_CODE = 18;
const FORM = /^[0-9A-Z]{18}\d{4}$/;

/**
 * The number of a death certificate of somebody who has no number: the social credit code of the issuer
 * and a serial of four digits (国卫规划发〔2026〕5号).
 */
export const isCertificateSerial = (number: string): boolean =>
  FORM.test(number) && isSocialCreditCode(number.slice(0, CREDIT_CODE));

/** The number that an issuer, named by the first 17 characters of its credit code, gives as its nth of the year. */
export const certificateSerial = (issuer: string, serial: number): string =>
  `${issuer}${expectedCreditCheck(issuer)}${String(serial).padStart(4, '0')}`;
