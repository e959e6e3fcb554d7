/** A run of words; one that leads somewhere has an address of http or https. */
export interface Words {
  readonly text: string;
  readonly href?: string;
}

/** One line of a paragraph, one item of a list, or a heading. */
export type Line = readonly Words[];

export type Block =
  | { readonly is: 'heading'; readonly line: Line }
  | { readonly is: 'paragraph'; readonly lines: readonly Line[] }
  | { readonly is: 'bullets' | 'numbers'; readonly items: readonly Line[] };

/** Each part is bounded and cannot hold what begins another: reading takes time in proportion to the text. */
const LINK = /\[([^[\]\n]{1,200})\]\(([^\s()<>"'`]{1,500})\)/g;

/** An address of a page: nothing else is led to, and nobody is named in it. */
export function pageAddress(address: string): string | undefined {
  const url = URL.parse(address);
  const isPage = url?.protocol === 'https:' || url?.protocol === 'http:';
  return isPage && url.username === '' && url.password === '' ? url.href : undefined;
}

function lineOf(text: string): Line {
  const line: Words[] = [];
  let from = 0;
  for (const found of text.matchAll(LINK)) {
    const [whole, words = '', address = ''] = found;
    const href = pageAddress(address);
    if (href === undefined) continue;
    if (found.index > from) line.push({ text: text.slice(from, found.index) });
    line.push({ text: words, href });
    from = found.index + whole.length;
  }
  return from < text.length ? [...line, { text: text.slice(from) }] : line;
}

type Kind = Block['is'] | 'nothing';

/** What a line begins with says what it is; the rest is its words. */
const BEGINNINGS: readonly (readonly [RegExp, Kind])[] = [
  [/^#{2,3}\s+/, 'heading'],
  [/^[-*•]\s+/, 'bullets'],
  [/^\d{1,3}[.．、]\s*(?=\D)/, 'numbers'],
];

function read(raw: string): readonly [Kind, Line] {
  const text = raw.trim();
  if (text === '') return ['nothing', []];
  const [begins, kind] = BEGINNINGS.find(([one]) => one.test(text)) ?? [undefined, 'paragraph'];
  return [kind as Kind, lineOf(begins === undefined ? text : text.replace(begins, ''))];
}

function blockOf(kind: Kind, lines: readonly Line[]): Block {
  if (kind === 'bullets' || kind === 'numbers') return { is: kind, items: lines };
  return kind === 'heading' ? { is: kind, line: lines.flat() } : { is: 'paragraph', lines };
}

/**
 * The text of a publication: paragraphs apart by an empty line, `## ` headings, `- ` and `1. ` lists, and
 * `[words](https://…)` links. Everything else is words as they stand; nothing is markup.
 */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { readonly kind: Kind; readonly lines: Line[] } | undefined;
  const close = (): void => {
    if (open !== undefined) blocks.push(blockOf(open.kind, open.lines));
    open = undefined;
  };
  for (const [kind, line] of text.split(/\r\n|[\r\n\u2028\u2029]/).map(read)) {
    if (kind !== open?.kind || kind === 'heading') close();
    if (kind === 'nothing') continue;
    if (open === undefined) open = { kind, lines: [line] };
    else open.lines.push(line);
  }
  close();
  return blocks;
}

const wordsOf = (lines: readonly Line[]): string =>
  lines.map((line) => line.map(({ text }) => text).join('')).join(' ');

/** The words alone, in one line: for the beginning of a text beside its title. */
export const wordsIn = (text: string): string =>
  blocksOf(text)
    .map((block) => {
      if (block.is === 'heading') return wordsOf([block.line]);
      return wordsOf(block.is === 'paragraph' ? block.lines : block.items);
    })
    .join(' ');
