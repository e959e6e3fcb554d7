import type { CodeOf, CodeSet } from '@qingming/standard/language/code-set.ts';

/** A JSON Schema (2020-12, as OpenAPI 3.1 uses it); `_type` exists for the compiler only. */
export interface Schema<Value = unknown> {
  readonly json: JsonSchema;
  readonly optional?: boolean;
  readonly _type?: Value;
}

export type JsonSchema = { readonly [keyword: string]: unknown };

export type TypeOf<S> = S extends Schema<infer Value> ? Value : never;

/** A schema made elsewhere (derived from the standard), with the type that it stands for. */
export const schema = <Value>(json: JsonSchema): Schema<Value> => ({ json });

export const text = (more: JsonSchema = {}): Schema<string> =>
  schema({ type: 'string', maxLength: 1000, ...more });

export const uuid = (): Schema<string> => schema({ type: 'string', format: 'uuid' });

/** An administrative division, six digits. */
export const division = (): Schema<string> => schema({ type: 'string', pattern: '^[0-9]{6}$' });

/** The version of a record that a request goes on from. */
export const version = (): Schema<number> => integer({ minimum: 1, maximum: 1_000_000 });

/** Why a record is changed, for the record itself. */
export const reason = (): Schema<string> => text({ minLength: 1, maxLength: 500 });

/** A calendar day, YYYY-MM-DD. */
export const day = (): Schema<string> => schema({ type: 'string', format: 'date' });

/** An instant, RFC 3339. */
export const instant = (): Schema<string> => schema({ type: 'string', format: 'date-time' });

export const integer = (more: JsonSchema = {}): Schema<number> =>
  schema({ type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER, ...more });

export const flag = (): Schema<boolean> => schema({ type: 'boolean' });

export const oneOf = <const Value extends string>(...values: readonly Value[]): Schema<Value> =>
  schema({ type: 'string', enum: values });

/** A code of a set, of whatever day. */
export const codeOf = <Set extends CodeSet>(set: Set): Schema<CodeOf<Set>> =>
  schema({ type: 'string', enum: set.values.map(({ code }) => code) });

export const list = <Value>(of: Schema<Value>, more: JsonSchema = {}): Schema<readonly Value[]> =>
  schema({ type: 'array', items: of.json, maxItems: 1000, ...more });

export const nullable = <Value>(of: Schema<Value>): Schema<Value | null> =>
  schema({ anyOf: [of.json, { type: 'null' }] });

/** May be left out. */
export type Optional<Value> = Schema<Value> & { readonly optional: true };
export const optional = <Value>(of: Schema<Value>): Optional<Value> => ({ ...of, optional: true });

export type Fields = Readonly<Record<string, Schema>>;
type Needed<F extends Fields> = {
  [K in keyof F as F[K] extends { optional: true } ? never : K]: TypeOf<F[K]>;
};
type Possible<F extends Fields> = {
  [K in keyof F as F[K] extends { optional: true } ? K : never]?: TypeOf<F[K]>;
};
export type ObjectOf<F extends Fields> = Readonly<Needed<F> & Possible<F>>;

/** An object with exactly these members: any other is refused. */
export function object<const F extends Fields>(fields: F): Schema<ObjectOf<F>> {
  const entries = Object.entries(fields);
  return schema({
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, field]) => [name, field.json])),
    required: entries.filter(([, field]) => field.optional !== true).map(([name]) => name),
    additionalProperties: false,
  });
}
