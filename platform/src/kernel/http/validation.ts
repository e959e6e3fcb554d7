import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { FastifySchemaCompiler } from 'fastify';
import type { ElementFault } from '../errors/fault.ts';
import { Fault } from '../errors/fault.ts';
import { keywordSentence } from '../errors/keyword-sentence.ts';
import { once } from '../once.ts';
import { readScales } from '../records/scale-keyword.ts';
import { findUnfitBody, findUnfitNumber } from './door.ts';
import { addFormats } from './formats.ts';
import type { JsonSchema } from '@qingming/connect/schema.ts';

/** Most elements that one answer complains about. */
const MOST_FAULTS = 50;

function compiler(coerceTypes: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    coerceTypes,
    removeAdditional: false,
    useDefaults: true,
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
  });
  addFormats(ajv);
  return readScales(ajv);
}

/** Addresses carry only text, so numbers in them are read; a body says its types itself. */
const ofBodies = compiler(false);
const ofAddresses = compiler(true);

/** Every `x-…` annotation of the standard is allowed; any other unknown keyword is a mistake. */
function allowAnnotations(ajv: Ajv2020, part: unknown): void {
  if (typeof part !== 'object' || part === null) return;
  for (const [keyword, value] of Object.entries(part)) {
    if (keyword.startsWith('x-') && ajv.RULES.keywords[keyword] !== true) ajv.addKeyword(keyword);
    allowAnnotations(ajv, value);
  }
}

const PREFIXES: Readonly<Record<string, string>> = { querystring: '/query', params: '/params' };

const ownName = ({ params }: ErrorObject): string => {
  const name: unknown = params['missingProperty'] ?? params['additionalProperty'];
  return typeof name === 'string' ? `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` : '';
};

const ruleOf = (keyword: string): string =>
  keyword === 'additionalProperties' ? 'unknown-element' : keyword;

/** The label of the element that a schema of the standard describes, if it is one. */
function labelOf({ parentSchema, params }: ErrorObject): Bilingual {
  const missing: unknown = params['missingProperty'];
  const schema = (parentSchema ?? {}) as JsonSchema;
  const members = schema['properties'] as Readonly<Record<string, JsonSchema>> | undefined;
  const { title: zh, description: en } =
    typeof missing === 'string' ? (members?.[missing] ?? {}) : schema;
  return typeof zh === 'string' && typeof en === 'string'
    ? { zh: `${zh}：`, en: `${en}: ` }
    : { zh: '', en: '' };
}

function sentenceOf(error: ErrorObject): Bilingual {
  const label = labelOf(error);
  const schema = (error.parentSchema ?? {}) as JsonSchema;
  const { zh, en } = keywordSentence(error.keyword, error.params, schema);
  return { zh: label.zh + zh, en: label.en + en };
}

function elementFaults(errors: readonly ErrorObject[], part: string): readonly ElementFault[] {
  return errors.slice(0, MOST_FAULTS).map((error) => ({
    path: `${PREFIXES[part] ?? ''}${error.instancePath}${ownName(error)}`,
    rule: ruleOf(error.keyword),
    message: sentenceOf(error),
  }));
}

function answerOf(valid: ValidateFunction, value: unknown, part: string) {
  const unfit = part === 'body' ? findUnfitBody(value) : undefined;
  if (unfit !== undefined) return { error: unfit };
  if (valid(value)) {
    const error = part === 'body' ? undefined : findUnfitNumber(value, PREFIXES[part] ?? '');
    return error === undefined ? { value } : { error };
  }
  const errors = elementFaults(valid.errors ?? [], part);
  return { error: new Fault('invalid-input', {}, { errors }) };
}

function compile(schema: JsonSchema, part: string): ValidateFunction {
  const ajv = part === 'body' ? ofBodies : ofAddresses;
  allowAnnotations(ajv, schema);
  return ajv.compile(schema);
}

/**
 * Checks what a route is asked; a value that does not meet its schema is a `Fault` with every element.
 * A schema is compiled when its route is first asked: all of them take a second of each start.
 */
export const validatorCompiler: FastifySchemaCompiler<JsonSchema> = ({ schema, httpPart = '' }) => {
  const valid = once(() => compile(schema, httpPart));
  return (value: unknown) => answerOf(valid(), value, httpPart);
};
