type Json = Readonly<Record<string, unknown>>;

/** A place of an interface description that takes more than anybody can say in advance. */
export interface Unbounded {
  readonly at: string;
  readonly lacks: string;
}

interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly schema?: Json;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly content?: Readonly<Record<string, { readonly schema?: Json }>>;
  };
  readonly responses?: Readonly<Record<string, { readonly content?: Json }>>;
}

/** Operations of which a description does not tell what they answer: a shape, a file, or nothing. */
export const undescribedAnswers = ({ paths }: Description): readonly string[] =>
  Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { responses = {} }]) => {
      const good = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      const isTold = good.some(([status, { content }]) => status === '204' || content);
      return isTold ? [] : [`${method} ${path}`];
    }),
  );

export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** Formats whose values are of one length, or nearly so. */
const SHORT_FORMATS: ReadonlySet<unknown> = new Set([
  'uuid',
  'date',
  'date-time',
  'civil-date',
  'partial-date',
  'instant',
  'region',
  'phone',
  'tag',
  'social-credit-code',
]);

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is readonly Json[] => Array.isArray(value);

/** Held at both ends and without a part that repeats as often as one likes. */
const isShortPattern = (pattern: unknown): boolean =>
  typeof pattern === 'string' &&
  /^\^.*\$$/.test(pattern) &&
  !/(?<!\\)[*+]|\{\d+,\}/.test(pattern.replaceAll(/\[[^\]]*\]/g, 'x'));

const isBoundedText = ({ maxLength, format, pattern }: Json): boolean =>
  typeof maxLength === 'number' || SHORT_FORMATS.has(format) || isShortPattern(pattern);

const isFinite = (value: unknown): boolean => Number.isFinite(value);

/** What a schema of one type lacks, with what it holds. */
const BOUNDS: Readonly<Record<string, (schema: Json, at: string) => readonly Unbounded[]>> = {
  string: (schema, at) => (isBoundedText(schema) ? [] : [{ at, lacks: 'maxLength' }]),
  number: (schema, at) =>
    [
      ['minimum', 'exclusiveMinimum'],
      ['maximum', 'exclusiveMaximum'],
    ]
      .filter((bounds) => !bounds.some((bound) => isFinite(schema[bound])))
      .map(([lacks = '']) => ({ at, lacks })),
  integer: (schema, at) => BOUNDS['number']?.(schema, at) ?? [],
  array: (schema, at) => [
    ...(isFinite(schema['maxItems']) ? [] : [{ at, lacks: 'maxItems' }]),
    ...unboundedIn(schema['items'], `${at}[]`),
  ],
  object: objectBounds,
  boolean: () => [],
  null: () => [],
};

/** Members that are named, or few members whose names and values are short. */
function objectBounds(schema: Json, at: string): readonly Unbounded[] {
  const { properties = {}, additionalProperties: others, maxProperties, propertyNames } = schema;
  const named = Object.entries(properties as Json).flatMap(([name, inner]) =>
    unboundedIn(inner, `${at}/${name}`),
  );
  if (others === false) return named;
  return [
    ...named,
    ...(isFinite(maxProperties) ? [] : [{ at, lacks: 'additionalProperties: false' }]),
    ...(isObject(propertyNames) && isBoundedText(propertyNames)
      ? []
      : [{ at, lacks: 'propertyNames' }]),
    ...unboundedIn(others, `${at}/*`),
  ];
}

/** Every place of an input's schema that is without a bound. */
export function unboundedIn(schema: unknown, at: string): readonly Unbounded[] {
  if (!isObject(schema)) return [{ at, lacks: 'a schema' }];
  if ('enum' in schema || 'const' in schema) return [];
  const choices = schema['anyOf'] ?? schema['oneOf'];
  if (isList(choices)) return choices.flatMap((choice, n) => unboundedIn(choice, `${at}|${n}`));
  const { type } = schema;
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return types.flatMap((one) => BOUNDS[String(one)]?.(schema, at) ?? [{ at, lacks: 'a type' }]);
}

/** Every parameter and body of a description that is without a bound. */
export const unboundedInputs = ({ paths }: Description): readonly Unbounded[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { parameters = [], requestBody }]) => {
      const at = `${method.toUpperCase()} ${path}`;
      return [
        ...parameters.flatMap((one) => unboundedIn(one.schema, `${at} ${one.in} ${one.name}`)),
        ...Object.entries(requestBody?.content ?? {}).flatMap(([type, { schema }]) =>
          unboundedIn(schema, `${at} ${type}`),
        ),
      ];
    }),
  );
