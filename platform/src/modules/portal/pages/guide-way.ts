import { scopePrefix } from '@qingming/standard/data/regions.ts';
import { type Html, type HtmlValue, html } from '../../../kernel/http/html.ts';
import { withQuery } from '../addresses.ts';
import { dayIn, minuteIn } from '../amounts.ts';
import { placeName } from '../counties.ts';
import { queryOf } from '../guide/asked.ts';
import type { Death, DueDate } from '../guide/dates.ts';
import { isOffHours } from '../guide/hours.ts';
import { type StepId, type Way, wayOf } from '../guide/steps.ts';
import type { Sentence } from '../law.ts';
import type { PageContext } from '../site.ts';
import { type Citations, citations, withNumbers } from './citations.ts';
import { frame, institutionTitle, to } from './frame.ts';
import { datesSection } from './guide-dates.ts';
import { papersSection } from './guide-papers.ts';
import { type HomesHere, homesHeading, homesList, homesOf } from './homes-here.ts';

/** What the answer of the guide shows. */
export interface WayShown {
  readonly asked: Death;
  /** Undefined while no county is known. */
  readonly here: HomesHere | undefined;
  readonly dates: readonly DueDate[];
  /** The groups that the waivers in force name, in the reader's language. */
  readonly groups: readonly string[];
  /** The moment of the question. */
  readonly at: Date;
  /** The death was so long ago that terms of the first days are over. */
  readonly isLong: boolean;
}

export interface Parts {
  readonly context: PageContext;
  readonly cite: Citations;
  readonly shown: WayShown;
}

/** The form again, with the answers that were given. */
const formAddress = ({ context, shown }: Parts): string =>
  `${to(context, '/guide')}?${queryOf(shown.asked).toString()}`;

/** What was answered, and the way to change it. */
function known(parts: Parts): Html {
  const { context, shown } = parts;
  const { place, county, day, hour } = shown.asked;
  const words = context.t.guide.path;
  const when = hour === undefined ? '' : ` ${words.about(hour)}`;
  const said = [
    county && placeName(county.code, context.language),
    words.shortPlaces[place],
    `${dayIn(context.language, day)}${when}`,
  ].filter((one) => one !== undefined);
  return html`<p class="known"><span>${said.join(' · ')}</span> <a class="noprint" href="${formAddress(parts)}">${words.change}</a></p>`;
}

/** Whom to call at this moment, or how to find out. */
function houses(parts: Parts): Html {
  const { context, shown } = parts;
  const { here, at, asked } = shown;
  const words = context.t.guide.path;
  if (here === undefined)
    return html`<p class="note">${parts.cite.say(words.calls.chooseSays)} <a class="noprint" href="${formAddress(parts)}">${words.calls.choose}</a></p>`;
  const place = placeName(here.county.code, context.language);
  return html`${asked.place === 'abroad' && html`<p>${words.abroadCounty(place)}</p>`}
<h3>${homesHeading(context, here)}</h3><p class="quiet">${words.calls.asOf(minuteIn(context.language, at))}</p>${homesList(context, here)}`;
}

function telephone({ context, cite }: Parts): Html {
  const words = context.t.guide.path.calls;
  const rows = words.scriptRows.map(
    ([what, says]) => html`<div><dt>${what}</dt><dd>${says}</dd></div>`,
  );
  return html`<h3>${words.script}</h3><dl class="script">${rows}</dl>
<h3>${words.car}</h3><ul>${words.carSays.map((one) => html`<li>${cite.say(one)}</li>`)}</ul>`;
}

/** Further sentences of a step: of a care home, and of an hour at which offices are closed. */
function more({ context, shown }: Parts, id: StepId): readonly Sentence[] {
  const { care, collectsOn, offHours } = context.t.guide.path;
  const closed = isOffHours(shown.at) ? [offHours] : [];
  if (id === 'issuer') return closed;
  if (id !== 'community') return [];
  return [...(shown.asked.place === 'care' ? [care] : []), collectsOn, ...closed];
}

function links({ context, shown }: Parts): Html {
  const words = context.t.guide.path.calls;
  const county = shown.asked.county?.code;
  const city = county && `${scopePrefix(county).slice(0, 4)}`.padEnd(6, '0');
  return html`<p class="noprint"><a href="${withQuery(to(context, '/prices'), { county: city })}">${words.compare}</a> · <a href="${to(context, '/policies')}">${words.waivers}</a></p>`;
}

const CALLS: readonly StepId[] = ['call', 'abroadCall'];

function step(parts: Parts, id: StepId, number: number): Html {
  const { context, cite } = parts;
  const { title, says } = context.t.guide.path.steps[id];
  const sentences = [...says, ...more(parts, id)].map((one) => html`<li>${cite.say(one)}</li>`);
  const extra: HtmlValue = CALLS.includes(id)
    ? html`${houses(parts)}${id === 'call' && telephone(parts)}`
    : id === 'house' && links(parts);
  return html`<li id="${id}"><span class="no">${number}</span><h2>${withNumbers(title)}</h2><ul>${sentences}</ul>${extra}</li>`;
}

function steps(parts: Parts, { now, later }: Way): Html {
  const words = parts.context.t.guide.path;
  return html`<ol class="way">${now.map((id, at) => step(parts, id, at + 1))}</ol>
<p class="later">${words.later}</p>
<ol class="way">${later.map((id, at) => step(parts, id, now.length + at + 1))}</ol>`;
}

function notes({ context, shown }: Parts, { setAside }: Way): Html {
  const words = context.t.guide.path;
  const names = setAside.map((name) => words.ask.matter[name]);
  const between = context.language === 'zh' ? '；' : '; ';
  return html`${setAside.length > 0 && html`<p class="note">${words.asideOf(names.join(between))}</p>`}
${shown.isLong && html`<p class="note late">${words.long}</p>`}`;
}

const help = ({ context, cite }: Parts): Html => {
  const { title, says } = context.t.guide.path.help;
  return html`<h2>${title}</h2><p>${cite.say(says)}</p>`;
};

/** The first house that can be called, always in sight. */
function callOf({ context, shown }: Parts) {
  const first = shown.here && homesOf(shown.here)[0];
  if (first === undefined || first.phone === null) return undefined;
  return { name: institutionTitle(context, first), number: first.phone };
}

/** The way of one death: numbered steps, whom to call now, dates, papers to tick; it prints on a sheet or two. */
export function guideWayPage(context: PageContext, shown: WayShown): Html {
  const { path, title: guideTitle } = context.t.guide;
  const parts: Parts = { context, cite: citations(context), shown };
  const { who, place } = shown.asked;
  const title = path.titles[who === 'person' ? place : who];
  const way = wayOf(shown.asked);
  const body = html`<h1>${title}</h1>${known(parts)}${notes(parts, way)}
<p class="only">${path.only(way.now.length)}</p>
${steps(parts, way)}${datesSection(parts)}${papersSection(parts)}${help(parts)}
<p class="noprint">${path.papers.print} <a href="${to(context, '/guide/all')}">${path.ask.all}</a></p>`;
  return frame(context, {
    title,
    trail: [[guideTitle, '/guide']],
    call: callOf(parts),
    unlisted: true,
    body: html`${body}${parts.cite.sources()}`,
  });
}
