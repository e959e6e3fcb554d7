import { type Html, type HtmlValue, html } from '../../../kernel/http/html.ts';

const headOf = (heads: readonly string[]): Html =>
  html`<thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>`;

/** The first cell names the line; on a phone each other cell says which column it is of. */
function lineOf(heads: readonly string[], [first, ...rest]: readonly HtmlValue[]): Html {
  const cells = rest.map(
    (cell, at) => html`<td role="cell" data-label="${heads[at + 1] ?? ''}">${cell}</td>`,
  );
  return html`<tr role="row"><th role="rowheader" scope="row">${first}</th>${cells}</tr>`;
}

/** A table whose lines become blocks on a phone. Roles are given, for CSS takes them away there. */
export const rowsTable = (
  title: string,
  heads: readonly string[],
  lines: readonly (readonly HtmlValue[])[],
  { brief = false }: { readonly brief?: boolean } = {},
): Html =>
  html`<table class="${brief ? 'rows brief' : 'rows'}" role="table" aria-label="${title}">${headOf(heads)}<tbody role="rowgroup">${lines.map((line) => lineOf(heads, line))}</tbody></table>`;
