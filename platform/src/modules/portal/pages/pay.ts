import type { FamilyOrder, FamilyOrderView, FamilyPay } from '@qingming/connect/api/payments.ts';
import { type Html, type HtmlValue, html, raw } from '../../../kernel/http/html.ts';
import { minuteIn, yuan } from '../amounts.ts';
import type { PageContext } from '../site.ts';
import { chinese, frame, to } from './frame.ts';
import { rowsTable } from './rows-table.ts';

/** What was typed, as it was typed, and what is wrong with it. */
export interface PayForm {
  readonly amount: string;
  readonly method: string;
  readonly way: string;
  readonly wrong?: string | undefined;
  readonly refused?: string | undefined;
}

type Words = PageContext['t']['pay'];

const PAY = '/family/pay';
export const orderAddress = (context: PageContext, id: string): string =>
  to(context, `${PAY}/${id}`);

const methodName = (words: Words, method: string): string => words.methods[method] ?? method;
const fen = ({ t }: PageContext, amount: number): string => t.family.yuan(yuan(amount));

const callOf = ({
  servicePhone,
  institutionName,
}: Pick<FamilyPay, 'servicePhone' | 'institutionName'>) =>
  servicePhone === null ? {} : { call: { name: institutionName, number: servicePhone } };

const radio = (name: string, value: string, label: string, isChosen: boolean): Html =>
  isChosen
    ? html`<label class="choice"><input type="radio" name="${name}" value="${value}" checked>${label}</label>`
    : html`<label class="choice"><input type="radio" name="${name}" value="${value}">${label}</label>`;

const choices = (
  legend: string,
  name: string,
  options: readonly (readonly [string, string])[],
  chosen: string,
): Html => {
  const first = options.some(([value]) => value === chosen) ? chosen : options[0]?.[0];
  return html`<fieldset><legend class="ask">${legend}</legend>
${options.map(([value, label]) => radio(name, value, label, value === first))}</fieldset>`;
};

function amountField(words: Words, left: string, { amount, wrong }: PayForm): Html {
  const about = wrong === undefined ? 'amount-help' : 'amount-wrong amount-help';
  return html`<div class="field"><label class="ask" for="amount">${words.amount}</label>
<p class="help" id="amount-help">${words.amountHelp(left)}</p>
${wrong !== undefined && html`<p class="wrong" id="amount-wrong" role="alert">${wrong}</p>`}
<input type="text" inputmode="decimal" id="amount" name="amount" value="${amount}" maxlength="20" autocomplete="off" aria-describedby="${about}" aria-invalid="${wrong === undefined ? 'false' : 'true'}"></div>`;
}

function formOf(context: PageContext, pay: FamilyPay, form: PayForm, left: number): Html {
  const words = context.t.pay;
  const methods = pay.methods.map((one) => [one, methodName(words, one)] as const);
  return html`<form method="post" action="${to(context, PAY)}" class="noprint" novalidate>
<input type="hidden" name="id" value="${pay.next}">
${amountField(words, yuan(left), form)}
${choices(words.method, 'method', methods, form.method)}
${choices(words.way, 'way', Object.entries(words.ways), form.way)}
<p><button>${words.go}</button></p><p class="quiet">${words.fee}</p></form>`;
}

const row = (term: string, value: HtmlValue): Html =>
  html`<div><dt>${term}</dt><dd>${value}</dd></div>`;

const when = ({ language }: PageContext, instant: string): string =>
  minuteIn(language, new Date(instant));

const ordersOf = (context: PageContext, orders: readonly FamilyOrder[]): Html => {
  const words = context.t.pay;
  return html`<h2>${words.orders}</h2>
${rowsTable(
  words.orders,
  words.heads,
  orders.map((order): readonly HtmlValue[] => [
    html`<a href="${orderAddress(context, order.id)}">${when(context, order.paidAt ?? order.startedAt)}</a>`,
    fen(context, order.received ?? order.amount),
    words.states[order.state],
  ]),
)}`;
};

/** What is left to be asked for: what is due less what others are paying. */
export const leftOf = ({ outstanding, underWay }: FamilyPay): number =>
  Math.max(0, outstanding - underWay);

function bodyOf(context: PageContext, pay: FamilyPay, form: PayForm): Html {
  const words = context.t.pay;
  const left = leftOf(pay);
  if (pay.outstanding === 0) return html`<p class="note">${words.nothing}</p>`;
  if (pay.methods.length === 0) return html`<p class="note">${words.none}</p>`;
  if (left === 0) return html`<p class="note">${words.allUnderWay}</p>`;
  return formOf(context, pay, form, left);
}

