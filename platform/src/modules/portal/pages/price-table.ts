import { priceStandard } from '@qingming/standard/codes/price.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { type Html, html } from '../../../kernel/http/html.ts';
import { itemAddress } from '../addresses.ts';
import { dayIn, yuan } from '../amounts.ts';
import type { PriceLine } from '../prices.ts';
import type { PublishedItem, PublishedList } from '../published.ts';
import type { Face } from '../site.ts';
import { chinese, to } from './frame.ts';

/** The name of a service: in English where the list gives it, else as it stands. */
export const itemName = (face: Face, item: PublishedItem): Html =>
  face.language === 'en' && item.nameEn !== null ? html`${item.nameEn}` : chinese(face, item.name);

/** The same as plain text, for titles. */
export const itemTitle = ({ language }: Face, { name, nameEn }: PublishedItem): string =>
  language === 'en' ? (nameEn ?? name) : name;

const unitOf = ({ language }: Face, { unit, unitEn }: PublishedItem): string =>
  language === 'en' ? (unitEn ?? unit) : unit;

/** What it costs, 0 included; or that it is not offered. */
export function itemPrice(face: Face, item: PublishedItem): Html {
  const words = face.t.institution;
  if (!item.offered) return html`<span class="none">${words.notOffered}</span>`;
  return html`<b>${words.yuan(yuan(item.price))}</b>${words.per(unitOf(face, item))}`;
}

/** A price of the market is the institution's own, unless a document of its own stands behind it. */
const isOwn = ({ standard, document }: PublishedItem): boolean =>
  standard === '2' && document === null;

/** Who fixed the price, how, under which document and since when. */
function basis(face: Face, item: PublishedItem, list: PublishedList): Html {
  const { t, language } = face;
  const words = t.institution;
  const parts = [
    findCode(priceStandard, item.standard)?.[language],
    item.type === '1' && item.offered && words.floating,
    isOwn(item) ? words.ownPrice : chinese(face, list.authority),
    !isOwn(item) && chinese(face, item.document ?? list.document),
    html`<span class="nb">${words.from(dayIn(language, list.from))}</span>`,
  ].filter((part) => part !== false);
  return html`${parts.map((part, at) => html`${at > 0 && ' · '}${part}`)}`;
}

interface Priced {
  readonly face: Face;
  readonly number: string;
  readonly list: PublishedList;
}

function itemRow({ face, number, list }: Priced, item: PublishedItem): Html {
  const words = face.t.institution;
  const history = html`<a class="act" href="${to(face, itemAddress(number, item.code))}" aria-label="${words.historyOf(itemTitle(face, item))}">${words.history}</a>`;
  return html`<tr role="row"><th class="name" role="rowheader" scope="row">${itemName(face, item)}${item.content !== null && html`<br><span class="basis">${chinese(face, item.content)}</span>`}</th>
<td class="sum" role="cell">${itemPrice(face, item)}</td>
<td class="basis" role="cell">${basis(face, item, list)} ${history}</td></tr>`;
}

const missingRow = ({ t, language }: Face, name: Readonly<Record<'zh' | 'en', string>>): Html =>
  html`<tr role="row"><th class="name" role="rowheader" scope="row">${name[language]}</th>
<td class="sum" role="cell"><span class="none">${t.institution.notOffered}</span></td>
<td class="basis" role="cell">${t.institution.notListed}</td></tr>`;

const row = (priced: Priced, line: PriceLine): Html =>
  line.item === undefined ? missingRow(priced.face, line.service.name) : itemRow(priced, line.item);

/** Lines of a list under a heading. Roles are given, for the rows are laid out as a grid on a phone. */
export function priceTable(priced: Priced, title: string, lines: readonly PriceLine[]): Html {
  const { heads } = priced.face.t.institution;
  return html`<table class="prices" role="table" aria-label="${title}"><thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
<tbody role="rowgroup">${lines.map((line) => row(priced, line))}</tbody></table>`;
}
