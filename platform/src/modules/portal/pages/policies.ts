import { waiverGroup } from '@qingming/standard/codes/money.ts';
import { feeType } from '@qingming/standard/codes/price.ts';
import { regionFullName } from '@qingming/standard/data/regions.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { type Html, type HtmlValue, html } from '../../../kernel/http/html.ts';
import { dayIn, yuan } from '../amounts.ts';
import type { PriceDocument, WaiverShown } from '../published.ts';
import type { Face } from '../site.ts';
import { citations } from './citations.ts';
import { chinese, frame, to } from './frame.ts';
import { rowsTable } from './rows-table.ts';

/** Who qualifies, those for everybody first; a family never begins with somebody unknown. */
const ORDER: readonly WaiverShown['group'][] = [
  'universal',
  'minimum-living',
  'destitute',
  'rural-support',
  'urban-support',
  'special-care',
  'disaster',
  'other',
  'nameless',
];

const rankOf = ({ group }: WaiverShown): number => ORDER.indexOf(group);

/** Where the family must be registered: `37` and `370102` are divisions, nothing is everybody. */
function household({ language, t }: Face, prefix: string | null): string {
  if (prefix === null) return t.policies.anyHousehold;
  const name = regionFullName(prefix.padEnd(6, '0'))?.[language] ?? prefix;
  return t.policies.households(name);
}

/** What is counted of a fee: days of storage, years of a niche, else how often. */
const COUNTED: Readonly<Partial<Record<WaiverShown['feeType'], 'day' | 'year'>>> = {
  '02': 'day',
  '04': 'year',
  '12': 'year',
};

function most({ t }: Face, { cap, mostUnits, feeType: fee }: WaiverShown): Html {
  const count =
    mostUnits === null ? undefined : t.policies.mostUnits[COUNTED[fee] ?? 'time'](mostUnits);
  return html`<span class="sum"><b>${t.policies.atMost(yuan(cap))}</b></span>${count !== undefined && html`<br><span class="basis">${count}</span>`}`;
}

function waiverLine(face: Face, waiver: WaiverShown): readonly HtmlValue[] {
  const { language } = face;
  const english = language === 'en' ? waiver.nameEn : null;
  return [
    english ?? chinese(face, waiver.name),
    html`${findCode(waiverGroup, waiver.group)?.[language]}<br><span class="basis">${household(face, waiver.household)}</span>`,
    findCode(feeType, waiver.feeType)?.[language],
    most(face, waiver),
  ];
}

/** The rules of one document, which is named once, above them. */
function documentWaivers(face: Face, rules: readonly WaiverShown[]): Html {
  const words = face.t.policies;
  const [first] = rules;
  if (first === undefined) return html``;
  const basis = words.waiversOf(first.document, dayIn(face.language, first.from));
  return html`<p class="quiet">${basis}</p>
${rowsTable(
  words.waivers,
  words.waiverHeads,
  rules.map((one) => waiverLine(face, one)),
)}`;
}

function waivers(face: Face, all: readonly WaiverShown[]): Html {
  const words = face.t.policies;
  const ordered = all.toSorted((a, b) => rankOf(a) - rankOf(b));
  const documents = [
    ...Map.groupBy(ordered, ({ document, from }) => `${document} ${from}`).values(),
  ];
  const shown =
    all.length === 0
      ? html`<p class="note">${words.noWaivers}</p>`
      : html`${documents.map((rules) => documentWaivers(face, rules))}`;
  return html`<h2 id="waivers">${words.waivers}</h2><p>${words.waiversSays}</p>${shown}`;
}

const documentLine = (face: Face, one: PriceDocument): readonly HtmlValue[] => [
  chinese(face, one.document),
  chinese(face, one.authority),
  `${face.t.institution.from(dayIn(face.language, one.since))} · ${face.t.policies.usedBy(one.institutions)}`,
];

function documents(face: Face, all: readonly PriceDocument[]): Html {
  const words = face.t.policies;
  const lines = all.map((one) => documentLine(face, one));
  const shown =
    all.length === 0
      ? html`<p class="note">${words.noLocal}</p>`
      : html`<p>${words.localSays}</p>${rowsTable(words.local, words.localHeads, lines)}`;
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
  const cite = citations(face);
  const national = words.nationalList.map((one) => html`<li>${cite.say(one)}</li>`);
  const isProvince = face.site.level === 'province';
  return frame(face, {
    title: words.title,
    trail: [],
    wide: true,
    body: html`<h1>${words.title}</h1>
${!isProvince && html`<p>${words.nationOnly} <a href="${to(face, '/')}">${face.t.ministry.provinces}</a></p>`}
${waivers(face, found.waivers)}
${isProvince && documents(face, found.documents)}
<h2 id="national">${words.national}</h2><ul>${national}</ul>${cite.sources()}`,
  });
}
