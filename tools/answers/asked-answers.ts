import { relative } from 'node:path';
import type { Project } from 'ts-morph';
import { ts } from 'ts-morph';
import { ROOT } from '../lib/environment.mjs';
import { initialiserOf, membersOf, routesIn, textsOf } from './declared-routes.ts';

/** A place where the console says what an answer is. */
export interface AskedAnswer {
  /** File and line. */
  readonly at: string;
  readonly method: string;
  /** With `*` for what only the run says. */
  readonly path: string;
  readonly takenFor: string;
  /** `other` is the fault: the route answers something that is not what it is taken for. */
  readonly is: 'the same' | 'other' | 'of no known route';
}

interface Claim {
  readonly node: ts.Node;
  readonly method: ts.Expression | undefined;
  readonly path: ts.Expression;
  readonly type: ts.Type;
  /** The type is that of a row, and the answer a page of them. */
  readonly ofRows: boolean;
}

/** `api.get<Board>('/api/board')`, `api.send<Written>('POST', path, …)`; of a type that its caller says nothing. */
function callOf(checker: ts.TypeChecker, node: ts.Node): Claim | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression))
    return undefined;
  const [said] = node.typeArguments ?? [];
  const name = node.expression.name.text;
  if (said === undefined || !['get', 'send'].includes(name)) return undefined;
  const [first, second] = node.arguments;
  const [method, path] = name === 'get' ? [undefined, first] : [first, second];
  const type = checker.getTypeFromTypeNode(said);
  const isSaidElsewhere = (type.flags & (ts.TypeFlags.TypeParameter | ts.TypeFlags.Unknown)) !== 0;
  return path && !isSaidElsewhere ? { node, method, path, type, ofRows: false } : undefined;
}

/** `const SOURCE: ListSource<RefusedRow> = { path: '/api/oversight/refused', … }` */
function listOf(checker: ts.TypeChecker, node: ts.Node): Claim | undefined {
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const wanted = checker.getContextualType(node);
  if (wanted?.getSymbol()?.getName() !== 'ListSource') return undefined;
  const members = membersOf(node);
  const path = initialiserOf(checker, members.get('path'));
  const [type] = checker.getTypeArguments(wanted as ts.TypeReference);
  if (path === undefined || type === undefined || members.has('pageOf') || members.has('named'))
    return undefined;
  return { node, method: undefined, path, type, ofRows: true };
}

const isPart = (declared: string, asked: string): boolean =>
  declared.startsWith(':') || declared === '*' || asked === '*' || declared === asked;

function fits(declared: string, asked: string): boolean {
  const [parts, given] = [declared.split('/'), asked.split('?')[0]?.split('/') ?? []];
  return parts.length === given.length && parts.every((part, at) => isPart(part, given[at] ?? ''));
}

/** A path that names its parts itself goes before one that takes any. */
const namedParts = (path: string): number =>
  path.split('/').filter((part) => !part.startsWith(':') && part !== '*').length;

/** Holds what the console takes each answer for against what the route answers. */
export function askedAnswers(project: Project): readonly AskedAnswer[] {
  const program = project.getProgram().compilerObject;
  const checker = program.getTypeChecker();
  const sources = program
    .getSourceFiles()
    .filter(({ fileName }) => !fileName.includes('/node_modules/'));
  const routes = sources.flatMap((source) => routesIn(checker, source));
  const found: AskedAnswer[] = [];

  const holds = (answer: ts.Type, { type, ofRows }: Claim): boolean => {
    if (!ofRows)
      return (
        checker.isTypeAssignableTo(answer, type) ||
        ((answer.flags & ts.TypeFlags.Void) !== 0 && (type.flags & ts.TypeFlags.Undefined) !== 0)
      );
    const rows = answer.getProperty('rows');
    const row =
      rows && checker.getIndexTypeOfType(checker.getTypeOfSymbol(rows), ts.IndexKind.Number);
    return row !== undefined && checker.isTypeAssignableTo(row, type);
  };
  const compare = (claim: Claim): void => {
    const { node, method, path, type } = claim;
    const source = node.getSourceFile();
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const methods = method === undefined ? ['GET'] : textsOf(checker, method);
    for (const one of methods)
      for (const address of textsOf(checker, path)) {
        const fitting = routes.filter(
          (route) => route.method === one && !address.startsWith('*') && fits(route.path, address),
        );
        const named = Math.max(...fitting.map((route) => namedParts(route.path)));
        const closest = fitting.filter((route) => namedParts(route.path) === named);
        const isSame = closest.some(({ answer }) => holds(answer, claim));
        found.push({
          at: `${relative(ROOT, source.fileName)}:${line}`,
          method: one,
          path: address,
          takenFor: checker.typeToString(type),
          is: closest.length === 0 ? 'of no known route' : isSame ? 'the same' : 'other',
        });
      }
  };
  const visit = (node: ts.Node): void => {
    const claim = callOf(checker, node) ?? listOf(checker, node);
    if (claim !== undefined) compare(claim);
    ts.forEachChild(node, visit);
  };
  for (const source of sources)
    if (relative(ROOT, source.fileName).startsWith('web')) visit(source);
  return found;
}
