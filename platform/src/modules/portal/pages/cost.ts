import { waiverGroup } from '@qingming/standard/codes/money.ts';
import {
  findRegion,
  NATION,
  regionChildren,
  regionFullName,
} from '@qingming/standard/data/regions.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { hasTariff } from '@qingming/standard/numbers/tariff.ts';
import { partsOfCharge } from '@qingming/standard/records/tariff-words.ts';
import { type Html, html } from '../../../kernel/http/html.ts';
import { dayIn, yuan } from '../amounts.ts';
import { institutionAddress } from '../addresses.ts';
import {
  type Choices,
  type Cost,
  type CostAsked,
  type CostLine,
  furtherName,
  groupsOf,
  isByDay,
  isByYear,
  type NumberName,
  PART_NAMES,
  type PartName,
  type PlaceName,
  placesAsked,
  SENT,
} from '../cost.ts';
import type { InstitutionShown, PublishedItem, PublishedList, WaiverShown } from '../published.ts';
import type { PageContext } from '../site.ts';
import { countyOptions, option } from './county-select.ts';
import { chinese, frame, institutionName, institutionTitle, to } from './frame.ts';
import { citations } from './citations.ts';
import { itemName, itemTitle, tariffNote, unitOf } from './price-table.ts';
import { rowsTable } from './rows-table.ts';

/** What a page about the cost at one institution shows; `list` and `cost` lack where there is nothing to compute. */
export interface CostShown {
  readonly institution: InstitutionShown;
  readonly list: PublishedList | undefined;
  /** First day of the next list, where one was published ahead. */
  readonly coming: string | undefined;
  readonly choices: Choices;
  readonly asked: CostAsked;
  readonly rules: readonly WaiverShown[];
  readonly cost: Cost | undefined;
}

interface Form {
  readonly context: PageContext;
  readonly shown: CostShown;
}

const groupName = ({ language }: PageContext, group: string): string =>
  findCode(waiverGroup, group)?.[language] ?? group;

/** Every division of this province, and the other provinces. */
function placeField({ context, shown }: Form, name: PlaceName): Html {
  const { t, language, site } = context;
  const words = t.cost;
  const chosen = shown.asked.places[name];
  const own = findRegion(site.node);
  const others = regionChildren(NATION).filter(({ code }) => code !== site.node);
  return html`<div class="field"><label class="ask" for="${name}">${words.places[name]}</label>
<p class="help" id="${name}-help">${words.placeHelp}</p>
<select id="${name}" name="${name}" aria-describedby="${name}-help">${option('', words.notSaid, chosen === undefined)}
${own && option(own.code, words.wholeProvince(own.name[language]), chosen === own.code)}
${countyOptions(context, chosen)}
<optgroup label="${words.elsewhere}">${others.map((one) => option(one.code, one.name[language], chosen === one.code))}</optgroup></select></div>`;
}

function groupField({ context, shown }: Form): Html | false {
  const words = context.t.cost;
  const groups = groupsOf(shown.rules);
  if (groups.length === 0) return false;
  const { group: chosen } = shown.asked;
  return html`<div class="field"><label class="ask" for="group">${words.group}</label>
<p class="help" id="group-help">${words.groupHelp}</p>
<select id="group" name="group" aria-describedby="group-help">${option('', words.noGroup, chosen === undefined)}
${groups.map((one) => option(one, groupName(context, one), one === chosen))}</select></div>`;
}

interface NumberField {
  readonly name: string;
  readonly label: Html | string;
  readonly help?: Html | string;
}

/** A number with its help; the first with something wrong in it takes the focus. */
function numberField({ context, shown }: Form, { name, label, help }: NumberField): Html {
  const { texts, wrong } = shown.asked;
  const most = wrong.get(name);
  const about = [
    ...(most === undefined ? [] : [`${name}-wrong`]),
    ...(help === undefined ? [] : [`${name}-help`]),
  ].join(' ');
  const isFirst = wrong.keys().next().value === name;
  const value = texts.get(name) ?? '';
  const invalid = most === undefined ? 'false' : 'true';
  const input = isFirst
    ? html`<input type="text" inputmode="decimal" id="${name}" name="${name}" value="${value}" maxlength="20" autofocus autocomplete="off" aria-describedby="${about}" aria-invalid="${invalid}">`
    : html`<input type="text" inputmode="decimal" id="${name}" name="${name}" value="${value}" maxlength="20" autocomplete="off" aria-describedby="${about}" aria-invalid="${invalid}">`;
  return html`<div class="field"><label class="ask" for="${name}">${label}</label>
${help !== undefined && html`<p class="help" id="${name}-help">${help}</p>`}
${most !== undefined && html`<p class="wrong" id="${name}-wrong">${context.t.cost.wrong(most)}</p>`}
${input}</div>`;
}

