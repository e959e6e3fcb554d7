import type { Statement } from '@qingming/connect/api/settlement.ts';
import { billState, paymentMethod } from '@qingming/standard/codes/money.ts';
import type { Bilingual, Language } from '@qingming/standard/language/bilingual.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { type Html, html } from '../../kernel/http/html.ts';
import { page } from '../../kernel/http/page.ts';

/** Fen as yuan with two decimals. */
export const yuan = (fen: number): string =>
  `${fen < 0 ? '-' : ''}${Math.floor(Math.abs(fen) / 100)}.${String(Math.abs(fen) % 100).padStart(2, '0')}`;

const WORDS = {
  title: { zh: '费用清单', en: 'Statement of charges' },
  of: { zh: '逝者', en: 'For' },
  number: { zh: '账单编号', en: 'Bill' },
  case: { zh: '业务编号', en: 'Case' },
  printed: { zh: '打印日期', en: 'Printed on' },
  service: { zh: '项目', en: 'Service' },
  class: { zh: '类别', en: 'Class' },
  day: { zh: '日期', en: 'Date' },
  quantity: { zh: '数量', en: 'Quantity' },
  price: { zh: '单价（元）', en: 'Unit price (yuan)' },
  amount: { zh: '金额（元）', en: 'Amount (yuan)' },
  document: { zh: '依据文件', en: 'Document' },
  waiver: { zh: '减免', en: 'Waived' },
  charged: { zh: '应收合计', en: 'Charges' },
  waived: { zh: '减免合计', en: 'Waived' },
  due: { zh: '应付', en: 'Due' },
  paid: { zh: '已付', en: 'Paid' },
  outstanding: { zh: '未付', en: 'Outstanding' },
  receipt: { zh: '收据', en: 'Receipt' },
  payments: { zh: '付款', en: 'Payments' },
  ask: { zh: '有疑问请致电', en: 'Questions' },
  complain: { zh: '投诉电话', en: 'Complaints' },
} as const satisfies Record<string, Bilingual>;

type Line = Statement['lines'][number];

const nameOf = (line: Line, language: Language): string =>
  language === 'en' ? (line.nameEn ?? line.name) : line.name;

const unitOf = (line: Line, language: Language): string =>
  (language === 'en' ? (line.unitEn ?? line.unit) : line.unit) ?? '';

const lineRow = (line: Line, language: Language): Html =>
  line.kind === 'waiver'
    ? html`<tr><td>${WORDS.waiver[language]}：${nameOf(line, language)}</td><td></td><td></td><td></td><td></td>
        <td>−${yuan(line.amount)}</td><td>${line.document}</td></tr>`
    : html`<tr><td>${nameOf(line, language)}</td><td>${line.className?.[language]}</td><td>${line.servedOn}</td>
        <td>${line.quantity} ${unitOf(line, language)}</td><td>${yuan(line.unitPrice)}</td>
        <td>${yuan(line.amount)}</td><td>${line.document}</td></tr>`;

const totalRow = (words: Bilingual, fen: number, language: Language): Html =>
  html`<tr><th scope="row" colspan="5">${words[language]}</th><td>${yuan(fen)}</td><td></td></tr>`;

const HEADS = ['service', 'class', 'day', 'quantity', 'price', 'amount', 'document'] as const;

const linesTable = ({ lines, totals }: Statement, language: Language): Html => html`
<table><thead><tr>${HEADS.map((name) => html`<th scope="col">${WORDS[name][language]}</th>`)}</tr></thead>
<tbody>${lines.map((line) => lineRow(line, language))}</tbody>
<tfoot>${(['charged', 'waived', 'due', 'paid', 'outstanding'] as const).map((name) =>
  totalRow(WORDS[name], totals[name], language),
)}</tfoot></table>`;

const paymentsList = ({ payments }: Statement, language: Language): Html | false =>
  payments.length > 0 &&
  html`<h2>${WORDS.payments[language]}</h2><ul>${payments.map(
    (paid) => html`<li>${WORDS.receipt[language]} ${paid.receipt} ·
      ${findCode(paymentMethod, paid.method)?.[language]} · ${yuan(paid.amount)}</li>`,
  )}</ul>`;

const phones = ({ servicePhone, complaintPhone }: Statement, language: Language): Html => html`<p>
${servicePhone !== null && html`${WORDS.ask[language]} ${servicePhone}　`}
${complaintPhone !== null && html`${WORDS.complain[language]} ${complaintPhone}`}</p>`;

/** The statement on paper: every line with its class, price and document, every waiver with its rule. */
export const statementPage = (statement: Statement, language: Language, nonce: string): Html =>
  page({
    title: WORDS.title[language],
    language,
    nonce,
    wide: true,
    body: html`<h1>${statement.institutionName}<br>${WORDS.title[language]}</h1>
<p>${WORDS.of[language]}：${statement.decedentName}<br>
${WORDS.number[language]} ${statement.billNumber} · ${findCode(billState, statement.state)?.[language]}<br>
${WORDS.case[language]} ${statement.caseNumber}<br>
${WORDS.printed[language]} ${statement.printedOn}</p>
${linesTable(statement, language)}
${paymentsList(statement, language)}
${phones(statement, language)}`,
  });
