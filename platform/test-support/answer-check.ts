import assert from 'node:assert/strict';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { ANSWER_SCHEMAS, answerOf, type JsonSchema } from '../src/kernel/http/answers.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { 'date-time': true } });
ajv.addSchema({ $id: 'answers', components: { schemas: ANSWER_SCHEMAS } });

const local = (schema: unknown): unknown =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"answers#/components/'));

const compiled = new Map<string, ValidateFunction | undefined>();

function validatorOf(
  method: string,
  path: string,
  answer: JsonSchema | undefined,
): ValidateFunction | undefined {
  const key = `${method} ${path}`;
  if (!compiled.has(key)) {
    const schema = answer ?? answerOf(method, path);
    compiled.set(key, schema && ajv.compile(local(schema) as object));
  }
  return compiled.get(key);
}

/**
 * Holds an answer against what the interface description says of it, so that whoever reads the
 * description is told the truth. Fails with what differs.
 */
export function requireDescribed(
  method: string,
  path: string,
  body: unknown,
  answer?: JsonSchema,
): void {
  const validate = validatorOf(method, path, answer);
  if (validate === undefined || validate(body)) return;
  assert.fail(
    `${method} ${path} does not answer as /openapi.json says: ${ajv.errorsText(validate.errors)}`,
  );
}
