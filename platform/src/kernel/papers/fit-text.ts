/** The width of a text in millimetres at a size in points. */
export type Measure = (text: string, size: number) => number;

export interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
  /** Something had to be left out; the last line ends with an ellipsis. */
  readonly cut: boolean;
}

/** What is tried, best first: so large, on so many lines. */
export type Attempt = readonly [size: number, lines: number];

/** A name of several parts breaks between them, a Chinese text after any character. */
const PARTS = /[^\s·-]+[·-]?|\s+|[·-]/gu;
const PIECES = /\p{Script=Han}|[^\s\p{Script=Han}]+|\s+/gu;

const piecesOf = (text: string): readonly string[] =>
  text.match(/[·-]/.test(text) ? PARTS : PIECES) ?? [];

/** The text on lines of a width; a word that is longer than a line breaks where the line ends. */
export function wrap(
  text: string,
  size: number,
  width: number,
  measure: Measure,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (piece: string): boolean => measure(piece.trimEnd(), size) <= width;
  for (const piece of piecesOf(text)) {
    if (fits(line + piece)) line += piece;
    else {
      if (line.trim() !== '') lines.push(line.trim());
      line = piece.trimStart();
      // A single word that is longer than the line breaks where the line ends.
      while (!fits(line)) {
        const characters = [...line];
        let count = characters.length - 1;
        while (count > 1 && !fits(characters.slice(0, count).join(''))) count -= 1;
        lines.push(characters.slice(0, count).join(''));
        line = characters.slice(count).join('');
      }
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

/** The text on as few and as large lines as there is room for. */
export function fitText(
  text: string,
  width: number,
  attempts: readonly Attempt[],
  measure: Measure,
): Fitted {
  for (const [size, most] of attempts) {
    const lines = wrap(text, size, width, measure);
    if (lines.length <= most) return { size, lines, cut: false };
  }
  const [size, most] = attempts.at(-1) ?? [8, 1];
  const lines = wrap(text, size, width, measure).slice(0, most);
  let last = lines.at(-1) ?? '';
  while (last !== '' && measure(`${last}…`, size) > width) last = [...last].slice(0, -1).join('');
  return { size, lines: [...lines.slice(0, -1), `${last}…`], cut: true };
}
