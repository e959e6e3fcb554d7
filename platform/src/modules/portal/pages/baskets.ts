import { type Html, type HtmlValue, html } from '../../../kernel/http/html.ts';
import { institutionAddress } from '../addresses.ts';
import { yuan } from '../amounts.ts';
import {
  type BasketCost,
  BASKET_NAMES,
  BASKETS,
  type BasketName,
  type NamedCost,
  basketsOf,
  type HouseBaskets,
} from '../baskets.ts';
import { placeName } from '../counties.ts';
import type { PageContext } from '../site.ts';
import { institutionName, to } from './frame.ts';
import type { Priced } from './price-table.ts';
import { rowsTable } from './rows-table.ts';

function lacking({ t, language }: PageContext, lacks: BasketCost['lacks']): string {
  const words = t.baskets;
  const names = (lacks ?? []).map((service) => words.services[service]);
  return words.lacks(names.join(language === 'zh' ? '、' : ', '));
}

const described = ({ t }: PageContext, name: BasketName): Html =>
  html`${t.baskets.names[name]}<br><span class="basis">${t.baskets.items[name](BASKETS[name].days, BASKETS[name].years)}</span>`;

function line({ context, number }: Priced, cost: NamedCost): readonly HtmlValue[] {
  const words = context.t.baskets;
  const name = described(context, cost.name);
  if (cost.lacks !== undefined)
    return [name, html`<span class="none">${lacking(context, cost.lacks)}</span>`, '—'];
  const address = `${to(context, `${institutionAddress(number)}/cost`)}?${cost.query}`;
  return [
    html`${name} <a class="noprint nb basis" href="${address}">${words.detail}<span class="vh"> ${words.names[cost.name]}</span></a>`,
    html`<b>${context.t.institution.yuan(yuan(cost.total))}</b>`,
    html`<b>${context.t.institution.yuan(yuan(cost.due))}</b>`,
  ];
}

/** What three examples cost here, before and after the waivers of a resident of the place. */
export function baskets(priced: Priced): Html {
  const { t } = priced.context;
  const costs = basketsOf(priced.list, priced.reckoning);
  return html`<h3>${t.baskets.title}</h3><p class="quiet">${t.baskets.says}</p>
${rowsTable(
  t.baskets.title,
  t.baskets.heads,
  costs.map((cost) => line(priced, cost)),
)}`;
}

/** Beside its list price what a resident pays of a basket; or what the list lacks of it. */
function cell(context: PageContext, cost: BasketCost): Html {
  if (cost.lacks !== undefined)
    return html`<span class="none">${lacking(context, cost.lacks)}</span>`;
  return html`<b>${yuan(cost.due)}</b> <span class="basis nb">${context.t.baskets.listed(yuan(cost.total))}</span>`;
}

function houseLine(context: PageContext, house: HouseBaskets, address: string | undefined) {
  const name = institutionName(context, house);
  return [
    html`${address === undefined ? name : html`<a href="${address}">${name}</a>`}<br><span class="basis">${placeName(house.region, context.language)}</span>`,
    ...house.baskets.map((cost) => cell(context, cost)),
  ];
}

/** The same from house to house, the lowest first; `addressOf` is where a house has its page. */
export function houseBasketsTable(
  context: PageContext,
  houses: readonly HouseBaskets[],
  addressOf: (house: HouseBaskets) => string | undefined,
): Html {
  const words = context.t.baskets;
  const heads = [context.t.compare.house, ...BASKET_NAMES.map((name) => words.names[name])];
  const items = BASKET_NAMES.map((name) => html`<li>${described(context, name)}</li>`);
  return html`<h2>${words.title}</h2><p class="quiet">${words.says} ${words.ranked}</p><ul>${items}</ul>
${rowsTable(
  words.title,
  heads,
  houses.map((house) => houseLine(context, house, addressOf(house))),
)}`;
}
