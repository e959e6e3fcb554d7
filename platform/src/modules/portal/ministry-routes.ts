import { regionName } from '@qingming/standard/data/regions.ts';
import type { Route } from '../../kernel/http/route.ts';
import { ministryPage } from './pages/home.ts';
import { standingPages } from './routes.ts';
import { pageRoutes, type PageSpec, type Serving } from './serve.ts';
import type { Face } from './site.ts';

const provinces = ({ site, language }: Face) =>
  site.provinces.map(({ node, url }) => ({ name: regionName(node)?.[language] ?? node, url }));

const first: PageSpec = {
  path: '/',
  summary: { zh: '首页', en: 'Home' },
  make: ({ face }) => ministryPage(face, provinces(face)),
};

/** What the ministry shows to a family: where the provinces are. */
export const ministryRoutes = (serving: Serving): readonly Route[] =>
  [first, ...standingPages].flatMap((spec) => pageRoutes(serving, spec));
