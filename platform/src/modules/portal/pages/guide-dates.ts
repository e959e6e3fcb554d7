import { type Html, type HtmlValue, html } from '../../../kernel/http/html.ts';
import { dayIn, dayOfYearIn } from '../amounts.ts';
import { type DueDate, type UndatedId, undatedOf } from '../guide/dates.ts';
import { isLaw, type Sentence } from '../law.ts';
import { chinese } from './frame.ts';
import type { Parts } from './guide-way.ts';

/** The length of a storage term, and the norm of a region that stands in place of the national one. */
function length({ context }: Parts, { id, length: count, most, document }: DueDate): HtmlValue {
  const words = context.t.guide.path.dates;
  if (count === undefined) return false;
  const says = id === 'infection' ? words.lengthHours(count) : words.length(count);
  return html`${says} ${most !== undefined && `${words.most(most)} `}${document !== undefined && html`<span class="local">${chinese(context, words.regional(document))}</span> `}`;
}

/** A term that a region has of its own is not the national norm's: that is left out. */
const without = (says: Sentence, document: string | undefined): Sentence =>
  document !== undefined && isLaw(says) ? says.says : says;

/** With its year only where that is not the year of the death. */
function dayText({ context, shown }: Parts, { day }: DueDate): string {
  const isSameYear = day.slice(0, 4) === shown.asked.day.slice(0, 4);
  return (isSameYear ? dayOfYearIn : dayIn)(context.language, day);
}

function due(parts: Parts, date: DueDate): Html {
  const { context, cite } = parts;
  const words = context.t.guide.path.dates;
  const { title, says } = words.of[date.id];
  const hour = date.hour === undefined ? '' : ` ${String(date.hour).padStart(2, '0')}:00`;
  const over = date.isOver && html` <span class="quiet">${words.over}</span>`;
  return html`<li><span class="when"><time datetime="${date.day}">${dayText(parts, date)}</time>${hour}${over}</span><div>${title}<small>${length(parts, date)}${cite.say(without(says, date.document))}</small></div></li>`;
}

function event({ context, cite }: Parts, id: UndatedId): Html {
  const { when, title, says } = context.t.guide.path.dates.undated[id];
  return html`<li><span class="when">${when}</span><div>${title}<small>${cite.say(says)}</small></div></li>`;
}

/** What waits for no date. */
const isFirst = (id: UndatedId): boolean => id === 'infectionNow';

/** What is to be done at once, the terms as dates, then what is due at an event. */
export function datesSection(parts: Parts): Html {
  const { context, cite, shown } = parts;
  const words = context.t.guide.path.dates;
  const events = undatedOf(shown.asked, shown.dates);
  const stored = shown.dates.some(({ id }) => id === 'storage' || id === 'storageUnnatural');
  return html`<section><h2 id="dates">${words.title}</h2><p class="quiet">${words.from(dayIn(context.language, shown.asked.day))} ${stored && words.stored}</p>
<ul class="dates">${events.filter(isFirst).map((id) => event(parts, id))}${shown.dates.map((one) => due(parts, one))}${events.filter((id) => !isFirst(id)).map((id) => event(parts, id))}</ul><p class="quiet">${cite.say(words.ask)}</p></section>`;
}
