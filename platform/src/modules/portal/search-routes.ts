import type { FastifyReply } from 'fastify';
import type { Route } from '../../kernel/http/route.ts';
import { pageNumber } from './page-number.ts';
import { type SearchGroup, SEARCH_GROUPS, searchPage, type SearchShown } from './pages/search.ts';
import { findHouses, findItems, findNotices, type Found, type Part } from './search.ts';
import { findInPages } from './search-guide.ts';
import { type Sought, soughtHouses, soughtIn, tidyTyped } from './search-words.ts';
import { type Asked, onceRoutes, sendOnce, type Serving } from './serve.ts';
import type { PortalOptions } from './site.ts';

/** Of each group on the page of all; and on a page of one group alone. */
const FIRST = 5;
const ON_A_PAGE = 20;
const MOST_PAGES = 10;
const PER_MINUTE = 60;

const NOTHING: Found<never> = { entries: [], more: false };

/** The groups that are asked for, one after the other: a search is no reason to hold many connections. */
async function found(
  { records }: PortalOptions,
  { context }: Asked,
  sought: Sought,
  partOf: (group: SearchGroup) => Part | undefined,
): Promise<SearchShown['found']> {
  const { site, today } = context;
  const houses = soughtHouses(sought, site.node);
  const isProvince = site.level === 'province';
  const [guide, institutions, notices, items] = SEARCH_GROUPS.map(partOf);
  return {
    guide: guide === undefined ? NOTHING : findInPages(context, sought, guide),
    institutions:
      institutions === undefined || !isProvince
        ? NOTHING
        : await findHouses(records, site.node, sought, houses, institutions),
    notices: notices === undefined ? NOTHING : await findNotices(records, sought, notices),
    items:
      items === undefined || !isProvince
        ? NOTHING
        : await findItems(records, site.node, today, sought, houses, items),
  };
}

async function answer(options: PortalOptions, asked: Asked): Promise<FastifyReply> {
  const { context, query } = asked;
  const typed = query('q') ?? '';
  const sought = soughtIn(typed);
  const group = SEARCH_GROUPS.find((one) => one === query('in'));
  const page = Math.min(pageNumber(query('page')), MOST_PAGES);
  const partOf = (one: SearchGroup): Part | undefined => {
    if (group === undefined) return { most: FIRST, skip: 0 };
    return one === group ? { most: ON_A_PAGE, skip: (page - 1) * ON_A_PAGE } : undefined;
  };
  const shown = sought && {
    found: await found(options, asked, sought, partOf),
    group,
    page,
    last: page === MOST_PAGES,
  };
  return sendOnce(asked, searchPage(context, tidyTyped(typed), shown));
}

/** One search over all that everybody may read; what is typed is kept nowhere. */
export const searchRoutes = (serving: Serving, options: PortalOptions): readonly Route[] =>
  onceRoutes(serving, {
    method: 'GET',
    path: '/search',
    summary: { zh: '搜索', en: 'Search' },
    limits: { perMinute: PER_MINUTE },
    handle: (asked) => answer(options, asked),
  });
