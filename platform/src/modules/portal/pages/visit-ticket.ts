import type { SlotFree, VisitView } from '@qingming/connect/api/visits.ts';
import { civilDay } from '@qingming/standard/numbers/civil-time.ts';
import { MOST_VISITORS } from '@qingming/standard/records/visit-booking.ts';
import { type Html, type HtmlValue, html, raw } from '../../../kernel/http/html.ts';
import { institutionAddress, visitAddress } from '../addresses.ts';
import { minuteIn } from '../amounts.ts';
import type { PageContext } from '../site.ts';
import { dayWithWeekday, hoursOf, timeOfVisit } from '../visit-times.ts';
import { option } from './county-select.ts';
import { chinese, frame, institutionName, institutionTitle, to } from './frame.ts';
import { closingOf } from './visits.ts';

/** A booking under its link, with the times that it may change to. */
export interface VisitStanding {
  readonly view: VisitView;
  readonly link: string;
  readonly at: Date;
  /** Drawn by us: the code of the ticket. */
  readonly qr: string | undefined;
  readonly others: readonly SlotFree[];
  readonly refused?: string | undefined;
}

const row = (term: string, value: HtmlValue): Html | false =>
  value !== null && value !== false && html`<div><dt>${term}</dt><dd>${value}</dd></div>`;

const minute = ({ language }: PageContext, at: string | null): string =>
  at === null ? '' : minuteIn(language, new Date(at));

const LIVE: readonly VisitView['state'][] = ['confirmed', 'waiting', 'offered'];

/** It may still be changed or cancelled: its time is not over. */
export const isToCome = ({ state, slot }: VisitView, at: Date): boolean =>
  LIVE.includes(state) && at.getTime() < Date.parse(slot.until);

const isClosed = ({ state, slot }: VisitView): boolean =>
  LIVE.includes(state) && slot.state === 'closed';

/** How the booking stands, in one sentence. */
function nowOf(context: PageContext, { view }: VisitStanding): string {
  const { states, closedNow } = context.t.visits;
  if (isClosed(view)) return closedNow(closingOf(context, view.slot));
  if (view.state === 'waiting') return states.waiting(view.before);
  if (view.state === 'offered') return states.offered(minute(context, view.offeredUntil));
  if (view.state === 'checked-in') return states['checked-in'](minute(context, view.checkedInAt));
  return states[view.state];
}

/** The code, and the six digits that stand for it. */
function ticket(context: PageContext, { view, qr }: VisitStanding): Html | false {
  const words = context.t.visits;
  if (qr === undefined || view.state !== 'confirmed' || isClosed(view)) return false;
  return html`<div class="ticket"><div class="qr" role="img" aria-label="${words.qr}">${raw(qr)}</div>
<p class="six code">${view.number.slice(-6)}</p><p class="quiet">${words.shot}</p></div>`;
}

const inEither = (context: PageContext, zh: string | null, en: string | null): HtmlValue =>
  context.language === 'en' && en !== null ? en : zh === null ? null : chinese(context, zh);

function facts(context: PageContext, { view }: VisitStanding): Html {
  const words = context.t.visits;
  const { house } = view;
  return html`<dl class="split">
${row(words.where, html`<a href="${to(context, institutionAddress(house.number))}">${institutionName(context, house)}</a><br>${chinese(context, house.address)}`)}
${row(words.howMany, words.people(view.people))}
${row(words.vehicle, view.vehicles > 0 ? html`<span class="code">${view.plate ?? ''}</span>` : words.noVehicle)}
${row(words.who, html`${view.name} <span class="code">${view.phone}</span>`)}
${row(words.transport, inEither(context, house.publicTransport, house.publicTransportEn))}
${row(words.parking, inEither(context, house.parking, house.parkingEn))}
${row(words.number, html`<span class="code">${view.number}</span>`)}
</dl>`;
}

const button = (address: string, value: string, says: string, plain = false): Html =>
  html`<form method="post" action="${address}" class="noprint"><p><button name="do" value="${value}" class="${plain ? 'plain' : ''}">${says}</button></p></form>`;

/** Other times, and how many come: one choice, one button. */
function changing(context: PageContext, { view, link, others, at }: VisitStanding): Html | false {
  const words = context.t.visits;
  const address = to(context, visitAddress(link));
  if (!isToCome(view, at)) return false;
  const same = view.slot.state === 'open' && view.state === 'confirmed' ? [view.slot] : [];
  const slots = [...same, ...others];
  const heading = isClosed(view) ? words.moveTo : words.change;
  if (slots.length === 0) return html`<h2>${heading}</h2><p>${words.noOther}</p>`;
  const counts = Array.from({ length: MOST_VISITORS }, (_, index) => index + 1);
  return html`<section class="noprint"><h2>${heading}</h2><form method="post" action="${address}">
<div class="field"><label class="ask" for="slot">${words.when}</label><select id="slot" name="slot">${slots.map((slot) => option(slot.id, `${timeOfVisit(context.language, slot)} · ${words.dayLeft(slot.open.people)}`, slot.id === view.slot.id))}</select></div>
<div class="field"><label class="ask" for="people">${words.howMany}</label><select id="people" name="people">${counts.map((count) => option(String(count), words.people(count), count === view.people))}</select></div>
<p><button class="plain" name="do" value="change">${words.changeDone}</button></p></form></section>`;
}

/** The page of one booking: how it stands, what to show at the gate, how to get there, and the ways to change it. */
export function visitStandingPage(context: PageContext, standing: VisitStanding): Html {
  const words = context.t.visits;
  const { view, link, at, refused } = standing;
  const here = to(context, visitAddress(link));
  const live = isToCome(view, at);
  const isGood = view.state === 'confirmed' && !isClosed(view);
  return frame(context, {
    title: words.mine,
    trail: [],
    unlisted: true,
    ...(view.house.phone !== null && {
      call: { name: institutionTitle(context, view.house), number: view.house.phone },
    }),
    body: html`<p class="quiet">${words.mine}</p><h1><span class="nb">${dayWithWeekday(context.language, civilDay(new Date(view.slot.from)))}</span> <span class="nb">${hoursOf(view.slot)}</span></h1>
${refused !== undefined && html`<p class="wrong" role="alert">${refused}</p>`}
<p class="${isGood ? '' : 'note late'}" role="status">${nowOf(context, standing)}</p>
${isClosed(view) && changing(context, standing)}
${view.state === 'offered' && live && button(here, 'accept', words.accept)}
${ticket(context, standing)}
${facts(context, standing)}
${isGood && html`<p class="noprint"><a href="${here}/visit.ics">${words.calendar}</a></p>`}
${!isClosed(view) && changing(context, standing)}
${live && html`<p class="noprint"><a href="${here}">${words.refresh}</a></p><p class="quiet noprint">${words.cancelHelp}</p>${button(here, 'cancel', words.cancel, true)}`}
<p class="quiet noprint">${words.keepLink}</p>`,
  });
}

/** A link that opens nothing, or nothing any more. */
export const visitOverPage = (context: PageContext): Html =>
  frame(context, {
    title: context.t.visits.mine,
    trail: [],
    unlisted: true,
    body: html`<h1>${context.t.visits.mine}</h1><p>${context.t.visits.over}</p>
<p><a href="${to(context, '/visits')}">${context.t.visits.title}</a></p>`,
  });
