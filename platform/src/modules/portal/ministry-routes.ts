import type { Route } from '../../kernel/http/route.ts';
import { compareRoutes } from './compare-routes.ts';
import { ministryGuideSpecs } from './guide-routes.ts';
import { noticeRoutes } from './notice-routes.ts';
import { ministryInstitutionsPage, ministryPage } from './pages/home.ts';
import { complainPage } from './pages/plain.ts';
import { policiesPage } from './pages/policies.ts';
import { waiversOn } from './queries.ts';
import { standingPages } from './routes.ts';
import { searchRoutes } from './search-routes.ts';
import { pageRoutes, type PageSpec, type Serving } from './serve.ts';
import type { PortalOptions } from './site.ts';

const written: readonly PageSpec[] = [
  {
    path: '/',
    summary: { zh: '首页', en: 'Home' },
    offersEnglish: true,
    make: ({ context }) => ministryPage(context),
  },
  {
    path: '/institutions',
    summary: { zh: '各省的机构', en: 'Institutions of the provinces' },
    make: ({ context }) => ministryInstitutionsPage(context),
  },
  {
    path: '/complain',
    summary: { zh: '投诉', en: 'How to complain' },
    make: ({ context }) => complainPage(context),
  },
];

/** The ministry's own waivers: the provinces' are in its records too, and for their own people. */
const policies = ({ records }: PortalOptions): PageSpec => ({
  path: '/policies',
  summary: { zh: '国家的规定和减免', en: 'National rules and waivers' },
  make: async ({ context }) => {
    const all = await waiversOn(records, context.today);
    return policiesPage(context, {
      waivers: all.filter(({ household }) => household === null),
      documents: [],
    });
  },
});

/** What the ministry shows to a family: the same doors, each leading to the provinces. */
export const ministryRoutes = (serving: Serving, options: PortalOptions): readonly Route[] => [
  ...[...written, ...ministryGuideSpecs, policies(options), ...standingPages].flatMap((spec) =>
    pageRoutes(serving, spec),
  ),
  ...noticeRoutes(serving, options),
  ...searchRoutes(serving, options),
  ...compareRoutes(serving, options),
];
