import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CasesPage } from '@qingming/connect/api/cases.ts';
import { askFrom } from './asking.ts';
import { deskOf } from './desk.ts';
import { openStage, skip } from './stage.ts';

const stage = openStage();

/** Runs in the page before anything of it: takes away what came after Chrome 90. */
function takeAway(): void {
  const later: readonly (readonly [unknown, readonly string[]])[] = [
    [
      Array.prototype,
      ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with', 'group'],
    ],
    [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
    [Object, ['hasOwn', 'groupBy']],
    [Map, ['groupBy']],
    [Promise, ['withResolvers', 'try']],
    [URL, ['canParse', 'parse']],
    [AbortSignal, ['timeout', 'any', 'abort']],
    [AbortSignal.prototype, ['throwIfAborted']],
    [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf']],
    [Crypto.prototype, ['randomUUID']],
    [globalThis, ['structuredClone', 'scheduler', 'navigation', 'reportError']],
  ];
  for (const [target, names] of later)
    for (const name of names) Reflect.deleteProperty(target as object, name);
}

test('a clerk signs in, sees the board and opens a case with a browser of the floor', {
  skip,
}, async () => {
  const errors: string[] = [];
  const desk = await deskOf(
    stage.browser,
    stage.nation.province.address,
    'clerk-37',
    'zh',
    (page) => {
      page.on('pageerror', (error) => errors.push(error.message));
      return page.addInitScript(takeAway);
    },
  );
  const { page } = desk;
  assert.equal(await page.evaluate(() => 'structuredClone' in globalThis), false);
  await page.locator('#page h1, #page h2').first().waitFor();
  const { body } = await askFrom<CasesPage>(page, 'POST', '/api/cases/search', { size: 5 });
  const [first] = body.rows;
  assert.ok(first !== undefined);
  await page.goto(`${stage.nation.province.address}/console/cases/${first.id}`);
  await page.locator('.case-who').waitFor();
  assert.deepEqual(errors, []);
  await desk.leave();
});
