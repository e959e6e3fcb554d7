import type { Session } from '@qingming/connect/api/session.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { bilingual } from '@qingming/standard/language/bilingual.ts';
import type { ComponentType } from 'react';
import {
  type HouseKind,
  WITH_BODIES,
  WITH_CREMATORS,
} from '@qingming/standard/records/house-kind.ts';
import { VISITED } from '@qingming/standard/records/visit-sets.ts';
import { isForHouses, kindsHere } from './session/house-kinds.ts';
import { can } from './session/roles.ts';

/** A page of the console. To add one: write its folder, add its line to `PAGES`. */
export interface ConsolePage {
  /** Below `/console`: `/cases/:case`. */
  readonly path: string;
  /** What whoever opens it may do: a capability, or a right on a kind of records. */
  readonly asks: string;
  /** The levels that have the page; both unless given. */
  readonly levels?: readonly Session['level'][];
  /** The kinds of institution that have use of it; every kind unless given. */
  readonly houses?: readonly HouseKind[];
  readonly title: Bilingual;
  /** Stands in the bar at the top when true. */
  readonly inBar?: boolean;
  /** Opens it from anywhere: `g` then this letter. */
  readonly letter?: string;
  /** Opens it from anywhere by itself, where nothing is being typed. */
  readonly key?: string;
  /** Takes what begins this kind, in place of the dialog of its act. */
  readonly begins?: string;
  /** Loaded when it is first opened, so that each page is its own file. */
  readonly load: () => Promise<ComponentType>;
}

/** Cases live where they are written: the ministry sees what travels up, on pages of its own. */
const PROVINCE = ['province'] as const;

