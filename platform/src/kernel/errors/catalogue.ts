import { ACCESS_ERRORS } from './access-errors.ts';
import type { CatalogueEntry } from './entry.ts';
import { EVIDENCE_ERRORS } from './evidence-errors.ts';
import { EXCHANGE_ERRORS } from './exchange-errors.ts';
import { FILE_ERRORS } from './file-errors.ts';
import { IMPORT_ERRORS } from './import-errors.ts';
import { RECORD_ERRORS } from './record-errors.ts';
import { REQUEST_ERRORS } from './request-errors.ts';

/**
 * Every fault that the platform may answer with, by code: HTTP status, title, fuller sentence
 * and what to do, in Chinese and English. The page `/errors/<code>` shows an entry.
 */
export const ERRORS = {
  ...REQUEST_ERRORS,
  ...ACCESS_ERRORS,
  ...RECORD_ERRORS,
  ...EXCHANGE_ERRORS,
  ...EVIDENCE_ERRORS,
  ...IMPORT_ERRORS,
  ...FILE_ERRORS,
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof ERRORS;

export const ERROR_CODES = Object.keys(ERRORS) as readonly ErrorCode[];

export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(ERRORS, code);

export const errorEntry = (code: ErrorCode): CatalogueEntry => ERRORS[code];
