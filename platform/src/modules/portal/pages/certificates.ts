import { type Html, type HtmlValue, html } from '../../../kernel/http/html.ts';
import type { CertificateAnswer, Face } from '../site.ts';
import { frame, to } from './frame.ts';

/** What stands in the form, and what is wrong with it in words. */
export interface CertificateForm {
  readonly number: string;
  readonly name: string;
  readonly wrong: { readonly number?: string; readonly name?: string };
}

export const EMPTY_FORM: CertificateForm = { number: '', name: '', wrong: {} };

interface Field {
  readonly id: 'number' | 'name';
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly wrong: string | undefined;
}

/** A field with its help, and the sentence about it beside it. */
function field({ id, label, help, value, wrong }: Field): Html {
  const about = wrong === undefined ? `${id}-help` : `${id}-wrong ${id}-help`;
  return html`<div class="field"><label class="ask" for="${id}">${label}</label>
<p class="help" id="${id}-help">${help}</p>
${wrong !== undefined && html`<p class="wrong" id="${id}-wrong">${wrong}</p>`}
<input type="text" id="${id}" name="${id}" value="${value}" maxlength="80" required autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="${about}" aria-invalid="${wrong === undefined ? 'false' : 'true'}"></div>`;
}

function form(face: Face, { number, name, wrong }: CertificateForm): Html {
  const words = face.t.certificates;
  const national = face.site.level === 'ministry';
  const asks = [
    field({
      id: 'number',
      label: words.number,
      help: words.numberHelp,
      value: number,
      wrong: wrong.number,
    }),
    !national &&
      field({
        id: 'name',
        label: words.name,
        help: words.nameHelp,
        value: name,
        wrong: wrong.name,
      }),
  ];
  return html`<form method="post" action="${to(face, '/certificates')}" novalidate>
${asks}
<p><button>${words.check}</button></p>
${!national && html`<p class="quiet">${words.notKept}</p>`}
</form>`;
}

const sheet = (face: Face, body: HtmlValue, title = face.t.certificates.title): Html =>
  frame(face, { title, trail: [], unlisted: true, body });

export function certificatesPage(face: Face, given: CertificateForm = EMPTY_FORM): Html {
  const words = face.t.certificates;
  const lead = face.site.level === 'ministry' ? words.national : words.lead;
  return sheet(face, html`<h1>${words.title}</h1><p>${lead}</p>${form(face, given)}`);
}

/** Genuine or not, valid or cancelled; nothing else. `scanned` came by the code on the paper. */
export function certificateAnswerPage(
  face: Face,
  number: string,
  answer: CertificateAnswer['answer'],
  scanned: boolean,
): Html {
  const words = face.t.certificates;
  const [title, says] = [words[answer], words[`${answer}Says`]];
  const off = answer === 'valid' ? '' : 'off';
  return sheet(
    face,
    html`<div class="answer ${off}"><h1>${title}</h1><p>${says}</p>
<p>${scanned && answer !== 'unknown' ? words.compare : words.asked}<br><span class="code">${number}</span></p></div>
<p><a href="${to(face, '/certificates')}">${words.again}</a></p>`,
    title,
  );
}

/** A certificate of another province: where it is checked. */
export function certificateElsewherePage(
  face: Face,
  number: string,
  { place, address }: { readonly place: string; readonly address: string | undefined },
): Html {
  const words = face.t.certificates;
  return sheet(
    face,
    html`<h1>${words.elsewhere(place)}</h1><p><span class="code">${number}</span></p>
${
  address === undefined
    ? html`<p>${words.elsewhereUnknown}</p>`
    : html`<p><a href="${address}">${words.elsewhereGo(place)}</a></p>`
}
<p><a href="${to(face, '/certificates')}">${words.again}</a></p>`,
  );
}
