import type { Region } from '@qingming/standard/data/regions.ts';
import { type Html, html } from '../../../kernel/http/html.ts';
import { callBackAddress, institutionAddress } from '../addresses.ts';
import { yuan } from '../amounts.ts';
import type { BasketCost } from '../baskets.ts';
import { placeName } from '../counties.ts';
import { type Answering, answeringAt } from '../guide/hours.ts';
import type { FoundAround } from '../places.ts';
import { collects, type InstitutionEntry, type NearEntry } from '../published.ts';
import type { PageContext } from '../site.ts';
import { chinese, institutionName, telephone, to } from './frame.ts';

/** The funeral homes that a family of a county can call, at a moment. */
export interface HomesHere {
  readonly county: Region;
  readonly around: FoundAround;
  readonly at: Date;
  /** The nearest elsewhere that answer, when none of these does. */
  readonly nearby: readonly NearEntry[];
  /** What their collection costs, by number, where the list in force says it. */
  readonly costs: ReadonlyMap<string, BasketCost>;
}

type House = InstitutionEntry | NearEntry;

const MOST = 6;
const NOW: readonly Answering[] = ['always', 'open'];
const RANKS: readonly Answering[] = ['always', 'open', 'unknown', 'closed'];

/** Those that answer at this moment first; within them the order in which they were found. */
export const homesOf = ({ around: { found, near }, at }: HomesHere): readonly House[] => {
  const rank = ({ hours }: House): number => RANKS.indexOf(answeringAt(hours, at));
  return (near.length > 0 ? near : found.entries)
    .filter(({ phone }) => phone !== null)
    .toSorted((one, other) => rank(one) - rank(other))
    .slice(0, MOST);
};

/** Whether the published hours of a house say that it answers at a moment. */
export const answersNow = ({ hours }: Pick<House, 'hours'>, at: Date): boolean =>
  NOW.includes(answeringAt(hours, at));

export const someAnswer = (here: HomesHere): boolean =>
  homesOf(here).some((one) => answersNow(one, here.at));

/** Where its prices are: worked out when it has a list in force, else what it has published. */
function prices(context: PageContext, { number, pricesSince }: House): Html {
  const address = institutionAddress(number);
  return pricesSince === null
    ? html`<a href="${to(context, address)}">${context.t.guide.homes.prices}</a>`
    : html`<a href="${to(context, `${address}/cost`)}">${context.t.guide.path.calls.cost}</a>`;
}

/** Who cannot ring asks to be called. */
const callBack = (context: PageContext, one: House): Html | false =>
  collects(one) &&
  html` · <a href="${to(context, callBackAddress(one.number))}">${context.t.callBack.short}</a>`;

/** The start price of the collection, and what a resident of the place pays of it after waivers. */
function collection({ t }: PageContext, cost: BasketCost | undefined): Html | false {
  if (cost === undefined || cost.lacks !== undefined) return false;
  const words = t.guide.path.calls;
  const says =
    cost.due < cost.total
      ? words.waivedPrice(yuan(cost.total), yuan(cost.due))
      : words.price(yuan(cost.total));
  return html`<p>${says}${cost.atNight && words.nightRate}</p>`;
}

function home(context: PageContext, { at, costs }: HomesHere, one: House): Html {
  const { homes: words, path } = context.t.guide;
  const away = 'kilometres' in one && html` · ${words.away(one.kilometres)}`;
  const hours = one.hours !== null && html` · ${words.hours} ${chinese(context, one.hours)}`;
  return html`<li><strong>${institutionName(context, one)}</strong> <span class="dial">${telephone(one.phone ?? '')}</span>
<p>${path.calls.answering[answeringAt(one.hours, at)]}${away}</p>${collection(context, costs.get(one.number))}
<p class="quiet">${placeName(one.region, context.language)} · ${chinese(context, one.address)}${hours} <span class="noprint">· ${prices(context, one)}${callBack(context, one)}</span></p></li>`;
}

/** Which houses these are: of the county, of its city, or the nearest ones. */
export function homesHeading(context: PageContext, { county, around }: HomesHere): string {
  const words = context.t.guide.homes;
  const { language } = context;
  const isElsewhere = around.where === 'near' || around.where === 'province';
  return isElsewhere
    ? words.nearest(placeName(county.code, language))
    : words.in(placeName((around.city ?? county).code, language));
}

const list = (context: PageContext, here: HomesHere, homes: readonly House[]): Html =>
  html`<ul class="near">${homes.map((one) => home(context, here, one))}</ul>`;

/** The houses with what their hours say of the moment, and whom to try when none of them answers. */
export function homesList(context: PageContext, here: HomesHere): Html {
  const words = context.t.guide.path.calls;
  const { nearby } = here;
  const homes = homesOf(here);
  const own =
    homes.length === 0 ? html`<p class="note">${words.noPhone}</p>` : list(context, here, homes);
  return html`${homes.length > 0 && !someAnswer(here) && html`<p class="note">${words.noneNow}</p>`}
${own}${nearby.length > 0 && html`<p><strong>${words.nearby}</strong></p>${list(context, here, nearby)}`}`;
}
