import { type Html, html } from '../../../kernel/http/html.ts';
import { ownAddress } from '../addresses.ts';
import type { Face } from '../site.ts';
import type { View } from '../view.ts';
import { frame, telephone, to } from './frame.ts';
import { smallDoor } from './home.ts';

const paragraphs = (texts: readonly string[]): readonly Html[] =>
  texts.map((text) => html`<p>${text}</p>`);

const list = (texts: readonly string[]): Html =>
  html`<ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>`;

export function aboutPage(face: Face): Html {
  const { about } = face.t;
  const { site, language } = face;
  return frame(face, {
    title: about.title,
    trail: [],
    body: html`<h1>${about.title}</h1>${paragraphs(about.says(site.place[language]))}
<p><a href="/docs">${about.machine}</a></p>`,
  });
}

const whom = ([name = '', says, number = '']: readonly string[]): Html =>
  html`<dt>${number === '' ? name : telephone(number)}</dt><dd>${says}</dd>`;

/** What may be complained of, what to keep, and whom to call. */
export function complainPage(face: Face): Html {
  const { complain } = face.t;
  return frame(face, {
    title: complain.title,
    trail: [],
    body: html`<h1>${complain.title}</h1><p>${complain.lead}</p>${list(complain.reasons)}
<h2>${complain.who}</h2><dl class="named">${complain.whoList.map(whom)}</dl>
<p><a href="${to(face, '/institutions')}">${complain.find}</a></p>
<h2>${complain.keep}</h2>${list(complain.keepList)}`,
  });
}

export function accessibilityPage(face: Face): Html {
  const { accessibility } = face.t;
  return frame(face, {
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

/** Size of type, light and language; saved by a form that names the page to go back to. */
export function settingsPage(face: Face, view: View, back: string | undefined): Html {
  const words = face.t.settings;
  return frame(face, {
    title: words.title,
    trail: [],
    unlisted: true,
    body: html`<h1>${words.title}</h1><p>${words.lead}</p>
<form method="get" action="${to(face, '/settings')}">
<input type="hidden" name="back" value="${ownAddress(back)}">
${choices('size', words.size, words.sizes, view.size)}
${choices('theme', words.theme, words.themes, view.theme)}
${choices('language', words.language, words.languages, face.language)}
<p><button>${words.save}</button></p>
</form>`,
  });
}

export function notFoundPage(face: Face): Html {
  const { notFound: words, home } = face.t;
  const isProvince = face.site.level === 'province';
  return frame(face, {
    title: words.title,
    unlisted: true,
    body: html`<h1>${words.title}</h1><p>${words.says}</p>
<ul class="small">
${isProvince && smallDoor(face, home.find, '/institutions')}
${isProvince && smallDoor(face, home.now, '/guide')}
${smallDoor(face, home.check, '/certificates')}
</ul>
<p><a href="${to(face, '/')}">${words.home}</a></p>`,
  });
}
