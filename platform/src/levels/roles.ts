import type { Part, Role } from '../kernel/access/role.ts';

const role = (
  name: string,
  zh: string,
  en: string,
  duties: readonly string[],
  more: Omit<Role, 'name' | 'label' | 'duties'>,
): Role => ({ name, label: { zh, en }, duties, ...more });

const HOUSE = { side: 'house', level: 'province', of: 'institution' } as const;
const OFFICE = { side: 'office', purpose: 'supervision' } as const;
const ADMINISTRATION = { side: 'administration', purpose: 'security' } as const;

/**
 * The roles of the platform, each in one line: what it is called, which duties its people have, and
 * where. What a duty brings, the modules grant. The duties:
 *
 * | duty | whose it is |
 * |---|---|
 * | house | everybody who works in an institution |
 * | casework | who deals with families at the counter |
 * | floor | who moves, prepares and cremates |
 * | dispatch | who takes calls and sends vehicles |
 * | drive | who drives them |
 * | manage | who answers for an institution: prices, reports, places, staff |
 * | oversee | who looks on, from a county to the nation |
 * | office | who acts for an authority: may ask for a value whole, agrees to exports |
 * | review | who reviews prices and institutions |
 * | steerProvince, steerNation | who speaks for the province, or for the ministry |
 * | watchNode | who watches what arrives and what is held back |
 * | audit, security, operate | the three administrators |
 * | import | who brings registers in |
 * | kin | a family that was let into its own case, with a link and a code |
 * | askCallBack | a family without an account that asks a house to call back, and has the link of its request |
 * | channel | the node itself, where it writes what a payment system told it |
 * | speak | who complains, asks, thanks or evaluates online, and has the link of that one matter |
 * | bookVisit | a family without an account that books a visit, and has the link of its booking |
 * | keepVisits | the node by itself, which offers freed places to those who wait |
 * | display | a screen in a waiting room: a device, and nobody else |
 */
export const ROLES: readonly Role[] = [
  role('clerk', '业务员', 'Clerk', ['house', 'casework'], HOUSE),
  role('operator', '火化师', 'Cremation operator', ['house', 'floor'], HOUSE),
  role('dispatcher', '调度员', 'Dispatcher', ['house', 'dispatch'], HOUSE),
  role('driver', '驾驶员', 'Driver', ['drive'], HOUSE),
  role('manager', '机构负责人', 'Manager', ['house', 'casework', 'manage'], HOUSE),
  role('countyOfficer', '县级民政工作人员', 'County officer', ['oversee', 'office', 'review'], {
    ...OFFICE,
    level: 'province',
  }),
  role(
    'provinceOfficer',
    '省级民政工作人员',
    'Province officer',
    ['oversee', 'office', 'review', 'steerProvince', 'watchNode'],
    { ...OFFICE, level: 'province' },
  ),
  role(
    'ministryOfficer',
    '民政部工作人员',
    'Ministry staff',
    ['oversee', 'office', 'steerNation', 'watchNode'],
    { ...OFFICE, level: 'ministry' },
  ),
  role('inspector', '审计管理员', 'Auditor', ['oversee', 'watchNode', 'audit'], ADMINISTRATION),
  role('securityAdmin', '安全管理员', 'Security administrator', ['security'], ADMINISTRATION),
  role('systemAdmin', '系统管理员', 'System administrator', ['operate'], ADMINISTRATION),
  role('screen', '大厅屏幕', 'Waiting-room screen', ['display'], {
    side: 'device',
    level: 'province',
    of: 'institution',
  }),
  role('importer', '数据导入员', 'Importer', ['import'], { side: 'none' }),
];

/** Who has no account: whoever is not signed in, a family that was let in or asks to be called back, another node, and what a payment system tells. */
/** Who has no account: whoever is not signed in, a family that was let in or asks to be called back, who complains or evaluates, and another node. */
/** Who has no account: whoever is not signed in, a family that was let in, asks to be called back or books a visit, and another node. */
export const PARTS: readonly Part[] = [
  { name: 'public', duties: ['visit'], purpose: 'own-affairs' },
  { name: 'family', duties: ['kin'], purpose: 'own-affairs' },
  { name: 'caller', duties: ['askCallBack'], purpose: 'own-affairs' },
  { name: 'speaker', duties: ['speak'], purpose: 'own-affairs' },
  { name: 'visitBooker', duties: ['bookVisit'], purpose: 'own-affairs' },
  { name: 'visitKeeper', duties: ['keepVisits'], purpose: 'own-affairs' },
  { name: 'partner', duties: ['exchange'] },
  { name: 'payments', duties: ['channel'] },
];
