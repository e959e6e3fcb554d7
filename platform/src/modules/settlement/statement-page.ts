import type { Statement } from '@qingming/connect/api/settlement.ts';
import { reductionReason } from '@qingming/standard/codes/charges.ts';
import { billState, paymentMethod } from '@qingming/standard/codes/money.ts';
import { type Bilingual, COLON, type Language } from '@qingming/standard/language/bilingual.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { rmbCapitals } from '@qingming/standard/numbers/rmb-capitals.ts';
import { escapeHtml, type Html, html, raw } from '../../kernel/http/html.ts';
import { STATEMENT_STYLE } from './statement-style.ts';
import { WORDS } from './statement-words.ts';

/** Fen as yuan with two decimals. */
export const yuan = (fen: number): string =>
  `${fen < 0 ? '-' : ''}${Math.floor(Math.abs(fen) / 100)}.${String(Math.abs(fen) % 100).padStart(2, '0')}`;

/** An em space between two telephone numbers, of either language. */
const GAP = '\u2003';

const GROUPS = /\B(?=(\d{3})+(?!\d))/g;

/** As it stands alone: 1,000.00 元, ¥1,000.00. */
function amountIn(fen: number, language: Language): string {
  const [whole = '', cents = ''] = yuan(fen).split('.');
  const text = `${whole.replace(GROUPS, ',')}.${cents}`;
  return language === 'zh' ? `${text} 元` : `¥${text}`;
}

/** 2026年11月26日 as on every official paper; 2026-11-26 in English. */
const dayIn = (day: string, language: Language): string => {
  const [year, month, date] = day.split('-').map(Number);
  return language === 'zh' ? `${year}年${month}月${date}日` : day;
};

const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

type Line = Statement['lines'][number];

const nameOf = (line: Line, language: Language): string =>
  language === 'en' ? (line.nameEn ?? line.name) : line.name;

const unitOf = (line: Line, language: Language): string =>
  (language === 'en' ? (line.unitEn ?? line.unit) : line.unit) ?? '';

/** Of a charge below the list: what the list says, and why this family pays less. */
function lowered({ listPrice, unitPrice, reduction }: Line, language: Language): Html | false {
  if (listPrice === null || listPrice === unitPrice) return false;
  const reason = reduction === null ? WORDS.share : findCode(reductionReason, reduction.reason);
  return html`<small>${WORDS.listPrice[language]} ${yuan(listPrice)}${COLON[language]}${reason?.[language]}</small>`;
}

/** How the price of a transport comes about by its distance. */
const partsSaid = ({ parts }: Line, language: Language): readonly Html[] =>
  parts.map(
    ({ says, amount }) => html`<small>${says[language]}${COLON[language]}${yuan(amount)}</small>`,
  );

const lineRow = (line: Line, language: Language): Html =>
  line.kind === 'waiver'
    ? html`<tr class="waiver"><td>${WORDS.waiver[language]}${COLON[language]}${nameOf(line, language)}</td><td></td><td></td><td></td>
        <td class="n">−${yuan(line.amount)}</td><td>${line.document}</td></tr>`
    : html`<tr><td>${nameOf(line, language)}<small>${line.className?.[language]}</small>${partsSaid(line, language)}${lowered(line, language)}</td>
        <td class="day">${line.servedOn}</td><td class="n">${line.quantity} ${unitOf(line, language)}</td>
        <td class="n">${yuan(line.unitPrice)}</td><td class="n">${yuan(line.amount)}</td>
        <td>${line.document}</td></tr>`;

const HEADS = [
  ['service', false],
  ['day', false],
  ['quantity', true],
  ['price', true],
  ['amount', true],
  ['document', false],
] as const;

const linesTable = ({ lines }: Statement, language: Language): Html => html`<div class="lines">
<table><thead><tr>${HEADS.map(
  ([name, isFigure]) =>
    html`<th scope="col" class="${isFigure ? 'n' : ''}">${WORDS[name][language]}</th>`,
)}</tr></thead>
<tbody>${lines.map((line) => lineRow(line, language))}</tbody></table></div>`;

