import { MINISTRY } from '../kernel/node.ts';
import { getProvince } from './provinces.ts';

/** One password for every account of the demonstration; the pages and the terminal say so. */
export const DEMO_PASSWORD = 'qingming';

/** An account of the demonstration, as the terminal and the sign-in page offer it. */
export interface DemoAccount {
  readonly login: string;
  readonly role: string;
  /** What the account is for, and what to try with it. */
  readonly zh: string;
  readonly en: string;
  /** Region prefix of its scope. */
  readonly region: string;
  /** Which institution of the first county it works at. */
  readonly at: Workplace | undefined;
}

export type Workplace = 'home' | 'cemetery' | 'columbarium';

type Row = readonly [login: string, role: string, zh: string, en: string];

/** Accounts of the first funeral home of a province. */
const AT_HOME: readonly Row[] = [
  [
    'clerk',
    'clerk',
    '殡仪馆业务员：受理业务，从头办到办结',
    'funeral home clerk: open a case and take it to its end',
  ],
  [
    'operator',
    'operator',
    '火化师：扫描标签，开始和结束火化',
    'cremation operator: scan a tag, start and finish a cremation',
  ],
  [
    'checker',
    'operator',
    '复核人：火化前在本人账号上或炉前确认',
    'second checker: confirms before a cremation, under the own account or at the cremator',
  ],
  [
    'dispatcher',
    'dispatcher',
    '调度员：接听电话，派车',
    'dispatcher: takes calls and sends vehicles',
  ],
  [
    'driver',
    'driver',
    '驾驶员：在手机上登记出车、到达、返回、消毒',
    'driver: departs, arrives, returns and disinfects, on the phone',
  ],
  [
    'manager',
    'manager',
    '殡仪馆负责人：起草、上报价格清单',
    'funeral home manager: draft and file a price list',
  ],
];

/** Whoever lays ashes to rest, each at an institution of their own. */
const AT_REST: readonly (readonly [Workplace, Row])[] = [
  [
    'columbarium',
    [
      'columbarium',
      'clerk',
      '骨灰堂业务员：凭火化证明把骨灰安放入格位',
      'columbarium clerk: place ashes in a niche on their certificate',
    ],
  ],
  [
    'cemetery',
    [
      'cemetery',
      'clerk',
      '公墓业务员：接收骨灰，安葬入墓位',
      'cemetery clerk: receive ashes and lay them in a grave',
    ],
  ],
];

const OVERSEEING: readonly Row[] = [
  [
    'province',
    'provinceOfficer',
    '省级民政部门：公布价格清单，查看被退回的数据',
    'province officer: publish a price list, see refused records',
  ],
  [
    'inspector',
    'inspector',
    '审计管理员：谁查阅过哪位逝者的信息、为什么',
    'inspector: who looked at whom, and why',
  ],
  ['security', 'securityAdmin', '安全管理员：管理账号', 'security administrator: accounts'],
  ['system', 'systemAdmin', '系统管理员：查看运行状况', 'system administrator: how the node runs'],
  [
    'importer',
    'importer',
    '数据导入员：查看每一行的导入结果',
    'importer: the outcome of every line of an import',
  ],
];

const AT_MINISTRY: readonly Row[] = [
  [
    'ministry',
    'ministryOfficer',
    '民政部：全国一张图，数字实时变化',
    'ministry staff: the nation on one map, live',
  ],
  [
    'ministry2',
    'ministryOfficer',
    '民政部第二人：同意或不同意另一人申请的处理',
    'second member of ministry staff: approves or rejects what the other asks for',
  ],
  [
    'inspector',
    'inspector',
    '审计管理员：谁查阅过哪位逝者的信息、为什么',
    'inspector: who looked at whom, and why',
  ],
  ['security', 'securityAdmin', '安全管理员：管理账号', 'security administrator: accounts'],
  ['system', 'systemAdmin', '系统管理员：查看运行状况', 'system administrator: how the node runs'],
];

const account = (
  [login, role, zh, en]: Row,
  suffix: string,
  region: string,
  at: Workplace | undefined,
): DemoAccount => ({ login: `${login}${suffix}`, role, zh, en, region, at });

/** The accounts of a node's demonstration, most useful first. */
export function demoAccounts(node: string): readonly DemoAccount[] {
  if (node === MINISTRY) return AT_MINISTRY.map((row) => account(row, '', '', undefined));
  const [county] = getProvince(node).counties;
  const suffix = `-${node.slice(0, 2)}`;
  const officer: Row = [
    'officer',
    'countyOfficer',
    `${county?.name}民政局：审核价格清单，查看本县机构`,
    'county officer: review a price list, see the county',
  ];
  return [
    ...AT_HOME.map((row) => account(row, suffix, county?.code ?? '', 'home')),
    ...AT_REST.map(([at, row]) => account(row, suffix, county?.code ?? '', at)),
    account(officer, suffix, county?.code ?? '', undefined),
    ...OVERSEEING.map((row) => account(row, suffix, '', undefined)),
  ];
}