/** Where a family pays: how much of what is left, by what, and what was paid online. */
export function payPage(context: PageContext, pay: FamilyPay, form: PayForm): Html {
  const words = context.t.pay;
  const isWrong = form.wrong !== undefined || form.refused !== undefined;
  return frame(context, {
    title: isWrong ? words.error(words.title) : words.title,
    trail: [[context.t.family.title, '/family']],
    unlisted: true,
    ...callOf(pay),
    body: html`<h1>${words.title}</h1><p>${words.lead}</p>
<dl class="split">${row(words.house, chinese(context, pay.institutionName))}
${row(words.bill, html`<span class="code">${pay.billNumber}</span>`)}
${row(words.outstanding, fen(context, pay.outstanding))}
${pay.underWay > 0 && row(words.underWay, fen(context, pay.underWay))}</dl>
${pay.billState === 'open' && pay.outstanding > 0 && html`<p class="quiet">${words.open}</p>`}
${form.refused !== undefined && html`<p class="wrong" role="alert">${form.refused}</p>`}
${bodyOf(context, pay, form)}
${pay.orders.length > 0 && ordersOf(context, pay.orders)}
<p class="noprint"><a href="${to(context, '/family')}">${words.toCase}</a></p>`,
  });
}

const act = (context: PageContext, id: string, name: string, label: string): Html =>
  html`<form method="post" action="${orderAddress(context, id)}" class="noprint"><input type="hidden" name="act" value="${name}"><p>${name === 'cancel' ? html`<button class="second">${label}</button>` : html`<button>${label}</button>`}</p></form>`;

/** A practice channel lives on this machine: a real wallet never does. */
const isPractice = ({ site }: PageContext, opens: string): boolean =>
  site.demo && opens.startsWith('http://127.0.0.1:');

/** The link as it is opened: the payment system looks at the site it comes from. */
const link = (address: string, label: string): Html =>
  html`<p><a class="button" rel="external" referrerpolicy="origin" href="${address}">${label}</a></p>`;

function toPay(context: PageContext, { way, method, opens }: FamilyOrder, qr: string | null): Html {
  const words = context.t.pay;
  const name = methodName(words, method);
  const address = opens ?? '';
  return html`${isPractice(context, address) && html`<p class="note late">${words.practice}</p>`}
<p>${way === 'code' ? words.scan(name) : words.tap(name)}</p>
${qr !== null && html`<div class="qr" role="img" aria-label="${words.scan(name)}">${raw(qr)}</div>`}
${way === 'page' && link(address, name)}
${way === 'code' && isPractice(context, address) && link(address, words.practiceLink)}`;
}

function waiting(context: PageContext, order: FamilyOrder, qr: string | null): Html {
  const words = context.t.pay;
  if (order.state !== 'paying')
    return html`<p class="note" role="status">${words.unclear}</p>
${act(context, order.id, 'open', words.again)}${act(context, order.id, 'cancel', words.cancel)}`;
  return html`${toPay(context, order, qr)}
<p class="note" role="status">${words.waiting}</p><p class="quiet">${words.until(when(context, order.expiresAt))}</p>
${act(context, order.id, 'check', words.check)}
${order.way === 'page' && act(context, order.id, 'open', words.again)}
<p class="quiet noprint">${words.cancelHelp}</p>${act(context, order.id, 'cancel', words.cancel)}`;
}

export const isWaiting = ({ state }: FamilyOrder): boolean =>
  state === 'created' || state === 'unknown' || state === 'paying';

function outcome(context: PageContext, { state, id }: FamilyOrder): Html {
  const words = context.t.pay;
  if (state === 'paid')
    return html`<p class="note" role="status">${words.paid}</p><p class="quiet">${words.proof}</p>`;
  if (state === 'held') return html`<p class="note late" role="status">${words.held}</p>`;
  if (state === 'returned') return html`<p class="note" role="status">${words.returned}</p>`;
  return html`<p class="note" role="status">${words.closed}</p>${act(context, id, 'check', words.check)}`;
}

/** One payment: the code to scan or the link, how it stands, and in the end its receipt. `qr` is SVG. */
export function orderPage(context: PageContext, view: FamilyOrderView, qr: string | null): Html {
  const words = context.t.pay;
  const { order } = view;
  return frame(context, {
    title: words.one,
    trail: [
      [context.t.family.title, '/family'],
      [words.title, PAY],
    ],
    unlisted: true,
    ...callOf(view),
    body: html`<h1>${words.one}</h1>
${isWaiting(order) ? waiting(context, order, qr) : outcome(context, order)}
<dl class="split">${row(words.house, chinese(context, view.institutionName))}
${row(words.bill, html`<span class="code">${view.billNumber}</span>`)}
${row(words.asked, fen(context, order.amount))}
${row(words.by, methodName(words, order.method))}
${order.received !== null && row(words.sum, fen(context, order.received))}
${order.paidAt !== null && row(words.at, when(context, order.paidAt))}
${order.receipt !== null && row(words.receipt, html`<span class="code">${order.receipt}</span>`)}</dl>
<p class="noprint"><a href="${to(context, PAY)}">${words.back}</a></p>`,
  });
}

/** Where a wallet leads back to: a page of ours, from which the visit goes on. */
export function backPage(context: PageContext, id: string): Html {
  const words = context.t.pay;
  return frame(context, {
    title: words.returnedTitle,
    trail: [],
    unlisted: true,
    body: html`<h1>${words.returnedTitle}</h1><p>${words.returnedHelp}</p>
<p><a class="button" href="${orderAddress(context, id)}">${words.returnedLink}</a></p>`,
  });
}
