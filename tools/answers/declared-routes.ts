import { ts } from 'ts-morph';

/** A route as the source declares it; a part of the path that is not a literal is `*`. */
export interface DeclaredRoute {
  readonly method: string;
  readonly path: string;
  /** What its handler answers with, once awaited. */
  readonly answer: ts.Type;
  /** The declaration: one may be of many paths. */
  readonly at: ts.Node;
}

type Members = ReadonlyMap<string, ts.ObjectLiteralElementLike>;

export function membersOf(node: ts.ObjectLiteralExpression): Members {
  return new Map(
    node.properties.flatMap((property) =>
      property.name !== undefined && ts.isIdentifier(property.name)
        ? [[property.name.text, property] as const]
        : [],
    ),
  );
}

const literals = (type: ts.Type): readonly string[] => {
  const parts = type.isUnion() ? type.types : [type];
  return parts.every((part) => part.isStringLiteral()) ? parts.map(({ value }) => value) : ['*'];
};

/** What a constant was made of, so that a path may be written in parts. */
function constantOf(checker: ts.TypeChecker, node: ts.Expression): ts.Expression | undefined {
  const symbol = checker.getSymbolAtLocation(node);
  const known =
    symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const declared = known?.valueDeclaration;
  const isKnown =
    declared && (ts.isVariableDeclaration(declared) || ts.isPropertyAssignment(declared));
  return isKnown ? declared.initializer : undefined;
}

/** What a short function makes of its arguments, or an address with its query: `withQuery(path, { … })`. */
function textsOfCall(checker: ts.TypeChecker, node: ts.CallExpression): readonly string[] {
  const [first] = node.arguments;
  if (node.expression.getText() === 'withQuery' && first !== undefined)
    return textsOf(checker, first);
  const symbol = checker.getSymbolAtLocation(node.expression);
  const declared =
    symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const made = declared?.valueDeclaration;
  const body =
    made &&
    ts.isVariableDeclaration(made) &&
    made.initializer &&
    ts.isArrowFunction(made.initializer)
      ? made.initializer.body
      : undefined;
  return body === undefined || ts.isBlock(body) ? ['*'] : textsOf(checker, body);
}

/** The texts that an expression may be: of a choice all, and `*` for what only the run says. */
export function textsOf(checker: ts.TypeChecker, node: ts.Expression): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node))
    return [node.whenTrue, node.whenFalse].flatMap((part) => textsOf(checker, part));
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce<readonly string[]>(
      (before, { expression, literal }) =>
        textsOf(checker, expression).flatMap((part) =>
          before.map((text) => text + part + literal.text),
        ),
      [node.head.text],
    );
  if (ts.isCallExpression(node)) return textsOfCall(checker, node);
  const known = literals(checker.getTypeAtLocation(node));
  const made = known.includes('*') ? constantOf(checker, node) : undefined;
  return made === undefined ? known : textsOf(checker, made);
}

export function initialiserOf(
  checker: ts.TypeChecker,
  member: ts.ObjectLiteralElementLike | undefined,
): ts.Expression | undefined {
  if (member === undefined) return undefined;
  if (ts.isPropertyAssignment(member)) return member.initializer;
  const declared = ts.isShorthandPropertyAssignment(member)
    ? checker.getShorthandAssignmentValueSymbol(member)?.valueDeclaration
    : undefined;
  return declared && ts.isVariableDeclaration(declared) ? declared.initializer : undefined;
}

function awaited(
  checker: ts.TypeChecker,
  member: ts.ObjectLiteralElementLike,
): ts.Type | undefined {
  const symbol = member.name && checker.getSymbolAtLocation(member.name);
  const type = symbol && checker.getTypeOfSymbolAtLocation(symbol, member);
  const signature = type?.getCallSignatures()[0];
  return signature && checker.getAwaitedType(signature.getReturnType());
}

/** The members of the specification, those of a constant that is spread into it too. */
function spread(checker: ts.TypeChecker, node: ts.ObjectLiteralExpression): Members {
  const shared = node.properties.flatMap((property) => {
    const from = ts.isSpreadAssignment(property)
      ? constantOf(checker, property.expression)
      : undefined;
    const object = from && ts.isAsExpression(from) ? from.expression : from;
    return object && ts.isObjectLiteralExpression(object) ? [...spread(checker, object)] : [];
  });
  return new Map([...shared, ...membersOf(node)]);
}

function routesAt(checker: ts.TypeChecker, node: ts.Node): readonly DeclaredRoute[] {
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'route') return [];
  const [spec] = node.arguments;
  if (spec === undefined || !ts.isObjectLiteralExpression(spec)) return [];
  const members = spread(checker, spec);
  const [method, path] = ['method', 'path'].map((name) =>
    initialiserOf(checker, members.get(name)),
  );
  const handler = members.get('handle');
  const answer = handler && awaited(checker, handler);
  if (method === undefined || path === undefined || answer === undefined) return [];
  // Pages for people are left out of the description.
  if (members.has('page')) return [];
  return textsOf(checker, method).flatMap((one) =>
    textsOf(checker, path).map((address) => ({ method: one, path: address, answer, at: node })),
  );
}

/** Every `route({…})` of a source file. */
export function routesIn(checker: ts.TypeChecker, source: ts.SourceFile): readonly DeclaredRoute[] {
  const found: DeclaredRoute[] = [];
  const visit = (node: ts.Node): void => {
    found.push(...routesAt(checker, node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