const asksFor = (form: Form, name: NumberName): Html =>
  numberField(form, {
    name,
    label: form.context.t.cost.numbers[name],
    help: form.context.t.cost.numberHelp[name],
  });

function itemOption(context: PageContext, item: PublishedItem, chosen: boolean): Html {
  const words = context.t.institution;
  const start = hasTariff(item) ? words.start : '';
  const price = `${start}${words.yuan(yuan(item.price))}${words.per(unitOf(context, item))}`;
  return option(item.code, `${itemTitle(context, item)}  ${price}`, chosen);
}

/** The numbers by which the items of a part are counted. */
function numbersOf(name: PartName, items: readonly PublishedItem[]): readonly NumberName[] {
  if (name === 'transport') return items.some(hasTariff) ? ['km'] : [];
  if (items.some(isByDay)) return ['days'];
  return items.some(isByYear) ? ['years'] : [];
}

function nightField({ context, shown }: Form): Html | false {
  const items = shown.choices.parts.transport.filter(({ nightFrom }) => nightFrom !== null);
  if (items.length === 0) return false;
  const words = context.t.cost;
  const input = shown.asked.night
    ? html`<input type="checkbox" name="night" value="1" checked>`
    : html`<input type="checkbox" name="night" value="1">`;
  return html`<label class="choice">${input}${words.night}</label>`;
}

function partField(form: Form, name: PartName): Html | false {
  const { context, shown } = form;
  const items = shown.choices.parts[name];
  if (items.length === 0) return false;
  const words = context.t.cost;
  const chosen = shown.asked.chosen[name];
  const notes = items.flatMap((item) => {
    const note = tariffNote(context, item);
    return note === undefined
      ? []
      : [html`<p class="help">${itemName(context, item)} · ${note}</p>`];
  });
  return html`<div class="field"><label class="ask" for="${name}">${words.parts[name]}</label>
${notes}
<select id="${name}" name="${name}">${option('', words.none[name], chosen === undefined)}
${items.map((item) => itemOption(context, item, item.code === chosen?.code))}</select></div>
${numbersOf(name, items).map((number) => asksFor(form, number))}
${name === 'transport' && nightField(form)}`;
}

function furtherFields(form: Form): Html | false {
  const { context, shown } = form;
  const { more } = shown.choices;
  if (more.length === 0) return false;
  const words = context.t.cost;
  const prices = context.t.institution;
  const fields = more.map((item) =>
    numberField(form, {
      name: furtherName(item.code),
      label: itemName(context, item),
      help: html`${prices.yuan(yuan(item.price))}${prices.per(unitOf(context, item))}${item.content !== null && html` · ${chinese(context, item.content)}`}`,
    }),
  );
  const content = html`<summary>${words.more}</summary><p class="help">${words.moreHelp}</p>${fields}`;
  const isUsed = more.some(({ code }) => shown.asked.texts.has(furtherName(code)));
  return isUsed
    ? html`<details class="without" open>${content}</details>`
    : html`<details class="without">${content}</details>`;
}

const hasShares = ({ parts, more }: Choices): boolean =>
  [...Object.values(parts).flat(), ...more].some(({ share }) => share !== null);

function costForm(form: Form): Html {
  const { context, shown } = form;
  const words = context.t.cost;
  const { institution, choices, rules } = shown;
  return html`<form method="get" action="${to(context, `${institutionAddress(institution.number)}/cost`)}" novalidate>
<input type="hidden" name="${SENT}" value="1">
<fieldset><legend>${words.who}</legend>
${placesAsked(rules).map((name) => placeField(form, name))}
${groupField(form)}
${hasShares(choices) && asksFor(form, 'age')}</fieldset>
<fieldset><legend>${words.what}</legend>
${PART_NAMES.map((name) => partField(form, name))}
${furtherFields(form)}</fieldset>
<p><button>${words.go}</button></p>
</form>`;
}

/** How the price comes about: 80 元 × 3 天; of a tariff part by part. */
function countOf(context: PageContext, line: CostLine): Html | false {
  const { item, quantity, unitPrice, counted } = line;
  const words = context.t.cost;
  if (counted !== undefined) {
    const parts = partsOfCharge(item, counted).map(({ says, amount }) =>
      words.part(says[context.language], yuan(amount)),
    );
    return html`<br><span class="basis">${parts.join(' · ')}</span>`;
  }
  const counts = quantity !== 1 || isByDay(item) || isByYear(item);
  const count = words.times(yuan(unitPrice), String(quantity), unitOf(context, item));
  return counts && html`<br><span class="basis">${count}</span>`;
}

const ruleName = ({ language }: PageContext, { name, nameEn }: WaiverShown): string =>
  language === 'en' ? (nameEn ?? name) : name;

