// `npm start` and its sisters. Runs on Node 20 with nothing installed, and hands over to Node 26.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureConsole } from './lib/console.mjs';
import { argumentsOf, exitWithError, ROOT } from './lib/environment.mjs';
import { AMPLE_HEAP, SMALL_HEAP } from './lib/heap.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { findNode } from './lib/node26.mjs';
import { become } from './lib/process.mjs';

/** @type {Record<string, { script: string, console?: boolean, flags?: readonly string[] }>} */
const COMMANDS = {
  start: { script: 'platform/src/main.ts', console: true, flags: AMPLE_HEAP },
  qingming: { script: 'platform/src/cli.ts', flags: SMALL_HEAP },
  bench: { script: 'bench/src/main.ts' },
  fuzz: { script: 'tools/fuzz.ts' },
  'standard:print': { script: 'tools/print-standard.ts' },
  'migrate:derive': { script: 'tools/migrate-derive.ts' },
  'migrate:snapshot': { script: 'tools/print-kernel-tables.ts' },
  check: { script: 'tools/check.ts' },
  mutate: { script: 'tools/mutate.ts' },
  'wire:print': { script: 'tools/print-wire-vectors.ts' },
  'answers:print': { script: 'tools/print-answers.ts' },
};

const [name = '', ...words] = process.argv.slice(2);
const command = COMMANDS[name];
const script = command && join(ROOT, command.script);
if (!script || !existsSync(script)) {
  const known = Object.keys(COMMANDS).join(', ');
  exitWithError(
    `没有此命令：${name}。可用：${known}。`,
    `No such command: ${name}. There are: ${known}.`,
  );
}

await ensureInstalled();
const node = findNode();
if (command.console) await ensureConsole(node);
await become(node, [...(command.flags ?? []), script, ...argumentsOf(words)]);
