import { type Html, type HtmlValue, html } from '../../../kernel/http/html.ts';
import { institutionAddress } from '../addresses.ts';
import { dayBefore, dayIn, yuan } from '../amounts.ts';
import { changesBetween, type ItemChange, type ItemPast } from '../prices.ts';
import type { InstitutionShown, PublishedItem, PublishedList } from '../published.ts';
import type { PageContext } from '../site.ts';
import { chinese, frame, institutionName, institutionTitle, to } from './frame.ts';
import { rowsTable } from './rows-table.ts';
import { itemPrice, itemTitle, tariffNote } from './price-table.ts';

/** From the first day to the last, in words; a list without an end is the present one. */
function span({ language, t, today }: PageContext, { from, until }: PublishedList): string {
  const first = dayIn(language, from);
  if (until !== null) return `${first} – ${dayIn(language, dayBefore(until))}`;
  return from <= today ? `${first} – ${t.institution.present}` : `${first} –`;
}

const amount = (item: PublishedItem | undefined): string => yuan(item?.price ?? 0);

/** The sentence of a change; names stay as the later list has them. */
function sentence(context: PageContext, { change, before, after }: ItemChange): string {
  const words = context.t.changes;
  const shown = after ?? before;
  const name = shown === undefined ? '' : itemTitle(context, shown);
  if (change === 'up' || change === 'down')
    return words[change](name, amount(before), amount(after));
  if (change === 'unit') return words.unit(name, before?.unit ?? '', after?.unit ?? '');
  if (change === 'tariff')
    return words.tariff(name, amount(after), after && tariffNote(context, after));
  return words[change](name);
}

/** More changes than these are opened by whoever wants to read them. */
const SHOWN_WHOLE = 3;

function changes(
  context: PageContext,
  list: PublishedList,
  before: PublishedList | undefined,
): Html {
  const words = context.t.institution;
  if (before === undefined) return html`${words.first}`;
  const found = changesBetween(before, list);
  if (found.length === 0) return html`${words.unchanged}`;
  const all = html`<ul>${found.map((change) => html`<li>${sentence(context, change)}</li>`)}</ul>`;
  if (found.length <= SHOWN_WHOLE) return all;
  return html`<details><summary>${words.changed(found.length)}</summary>${all}</details>`;
}

/** Every list of an institution, newest first, with what it changed. */
export function listChanges(context: PageContext, lists: readonly PublishedList[]): Html | false {
  if (lists.length === 0) return false;
  const words = context.t.institution;
  const rows = lists.map((list, at) => [
    span(context, list),
    chinese(context, list.document),
    changes(context, list, lists[at + 1]),
  ]);
  return html`<h2 id="changes">${words.changes}</h2><p class="quiet">${words.changesSays}</p>
${rowsTable(words.changes, words.listHeads, rows)}`;
}

function itemChange(context: PageContext, { change, first }: ItemPast): string {
  const words = context.t.itemHistory;
  if (first) return words.start;
  if (change === undefined) return words.same;
  const { before, after } = change;
  const by = Math.abs((after?.price ?? 0) - (before?.price ?? 0));
  if (change.change === 'up' || change.change === 'down') return words[change.change](yuan(by));
  if (change.change === 'added') return words.start;
  return change.change === 'unit' || change.change === 'tariff'
    ? sentence(context, change)
    : words[change.change];
}

const past = (context: PageContext, one: ItemPast): readonly HtmlValue[] => [
  span(context, one.list),
  html`<span class="sum">${one.item !== undefined && itemPrice(context, one.item)}</span>`,
  itemChange(context, one),
  chinese(context, one.item?.document ?? one.list.document),
];

/** The history of one item of an institution; `pasts` is not empty. */
export function itemHistoryPage(
  context: PageContext,
  institution: InstitutionShown,
  pasts: readonly ItemPast[],
): Html {
  const words = context.t.itemHistory;
  const item = pasts.find((one) => one.item !== undefined)?.item;
  const title = words.title(item === undefined ? '' : itemTitle(context, item));
  const above = institutionAddress(institution.number);
  return frame(context, {
    title,
    trail: [
      [context.t.institutions.title, '/institutions'],
      [institutionTitle(context, institution), above],
    ],
    wide: true,
    call:
      institution.phone === null
        ? undefined
        : { name: institutionTitle(context, institution), number: institution.phone },
    body: html`<h1>${title}</h1><p>${institutionName(context, institution)}</p>
${rowsTable(
  title,
  words.heads,
  pasts.map((one) => past(context, one)),
)}
<p><a href="${to(context, above)}">${words.back}</a></p>`,
  });
}
