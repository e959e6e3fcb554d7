import { waiverGroup } from '@qingming/standard/codes/money.ts';
import { feeType } from '@qingming/standard/codes/price.ts';
import { regionFullName } from '@qingming/standard/data/regions.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { type Html, html } from '../../../kernel/http/html.ts';
import { dayIn, yuan } from '../amounts.ts';
import type { PriceDocument, WaiverShown } from '../published.ts';
import type { Face } from '../site.ts';
import { chinese, frame } from './frame.ts';

/** Where the family must be registered: `37` and `370102` are divisions, nothing is everybody. */
function household({ language, t }: Face, prefix: string | null): string {
  if (prefix === null) return t.policies.anyHousehold;
  const name = regionFullName(prefix.padEnd(6, '0'))?.[language] ?? prefix;
  return t.policies.households(name);
}

function waiverRow(face: Face, waiver: WaiverShown): Html {
  const { language, t } = face;
  const english = language === 'en' ? waiver.nameEn : null;
  const units = waiver.mostUnits;
  return html`<tr role="row"><th role="rowheader" scope="row">${english ?? chinese(face, waiver.name)}</th>
<td role="cell">${findCode(waiverGroup, waiver.group)?.[language]}<br><span class="basis">${household(face, waiver.household)}</span></td>
<td role="cell">${findCode(feeType, waiver.feeType)?.[language]}</td>
<td class="sum" role="cell"><b>${t.policies.atMost(yuan(waiver.cap))}</b>${units !== null && html`<br><span class="basis">${t.policies.mostUnits(units)}</span>`}</td>
<td class="basis" role="cell">${chinese(face, waiver.document)} · ${t.institution.from(dayIn(language, waiver.from))}</td></tr>`;
}

const table = (heads: readonly string[], rows: readonly Html[]): Html =>
  html`<table class="rows" role="table"><thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead><tbody role="rowgroup">${rows}</tbody></table>`;

function waivers(face: Face, all: readonly WaiverShown[]): Html {
  const words = face.t.policies;
  const shown =
    all.length === 0
      ? html`<p class="note">${words.noWaivers}</p>`
      : table(
          words.waiverHeads,
          all.map((one) => waiverRow(face, one)),
        );
  return html`<h2 id="waivers">${words.waivers}</h2><p>${words.waiversSays}</p>${shown}`;
}

const documentRow = (face: Face, one: PriceDocument): Html =>
  html`<tr role="row"><th role="rowheader" scope="row">${chinese(face, one.document)}</th><td role="cell">${chinese(face, one.authority)}</td>
<td role="cell">${face.t.institution.from(dayIn(face.language, one.since))} · ${face.t.policies.usedBy(one.institutions)}</td></tr>`;

function documents(face: Face, all: readonly PriceDocument[]): Html {
  const words = face.t.policies;
  const rows = all.map((one) => documentRow(face, one));
  const shown =
    all.length === 0
      ? html`<p class="note">${words.noLocal}</p>`
      : html`<p>${words.localSays}</p>${table(words.localHeads, rows)}`;
  return html`<h2 id="documents">${words.local}</h2>${shown}`;
}

/** Who pays less, and the documents under which prices stand. */
export function policiesPage(
  face: Face,
  found: {
    readonly waivers: readonly WaiverShown[];
    readonly documents: readonly PriceDocument[];
  },
): Html {
  const words = face.t.policies;
  const national = words.nationalList.map(([name, says]) => html`<dt>${name}</dt><dd>${says}</dd>`);
  return frame(face, {
    title: words.title,
    trail: [],
    wide: true,
    body: html`<h1>${words.title}</h1>
${waivers(face, found.waivers)}
${documents(face, found.documents)}
<h2 id="national">${words.national}</h2><dl class="named">${national}</dl>`,
  });
}
