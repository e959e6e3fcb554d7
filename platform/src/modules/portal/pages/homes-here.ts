import { type Html, html } from '../../../kernel/http/html.ts';
import { institutionAddress } from '../addresses.ts';
import { placeName } from '../counties.ts';
import type { FoundAround } from '../places.ts';
import type { InstitutionEntry, NearEntry } from '../published.ts';
import type { PageContext } from '../site.ts';
import type { Region } from '@qingming/standard/data/regions.ts';
import { countyOptions, option } from './county-select.ts';
import { chinese, institutionName, telephone, to } from './frame.ts';

/** The funeral homes that a family of a county can call. */
export interface HomesHere {
  readonly county: Region | undefined;
  readonly around: FoundAround | undefined;
}

/** Whether the published hours say that somebody comes at night; anything else is unknown. */
export const collectsAtNight = (hours: string | null): boolean =>
  /接运[^；;。,，]*(24\s*小时|全天|昼夜|全时)|(24\s*小时|全天|昼夜)[^；;。,，]*接运/.test(
    hours ?? '',
  );

const MOST = 6;

/** Those that come at night first; within them the order in which they were found. */
const homesOf = ({ found, near }: FoundAround): readonly (InstitutionEntry | NearEntry)[] =>
  (near.length > 0 ? near : found.entries)
    .filter(({ phone }) => phone !== null)
    .toSorted((a, b) => Number(collectsAtNight(b.hours)) - Number(collectsAtNight(a.hours)))
    .slice(0, MOST);

const awayOf = (context: PageContext, one: InstitutionEntry | NearEntry): string | undefined =>
  'kilometres' in one ? context.t.guide.homes.away(one.kilometres) : undefined;

function home(context: PageContext, one: InstitutionEntry | NearEntry): Html {
  const words = context.t.guide.homes;
  const away = awayOf(context, one);
  return html`<li><strong>${institutionName(context, one)}</strong> <span class="dial">${telephone(one.phone ?? '')}</span>
<p>${collectsAtNight(one.hours) ? words.night : words.nightUnknown}${away !== undefined && html` · ${away}`}</p>
<p class="quiet">${placeName(one.region, context.language)} · ${chinese(context, one.address)}${one.hours !== null && html` · ${words.hours} ${chinese(context, one.hours)}`} · <a href="${to(context, institutionAddress(one.number))}">${words.prices}</a></p></li>`;
}

function chooser(context: PageContext, county: Region | undefined): Html {
  const { t, site, language } = context;
  const words = t.guide.homes;
  const everywhere = t.institutions.everywhere(site.place[language]);
  return html`<form class="choose" method="get" action="${to(context, '/guide')}">
<label class="ask" for="county">${words.choose}</label>
<div class="row"><select id="county" name="county">${option('', everywhere, county === undefined)}${countyOptions(context, county?.code)}</select>
<button>${words.go}</button></div></form>`;
}

function listed(context: PageContext, { county, around }: HomesHere): Html | false {
  if (around === undefined || county === undefined) return false;
  const words = context.t.guide.homes;
  const place = placeName(county.code, context.language);
  const homes = homesOf(around);
  if (homes.length === 0) return html`<p class="note">${words.none}</p>`;
  const where = placeName((around.city ?? county).code, context.language);
  const elsewhere = around.where === 'near' || around.where === 'province';
  return html`<h3>${elsewhere ? words.nearest(place) : words.in(where)}</h3>
<ul class="near">${homes.map((one) => home(context, one))}</ul>`;
}

/** The choice of a county and, once it is chosen, whom to call there. */
export const homesHere = (context: PageContext, here: HomesHere): Html =>
  html`<section id="homes" class="homes-here"><h2>${context.t.guide.homes.title}</h2>
${chooser(context, here.county)}${listed(context, here)}</section>`;

/** The same in one line, where a step says to call. */
export function callLine(context: PageContext, { county, around }: HomesHere): Html {
  const words = context.t.guide.homes;
  const homes = around === undefined || county === undefined ? [] : homesOf(around).slice(0, 2);
  if (homes.length === 0)
    return html`<p class="whom"><a href="#homes">${words.chooseFirst}</a></p>`;
  const numbers = homes.map(
    (one) =>
      html`<span>${institutionName(context, one)} ${telephone(one.phone ?? '')}${collectsAtNight(one.hours) && html` <span class="quiet">${words.night}</span>`}</span>`,
  );
  return html`<p class="whom">${words.callNow}${numbers}</p>`;
}
