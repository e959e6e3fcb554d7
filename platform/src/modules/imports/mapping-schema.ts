import type { JsonSchema } from '@qingming/connect/schema.ts';

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

const source = closed({ register: name, name: bilingual, edition: text() }, ['register', 'name']);

/** How deep conditions may stand inside one another. */
const MOST_DEPTH = 4;

/** Which kind of condition it is, its first word says; a fault then speaks of that kind alone. */
function condition(depth: number): JsonSchema {
  const inner = depth === 0 ? [] : (['all', 'any', 'not'] as const);
  const several = depth === 0 ? {} : list(condition(depth - 1), 50);
  const kinds: Record<string, JsonSchema> = {
    line: closed({ line: { enum: ['separators', 'heading'] } }, ['line']),
    column: {
      ...closed(
        {
          column,
          is: list(text(), 200),
          begins: text(),
          contains: text(),
          empty: { type: 'boolean' },
        },
        ['column'],
      ),
      minProperties: 2,
    },
    ...(depth === 0
      ? {}
      : {
          all: closed({ all: several }, ['all']),
          any: closed({ any: several }, ['any']),
          not: closed({ not: condition(depth - 1) }, ['not']),
        }),
  };
  return {
    type: 'object',
    anyOf: ['line', 'column', ...inner].map((word) => ({ required: [word] })),
    dependentSchemas: kinds,
  };
}

const leaveOut = list(
  closed({ when: condition(MOST_DEPTH), because: bilingual }, ['when', 'because']),
  100,
);

const format = closed(
  {
    encoding: { enum: ['utf-8', 'utf-16', 'gb18030', 'detect'] },
    delimiter: { type: 'string', minLength: 1, maxLength: 1, pattern: '^[^"\\r\\n]$' },
    header: { enum: [true, false, 'either'] },
    layouts: list(list(column), 20),
    trailingEmpty: { type: 'integer', minimum: 0, maximum: 100 },
    bareQuotes: { type: 'boolean' },
    sheet: text({ maxLength: 31 }),
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
    dates: list(text({ maxLength: 40, pattern: 'Y{4}|R{3}|^excel-190[04]$' }), 20),
    codes,
    number: { enum: ['integer', 'decimal', 'grouped', 'chinese'] },
    coordinates: closed(
      {
        take: { enum: ['latitude', 'longitude'] },
        order: { enum: ['latitude-first', 'longitude-first'] },
      },
      ['take', 'order'],
    ),
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
  anyOf: [
    column,
    closed({ element: column }, ['element']),
    closed({ fact: name }, ['fact']),
    closed({ line: { const: true }, where: list(column, 40) }, ['line']),
  ],
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
  { source, format, columns: dictionary(columnMapping), leaveOut, facts: list(fact, 10) },
  ['source', 'format', 'columns', 'facts'],
);
