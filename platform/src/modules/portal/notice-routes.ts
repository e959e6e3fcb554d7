import { publicationKind } from '@qingming/standard/codes/publication.ts';
import { NATION } from '@qingming/standard/data/regions.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import type { Route } from '../../kernel/http/route.ts';
import { attachmentRoutes } from './attachment.ts';
import { tidyNumber } from './certificate-number.ts';
import { findDivision } from './counties.ts';
import { findNotice, holdsIn, type NoticesWanted, noticesOn } from './notices.ts';
import { pageNumber } from './page-number.ts';
import { noticePage } from './pages/notice.ts';
import { noticesPage } from './pages/notices.ts';
import { type Asked, pageRoutes, type PageSpec, type Serving } from './serve.ts';
import type { PortalOptions } from './site.ts';

/** The ministry shows what holds in the whole nation: each province shows its own, and its counties'. */
function regionsOf({ context: { site }, query }: Asked): NoticesWanted['regions'] {
  if (site.level === 'ministry') return [NATION];
  const division = findDivision(query('county'), site.node);
  return division && holdsIn(division.code);
}

const listSpec = ({ records }: PortalOptions): PageSpec => ({
  path: '/notices',
  summary: { zh: '政策和通知', en: 'Policies and notices' },
  queries: ['county', 'kind', 'past', 'page'],
  make: async (asked) => {
    const { context, query } = asked;
    const kind = findCode(publicationKind, query('kind') ?? '')?.code as NoticesWanted['kind'];
    const past = query('past') === '1';
    const wanted = { regions: regionsOf(asked), kind, past, page: pageNumber(query('page')) };
    const found = await noticesOn(records, wanted, context.today);
    const county = findDivision(query('county') || undefined, context.site.node);
    return noticesPage(context, { found, kind, past, county });
  },
});

const pageSpec = ({ records }: PortalOptions): PageSpec => ({
  path: '/notices/:number',
  summary: { zh: '一份政策或通知', en: 'A policy or notice' },
  make: async ({ context, param }) => {
    const notice = await findNotice(records, tidyNumber(param('number')));
    return notice && noticePage(context, notice);
  },
});

/** What authorities publish, at both levels. */
export const noticeRoutes = (serving: Serving, options: PortalOptions): readonly Route[] => [
  ...[listSpec(options), pageSpec(options)].flatMap((spec) => pageRoutes(serving, spec)),
  ...attachmentRoutes(options),
];
