import { institutionKind } from '@qingming/standard/codes/institution.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import type { Html } from '../../kernel/http/html.ts';
import type { Route } from '../../kernel/http/route.ts';
import { cityAround, findDivision } from './counties.ts';
import { itemHistoryPage } from './pages/changes.ts';
import { guidePage } from './pages/guide.ts';
import { homePage } from './pages/home.ts';
import { institutionPage } from './pages/institution.ts';
import { institutionsPage } from './pages/institutions.ts';
import { aboutPage, accessibilityPage, complainPage } from './pages/plain.ts';
import { policiesPage } from './pages/policies.ts';
import { historyOf } from './prices.ts';
import {
  findPublished,
  institutionsOn,
  positionsOf,
  priceDocuments,
  waiversOn,
} from './queries.ts';
import { type Asked, pageRoutes, type PageSpec, type Serving } from './serve.ts';
import type { PortalOptions } from './site.ts';

/** Pages that stand as they are written, at both levels. */
export const standingPages: readonly PageSpec[] = [
  {
    path: '/about',
    summary: { zh: '关于本平台', en: 'About' },
    make: ({ face }) => aboutPage(face),
  },
  {
    path: '/accessibility',
    summary: { zh: '无障碍说明', en: 'Accessibility' },
    make: ({ face }) => accessibilityPage(face),
  },
];

const writtenPages: readonly PageSpec[] = [
  { path: '/', summary: { zh: '首页', en: 'Home' }, make: ({ face }) => homePage(face) },
  {
    path: '/guide',
    summary: { zh: '有人去世怎么办', en: 'Someone has died: what now' },
    make: ({ face }) => guidePage(face),
  },
  {
    path: '/complain',
    summary: { zh: '投诉', en: 'How to complain' },
    make: ({ face }) => complainPage(face),
  },
  ...standingPages,
];

const LAST_PAGE = 500;

const pageNumber = (given: string | undefined): number => {
  const page = Number(given ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1;
};

/** The institutions of the county that was chosen; of its city when it has none. */
async function institutions({ records }: PortalOptions, { face, query }: Asked): Promise<Html> {
  const { site, today } = face;
  const asked = query('county') || undefined;
  const county = findDivision(asked, site.node);
  const kind = findCode(institutionKind, query('kind') ?? '')?.code;
  const page = pageNumber(query('page'));
  const look = (region: string) => institutionsOn(records, { region, kind }, today, page);
  const there = await look(county?.code ?? site.node);
  const city = there.total === 0 ? cityAround(county) : undefined;
  const around = city === undefined ? undefined : await look(city.code);
  const nearby = around !== undefined && around.total > 0 ? city : undefined;
  const region = (nearby ?? county)?.code ?? site.node;
  const each = region === site.node ? 'county' : 'institution';
  const where = await positionsOf(records, { region, kind }, each);
  return institutionsPage(face, {
    county,
    kind,
    nearby,
    unknown: asked !== undefined && county === undefined,
    found: nearby === undefined ? there : (around ?? there),
    map: { region, kind, ...where },
  });
}

const institutionsSpec = (options: PortalOptions): PageSpec => ({
  path: '/institutions',
  summary: { zh: '查找机构', en: 'Find an institution' },
  queries: ['county', 'kind', 'page'],
  make: (asked) => institutions(options, asked),
});

const institutionSpec = ({ records, basicServices }: PortalOptions): PageSpec => ({
  path: '/institutions/:number',
  summary: { zh: '机构与价格', en: 'An institution and its prices' },
  make: async ({ face, param }) => {
    const published = await findPublished(records, face.site.node, param('number'));
    return (
      published &&
      institutionPage(face, { ...published, services: basicServices(published.institution) })
    );
  },
});

const itemSpec = ({ records }: PortalOptions): PageSpec => ({
  path: '/institutions/:number/prices/:code',
  summary: { zh: '一个项目的价格变化', en: 'The history of a price' },
  make: async ({ face, param }) => {
    const published = await findPublished(records, face.site.node, param('number'));
    const pasts = published && historyOf(published.lists, param('code'));
    if (published === undefined || pasts === undefined || pasts.length === 0) return undefined;
    return itemHistoryPage(face, published.institution, pasts);
  },
});

const policiesSpec = ({ records }: PortalOptions): PageSpec => ({
  path: '/policies',
  summary: { zh: '收费文件和减免', en: 'Price documents and waivers' },
  make: async ({ face }) => {
    const { site, today } = face;
    const waivers = await waiversOn(records, today);
    return policiesPage(face, {
      waivers,
      documents: await priceDocuments(records, site.node, today),
    });
  },
});

/** The pages of a province for its families. */
export const provinceRoutes = (serving: Serving, options: PortalOptions): readonly Route[] =>
  [
    ...writtenPages,
    institutionsSpec(options),
    institutionSpec(options),
    itemSpec(options),
    policiesSpec(options),
  ].flatMap((spec) => pageRoutes(serving, spec));