function lineRow(context: PageContext, line: CostLine): readonly (Html | string)[] {
  const { item, amount, waived, rule } = line;
  const by =
    rule &&
    html`<br><span class="basis">${ruleName(context, rule)} · ${chinese(context, rule.document)}</span>`;
  return [
    html`${itemName(context, item)}${countOf(context, line)}`,
    yuan(amount),
    waived === 0 ? '0' : html`−${yuan(waived)}${by}`,
    html`<b>${yuan(amount - waived)}</b>`,
  ];
}

function groupLines(context: PageContext, { groups }: Cost): Html | false {
  const words = context.t.cost;
  return (
    groups.length > 0 &&
    html`<p>${words.groups}</p><ul>${groups.map(({ group, due }) => html`<li>${words.groupPays(groupName(context, group), yuan(due))}</li>`)}</ul>`
  );
}

/** What was not said, and what the sum therefore leaves out. */
function lacks({ context, shown }: Form, cost: Cost): readonly Html[] {
  const words = context.t.cost;
  const { asked, rules } = shown;
  const unsaid = placesAsked(rules).filter((name) => asked.places[name] === undefined);
  const fees = new Set(cost.lines.map(({ item }) => item.feeType));
  const asks = (name: PlaceName): boolean =>
    rules.some((rule) => rule[name] !== null && fees.has(rule.feeType));
  const noDistance =
    asked.chosen.transport !== undefined &&
    hasTariff(asked.chosen.transport) &&
    asked.numbers.km === undefined;
  return [
    ...unsaid
      .filter(asks)
      .map((name) => html`<p class="note">${words.unsaid(words.places[name])}</p>`),
    ...(noDistance ? [html`<p class="note">${words.noDistance}</p>`] : []),
    ...(asked.isGone ? [html`<p class="note late">${words.gone}</p>`] : []),
  ];
}

/** For whom it was worked out, as it was said. */
function said({ context, shown }: Form): string {
  const words = context.t.cost;
  const { places, group, numbers } = shown.asked;
  const { language } = context;
  return [
    ...placesAsked(shown.rules).flatMap((name) => {
      const place = places[name];
      return place === undefined
        ? []
        : [words.said(words.places[name], regionFullName(place)?.[language] ?? place)];
    }),
    ...(group === undefined ? [] : [words.said(words.group, groupName(context, group))]),
    ...(numbers.age === undefined ? [] : [words.said(words.numbers.age, String(numbers.age))]),
  ].join(words.between);
}

function answer(form: Form, cost: Cost): Html {
  const { context, shown } = form;
  const { site, here, language, t } = context;
  const words = t.cost;
  const table =
    cost.lines.length > 0 &&
    rowsTable(words.title, words.heads, [
      ...cost.lines.map((line) => lineRow(context, line)),
      [
        words.total,
        html`<b>${yuan(cost.total)}</b>`,
        html`<b>${cost.waived === 0 ? '0' : `−${yuan(cost.waived)}`}</b>`,
        html`<b>${yuan(cost.due)}</b>`,
      ],
    ]);
  const persons = said(form);
  const since = shown.list && words.sameRules(dayIn(language, shown.list.from));
  return html`<div class="answer"><h1>${words.due(yuan(cost.due))}</h1>
<p class="quiet">${institutionName(context, shown.institution)}</p>
<p>${words.sums(yuan(cost.total), yuan(cost.waived))}</p>
${persons !== '' && html`<p>${persons}</p>`}
${lacks(form, cost)}
${table}
${groupLines(context, cost)}
${shown.asked.group !== undefined && html`<p>${words.checked}</p>`}
<p>${since}</p>
${shown.coming !== undefined && html`<p class="note late">${t.institution.coming(dayIn(language, shown.coming))}</p>`}
<p class="noprint">${words.share}<br><span class="code">${site.publicUrl}${to(context, here)}</span></p></div>`;
}

/** What it costs at one institution, for a family that says what it wants; without a script. */
export function costPage(context: PageContext, shown: CostShown): Html {
  const words = context.t.cost;
  const form = { context, shown };
  const { institution, list, cost } = shown;
  const cite = citations(context);
  const isWrong = shown.asked.wrong.size > 0;
  const heading = html`<h1>${words.title}</h1><p class="quiet">${institutionName(context, institution)}</p>`;
  const body =
    list === undefined
      ? html`${heading}<p class="note">${cite.say(context.t.institution.noList)}</p>`
      : html`${cost === undefined ? html`${heading}<p>${words.lead}</p>` : answer(form, cost)}
<div class="noprint">${cost !== undefined && html`<h2>${words.again}</h2>`}${costForm(form)}</div>`;
  return frame(context, {
    title: isWrong ? context.t.certificates.error(words.title) : words.title,
    trail: [
      [context.t.institutions.title, '/institutions'],
      [institutionTitle(context, institution), institutionAddress(institution.number)],
    ],
    prices: true,
    unlisted: true,
    call:
      institution.phone === null
        ? undefined
        : { name: institutionTitle(context, institution), number: institution.phone },
    body: html`${body}${cite.sources()}`,
  });
}