/** In the order of the bar. The first that a person may open is where they begin. */
export const PAGES: readonly ConsolePage[] = [
  {
    path: '/today',
    levels: PROVINCE,
    asks: 'cases.work',
    title: bilingual('今日', 'Today'),
    inBar: true,
    letter: 't',
    load: async () => (await import('./board/board-page.tsx')).BoardPage,
  },
  {
    path: '/floor',
    levels: PROVINCE,
    asks: 'cases.work',
    title: bilingual('现场', 'Floor'),
    inBar: true,
    letter: 'h',
    load: async () => (await import('./floor-mode/floor-page.tsx')).FloorPage,
  },
  {
    path: '/mortuary',
    levels: PROVINCE,
    houses: WITH_BODIES,
    asks: 'cases.mortuary',
    title: bilingual('冷藏', 'Cold store'),
    inBar: true,
    letter: 'y',
    load: async () => (await import('./mortuary/mortuary-page.tsx')).MortuaryPage,
  },
  {
    path: '/relocations/:relocation',
    levels: PROVINCE,
    houses: WITH_BODIES,
    asks: 'cases.mortuary',
    title: bilingual('倒库', 'Relocation'),
    load: async () => (await import('./relocation/relocation-page.tsx')).RelocationPage,
  },
  {
    path: '/tasks',
    levels: PROVINCE,
    asks: 'vehicles.drive',
    title: bilingual('待办', 'Tasks'),
    inBar: true,
    letter: 'v',
    load: async () => (await import('./acts/tasks-page.tsx')).TasksPage,
  },
  {
    path: '/call',
    levels: PROVINCE,
    houses: WITH_BODIES,
    asks: 'create firstCall',
    title: bilingual('来电', 'Call'),
    inBar: true,
    letter: 'q',
    key: 'd',
    begins: 'firstCall',
    load: async () => (await import('./call/call-page.tsx')).CallPage,
  },
  {
    path: '/call/:call',
    levels: PROVINCE,
    houses: WITH_BODIES,
    asks: 'create firstCall',
    title: bilingual('来电', 'Call'),
    load: async () => (await import('./call/call-record-page.tsx')).CallRecordPage,
  },
  {
    path: '/plan',
    levels: PROVINCE,
    houses: WITH_BODIES,
    asks: 'cases.dayPlan',
    title: bilingual('日程', 'Plan'),
    inBar: true,
    letter: 'n',
    load: async () => (await import('./plan/plan-page.tsx')).PlanPage,
  },
  {
    path: '/cremators',
    levels: PROVINCE,
    houses: WITH_CREMATORS,
    asks: 'cases.cremators',
    title: bilingual('火化机', 'Cremators'),
    inBar: true,
    letter: 'g',
    load: async () => (await import('./cremators/cremators-page.tsx')).CrematorsPage,
  },
  {
    path: '/wall',
    levels: PROVINCE,
    asks: 'burials.rights',
    title: bilingual('墓位格位', 'Plots'),
    inBar: true,
    letter: 'j',
    load: async () => (await import('./wall/wall-page.tsx')).WallPage,
  },
  {
    path: '/gate',
    levels: PROVINCE,
    houses: VISITED,
    asks: 'visits.gate',
    title: bilingual('入园', 'Gate'),
    inBar: true,
    load: async () => (await import('./gate/gate-page.tsx')).GatePage,
  },
  {
    path: '/notices-due',
    levels: PROVINCE,
    asks: 'burials.rights',
    title: bilingual('到期告知', 'Notices of expiry'),
    load: async () => (await import('./notices-due/notices-due-page.tsx')).NoticesDuePage,
  },
  {
    path: '/checks',
    levels: PROVINCE,
    asks: 'burials.check',
    title: bilingual('骨灰核查', 'Checks of ashes'),
    load: async () => (await import('./check/checks-page.tsx')).ChecksPage,
  },
  {
    path: '/checks/:check',
    levels: PROVINCE,
    asks: 'burials.check',
    title: bilingual('骨灰核查', 'Check of ashes'),
    load: async () => (await import('./check/check-page.tsx')).CheckPage,
  },
  {
    path: '/overview',
    asks: 'national.overview',
    title: bilingual('概览', 'Overview'),
    inBar: true,
    letter: 'o',
    load: async () => (await import('./ministry/national-page.tsx')).NationalPage,
  },
  {
    path: '/cases',
    levels: PROVINCE,
    asks: 'read decedent',
    title: bilingual('业务', 'Cases'),
    inBar: true,
    letter: 'c',
    load: async () => (await import('./cases/list/case-list-page.tsx')).CaseListPage,
  },
  {
    path: '/cases/new',
    levels: PROVINCE,
    asks: 'cases.open',
    title: bilingual('受理', 'New case'),
    load: async () => (await import('./cases/new/new-case-page.tsx')).NewCasePage,
  },
  {
    path: '/cases/:case',
    levels: PROVINCE,
    asks: 'read decedent',
    title: bilingual('业务详情', 'Case'),
    load: async () => (await import('./cases/page/case-page.tsx')).CasePage,
  },
  {
    path: '/counted',
    asks: 'national.overview',
    title: bilingual('统计明细', 'Records counted'),
    load: async () => (await import('./ministry/counted-page.tsx')).CountedPage,
  },
  {
    path: '/records/:kind',
    asks: 'read institution',
    title: bilingual('登记册', 'Register'),
    load: async () => (await import('./kinds/kind-list-page.tsx')).KindListPage,
  },
  {
    path: '/records/:kind/:record',
    asks: 'read institution',
    title: bilingual('记录', 'Record'),
    load: async () => (await import('./kinds/kind-record-page.tsx')).KindRecordPage,
  },
  {
    path: '/institutions',
    asks: 'national.institutions',
    title: bilingual('机构', 'Institutions'),
    inBar: true,
    letter: 'i',
    load: async () => (await import('./officer/institutions-page.tsx')).InstitutionsPage,
  },
  {
    path: '/institutions/:institution',
    asks: 'national.institutions',
    title: bilingual('机构', 'Institution'),
    load: async () => (await import('./officer/institution-page.tsx')).InstitutionPage,
  },
  {
    path: '/price-lists',
    asks: 'prices.see',
    title: bilingual('收费', 'Prices'),
    inBar: true,
    letter: 'p',
    load: async () => (await import('./prices/lists-page.tsx')).ListsPage,
  },
  {
    path: '/price-lists/:list',
    asks: 'prices.see',
    title: bilingual('价格清单', 'Price list'),
    load: async () => (await import('./officer/price-list-page.tsx')).PriceListPage,
  },
  {
    path: '/price-lists/:list/items',
    levels: PROVINCE,
    asks: 'prices.prepare',
    title: bilingual('编辑收费项目', 'Edit the items'),
    load: async () => (await import('./prices/edit-items-page.tsx')).EditItemsPage,
  },
  {
    path: '/refused',
    levels: PROVINCE,
    asks: 'oversight.see',
    title: bilingual('退回', 'Returned'),
    inBar: true,
    letter: 'r',
    load: async () => (await import('./officer/refused-page.tsx')).RefusedPage,
  },
  {
    path: '/notices',
    asks: 'oversight.see',
    title: bilingual('更正通知', 'Notices'),
    inBar: true,
    letter: 'm',
    load: async () => (await import('./officer/notices-page.tsx')).NoticesPage,
  },
  {
    path: '/notices/:notice',
    asks: 'oversight.see',
    title: bilingual('更正通知', 'Notice'),
    load: async () => (await import('./officer/notices-page.tsx')).NoticesPage,
  },
  {
    path: '/charge-check',
    asks: 'charges.check',
    title: bilingual('收费核对', 'Check of charges'),
    inBar: true,
    load: async () => (await import('./charge-check/charge-check-page.tsx')).ChargeCheckPage,
  },
  {
    path: '/cash-desk',
    levels: PROVINCE,
    asks: 'ledger.count',
    title: bilingual('收款台', 'Cash desk'),
    inBar: true,
    letter: 'k',
    load: async () => (await import('./cash-desk/cash-desk-page.tsx')).CashDeskPage,
  },
  {
    path: '/day-reports',
    asks: 'dayReports.list',
    title: bilingual('日报', 'Daily reports'),
    inBar: true,
    letter: 'd',
    load: async () => (await import('./officer/day-reports-page.tsx')).DayReportsPage,
  },
  {
    path: '/day-reports/:institution',
    asks: 'oversight.see',
    title: bilingual('日报', 'Daily report'),
    load: async () => (await import('./officer/day-reports-page.tsx')).DayReportsPage,
  },
  {
    path: '/years',
    asks: 'inspections.see',
    title: bilingual('年报年检', 'Reports and inspections'),
    inBar: true,
    load: async () => (await import('./years/years-page.tsx')).YearsPage,
  },
  {
    path: '/yearly-reports/:report',
    asks: 'inspections.see',
    title: bilingual('年度工作报告', 'Yearly report'),
    load: async () => (await import('./years/report-page.tsx')).ReportPage,
  },
  {
    path: '/inspections/:inspection',
    asks: 'inspections.see',
    title: bilingual('年度检查', 'Inspection'),
    load: async () => (await import('./years/inspection-page.tsx')).InspectionPage,
  },
  {
    path: '/late-entries',
    levels: PROVINCE,
    asks: 'late.read',
    title: bilingual('补登', 'Late entries'),
    inBar: true,
    letter: 'b',
    load: async () => (await import('./officer/late-entries-page.tsx')).LateEntriesPage,
  },
  {
    path: '/find-person',
    asks: 'national.overview',
    title: bilingual('查找逝者', 'Find a person'),
    inBar: true,
    letter: 'f',
    load: async () => (await import('./ministry/search-page.tsx')).SearchPage,
  },
  {
    path: '/links',
    asks: 'held.read',
    title: bilingual('数据交换', 'Data exchange'),
    inBar: true,
    letter: 'x',
    load: async () => (await import('./ministry/links-page.tsx')).LinksPage,
  },
  {
    path: '/quarantine',
    asks: 'held.read',
    title: bilingual('待更正', 'To correct'),
    load: async () => (await import('./ministry/quarantine-page.tsx')).QuarantinePage,
  },
  {
    path: '/quarantine/:origin/:seq',
    asks: 'held.read',
    title: bilingual('待更正', 'To correct'),
    load: async () => (await import('./ministry/held-page.tsx')).HeldPage,
  },
  {
    path: '/read-log',
    asks: 'audit.read',
    title: bilingual('信息查阅记录', 'Access log'),
    inBar: true,
    letter: 'l',
    load: async () => (await import('./ministry/read-log-page.tsx')).ReadLogPage,
  },
  {
    path: '/views-above',
    levels: PROVINCE,
    asks: 'oversight.viewsAbove',
    title: bilingual('部级查阅', 'Ministry views'),
    inBar: true,
    letter: 'w',
    load: async () => (await import('./ministry/views-above-page.tsx')).ViewsAbovePage,
  },
  {
    path: '/imports',
    asks: 'imports.see',
    title: bilingual('数据导入', 'Imports'),
    inBar: true,
    letter: 'u',
    load: async () => (await import('./imports/imports-page.tsx')).ImportsPage,
  },
  {
    path: '/imports/:run',
    asks: 'imports.see',
    title: bilingual('导入批次', 'Import'),
    load: async () => (await import('./imports/import-page.tsx')).ImportPage,
  },
  {
    path: '/accounts',
    asks: 'accounts.manage',
    title: bilingual('账号', 'Accounts'),
    inBar: true,
    letter: 'a',
    load: async () => (await import('./admin/accounts-page.tsx')).AccountsPage,
  },
  {
    path: '/accounts/:account',
    asks: 'accounts.manage',
    title: bilingual('账号', 'Account'),
    load: async () => (await import('./admin/accounts-page.tsx')).AccountsPage,
  },
  {
    path: '/alarms',
    asks: 'alarms.watch',
    title: bilingual('异常预警', 'Alerts'),
    inBar: true,
    letter: 'e',
    load: async () => (await import('./alarms/alarms-page.tsx')).AlarmsPage,
  },
  {
    path: '/alarms/:alarm',
    asks: 'alarms.watch',
    title: bilingual('异常预警', 'Alert'),
    load: async () => (await import('./alarms/alarms-page.tsx')).AlarmsPage,
  },
  {
    path: '/approvals',
    asks: 'approvals.see',
    title: bilingual('双人办理', 'Second person'),
    inBar: true,
    letter: 'z',
    load: async () => (await import('./admin/approvals-page.tsx')).ApprovalsPage,
  },
  {
    path: '/approvals/:approval',
    asks: 'approvals.see',
    title: bilingual('双人办理', 'Second person'),
    load: async () => (await import('./admin/approvals-page.tsx')).ApprovalsPage,
  },
  {
    path: '/system',
    asks: 'system.see',
    title: bilingual('运行状况', 'How it runs'),
    inBar: true,
    letter: 's',
    load: async () => (await import('./admin/system-page.tsx')).SystemPage,
  },
];

/** Who opens a page, and where. */
export type Reader = Pick<Session, 'may' | 'level'> &
  Partial<Pick<Session, 'institution' | 'scope'>>;

/** Whether the institutions that the reader works for have use of it at all. */
export const servesHouse = ({ houses }: Pick<ConsolePage, 'houses'>, reader: Reader): boolean =>
  isForHouses(houses, kindsHere(reader));

export const mayOpen = (page: ConsolePage, reader: Reader): boolean =>
  can(reader, page.asks) &&
  (page.levels?.includes(reader.level) ?? true) &&
  servesHouse(page, reader);

/** Whether the page at this path is this reader’s. */
export const mayOpenPath = (path: string, reader: Reader): boolean =>
  PAGES.some((page) => page.path === path && mayOpen(page, reader));

export const pagesFor = (
  reader: Reader,
  pages: readonly ConsolePage[] = PAGES,
): readonly ConsolePage[] => pages.filter((page) => mayOpen(page, reader));

/** Where this reader begins; undefined when no page is theirs. */
export const firstPageFor = (
  reader: Reader,
  pages: readonly ConsolePage[] = PAGES,
): string | undefined => pagesFor(reader, pages).find(({ inBar }) => inBar)?.path;
