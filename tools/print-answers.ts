// `npm run answers:print`: derives the shape of every answer of the interface from the types of its handlers
// and writes it to platform/src/kernel/http/answers.json, from which /openapi.json tells it.
import { globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANSWERS_FILE, deriveAnswers } from './answers/derive.ts';
import { ROOT } from './lib/environment.mjs';

const files = globSync('platform/src/**/*.ts', { cwd: ROOT }).filter(
  (file) => !file.endsWith('.test.ts'),
);
const answers = deriveAnswers(files.map((file) => join(ROOT, file)));
writeFileSync(ANSWERS_FILE, `${JSON.stringify(answers, null, 1)}\n`);
console.log(
  `${Object.keys(answers.answers).length} answers, ${Object.keys(answers.schemas).length} schemas`,
);
