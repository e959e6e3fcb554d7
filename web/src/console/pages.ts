import type { AccountRole, Session } from '@qingming/connect/api/session.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { bilingual } from '@qingming/standard/language/bilingual.ts';
import type { ComponentType } from 'react';
import { INSTITUTION_ROLES, OFFICER_ROLES } from './session/roles.ts';

/** A page of the console. To add one: write its folder, add its line to `PAGES`. */
export interface ConsolePage {
  /** Below `/console`: `/cases/:case`. */
  readonly path: string;
  /** Whoever has one of these roles may open it. */
  readonly roles: readonly AccountRole[];
  /** The levels that have the page; both unless given. */
  readonly levels?: readonly Session['level'][];
  readonly title: Bilingual;
  /** Stands in the bar at the top when true. */
  readonly inBar?: boolean;
  /** Opens it from anywhere: `g` then this letter. */
  readonly letter?: string;
  /** Loaded when it is first opened, so that each page is its own file. */
  readonly load: () => Promise<ComponentType>;
}

/** Cases live where they are written: the ministry sees what travels up, on pages of its own. */
const PROVINCE = ['province'] as const;
const SEE_CASES: readonly AccountRole[] = [...INSTITUTION_ROLES, ...OFFICER_ROLES, 'inspector'];
const OPEN_CASES: readonly AccountRole[] = ['clerk', 'manager'];

/** In the order of the bar. The first that a person may open is where they begin. */
export const PAGES: readonly ConsolePage[] = [
  {
    path: '/today',
    levels: PROVINCE,
    roles: INSTITUTION_ROLES,
    title: bilingual('今日', 'Today'),
    inBar: true,
    letter: 't',
    load: async () => (await import('./board/board-page.tsx')).BoardPage,
  },
  {
    path: '/cases',
    levels: PROVINCE,
    roles: SEE_CASES,
    title: bilingual('业务', 'Cases'),
    inBar: true,
    letter: 'c',
    load: async () => (await import('./cases/list/case-list-page.tsx')).CaseListPage,
  },
  {
    path: '/cases/new',
    levels: PROVINCE,
    roles: OPEN_CASES,
    title: bilingual('受理', 'New case'),
    load: async () => (await import('./cases/new/new-case-page.tsx')).NewCasePage,
  },
  {
    path: '/cases/:case',
    levels: PROVINCE,
    roles: SEE_CASES,
    title: bilingual('业务详情', 'Case'),
    load: async () => (await import('./cases/page/case-page.tsx')).CasePage,
  },
];

/** Who opens a page, and where. */
export type Reader = Pick<Session, 'roles' | 'level'>;

export const mayOpen = ({ roles, levels }: ConsolePage, reader: Reader): boolean =>
  roles.some((role) => reader.roles.includes(role)) && (levels?.includes(reader.level) ?? true);

export const pagesFor = (
  reader: Reader,
  pages: readonly ConsolePage[] = PAGES,
): readonly ConsolePage[] => pages.filter((page) => mayOpen(page, reader));

/** Where this reader begins; undefined when no page is theirs. */
export const firstPageFor = (
  reader: Reader,
  pages: readonly ConsolePage[] = PAGES,
): string | undefined => pagesFor(reader, pages).find(({ inBar }) => inBar)?.path;
