import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answersTogether, describedAnswers, fits } from '../../platform/src/kernel/http/answers.ts';

/**
 * Answers that /openapi.json describes and that no test of a whole run asked for: nobody would notice that they are
 * others (`platform/test-support/answer-check.ts` writes down which were).
 */
export function unaskedAnswers(directory: string): readonly string[] {
  const file = join(directory, 'answers');
  const asked = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  const isAsked = (name: string): boolean => asked.some((one) => fits(name, one));
  return describedAnswers.filter((name) => {
    // Acts of a case have a path each, and are asked for each; a path that holds any kind is one of several alike.
    const alike = name.includes('*')
      ? answersTogether.find((names) => names.includes(name))
      : undefined;
    const same = alike ?? [name];
    return !same.some(isAsked);
  });
}
