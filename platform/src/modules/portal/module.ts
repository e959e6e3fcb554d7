import type { Route, ServerModule } from '../../kernel/http/route.ts';
import { route } from '../../kernel/http/route.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { OPTIONAL_LANGUAGES } from '@qingming/standard/language/page-language.ts';
import { withoutLanguage } from './addresses.ts';
import { callBackRoutes } from './call-back-routes.ts';
import { certificateRoutes, typedForm } from './certificate-routes.ts';
import { familyRoutes } from './family-routes.ts';
import { ministryRoutes } from './ministry-routes.ts';
import { provinceRoutes } from './routes.ts';
import { SEAL } from './pages/frame.ts';
import { answerMissing, failureOf, type Serving } from './serve.ts';
import { notFoundRoutes, settingsRoutes } from './settings-routes.ts';
import { voiceRoutes } from './voice-routes.ts';
import { visitLinkRoutes } from './visit-link-routes.ts';
import { visitRoutes } from './visit-routes.ts';
import { createPageCache, type PageCache } from './page-cache.ts';
import { type PortalOptions, siteOf } from './site.ts';
import { STYLE, STYLE_ADDRESS } from './style.ts';

const styleRoute: Route = route({
  method: 'GET',
  path: STYLE_ADDRESS,
  summary: { zh: '页面样式', en: 'The style of the pages' },
  access: 'public',
  page: true,
  handle: ({ reply }) =>
    reply
      .type('text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(STYLE),
});

/** Pages that say nothing to a stranger are left out of search engines' walks. */
const ROBOTS = [
  '/settings',
  '/search',
  '/c/',
  '/family',
  '/call-back',
  '/voice/',
  '/visits/',
  '/api/',
  '/console/',
]
  .flatMap((path) =>
    path.startsWith('/api') || path.startsWith('/con')
      ? [path]
      : [path, `/en${path}`, ...OPTIONAL_LANGUAGES.map((one) => `/${one}${path}`)],
  )
  .map((path) => `Disallow: ${path}`)
  .join('\n');

const robotsRoute: Route = route({
  method: 'GET',
  path: '/robots.txt',
  summary: { zh: '搜索引擎须知', en: 'What search engines leave out' },
  access: 'public',
  page: true,
  handle: ({ reply }) =>
    reply
      .type('text/plain; charset=utf-8')
      .header('cache-control', 'public, max-age=86400')
      .send(`User-agent: *\n${ROBOTS}\n`),
});

const iconRoute: Route = route({
  method: 'GET',
  path: '/favicon.ico',
  summary: { zh: '网站图标', en: 'The mark of the site' },
  access: 'public',
  page: true,
  handle: ({ reply }) =>
    reply.type('image/svg+xml').header('cache-control', 'public, max-age=604800').send(SEAL),
});

const SHOWN: readonly string[] = [
  'institution',
  'institutionPicture',
  'priceList',
  'priceItem',
  'waiverRule',
  'publication',
];

/** A published change is seen by the next reader. */
const watch = ({ live }: PortalOptions, cache: PageCache): void => {
  live?.subscribe(({ kind }) => SHOWN.includes(kind), cache.clear);
};

/** The portal for families: a province's whole, or the ministry's page that leads to the provinces. */
export function portalModule(
  node: Pick<NodeContext, 'node' | 'level' | 'clock'>,
  options: PortalOptions,
): ServerModule {
  const cache = createPageCache(node.clock);
  watch(options, cache);
  const serving: Serving = { site: siteOf(node, options), clock: node.clock, cache };
  const own =
    node.level === 'ministry' ? ministryRoutes(serving, options) : provinceRoutes(serving, options);
  return {
    name: 'portal',
    routes: [
      ...own,
      ...certificateRoutes(serving, options),
      ...(options.family === undefined ? [] : familyRoutes(serving, options.family, options.pay)),
      ...(options.callBack === undefined ? [] : callBackRoutes(serving, options, options.callBack)),
      ...(options.voice === undefined ? [] : voiceRoutes(serving, options, options.voice)),
      ...(options.visits === undefined
        ? []
        : [
            ...visitRoutes(serving, options, options.visits),
            ...visitLinkRoutes(serving, options.visits),
          ]),
      ...settingsRoutes(serving),
      ...notFoundRoutes(serving),
      styleRoute,
      robotsRoute,
      iconRoute,
    ],
    missing: answerMissing(serving),
    failure: failureOf(serving, (context, request) =>
      /^\/certificates(\?|$)/.test(withoutLanguage(request.url)) && Buffer.isBuffer(request.body)
        ? typedForm(context, request)
        : undefined,
    ),
  };
}
