// `npm run wire:print`: writes the test vectors of the wire protocol to docs/wire/vectors.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/environment.mjs';
import { VECTOR_SUITES, wireVectors } from './wire-vectors.ts';

for (const suite of VECTOR_SUITES) {
  const file = join(ROOT, 'docs', 'wire', 'vectors', `${suite.id}.json`);
  writeFileSync(file, `${JSON.stringify(await wireVectors(suite), null, 2)}\n`);
  console.log(file.slice(ROOT.length + 1));
}
