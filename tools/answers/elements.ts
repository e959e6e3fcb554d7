import { basename, relative } from 'node:path';
import { shownElementSchema } from '@qingming/standard/derive/json-schema.ts';
import type { Element } from '@qingming/standard/language/element.ts';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import { ts } from 'ts-morph';
import { ROOT } from '../lib/environment.mjs';
import type { JsonSchema } from './shape.ts';

/** An element of the standard as answers show it, under the name by which they refer to it. */
export interface ShownElement {
  readonly name: string;
  readonly schema: JsonSchema;
}

const RECORDS = 'standard/src/records/';
const fileOf = (node: ts.Node): string =>
  relative(ROOT, node.getSourceFile().fileName).replaceAll('\\', '/');

interface Declared {
  readonly kinds: Set<string>;
  readonly element: Element;
}

/** Where each element of a kind is declared: several kinds may share one declaration. */
function declaredElements(
  checker: ts.TypeChecker,
  sources: readonly ts.SourceFile[],
): ReadonlyMap<ts.Declaration, Declared> {
  const found = new Map<ts.Declaration, Declared>();
  const exported = sources
    .filter((source) => fileOf(source).startsWith(RECORDS))
    .flatMap((source) => checker.getSymbolAtLocation(source) ?? [])
    .flatMap((module) => checker.getExportsOfModule(module))
    .map((symbol) => checker.getTypeOfSymbol(symbol));
  for (const type of exported) {
    const [kind, elements] = ['kind', 'elements'].map((name) => {
      const member = checker.getPropertyOfType(type, name);
      return member && checker.getTypeOfSymbol(member);
    });
    const definition = kind?.isStringLiteral() ? NATIONAL.get(kind.value) : undefined;
    if (definition === undefined || elements === undefined) continue;
    for (const symbol of checker.getPropertiesOfType(elements)) {
      const [at] = symbol.declarations ?? [];
      const element = definition.elements[symbol.getName()];
      if (at === undefined || element === undefined) continue;
      const known = found.get(at) ?? { kinds: new Set(), element };
      known.kinds.add(definition.kind);
      found.set(at, known);
    }
  }
  return found;
}

/** `DecedentFact['sex']` in a type that somebody wrote, also `… | null`. */
function indexed(node: ts.Node | undefined): ts.IndexedAccessTypeNode | undefined {
  if (node === undefined) return undefined;
  if (ts.isIndexedAccessTypeNode(node)) return node;
  if (ts.isUnionTypeNode(node)) {
    const [only, ...others] = node.types.filter(
      (part) => !(ts.isLiteralTypeNode(part) && part.literal.kind === ts.SyntaxKind.NullKeyword),
    );
    return others.length === 0 ? indexed(only) : undefined;
  }
  return ts.isTypeReferenceNode(node) && node.typeName.getText() === 'NonNullable'
    ? indexed(node.typeArguments?.[0])
    : undefined;
}

/** Finds the element of the standard that a member of an answer comes from, through whatever type made it. */
export function createElements(
  checker: ts.TypeChecker,
  sources: readonly ts.SourceFile[],
): (member: ts.Symbol) => ShownElement | undefined {
  const declared = declaredElements(checker, sources);
  const find = (member: ts.Symbol | undefined): ShownElement | undefined => {
    const [at] = member?.declarations ?? [];
    if (at === undefined) return undefined;
    const known = declared.get(at);
    if (known === undefined) return ts.isPropertySignature(at) ? through(at.type) : undefined;
    const [kind, ...others] = known.kinds;
    const owner = others.length === 0 ? kind : basename(fileOf(at), '.ts');
    const name = `${owner}.${(at as ts.PropertyAssignment).name.getText()}`;
    return { name, schema: shownElementSchema(known.element) };
  };
  const through = (node: ts.TypeNode | undefined): ShownElement | undefined => {
    const access = indexed(node);
    const index = access && checker.getTypeFromTypeNode(access.indexType);
    if (access === undefined || !index?.isStringLiteral()) return undefined;
    const object = checker.getTypeFromTypeNode(access.objectType);
    return find(checker.getPropertyOfType(object, index.value));
  };
  return find;
}
