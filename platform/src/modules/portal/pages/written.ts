import { type Block, blocksOf, type Line } from '@qingming/connect/written-text.ts';
import { type Html, html } from '../../../kernel/http/html.ts';

const lineHtml = (line: Line): readonly Html[] =>
  line.map(({ text, href }) =>
    href === undefined
      ? html`${text}`
      : html`<a href="${href}" rel="external noopener noreferrer">${text}</a>`,
  );

const items = (lines: readonly Line[]): readonly Html[] =>
  lines.map((line) => html`<li>${lineHtml(line)}</li>`);

const paragraph = (lines: readonly Line[]): Html =>
  html`<p>${lines.map((line, at) => html`${at > 0 && html`<br>`}${lineHtml(line)}`)}</p>`;

function blockHtml(block: Block): Html {
  if (block.is === 'paragraph') return paragraph(block.lines);
  if (block.is === 'heading') return html`<h2>${lineHtml(block.line)}</h2>`;
  return block.is === 'bullets'
    ? html`<ul>${items(block.items)}</ul>`
    : html`<ol>${items(block.items)}</ol>`;
}

/** The text of a publication: its words, and the few forms that it may have. */
export const writtenText = (text: string): readonly Html[] => blocksOf(text).map(blockHtml);
