import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  DEFECTS,
  gravesite,
  registerText,
  withFolder,
} from '../modules/imports/fixtures/registers.ts';
import { type TestNode, testNode } from '../../test-support/node.ts';
import { importWords, progressText } from './import.ts';

let node: TestNode;
before(async () => {
  node = await testNode();
});
after(() => node.close());

/** Runs the words and gives what the terminal showed. */
async function run(
  ...words: readonly string[]
): Promise<{ readonly code: number; readonly shown: string }> {
  const lines: string[] = [];
  const records = node.recordsAs('importer', {}, 'archive');
  const importer = { node: node.node, validator: node.kinds.validator, records };
  const code = await importWords(importer, words, { print: (text = '') => lines.push(text) });
  return { code, shown: lines.join('\n') };
}

test('an operator imports a file, sees what became of it, and what was held back and why', () =>
  withFolder(async (write) => {
    const file = await write('register.csv', registerText(DEFECTS.map(([row]) => row)));
    const imported = await run(file, '--mapping', 'ngl', '--edition', '2015-08');
    assert.equal(imported.code, 0);
    assert.match(
      imported.shown,
      /4 {2}已导入 Accepted\n.*2 {2}已导入，日期不完整.*\n.*2 {2}重复.*\n.*2 {2}未通过校验/,
    );
    const id = /批次 run (\S+)/.exec(imported.shown)?.[1] ?? '';
    const held = await run('--run', id, '--show', 'quarantined');
    assert.match(held.shown, /6 {2}quarantined {2}rule-broken\n +死亡日期不能早于出生日期/);
    assert.match((await run('--run', id)).shown, /1 × undeclared-code/);
    assert.match((await run('--runs')).shown, new RegExp(`${id}.*10/10`));
  }));

test('a fault is told in both languages, with what to do, and exit code 1', async () => {
  const missing = await run('/nowhere/register.csv', '--mapping', 'ngl');
  assert.equal(missing.code, 1);
  assert.match(missing.shown, /没有这个文件[\s\S]*there is no such file/);
  assert.match(
    (await run('register.csv', '--mapping', 'unheard-of')).shown,
    /没有对照表[\s\S]*no mapping/,
  );
  assert.match((await run('--run', 'no-such-run')).shown, /没有这个导入批次/);
});

test('a command without its file or with a limit that is no number says how it is used', async () => {
  await assert.rejects(run('--mapping', 'ngl'), /qingming import/);
  await withFolder(async (write) => {
    const file = await write('register.csv', registerText([gravesite(0)]));
    await assert.rejects(run(file, '--mapping', 'ngl', '--limit', 'all'), /--limit/);
  });
});

test('progress tells lines, share, speed and what is left', () => {
  const counts = {
    accepted: 0,
    'accepted-partial-date': 0,
    duplicate: 0,
    quarantined: 0,
    'left-out': 0,
  };
  assert.equal(
    progressText(0, 2000, 0, { done: 4000, lines: 10_000, counts }),
    '4000 / 10000  40%  2000 行/秒 lines/s  余 left 3 s',
  );
});
