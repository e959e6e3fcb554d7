import { sex } from '@qingming/standard/codes/person.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { type Html, type HtmlValue, html } from '../../../kernel/http/html.ts';
import { dayIn, minuteIn } from '../amounts.ts';
import type { CertificateAnswer, PageContext } from '../site.ts';
import { chinese, frame, to } from './frame.ts';

/** What stands in the form, and what is wrong with it in words. */
export interface CertificateForm extends Record<FieldId, string> {
  readonly wrong: Readonly<Partial<Record<FieldId, string>>>;
}

type FieldId = 'number' | 'code' | 'name' | 'cremated';
const FIELDS: readonly FieldId[] = ['number', 'code', 'name', 'cremated'];

export const EMPTY_FORM: CertificateForm = {
  number: '',
  code: '',
  name: '',
  cremated: '',
  wrong: {},
};

interface Field {
  readonly id: FieldId;
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly wrong: string | undefined;
  /** The first field with something wrong in it takes the focus. */
  readonly focus: boolean;
}

/** A field with its help, and the sentence about it beside it. */
function field({ id, label, help, value, wrong, focus }: Field): Html {
  const about = wrong === undefined ? `${id}-help` : `${id}-wrong ${id}-help`;
  const invalid = wrong === undefined ? 'false' : 'true';
  const input = focus
    ? html`<input type="text" id="${id}" name="${id}" value="${value}" maxlength="80" autofocus autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="${about}" aria-invalid="${invalid}">`
    : html`<input type="text" id="${id}" name="${id}" value="${value}" maxlength="80" autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="${about}" aria-invalid="${invalid}">`;
  return html`<div class="field"><label class="ask" for="${id}">${label}</label>
<p class="help" id="${id}-help">${help}</p>
${wrong !== undefined && html`<p class="wrong" id="${id}-wrong">${wrong}</p>`}
${input}</div>`;
}

/** The way for a paper that was printed before there were check codes: two facts instead of one. */
function withoutCode(
  context: PageContext,
  given: CertificateForm,
  fieldOf: (id: FieldId) => Html,
): Html {
  const isUsed = [given.name, given.cremated, given.wrong.name, given.wrong.cremated].some(Boolean);
  const content = html`<summary>${context.t.certificates.noCode}</summary>${fieldOf('name')}${fieldOf('cremated')}`;
  return isUsed
    ? html`<details class="without" open>${content}</details>`
    : html`<details class="without">${content}</details>`;
}

export function certificateForm(context: PageContext, given: CertificateForm): Html {
  const words = context.t.certificates;
  const national = context.site.level === 'ministry';
  const firstWrong = FIELDS.find((id) => given.wrong[id] !== undefined);
  const fieldOf = (id: FieldId): Html =>
    field({
      id,
      label: words.fields[id],
      help: words.help[id],
      value: given[id],
      wrong: given.wrong[id],
      focus: id === firstWrong,
    });
  const asks = national
    ? [fieldOf('number')]
    : [fieldOf('number'), fieldOf('code'), withoutCode(context, given, fieldOf)];
  return html`<form method="post" action="${to(context, '/certificates')}" novalidate>
${asks}
<p><button>${words.check}</button></p>
${!national && html`<p class="quiet">${words.notKept}</p>`}
</form>`;
}

const sheet = (context: PageContext, body: HtmlValue, title = context.t.certificates.title): Html =>
  frame(context, { title, trail: [], unlisted: true, body });

export function certificatesPage(context: PageContext, given: CertificateForm = EMPTY_FORM): Html {
  const words = context.t.certificates;
  const lead = context.site.level === 'ministry' ? words.national : words.lead;
  const isWrong = Object.keys(given.wrong).length > 0;
  return sheet(
    context,
    html`<h1>${words.title}</h1><p>${lead}</p>${certificateForm(context, given)}`,
    isWrong ? words.error(words.title) : words.title,
  );
}

/** An answer about a certificate, and when it was given. */
export interface Checked extends CertificateAnswer {
  readonly number: string;
  readonly at: Date;
}

const line = (term: string, value: HtmlValue): Html => html`<dt>${term}</dt><dd>${value}</dd>`;

/** After a code: whom the paper must be about, with the surname alone. */
function about(context: PageContext, { about: shown }: Checked): Html | false {
  if (shown === undefined) return false;
  const words = context.t.certificates;
  return html`<h2>${words.about}</h2><dl class="named">
${line(shown.until === null ? words.fields.name : words.holder, html`<b class="whom-is">${chinese(context, shown.name)}</b> <span class="quiet">${words.masked}</span>`)}
${shown.sex !== null && line(words.sex, findCode(sex, shown.sex)?.[context.language])}
${shown.crematedOn !== null && line(words.crematedOn, dayIn(context.language, shown.crematedOn))}
${shown.until !== null && line(words.until, dayIn(context.language, shown.until))}
${line(words.issuer, chinese(context, shown.issuer))}
</dl>`;
}

/** Whether the certificate is valid; a code proves the number alone and asks to compare the name. */
export function certificateAnswerPage(context: PageContext, checked: Checked): Html {
  const words = context.t.certificates;
  const { answer, number, at } = checked;
  const scanned = answer === 'valid' && checked.about !== undefined;
  const title = scanned ? words.scanned : words[answer];
  const says = scanned ? words.scannedSays : words[`${answer}Says`];
  const off = answer === 'valid' ? '' : 'off';
  return sheet(
    context,
    html`<div class="answer ${off}"><h1>${title}</h1><p>${says}</p>
${about(context, checked)}
<dl class="named">${line(words.asked, html`<span class="code">${number}</span>`)}${line(words.checkedAt, minuteIn(context.language, at))}</dl></div>
<p class="noprint"><a href="${to(context, '/certificates')}">${words.again}</a></p>`,
    title,
  );
}

/** Where a certificate of another province is checked: there, or else by the ministry. */
export interface Elsewhere {
  readonly place: string;
  readonly address: string | undefined;
  readonly ministry: string | undefined;
}

function wayThere(context: PageContext, { place, address, ministry }: Elsewhere): Html {
  const words = context.t.certificates;
  if (address !== undefined)
    return html`<p><a href="${address}">${words.elsewhereGo(place)}</a></p>`;
  if (ministry !== undefined)
    return html`<p><a href="${ministry}">${words.elsewhereMinistry}</a></p>`;
  const says = context.site.level === 'ministry' ? words.notConnected : words.elsewhereUnknown;
  return html`<p>${says(place)}</p>`;
}

export function certificateElsewherePage(
  context: PageContext,
  number: string,
  there: Elsewhere,
): Html {
  const words = context.t.certificates;
  return sheet(
    context,
    html`<h1>${words.elsewhere(there.place)}</h1><p><span class="code">${number}</span></p>
${wayThere(context, there)}
<p><a href="${to(context, '/certificates')}">${words.again}</a></p>`,
  );
}
