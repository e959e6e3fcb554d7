import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { askedAnswers } from './asked-answers.ts';
import { ANSWERS_FILE, deriveAnswers, openSources } from './derive.ts';

const sources = openSources('web/src/**/*.ts', 'web/src/**/*.tsx');
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
  assert.deepEqual(empty, []);
});

/** Where the path is said by whoever calls: a list of any kind, and an act on a bill, which all answer with it. */
const SAID_BY_THE_CALLER = [
  'web/src/console/cases/bill/use-bill.ts',
  'web/src/console/kinds/kind-record-page.tsx',
  'web/src/console/ministry/disputes.tsx',
  'web/src/console/officer/list/export-list.tsx',
  'web/src/console/officer/notices-page.tsx',
  'web/src/console/records/export-file.tsx',
];

test('the console takes every answer for what the route answers', () => {
  const asked = askedAnswers(sources);
  const by = (is: string) => asked.filter((one) => one.is === is);
  assert.ok(by('the same').length > 140, String(by('the same').length));
  assert.deepEqual(by('other'), []);
  const unknown = by('of no known route').map(({ at }) => at.replace(/:\d+$/, ''));
  assert.deepEqual([...new Set(unknown)].toSorted(), SAID_BY_THE_CALLER);
});
