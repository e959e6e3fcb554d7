import { purpose as purposes } from '@qingming/standard/codes/approval.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { refusing } from '../audit/refusing.ts';
import { Fault } from '../errors/fault.ts';
import type { Actor, Purpose, Role } from './actor.ts';

/** Why people of a role look when they do not say otherwise. */
const USUAL: Partial<Record<Role, Purpose>> = {
  countyOfficer: 'supervision',
  provinceOfficer: 'supervision',
  ministryOfficer: 'supervision',
  inspector: 'security',
  securityAdmin: 'security',
  systemAdmin: 'security',
  public: 'own-affairs',
};

const CASEWORK: Purpose = 'casework';

/** A purpose is a code of the standard; another word is refused, so that the log can be counted. */
export function checkedPurpose(code: string): Purpose {
  if (findCode(purposes, code) === undefined)
    throw refusing(new Fault('unknown-code', { set: purposes.label, code }), { act: 'purpose' });
  return code;
}

/** The purpose that a request states, or the usual one of who asks. */
export function purposeOf(stated: string | undefined, { roles, institution }: Actor): Purpose {
  if (stated !== undefined) return checkedPurpose(stated);
  if (institution !== null) return CASEWORK;
  return roles.map((role) => USUAL[role]).find((usual) => usual !== undefined) ?? CASEWORK;
}
