// Loaded before each test file: a test that asserts nothing fails, and so does a file with an assertion that was never made.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../lib/environment.mjs';
import type { Site } from './instrument.ts';
import { instrument } from './instrument.ts';
import type { Exception } from './unmade.ts';
import { unmade } from './unmade.ts';

declare global {
  var assertionMade: (index: number) => void;
}

interface TestFile {
  readonly file: string;
  readonly first: number;
  readonly sites: readonly Site[];
}

const OF_TESTS = /^file:.*(\.test|\.test-support|\/test-support\/[^/]+)\.ts$/;

const exceptions = JSON.parse(
  readFileSync(join(import.meta.dirname, 'exceptions.json'), 'utf8'),
) as readonly Exception[];

let made = 0;
let sitesInAll = 0;
let hasFailed = false;
const seen = new Set<number>();
const testFiles: TestFile[] = [];

globalThis.assertionMade = (index) => {
  made += 1;
  seen.add(index);
};

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!OF_TESTS.test(url) || url.includes('/node_modules/')) return loaded;
    const path = fileURLToPath(url);
    const { source, sites } = instrument(path, readFileSync(path, 'utf8'), sitesInAll);
    const file = relative(ROOT, path).replaceAll('\\', '/');
    if (file.endsWith('.test.ts')) testFiles.push({ file, first: sitesInAll, sites });
    sitesInAll += sites.length;
    return { ...loaded, source };
  },
});

/** In a browser a wait is the assertion: what does not come in time fails the test. */
const WAITS = /^platform\/journeys\//;
const asserts = (): boolean => testFiles.some(({ file }) => !WAITS.test(file));

const madeBefore = new WeakMap<object, number>();

/** The hooks are given the context of the test, though their types also allow that of a suite. */
const isTest = (context: unknown): context is TestContext =>
  typeof context === 'object' && context !== null && 'passed' in context;

beforeEach((context) => {
  madeBefore.set(context, made);
});

afterEach((context) => {
  if (!isTest(context)) return;
  if (!context.passed) {
    hasFailed = true;
    return;
  }
  if (made === madeBefore.get(context) && asserts()) {
    hasFailed = true;
    throw new Error(`"${context.name}" asserted nothing`);
  }
});

process.on('exit', (code) => {
  if (hasFailed || code !== 0 || !asserts()) return;
  for (const { file, first, sites } of testFiles)
    for (const { line, text } of unmade(file, sites, (n) => seen.has(first + n), exceptions)) {
      console.error(`${file}:${line} never asserted: ${text}`);
      process.exitCode = 1;
    }
});
