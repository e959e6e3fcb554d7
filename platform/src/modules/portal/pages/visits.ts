import type { OtherSite, SlotFree } from '@qingming/connect/api/visits.ts';
import { visitClosing } from '@qingming/standard/records/visit-sets.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { type Html, html } from '../../../kernel/http/html.ts';
import { institutionAddress, visitsAddress, visitSlotAddress } from '../addresses.ts';
import { minuteIn } from '../amounts.ts';
import { placeName } from '../counties.ts';
import type { InstitutionShown } from '../published.ts';
import type { PageContext } from '../site.ts';
import {
  byDay,
  dayWithWeekday,
  hoursOf,
  isBookable,
  timeOfVisit,
  type VisitDay,
} from '../visit-times.ts';
import { chinese, frame, institutionName, institutionTitle, telephone, to } from './frame.ts';

type Site = OtherSite['house'];

/** The sites that take bookings, by place. */
export function visitSitesPage(
  context: PageContext,
  sites: readonly (Site & { slots: number })[],
): Html {
  const words = context.t.visits;
  const list = sites.map(
    (site) =>
      html`<li><h3><a href="${to(context, visitsAddress(site.number))}">${institutionName(context, site)}</a></h3><p class="quiet">${placeName(site.region, context.language)}</p></li>`,
  );
  return frame(context, {
    title: words.title,
    trail: [],
    body: html`<h1>${words.title}</h1><p>${words.lead}</p>
${list.length === 0 ? html`<p class="note">${words.none}</p>` : html`<h2>${words.sites}</h2><ul class="homes">${list}</ul>`}
<p><a href="${to(context, '/institutions')}">${context.t.institutions.title}</a></p>`,
  });
}

/** Why a slot was closed, in the reader's language. */
export const closingOf = ({ language }: PageContext, { closedBecause }: SlotFree): string =>
  findCode(visitClosing, closedBecause ?? 'other')?.[language] ?? '';

/** What a slot says of itself beside its hours. */
function saysOf(context: PageContext, slot: SlotFree, at: Date): string {
  const words = context.t.visits;
  if (slot.state === 'closed') return words.closed(closingOf(context, slot));
  if (Date.parse(slot.opensAt) > at.getTime())
    return words.opens(minuteIn(context.language, new Date(slot.opensAt)));
  if (slot.open.people > 0) return words.left(slot.open.people, slot.open.vehicles);
  return [words.full, slot.waiting > 0 && words.waiting(slot.waiting)]
    .filter((one) => one !== false)
    .join(context.language === 'zh' ? '，' : ', ');
}

interface Listed {
  readonly context: PageContext;
  readonly number: string;
  readonly at: Date;
}

function slotLine({ context, number, at }: Listed, slot: SlotFree): Html {
  const { visits: words } = context.t;
  const says = saysOf(context, slot, at);
  if (!isBookable(slot, at))
    return html`<li><b class="none">${hoursOf(slot)}</b> <span class="none">${says}</span></li>`;
  const kept = slot.priority.people > 0 && html`<small>${words.kept(slot.priority.people)}</small>`;
  return html`<li><a href="${to(context, visitSlotAddress(number, slot.id))}">${hoursOf(slot)}</a> <span class="${slot.open.people > 0 ? '' : 'none'}">${says}${kept}</span></li>`;
}

function dayPart(listed: Listed, { day, slots }: VisitDay): Html {
  const { context, at } = listed;
  const bookable = slots.filter((slot) => isBookable(slot, at));
  const people = bookable.reduce((sum, { open }) => sum + open.people, 0);
  const left =
    bookable.length > 0 && html` <span class="basis">${context.t.visits.dayLeft(people)}</span>`;
  return html`<section><h3>${dayWithWeekday(context.language, day)}${left}</h3>
<ul class="hours">${slots.map((slot) => slotLine(listed, slot))}</ul></section>`;
}

/** Of a house: its days and hours, and how many places each has left. */
export function visitDaysPage(
  context: PageContext,
  { house, slots, at }: { house: InstitutionShown; slots: readonly SlotFree[]; at: Date },
): Html {
  const words = context.t.visits;
  const title = words.book(institutionTitle(context, house));
  const byPhone = Math.max(0, ...slots.map(({ phone }) => phone.people));
  const listed = { context, number: house.number, at };
  return frame(context, {
    title,
    trail: [
      [context.t.institutions.title, '/institutions'],
      [institutionTitle(context, house), institutionAddress(house.number)],
    ],
    ...(house.phone !== null && {
      call: { name: institutionTitle(context, house), number: house.phone },
    }),
    body: html`<h1>${words.title}</h1><p class="lead">${institutionName(context, house)}<br><span class="quiet">${chinese(context, house.address)}</span></p>
<p>${words.lead}</p>
${slots.length === 0 ? html`<p class="note">${words.noneHere}</p>` : html`<h2>${words.days}</h2><p class="quiet">${words.numbers}</p>${byDay(slots).map((day) => dayPart(listed, day))}`}
${byPhone > 0 && house.phone !== null && html`<p>${words.byPhone(byPhone)} ${telephone(house.phone)}</p>`}
<p><a href="${to(context, '/visits')}">${words.sites}</a></p>`,
  });
}

/** Where else there are places: at the same house, and at others of the county. */
export interface Alternatives {
  readonly here: readonly SlotFree[];
  readonly elsewhere: readonly OtherSite[];
}

/** Other times, as links: of the house first, then of others. */
export function alternatives(
  context: PageContext,
  number: string,
  { here, elsewhere }: Alternatives,
): Html {
  const { visits: words } = context.t;
  const { language } = context;
  return html`${
    here.length > 0 &&
    html`<h2>${words.nearest}</h2><ul class="hours alt">${here.map(
      (slot) =>
        html`<li><a href="${to(context, visitSlotAddress(number, slot.id))}">${timeOfVisit(language, slot)}</a> <span>${words.left(slot.open.people, slot.open.vehicles)}</span></li>`,
    )}</ul>`
  }${
    elsewhere.length > 0 &&
    html`<h2>${words.elsewhere}</h2><ul class="hours alt">${elsewhere.map(
      ({ house, slot, people }) =>
        html`<li><a href="${to(context, visitsAddress(house.number))}">${institutionName(context, house)}</a> <span>${timeOfVisit(language, slot)}<br>${words.dayLeft(people)}</span></li>`,
    )}</ul>`
  }`;
}
