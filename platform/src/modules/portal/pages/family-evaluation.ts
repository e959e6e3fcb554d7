import type { FamilyView } from '@qingming/connect/api/family.ts';
import { badReviewClass, satisfaction } from '@qingming/standard/codes/feedback.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { type Html, html } from '../../../kernel/http/html.ts';
import { voiceAddress } from '../addresses.ts';
import { dayIn } from '../amounts.ts';
import { civilDay } from '../../../kernel/clock.ts';
import type { PageContext } from '../site.ts';
import { ASPECTS, type EvaluationForm } from '../family-evaluation.ts';
import { choiceField, lineField, textField } from './form-field.ts';
import { chinese, frame, to } from './frame.ts';

const EVALUATION = '/family/evaluation';

const levelName = ({ language }: PageContext, level: string): string =>
  findCode(satisfaction, level)?.[language] ?? '';

const complain = (context: PageContext, { institutionNumber }: FamilyView): Html =>
  html`<p class="noprint"><a href="${to(context, voiceAddress(institutionNumber))}">${context.t.voice.evaluation.complain}</a></p>`;

/** Five levels and nothing else: the one question that is asked. */
function question(context: PageContext, wrong?: string): Html {
  const words = context.t.voice.evaluation;
  return html`<form method="get" action="${to(context, EVALUATION)}" class="noprint">
<fieldset><legend>${words.question}</legend><p class="help" id="level-help">${words.free}</p>
${wrong !== undefined && html`<p class="wrong" role="alert">${wrong}</p>`}
${satisfaction.values.map((one) => html`<label class="choice"><input type="radio" name="level" value="${one.code}" aria-describedby="level-help"> ${one[context.language]}</label>`)}</fieldset>
<p><button>${words.next}</button></p></form>`;
}

/** What became of a bad evaluation: how far it is worked through, and what was answered. */
function review(context: PageContext, { evaluation }: FamilyView): Html | false {
  const words = context.t.voice.evaluation;
  if (evaluation.review === null) return false;
  const { state, answer, finding } = evaluation.review;
  return html`<p class="note">${words.review[state]}</p>
${answer !== null && html`<h3>${words.answer}</h3><p>${chinese(context, answer)}</p>`}
${finding !== null && html`<h3>${words.finding}</h3><p>${chinese(context, finding)}</p>`}`;
}

function given(context: PageContext, view: FamilyView): Html {
  const words = context.t.voice.evaluation;
  const { level, givenAt, mayAdd } = view.evaluation;
  const on = givenAt === null ? '' : dayIn(context.language, civilDay(new Date(givenAt)));
  return html`<p>${words.given(levelName(context, level ?? ''), on)}</p>
${review(context, view)}
${mayAdd && html`<details class="noprint"><summary>${words.add}</summary>${question(context)}</details>`}`;
}

/** Below how things stand: the question while it is asked, what was said once it was said, and the way to complain. */
export function evaluationOf(context: PageContext, view: FamilyView): Html {
  const words = context.t.voice.evaluation;
  const { state } = view.evaluation;
  const shown =
    state === 'asked' ? question(context) : state === 'given' ? given(context, view) : false;
  return html`${shown !== false && html`<h2 id="evaluation">${words.title}</h2>${shown}`}
${complain(context, view)}`;
}

const aspect = (context: PageContext, form: EvaluationForm, name: (typeof ASPECTS)[number]): Html =>
  choiceField({ name, label: context.t.voice.evaluation.aspects[name], typed: form.typed[name] }, [
    ['', context.t.voice.evaluation.notSaid],
    ...satisfaction.values.map((one): [string, string] => [one.code, one[context.language]]),
  ]);

/** What may be said beside the level; all of it may be left out. */
function more(context: PageContext, form: EvaluationForm): Html {
  const words = context.t.voice.evaluation;
  const isBad = form.typed.level === '1' || form.typed.level === '2';
  const about: readonly [string, string][] = [
    ['', words.notSaid],
    ...badReviewClass.values.map((one): [string, string] => [one.code, one[context.language]]),
  ];
  return html`<h2>${words.moreTitle}</h2>
${isBad && choiceField({ name: 'about', label: words.about, typed: form.typed.about }, about)}
${textField({ name: 'words', label: words.words, help: words.wordsHelp, typed: form.typed.words, wrong: form.wrong.get('words') }, 4, 500)}
${isBad && lineField({ name: 'phone', label: words.phone, help: words.phoneHelp, typed: form.typed.phone, wrong: form.wrong.get('phone') }, { type: 'tel', maxLength: 40, autocomplete: 'tel' })}
${ASPECTS.map((name) => aspect(context, form, name))}`;
}

/** The level that was chosen may be sent at once; what else may be said stands below. */
export function evaluationPage(context: PageContext, form: EvaluationForm): Html {
  const words = context.t.voice.evaluation;
  const { level } = form.typed;
  const back = html`<p><a href="${to(context, '/family')}">${words.back}</a></p>`;
  return frame(context, {
    title: words.title,
    trail: [],
    unlisted: true,
    body: html`<h1>${words.title}</h1>
${form.refused !== undefined && html`<p class="wrong" role="alert">${form.refused}</p>`}
${
  level === ''
    ? html`${question(context, words.needLevel)}${back}`
    : html`<p>${words.chosen(levelName(context, level))}</p>
<form method="post" action="${to(context, EVALUATION)}" novalidate>
<input type="hidden" name="level" value="${level}">
<p><button>${words.send}</button></p>
${more(context, form)}
<p><button>${words.send}</button></p>
</form>${back}`
}`,
  });
}
