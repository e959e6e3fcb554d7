import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { baseOf, type PageLanguage } from '@qingming/standard/language/page-language.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { civilDay } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Html } from '../../kernel/http/html.ts';
import { languageOf } from '../../kernel/http/language.ts';
import { type Limits, type Route, route } from '../../kernel/http/route.ts';
import { withChineseMarked } from './chinese-marks.ts';
import { addressIn, languageOfAddress, withoutLanguage } from './addresses.ts';
import { failurePage, notFoundPage } from './pages/plain.ts';
import { encodingFor, type KeptPage, type PageCache } from './page-cache.ts';
import type { PageContext, Site } from './site.ts';
import { zh } from './texts/zh.ts';
import { VIEW_COOKIE, viewOf, viewText } from './view.ts';

/** What every page is served with. */
export interface Serving {
  readonly site: Site;
  readonly clock: Clock;
  readonly cache: PageCache;
}

/** A request as a page sees it. */
export interface Asked {
  readonly context: PageContext;
  param(name: string): string;
  /** A query parameter given exactly once. */
  query(name: string): string | undefined;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** The moment of the request. */
  readonly at: Date;
}

/** A page of the portal at its Chinese address; those of other languages follow from it. */
export interface PageSpec {
  readonly path: string;
  readonly summary: Bilingual;
  /** The members of the query that the page depends on. */
  readonly queries?: readonly string[];
  /** Shows the offer of English to a browser that asks for it. */
  readonly offersEnglish?: true;
  /** Undefined is a page that does not exist. */
  make(asked: Asked): Promise<Html | undefined> | Html | undefined;
}

/** What was chosen on the device; of an address that could not be read, by its bare header. */
const viewIn = ({ cookies, headers }: FastifyRequest): string | undefined =>
  (cookies as FastifyRequest['cookies'] | undefined)?.[VIEW_COOKIE] ??
  /(?:^|;\s*)view=([a-z.]{1,20})/.exec(headers.cookie ?? '')?.[1];

function contextOf(
  { site, clock }: Serving,
  language: PageLanguage,
  request: FastifyRequest,
): PageContext {
  return {
    site,
    page: language,
    language: baseOf(language),
    t: site.languages.get(language)?.texts ?? zh,
    view: viewOf(viewIn(request)),
    here: withoutLanguage(request.url),
    today: civilDay(clock.now()),
    wishesEnglish:
      language === 'zh' &&
      languageOf('/', { 'accept-language': request.headers['accept-language'] }) === 'en',
  };
}

const textOf = (of: unknown, name: string): string | undefined => {
  const value: unknown = typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
  return typeof value === 'string' ? value : undefined;
};

function askedOf(
  serving: Serving,
  language: PageLanguage,
  request: FastifyRequest,
  reply: FastifyReply,
): Asked {
  return {
    context: contextOf(serving, language, request),
    param: (name) => textOf(request.params, name) ?? '',
    query: (name) => textOf(request.query, name)?.slice(0, 200),
    request,
    reply,
    at: serving.clock.now(),
  };
}

/** The query as it was sent; a member that stands twice counts once. */
export const queryIn = ({ request }: Pick<Asked, 'request'>): URLSearchParams =>
  new URLSearchParams(request.url.split('?')[1] ?? '');

const HTML_TYPE = 'text/html; charset=utf-8';

// A view that was chosen is the reader's own: only pages without one may lie in a shared cache.
const cacheFor = ({ view }: PageContext): string =>
  viewText(view) === 'normal.auto' ? 'public, max-age=30' : 'private, max-age=0, must-revalidate';

async function sendKept(asked: Asked, page: KeptPage, vary: string): Promise<FastifyReply> {
  const { context, request, reply } = asked;
  reply
    .type(HTML_TYPE)
    .header('etag', page.etag)
    .header('cache-control', cacheFor(context))
    .header('vary', vary)
    .header('content-language', context.t.tag);
  if (request.headers['if-none-match']?.includes(page.etag) === true) return reply.code(304).send();
  const encoding = encodingFor(request.headers['accept-encoding']);
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.send(await page.bytes(encoding));
}

/** What a page in a language that the node adds has no words for is marked as Chinese. */
function inLanguage({ site, page: language }: PageContext, page: Html): Html {
  const words = site.languages.get(language)?.words;
  return words === undefined ? page : withChineseMarked(page, language, words);
}

/** Sends a page that is made for one request and kept by nobody. */
export function sendOnce({ context, reply }: Asked, page: Html, status = 200): FastifyReply {
  return reply
    .code(status)
    .type(HTML_TYPE)
    .header('cache-control', 'no-store')
    .header('content-language', context.t.tag)
    .send(inLanguage(context, page).toString());
}

