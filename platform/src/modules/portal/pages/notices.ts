import { publicationKind } from '@qingming/standard/codes/publication.ts';
import { NATION, type Region } from '@qingming/standard/data/regions.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { type Html, html } from '../../../kernel/http/html.ts';
import { noticeAddress, withQuery } from '../addresses.ts';
import { dayIn } from '../amounts.ts';
import { placeName } from '../counties.ts';
import {
  type NoticeEntry,
  type NoticeLink,
  NOTICES_ON_A_PAGE,
  type NoticesFound,
  type NoticesWanted,
} from '../notices.ts';
import type { PageContext } from '../site.ts';
import { countyOptions, option } from './county-select.ts';
import { chinese, frame, to } from './frame.ts';
import { provinceList } from './provinces.ts';

export interface NoticesShown {
  readonly found: NoticesFound;
  readonly kind: NoticesWanted['kind'];
  readonly past: boolean;
  readonly county: Region | undefined;
}

/** Whose text it is: the nation's, or that of a division. */
export const authorityPlace = ({ t, language }: PageContext, region: string): string =>
  region === NATION ? t.notices.nation : placeName(region, language);

/** The title in the reader's language; where there is no English, the Chinese one, marked as such. */
export const noticeTitle = (context: PageContext, { title, titleEn }: NoticeLink): Html =>
  context.language === 'en' && titleEn !== null ? html`${titleEn}` : chinese(context, title);

export const noticeLink = (context: PageContext, one: NoticeLink): Html =>
  html`<a href="${to(context, noticeAddress(one.number))}">${noticeTitle(context, one)}</a>`;

/** What a reader has to know before the text: that it does not hold now, or not any more. */
export function standing(
  { t, language, today }: PageContext,
  one: NoticeEntry,
): string | undefined {
  const words = t.notices;
  if (one.state === 'withdrawn') return words.withdrawn;
  if (one.state === 'replaced') return words.replaced;
  if (one.until !== null && one.until <= today) return words.ended(dayIn(language, one.until));
  return one.from !== null && one.from > today
    ? words.notYet(dayIn(language, one.from))
    : undefined;
}

function summaryOf(context: PageContext, { summary, summaryEn }: NoticeEntry): Html | false {
  if (context.language === 'en' && summaryEn !== null) return html`<p>${summaryEn}</p>`;
  return summary !== null && html`<p>${chinese(context, summary)}</p>`;
}

/** Title, what it says for a family, then who issued it, under which number and when. */
export function noticeEntry(context: PageContext, one: NoticeEntry): Html {
  const { language } = context;
  const says = standing(context, one);
  const number = one.documentNumber !== null && html` · ${chinese(context, one.documentNumber)}`;
  return html`<li><h3>${noticeLink(context, one)}</h3>
${says !== undefined && html`<p><strong>${says}</strong></p>`}${summaryOf(context, one)}
<p class="quiet">${findCode(publicationKind, one.kind)?.[language]} · ${authorityPlace(context, one.region)} · ${chinese(context, one.authority)}${number} · ${dayIn(language, one.issuedOn)}</p></li>`;
}

const place = (context: PageContext, county: Region | undefined): Html => {
  const { t, site, language } = context;
  const whole = option('', t.institutions.everywhere(site.place[language]), county === undefined);
  return html`<div><label class="ask" for="county">${t.notices.where}</label>
<select id="county" name="county">${whole}${countyOptions(context, county?.code)}</select></div>`;
};

function filter(context: PageContext, { kind, county, past }: NoticesShown): Html {
  const { t, site, language } = context;
  const words = t.notices;
  const kinds = publicationKind.values.map((one) =>
    option(one.code, one[language], one.code === kind),
  );
  return html`<form class="filter" method="get" action="${to(context, '/notices')}">
${site.level === 'province' && place(context, county)}
<div><label class="ask" for="kind">${words.kind}</label>
<select id="kind" name="kind">${option('', words.everyKind, kind === undefined)}${kinds}</select></div>
${past && html`<input type="hidden" name="past" value="1">`}
<div><button>${t.institutions.look}</button></div>
</form>`;
}

const queryOf = ({ kind, county, past }: NoticesShown) => ({
  county: county?.code,
  kind,
  past: past ? '1' : undefined,
});

/** Whether what is over is shown too. */
function pastLink(context: PageContext, shown: NoticesShown): Html {
  const words = context.t.notices;
  const past = shown.past ? undefined : '1';
  const address = withQuery(to(context, '/notices'), { ...queryOf(shown), past });
  return html`<p class="noprint"><a href="${address}">${shown.past ? words.onlyPresent : words.withPast}</a></p>`;
}

function turn(context: PageContext, shown: NoticesShown): Html | false {
  const words = context.t.institutions;
  const { page, total } = shown.found;
  const pages = Math.ceil(total / NOTICES_ON_A_PAGE);
  if (pages < 2) return false;
  const address = (at: number): string =>
    withQuery(to(context, '/notices'), { ...queryOf(shown), page: String(at) });
  return html`<nav class="turn" aria-label="${words.pages(page, pages)}">
${page > 1 && html`<a rel="prev" href="${address(page - 1)}">${words.earlier}</a>`}
<span>${words.pages(page, pages)}</span>
${page < pages && html`<a rel="next" href="${address(page + 1)}">${words.later}</a>`}</nav>`;
}

/** What authorities have published, the newest first. */
export function noticesPage(context: PageContext, shown: NoticesShown): Html {
  const { t, site } = context;
  const words = t.notices;
  const { entries, total } = shown.found;
  const list =
    total === 0
      ? html`<p><strong>${words.none}</strong> ${t.institutions.askUs}</p>`
      : html`<h2>${words.found(total)}</h2>
<ul class="homes">${entries.map((one) => noticeEntry(context, one))}</ul>${turn(context, shown)}`;
  const provinces =
    site.level === 'ministry' &&
    html`<h2>${t.ministry.provinces}</h2><p>${words.provinces}</p>${provinceList(context, '/notices')}`;
  return frame(context, {
    title: words.title,
    trail: [],
    body: html`<h1>${words.title}</h1><p>${words.lead}</p>
${filter(context, shown)}${list}${pastLink(context, shown)}${provinces}`,
  });
}
