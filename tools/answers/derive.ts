import { join } from 'node:path';
import { Project, ts } from 'ts-morph';
import { ROOT } from '../lib/environment.mjs';
import { routesIn } from './declared-routes.ts';
import { createShapes, type JsonSchema } from './shape.ts';

export const ANSWERS_FILE = join(ROOT, 'platform', 'src', 'kernel', 'http', 'answers.json');

/** The shapes of the answers by `METHOD /path`, and the named types that they are made of. */
export interface Answers {
  readonly answers: Readonly<Record<string, JsonSchema>>;
  readonly schemas: Readonly<Record<string, JsonSchema>>;
}

/** What is sent as it is: a page, bytes, a stream. It has no JSON shape. */
const SENT_AS_IT_IS =
  /^(Html|Buffer|Uint8Array|Readable|FastifyReply|ReadableStream|PassThrough)\b/;
const NO_ANSWER =
  ts.TypeFlags.Undefined | ts.TypeFlags.Void | ts.TypeFlags.Any | ts.TypeFlags.Unknown;

/** Derives the answers of the routes that source files declare. */
export function deriveAnswers(files: readonly string[]): Answers {
  const project = new Project({
    tsConfigFilePath: join(ROOT, 'tsconfig.json'),
    skipAddingFilesFromTsConfig: true,
  });
  project.addSourceFilesAtPaths([...files]);
  const program = project.getProgram().compilerObject;
  const checker = program.getTypeChecker();
  const shapes = createShapes(checker);
  const wanted = new Set(files.map((file) => file.replaceAll('\\', '/')));
  const answers = program
    .getSourceFiles()
    .filter(({ fileName }) => wanted.has(fileName))
    .flatMap((source) => routesIn(checker, source))
    .filter(({ answer }) => (answer.flags & NO_ANSWER) === 0)
    .filter(({ answer }) => !SENT_AS_IT_IS.test(checker.typeToString(answer)))
    .map(({ method, path, answer }) => [`${method} ${path}`, shapes.schemaOf(answer)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { answers: Object.fromEntries(answers), schemas: shapes.definitions() };
}