export const sendNotFound = (asked: Asked): FastifyReply =>
  sendOnce(asked, notFoundPage(asked.context), 404);

/** Whatever address is none, in the language that its beginning names. */
export const answerMissing =
  (serving: Serving) =>
  (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    sendNotFound(
      tidied(
        askedOf(serving, languageOfAddress(serving.site.languages, request.url), request, reply),
        [],
      ),
    );

/** A fault in the portal's own words, for a person's browser. */
export const failureOf =
  (serving: Serving, formOf: (context: PageContext, request: FastifyRequest) => Html | undefined) =>
  (
    fault: { readonly status: number; readonly seconds: number | undefined },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Html => {
    const asked = tidied(
      askedOf(serving, languageOfAddress(serving.site.languages, request.url), request, reply),
      [],
    );
    reply.header('content-language', asked.context.t.tag);
    const { context } = asked;
    if (fault.status === 404) return inLanguage(context, notFoundPage(context));
    const form = formOf(context, request);
    return inLanguage(context, failurePage(context, { ...fault, request: request.id, form }));
  };

/** The page that does not exist, on its way through the cache, which keeps only those that do. */
class Missing extends Error {
  override readonly name = 'Missing';
}

const keyOf = (
  { context, request }: Asked,
  { path, queries = [], offersEnglish }: PageSpec,
): string =>
  [
    context.page,
    viewText(context.view),
    offersEnglish === true && context.wishesEnglish ? 'en' : '',
    path,
    JSON.stringify(request.params),
    ...queries.map((name) => textOf(request.query, name) ?? ''),
  ].join('\n');

// The address is part of a page, in its links to the other language and to the settings: whatever
// else stands in the query is left out of both.
function tidied(asked: Asked, queries: readonly string[]): Asked {
  const { context, request } = asked;
  const [path = '/'] = context.here.split('?');
  const given = new URLSearchParams();
  for (const name of queries) {
    const value = textOf(request.query, name);
    if (value !== undefined && value !== '') given.set(name, value.slice(0, 200));
  }
  const here = given.size === 0 ? path : `${path}?${given.toString()}`;
  return { ...asked, context: { ...context, here } };
}

async function serve(serving: Serving, spec: PageSpec, asked: Asked): Promise<FastifyReply> {
  const queries = spec.queries ?? [];
  const own = tidied(asked, queries);
  const make = async (): Promise<Html> => {
    const page = await spec.make(own);
    if (page === undefined) throw new Missing();
    return inLanguage(own.context, page);
  };
  try {
    const page = await serving.cache.page(keyOf(own, spec), make);
    const vary = `accept-encoding, cookie${spec.offersEnglish === true ? ', accept-language' : ''}`;
    return await sendKept(own, page, vary);
  } catch (error) {
    if (error instanceof Missing) return sendNotFound(own);
    throw error;
  }
}

/** The routes, one a language, of a page that shows the same to everybody. */
export const pageRoutes = (serving: Serving, spec: PageSpec): readonly Route[] =>
  [...serving.site.languages.keys()].map((language) =>
    route({
      method: 'GET',
      path: addressIn(language, spec.path),
      summary: spec.summary,
      access: 'public',
      page: true,
      language: baseOf(language),
      handle: ({ request, reply }) =>
        serve(serving, spec, askedOf(serving, language, request, reply)),
    }),
  );

/** How a browser sends a form without script. */
export const FORM = 'application/x-www-form-urlencoded';

/** The fields of a posted form. */
export const formOf = ({ request: { body } }: Pick<Asked, 'request'>): URLSearchParams =>
  new URLSearchParams(Buffer.isBuffer(body) ? body.toString('utf8') : '');

// The site's own pages send no referrer, and a browser then hides where a form comes from; without
// that the server could not tell it from another site's.
export const mayPost = ({ reply }: Asked): void => {
  reply.header('referrer-policy', 'same-origin');
};

/** What answers one reader alone: never kept. */
export interface OnceSpec {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly summary: Bilingual;
  readonly limits?: Limits;
  handle(asked: Asked): unknown;
}

export const onceRoutes = (serving: Serving, spec: OnceSpec): readonly Route[] =>
  [...serving.site.languages.keys()].map((language) =>
    route({
      method: spec.method,
      path: addressIn(language, spec.path),
      summary: spec.summary,
      access: 'public',
      page: true,
      language: baseOf(language),
      ...(spec.limits && { limits: spec.limits }),
      handle: ({ request, reply }) => spec.handle(askedOf(serving, language, request, reply)),
    }),
  );
