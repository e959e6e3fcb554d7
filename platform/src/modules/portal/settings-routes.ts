import type { PageLanguage } from '@qingming/standard/language/page-language.ts';
import type { Route } from '../../kernel/http/route.ts';
import { addressIn, ownAddress, withoutLanguage, withQuery } from './addresses.ts';
import { settingsPage } from './pages/plain.ts';
import { type Asked, onceRoutes, type Serving, sendNotFound, sendOnce } from './serve.ts';
import type { PageContext } from './site.ts';
import { changedView, viewCookie } from './view.ts';

const languageIn = (given: string | undefined, { site, page }: PageContext): PageLanguage =>
  [...site.languages.keys()].find((one) => one === given) ?? page;

/** The page to go back to; from the settings themselves, the first page. */
function backOf(given: string | undefined): string {
  const own = ownAddress(given);
  return /^\/settings(\?|$)/.test(withoutLanguage(own)) ? '/' : own;
}

/** Remembers what was chosen and goes back; without a choice, asks. */
function settings(asked: Asked) {
  const { context, query, reply } = asked;
  const [size, theme] = [query('size'), query('theme')];
  const back = backOf(query('back'));
  if (size === undefined && theme === undefined)
    return sendOnce(
      asked,
      settingsPage({ ...context, here: withQuery('/settings', { back }) }, context.view, back),
    );
  const https = context.site.publicUrl.startsWith('https:');
  const language = languageIn(query('language'), context);
  const address = addressIn(language, ownAddress(withoutLanguage(ownAddress(back))));
  return reply
    .header('set-cookie', viewCookie(changedView(context.view, size, theme), https))
    .header('cache-control', 'no-store')
    .redirect(address, 303);
}

export const settingsRoutes = (serving: Serving): readonly Route[] =>
  onceRoutes(serving, {
    method: 'GET',
    path: '/settings',
    summary: { zh: '显示设置', en: 'Display' },
    handle: settings,
  });

/** The page that stands for every address that is none. */
export const notFoundRoutes = (serving: Serving): readonly Route[] =>
  onceRoutes(serving, {
    method: 'GET',
    path: '/404',
    summary: { zh: '没有这个页面', en: 'No such page' },
    handle: sendNotFound,
  });
