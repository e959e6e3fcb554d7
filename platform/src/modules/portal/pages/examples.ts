import { type Html, html } from '../../../kernel/http/html.ts';
import { yuan } from '../amounts.ts';
import { type Example, examplesOf } from '../waived.ts';
import { householdName, itemTitle, type Priced } from './price-table.ts';
import { rowsTable } from './rows-table.ts';

function lineOf({ context }: Priced, { farewell, days, total, reduced }: Example): readonly Html[] {
  const words = context.t.institution;
  const more =
    farewell &&
    html`<br><span class="basis">${words.exampleFarewell(itemTitle(context, farewell))}</span>`;
  const left = reduced.map(({ household, left: pays }) => {
    const paid = words.pay(householdName(context, household), yuan(pays));
    return html`<span class="waived"><strong>${paid}</strong></span>`;
  });
  return [
    html`${farewell === undefined ? words.plain : words.withFarewell}<br><span class="basis">${words.exampleItems(days)}</span>${more}`,
    html`<b>${words.yuan(yuan(total))}</b>`,
    left.length === 0 ? html`<b>${words.yuan(yuan(total))}</b>` : html`${left}`,
  ];
}

/** What two plain ways of doing it cost here, before and after waivers. */
export function examples(priced: Priced): Html | false {
  const found = examplesOf(priced.reckoning, priced.list);
  if (found.length === 0) return false;
  const { t } = priced.context;
  const words = t.institution;
  return html`<h3>${words.examples}</h3><p class="quiet">${words.examplesSays}</p>
${rowsTable(
  words.examples,
  words.exampleHeads,
  found.map((one) => lineOf(priced, one)),
)}`;
}
