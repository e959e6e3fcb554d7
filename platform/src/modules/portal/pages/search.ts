import { institutionKind } from '@qingming/standard/codes/institution.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { type Html, type HtmlValue, html } from '../../../kernel/http/html.ts';
import { institutionAddress, withQuery } from '../addresses.ts';
import { yuan } from '../amounts.ts';
import { placeName } from '../counties.ts';
import type { NoticeEntry } from '../notices.ts';
import type { Found, HouseFound, ItemFound } from '../search.ts';
import type { GuideEntry } from '../search-guide.ts';
import type { PageContext } from '../site.ts';
import { chinese, frame, institutionName, searchForm, telephone, to } from './frame.ts';
import { secondaryLink } from './home.ts';
import { noticeEntry } from './notices.ts';
import { provinceList } from './provinces.ts';

/** In the order in which they stand on the page. */
export const SEARCH_GROUPS = ['guide', 'institutions', 'notices', 'items'] as const;
export type SearchGroup = (typeof SEARCH_GROUPS)[number];

export interface SearchShown {
  readonly found: {
    readonly guide: Found<GuideEntry>;
    readonly institutions: Found<HouseFound>;
    readonly notices: Found<NoticeEntry>;
    readonly items: Found<ItemFound>;
  };
  /** The one group that is shown alone, and its page from 1 on. */
  readonly group: SearchGroup | undefined;
  readonly page: number;
  /** No page follows, however much there is. */
  readonly last: boolean;
}

const LONGEST_LINE = 110;

const shortened = (text: string): string =>
  [...text].length <= LONGEST_LINE ? text : `${[...text].slice(0, LONGEST_LINE).join('')}…`;

const guideEntry = (context: PageContext, { title, says, path }: GuideEntry): Html =>
  html`<li><h3><a href="${to(context, path)}">${title}</a></h3><p>${shortened(says)}</p></li>`;

function houseEntry(context: PageContext, one: HouseFound): Html {
  const { t, language } = context;
  const kind = findCode(institutionKind, one.kind)?.[language];
  return html`<li><h3><a href="${to(context, institutionAddress(one.number))}">${institutionName(context, one)}</a></h3>
<p>${kind} · ${placeName(one.region, language)} · ${chinese(context, one.address)}${one.phone !== null && html` · ${t.institutions.phone} ${telephone(one.phone)}`}</p></li>`;
}

function itemEntry(context: PageContext, one: ItemFound): Html {
  const { t, language } = context;
  const words = t.search;
  const isEnglish = language === 'en';
  const price =
    one.low === one.high ? words.price(yuan(one.low)) : words.range(yuan(one.low), yuan(one.high));
  const unit = isEnglish && one.unitEn !== null ? one.unitEn : chinese(context, one.unit);
  const houses = one.some.map(
    (house, at) =>
      html`${at > 0 && ' · '}<a href="${to(context, institutionAddress(house.number))}">${institutionName(context, house)}</a>`,
  );
  return html`<li><h3>${isEnglish && one.nameEn !== null ? one.nameEn : chinese(context, one.name)}</h3>
<p><strong>${price}</strong> / ${unit} · ${words.houses(one.houses)}</p><p>${houses}</p></li>`;
}

/** The entries of a group, written by what it is. */
function entriesOf(
  context: PageContext,
  { found }: SearchShown,
  group: SearchGroup,
): readonly Html[] {
  if (group === 'guide') return found.guide.entries.map((one) => guideEntry(context, one));
  if (group === 'institutions')
    return found.institutions.entries.map((one) => houseEntry(context, one));
  return group === 'notices'
    ? found.notices.entries.map((one) => noticeEntry(context, one))
    : found.items.entries.map((one) => itemEntry(context, one));
}

function further(
  context: PageContext,
  typed: string,
  shown: SearchShown,
  group: SearchGroup,
): Html | false {
  const words = context.t.search;
  const address = (page: number): string =>
    withQuery(to(context, '/search'), { q: typed, in: group, page: String(page) });
  const { more } = shown.found[group];
  if (shown.group === undefined)
    return (
      more && html`<p class="noprint"><a href="${address(1)}">${words.more(words[group])}</a></p>`
    );
  const { page } = shown;
  const { earlier, later } = context.t.institutions;
  return html`<nav class="turn" aria-label="${words[group]}">
${page > 1 && html`<a rel="prev" href="${address(page - 1)}">${earlier}</a>`}
${more && !shown.last && html`<a rel="next" href="${address(page + 1)}">${later}</a>`}
<a href="${withQuery(to(context, '/search'), { q: typed })}">${words.back}</a></nav>`;
}

function groupOf(
  context: PageContext,
  typed: string,
  shown: SearchShown,
  group: SearchGroup,
): HtmlValue {
  const words = context.t.search;
  const entries = entriesOf(context, shown, group);
  if (entries.length === 0) return false;
  return html`<section><h2>${words[group]}</h2>${group === 'items' && html`<p class="quiet">${words.itemsSays}</p>`}
<ul class="homes">${entries}</ul>${further(context, typed, shown, group)}</section>`;
}

/** Nothing was found: ways on that need no words. */
function nothing(context: PageContext): Html {
  const { search, home } = context.t;
  return html`<p><strong>${search.none}</strong> ${search.tips}</p>
<ul class="small">
${secondaryLink(context, home.now, '/guide')}
${secondaryLink(context, home.find, '/institutions')}
${secondaryLink(context, home.notices, '/notices')}
${secondaryLink(context, home.check, '/certificates')}
</ul><p>${search.call}</p>`;
}

const provinces = (context: PageContext, typed: string): HtmlValue =>
  context.site.level === 'ministry' &&
  html`<h2>${context.t.ministry.provinces}</h2><p>${context.t.search.provinces}</p>${provinceList(context, withQuery('/search', { q: typed }))}`;

function results(context: PageContext, typed: string, shown: SearchShown): Html {
  const groups = SEARCH_GROUPS.map((group) => groupOf(context, typed, shown, group));
  const isEmpty = groups.every((one) => one === false);
  return html`${isEmpty ? nothing(context) : groups}${provinces(context, typed)}`;
}

/** What was found; without words, the form and what may be looked for. */
export function searchPage(
  context: PageContext,
  typed: string,
  shown: SearchShown | undefined,
): Html {
  const words = context.t.search;
  // What was typed stands in the field alone: nobody's sentence becomes a heading of the authority.
  const title = shown === undefined ? words.title : words.results;
  const empty = html`<p>${typed === '' ? words.lead : words.short}</p>`;
  return frame(context, {
    title,
    trail: [],
    unlisted: true,
    searched: true,
    body: html`<h1>${title}</h1>${searchForm(context, typed)}
${shown === undefined ? empty : results(context, typed, shown)}`,
  });
}
