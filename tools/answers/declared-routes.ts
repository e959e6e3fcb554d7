import { ts } from 'ts-morph';

/** A route as the source declares it; a part of the path that is not a literal is `*`. */
export interface DeclaredRoute {
  readonly method: string;
  readonly path: string;
  /** What its handler answers with, once awaited. */
  readonly answer: ts.Type;
}

type Members = ReadonlyMap<string, ts.ObjectLiteralElementLike>;

function membersOf(node: ts.ObjectLiteralExpression): Members {
  return new Map(
    node.properties.flatMap((property) =>
      property.name !== undefined && ts.isIdentifier(property.name)
        ? [[property.name.text, property] as const]
        : [],
    ),
  );
}

/** The text of a literal, or of a constant that is one. */
function textOf(checker: ts.TypeChecker, node: ts.Expression): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return (
      node.head.text +
      node.templateSpans
        .map(({ expression, literal }) => textOf(checker, expression) + literal.text)
        .join('')
    );
  const type = checker.getTypeAtLocation(node);
  return type.isStringLiteral() ? type.value : '*';
}

function initialiserOf(member: ts.ObjectLiteralElementLike | undefined): ts.Expression | undefined {
  return member !== undefined && ts.isPropertyAssignment(member) ? member.initializer : undefined;
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

function routeOf(checker: ts.TypeChecker, node: ts.Node): DeclaredRoute | undefined {
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'route') return undefined;
  const [spec] = node.arguments;
  if (spec === undefined || !ts.isObjectLiteralExpression(spec)) return undefined;
  const members = membersOf(spec);
  const [method, path] = ['method', 'path'].map((name) => initialiserOf(members.get(name)));
  const handler = members.get('handle');
  if (method === undefined || path === undefined || handler === undefined) return undefined;
  const answer = awaited(checker, handler);
  return answer && { method: textOf(checker, method), path: textOf(checker, path), answer };
}

/** Every `route({…})` of a source file. */
export function routesIn(checker: ts.TypeChecker, source: ts.SourceFile): readonly DeclaredRoute[] {
  const found: DeclaredRoute[] = [];
  const visit = (node: ts.Node): void => {
    const declared = routeOf(checker, node);
    if (declared !== undefined) found.push(declared);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
