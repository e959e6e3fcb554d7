import {
  institutionGrade,
  institutionKind,
  institutionProperties,
  institutionState,
} from '@qingming/standard/codes/institution.ts';
import type { BasicService } from '@qingming/connect/api/prices.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { type Html, type HtmlValue, html } from '../../../kernel/http/html.ts';
import { dayIn } from '../amounts.ts';
import { placeName } from '../counties.ts';
import { listInForce, listToCome, priceLines } from '../prices.ts';
import type { InstitutionShown, PublishedList } from '../published.ts';
import type { Face } from '../site.ts';
import { listChanges } from './changes.ts';
import type { Reckoning } from '../waived.ts';
import { type Citations, citations } from './citations.ts';
import { examples } from './examples.ts';
import { chinese, frame, institutionName, institutionTitle, telephone, to } from './frame.ts';
import { priceTable } from './price-table.ts';

/** An institution, every list it has published, and the basic services it has to show. */
export interface InstitutionPublished {
  readonly institution: InstitutionShown;
  readonly lists: readonly PublishedList[];
  readonly services: readonly BasicService[];
  readonly reckoning: Reckoning;
}

const OPEN: readonly InstitutionShown['state'][] = ['0', '5', '6'];

interface Shown {
  readonly face: Face;
  readonly cite: Citations;
  readonly published: InstitutionPublished;
}

function priceTables({ face, cite, published }: Shown, list: PublishedList): Html {
  const words = face.t.institution;
  const { institution, reckoning, services } = published;
  const lines = priceLines(list, services);
  const priced = { face, number: institution.number, list, reckoning };
  const waivers = html`<p class="quiet">${words.waiversBeside} <a href="${to(face, '/policies')}">${face.t.policies.title}</a></p>`;
  return html`${institution.kind === 'BZ' && examples(priced)}
<h3>${words.basic}</h3><p class="quiet">${words.basicSays}</p>
${reckoning.rules.length > 0 && waivers}
${priceTable(priced, words.basic, lines.basic)}
<h3>${words.other}</h3><p class="quiet">${lines.other.length === 0 ? words.noOther : cite.say(words.otherSays)}</p>
${lines.other.length > 0 && priceTable(priced, words.other, lines.other)}`;
}

function prices(shown: Shown): Html {
  const { face, cite, published } = shown;
  const { t, language, today } = face;
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

const said = (face: Face, text: string | null): Html | null =>
  text === null ? null : chinese(face, text);

function where(face: Face, one: InstitutionShown): Html {
  const { t, language } = face;
  const words = t.institution;
  const grade = findCode(institutionGrade, one.grade ?? '');
  const kind = findCode(institutionProperties, one.properties ?? '');
  return html`<section class="contact"><h2>${words.where}</h2><dl class="split">
${fact(words.address, html`${placeName(one.region, language)} ${chinese(face, one.address)}`)}
${fact(words.phone, one.phone === null ? t.institutions.noPhone : html`${telephone(one.phone)}${one.sharesPhone && html`<br><span class="basis">${words.shared}</span>`}`)}
${fact(words.hours, said(face, one.hours))}
${fact(words.web, one.web === null ? null : html`<a href="${one.web}" rel="nofollow noopener">${one.web}</a>`)}
${fact(words.offers, said(face, one.offers))}
${fact(words.grade, grade?.[language])}
${fact(words.properties, kind?.[language])}
${fact(words.number, html`<span class="code">${one.number}</span>`)}
</dl></section>`;
}

const paragraphs = (face: Face, text: string): readonly Html[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p>${chinese(face, line)}</p>`);

const promises = (face: Face, text: string | null): Html | false =>
  text !== null && html`<h2>${face.t.institution.promises}</h2>${paragraphs(face, text)}`;

function complain(face: Face, one: InstitutionShown): Html {
  const words = face.t.institution;
  return html`<h2>${words.complain}</h2>
${one.complaintPhone !== null && html`<p>${words.complainAt} ${telephone(one.complaintPhone)}</p>`}
${one.complaints !== null && paragraphs(face, one.complaints)}
<p><a href="${to(face, '/complain')}">${words.complainAlso}</a></p>`;
}

function papers(face: Face, { kind }: InstitutionShown): Html {
  const words = face.t.institution;
  const resting = kind === 'GZ' || kind === 'TZ';
  const list = resting ? words.papersResting : words.papersFuneral;
  return html`<h2>${words.papers}</h2><ul>${list.map((one) => html`<li>${one}</li>`)}</ul>
<p>${resting ? words.papersRestingAfter : words.papersFuneralAfter}</p>`;
}

function heading(face: Face, { name, kind, region, state }: InstitutionShown): Html {
  const { language, t } = face;
  const closed = OPEN.includes(state) ? undefined : findCode(institutionState, state)?.[language];
  return html`<h1>${institutionName(face, { name, kind, region })}</h1>
<p class="quiet">${findCode(institutionKind, kind)?.[language]} · ${placeName(region, language)}</p>
${closed !== undefined && html`<p class="note late">${t.institution.closed(closed)}</p>`}`;
}

/** An institution: prices first; then where, when and whom to call; then papers. */
export function institutionPage(face: Face, published: InstitutionPublished): Html {
  const { institution: one, lists } = published;
  const cite = citations(face);
  const shownPrices = prices({ face, cite, published });
  return frame(face, {
    title: institutionTitle(face, one),
    trail: [[face.t.institutions.title, '/institutions']],
    wide: true,
    prices: true,
    call: one.phone === null ? undefined : { name: institutionTitle(face, one), number: one.phone },
    body: html`${heading(face, one)}
${shownPrices}
${where(face, one)}
<div class="noprint">${papers(face, one)}
${listChanges(face, lists)}
${promises(face, one.promises)}
${complain(face, one)}
${cite.sources()}</div>`,
  });
}
