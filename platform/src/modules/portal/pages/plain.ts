import { WRITTEN } from '@qingming/standard/language/page-language.ts';
import { type Html, html } from '../../../kernel/http/html.ts';
import type { PageContext } from '../site.ts';
import type { View } from '../view.ts';
import { citations } from './citations.ts';
import { frame, telephone, to } from './frame.ts';
import { secondaryLink } from './home.ts';

const paragraphs = (texts: readonly string[]): readonly Html[] =>
  texts.map((text) => html`<p>${text}</p>`);

const list = (texts: readonly string[]): Html =>
  html`<ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>`;

export function aboutPage(context: PageContext): Html {
  const { about } = context.t;
  const { site, language } = context;
  return frame(context, {
    title: about.title,
    trail: [],
    body: html`<h1>${about.title}</h1>${paragraphs(about.says(site.place[language]))}
<p><a href="/docs">${about.machine}</a></p>`,
  });
}

const whom = ([name = '', says, number = '']: readonly string[]): Html =>
  html`<dt>${number === '' ? name : telephone(number)}</dt><dd>${says}</dd>`;

/** What may be complained of, what to keep, and whom to call. */
export function complainPage(context: PageContext): Html {
  const { complain } = context.t;
  const cite = citations(context);
  return frame(context, {
    title: complain.title,
    trail: [],
    body: html`<h1>${complain.title}</h1><p>${cite.say(complain.lead)}</p>${list(complain.reasons)}
<h2>${complain.who}</h2><dl class="named">${complain.whoList.map(whom)}</dl>
<p><a href="${to(context, '/institutions')}">${complain.find}</a></p>
${context.site.level === 'province' && html`<p><a href="${to(context, '/voice')}">${context.t.voice.offer}</a></p>`}
<h2>${complain.keep}</h2>${list(complain.keepList)}${cite.sources()}`,
  });
}

export function accessibilityPage(context: PageContext): Html {
  const { accessibility } = context.t;
  return frame(context, {
    title: accessibility.title,
    trail: [],
    body: html`<h1>${accessibility.title}</h1>${paragraphs(accessibility.says)}`,
  });
}

const choice = (group: string, value: string, name: string, chosen: boolean): Html =>
  chosen
    ? html`<label class="choice"><input type="radio" name="${group}" value="${value}" checked> ${name}</label>`
    : html`<label class="choice"><input type="radio" name="${group}" value="${value}"> ${name}</label>`;

const choices = (
  group: string,
  title: string,
  names: Readonly<Record<string, string>>,
  chosen: string,
): Html =>
  html`<fieldset><legend>${title}</legend>${Object.entries(names).map(([value, name]) => choice(group, value, name, value === chosen))}</fieldset>`;

/** The languages of the node, each as its readers call it. */
const languageNames = ({ site }: PageContext): Readonly<Record<string, string>> =>
  Object.fromEntries([...site.languages.keys()].map((one) => [one, WRITTEN[one].name]));

/** Size of type, light and language; saved by a form that names the page to go back to. */
export function settingsPage(context: PageContext, view: View, back: string): Html {
  const words = context.t.settings;
  return frame(context, {
    title: words.title,
    trail: [],
    unlisted: true,
    body: html`<h1>${words.title}</h1><p>${words.lead}</p>
<form method="get" action="${to(context, '/settings')}">
<input type="hidden" name="back" value="${back}">
${choices('size', words.size, words.sizes, view.size)}
${choices('theme', words.theme, words.themes, view.theme)}
${choices('language', words.language, languageNames(context), context.page)}
<p><button>${words.save}</button></p>
</form>`,
  });
}

/** Where to go on from a page that cannot be shown. */
const waysOn = (context: PageContext): Html => html`<ul class="small">
${secondaryLink(context, context.t.home.find, '/institutions')}
${secondaryLink(context, context.t.home.now, '/guide')}
${secondaryLink(context, context.t.home.check, '/certificates')}
</ul>
<p><a href="${to(context, '/')}">${context.t.notFound.home}</a></p>`;

export function notFoundPage(context: PageContext): Html {
  const { notFound: words } = context.t;
  return frame(context, {
    title: words.title,
    unlisted: true,
    body: html`<h1>${words.title}</h1><p>${words.says}</p>${waysOn(context)}`,
  });
}

/** What is known of a request that could not be answered. */
export interface Failure {
  readonly status: number;
  /** When to try again, where that is known. */
  readonly seconds: number | undefined;
  readonly request: string;
  /** A form with what was typed, where it can be given back. */
  readonly form?: Html | undefined;
}

/** Every status in the portal's own words, with the telephone and ways on. */
export function failurePage(
  context: PageContext,
  { status, seconds, request, form }: Failure,
): Html {
  const { faults } = context.t;
  const fallback = status >= 500 ? faults['500'] : faults['400'];
  const [title = '', says = ''] = faults[`${status}`] ?? fallback ?? [];
  const isOurs = status >= 500;
  return frame(context, {
    title,
    unlisted: true,
    body: html`<h1>${title}</h1><p>${says}</p>
${seconds !== undefined && html`<p>${faults.wait(seconds)}</p>`}
${form}${waysOn(context)}
${isOurs && html`<p class="quiet">${faults.request} <span class="code">${request}</span></p>`}`,
  });
}
