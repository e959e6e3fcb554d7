import { parseSync } from 'oxc-parser';

/** A text in a source file, and what it is read with. */
export interface FoundText {
  readonly text: string;
  readonly line: number;
  readonly language: 'zh' | 'en';
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [member: string]: unknown;
}

/** Stands where a value is put into a sentence. */
export const VALUE = '◇';

const HAN = /\p{Script=Han}/u;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

const childrenOf = (node: Node): readonly Node[] =>
  Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);

interface Cooked {
  readonly value: { readonly cooked: string };
}
const cookedOf = ({ quasis }: Node): string =>
  (quasis as readonly Cooked[]).map(({ value }) => value.cooked).join(VALUE);

/** The words of a literal, a template or JSX text; undefined for any other node. */
function wordsOf(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type === 'TemplateLiteral') return cookedOf(node);
  return node.type === 'JSXText' ? String(node['value']) : undefined;
}

/** `zh: '…'` counts as the text that it holds. */
const heldBy = (node: Node): Node =>
  node.type === 'Property' && isNode(node['value']) ? node['value'] : node;

/** What a program says to itself. */
const SKIPPED = new Set(['ImportDeclaration', 'ExportAllDeclaration', 'TSLiteralType']);

/**
 * The texts of a source file that a person reads: Chinese ones, and English ones that stand beside
 * Chinese (`bilingual('…', '…')`, `{ zh, en }`, the values of a code set) or, with `english`, all.
 */
export function findTexts(file: string, source: string, english = false): readonly FoundText[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found: FoundText[] = [];
  const lineOf = (at: number): number => source.slice(0, at).split('\n').length;
  const visit = (node: Node, beside: boolean): void => {
    if (SKIPPED.has(node.type)) return;
    const text = wordsOf(node);
    if (text !== undefined && HAN.test(text))
      found.push({ text, line: lineOf(node.start), language: 'zh' });
    else if (text !== undefined && (english || beside) && /[a-z]/i.test(text))
      found.push({ text, line: lineOf(node.start), language: 'en' });
    const children = childrenOf(node);
    const chinese = children.some((child) => HAN.test(wordsOf(heldBy(child)) ?? ''));
    for (const child of children) visit(child, chinese || (node.type === 'Property' && beside));
  };
  if (isNode(program)) visit(program, false);
  return found;
}
