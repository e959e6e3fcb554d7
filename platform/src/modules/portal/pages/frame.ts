import { type PageLanguage, WRITTEN } from '@qingming/standard/language/page-language.ts';
import { type Html, type HtmlValue, html, raw } from '../../../kernel/http/html.ts';
import { addressIn, withQuery } from '../addresses.ts';
import { dayIn } from '../amounts.ts';
import { englishName } from '../names.ts';
import type { InstitutionEntry } from '../published.ts';
import type { PageContext } from '../site.ts';
import { STYLE_ADDRESS } from '../style.ts';

/** A step of the way to a page: its name, and its address without the language. */
export type Step = readonly [name: HtmlValue, path: string];

export interface Sheet {
  /** What the window says. */
  readonly title: string;
  readonly body: HtmlValue;
  /** The pages above this one, from below the first. */
  readonly trail?: readonly Step[];
  /** The telephone of the place that the page is about, before the hotline. */
  readonly call?: { readonly name: string; readonly number: string } | undefined;
  /** For tables: a wider column. */
  readonly wide?: boolean;
  /** Kept out of search engines. */
  readonly unlisted?: boolean;
  /** Says on paper that prices may change. */
  readonly prices?: boolean;
  /** A browser that asks for English is offered it. */
  readonly offersEnglish?: boolean;
  /** Has the search in its body: none at the head. */
  readonly searched?: boolean;
}

/** An address in the reader's language. */
export const to = (context: PageContext, path: string): string => addressIn(context.page, path);

/** Text of the data, which is Chinese, so that a screen reader speaks it as such. */
export const chinese = (context: PageContext, text: string): Html =>
  context.language === 'zh' ? html`${text}` : html`<span lang="zh-CN">${text}</span>`;

type Named = Pick<InstitutionEntry, 'name' | 'kind' | 'region'>;

/** The name of an institution in the reader's letters. */
export const institutionTitle = ({ language }: PageContext, one: Named): string =>
  language === 'zh' ? one.name : englishName(one);

/** The same with the Chinese name beside it, which stands on the house and is understood on the telephone. */
export const institutionName = (context: PageContext, one: Named): Html =>
  context.language === 'zh'
    ? html`${one.name}`
    : html`${englishName(one)} <span class="own" lang="zh-CN">${one.name}</span>`;

/** A willow-green seal: the mark of the window. */
export const SEAL =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#2A574A" d="M3 2h10v12H3z"/><path stroke="#fff" d="M5.5 5h5M5.5 8h5M5.5 11h5"/></svg>';

// In the page itself: no request of its own.
const ICON = raw(`<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(SEAL)}">`);

const alternate = (context: PageContext, language: PageLanguage): Html =>
  html`<link rel="alternate" hreflang="${WRITTEN[language].tag}" href="${addressIn(language, context.here)}">`;

/** The same page in another language, named as its readers call it. */
function otherLanguage({ here, page }: PageContext, language: PageLanguage): Html {
  const { tag, name, dir } = WRITTEN[language];
  const address = addressIn(language, here);
  return dir === WRITTEN[page].dir
    ? html`<li><a hreflang="${tag}" lang="${tag}" href="${address}">${name}</a></li>`
    : html`<li><a hreflang="${tag}" lang="${tag}" href="${address}" dir="${dir}">${name}</a></li>`;
}

function head(context: PageContext, { title, unlisted = false }: Sheet): Html {
  const { site, t, language } = context;
  const place = t.frame.name(site.place[language]);
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === place ? title : `${title} · ${place}`}</title>
${unlisted && html`<meta name="robots" content="noindex">`}
<link rel="stylesheet" href="${STYLE_ADDRESS}">
${ICON}
${[...site.languages.keys()].map((one) => alternate(context, one))}`;
}

/** One tap to large type and back, one to each other language; the rest is a page of its own. */
function tools(context: PageContext): Html {
  const { t, view, here, site, page } = context;
  const back = to(context, here);
  const size = view.size === 'large' ? 'normal' : 'large';
  const set = to(context, '/settings');
  const onSettings = /^\/settings(\?|$)/.test(here);
  const settings =
    !onSettings &&
    html`<li><a rel="nofollow" href="${withQuery(set, { back })}">${t.frame.settings}</a></li>`;
  const sizes =
    !onSettings &&
    html`<li><a rel="nofollow" href="${withQuery(set, { size, back })}">${t.frame[size]}</a></li>`;
  return html`<ul class="tools">
