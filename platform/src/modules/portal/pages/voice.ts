import type { VoiceView } from '@qingming/connect/api/voice.ts';
import { ticketCategory, ticketKind } from '@qingming/standard/codes/feedback.ts';
import type { CodeSet } from '@qingming/standard/language/code-set.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { type Html, type HtmlValue, html } from '../../../kernel/http/html.ts';
import { institutionAddress, voiceAddress } from '../addresses.ts';
import { dayIn, minuteIn } from '../amounts.ts';
import type { InstitutionShown } from '../published.ts';
import type { PageContext } from '../site.ts';
import type { VoiceField, VoiceForm } from '../voice.ts';
import { choiceField, fieldsFrom, lineField, textField, TRAP } from './form-field.ts';
import { chinese, frame, institutionName, institutionTitle, to } from './frame.ts';

/** The form about one house. */
export interface VoiceShown {
  readonly house: InstitutionShown;
  readonly form: VoiceForm;
  readonly sealed: string;
}

const LONGEST_WORDS = 3000;

const optionsOf = ({ language }: PageContext, set: CodeSet): readonly [string, string][] =>
  set.values.map((one): [string, string] => [one.code, one[language]]);

const anonymous = ({ t }: PageContext, { typed }: VoiceForm): Html => {
  const words = t.voice;
  const box =
    typed.anonymous === 'yes'
      ? html`<input type="checkbox" name="anonymous" value="yes" checked aria-describedby="anonymous-help">`
      : html`<input type="checkbox" name="anonymous" value="yes" aria-describedby="anonymous-help">`;
  return html`<fieldset><legend>${words.fields.anonymous}</legend><p class="help" id="anonymous-help">${words.help.anonymous}</p><label class="choice">${box} ${words.anonymousYes}</label></fieldset>`;
};

function fieldsOf(context: PageContext, form: VoiceForm): Html {
  const one = fieldsFrom<VoiceField>(context.t.voice, form);
  return html`${choiceField(one('kind'), optionsOf(context, ticketKind))}
${choiceField(one('category'), optionsOf(context, ticketCategory))}
${textField(one('words'), 7, LONGEST_WORDS)}
<h2>${context.t.voice.optional}</h2>
${lineField(one('phone'), { type: 'tel', maxLength: 40, autocomplete: 'tel' })}
${anonymous(context, form)}
${lineField(one('name'), { type: 'text', maxLength: 60, autocomplete: 'name' })}
${lineField(one('case'), { type: 'text', maxLength: 40, autocomplete: 'off' })}
${lineField(one('code'), { type: 'text', maxLength: 20, autocomplete: 'off' })}
${TRAP}`;
}

/** Where somebody says what happened at a house. */
export function voicePage(context: PageContext, { house, form, sealed }: VoiceShown): Html {
  const words = context.t.voice;
  const title = words.titleOf(institutionTitle(context, house));
  const isWrong = form.wrong.size > 0 || form.refused !== undefined;
  return frame(context, {
    title: isWrong ? words.error(title) : title,
    trail: [
      [context.t.institutions.title, '/institutions'],
      [institutionTitle(context, house), institutionAddress(house.number)],
    ],
    unlisted: true,
    body: html`<h1>${words.title}</h1>
<p>${institutionName(context, house)}</p>
<p>${words.lead}</p><p class="quiet">${words.terms}</p>
${form.refused !== undefined && html`<p class="wrong" role="alert">${form.refused}</p>`}
<form method="post" action="${to(context, voiceAddress(house.number))}" novalidate>
<input type="hidden" name="form" value="${sealed}">
${fieldsOf(context, form)}
<p><button>${words.send}</button></p>
<p class="quiet">${words.kept}</p>
</form>`,
  });
}

/** Where nobody has said yet which house it is about. */
export const voiceBeginPage = (context: PageContext): Html => {
  const words = context.t.voice;
  return frame(context, {
    title: words.title,
    trail: [],
    body: html`<h1>${words.title}</h1><p>${words.lead}</p>
<h2>${words.choose}</h2>
<p><a href="${to(context, '/institutions')}">${words.chooseHouse}</a></p>
<p>${words.notHere}</p>
<p><a href="${to(context, '/complain')}">${context.t.complain.title}</a></p>`,
  });
};

/** A ticket, under the link that it is reached by. */
export interface VoiceStanding {
  readonly view: VoiceView;
  readonly link: string;
  /** What is wrong with a decision that was sent. */
  readonly wrong?: string;
}

