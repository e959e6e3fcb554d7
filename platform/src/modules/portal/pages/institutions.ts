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
import type { PageContext } from '../site.ts';
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

const kindOptions = (
  language: PageContext['language'],
  chosen: string | undefined,
): readonly Html[] =>
  institutionKind.values.map((kind) => option(kind.code, kind[language], kind.code === chosen));

function filter(context: PageContext, { county, kind, unknown }: InstitutionsShown): Html {
  const { t, site, language } = context;
  const words = t.institutions;
  return html`<form class="filter" method="get" action="${to(context, '/institutions')}">
<div><label class="ask" for="county">${words.county}</label>${unknown && html`<p class="wrong" id="county-wrong">${words.unknownCounty}</p>`}
<select id="county" name="county">${option('', words.everywhere(site.place[language]), county === undefined)}${countyOptions(context, county?.code)}</select></div>
<div><label class="ask" for="kind">${words.kind}</label>
<select id="kind" name="kind">${option('', words.everyKind, kind === undefined)}${kindOptions(language, kind)}</select></div>
<div><button>${words.look}</button></div>
</form>`;
}

/** Name, kind and county; then whom to call, when, and since when its prices hold. */
function entry(context: PageContext, one: InstitutionEntry | NearEntry): Html {
  const { t, language } = context;
  const words = t.institutions;
  const kind = findCode(institutionKind, one.kind)?.[language];
  const since =
    one.pricesSince === null ? words.noPrices : words.pricesSince(dayIn(language, one.pricesSince));
  return html`<li><h3><a href="${to(context, institutionAddress(one.number))}">${institutionName(context, one)}</a></h3>
<p>${kind} · ${placeName(one.region, language)} · ${chinese(context, one.address)}${'kilometres' in one && html` · ${words.away(one.kilometres)}`}</p>
<p>${one.phone === null ? words.noPhone : html`${words.phone} ${telephone(one.phone)}`}${one.hours !== null && html` · ${words.hours} ${chinese(context, one.hours)}`}</p>
<p class="quiet">${since}</p></li>`;
}

function turn(
  context: PageContext,
  { around: { found }, county, kind }: InstitutionsShown,
): Html | false {
  const words = context.t.institutions;
  const { page } = found;
  const pages = Math.ceil(found.total / PAGE_SIZE);
  if (pages < 2) return false;
  const address = (at: number): string =>
    withQuery(to(context, '/institutions'), { county: county?.code, kind, page: String(at) });
  return html`<nav class="turn" aria-label="${words.pages(page, pages)}">
${page > 1 && html`<a rel="prev" href="${address(page - 1)}">${words.earlier}</a>`}
<span>${words.pages(page, pages)}</span>
${page < pages && html`<a rel="next" href="${address(page + 1)}">${words.later}</a>`}</nav>`;
}

/** Why other institutions are shown than those that were asked for. */
function elsewhere(context: PageContext, { around, county }: InstitutionsShown): Html | false {
  const words = context.t.institutions;
  const place = placeName(county?.code ?? context.site.node, context.language);
  const says = {
    there: undefined,
    city: around.city && words.nearby(around.city.name[context.language]),
    near: words.nearest(place),
    province: words.wholeProvince(place),
  }[around.where];
  return says !== undefined && html`<p class="note">${says}</p>`;
}

function list(context: PageContext, shown: InstitutionsShown): Html {
  const words = context.t.institutions;
  const { around, county } = shown;
  const { found, near, where } = around;
  const entries = near.length > 0 ? near : found.entries;
  if (entries.length === 0) return html`<p><strong>${words.none}</strong> ${words.askUs}</p>`;
  const region =
    where === 'province' ? context.site.node : ((around.city ?? county)?.code ?? context.site.node);
  const title =
    near.length > 0
      ? words.nearestTitle(near.length)
      : `${placeName(region, context.language)} · ${words.found(found.total)}`;
  return html`${elsewhere(context, shown)}<h2>${title}</h2>
<ul class="homes">${entries.map((one) => entry(context, one))}</ul>${near.length === 0 && turn(context, shown)}`;
}

/** The institutions of a county, as a list and on a map. */
export async function institutionsPage(
  context: PageContext,
  shown: InstitutionsShown,
): Promise<Html> {
  const { title } = context.t.institutions;
  const map = shown.map !== undefined && (await mapOf(context, shown.map));
  return frame(context, {
    title,
    trail: [],
    body: html`<h1>${title}</h1>
${filter(context, shown)}
<p class="noprint"><a href="${withQuery(to(context, '/prices'), { county: shown.county?.code })}">${context.t.compare.title}</a></p>
${list(context, shown)}
${map}`,
  });
}
