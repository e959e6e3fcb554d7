// `npm run answers:print`: derives the shape of every answer of the interface from the types of its handlers
// and writes it to platform/src/kernel/http/answers.json, from which /openapi.json tells it.
import { writeFileSync } from 'node:fs';
import { ANSWERS_FILE, deriveAnswers, openSources } from './answers/derive.ts';

const answers = deriveAnswers(openSources());
writeFileSync(ANSWERS_FILE, `${JSON.stringify(answers, null, 1)}\n`);
console.log(
  `${Object.keys(answers.answers).length} answers, ${Object.keys(answers.schemas).length} schemas`,
);
