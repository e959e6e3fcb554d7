import { type Html, html } from '../../../kernel/http/html.ts';
import { isLaw, type NormId, NORMS, type Sentence } from '../law.ts';
import type { PageContext } from '../site.ts';

/** Numbers that are dialled as they stand. */
const DIALLED = /(?<!\d)(120|110|12345|12315|12356)(?!\d)/;

/** Text in which the numbers of emergency and service lines can be dialled. */
export const withNumbers = (text: string): readonly Html[] =>
  text
    .split(DIALLED)
    .map((part, at) => (at % 2 === 1 ? html`<a href="tel:${part}">${part}</a>` : html`${part}`));

/** The sentences of one page, and at its foot the norms in which they stand. */
export interface Citations {
  say(sentence: Sentence): Html;
  /** To be asked for after everything was said. */
  sources(): Html | false;
}

export function citations({ t, language }: PageContext): Citations {
  const cited: NormId[] = [];
  const mark = (id: NormId): Html => {
    if (!cited.includes(id)) cited.push(id);
    const number = cited.indexOf(id) + 1;
    return html`<sup class="cite"><a href="#source-${number}" aria-label="${t.frame.sourceOf(number)}">${number}</a></sup>`;
  };
  const source = (id: NormId, at: number): Html => {
    const { title, number } = NORMS[id];
    return html`<li id="source-${at + 1}">${title[language]} · ${number?.[language] ?? t.frame.noNumber}</li>`;
  };
  return {
    say: (sentence) => {
      if (!isLaw(sentence)) return html`${withNumbers(sentence)}`;
      const unsure = !sentence.sure && html` <span class="quiet">${t.frame.unsure}</span>`;
      return html`${withNumbers(sentence.says)}${sentence.by.map(mark)}${unsure}`;
    },
    sources: () =>
      cited.length > 0 &&
      html`<section class="sources"><h2>${t.frame.sources}</h2><ol>${cited.map(source)}</ol></section>`,
  };
}
