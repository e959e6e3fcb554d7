import { relative } from 'node:path';
import { ts } from 'ts-morph';
import { ROOT } from '../lib/environment.mjs';
import type { ShownElement } from './elements.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Turns types into JSON Schema; named types of the repository become definitions. */
export interface Shapes {
  schemaOf(type: ts.Type): JsonSchema;
  definitions(): Readonly<Record<string, JsonSchema>>;
}

const LEFT_OUT = ts.TypeFlags.Undefined | ts.TypeFlags.Void | ts.TypeFlags.Never;

/** The name under which a type is declared in this repository, if it has one and no type arguments. */
function nameOf(type: ts.Type): string | undefined {
  const symbol = type.aliasSymbol ?? type.getSymbol();
  const declared = symbol?.declarations?.[0]?.getSourceFile();
  if (symbol === undefined || declared === undefined) return undefined;
  if ((type.aliasTypeArguments ?? []).length > 0) return undefined;
  const file = relative(ROOT, declared.fileName).replaceAll('\\', '/');
  const isOurs = !file.startsWith('..') && !file.includes('node_modules');
  return isOurs && /^[A-Z]\w*$/.test(symbol.getName()) ? symbol.getName() : undefined;
}

const fileOf = (symbol: ts.Symbol | undefined): string =>
  symbol?.declarations?.[0]?.getSourceFile().fileName ?? '';

/** Declared by a package, or a class of the language such as `Map`: not ours to describe. */
function isForeign(type: ts.Type): boolean {
  const symbol = type.getSymbol();
  return [type.aliasSymbol, symbol].some((one) => {
    const file = fileOf(one);
    if (!file.includes('/node_modules/')) return false;
    return file.includes('/typescript/lib/')
      ? one === symbol && (one?.flags ?? 0) & ts.SymbolFlags.Interface
      : true;
  });
}

const literal = (type: ts.Type, checker: ts.TypeChecker): unknown =>
  type.isStringLiteral() || type.isNumberLiteral()
    ? type.value
    : checker.typeToString(type) === 'true';

const isArray = (type: ts.Type, checker: ts.TypeChecker): boolean =>
  checker.isArrayType(type) || checker.isTupleType(type);

const sameWords = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) &&
  Array.isArray(b) &&
  a.length === b.length &&
  a.every((one) => b.includes(one));

/** Whether a type says as much as the element that it comes from: a part of its codes is less. */
const saysTheSame = (told: JsonSchema, { schema }: ShownElement): boolean =>
  schema['enum'] === undefined
    ? told['type'] === schema['type'] && told['enum'] === undefined
    : sameWords(told['enum'], schema['enum']);

