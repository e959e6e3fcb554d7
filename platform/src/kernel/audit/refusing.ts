import type { JsonValue } from '@qingming/exchange';
import type { Fault } from '../errors/fault.ts';

/** What somebody tried when they were refused, where more is known of it than the address. */
export interface Attempt {
  readonly act: string;
  readonly kind?: string;
  readonly record?: string;
  /** No personal data: codes and names of doors. */
  readonly detail?: { readonly [name: string]: JsonValue };
}

const attempts = new WeakMap<Fault, Attempt>();

/** Says of a refusal what was tried, for the audit alone: nothing of it is answered. */
export function refusing(fault: Fault, attempt: Attempt): Fault {
  if (!attempts.has(fault)) attempts.set(fault, attempt);
  return fault;
}

export const attemptOf = (fault: Fault): Attempt | undefined => attempts.get(fault);
