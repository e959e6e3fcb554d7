import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { ROOT } from '../lib/environment.mjs';
import type { Node } from '../lib/syntax.ts';
import { childrenOf, isNode, lineAt, nameOf, nodeOf } from '../lib/syntax.ts';
import { findTests } from '../lib/test-files.ts';

/** A mark that keeps a test from being run, and stays in the tree by oversight. */
interface LeftBehind {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

const MARKS = new Set(['only', 'skip', 'todo']);
const RUNNERS = new Set(['test', 'it', 'describe', 'suite']);

/** The runner that a call names, and the mark on it: `test(…)`, `test.only(…)`. */
function runnerOf(call: Node): { readonly isRunner: boolean; readonly mark?: string | undefined } {
  const callee = nodeOf(call, 'callee');
  if (RUNNERS.has(nameOf(callee) ?? '')) return { isRunner: true };
  const isRunner = RUNNERS.has(nameOf(nodeOf(callee, 'object')) ?? '');
  return { isRunner, mark: nameOf(nodeOf(callee, 'property')) };
}

/** `{ only: true }`, `{ skip: 'later' }`; a condition that holds on some machines is no oversight. */
const isMarkedOption = (property: Node): boolean =>
  MARKS.has(nameOf(nodeOf(property, 'key')) ?? '') && nodeOf(property, 'value')?.type === 'Literal';

function marksOfCall(call: Node): readonly Node[] {
  const { isRunner, mark } = runnerOf(call);
  if (!isRunner) return [];
  if (MARKS.has(mark ?? '')) return [call];
  return childrenOf(call)
    .filter(({ type }) => type === 'ObjectExpression')
    .flatMap(childrenOf)
    .filter(isMarkedOption);
}

const marksOf = (node: Node): readonly Node[] => [
  ...(node.type === 'CallExpression' ? marksOfCall(node) : []),
  ...childrenOf(node).flatMap(marksOf),
];

/** The marks of one test file. */
export function leftBehind(file: string, source: string): readonly LeftBehind[] {
  const program: unknown = parseSync(file, source).program;
  return (isNode(program) ? marksOf(program) : []).map(({ start, end }) => ({
    file,
    line: lineAt(source, start),
    text: source.slice(start, end).split('\n', 1)[0] ?? '',
  }));
}

/** The marks of every test file. */
export const findLeftBehind = (): readonly LeftBehind[] =>
  findTests([]).flatMap((file) => leftBehind(file, readFileSync(join(ROOT, file), 'utf8')));
