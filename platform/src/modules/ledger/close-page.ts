import type { ChannelDayLine } from '@qingming/connect/api/payments.ts';
import type { DayCloseView, DeskLine } from '@qingming/connect/api/ledger.ts';
import { dayCloseState, shift } from '@qingming/standard/codes/day-close.ts';
import { paymentMethod } from '@qingming/standard/codes/money.ts';
import { channelDayState } from '@qingming/standard/codes/online-payment.ts';
import { ledgerAccount } from '@qingming/standard/codes/ledger.ts';
import { type Bilingual, COLON, type Language } from '@qingming/standard/language/bilingual.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { rmbCapitals } from '@qingming/standard/numbers/rmb-capitals.ts';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import { dayClose, DENOMINATIONS } from '@qingming/standard/records/day-close.ts';
import { escapeHtml, type Html, html, raw } from '../../kernel/http/html.ts';
import { clockTime } from '../../kernel/records/value-words.ts';
import { CLOSE_STYLE, CLOSE_WORDS as WORDS } from './close-words.ts';

const yuan = (fen: number): string => {
  const [whole = '', cents = ''] = (Math.abs(fen) / 100).toFixed(2).split('.');
  return `${fen < 0 ? '−' : ''}${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}.${cents}`;
};

const fact = (words: Bilingual, value: string | null | undefined, language: Language): Html =>
  html`<div><dt>${words[language]}</dt><dd>${value ?? '—'}</dd></div>`;

const clock = (instant: string | undefined): string | null =>
  instant === undefined ? null : clockTime(instant);

const about = (
  { fact: close, cashierName, closedByName }: DayCloseView,
  language: Language,
): Html => html`<dl class="about">
${fact(dayClose.elements.number.label, close.number, language)}
${fact(dayClose.elements.state.label, findCode(dayCloseState, close.state)?.[language], language)}
${fact(dayClose.elements.day.label, close.day, language)}
${fact(dayClose.elements.shift.label, findCode(shift, close.shift)?.[language], language)}
${fact(dayClose.elements.cashier.label, cashierName, language)}
${fact(dayClose.elements.closedBy.label, closedByName, language)}
${fact(dayClose.elements.from.label, clock(close.from), language)}
${fact(dayClose.elements.until.label, clock(close.until), language)}</dl>`;

const lineRow = (line: DeskLine, language: Language): Html => html`<tr>
<td>${findCode(ledgerAccount, line.account)?.[language]}</td><td>${NATIONAL.get(line.kind)?.label[language]}</td>
<td class="n">${line.documents}</td><td class="n">${yuan(line.received)}</td><td class="n">${yuan(line.returned)}</td></tr>`;

const head = (words: Bilingual, language: Language, isFigure = false): Html =>
  html`<th scope="col" class="${isFigure ? 'n' : ''}">${words[language]}</th>`;

const linesTable = ({ lines, fact: close }: DayCloseView, language: Language): Html => html`
<table><caption>${WORDS.booked[language]}</caption><thead><tr>${head(WORDS.account, language)}
${head(WORDS.kind, language)}${head(WORDS.documents, language, true)}${head(WORDS.received, language, true)}
${head(WORDS.returned, language, true)}</tr></thead>
<tbody>${lines.map((line) => lineRow(line, language))}</tbody>
<tfoot><tr><td colspan="3">${WORDS.sum[language]}</td><td class="n">${yuan(close.received)}</td>
<td class="n">${yuan(close.returned)}</td></tr></tfoot></table>`;

const pieceRow = (
  name: keyof typeof DENOMINATIONS,
  { fact: close }: DayCloseView,
  language: Language,
): Html => html`<tr><td>${dayClose.elements[name].label[language]}</td><td class="n">${close[name]}</td>
<td class="n">${yuan(close[name] * DENOMINATIONS[name])}</td></tr>`;

const PIECES = Object.keys(DENOMINATIONS) as readonly (keyof typeof DENOMINATIONS)[];

const drawer = (view: DayCloseView, language: Language): Html => html`
<table><caption>${WORDS.drawer[language]}</caption><thead><tr>${head(WORDS.piece, language)}
${head(WORDS.pieces, language, true)}${head(WORDS.amount, language, true)}</tr></thead>
<tbody>${PIECES.filter((name) => view.fact[name] > 0).map((name) => pieceRow(name, view, language))}</tbody>
<tfoot><tr><td colspan="2">${dayClose.elements.cashCounted.label[language]}</td>
<td class="n">${yuan(view.fact.cashCounted)}</td></tr></tfoot></table>
<dl class="capitals"><dt>${WORDS.capitals[language]}</dt><dd>${rmbCapitals(view.fact.cashCounted)}</dd></dl>`;

/** What came in less what went back. */
const onlineRow = (line: ChannelDayLine, language: Language): Html => html`<tr>
<td>${findCode(paymentMethod, line.method)?.[language]} ${line.merchant}</td>
<td class="n">${yuan(line.ours - line.oursReturned)}</td><td class="n">${yuan(line.theirs - line.theirsReturned)}</td>
<td class="n">${yuan(line.fee)}</td><td class="n">${line.bank === null ? '—' : yuan(line.bank)}</td>
<td>${findCode(channelDayState, line.state)?.[language]}</td></tr>`;

const onlineTable = ({ online }: DayCloseView, language: Language): Html | false =>
  online.length > 0 &&
  html`<table><caption>${WORDS.online[language]}</caption><thead><tr>${head(WORDS.channel, language)}
${head(WORDS.ours, language, true)}${head(WORDS.theirs, language, true)}${head(WORDS.fee, language, true)}
${head(WORDS.bank, language, true)}${head(WORDS.result, language)}</tr></thead>
<tbody>${online.map((line) => onlineRow(line, language))}</tbody></table>`;

const differs = (
  { fact: close }: DayCloseView,
  language: Language,
): Html => html`<dl class="totals">
<div><dt>${dayClose.elements.cashExpected.label[language]}</dt><dd>${yuan(close.cashExpected)}</dd></div>
<div><dt>${dayClose.elements.cashCounted.label[language]}</dt><dd>${yuan(close.cashCounted)}</dd></div>
<div class="${close.difference === 0 ? 'due' : 'due open'}"><dt>${dayClose.elements.difference.label[language]}</dt>
<dd>${yuan(close.difference)}</dd></div></dl>
${close.explanation !== undefined && html`<p>${dayClose.elements.explanation.label[language]}${COLON[language]}${close.explanation}</p>`}`;

const signs = (language: Language): Html => html`<div class="signs">
<p>${WORDS.signedByCashier[language]}</p><p>${WORDS.signedByCloser[language]}</p></div>`;

const HTML_LANGUAGE = { zh: 'zh-CN', en: 'en' } as const;

/** The closing on paper, for the cashier, whoever closed it, and the books. */
export const closePage = (view: DayCloseView, language: Language, nonce: string): Html =>
  html`<!doctype html>
<html lang="${HTML_LANGUAGE[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${WORDS.title[language]} ${view.fact.number}</title>
${raw(`<style nonce="${escapeHtml(nonce)}">${CLOSE_STYLE}</style>`)}
</head>
<body><main class="sheet">
<h2>${view.institutionName}</h2>
<h1>${WORDS.title[language]}</h1>
${about(view, language)}
${linesTable(view, language)}
${drawer(view, language)}
${differs(view, language)}
${onlineTable(view, language)}
${signs(language)}
</main></body>
</html>
`;
