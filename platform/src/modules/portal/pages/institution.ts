import {
  institutionGrade,
  institutionKind,
  institutionProperties,
  institutionState,
  wheelchairAccess,
} from '@qingming/standard/codes/institution.ts';
import type { HeardFigures } from '@qingming/connect/api/voice.ts';
import type { BasicService } from '@qingming/connect/api/prices.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { type Html, type HtmlValue, html } from '../../../kernel/http/html.ts';
import { callBackAddress, institutionAddress, visitsAddress, voiceAddress } from '../addresses.ts';
import { dayIn } from '../amounts.ts';
import { placeName } from '../counties.ts';
import { listInForce, listToCome, priceLines } from '../prices.ts';
import { type PictureShown, pictureAddress } from '../pictures.ts';
import { collects, type InstitutionShown, isOpen, type PublishedList } from '../published.ts';
import type { PageContext } from '../site.ts';
import { listChanges } from './changes.ts';
import type { Reckoning } from '../waived.ts';
import type { YearsPublished } from '../years.ts';
import { type Citations, citations } from './citations.ts';
import { baskets } from './baskets.ts';
import { chinese, frame, institutionName, institutionTitle, telephone, to } from './frame.ts';
import { heardOf } from './heard.ts';
import { priceTable } from './price-table.ts';
import { yearsPublished } from './years.ts';

/** An institution, every list it has published, and the basic services it has to show. */
export interface InstitutionPublished {
  readonly institution: InstitutionShown;
  readonly lists: readonly PublishedList[];
  readonly services: readonly BasicService[];
  readonly pictures: readonly PictureShown[];
  readonly reckoning: Reckoning;
  readonly years: YearsPublished;
  /** How it was evaluated and answers; undefined where nothing of that is kept. */
  readonly heard?: HeardFigures | undefined;
}

interface Shown {
  readonly context: PageContext;
  readonly cite: Citations;
  readonly published: InstitutionPublished;
}

function priceTables({ context, cite, published }: Shown, list: PublishedList): Html {
  const words = context.t.institution;
  const { institution, reckoning, services } = published;
  const lines = priceLines(list, services);
  const priced = { context, number: institution.number, list, reckoning };
  const waivers = html`<p class="quiet">${words.waiversBeside} <a href="${to(context, '/policies')}">${context.t.policies.title}</a></p>`;
  const cost = `${institutionAddress(institution.number)}/cost`;
  return html`${institution.kind === 'BZ' && baskets(priced)}
<p class="noprint"><a href="${to(context, cost)}">${context.t.cost.title}</a></p>
<h3>${words.basic}</h3><p class="quiet">${words.basicSays}</p>
${reckoning.rules.length > 0 && waivers}
${priceTable(priced, words.basic, lines.basic)}
<h3>${words.other}</h3><p class="quiet">${lines.other.length === 0 ? words.noOther : cite.say(words.otherSays)}</p>
${lines.other.length > 0 && priceTable(priced, words.other, lines.other)}`;
}

/** Where a house collects, it may be asked to call. */
const callBack = (context: PageContext, one: InstitutionShown): Html | false =>
  collects(one) &&
  context.site.level === 'province' &&
  isOpen(one) &&
  html`<p class="noprint"><a href="${to(context, callBackAddress(one.number))}">${context.t.callBack.offer}</a></p>`;

/** Where people rest they are visited. */
const visits = (context: PageContext, one: InstitutionShown): Html | false =>
  ['GZ', 'TZ'].includes(one.kind) &&
  context.site.level === 'province' &&
  isOpen(one) &&
  html`<p class="noprint"><a href="${to(context, visitsAddress(one.number))}">${context.t.visits.offer}</a></p>`;

function prices(shown: Shown): Html {
  const { context, cite, published } = shown;
  const { t, language, today } = context;
  const words = t.institution;
  const list = listInForce(published.lists, today);
  const coming = listToCome(published.lists, today);
  const until = list?.until ?? null;
  return html`<h2 id="prices">${words.prices}</h2>
${
  list === undefined
    ? html`<p class="note">${cite.say(words.noList)}</p>`
    : html`<p class="quiet">${words.since(dayIn(language, list.from))}${until !== null && words.until(dayIn(language, until))}</p>`
}
${coming && html`<p class="note late">${words.coming(dayIn(language, coming.from))} <a href="#changes">${words.changes}</a></p>`}
${list && priceTables(shown, list)}`;
}

const fact = (term: string, value: HtmlValue): Html | false =>
  value !== null && value !== undefined && html`<div><dt>${term}</dt><dd>${value}</dd></div>`;

const said = (context: PageContext, text: string | null): Html | null =>
  text === null ? null : chinese(context, text);

function where(context: PageContext, one: InstitutionShown): Html {
  const { t, language } = context;
  const words = t.institution;
  const grade = findCode(institutionGrade, one.grade ?? '');
  const kind = findCode(institutionProperties, one.properties ?? '');
  return html`<section class="contact"><h2>${words.where}</h2><dl class="split">
${fact(words.address, html`${placeName(one.region, language)} ${chinese(context, one.address)}`)}
${fact(words.phone, one.phone === null ? t.institutions.noPhone : html`${telephone(one.phone)}${one.sharesPhone && html`<br><span class="basis">${words.shared}</span>`}`)}
${fact(words.hours, said(context, one.hours))}
${fact(words.web, one.web === null ? null : html`<a href="${one.web}" rel="nofollow noopener">${one.web}</a>`)}
${fact(words.offers, said(context, one.offers))}
${fact(words.grade, grade?.[language])}
${fact(words.properties, kind?.[language])}
${fact(words.formerNames, said(context, one.formerNames))}
${fact(words.number, html`<span class="code">${one.number}</span>`)}
</dl></section>`;
}

