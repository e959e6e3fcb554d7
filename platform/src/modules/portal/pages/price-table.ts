import { feeType, priceStandard } from '@qingming/standard/codes/price.ts';
import { amountOf } from '@qingming/standard/numbers/amount.ts';
import { hasTariff } from '@qingming/standard/numbers/tariff.ts';
import { tariffSays } from '@qingming/standard/records/tariff-words.ts';
import { regionName } from '@qingming/standard/data/regions.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { type Html, html } from '../../../kernel/http/html.ts';
import { itemAddress } from '../addresses.ts';
import { dayIn, yuan } from '../amounts.ts';
import type { PriceLine } from '../prices.ts';
import type { PublishedItem, PublishedList } from '../published.ts';
import type { PageContext } from '../site.ts';
import { chargeOf, type Reckoning, reduced, type Reduced } from '../waived.ts';
import { chinese, to } from './frame.ts';

/** The name of a service: in English where the list gives it, else as it stands. */
export const itemName = (context: PageContext, item: PublishedItem): Html =>
  context.language === 'en' && item.nameEn !== null
    ? html`${item.nameEn}`
    : chinese(context, item.name);

/** The same as plain text, for titles. */
export const itemTitle = ({ language }: PageContext, { name, nameEn }: PublishedItem): string =>
  language === 'en' ? (nameEn ?? name) : name;

/** Price lists count bodies; to a family a price is for a person. */
const PER_BODY: readonly string[] = ['具', '尸', 'body', 'Body'];

/** What the price is for, as a family says it. */
export function unitOf({ language, t }: PageContext, { unit, unitEn }: PublishedItem): string {
  const shown = language === 'en' ? (unitEn ?? unit) : unit;
  return PER_BODY.includes(shown) ? t.institution.each : shown;
}

/** What it costs, 0 included; or that it is not offered. */
export function itemPrice(context: PageContext, item: PublishedItem): Html {
  const words = context.t.institution;
  if (!item.offered) return html`<span class="none">${words.notOffered}</span>`;
  const start = hasTariff(item) && words.start;
  return html`${start}<b>${words.yuan(yuan(item.price))}</b>${words.per(unitOf(context, item))}`;
}

/** What is not basic is the institution's own price, unless a document of its own stands behind it. */
const isOwn = (item: PublishedItem, list: PublishedList): boolean =>
  (item.standard === '2' || item.class === 'non-basic') &&
  (item.document === null || item.document === list.document);

