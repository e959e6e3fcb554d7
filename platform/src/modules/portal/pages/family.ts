import type { FamilyBill, FamilyView } from '@qingming/connect/api/family.ts';
import { type Html, type HtmlValue, html } from '../../../kernel/http/html.ts';
import { dayIn, minuteIn, yuan } from '../amounts.ts';
import type { PageContext } from '../site.ts';
import { evaluationOf } from './family-evaluation.ts';
import { chinese, frame, to } from './frame.ts';
import { rowsTable } from './rows-table.ts';

/** What is wrong with the form, in words, where something is. */
export interface FamilyForm {
  readonly link: string;
  readonly wrong: string | undefined;
}

/** Where the code is asked for that belongs to a link. */
export function familyFormPage(context: PageContext, { link, wrong }: FamilyForm): Html {
  const words = context.t.family;
  const about = wrong === undefined ? 'code-help' : 'code-wrong code-help';
  return frame(context, {
    title: words.title,
    trail: [],
    unlisted: true,
    body: html`<h1>${words.title}</h1><p>${words.lead}</p>
<form method="post" action="${to(context, `/family/${encodeURIComponent(link)}`)}" novalidate>
<div class="field"><label class="ask" for="code">${words.code}</label>
<p class="help" id="code-help">${words.help}</p>
${wrong !== undefined && html`<p class="wrong" id="code-wrong" role="alert">${wrong}</p>`}
<input type="text" inputmode="numeric" id="code" name="code" maxlength="20" autocomplete="off" spellcheck="false" autofocus aria-describedby="${about}" aria-invalid="${wrong === undefined ? 'false' : 'true'}"></div>
<p><button>${words.open}</button></p>
</form>`,
  });
}

/** A visit that is over, or was none. */
export const familyOverPage = (context: PageContext): Html =>
  frame(context, {
    title: context.t.family.title,
    trail: [],
    unlisted: true,
    body: html`<h1>${context.t.family.title}</h1><p>${context.t.family.over}</p>`,
  });

type Words = PageContext['t']['family'];

const sentenceIn = (of: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(of, name) ? of[name] : undefined;

function nowOf(words: Words, { state, step }: FamilyView): string {
  if (state !== 'open') return words.states[state];
  return (step === null ? undefined : sentenceIn(words.steps, step)) ?? words.unknown;
}

/** A room is booked from when until when; a cremation begins when the one before is over. */
function timeOf(
  { language, t }: PageContext,
  what: FamilyView['booked'][number]['what'],
  from: string,
  until: string,
): string {
  const [begins, ends] = [minuteIn(language, new Date(from)), minuteIn(language, new Date(until))];
  return what === 'cremation' ? t.family.about(begins) : t.family.from(begins, ends);
}

const planOf = (context: PageContext, { booked }: FamilyView): Html | false => {
  const words = context.t.family;
  return (
    booked.length > 0 &&
    html`<h2>${words.planned}</h2><ul>${booked.map(
      ({ what, place, from, until }) =>
        html`<li>${words[what]}${timeOf(context, what, from, until)}${place !== null && html` · ${chinese(context, place)}`}</li>`,
    )}</ul>`
  );
};

function papersOf(words: Words, { state, lacking }: FamilyView): Html | false {
  if (state !== 'open') return false;
  const told = lacking.flatMap((code) => sentenceIn(words.lacking, code) ?? []);
  return html`<h2>${words.papers}</h2>${
    told.length === 0
      ? html`<p>${words.nothing}</p>`
      : html`<ul>${told.map((one) => html`<li>${one}</li>`)}</ul>`
  }`;
}

type FamilyLine = FamilyBill['lines'][number];

const amount = (words: Words, fen: number): string => words.yuan(yuan(fen));

function billOf(context: PageContext, { state, bill }: FamilyView): Html | false {
  const words = context.t.family;
  if (state === 'withdrawn') return false;
  if (bill === null) return html`<h2>${words.bill}</h2><p>${words.noBill}</p>`;
  const { totals } = bill;
  const nameOf = ({ name, nameEn }: FamilyLine): HtmlValue =>
    context.language === 'zh' ? name : (nameEn ?? chinese(context, name));
  const lines = bill.lines.map((line): readonly HtmlValue[] =>
    line.kind === 'waiver'
      ? [html`${words.less}${nameOf(line)}`, amount(words, -line.amount)]
      : [
          html`${nameOf(line)}${line.quantity !== 1 && html` × ${line.quantity}`}${line.parts.map(({ says, amount: fen }) => html`<br><span class="basis">${says[context.language]} · ${amount(words, fen)}</span>`)}`,
          amount(words, line.amount),
        ],
  );
  const sums = [
    [words.charged, totals.charged],
    ...(totals.waived === 0 ? [] : [[words.waived, -totals.waived] as const]),
    [words.due, totals.due],
    [words.paid, totals.paid - totals.returned],
    ...(totals.onAccount === 0 ? [] : [[words.onAccount, totals.onAccount] as const]),
    [words.outstanding, totals.outstanding],
  ].map(([term = '', fen]): readonly HtmlValue[] => [term, amount(words, Number(fen))]);
  return html`<h2>${words.bill}</h2>
${bill.state === 'open' && html`<p>${words.billOpen}</p>`}
${rowsTable(words.bill, words.heads, [...lines, ...sums])}`;
}

/** What a family may know of its case: where it stands, what is planned, what is still needed, what it costs. */
export function familyPage(context: PageContext, view: FamilyView, mayPay = false): Html {
  const words = context.t.family;
  const { institutionName, servicePhone, decedentName, caseNumber, until } = view;
  const certificate = view.state !== 'withdrawn' && words.certificate[view.certificate];
  return frame(context, {
    title: words.title,
    trail: [],
    unlisted: true,
    ...(servicePhone !== null && { call: { name: institutionName, number: servicePhone } }),
    body: html`<h1>${chinese(context, decedentName)}</h1>
<p class="quiet">${chinese(context, institutionName)}<br>${words.number} ${caseNumber}</p>
<h2>${words.now}</h2><p>${nowOf(words, view)}</p>
${planOf(context, view)}
${papersOf(words, view)}
${certificate !== false && certificate !== '' && html`<h2>${words.certificateTitle}</h2><p>${certificate}</p>`}
${billOf(context, view)}
${mayPay && (view.bill?.totals.outstanding ?? 0) > 0 && html`<p class="noprint"><a class="button" href="${to(context, '/family/pay')}">${context.t.pay.offer}</a></p>`}
${evaluationOf(context, view)}
<p class="quiet noprint">${words.until(dayIn(context.language, until))} ${words.keep}</p>
<form method="post" action="${to(context, '/family')}" class="noprint"><p><button>${words.leave}</button></p></form>`,
  });
}
