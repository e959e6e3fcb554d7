import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../lib/environment.mjs';
import { ANSWERS_FILE, deriveAnswers } from './derive.ts';

const sources = globSync('platform/src/**/*.ts', { cwd: ROOT })
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => join(ROOT, file));
const derived = deriveAnswers(sources);

test('the interface description tells the answers that the handlers give (npm run answers:print)', () => {
  assert.deepEqual(JSON.parse(readFileSync(ANSWERS_FILE, 'utf8')), derived);
});

test('a named type, an optional member, a choice of words and a list are described as they are', () => {
  const { schemas, answers } = derived;
  const bilingual = schemas['Bilingual'] as { required: string[]; properties: object };
  assert.deepEqual(bilingual.properties, { zh: { type: 'string' }, en: { type: 'string' } });
  const report = schemas['DayReportView'] as {
    required: string[];
    properties: { computed: { required: string[] }; differs: { type: string; items: object } };
  };
  assert.ok(report.required.includes('report'));
  assert.deepEqual(report.properties.computed.required, []);
  assert.equal(report.properties.differs.type, 'array');
  assert.ok('GET /api/national/overview' in answers);
});

test('no answer is left as anything at all', () => {
  const empty = Object.entries(derived.answers)
    .filter(([, schema]) => Object.keys(schema).length === 0)
    .map(([route]) => route);
  assert.deepEqual(empty, ['GET /openapi.json']);
});
