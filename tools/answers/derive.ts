import { globSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Project, ts } from 'ts-morph';
import { ROOT } from '../lib/environment.mjs';
import { type DeclaredRoute, routesIn } from './declared-routes.ts';
import { createElements } from './elements.ts';
import { createShapes, type JsonSchema } from './shape.ts';

export const ANSWERS_FILE = join(ROOT, 'platform', 'src', 'kernel', 'http', 'answers.json');

/** The shapes of the answers by `METHOD /path`, and the named types that they are made of. */
export interface Answers {
  readonly answers: Readonly<Record<string, JsonSchema>>;
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  /** Those that answer with a page, a file or a text, and those that answer with nothing. */
  readonly files: readonly string[];
  readonly empty: readonly string[];
  /** Those of one declaration, which one handler gives. */
  readonly together: readonly (readonly string[])[];
}

const nameOf = ({ method, path }: DeclaredRoute): string => `${method} ${path}`;
const unique = (routes: readonly DeclaredRoute[]): readonly string[] => [
  ...new Set(routes.map(nameOf)),
];
const split = <Part>(all: readonly Part[], is: (one: Part) => boolean): [Part[], Part[]] => [
  all.filter(is),
  all.filter((one) => !is(one)),
];

/** What is sent as it is: a page, a text, bytes, a stream. It has no JSON shape. */
const SENT_AS_IT_IS =
  /^(string|Html|Buffer|Uint8Array|Readable|FastifyReply|ReadableStream|PassThrough)\b/;
const NOTHING = ts.TypeFlags.Undefined | ts.TypeFlags.Void;

/** A reply that was sent already: nothing of it is a member. */
const isEmpty = (shape: JsonSchema): boolean =>
  shape['type'] === 'object' && Object.keys(shape).length === 1;

/** The server, and beside it what else is asked for, as the compiler reads them. */
export function openSources(...beside: readonly string[]): Project {
  const project = new Project({
    tsConfigFilePath: join(ROOT, 'tsconfig.json'),
    skipAddingFilesFromTsConfig: true,
  });
  const files = globSync(['platform/src/**/*.ts', ...beside], { cwd: ROOT });
  project.addSourceFilesAtPaths(
    files.filter((file) => !/\.test\.tsx?$/.test(file)).map((file) => join(ROOT, file)),
  );
  return project;
}

/** Derives the answers of the routes that the server declares. */
export function deriveAnswers(project: Project): Answers {
  const program = project.getProgram().compilerObject;
  const checker = program.getTypeChecker();
  const shapes = createShapes(checker, createElements(checker, program.getSourceFiles()));
  const declared = program
    .getSourceFiles()
    .filter(({ fileName }) => relative(ROOT, fileName).startsWith('platform'))
    .flatMap((source) => routesIn(checker, source))
    .toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const [empty, full] = split(declared, ({ answer }) => (answer.flags & NOTHING) !== 0);
  const [files, told] = split(
    full,
    ({ answer }) =>
      SENT_AS_IT_IS.test(checker.typeToString(checker.getNonNullableType(answer))) ||
      isEmpty(shapes.schemaOf(answer)),
  );
  const answers = told.map((one) => [nameOf(one), shapes.schemaOf(one.answer)] as const);
  return {
    answers: Object.fromEntries(answers),
    schemas: shapes.definitions(),
    files: unique(files),
    empty: unique(empty),
    together: [...Map.groupBy(told, ({ at }) => at).values()]
      .filter((routes) => routes.length > 1)
      .map(unique),
  };
}
