import { plainScan } from './scanned-text.ts';

export type PhoneKind = 'mobile' | 'landline' | 'service' | 'foreign';

export interface Phone {
  readonly kind: PhoneKind;
  /** The form in which it is kept and compared. */
  readonly number: string;
}

const MOBILE = /^1[3-9]\d{9}$/;
/** Three digits for 010 and 02x, four for every other area; the local part never begins with 0 or 1. */
const LANDLINE = /^(010|02\d|0[3-9]\d{2})([2-9]\d{6,7})$/;
/** 400 and 800 numbers, and the short ones of public services such as 12345. */
const SERVICE = /^([48]00\d{7}|1[12]\d|1[012]\d{3}|9[56]\d{3})$/;
/** E.164: a country code and at most fifteen digits in all. */
const FOREIGN = /^\+[1-9]\d{6,14}$/;
/** 转8001, ext. 8001, or a third group after a hyphen: 0531-82345678-8001. */
const EXTENSION = /(?:EXT\.?|转|#|X|(?<=\d{7})-)(\d{1,6})$/;

function parseDomestic(number: string, extension: string | undefined): Phone | undefined {
  if (MOBILE.test(number)) return { kind: 'mobile', number };
  const landline = LANDLINE.exec(number);
  if (landline !== null) {
    const parts = [landline[1], landline[2], extension];
    return { kind: 'landline', number: parts.filter((part) => part !== undefined).join('-') };
  }
  return SERVICE.test(number) ? { kind: 'service', number } : undefined;
}

/** After +86 the zero of an area code is left out; it comes back here. */
function parseChina(number: string, extension: string | undefined): Phone | undefined {
  return MOBILE.test(number) || number.startsWith('0')
    ? parseDomestic(number, extension)
    : parseDomestic(`0${number}`, extension);
}

/**
 * Reads a telephone number as people write it (spaces, hyphens, brackets, +86, full-width digits) and
 * gives its kept form, or undefined when it is none. A landline needs its area code.
 */
export function parsePhone(text: string): Phone | undefined {
  const plain = plainScan(text);
  const extension = EXTENSION.exec(plain)?.[1];
  const written = plain.replace(EXTENSION, '').replace(/[()-]/g, '');
  const number = written.replace(/^00(?=[1-9])/, '+');
  if (number.startsWith('+86')) return parseChina(number.slice(3), extension);
  if (number.startsWith('+')) return FOREIGN.test(number) ? { kind: 'foreign', number } : undefined;
  return parseDomestic(number, extension);
}
