import type { JsonSchema } from '../../kernel/http/schema.ts';

const text = (more: JsonSchema = {}): JsonSchema => ({
  type: 'string',
  minLength: 1,
  maxLength: 200,
  ...more,
});
const name = text({ pattern: '^[a-z][a-z0-9-]*$' });
const column = text({ maxLength: 120 });
const list = (items: JsonSchema, most = 500): JsonSchema => ({
  type: 'array',
  items,
  minItems: 1,
  maxItems: most,
});
const closed = (
  properties: Record<string, JsonSchema>,
  required: readonly string[],
): JsonSchema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const dictionary = (of: JsonSchema): JsonSchema => ({
  type: 'object',
  minProperties: 1,
  additionalProperties: of,
});

const bilingual = closed({ zh: text(), en: text() }, ['zh', 'en']);

const source = closed({ register: name, name: bilingual, edition: text() }, [
  'register',
  'name',
  'edition',
]);

const format = closed(
  {
    encoding: { const: 'utf-8' },
    delimiter: { type: 'string', minLength: 1, maxLength: 1, pattern: '^[^"\\r\\n]$' },
    header: { enum: [true, false, 'either'] },
    layouts: list(list(column), 20),
    trailingEmpty: { type: 'integer', minimum: 0, maximum: 100 },
    bareQuotes: { type: 'boolean' },
  },
  ['encoding', 'delimiter', 'header'],
);

const columnMapping = closed(
  { optional: { type: 'boolean' }, ignored: text({ maxLength: 500 }) },
  [],
);

const codes = closed(
  {
    values: dictionary({ anyOf: [text({ maxLength: 40 }), { type: 'null' }] }),
    names: { enum: ['zh', 'en'] },
    absent: text({ maxLength: 40 }),
  },
  [],
);

const columnValue = closed(
  {
    column,
    dates: list(text({ maxLength: 40, pattern: 'Y{4}' }), 20),
    codes,
    number: { enum: ['integer', 'decimal'] },
    labelled: closed({ label: text(), among: list(text(), 20) }, ['label', 'among']),
    webAddress: { type: 'boolean' },
  },
  ['column'],
);

const joined = closed(
  {
    join: list({ anyOf: [column, closed({ column, label: text() }, ['column', 'label'])] }, 30),
    with: { type: 'string', maxLength: 10 },
  },
  ['join', 'with'],
);

/** Which of the three it is, its first word says; a fault then speaks of that form alone. */
const element: JsonSchema = {
  type: 'object',
  anyOf: ['constant', 'join', 'column'].map((word) => ({ required: [word] })),
  dependentSchemas: {
    constant: closed({ constant: { type: ['string', 'number', 'boolean'] } }, ['constant']),
    join: joined,
    column: columnValue,
  },
};

const keyPart: JsonSchema = {
  anyOf: [column, closed({ element: column }, ['element']), closed({ fact: name }, ['fact'])],
};

const fact = closed(
  {
    as: name,
    kind: text({ maxLength: 40 }),
    region: text({ pattern: '^(\\$node|\\d{6})$' }),
    within: name,
    key: closed({ space: name, of: list(keyPart, 40) }, ['space', 'of']),
    elements: dictionary(element),
  },
  ['as', 'kind', 'region', 'key', 'elements'],
);

/** The shape of a mapping file; what a schema cannot say is checked in `mapping-check.ts`. */
export const MAPPING_SCHEMA: JsonSchema = closed(
  { source, format, columns: dictionary(columnMapping), facts: list(fact, 10) },
  ['source', 'format', 'columns', 'facts'],
);
