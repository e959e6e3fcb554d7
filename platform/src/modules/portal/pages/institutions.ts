import { institutionKind } from '@qingming/standard/codes/institution.ts';
import type { Region } from '@qingming/standard/data/regions.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { type Html, html } from '../../../kernel/http/html.ts';
import { institutionAddress, withQuery } from '../addresses.ts';
import { dayIn } from '../amounts.ts';
import { countyGroups, placeName } from '../counties.ts';
import type { InstitutionEntry, InstitutionsFound } from '../published.ts';
import { PAGE_SIZE } from '../queries.ts';
import type { Face } from '../site.ts';
import { chinese, frame, telephone, to } from './frame.ts';
import { type MapShown, mapOf } from './map.ts';

/** What was asked, and what was found for it. */
export interface InstitutionsShown {
  readonly county: Region | undefined;
  readonly kind: string | undefined;
  /** A county was asked for that is none. */
  readonly unknown: boolean;
  readonly found: InstitutionsFound;
  /** The city whose institutions are shown, because the county has none. */
  readonly nearby: Region | undefined;
  readonly map: MapShown;
}

const option = (value: string, name: string, chosen: boolean): Html =>
  chosen
    ? html`<option value="${value}" selected>${name}</option>`
    : html`<option value="${value}">${name}</option>`;

function countyOptions({ site, language, t }: Face, chosen: string | undefined): readonly Html[] {
  return countyGroups(site.node).map(({ city, counties }) => {
    const name = city.name[language];
    if (counties.length === 0) return option(city.code, name, city.code === chosen);
    const whole = option(city.code, t.institutions.wholeCity(name), city.code === chosen);
    const rest = counties.map(({ code, name: county }) =>
      option(code, county[language], code === chosen),
    );
    return html`<optgroup label="${name}">${whole}${rest}</optgroup>`;
  });
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
function entry(face: Face, one: InstitutionEntry): Html {
  const { t, language } = face;
  const words = t.institutions;
  const kind = findCode(institutionKind, one.kind)?.[language];
  const since =
    one.pricesSince === null ? words.noPrices : words.pricesSince(dayIn(language, one.pricesSince));
  return html`<li><h3><a href="${to(face, institutionAddress(one.number))}">${chinese(face, one.name)}</a></h3>
<p>${kind} · ${placeName(one.region, language)} · ${chinese(face, one.address)}</p>
<p>${one.phone === null ? words.noPhone : html`${words.phone} ${telephone(one.phone)}`}${one.hours !== null && html` · ${words.hours} ${chinese(face, one.hours)}`}</p>
<p class="quiet">${since}</p></li>`;
}

function turn(face: Face, { found, county, kind }: InstitutionsShown): Html | false {
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

function list(face: Face, shown: InstitutionsShown): Html {
  const words = face.t.institutions;
  const { nearby, found, county } = shown;
  if (found.total === 0) return html`<p><strong>${words.none}</strong> ${words.askUs}</p>`;
  const place = placeName((nearby ?? county)?.code ?? face.site.node, face.language);
  return html`${nearby && html`<p class="note">${words.nearby(nearby.name[face.language])}</p>`}
<h2>${place} · ${words.found(found.total)}</h2>
<ul class="homes">${found.entries.map((one) => entry(face, one))}</ul>${turn(face, shown)}`;
}

/** The institutions of a county, as a list and on a map. */
export async function institutionsPage(face: Face, shown: InstitutionsShown): Promise<Html> {
  const { title } = face.t.institutions;
  const map = await mapOf(face, shown.map);
  return frame(face, {
    title,
    trail: [],
    body: html`<h1>${title}</h1>
${filter(face, shown)}
${list(face, shown)}
${map}`,
  });
}