/** Who set the price, how, under which document and since when: plain text, to be compared. */
function basisOf({ t, language }: PageContext, item: PublishedItem, list: PublishedList): string {
  const words = t.institution;
  const parts = isOwn(item, list)
    ? [words.ownPrice]
    : [
        item.class === 'non-basic' ? undefined : findCode(priceStandard, item.standard)?.[language],
        list.authority,
        item.document ?? list.document,
      ];
  return [...parts, words.from(dayIn(language, list.from))]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** A basis with its Chinese parts marked as such. */
const marked = (context: PageContext, basis: string): Html =>
  html`${basis.split(' · ').map((part, at) => html`${at > 0 && ' · '}${/\p{Script=Han}/u.test(part) ? chinese(context, part) : part}`)}`;

/** The basis of most lines: said once, above them. */
function commonBasis(
  context: PageContext,
  list: PublishedList,
  lines: readonly PriceLine[],
): string | undefined {
  const all = lines.flatMap(({ item }) =>
    item === undefined ? [] : [basisOf(context, item, list)],
  );
  const counted = [...Map.groupBy(all, (basis) => basis)];
  return counted.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

/** The list of an institution, and what waivers leave of its prices. */
export interface Priced {
  readonly context: PageContext;
  readonly number: string;
  readonly list: PublishedList;
  readonly reckoning: Reckoning;
}

/** 山东省 as a family says it: 山东; nothing is everybody. */
export function householdName({ language, t }: PageContext, prefix: string): string {
  if (prefix === '') return t.institution.everybody;
  const name = regionName(prefix.padEnd(6, '0'))?.[language] ?? prefix;
  return language === 'zh'
    ? name.replace(/(省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)$/, '')
    : `${name} residents`;
}

/** Up to how much and how many: the rule holds for all charges of its kind together. */
function limitOf(
  { t, language }: PageContext,
  item: PublishedItem,
  { rule, waived, left }: Reduced,
): string | undefined {
  const words = t.institution;
  if (rule.mostUnits !== null)
    return words.unitsOf(
      rule.mostUnits,
      language === 'en' ? (item.unitEn ?? item.unit) : item.unit,
    );
  const whole = left === 0 && waived < rule.cap;
  const fee = findCode(feeType, rule.feeType)?.[language] ?? '';
  return whole ? words.capOf(fee, yuan(rule.cap)) : undefined;
}

function reducedLine(context: PageContext, item: PublishedItem, one: Reduced): Html {
  const words = context.t.institution;
  const household = householdName(context, one.household);
  const limit = limitOf(context, item, one);
  const says =
    one.left === 0
      ? words.pay(household, yuan(one.left))
      : words.payLess(household, yuan(one.waived), yuan(one.left));
  return html`<span class="waived"><strong>${says}</strong>${limit !== undefined && html` <span class="basis">${limit}</span>`}</span>`;
}

const waivedOf = ({ reckoning }: Priced, item: PublishedItem): readonly Reduced[] =>
  item.offered && item.price > 0 ? reduced(reckoning, [chargeOf(item, 1, reckoning.today)]) : [];

function priceCell(priced: Priced, item: PublishedItem): Html {
  const { context, number } = priced;
  const words = context.t.institution;
  const about = html`<span class="vh"> ${words.historyOf(itemTitle(context, item))}</span>`;
  const price = html`<a class="act" href="${to(context, itemAddress(number, item.code))}">${itemPrice(context, item)}${about}</a>`;
  const most =
    item.type === '1' && item.offered && html`<br><span class="basis">${words.floating}</span>`;
  return html`${price}${most}${waivedOf(priced, item).map((one) => reducedLine(context, item, one))}`;
}

/** Where the list itself charges less below an age. */
const shareNote = ({ t }: PageContext, { ageUnder, share, price }: PublishedItem) =>
  ageUnder === null || share === null
    ? undefined
    : t.institution.shareUnder(ageUnder, yuan(amountOf(price, share)));

/** How a transport is priced by its distance and at night. */
export const tariffNote = ({ language }: PageContext, item: PublishedItem) =>
  hasTariff(item) ? tariffSays(item)[language] : undefined;

function itemRow(priced: Priced, item: PublishedItem, common: string | undefined): Html {
  const { context, list } = priced;
  const basis = basisOf(context, item, list);
  const notes = [
    item.content === null ? undefined : chinese(context, item.content),
    tariffNote(context, item),
    shareNote(context, item),
    basis === common ? undefined : marked(context, context.t.institution.basis(basis)),
  ].filter((note) => note !== undefined);
  return html`<tr role="row"><th class="name" role="rowheader" scope="row">${itemName(context, item)}${notes.map((note) => html`<br><span class="basis">${note}</span>`)}</th>
<td class="sum" role="cell">${priceCell(priced, item)}</td></tr>`;
}

const missingRow = (
  { t, language }: PageContext,
  name: Readonly<Record<'zh' | 'en', string>>,
): Html =>
  html`<tr role="row"><th class="name" role="rowheader" scope="row">${name[language]}<br><span class="basis">${t.institution.notListed}</span></th>
<td class="sum" role="cell"><span class="none">${t.institution.notOffered}</span></td></tr>`;

const row = (priced: Priced, line: PriceLine, common: string | undefined): Html =>
  line.item === undefined
    ? missingRow(priced.context, line.service.name)
    : itemRow(priced, line.item, common);

/** Lines of a list under a heading. Roles are given, for the rows are laid out as a grid on a phone. */
export function priceTable(priced: Priced, title: string, lines: readonly PriceLine[]): Html {
  const { context, list } = priced;
  const words = context.t.institution;
  const common = commonBasis(context, list, lines);
  return html`${common !== undefined && html`<p class="quiet">${marked(context, words.basis(common))}</p>`}
<table class="prices" role="table" aria-label="${title}"><thead role="rowgroup"><tr role="row">${words.heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
<tbody role="rowgroup">${lines.map((line) => row(priced, line, common))}</tbody></table>`;
}