export function createShapes(
  checker: ts.TypeChecker,
  elementOf: (member: ts.Symbol) => ShownElement | undefined,
): Shapes {
  const definitions = new Map<string, JsonSchema>();
  const origins = new Map<string, ts.Symbol | undefined>();

  const union = (types: readonly ts.Type[]): JsonSchema => {
    const told = types.filter(({ flags }) => (flags & LEFT_OUT) === 0);
    const isLiteral = (type: ts.Type): boolean =>
      (type.flags & (ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral)) !== 0;
    const booleans = told.filter(({ flags }) => flags & ts.TypeFlags.BooleanLiteral);
    const rest = told.filter((type) => !booleans.includes(type));
    const values = rest
      .filter(isLiteral)
      .map((type) => literal(type, checker))
      .toSorted();
    const parts: readonly JsonSchema[] = [
      ...(booleans.length === 2 ? [{ type: 'boolean' }] : booleans.map(schemaOf)),
      ...(values.length > 0 ? [{ enum: values }] : []),
      ...rest.filter((type) => !isLiteral(type)).map(schemaOf),
    ];
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { anyOf: parts };
  };

  /** A member that is an element of the standard is described by it, once. */
  const memberSchema = (symbol: ts.Symbol, type: ts.Type): JsonSchema => {
    const element = elementOf(symbol);
    const told = schemaOf(element === undefined ? type : checker.getNonNullableType(type));
    if (element === undefined || !saysTheSame(told, element)) return schemaOf(type);
    definitions.set(element.name, element.schema);
    const one = { $ref: `#/components/schemas/${element.name}` };
    const isNullable = type.isUnion() && type.types.some(({ flags }) => flags & ts.TypeFlags.Null);
    return isNullable ? { anyOf: [one, { type: 'null' }] } : one;
  };

  const properties = (type: ts.Type): JsonSchema => {
    const members = checker.getPropertiesOfType(type).flatMap((symbol) => {
      const member = checker.getTypeOfSymbol(symbol);
      if (member.getCallSignatures().length > 0) return [];
      const lacks =
        (symbol.flags & ts.SymbolFlags.Optional) !== 0 ||
        (member.isUnion() && member.types.some(({ flags }) => flags & LEFT_OUT));
      const own = elementOf(symbol) !== undefined;
      return [{ name: symbol.getName(), schema: memberSchema(symbol, member), lacks, own }];
    });
    const index = checker.getIndexTypeOfType(type, ts.IndexKind.String);
    // What a province adds to a kind has no type: it stands in the fact under a name of its own.
    const isFact =
      members.length > 1 && nameOf(type) === undefined && members.every(({ own }) => own);
    const own = isFact ? { local: { type: 'object' } } : {};
    return {
      type: 'object',
      ...(members.length > 0 && {
        properties: {
          ...Object.fromEntries(members.map(({ name, schema }) => [name, schema])),
          ...own,
        },
        required: members.filter(({ lacks }) => !lacks).map(({ name }) => name),
      }),
      ...(index !== undefined && { additionalProperties: schemaOf(index) }),
    };
  };

  const plain = (type: ts.Type): JsonSchema | undefined => {
    const { flags } = type;
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) return {};
    if (flags & ts.TypeFlags.Null) return { type: 'null' };
    if (
      flags &
      (ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral | ts.TypeFlags.BooleanLiteral)
    )
      return { const: literal(type, checker) };
    if (flags & ts.TypeFlags.StringLike) return { type: 'string' };
    if (flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    if (flags & ts.TypeFlags.Boolean) return { type: 'boolean' };
    return undefined;
  };

  const structure = (type: ts.Type): JsonSchema => {
    if (type.isUnion()) return union(type.types);
    if (isArray(type, checker)) {
      const items = checker.getTypeArguments(type as ts.TypeReference);
      return {
        type: 'array',
        items: items.length === 1 && items[0] ? schemaOf(items[0]) : union(items),
      };
    }
    if (type.getSymbol()?.getName() === 'Date') return { type: 'string', format: 'date-time' };
    return properties(type);
  };

  /** Two types of one name in different files are told apart by a number. */
  const nameFor = (type: ts.Type, name: string): string => {
    const symbol = type.aliasSymbol ?? type.getSymbol();
    for (let at = 1; ; at += 1) {
      const candidate = at === 1 ? name : `${name}${at}`;
      if (!origins.has(candidate)) origins.set(candidate, symbol);
      if (origins.get(candidate) === symbol) return candidate;
    }
  };

  const isKnown = (type: ts.Type): boolean =>
    isArray(type, checker) || type.getSymbol()?.getName() === 'Date';

  /** A type without a name that holds itself is described once; inside itself it may be anything. */
  const inside = new Set<ts.Type>();
  function unnamed(type: ts.Type): JsonSchema {
    if (inside.has(type) || (isForeign(type) && !isKnown(type))) return {};
    inside.add(type);
    const schema = structure(type);
    inside.delete(type);
    return schema;
  }

  function schemaOf(type: ts.Type): JsonSchema {
    const simple = type.isUnion() ? undefined : plain(type);
    if (simple !== undefined) return simple;
    const named = nameOf(type);
    const hasArguments =
      (type.flags & ts.TypeFlags.Object) !== 0 &&
      checker.getTypeArguments(type as ts.TypeReference).length > 0;
    if (named === undefined || hasArguments) return unnamed(type);
    const name = nameFor(type, named);
    if (!definitions.has(name)) {
      definitions.set(name, {});
      definitions.set(name, structure(type));
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  return {
    schemaOf,
    definitions: () =>
      Object.fromEntries([...definitions].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}