const row = (term: string, value: HtmlValue): Html =>
  html`<div><dt>${term}</dt><dd>${value}</dd></div>`;

const paragraphs = (context: PageContext, text: string): readonly Html[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p>${chinese(context, line)}</p>`);

const told = (context: PageContext, title: string, text: string | null): Html | false =>
  text !== null && html`<h2>${title}</h2>${paragraphs(context, text)}`;

function decision(context: PageContext, { view, link, wrong }: VoiceStanding): Html | false {
  if (!view.mayDecide) return false;
  const words = context.t.voice;
  const { solved, partly, not } = words.outcomes;
  const isClosed = view.state === 'closed';
  const offered = isClosed
    ? [['not', not] as const]
    : [['solved', solved] as const, ['partly', partly] as const, ['not', not] as const];
  return html`<form method="post" action="${to(context, `/voice/${encodeURIComponent(link)}`)}" class="noprint" novalidate>
<fieldset><legend>${words.decide}</legend><p class="help" id="decide-help">${isClosed ? words.decideAgain : words.decideHelp}</p>
${wrong !== undefined && html`<p class="wrong" role="alert">${wrong}</p>`}
${offered.map(([code, label]) => html`<label class="choice"><input type="radio" name="outcome" value="${code}" aria-describedby="decide-help"> ${label}</label>`)}</fieldset>
${textField({ name: 'more', label: words.more, typed: '' }, 3, 1000)}
<p><button name="act" value="decide">${words.sendDecision}</button></p></form>`;
}

const withdrawal = (context: PageContext, { view, link }: VoiceStanding): Html | false =>
  view.mayWithdraw &&
  html`<form method="post" action="${to(context, `/voice/${encodeURIComponent(link)}`)}" class="noprint"><p class="quiet">${context.t.voice.withdrawHelp}</p><p><button name="act" value="withdraw">${context.t.voice.withdraw}</button></p></form>`;

const isOpen = ({ state }: VoiceView): boolean =>
  !['closed', 'passed-on', 'withdrawn'].includes(state);

function facts(context: PageContext, { view }: VoiceStanding): Html {
  const words = context.t.voice;
  const { language } = context;
  const about = [findCode(ticketKind, view.kind), findCode(ticketCategory, view.category)];
  return html`<dl class="split">
${row(words.number, html`<span class="code">${view.number}</span>`)}
${row(words.house, html`<a href="${to(context, institutionAddress(view.house.number))}">${institutionName(context, view.house)}</a>`)}
${row(words.fields.category, about.map((one) => one?.[language]).join(' · '))}
${row(words.received, minuteIn(language, new Date(view.receivedAt)))}
${isOpen(view) && view.answeredAt === null && row(words.due, dayIn(language, view.dueOn))}
${view.phone !== null && row(words.phone, html`<span class="code">${view.phone}</span>`)}
</dl>`;
}

/** The page of one ticket: how it stands, what was answered, whether it is solved. */
export function voiceStandingPage(context: PageContext, standing: VoiceStanding): Html {
  const words = context.t.voice;
  const { view, link } = standing;
  const here = to(context, `/voice/${encodeURIComponent(link)}`);
  return frame(context, {
    title: words.standing,
    trail: [],
    unlisted: true,
    body: html`<h1>${words.standing}</h1>
<p class="note" role="status">${words.states[view.state]}</p>
${facts(context, standing)}
${view.evidence > 0 && html`<p class="quiet">${words.evidence(view.evidence)}</p>`}
${told(context, words.extended, view.extendedBecause)}
${told(context, words.passedTo, view.passedTo)}
${told(context, words.answer, view.answer)}
${told(context, words.finding, view.checkFinding)}
${decision(context, standing)}
${told(context, words.said, view.words)}
${isOpen(view) && html`<p class="noprint"><a href="${here}">${words.refresh}</a></p>`}
<p class="quiet">${words.keepLink}</p>
${withdrawal(context, standing)}`,
  });
}

/** A link that opens nothing, or nothing any more. */
export const voiceOverPage = (context: PageContext): Html =>
  frame(context, {
    title: context.t.voice.standing,
    trail: [],
    unlisted: true,
    body: html`<h1>${context.t.voice.standing}</h1><p>${context.t.voice.over}</p>`,
  });
