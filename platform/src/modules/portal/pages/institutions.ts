import { institutionKind } from '@qingming/standard/codes/institution.ts';
import type { Region } from '@qingming/standard/data/regions.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { type Html, html } from '../../../kernel/http/html.ts';
import { institutionAddress, withQuery } from '../addresses.ts';
import { dayIn } from '../amounts.ts';
import { placeName } from '../counties.ts';
import type { FoundAround } from '../places.ts';
import type { InstitutionEntry, NearEntry } from '../published.ts';
import { PAGE_SIZE } from '../queries.ts';
import type { Face } from '../site.ts';
import { countyOptions, option } from './county-select.ts';
import { chinese, frame, institutionName, telephone, to } from './frame.ts';
import { type MapShown, mapOf } from './map.ts';

/** What was asked, and what was found for it. */
export interface InstitutionsShown {
  readonly county: Region | undefined;
  readonly kind: string | undefined;
  /** A county was asked for that is none. */
  readonly unknown: boolean;
  readonly around: FoundAround;
  /** Undefined where no map is shown. */
  readonly map: MapShown | undefined;
}

const kindOptions = (language: Face['language'], chosen: string | undefined): readonly Html[] =>
  institutionKind.values.map((kind) => option(kind.code, kind[language], kind.code === chosen));

function filter(face: Face, { county, kind, unknown }: InstitutionsShown): Html {
  const { t, site, language } = face;
  const words = t.institutions;
  return html`<form class="filter" method="get" action="${to(face, '/institutions')}">
<div><label class="ask" for="county">${words.county}</label>${unknown && html`<p class="wrong" id="county-wrong">${words.unknownCounty}</p>`}
<select id="county" name="county">${option('', words.everywhere(site.place[language]), county === undefined)}${countyOptions(face, county?.code)}</select></div>
<div><label class="ask" for="kind">${words.kind}</label>
<select id="kind" name="kind">${option('', words.everyKind, kind === undefined)}${kindOptions(language, kind)}</select></div>
<div><button>${words.look}</button></div>
</form>`;
}

/** Name, kind and county; then whom to call, when, and since when its prices hold. */
function entry(face: Face, one: InstitutionEntry | NearEntry): Html {
  const { t, language } = face;
  const words = t.institutions;
  const kind = findCode(institutionKind, one.kind)?.[language];
  const since =
    one.pricesSince === null ? words.noPrices : words.pricesSince(dayIn(language, one.pricesSince));
  return html`<li><h3><a href="${to(face, institutionAddress(one.number))}">${institutionName(face, one)}</a></h3>
<p>${kind} · ${placeName(one.region, language)} · ${chinese(face, one.address)}${'kilometres' in one && html` · ${words.away(one.kilometres)}`}</p>
<p>${one.phone === null ? words.noPhone : html`${words.phone} ${telephone(one.phone)}`}${one.hours !== null && html` · ${words.hours} ${chinese(face, one.hours)}`}</p>
<p class="quiet">${since}</p></li>`;
}

function turn(face: Face, { around: { found }, county, kind }: InstitutionsShown): Html | false {
  const words = face.t.institutions;
  const { page } = found;
  const pages = Math.ceil(found.total / PAGE_SIZE);
  if (pages < 2) return false;
  const address = (at: number): string =>
    withQuery(to(face, '/institutions'), { county: county?.code, kind, page: String(at) });
  return html`<nav class="turn" aria-label="${words.pages(page, pages)}">
${page > 1 && html`<a rel="prev" href="${address(page - 1)}">${words.earlier}</a>`}
<span>${words.pages(page, pages)}</span>
${page < pages && html`<a rel="next" href="${address(page + 1)}">${words.later}</a>`}</nav>`;
}

/** Why other institutions are shown than those that were asked for. */
function elsewhere(face: Face, { around, county }: InstitutionsShown): Html | false {
  const words = face.t.institutions;
  const place = placeName(county?.code ?? face.site.node, face.language);
  const says = {
    there: undefined,
    city: around.city && words.nearby(around.city.name[face.language]),
    near: words.nearest(place),
    province: words.wholeProvince(place),
  }[around.where];
  return says !== undefined && html`<p class="note">${says}</p>`;
}

function list(face: Face, shown: InstitutionsShown): Html {
  const words = face.t.institutions;
  const { around, county } = shown;
  const { found, near, where } = around;
  const entries = near.length > 0 ? near : found.entries;
  if (entries.length === 0) return html`<p><strong>${words.none}</strong> ${words.askUs}</p>`;
  const region =
    where === 'province' ? face.site.node : ((around.city ?? county)?.code ?? face.site.node);
  const title =
    near.length > 0
      ? words.nearestTitle(near.length)
      : `${placeName(region, face.language)} · ${words.found(found.total)}`;
  return html`${elsewhere(face, shown)}<h2>${title}</h2>
<ul class="homes">${entries.map((one) => entry(face, one))}</ul>${near.length === 0 && turn(face, shown)}`;
}

/** The institutions of a county, as a list and on a map. */
export async function institutionsPage(face: Face, shown: InstitutionsShown): Promise<Html> {
  const { title } = face.t.institutions;
  const map = shown.map !== undefined && (await mapOf(face, shown.map));
  return frame(face, {
    title,
    trail: [],
    body: html`<h1>${title}</h1>
${filter(face, shown)}
${list(face, shown)}
${map}`,
  });
}