${sizes}
${[...site.languages.keys()].filter((one) => one !== page).map((one) => otherLanguage(context, one))}
${settings}
</ul>`;
}

/** The way back up; the page itself says its name right below. */
function trail({ t, page }: PageContext, { trail: steps }: Sheet): Html | false {
  if (steps === undefined) return false;
  const links = [[t.frame.home, '/'] as const, ...steps].map(
    ([text, path]) => html`<li><a href="${addressIn(page, path)}">${text}</a></li>`,
  );
  return html`<nav aria-label="${t.frame.trail}"><ol class="trail">${links}</ol></nav>`;
}

/** The other pages; both levels have them. */
function links({ site, t }: PageContext): readonly Step[] {
  const institutions = site.level === 'ministry' ? t.ministry.find : t.institutions.title;
  return [
    [t.guide.title, '/guide'],
    [institutions, '/institutions'],
    [t.policies.title, '/policies'],
    [t.notices.title, '/notices'],
    [t.complain.title, '/complain'],
    [t.certificates.title, '/certificates'],
    [t.about.title, '/about'],
    [t.accessibility.title, '/accessibility'],
  ];
}

function foot(context: PageContext, { prices = false }: Sheet): Html {
  const { t, site, here, today, language } = context;
  const list = links(context).map(
    ([text, path]) => html`<li><a href="${to(context, path)}">${text}</a></li>`,
  );
  const address = `${site.publicUrl}${to(context, here)}`;
  return html`<footer><div class="foot">
<nav aria-label="${t.frame.links}"><ul>${list}</ul></nav>
<p class="print">${t.frame.printed(address, dayIn(language, today))}${prices && html` ${t.frame.pricesPrinted}`}</p>
</div></footer>`;
}

/** A number that a telephone can dial: 0531-8888 0000 转 2 → 053188880000. */
export const dialled = (number: string): string =>
  /^[+\d][\d\s()（）-]*/.exec(number.trim())?.[0].replaceAll(/[^\d+]/g, '') ?? '';

/** A telephone number as a link, or as it stands when nothing in it can be dialled. */
export const telephone = (number: string): Html => {
  const digits = dialled(number);
  return digits === '' ? html`${number}` : html`<a class="nb" href="tel:${digits}">${number}</a>`;
};

/** Always in sight: whom to call. */
function call(context: PageContext, { call: own }: Sheet): Html {
  const { t, site } = context;
  const place = own && html`${telephone(own.number)}<span>${own.name}</span>`;
  const line = t.frame.hotline(site.hotline);
  const hotline = own
    ? html`<span>${line}</span>`
    : html`${telephone(site.hotline)}<span>${line.replace(site.hotline, '').replace(/^[,，\s]+/, '')}</span>`;
  return html`<aside class="call" aria-label="${t.frame.call}"><p><b class="label">${t.frame.call}</b> ${place}${hotline}</p></aside>`;
}

/** One line for words to look for; `typed` is what was looked for. */
export const searchForm = (context: PageContext, typed = ''): Html => {
  const { search } = context.t;
  return html`<form class="search" role="search" method="get" action="${to(context, '/search')}">
<label class="vh" for="q">${search.label}</label>
<input id="q" name="q" type="search" maxlength="60" autocomplete="off" value="${typed}">
<button>${search.go}</button></form>`;
};

/** The parts of a page around its body. */
export function frame(context: PageContext, sheet: Sheet): Html {
  const { t, site, view, language, here } = context;
  const demo =
    site.demo &&
    html`<aside class="demoband" aria-label="${t.frame.demoLabel}"><p class="demo">${t.frame.demo}</p></aside>`;
  const english =
    context.wishesEnglish &&
    sheet.offersEnglish === true &&
    html`<aside class="offer" lang="en" aria-label="English"><a hreflang="en" href="${addressIn('en', here)}">${t.frame.english}</a></aside>`;
  return html`<!doctype html>
<html lang="${t.tag}" dir="${WRITTEN[context.page].dir}" data-size="${view.size}" data-theme="${view.theme}">
<head>
${head(context, sheet)}
</head>
<body class="${sheet.wide === true ? 'wide' : ''}">
<a class="skip" href="#content">${t.frame.skip}</a>
${demo}
${english}
<header><div class="top">
<a class="mark" href="${to(context, '/')}"><b>${t.frame.mark}</b> <span>${t.frame.name(site.place[language])}</span></a>
${sheet.searched !== true && searchForm(context)}
${tools(context)}
</div></header>
<main id="content">
${trail(context, sheet)}
${sheet.body}
</main>
${foot(context, sheet)}
${call(context, sheet)}
</body>
</html>
`;
}
