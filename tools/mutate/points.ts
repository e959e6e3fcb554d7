import { parseSync } from 'oxc-parser';
import type { Node } from '../lib/syntax.ts';
import { childrenOf, isNode, nodeOf } from '../lib/syntax.ts';

/** One change of one place in a source text: characters `start` to `end` become `text`. */
export interface Mutation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What was changed, for the report, such as `a < b → a <= b`. */
  readonly what: string;
}

type Rule = (node: Node, source: string) => readonly Omit<Mutation, 'what'>[];

const OTHER_OPERATOR: ReadonlyMap<string, string> = new Map([
  ['<', '<='],
  ['<=', '<'],
  ['>', '>='],
  ['>=', '>'],
  ['===', '!=='],
  ['!==', '==='],
  ['&&', '||'],
  ['||', '&&'],
  ['-', '+'],
  ['*', '/'],
]);

/** Calls whose result is changed by leaving the call out or by its opposite. */
const OTHER_CALL: ReadonlyMap<string, string> = new Map([
  ['every', 'some'],
  ['some', 'every'],
]);

/** Inside SQL: a comparison at its bound, a condition that no longer binds, the opposite of a test. */
const IN_SQL: readonly (readonly [RegExp, string])[] = [
  [/ <= /g, ' < '],
  [/ >= /g, ' > '],
  [/ < /g, ' <= '],
  [/ > /g, ' >= '],
  [/ and (?!not )/g, ' or '],
  [/ or /g, ' and '],
  [/ is null/g, ' is not null'],
  [/ is not null/g, ' is null'],
  [/\bnot exists/g, 'exists'],
  [/ desc\b/g, ' asc'],
];

function operatorRule(node: Node, source: string): readonly Omit<Mutation, 'what'>[] {
  const left = nodeOf(node, 'left');
  const right = nodeOf(node, 'right');
  const operator = String(node['operator']);
  const other = OTHER_OPERATOR.get(operator);
  if (!left || !right || other === undefined) return [];
  const at = source.indexOf(operator, left.end);
  return at < right.start ? [{ start: at, end: at + operator.length, text: other }] : [];
}

function conditionRule(node: Node): readonly Omit<Mutation, 'what'>[] {
  const test = nodeOf(node, 'test');
  if (!test) return [];
  return ['true', 'false'].map((text) => ({ start: test.start, end: test.end, text }));
}

function callRule(node: Node): readonly Omit<Mutation, 'what'>[] {
  const callee = nodeOf(node, 'callee');
  const object = callee && nodeOf(callee, 'object');
  const property = callee && nodeOf(callee, 'property');
  if (!object || !property) return [];
  const name = String(property['name']);
  if (name === 'filter') return [{ start: node.start, end: node.end, text: '' }];
  const other = OTHER_CALL.get(name);
  return other === undefined ? [] : [{ start: property.start, end: property.end, text: other }];
}

/** What is told to whoever runs the program changes nothing. */
const TELLING = /^(console|process\.(stdout|stderr)|(node\.)?log(ger)?)\./;

function statementRule(node: Node, source: string): readonly Omit<Mutation, 'what'>[] {
  const expression = nodeOf(node, 'expression');
  const inner =
    expression?.type === 'AwaitExpression' ? nodeOf(expression, 'argument') : expression;
  return inner?.type === 'CallExpression' && !TELLING.test(source.slice(inner.start, inner.end))
    ? [{ start: node.start, end: node.end, text: 'void 0;' }]
    : [];
}

function sqlRule(node: Node, source: string): readonly Omit<Mutation, 'what'>[] {
  const tag = nodeOf(node, 'tag');
  const quasi = nodeOf(node, 'quasi');
  if (!quasi || tag?.['name'] !== 'sql') return [];
  const quasis = (quasi['quasis'] as readonly Node[]) ?? [];
  return quasis.flatMap(({ start, end }) =>
    IN_SQL.flatMap(([pattern, text]) =>
      [...source.slice(start, end).matchAll(pattern)].map((match) => ({
        start: start + match.index,
        end: start + match.index + match[0].length,
        text,
      })),
    ),
  );
}

const RULES: Readonly<Record<string, Rule>> = {
  BinaryExpression: operatorRule,
  LogicalExpression: operatorRule,
  IfStatement: conditionRule,
  ConditionalExpression: conditionRule,
  UnaryExpression: (node) =>
    node['operator'] === '!' ? [{ start: node.start, end: node.start + 1, text: '' }] : [],
  Literal: (node) =>
    typeof node['value'] === 'boolean'
      ? [{ start: node.start, end: node.end, text: String(!node['value']) }]
      : [],
  CallExpression: callRule,
  ExpressionStatement: statementRule,
  TaggedTemplateExpression: sqlRule,
};

/** Types are not run, and what a fault says is not a safeguard, whether it is thrown or given back. */
const PASSED_OVER = /^(TS|ImportDeclaration|ThrowStatement)/;
const isPassedOver = (node: Node): boolean => {
  const callee = node.type === 'NewExpression' ? nodeOf(node, 'callee') : undefined;
  const name = callee?.['name'];
  return PASSED_OVER.test(node.type) || (typeof name === 'string' && /(Fault|Error)$/.test(name));
};

/** The filter is left out by taking the object alone, once its end is known from the source. */
function withoutFilter(node: Node, mutation: Omit<Mutation, 'what'>, source: string): string {
  const callee = nodeOf(node, 'callee');
  const object = callee && nodeOf(callee, 'object');
  return mutation.text === '' && object && node.type === 'CallExpression'
    ? source.slice(object.start, object.end)
    : mutation.text;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 70);

function mutationsOf(node: Node, source: string): readonly Mutation[] {
  const rule = RULES[node.type];
  const own = (rule?.(node, source) ?? []).map((mutation) => {
    const text = withoutFilter(node, mutation, source);
    const before = source.slice(mutation.start, mutation.end);
    return { ...mutation, text, what: `${oneLine(before)} → ${oneLine(text) || 'nothing'}` };
  });
  const inside = childrenOf(node).filter((child) => !isPassedOver(child));
  return [...own, ...inside.flatMap((child) => mutationsOf(child, source))];
}

/** Every mutation of a TypeScript source, in the order of its text. @throws when it does not parse. */
export function findMutations(file: string, source: string): readonly Mutation[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} does not parse`);
  const found: unknown = program;
  if (!isNode(found)) return [];
  return mutationsOf(found, source).toSorted((a, b) => a.start - b.start);
}

/** The text with the mutation made. */
export const mutate = (source: string, { start, end, text }: Mutation): string =>
  source.slice(0, start) + text + source.slice(end);
