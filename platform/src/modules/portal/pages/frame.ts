import type { Language } from '@qingming/standard/language/bilingual.ts';
import { type Html, type HtmlValue, html, raw } from '../../../kernel/http/html.ts';
import { addressIn, withQuery } from '../addresses.ts';
import { dayIn } from '../amounts.ts';
import { type Face, TEXTS } from '../site.ts';
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
}

/** An address in the reader's language. */
export const to = (face: Face, path: string): string => addressIn(face.language, path);

/** Text of the data, which is Chinese, so that a screen reader speaks it as such. */
export const chinese = (face: Face, text: string): Html =>
  face.language === 'zh' ? html`${text}` : html`<span lang="zh-CN">${text}</span>`;

// A willow-green seal: the mark of the window, without a request of its own.
const ICON = raw(
  `<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%232A574A' d='M3 2h10v12H3z'/%3E%3Cpath stroke='%23fff' d='M5.5 5h5M5.5 8h5M5.5 11h5'/%3E%3C/svg%3E">`,
);

const OTHER = { zh: 'en', en: 'zh' } as const;

const alternate = (face: Face, language: Language): Html =>
  html`<link rel="alternate" hreflang="${TEXTS[language].tag}" href="${addressIn(language, face.here)}">`;

function head(face: Face, { title, unlisted = false }: Sheet): Html {
  const { site, t, language } = face;
  const place = t.frame.name(site.place[language]);
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === place ? title : `${title} · ${place}`}</title>
${unlisted && html`<meta name="robots" content="noindex">`}
<link rel="stylesheet" href="${STYLE_ADDRESS}">
${ICON}
${alternate(face, 'zh')}${alternate(face, 'en')}`;
}

/** One tap to large type and back, one to the other language; the rest is a page of its own. */
function tools(face: Face): Html {
  const { t, view, here, language } = face;
  const back = to(face, here);
  const size = view.size === 'large' ? 'normal' : 'large';
  const other = OTHER[language];
  const set = to(face, '/settings');
  return html`<ul class="tools">
<li><a rel="nofollow" href="${withQuery(set, { size, back })}">${t.frame[size]}</a></li>
<li><a hreflang="${TEXTS[other].tag}" lang="${TEXTS[other].tag}" href="${addressIn(other, here)}">${t.frame.other}</a></li>
<li><a rel="nofollow" href="${withQuery(set, { back })}">${t.frame.settings}</a></li>
</ul>`;
}

/** The way back up; the page itself says its name right below. */
function trail({ t, language }: Face, { trail: steps }: Sheet): Html | false {
  if (steps === undefined) return false;
  const links = [[t.frame.home, '/'] as const, ...steps].map(
    ([text, path]) => html`<li><a href="${addressIn(language, path)}">${text}</a></li>`,
  );
  return html`<nav aria-label="${t.frame.trail}"><ol class="trail">${links}</ol></nav>`;
}

/** The other pages; at the ministry only those that it has. */
function links({ site, t }: Face): readonly Step[] {
  const national: readonly Step[] = [
    [t.certificates.title, '/certificates'],
    [t.about.title, '/about'],
    [t.accessibility.title, '/accessibility'],
  ];
  if (site.level === 'ministry') return national;
  return [
    [t.guide.title, '/guide'],
    [t.institutions.title, '/institutions'],
    [t.policies.title, '/policies'],
    [t.complain.title, '/complain'],
    ...national,
  ];
}

function foot(face: Face): Html {
  const { t, site, here, today, language } = face;
  const list = links(face).map(
    ([text, path]) => html`<li><a href="${to(face, path)}">${text}</a></li>`,
  );
  const address = `${site.publicUrl}${to(face, here)}`;
  return html`<footer><div class="foot">
<nav aria-label="${t.frame.links}"><ul>${list}</ul></nav>
<p class="print">${t.frame.printed(address, dayIn(language, today))}</p>
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
function call(face: Face, { call: own }: Sheet): Html {
  const { t, site } = face;
  const place = own && html`${telephone(own.number)}<span>${chinese(face, own.name)}</span>`;
  const line = t.frame.hotline(site.hotline);
  const hotline = own
    ? html`<span>${line}</span>`
    : html`${telephone(site.hotline)}<span>${line.replace(site.hotline, '').replace(/^[,，\s]+/, '')}</span>`;
  return html`<aside class="call" aria-label="${t.frame.call}"><p>${t.frame.call} ${place}${hotline}</p></aside>`;
}

/** The parts of a page around its body. */
export function frame(face: Face, sheet: Sheet): Html {
  const { t, site, view, language } = face;
  const demo = site.demo && html`<div class="demoband"><p class="demo">${t.frame.demo}</p></div>`;
  return html`<!doctype html>
<html lang="${t.tag}" data-size="${view.size}" data-theme="${view.theme}">
<head>
${head(face, sheet)}
</head>
<body class="${sheet.wide === true ? 'wide' : ''}">
<a class="skip" href="#content">${t.frame.skip}</a>
${demo}
<header><div class="top">
<a class="mark" href="${to(face, '/')}"><b>${t.frame.mark}</b> <span>${t.frame.name(site.place[language])}</span></a>
${tools(face)}
</div></header>
<main id="content">
${trail(face, sheet)}
${sheet.body}
</main>
${foot(face)}
${call(face, sheet)}
</body>
</html>
`;
}
