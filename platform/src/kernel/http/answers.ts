import derived from './answers.json' with { type: 'json' };

export type JsonSchema = Readonly<Record<string, unknown>>;

/** The named shapes that answers are made of, as `#/components/schemas/…` of the interface description. */
export const ANSWER_SCHEMAS: Readonly<Record<string, JsonSchema>> = derived.schemas;

const ANSWERS: ReadonlyMap<string, JsonSchema> = new Map(Object.entries(derived.answers));

/** A part of a path that a helper fills in stands as `*` in what was derived. */
const WITH_STAR = [...ANSWERS].filter(([key]) => key.includes('*'));

const fits = (pattern: string, key: string): boolean => {
  const [parts, given] = [pattern.split('/'), key.split('/')];
  return (
    parts.length === given.length && parts.every((part, at) => part === '*' || part === given[at])
  );
};

/** The shape of what a route answers, `/api/cases/:case`; undefined for pages, bytes and answers without a body. */
export function answerOf(method: string, path: string): JsonSchema | undefined {
  const key = `${method} ${path}`;
  return ANSWERS.get(key) ?? WITH_STAR.find(([pattern]) => fits(pattern, key))?.[1];
}
