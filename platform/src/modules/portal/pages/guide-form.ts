import { folk } from '@qingming/standard/codes/folk.ts';
import {
  NATION,
  OUTSIDE_THE_REGULATION,
  type Region,
  regionChildren,
} from '@qingming/standard/data/regions.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { type Html, html } from '../../../kernel/http/html.ts';
import {
  type AskedField,
  type GuideAsked,
  MATTERS,
  type Matter,
  PERSONS,
  PLACES,
} from '../guide/asked.ts';
import type { PageContext } from '../site.ts';
import { countyOptions, option } from './county-select.ts';
import { frame, to } from './frame.ts';
import { type HomesHere, homesHeading, homesList } from './homes-here.ts';

/** The peoples of 民事发〔1999〕17号, by GB/T 3304. */
const BURYING_PEOPLES = ['03', '05', '17', '29', '43', '41', '50', '35', '26', '47'] as const;
const HOURS_A_DAY = 24;

interface Form {
  readonly context: PageContext;
  readonly asked: GuideAsked;
}

const words = ({ context }: Form) => context.t.guide.path.ask;

/** What is wrong with a field, in words beside it. */
function wrong(form: Form, field: AskedField): Html | false {
  const fault = form.asked.wrong[field];
  const says = fault && words(form).wrong[field][fault];
  return says !== undefined && html`<p class="wrong" id="${field}-wrong">${says}</p>`;
}

const radio = (name: string, value: string, label: string, isChosen: boolean): Html =>
  isChosen
    ? html`<label class="choice"><input type="radio" name="${name}" value="${value}" checked> ${label}</label>`
    : html`<label class="choice"><input type="radio" name="${name}" value="${value}"> ${label}</label>`;

const place = (form: Form): Html =>
  html`<fieldset id="place"><legend>${words(form).place}</legend>${wrong(form, 'place')}
${PLACES.map((value) => radio('place', value, words(form).places[value], value === form.asked.place))}</fieldset>`;

/** Where there are platforms of provinces: all divisions below the nation that the Regulation holds in. */
export const provinces = (): readonly Region[] =>
  regionChildren(NATION).filter(({ code }) => !OUTSIDE_THE_REGULATION.includes(code));

function county(form: Form): Html {
  const { context, asked } = form;
  const { site, language } = context;
  const others = provinces().filter(({ code }) => code !== site.node);
  const chosen = asked.county?.code;
  return html`<div class="field"><label class="ask" for="county">${words(form).county}</label>
<p class="help" id="county-help">${words(form).countyHelp}</p>${wrong(form, 'county')}
<select id="county" name="county" aria-describedby="county-help">${option('', words(form).noCounty, chosen === undefined)}${countyOptions(context, chosen)}
<optgroup label="${words(form).otherProvinces}">${others.map(({ code, name }) => option(code, name[language], code === chosen))}</optgroup></select></div>`;
}

function day(form: Form): Html {
  const { asked, context } = form;
  const fault = wrong(form, 'day');
  const typed = asked.dayTyped === '' ? context.today : asked.dayTyped;
  // What a calendar cannot show stays as it was typed, in a field of text.
  const input =
    fault !== false && asked.wrong.day === 'unreadable'
      ? html`<input type="text" id="day" name="day" value="${typed}" maxlength="30" autofocus autocomplete="off" aria-invalid="true" aria-describedby="day-wrong day-help">`
      : html`<input type="date" id="day" name="day" value="${typed}" max="${context.today}" aria-describedby="day-help">`;
  return html`<div class="field"><label class="ask" for="day">${words(form).day}</label>
<p class="help" id="day-help">${words(form).dayHelp}</p>${fault}${input}</div>`;
}

function hour(form: Form): Html {
  const chosen = form.asked.hourChosen;
  const hours = Array.from({ length: HOURS_A_DAY }, (_, at) =>
    option(String(at), words(form).hours(at), at === chosen),
  );
  return html`<div class="field"><label class="ask" for="hour">${words(form).hour}</label>
<select id="hour" name="hour">${option('', words(form).justNow, chosen === undefined)}${hours}</select></div>`;
}

const who = (form: Form): Html =>
  html`<fieldset><legend>${words(form).who}</legend>${PERSONS.map((value) => radio('who', value, words(form).persons[value], value === form.asked.who))}</fieldset>`;

function matterLabel(form: Form, name: Matter): string {
  const { language } = form.context;
  if (name !== 'burial') return words(form).matter[name];
  const peoples = BURYING_PEOPLES.map((code) => findCode(folk, code)?.[language] ?? code);
  return words(form).burialOf(peoples.join(language === 'zh' ? '、' : ', '));
}

function matters(form: Form): Html {
  const box = (name: Matter): Html =>
    form.asked.matters.includes(name)
      ? html`<label class="choice"><input type="checkbox" name="${name}" value="1" checked> <span>${matterLabel(form, name)}</span></label>`
      : html`<label class="choice"><input type="checkbox" name="${name}" value="1"> <span>${matterLabel(form, name)}</span></label>`;
  return html`<fieldset><legend>${words(form).matters}</legend>${MATTERS.map(box)}</fieldset>`;
}

const questions = (form: Form): Html =>
  html`<form class="path" method="get" action="${to(form.context, '/guide/steps')}">
${place(form)}${county(form)}
<div class="pair">${day(form)}${hour(form)}</div>
${who(form)}${matters(form)}
<p><button>${words(form).go}</button></p></form>`;

const FIELDS: readonly AskedField[] = ['place', 'county', 'day'];

/** What has to be changed, above everything, with the way to each field. */
function summary(form: Form): Html | false {
  const faults = FIELDS.flatMap((field) => {
    const fault = form.asked.wrong[field];
    const says = fault && words(form).wrong[field][fault];
    return says === undefined ? [] : [html`<li><a href="#${field}">${says}</a></li>`];
  });
  return (
    faults.length > 0 &&
    html`<section class="note late"><h2>${words(form).wrongs}</h2><ul>${faults}</ul></section>`
  );
}

/** The form of the guide, with what was said so far; the houses of a county that is known stand above it. */
export function guideFormPage(
  context: PageContext,
  asked: GuideAsked,
  here: HomesHere | undefined,
): Html {
  const form: Form = { context, asked };
  const { guide } = context.t;
  const isWrong = Object.keys(asked.wrong).length > 0;
  const homes =
    here &&
    html`<section class="homes-here"><h2>${homesHeading(context, here)}</h2>${homesList(context, here)}</section>
<h2>${guide.path.ask.title}</h2>`;
  return frame(context, {
    title: isWrong ? guide.path.ask.wrongTitle(guide.title) : guide.title,
    trail: [],
    body: html`<h1>${guide.title}</h1>${summary(form)}${homes}<p class="lead">${guide.path.ask.lead}</p>
${questions(form)}
<p><a href="${to(context, '/guide/all')}">${guide.path.ask.all}</a></p>`,
  });
}
