/** A page of the printed standard. */
export interface Page {
  /** The file's name inside the folder of the printed standard. */
  readonly file: string;
  readonly text: string;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** A table in Markdown; every row has as many cells as the head. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** Blocks with an empty line between them. */
export const blocks = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('\n\n');

export const page = (file: string, ...parts: readonly string[]): Page => ({
  file,
  text: `${blocks(...parts)}\n`,
});

/** Where a section stands on its page, by its identifier, which no other section bears. */
export const anchor = (identifier: string): string => `<a id="${identifier}"></a>`;
