import type { AccountRole, Session } from '@qingming/connect/api/session.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { bilingual } from '@qingming/standard/language/bilingual.ts';

export const ROLE_NAMES: Readonly<Record<AccountRole, Bilingual>> = {
  clerk: bilingual('业务员', 'Clerk'),
  operator: bilingual('火化师', 'Cremation operator'),
  manager: bilingual('机构负责人', 'Manager'),
  countyOfficer: bilingual('县级民政工作人员', 'County officer'),
  provinceOfficer: bilingual('省级民政工作人员', 'Province officer'),
  ministryOfficer: bilingual('民政部工作人员', 'Ministry staff'),
  inspector: bilingual('审计管理员', 'Auditor'),
  securityAdmin: bilingual('安全管理员', 'Security administrator'),
  systemAdmin: bilingual('系统管理员', 'System administrator'),
  importer: bilingual('数据导入员', 'Importer'),
};

/** Who works at a counter, a hall or a furnace of one institution. */
export const INSTITUTION_ROLES: readonly AccountRole[] = ['clerk', 'operator', 'manager'];

/** Who supervises institutions. */
export const OFFICER_ROLES: readonly AccountRole[] = [
  'countyOfficer',
  'provinceOfficer',
  'ministryOfficer',
];

export const hasRole = (
  { roles }: Pick<Session, 'roles'>,
  among: readonly AccountRole[],
): boolean => roles.some((role) => among.includes(role));
