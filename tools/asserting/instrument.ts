import { parseSync } from 'oxc-parser';
import type { Node } from '../lib/syntax.ts';
import { childrenOf, isNode, lineAt, nameOf, nodeOf } from '../lib/syntax.ts';

/** A call of an assertion in the source of a test. */
export interface Site {
  readonly line: number;
  /** Its text, in short. */
  readonly text: string;
  /** The call in which it stands that may skip what is inside: its assertions may all stay unmade together. */
  readonly skippable?: number;
}

export interface Instrumented {
  readonly source: string;
  readonly sites: readonly Site[];
}

/** The name at the front of `assert(…)`, `assert.equal(…)` or `fc.assert(…)`; `assert.fail` is there not to be reached. */
function assertionName(call: Node): Node | undefined {
  const callee = nodeOf(call, 'callee');
  if (nameOf(callee) === 'assert') return callee;
  const object = nodeOf(callee, 'object');
  const member = nameOf(nodeOf(callee, 'property'));
  const asserts =
    (nameOf(object) === 'assert' && member !== 'fail') ||
    (nameOf(object) === 'fc' && member === 'assert');
  return asserts ? object : undefined;
}

/** Whether a call says when it is skipped: `test('…', { skip }, …)`. */
const maySkip = (call: Node): boolean =>
  childrenOf(call)
    .filter(({ type }) => type === 'ObjectExpression')
    .flatMap(childrenOf)
    .some((property) => nameOf(nodeOf(property, 'key')) === 'skip');

interface Found {
  readonly name: Node;
  readonly call: Node;
  readonly skippable: number | undefined;
}

function assertionsOf(node: Node, skippable?: number): readonly Found[] {
  const isCall = node.type === 'CallExpression';
  const name = isCall ? assertionName(node) : undefined;
  const inside = isCall && maySkip(node) ? node.start : skippable;
  return [
    ...(name ? [{ name, call: node, skippable: inside }] : []),
    ...childrenOf(node).flatMap((child) => assertionsOf(child, inside)),
  ];
}

/**
 * The source with each assertion telling that it is made, by `globalThis.assertionMade(n)`.
 * @param first the number of its first assertion
 */
export function instrument(file: string, source: string, first: number): Instrumented {
  const program: unknown = parseSync(file, source).program;
  const found = isNode(program) ? assertionsOf(program).toSorted(byPlace) : [];
  let written = '';
  let at = 0;
  for (const [index, { name }] of found.entries()) {
    const told = `(globalThis.assertionMade(${first + index}), ${String(name['name'])})`;
    written += source.slice(at, name.start) + told;
    at = name.end;
  }
  const sites = found.map(({ call, skippable }) => ({
    line: lineAt(source, call.start),
    text: source.slice(call.start, call.end).replace(/\s+/g, ' ').slice(0, 80),
    ...(skippable === undefined ? {} : { skippable }),
  }));
  return { source: written + source.slice(at), sites };
}

const byPlace = (a: Found, b: Found): number => a.name.start - b.name.start;
