import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breachesOf, findBreaches, importsOf } from './check-imports.ts';

const reasons = (file: string, source: string): string[] =>
  breachesOf(file, source).map((breach) => breach.reason);

test('every form of import is seen, and comments are not', () => {
  const source = `
    import { a } from './a.ts';
    import type { B } from "@qingming/standard";
    export { c } from './c.ts';
    import './d.ts';
    const e = await import('./e.ts');
    // import { f } from './f.ts';
    /* import { g } from './g.ts'; */`;
  assert.deepEqual(importsOf(source), [
    './a.ts',
    '@qingming/standard',
    './c.ts',
    './d.ts',
    './e.ts',
  ]);
});

test('the standard imports nothing of ours and touches no machine', () => {
  const file = 'standard/src/elements.ts';
  assert.deepEqual(reasons(file, "import { x } from '@qingming/exchange';"), [
    'standard does not import exchange',
  ]);
  assert.deepEqual(reasons(file, "import { readFile } from 'node:fs';"), [
    'standard is pure and touches no machine',
  ]);
});

test('the exchange may hash, and may not read files', () => {
  const file = 'exchange/src/suite.ts';
  assert.deepEqual(reasons(file, "import { createHash } from 'node:crypto';"), []);
  assert.equal(reasons(file, "import { readFile } from 'node:fs/promises';").length, 1);
});

test('one module does not import another', () => {
  const file = 'platform/src/modules/cases/actions.ts';
  assert.deepEqual(reasons(file, "import { x } from '../cemetery/rules.ts';"), [
    'modules meet only through records',
  ]);
  assert.deepEqual(reasons(file, "import { x } from '../../kernel/records/write.ts';"), []);
  assert.deepEqual(reasons(file, "import { x } from './rules.ts';"), []);
});

test('the kernel does not know the modules', () => {
  const source = "import { x } from '../../modules/cases/actions.ts';";
  assert.equal(reasons('platform/src/kernel/http/server.ts', source).length, 1);
});

test('a package is imported by its name, not by a path into it', () => {
  const source = "import { x } from '../../../standard/src/codes/sex.ts';";
  assert.deepEqual(reasons('platform/src/kernel/x.ts', source).length, 1);
});

test('the console does not import the server', () => {
  const source = "import { x } from '@qingming/platform';";
  assert.deepEqual(reasons('web/src/app.tsx', source), ['web does not import platform']);
});

test('the tree keeps the import directions', () => {
  assert.deepEqual(findBreaches(), []);
});
