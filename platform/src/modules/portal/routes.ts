import { institutionKind } from '@qingming/standard/codes/institution.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import type { Html } from '../../kernel/http/html.ts';
import type { Route } from '../../kernel/http/route.ts';
import { tidyNumber } from './certificate-number.ts';
import { compareRoutes } from './compare-routes.ts';
import { costRoutes } from './cost-routes.ts';
import { findDivision } from './counties.ts';
import { guideRoutes } from './guide-routes.ts';
import { pageNumber } from './page-number.ts';
import { itemHistoryPage } from './pages/changes.ts';
import { homePage } from './pages/home.ts';
import { institutionPage } from './pages/institution.ts';
import { institutionsPage } from './pages/institutions.ts';
import { noticeRoutes } from './notice-routes.ts';
import { aboutPage, accessibilityPage, complainPage } from './pages/plain.ts';
import { policiesPage } from './pages/policies.ts';
import { transportPage } from './pages/transport.ts';
import { reportPage } from './pages/years.ts';
import { findAround } from './places.ts';
import { historyOf } from './prices.ts';
import { picturesOf, pictureRoutes } from './pictures.ts';
import { ask, findPublished, positionsOf, priceDocuments, waiversOn } from './queries.ts';
import { searchRoutes } from './search-routes.ts';
import { type Asked, pageRoutes, type PageSpec, type Serving } from './serve.ts';
import type { PortalOptions } from './site.ts';
import { findReport, yearsOf } from './years.ts';

/** Pages that stand as they are written, at both levels. */
export const standingPages: readonly PageSpec[] = [
  {
    path: '/about',
    summary: { zh: '关于本平台', en: 'About' },
    make: ({ context }) => aboutPage(context),
  },
  {
    path: '/accessibility',
    summary: { zh: '无障碍说明', en: 'Accessibility' },
    make: ({ context }) => accessibilityPage(context),
  },
];

const writtenPages: readonly PageSpec[] = [
  {
    path: '/',
    summary: { zh: '首页', en: 'Home' },
    offersEnglish: true,
    make: ({ context }) => homePage(context),
  },
  {
    path: '/complain',
    summary: { zh: '投诉', en: 'How to complain' },
    make: ({ context }) => complainPage(context),
  },
  {
    path: '/transport',
    summary: { zh: '遗体接运', en: 'Transport of a body' },
    make: ({ context }) => transportPage(context),
  },
  ...standingPages,
];

/** The map of the province, once its approval number was granted. */
async function mapShown(
  { records }: PortalOptions,
  { site }: Asked['context'],
  kind: string | undefined,
) {
  const { node, mapApproval: approval } = site;
  if (approval === undefined) return undefined;
  return { approval, kind, ...(await positionsOf(records, { region: node, kind })) };
}

/** The institutions of the county that was chosen; without any there, the nearest to it. */
async function institutions(options: PortalOptions, { context, query }: Asked): Promise<Html> {
  const { site, today } = context;
  const asked = query('county') || undefined;
  const county = findDivision(asked, site.node);
  const kind = findCode(institutionKind, query('kind') ?? '')?.code;
  const page = pageNumber(query('page'));
  const search = { node: site.node, county, kind, day: today, page };
  return institutionsPage(context, {
    county,
    kind,
    unknown: asked !== undefined && county === undefined,
    around: await findAround(options.records, search),
    map: county === undefined ? await mapShown(options, context, kind) : undefined,
  });
}

const institutionsSpec = (options: PortalOptions): PageSpec => ({
  path: '/institutions',
  summary: { zh: '查找机构', en: 'Find an institution' },
  queries: ['county', 'kind', 'page'],
  make: (asked) => institutions(options, asked),
});

const institutionSpec = ({
  records,
  basicServices,
  findWaivers,
  heard,
}: PortalOptions): PageSpec => ({
  path: '/institutions/:number',
  summary: { zh: '机构与价格', en: 'An institution and its prices' },
  make: async ({ context, param }) => {
    const published = await findPublished(records, context.site.node, tidyNumber(param('number')));
    if (published === undefined) return undefined;
    const { institution } = published;
    const rules = await waiversOn(records, context.today);
    const pictures = await ask(records, ['institutionPicture'], (asking) =>
      picturesOf(asking, institution.id),
    );
    return institutionPage(context, {
      ...published,
      pictures,
      services: basicServices(institution),
      years: await yearsOf(records, institution.id),
      reckoning: { find: findWaivers, rules, region: institution.region, today: context.today },
      heard: await heard?.(institution.id),
    });
  },
});

const reportSpec = ({ records }: PortalOptions): PageSpec => ({
  path: '/institutions/:number/reports/:year',
  summary: { zh: '一家机构的年度工作报告', en: 'The yearly report of an institution' },
  make: async ({ context, param }) => {
    const number = tidyNumber(param('number'));
    const report = await findReport(records, context.site.node, number, param('year'));
    return report && reportPage(context, number, report);
  },
});

const itemSpec = ({ records }: PortalOptions): PageSpec => ({
  path: '/institutions/:number/prices/:code',
  summary: { zh: '一个项目的价格变化', en: 'The history of a price' },
  make: async ({ context, param }) => {
    const published = await findPublished(records, context.site.node, tidyNumber(param('number')));
    const pasts = published && historyOf(published.lists, param('code'));
    if (published === undefined || pasts === undefined || pasts.length === 0) return undefined;
    return itemHistoryPage(context, published.institution, pasts);
  },
});

const policiesSpec = ({ records }: PortalOptions): PageSpec => ({
  path: '/policies',
  summary: { zh: '收费文件和减免', en: 'Price documents and waivers' },
  make: async ({ context }) => {
    const { site, today } = context;
    const waivers = await waiversOn(records, today);
    return policiesPage(context, {
      waivers,
      documents: await priceDocuments(records, site.node, today),
    });
  },
});

/** The pages of a province for its families. */
export const provinceRoutes = (serving: Serving, options: PortalOptions): readonly Route[] => [
  ...[
    ...writtenPages,
    institutionsSpec(options),
    institutionSpec(options),
    reportSpec(options),
    itemSpec(options),
    policiesSpec(options),
  ].flatMap((spec) => pageRoutes(serving, spec)),
  ...pictureRoutes(serving.site.node, options),
  ...guideRoutes(serving, options),
  ...noticeRoutes(serving, options),
  ...searchRoutes(serving, options),
  ...costRoutes(serving, options),
  ...compareRoutes(serving, options),
];