const paragraphs = (context: PageContext, text: string): readonly Html[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p>${chinese(context, line)}</p>`);

const promises = (context: PageContext, text: string | null): Html | false =>
  text !== null && html`<h2>${context.t.institution.promises}</h2>${paragraphs(context, text)}`;

function complain(context: PageContext, one: InstitutionShown): Html {
  const words = context.t.institution;
  return html`<h2>${words.complain}</h2>
${one.complaintPhone !== null && html`<p>${words.complainAt} ${telephone(one.complaintPhone)}</p>`}
${one.complaints !== null && paragraphs(context, one.complaints)}
${context.site.level === 'province' && html`<p class="noprint"><a href="${to(context, voiceAddress(one.number))}">${context.t.voice.offer}</a></p>`}
<p><a href="${to(context, '/complain')}">${words.complainAlso}</a></p>`;
}

function papers(context: PageContext, { kind }: InstitutionShown): Html {
  const words = context.t.institution;
  const resting = kind === 'GZ' || kind === 'TZ';
  const list = resting ? words.papersResting : words.papersFuneral;
  return html`<h2>${words.papers}</h2><ul>${list.map((one) => html`<li>${one}</li>`)}</ul>
<p>${resting ? words.papersRestingAfter : words.papersFuneralAfter}</p>`;
}

function heading(context: PageContext, { name, kind, region, state }: InstitutionShown): Html {
  const { language, t } = context;
  const closed = isOpen({ state }) ? undefined : findCode(institutionState, state)?.[language];
  return html`<h1>${institutionName(context, { name, kind, region })}</h1>
<p class="quiet">${findCode(institutionKind, kind)?.[language]} · ${placeName(region, language)}</p>
${closed !== undefined && html`<p class="note late">${t.institution.closed(closed)}</p>`}`;
}

/** What somebody in a wheelchair finds there; of what nobody recorded nothing is said. */
function access({ t, language }: PageContext, one: InstitutionShown): string | null {
  const words = t.institution;
  const said = [
    findCode(wheelchairAccess, one.wheelchair ?? '')?.[language],
    one.accessibleToilet === true ? words.accessibleToilet : undefined,
    one.wheelchairsLent === true ? words.wheelchairsLent : undefined,
  ].filter((each) => each !== undefined);
  return said.length === 0 ? null : said.join(words.and);
}

/** In the reader's language where it is there, in Chinese where not. */
const inEither = (context: PageContext, chineseText: string | null, english: string | null) =>
  context.language === 'en' && english !== null ? english : said(context, chineseText);

/** How to get there, and to get in. */
function way(context: PageContext, one: InstitutionShown): Html | false {
  const words = context.t.institution;
  const facts = [
    fact(words.publicTransport, inEither(context, one.publicTransport, one.publicTransportEn)),
    fact(words.parking, inEither(context, one.parking, one.parkingEn)),
    fact(words.access, access(context, one)),
  ];
  if (facts.every((each) => each === false)) return false;
  return html`<section class="contact noprint"><h2>${words.way}</h2><dl class="split">${facts}</dl></section>`;
}

/** A photograph is opened by itself; what it shows is said to whoever does not see it. */
function pictureOf(context: PageContext, number: string, one: PictureShown): Html {
  const address = pictureAddress(number, one.id);
  const caption = inEither(context, one.caption, one.captionEn) ?? '';
  return html`<li><figure><a href="${address}"><img src="${address}" alt="${context.language === 'en' && one.captionEn !== null ? one.captionEn : one.caption}" width="600" height="400" loading="lazy" decoding="async"></a>
<figcaption>${caption} <span class="quiet">${dayIn(context.language, one.takenOn)}</span></figcaption></figure></li>`;
}

const pictures = (
  context: PageContext,
  { institution: one, pictures: all }: InstitutionPublished,
) =>
  all.length > 0 &&
  html`<section class="noprint"><h2>${context.t.institution.pictures}</h2>
<ul class="pictures">${all.map((each) => pictureOf(context, one.number, each))}</ul></section>`;

/** An institution: prices first; then where, when and whom to call; then papers. */
export function institutionPage(context: PageContext, published: InstitutionPublished): Html {
  const { institution: one, lists } = published;
  const cite = citations(context);
  const shownPrices = prices({ context, cite, published });
  return frame(context, {
    title: institutionTitle(context, one),
    trail: [[context.t.institutions.title, '/institutions']],
    wide: true,
    prices: true,
    call:
      one.phone === null ? undefined : { name: institutionTitle(context, one), number: one.phone },
    body: html`${heading(context, one)}
${callBack(context, one)}${visits(context, one)}
${shownPrices}
${where(context, one)}${way(context, one)}${pictures(context, published)}
<div class="noprint">${papers(context, one)}
${listChanges(context, lists)}
${yearsPublished(context, cite, one.number, published.years)}
${promises(context, one.promises)}
${published.heard !== undefined && heardOf(context, published.heard)}
${complain(context, one)}
${cite.sources()}</div>`,
  });
}
