import { shownElementSchema } from '@qingming/standard/derive/json-schema.ts';
import { isProtected } from '@qingming/standard/language/element.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import type { JsonSchema } from '@qingming/connect/schema.ts';
import derived from './answers.json' with { type: 'json' };
import type { Route } from './route.ts';

/** The named shapes that answers are made of, as `#/components/schemas/…` of the interface description. */
export const ANSWER_SCHEMAS: Readonly<Record<string, JsonSchema>> = derived.schemas;

const ANSWERS: ReadonlyMap<string, JsonSchema | 'file' | 'nothing'> = new Map<
  string,
  JsonSchema | 'file' | 'nothing'
>([
  ...Object.entries<JsonSchema>(derived.answers),
  ...derived.files.map((key) => [key, 'file'] as const),
  ...derived.empty.map((key) => [key, 'nothing'] as const),
]);

/** `METHOD /path` of every route whose answer has a shape. */
export const describedAnswers: readonly string[] = Object.keys(derived.answers);

/** Those among them that one handler gives. */
export const answersTogether: readonly (readonly string[])[] = derived.together;

/** A part of a path that a helper fills in stands as `*` in what was derived. */
const WITH_STAR = [...ANSWERS].filter(([key]) => key.includes('*'));

const isPartOf = (pattern: string, part: string | undefined): boolean => {
  const [before = '', after] = pattern.split('*');
  return after === undefined
    ? part === pattern
    : part !== undefined && part.startsWith(before) && part.endsWith(after);
};

/** Whether a route is the one of a key: `*` stands for any text in one part of its path. */
export const fits = (pattern: string, key: string): boolean => {
  const [parts, given] = [pattern.split('/'), key.split('/')];
  return parts.length === given.length && parts.every((part, at) => isPartOf(part, given[at]));
};

/** A fact as it is shown: what may be hidden from some readers may be absent. */
function shownFact({ label, elements }: RecordDefinition): JsonSchema {
  const entries = Object.entries(elements);
  return {
    type: 'object',
    title: label.zh,
    description: label.en,
    required: entries.flatMap(([name, element]) =>
      element.optional || isProtected(element) ? [] : [name],
    ),
    properties: {
      ...Object.fromEntries(entries.map(([name, element]) => [name, shownElementSchema(element)])),
      local: { type: 'object' },
    },
  };
}

/** The shape with the facts of one kind where it has facts of any. */
const withFactsOf = (definition: RecordDefinition, shape: JsonSchema): JsonSchema =>
  JSON.parse(JSON.stringify(shape), (key, part: unknown) =>
    key === 'fact' ? shownFact(definition) : part,
  ) as JsonSchema;

/** What a route answers: a shape, a page or file as it is, or nothing; undefined of what nobody derived. */
export function answerOf({
  method,
  path,
  page,
  factsOf,
}: Pick<Route, 'method' | 'path' | 'page' | 'factsOf'>):
  | JsonSchema
  | 'file'
  | 'nothing'
  | undefined {
  if (page === true) return 'file';
  const key = `${method} ${path}`;
  const answer = ANSWERS.get(key) ?? WITH_STAR.find(([pattern]) => fits(pattern, key))?.[1];
  return factsOf === undefined || typeof answer !== 'object'
    ? answer
    : withFactsOf(factsOf, answer);
}
