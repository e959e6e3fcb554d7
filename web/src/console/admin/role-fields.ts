import type { AccountRole, Session } from '@qingming/connect/api/session.ts';
import type { Answers } from '../records/answers.ts';
import type { AskedField } from '../records/asked-field.ts';
import { ROLE_NAMES } from '../session/roles.ts';

const EVERYWHERE: readonly AccountRole[] = [
  'inspector',
  'securityAdmin',
  'systemAdmin',
  'importer',
];
const OF_LEVEL: Readonly<Record<Session['level'], readonly AccountRole[]>> = {
  province: ['clerk', 'operator', 'manager', 'countyOfficer', 'provinceOfficer', ...EVERYWHERE],
  ministry: ['ministryOfficer', ...EVERYWHERE],
};

/** One switch a role that exists at this level. */
export const roleFields = (level: Session['level']): readonly AskedField[] =>
  OF_LEVEL[level].map((role) => ({
    name: `role.${role}`,
    label: ROLE_NAMES[role],
    input: 'switch',
    required: false,
  }));

/** The roles that are switched on. */
export const rolesIn = (answers: Answers, level: Session['level']): readonly AccountRole[] =>
  OF_LEVEL[level].filter((role) => answers[`role.${role}`] === true);

export const typedRoles = (roles: readonly AccountRole[]) =>
  Object.fromEntries(roles.map((role) => [`role.${role}`, 'true']));
