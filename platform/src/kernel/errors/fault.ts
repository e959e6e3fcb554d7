import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { ErrorCode } from './catalogue.ts';
import { errorEntry } from './catalogue.ts';

/** A value that stands in a sentence, or beside it in the problem's `values`. */
export type FaultValue =
  | string
  | number
  | boolean
  | null
  | Bilingual
  | readonly FaultValue[]
  | { readonly [name: string]: FaultValue };

export type FaultDetail = Readonly<Record<string, FaultValue>>;

/** What is wrong with one element of the input: its JSON pointer, the rule, the sentence. */
export interface ElementFault {
  readonly path: string;
  readonly rule: string;
  readonly message: Bilingual;
}

/**
 * A refusal of the catalogue. `detail` fills the `{name}` places of its sentences and travels to
 * the caller as `values`: put nothing in it that the caller may not see.
 */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: ErrorCode;
  readonly detail: FaultDetail;
  readonly errors: readonly ElementFault[];

  constructor(
    code: ErrorCode,
    detail: FaultDetail = {},
    { errors = [], cause }: { errors?: readonly ElementFault[]; cause?: unknown } = {},
  ) {
    super(`${code}: ${errorEntry(code).en}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.detail = detail;
    this.errors = errors;
  }
}

export const isFault = (error: unknown): error is Fault => error instanceof Fault;
