import type { SlotFree } from '@qingming/connect/api/visits.ts';
import { identityDocument } from '@qingming/standard/codes/person.ts';
import { MOST_VISITORS } from '@qingming/standard/records/visit-booking.ts';
import { type Html, type HtmlValue, html } from '../../../kernel/http/html.ts';
import { institutionAddress, visitsAddress, visitSlotAddress } from '../addresses.ts';
import type { InstitutionShown } from '../published.ts';
import type { PageContext } from '../site.ts';
import { VISIT_FIELDS, type VisitField, type VisitForm } from '../visit-form.ts';
import { timeOfVisit } from '../visit-times.ts';
import { choiceField, fieldsFrom, lineField, TRAP } from './form-field.ts';
import { frame, institutionName, institutionTitle, to } from './frame.ts';
import { type Alternatives, alternatives } from './visits.ts';

/** The form of a booking of one slot. */
export interface VisitFormShown {
  readonly house: InstitutionShown;
  readonly slot: SlotFree;
  readonly form: VisitForm;
  readonly ticket: string;
  /** Given where the slot is full: what else there is. The form then joins the waiting list. */
  readonly full: (Alternatives & { readonly of: 'people' | 'vehicles' }) | undefined;
}

const counts = ({ t }: PageContext): readonly (readonly [string, string])[] =>
  Array.from({ length: MOST_VISITORS }, (_, index) => [
    String(index + 1),
    t.visits.people(index + 1),
  ]);

function fieldsOf(context: PageContext, { form, slot }: VisitFormShown): Html {
  const words = context.t.visits;
  const one = fieldsFrom<VisitField>(words, form);
  const line = (name: VisitField, type: 'text' | 'tel', autocomplete: string): Html =>
    lineField(one(name), { type, maxLength: 60, autocomplete });
  return html`${choiceField(one('people'), counts(context))}
${choiceField(one('vehicles'), [
  ['0', words.noVehicle],
  ['1', words.oneVehicle],
])}
${line('plate', 'text', 'off')}
${line('name', 'text', 'name')}
${line('phone', 'tel', 'tel')}
${slot.needsDocument && html`<p class="note">${words.documentNeeded}</p>`}
${choiceField(one('documentKind'), [
  ['', words.notSaid],
  ...identityDocument.values
    .filter(({ code }) => code !== '10' && code !== '11')
    .map((each): [string, string] => [each.code, each[context.language]]),
])}
${line('document', 'text', 'off')}
${line('right', 'text', 'off')}
${TRAP}`;
}

const sheetOf = (context: PageContext, house: InstitutionShown, title: string) => ({
  title,
  trail: [
    [context.t.institutions.title, '/institutions'],
    [institutionTitle(context, house), institutionAddress(house.number)],
    [context.t.visits.title, visitsAddress(house.number)],
  ] as const,
  unlisted: true,
  ...(house.phone !== null && {
    call: { name: institutionTitle(context, house), number: house.phone },
  }),
});

const chosen = (context: PageContext, { house, slot }: VisitFormShown): Html =>
  html`<p class="known"><span>${institutionName(context, house)}<br><b>${timeOfVisit(context.language, slot)}</b></span><a href="${to(context, visitsAddress(house.number))}">${context.t.visits.otherTime}</a></p>`;

/** Who comes, how many, and how they are reached. */
export function visitFormPage(context: PageContext, shown: VisitFormShown): Html {
  const words = context.t.visits;
  const { house, slot, form, ticket, full } = shown;
  const isWrong = form.wrong.size > 0 || form.refused !== undefined;
  const waits = full?.of === 'people';
  const address = to(context, visitSlotAddress(house.number, slot.id));
  return frame(context, {
    ...sheetOf(context, house, isWrong ? words.error(words.title) : words.title),
    body: html`<h1>${words.title}</h1>
${chosen(context, shown)}
${form.refused !== undefined && html`<p class="wrong" role="alert">${form.refused}</p>`}
${full !== undefined && html`<p class="note late" role="status">${waits ? words.fullHere : words.fullVehicles}</p>${alternatives(context, house.number, full)}`}
${waits && html`<h2>${words.joinWaiting}</h2><p>${words.waitingSays}</p>`}
<form method="post" action="${address}" novalidate>
<input type="hidden" name="ticket" value="${ticket}"><input type="hidden" name="waits" value="${waits ? '1' : ''}"><input type="hidden" name="step" value="check">
${fieldsOf(context, shown)}
<p><button>${words.next}</button></p>
<p class="quiet">${words.stored}</p>
</form>`,
  });
}

const row = (term: string, value: HtmlValue): Html =>
  html`<div><dt>${term}</dt><dd>${value}</dd></div>`;

/** What a field says to a reader: a choice in its words. */
function saidOf({ t, language }: PageContext, name: VisitField, typed: string): string {
  const words = t.visits;
  if (name === 'people') return words.people(Number(typed));
  if (name === 'vehicles') return typed === '1' ? words.oneVehicle : words.noVehicle;
  if (name === 'documentKind')
    return identityDocument.values.find(({ code }) => code === typed)?.[language] ?? '';
  return typed;
}

const keptField = ({ typed }: VisitForm, name: VisitField): Html =>
  html`<input type="hidden" name="${name}" value="${typed[name]}">`;

/** What will be booked, once more, before it is: two buttons, and nothing written yet. */
export function visitCheckPage(
  context: PageContext,
  shown: VisitFormShown & { readonly waits: boolean },
): Html {
  const words = context.t.visits;
  const { house, slot, form, ticket, waits } = shown;
  const address = to(context, visitSlotAddress(house.number, slot.id));
  const said = VISIT_FIELDS.filter(
    (name) => form.typed[name] !== '' && (name !== 'plate' || form.typed.vehicles === '1'),
  );
  return frame(context, {
    ...sheetOf(context, house, words.check),
    body: html`<h1>${words.check}</h1><p>${words.checkSays}</p>
<dl class="split">
${row(words.when, html`<b>${timeOfVisit(context.language, slot)}</b>`)}
${row(words.where, institutionName(context, house))}
${said.map((name) => row(words.fields[name], saidOf(context, name, form.typed[name])))}
</dl>
${waits && html`<p class="note">${words.waitingSays}</p>`}
<form method="post" action="${address}">
<input type="hidden" name="ticket" value="${ticket}"><input type="hidden" name="waits" value="${waits ? '1' : ''}">
${VISIT_FIELDS.map((name) => keptField(form, name))}
<p><button name="step" value="book">${waits ? words.confirmWaiting : words.confirm}</button></p>
<p><button class="plain" name="step" value="edit">${words.edit}</button></p>
</form>`,
  });
}