const total = (name: keyof Statement['totals'], fen: number, language: Language, as = ''): Html =>
  html`<div class="${as}"><dt>${WORDS[name][language]}</dt><dd>${amountIn(fen, language)}</dd></div>`;

const totals = (
  { totals: { charged, waived, due, paid, returned, onAccount, outstanding } }: Statement,
  language: Language,
) =>
  html`<dl class="totals">${total('charged', charged, language)}${total('waived', waived, language)}
${total('due', due, language, 'due')}${total('paid', paid, language)}
${returned > 0 && total('returned', returned, language)}${onAccount > 0 && total('onAccount', onAccount, language)}
${total('outstanding', outstanding, language, outstanding > 0 ? 'open' : '')}</dl>
<dl class="capitals"><dt>${WORDS.capitals[language]}${COLON[language]}</dt><dd>${rmbCapitals(due)}</dd></dl>`;

const head = (words: Bilingual, language: Language, figure = false): Html =>
  html`<th scope="col" class="${figure ? 'n' : ''}">${words[language]}</th>`;

const paymentsTable = ({ payments }: Statement, language: Language): Html | false =>
  payments.length > 0 &&
  html`<table><caption>${WORDS.payments[language]}</caption><thead><tr>${head(WORDS.at, language)}
${head(WORDS.method, language)}${head(WORDS.receipt, language)}${head(WORDS.cashier, language)}
${head(WORDS.amount, language, true)}</tr></thead><tbody>${payments.map(
    (paid) => html`<tr><td>${CLOCK.format(new Date(paid.receivedAt))}</td>
<td>${findCode(paymentMethod, paid.method)?.[language]}</td><td>${paid.receipt}</td><td>${paid.cashierName}</td>
<td class="n">${yuan(paid.amount)}</td></tr>`,
  )}</tbody></table>`;

const signs = (language: Language): Html => html`<div class="signs">
<div><p>${WORDS.family[language]}</p><p>${WORDS.signedOn[language]}</p></div>
<div><p>${WORDS.handled[language]}</p><p>${WORDS.checked[language]}</p></div>
<div class="seal">${WORDS.seal[language]}</div></div>`;

const phones = ({ servicePhone, complaintPhone }: Statement, language: Language): Html => html`<p>
${servicePhone !== null && html`${WORDS.ask[language]} ${servicePhone}${GAP}`}
${complaintPhone !== null && html`${WORDS.complain[language]} ${complaintPhone}`}</p>`;

const fact = (words: Bilingual, value: string | null | undefined, language: Language): Html =>
  html`<div><dt>${words[language]}</dt><dd>${value ?? '—'}</dd></div>`;

const about = (statement: Statement, language: Language): Html => html`<dl class="about">
${fact(WORDS.of, statement.decedentName, language)}
${fact(WORDS.number, statement.billNumber, language)}
${fact(WORDS.case, statement.caseNumber, language)}
${fact(WORDS.state, findCode(billState, statement.state)?.[language], language)}
${fact(WORDS.printed, dayIn(statement.printedOn, language), language)}</dl>`;

const HTML_LANGUAGE = { zh: 'zh-CN', en: 'en' } as const;

/** The statement on paper: every line with its class, price and document, every waiver with its rule. */
export const statementPage = (statement: Statement, language: Language, nonce: string): Html =>
  html`<!doctype html>
<html lang="${HTML_LANGUAGE[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${WORDS.title[language]} ${statement.billNumber}</title>
${raw(`<style nonce="${escapeHtml(nonce)}">${STATEMENT_STYLE}</style>`)}
</head>
<body><main class="sheet">
<h2>${statement.institutionName}</h2>
<h1>${WORDS.title[language]}</h1>
${about(statement, language)}
${linesTable(statement, language)}
${totals(statement, language)}
${paymentsTable(statement, language)}
${signs(language)}
<footer class="foot"><p>${WORDS.keep[language]}</p>${phones(statement, language)}</footer>
</main></body>
</html>
`;
