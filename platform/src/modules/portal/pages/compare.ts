import {
  isWithinRegion,
  NATION,
  regionChildren,
  regionName,
} from '@qingming/standard/data/regions.ts';
import { type Html, type HtmlValue, html } from '../../../kernel/http/html.ts';
import { institutionAddress, withQuery } from '../addresses.ts';
import { yuan } from '../amounts.ts';
import {
  type Compared,
  type ComparedHouse,
  housesIn,
  type Service,
  SERVICES,
  type Spread,
  spreadOf,
} from '../compare.ts';
import type { HouseBaskets } from '../baskets.ts';
import { placeName } from '../counties.ts';
import type { PageContext } from '../site.ts';
import { houseBasketsTable } from './baskets.ts';
import { countyOptions, option } from './county-select.ts';
import { frame, institutionName, to } from './frame.ts';
import { rowsTable } from './rows-table.ts';

/** Short amounts stand beside each other on a phone. */
const BRIEF = { brief: true };

const amounts = (spread: Spread | undefined): readonly string[] =>
  spread === undefined
    ? ['—', '—', '—', '0']
    : [yuan(spread.lowest), yuan(spread.median), yuan(spread.highest), String(spread.houses)];

/** Lowest, median and highest of each service, here and in the whole. */
function spreads(context: PageContext, compared: Compared): Html {
  const words = context.t.compare;
  const whole = context.site.place[context.language];
  const row = (service: Service, houses: readonly ComparedHouse[], of: HtmlValue) => [
    html`${words.services[service]}${of}`,
    ...amounts(spreadOf(houses, service)),
  ];
  const here = housesIn(compared);
  const lines = SERVICES.flatMap((service) =>
    compared.chosen === undefined
      ? [row(service, here, '')]
      : [
          row(service, here, ''),
          row(service, compared.houses, html`<br><span class="basis">${whole}</span>`),
        ],
  );
  return html`<h2>${words.spread}</h2>${rowsTable(words.spread, words.spreadHeads, lines, BRIEF)}`;
}

/** Where a house has its page: with its province, which at the ministry may not be connected. */
function houseAddress(
  context: PageContext,
  { number, region }: Pick<ComparedHouse, 'number' | 'region'>,
): string | undefined {
  const path = to(context, institutionAddress(number));
  const { site } = context;
  if (site.level === 'province') return path;
  const province = site.provinces.find(({ node }) => isWithinRegion(region, node));
  return province && `${province.url.replace(/\/$/, '')}${path}`;
}

/** A house with its prices; a service that it does not price is said to be missing. */
function houseLine(context: PageContext, house: ComparedHouse): readonly HtmlValue[] {
  const { language } = context;
  const address = houseAddress(context, house);
  const name = institutionName(context, house);
  return [
    html`${address === undefined ? name : html`<a href="${address}">${name}</a>`}<br><span class="basis">${placeName(house.region, language)}</span>`,
    ...SERVICES.map((service) => {
      const price = house.prices[service];
      return price === undefined
        ? html`<span class="none">${context.t.compare.none}</span>`
        : html`<b>${yuan(price)}</b>`;
    }),
  ];
}

function files(context: PageContext, chosen: string | undefined): Html {
  const words = context.t.compare;
  const query = { county: chosen };
  return html`<p class="noprint"><a href="${withQuery('/prices.csv', query)}">${words.csv}</a> · <a href="${withQuery('/prices.json', query)}">${words.json}</a></p>`;
}

function choice(context: PageContext, chosen: string | undefined): Html {
  const words = context.t.compare;
  const { site, language, t } = context;
  const options =
    site.level === 'ministry'
      ? regionChildren(NATION).map(({ code, name }) =>
          option(code, name[language], code === chosen),
        )
      : countyOptions(context, chosen);
  return html`<form class="choose" method="get" action="${to(context, '/prices')}">
<label class="ask" for="county">${words.where}</label>
<div class="row"><select id="county" name="county">${option('', site.place[language], chosen === undefined)}${options}</select><button>${t.institutions.look}</button></div></form>`;
}

/** At the ministry a line is a province: houses are listed once one was chosen. */
function provinceLines(context: PageContext, { houses }: Compared): Html {
  const words = context.t.compare;
  const byProvince = Map.groupBy(houses, ({ region }) => `${region.slice(0, 2)}0000`);
  const lines = [...byProvince].map(([code, of]) => [
    html`<a href="${withQuery(to(context, '/prices'), { county: code })}">${regionName(code)?.[context.language] ?? code}</a><br><span class="basis">${words.count(of.length)}</span>`,
    ...SERVICES.map((service) => {
      const spread = spreadOf(of, service);
      return spread === undefined ? '—' : html`<b>${yuan(spread.median)}</b>`;
    }),
  ]);
  const heads = [words.province, ...SERVICES.map((service) => words.services[service])];
  return html`<h2>${words.byProvince}</h2><p class="quiet">${words.byProvinceSays}</p>${rowsTable(words.byProvince, heads, lines, BRIEF)}`;
}

function houseLines(context: PageContext, compared: Compared): Html {
  const words = context.t.compare;
  const here = housesIn(compared);
  if (here.length === 0) return html`<p class="note">${words.nobody}</p>`;
  const heads = [words.house, ...SERVICES.map((service) => words.services[service])];
  return html`<h2>${words.houses}</h2>${rowsTable(
    words.houses,
    heads,
    here.map((house) => houseLine(context, house)),
    BRIEF,
  )}`;
}

/** Prices of basic services from house to house, with the lowest, the median and the highest. */
export function comparePage(
  context: PageContext,
  compared: Compared,
  baskets: readonly HouseBaskets[],
): Html {
  const words = context.t.compare;
  const { chosen } = compared;
  const isNation = context.site.level === 'ministry' && chosen === undefined;
  return frame(context, {
    title: words.title,
    trail: [[context.t.institutions.title, '/institutions']],
    wide: true,
    prices: true,
    body: html`<h1>${words.title}</h1><p>${words.lead}</p>
${choice(context, chosen)}
${housesIn(compared).length > 0 && spreads(context, compared)}
${isNation && compared.houses.length > 0 ? provinceLines(context, compared) : houseLines(context, compared)}
${baskets.length > 0 && houseBasketsTable(context, baskets, (house) => houseAddress(context, house))}
${files(context, chosen)}`,
  });
}
