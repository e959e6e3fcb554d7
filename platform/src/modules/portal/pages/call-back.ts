import type { CallBackView } from '@qingming/connect/api/call-back.ts';
import { relationship } from '@qingming/standard/codes/person.ts';
import { CALL_BACK_MINUTES } from '@qingming/standard/processes/first-calls.ts';
import { type Html, type HtmlValue, html } from '../../../kernel/http/html.ts';
import { callBackAddress, institutionAddress } from '../addresses.ts';
import { minuteIn } from '../amounts.ts';
import { answeringAt } from '../guide/hours.ts';
import type { CallBackField, CallBackForm } from '../call-back.ts';
import type { InstitutionShown } from '../published.ts';
import type { PageContext } from '../site.ts';
import { choiceField, fieldsFrom, lineField, textField, TRAP } from './form-field.ts';
import { chinese, frame, institutionName, institutionTitle, telephone, to } from './frame.ts';

/** The form of a request at one house. */
export interface CallBackShown {
  readonly house: InstitutionShown;
  readonly form: CallBackForm;
  readonly ticket: string;
  readonly at: Date;
}

const labelOf = (
  { language }: PageContext,
  { zh, en }: { readonly zh: string; readonly en: string },
): string => (language === 'zh' ? zh : en);

function fieldsOf(context: PageContext, form: CallBackForm): Html {
  const words = context.t.callBack;
  const one = fieldsFrom<CallBackField>(words, form);
  return html`${lineField(one('phone'), { type: 'tel', maxLength: 40, autocomplete: 'tel' })}
${lineField(one('from'), { type: 'text', maxLength: 200, autocomplete: 'off' })}
${choiceField(one('wish'), Object.entries(words.wishes))}
${lineField(one('wantedAt'), { type: 'datetime-local', maxLength: 20, autocomplete: 'off' })}
${choiceField(one('papers'), [['', words.notSaid], ...Object.entries(words.papers)])}
${lineField(one('caller'), { type: 'text', maxLength: 60, autocomplete: 'name' })}
${choiceField(one('relation'), [
  ['', words.notSaid],
  ...relationship.values.map((each): [string, string] => [each.code, labelOf(context, each)]),
])}
${textField(one('note'), 3, 300)}
${TRAP}`;
}

/** Whom to call first, before any house: said where the form begins. */
const first = ({ t }: PageContext): Html =>
  html`<div class="note">${t.callBack.first.map((one) => html`<p>${one}</p>`)}</div>`;

/** Outside the published hours a call may be late: said before anything is filled in. */
const closedNow = (context: PageContext, { house, at }: CallBackShown): Html | false =>
  answeringAt(house.hours, at) === 'closed' &&
  html`<p class="note late">${context.t.callBack.closed} <a href="${to(context, '/guide')}">${context.t.guide.title}</a></p>`;

/** Where a family asks a house to call back. */
export function callBackPage(context: PageContext, shown: CallBackShown): Html {
  const words = context.t.callBack;
  const { house, form, ticket } = shown;
  const isWrong = form.wrong.size > 0 || form.refused !== undefined;
  const address = institutionAddress(house.number);
  return frame(context, {
    title: isWrong ? words.error(words.title) : words.title,
    trail: [
      [context.t.institutions.title, '/institutions'],
      [institutionTitle(context, house), address],
    ],
    unlisted: true,
    call:
      house.phone === null
        ? undefined
        : { name: institutionTitle(context, house), number: house.phone },
    body: html`<h1>${words.title}</h1>
<p>${words.lead(CALL_BACK_MINUTES)}</p>
${house.phone !== null && html`<p>${words.quicker} ${telephone(house.phone)}${house.hours !== null && html`<br><span class="quiet">${chinese(context, house.hours)}</span>`}</p>`}
${closedNow(context, shown)}
${first(context)}
${form.refused !== undefined && html`<p class="wrong" role="alert">${form.refused}</p>`}
<form method="post" action="${to(context, callBackAddress(house.number))}" novalidate>
<input type="hidden" name="ticket" value="${ticket}">
${fieldsOf(context, form)}
<p><button>${words.send}</button></p>
<p class="quiet">${words.kept}</p>
</form>`,
  });
}

/** A request, under the link that it is reached by. */
export interface CallBackStanding {
  readonly view: CallBackView;
  readonly link: string;
  readonly at: Date;
}

/** How the request stands, in one sentence. */
function nowOf({ t, language }: PageContext, { view, at }: CallBackStanding): string {
  const words = t.callBack;
  const { state, due, takenOnAt, triedAt, answeredAt } = view;
  const minute = (instant: string): string => minuteIn(language, new Date(instant));
  if (state === 'dropped') return words.states.dropped;
  if (state !== 'waiting') return words.states[state](minute(answeredAt ?? due));
  if (triedAt !== null) return words.tried(minute(triedAt));
  if (takenOnAt !== null) return words.takenOn(minute(takenOnAt));
  return Date.parse(due) < at.getTime() ? words.late : words.waits(minute(due));
}

const row = (term: string, value: HtmlValue): Html =>
  html`<div><dt>${term}</dt><dd>${value}</dd></div>`;

/** The page of one request: what was asked, how it stands, whom to ring instead, and the way to take it back. */
export function callBackStandingPage(context: PageContext, standing: CallBackStanding): Html {
  const words = context.t.callBack;
  const { view, link } = standing;
  const { house, state } = view;
  const here = to(context, `/call-back/${encodeURIComponent(link)}`);
  const waits = state === 'waiting';
  return frame(context, {
    title: words.standing,
    trail: [],
    unlisted: true,
    ...(house.phone !== null && {
      call: { name: institutionTitle(context, house), number: house.phone },
    }),
    body: html`<h1>${words.standing}</h1>
<p class="${waits ? 'note' : ''}" role="status">${nowOf(context, standing)}</p>
${waits && house.phone !== null && html`<p>${words.ring} ${telephone(house.phone)}</p>`}
<dl class="split">
${row(words.house, html`<a href="${to(context, institutionAddress(house.number))}">${institutionName(context, house)}</a>`)}
${row(words.number, html`<span class="code">${view.number}</span>`)}
${row(words.fields.phone, html`<span class="code">${view.phone}</span>`)}
${row(words.askedAt, minuteIn(context.language, new Date(view.askedAt)))}
</dl>
${waits && html`<p class="noprint"><a href="${here}">${words.refresh}</a></p>`}
<p class="quiet noprint">${words.keepLink}</p>
${waits && html`<form method="post" action="${here}" class="noprint"><p class="quiet">${words.withdrawHelp}</p><p><button>${words.withdraw}</button></p></form>`}`,
  });
}

/** A link that opens nothing, or nothing any more. */
export const callBackOverPage = (context: PageContext): Html =>
  frame(context, {
    title: context.t.callBack.standing,
    trail: [],
    unlisted: true,
    body: html`<h1>${context.t.callBack.standing}</h1><p>${context.t.callBack.over}</p>
<p><a href="${to(context, '/guide')}">${context.t.guide.title}</a></p>`,
  });
