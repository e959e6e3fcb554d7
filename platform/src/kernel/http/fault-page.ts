import type { Language } from '@qingming/standard/language/bilingual.ts';
import type { ErrorCode } from '../errors/catalogue.ts';
import { ERROR_CODES, errorEntry, isErrorCode } from '../errors/catalogue.ts';
import { Fault } from '../errors/fault.ts';
import { sentenceOf } from '../errors/problem.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { page } from './page.ts';
import type { Route } from './route.ts';
import { route } from './route.ts';
import { object, text } from '@qingming/connect/schema.ts';

const OTHER = { zh: 'en', en: 'zh' } as const;
const TAGS = { zh: 'zh-CN', en: 'en' } as const;
const WORDS = {
  home: { zh: '回到首页', en: 'Go to the home page' },
  request: { zh: '请求编号', en: 'Request number' },
  all: { zh: '错误说明', en: 'All errors' },
  status: { zh: '状态码', en: 'Status' },
} as const;

/** The fuller sentence, where there is one beyond the title. */
function fuller(fault: Fault, language: Language): Html | false {
  const sentence = sentenceOf(fault, language);
  return sentence !== errorEntry(fault.code)[language] && html`<p>${sentence}</p>`;
}

/** What a person sees whose browser asked for a page: the sentence, and what to do, twice. */
export function faultPage(
  fault: Fault,
  language: Language,
  { nonce, requestId }: { nonce: string; requestId: string },
): Html {
  const known = errorEntry(fault.code);
  const second = OTHER[language];
  return page({
    title: known[language],
    language,
    nonce,
    body: html`<h1>${known[language]}</h1>
${fuller(fault, language)}
<p>${known.todo[language]}</p>
<div lang="${TAGS[second]}" class="quiet"><p>${sentenceOf(fault, second)}</p><p>${known.todo[second]}</p></div>
<p><a href="${language === 'en' ? '/en' : '/'}">${WORDS.home[language]}</a></p>
<p class="quiet">${WORDS.request[language]} ${requestId}</p>`,
  });
}

const errorRow = (code: ErrorCode, language: Language): Html => {
  const known = errorEntry(code);
  return html`<tr><td><a href="/errors/${code}"><code>${code}</code></a></td><td>${known.status}</td><td>${known[language]}</td><td>${known.todo[language]}</td></tr>`;
};

const allErrors = (language: Language, nonce: string): Html =>
  page({
    title: WORDS.all[language],
    language,
    nonce,
    wide: true,
    body: html`<h1>${WORDS.all[language]}</h1><table>${ERROR_CODES.map((code) => errorRow(code, language))}</table>`,
  });

function oneError(code: ErrorCode, language: Language, nonce: string): Html {
  const known = errorEntry(code);
  const second = OTHER[language];
  const said = (one: Language) =>
    html`<div lang="${TAGS[one]}"><p>${known.detail?.[one] ?? known[one]}</p><p>${known.todo[one]}</p></div>`;
  return page({
    title: known[language],
    language,
    nonce,
    body: html`<h1>${known[language]}</h1>
<p class="quiet"><code>${code}</code> · ${WORDS.status[language]} ${known.status}</p>
${said(language)}<h2 lang="${TAGS[second]}">${known[second]}</h2>${said(second)}
<p><a href="/errors">${WORDS.all[language]}</a></p>`,
  });
}

/** `/errors` and `/errors/<code>`: where the `type` of every problem document leads. */
export const errorPages: readonly Route[] = [
  route({
    method: 'GET',
    path: '/errors',
    summary: { zh: '错误说明', en: 'The catalogue of errors' },
    access: 'public',
    page: true,
    handle: ({ language, nonce }) => allErrors(language, nonce),
  }),
  route({
    method: 'GET',
    path: '/errors/:code',
    summary: { zh: '一种错误的说明', en: 'One error of the catalogue' },
    access: 'public',
    page: true,
    params: object({ code: text({ maxLength: 60 }) }),
    handle: ({ params, language, nonce }) => {
      if (!isErrorCode(params.code)) throw new Fault('not-found');
      return oneError(params.code, language, nonce);
    },
  }),
];
