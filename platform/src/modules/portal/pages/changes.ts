import { type Html, html } from '../../../kernel/http/html.ts';
import { institutionAddress } from '../addresses.ts';
import { dayBefore, dayIn, yuan } from '../amounts.ts';
import { changesBetween, type ItemChange, type ItemPast } from '../prices.ts';
import type { InstitutionShown, PublishedItem, PublishedList } from '../published.ts';
import type { Face } from '../site.ts';
import { chinese, frame, to } from './frame.ts';
import { itemPrice, itemTitle } from './price-table.ts';

/** From the first day to the last, in words; a list without an end is the present one. */
function span({ language, t, today }: Face, { from, until }: PublishedList): string {
  const first = dayIn(language, from);
  if (until !== null) return `${first} – ${dayIn(language, dayBefore(until))}`;
  return from <= today ? `${first} – ${t.institution.present}` : `${first} –`;
}

const amount = (item: PublishedItem | undefined): string => yuan(item?.price ?? 0);

/** The sentence of a change; names stay as the later list has them. */
function sentence(face: Face, { change, before, after }: ItemChange): string {
  const words = face.t.changes;
  const shown = after ?? before;
  const name = shown === undefined ? '' : itemTitle(face, shown);
  if (change === 'up' || change === 'down')
    return words[change](name, amount(before), amount(after));
  if (change === 'unit') return words.unit(name, before?.unit ?? '', after?.unit ?? '');
  return words[change](name);
}

function changes(face: Face, list: PublishedList, before: PublishedList | undefined): Html {
  const words = face.t.institution;
  if (before === undefined) return html`${words.first}`;
  const found = changesBetween(before, list);
  if (found.length === 0) return html`${words.unchanged}`;
  return html`<ul>${found.map((change) => html`<li>${sentence(face, change)}</li>`)}</ul>`;
}

const head = (names: readonly string[]): Html =>
  html`<thead role="rowgroup"><tr role="row">${names.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}</tr></thead>`;

/** Every list of an institution, newest first, with what it changed. */
export function listChanges(face: Face, lists: readonly PublishedList[]): Html | false {
  if (lists.length === 0) return false;
  const words = face.t.institution;
  const rows = lists.map(
    (list, at) => html`<tr role="row"><th role="rowheader" scope="row">${span(face, list)}</th>
<td role="cell">${chinese(face, list.document)}</td><td role="cell">${changes(face, list, lists[at + 1])}</td></tr>`,
  );
  return html`<h2 id="changes">${words.changes}</h2><p class="quiet">${words.changesSays}</p>
<table class="rows" role="table">${head(words.listHeads)}<tbody role="rowgroup">${rows}</tbody></table>`;
}

function itemChange(face: Face, { change, first }: ItemPast): string {
  const words = face.t.itemHistory;
  if (first) return words.start;
  if (change === undefined) return words.same;
  const { before, after } = change;
  const by = Math.abs((after?.price ?? 0) - (before?.price ?? 0));
  if (change.change === 'up' || change.change === 'down') return words[change.change](yuan(by));
  if (change.change === 'added') return words.start;
  return change.change === 'unit' ? sentence(face, change) : words[change.change];
}

const past = (face: Face, one: ItemPast): Html =>
  html`<tr role="row"><th role="rowheader" scope="row">${span(face, one.list)}</th>
<td class="sum" role="cell">${one.item !== undefined && itemPrice(face, one.item)}</td>
<td role="cell">${itemChange(face, one)}</td>
<td role="cell">${chinese(face, one.item?.document ?? one.list.document)}</td></tr>`;

/** The history of one item of an institution; `pasts` is not empty. */
export function itemHistoryPage(
  face: Face,
  institution: InstitutionShown,
  pasts: readonly ItemPast[],
): Html {
  const words = face.t.itemHistory;
  const item = pasts.find((one) => one.item !== undefined)?.item;
  const title = words.title(item === undefined ? '' : itemTitle(face, item));
  const above = institutionAddress(institution.number);
  return frame(face, {
    title,
    trail: [
      [face.t.institutions.title, '/institutions'],
      [chinese(face, institution.name), above],
    ],
    wide: true,
    call:
      institution.phone === null
        ? undefined
        : { name: institution.name, number: institution.phone },
    body: html`<h1>${title}</h1><p>${chinese(face, institution.name)}</p>
<table class="rows" role="table">${head(words.heads)}<tbody role="rowgroup">${pasts.map((one) => past(face, one))}</tbody></table>
<p><a href="${to(face, above)}">${words.back}</a></p>`,
  });
}
