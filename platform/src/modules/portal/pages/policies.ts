import { waiverGroup } from '@qingming/standard/codes/money.ts';
import { feeType } from '@qingming/standard/codes/price.ts';
import { regionFullName } from '@qingming/standard/data/regions.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { type Html, type HtmlValue, html } from '../../../kernel/http/html.ts';
import { dayIn, yuan } from '../amounts.ts';
import type { PriceDocument, WaiverShown } from '../published.ts';
import type { PageContext } from '../site.ts';
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
  'low-income-edge',
  'orphan',
  'donor',
  'disaster',
  'other',
  'nameless',
];

const rankOf = ({ group }: WaiverShown): number => ORDER.indexOf(group);

/** Where the family must be registered: `37` and `370102` are divisions, nothing is everybody. */
function household({ language, t }: PageContext, prefix: string | null): string {
  if (prefix === null) return t.policies.anyHousehold;
  const name = regionFullName(prefix.padEnd(6, '0'))?.[language] ?? prefix;
  return t.policies.households(name);
}

/** What a rule asks for beside the household. */
function alsoAsked({ language, t }: PageContext, waiver: WaiverShown): readonly string[] {
  const words = t.policies;
  const at = (division: string): string => regionFullName(division)?.[language] ?? division;
  const { residence, deathRegion, doneIn, proof } = waiver;
  return [
    ...(residence === null ? [] : [words.livedIn(at(residence))]),
    ...(deathRegion === null ? [] : [words.diedIn(at(deathRegion))]),
    ...(doneIn === null ? [] : [words.doneIn(at(doneIn))]),
    ...(proof === null ? [] : [words.proof[proof]]),
  ];
}

/** What is counted of a fee: days of storage, years of a niche, else how often. */
const COUNTED: Readonly<Partial<Record<WaiverShown['feeType'], 'day' | 'year'>>> = {
  '02': 'day',
  '04': 'year',
  '12': 'year',
};

function most({ t }: PageContext, { cap, mostUnits, feeType: fee }: WaiverShown): Html {
  const count =
    mostUnits === null ? undefined : t.policies.mostUnits[COUNTED[fee] ?? 'time'](mostUnits);
  return html`<span class="sum"><b>${t.policies.atMost(yuan(cap))}</b></span>${count !== undefined && html`<br><span class="basis">${count}</span>`}`;
}

function waiverLine(context: PageContext, waiver: WaiverShown): readonly HtmlValue[] {
  const { language } = context;
  const english = language === 'en' ? waiver.nameEn : null;
  const asked = [household(context, waiver.household), ...alsoAsked(context, waiver)];
  return [
    english ?? chinese(context, waiver.name),
    html`${findCode(waiverGroup, waiver.group)?.[language]}${asked.map((each) => html`<br><span class="basis">${each}</span>`)}`,
    findCode(feeType, waiver.feeType)?.[language],
    most(context, waiver),
  ];
}

/** The rules of one document, which is named once, above them. */
function documentWaivers(context: PageContext, rules: readonly WaiverShown[]): Html {
  const words = context.t.policies;
  const [first] = rules;
  if (first === undefined) return html``;
  const basis = words.waiversOf(first.document, dayIn(context.language, first.from));
  return html`<p class="quiet">${basis}</p>
${rowsTable(
  words.waivers,
  words.waiverHeads,
  rules.map((one) => waiverLine(context, one)),
)}`;
}

function waivers(context: PageContext, all: readonly WaiverShown[]): Html {
  const words = context.t.policies;
  const ordered = all.toSorted((a, b) => rankOf(a) - rankOf(b));
  const documents = [
    ...Map.groupBy(ordered, ({ document, from }) => `${document} ${from}`).values(),
  ];
  const shown =
    all.length === 0
      ? html`<p class="note">${words.noWaivers}</p>`
      : html`${documents.map((rules) => documentWaivers(context, rules))}`;
  return html`<h2 id="waivers">${words.waivers}</h2><p>${words.waiversSays}</p>${shown}`;
}

const documentLine = (context: PageContext, one: PriceDocument): readonly HtmlValue[] => [
  chinese(context, one.document),
  chinese(context, one.authority),
  `${context.t.institution.from(dayIn(context.language, one.since))} · ${context.t.policies.usedBy(one.institutions)}`,
];

function documents(context: PageContext, all: readonly PriceDocument[]): Html {
  const words = context.t.policies;
  const lines = all.map((one) => documentLine(context, one));
  const shown =
    all.length === 0
      ? html`<p class="note">${words.noLocal}</p>`
      : html`<p>${words.localSays}</p>${rowsTable(words.local, words.localHeads, lines)}`;
  return html`<h2 id="documents">${words.local}</h2>${shown}`;
}

/** Who pays less, and the documents under which prices stand. */
export function policiesPage(
  context: PageContext,
  found: {
    readonly waivers: readonly WaiverShown[];
    readonly documents: readonly PriceDocument[];
  },
): Html {
  const words = context.t.policies;
  const cite = citations(context);
  const national = words.nationalList.map((one) => html`<li>${cite.say(one)}</li>`);
  const isProvince = context.site.level === 'province';
  return frame(context, {
    title: words.title,
    trail: [],
    wide: true,
    body: html`<h1>${words.title}</h1>
${!isProvince && html`<p>${words.nationOnly} <a href="${to(context, '/')}">${context.t.ministry.provinces}</a></p>`}
${waivers(context, found.waivers)}
${isProvince && documents(context, found.documents)}
<h2 id="national">${words.national}</h2><ul>${national}</ul>${cite.sources()}`,
  });
}
