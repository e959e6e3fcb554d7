import { purpose as purposes } from '@qingming/standard/codes/approval.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { refusing } from '../audit/refusing.ts';
import { Fault } from '../errors/fault.ts';
import type { Actor, Purpose } from './actor.ts';

const CASEWORK: Purpose = 'casework';

/** A purpose is a code of the standard; another word is refused, so that the log can be counted. */
export function checkedPurpose(code: string): Purpose {
  if (findCode(purposes, code) === undefined)
    throw refusing(new Fault('unknown-code', { set: purposes.label, code }), { act: 'purpose' });
  return code;
}

/** The purpose that a request states, or the usual one of who asks. */
export function purposeOf(stated: string | undefined, { rights, institutions }: Actor): Purpose {
  if (stated !== undefined) return checkedPurpose(stated);
  return institutions !== null ? CASEWORK : (rights.purpose ?? CASEWORK);
}
