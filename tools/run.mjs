// `npm start` and its sisters. Runs on Node 20 with nothing installed, and hands over to Node 26.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureConsole } from './lib/console.mjs';
import { argumentsOf, exitWithError, ROOT } from './lib/environment.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { findNode } from './lib/node26.mjs';
import { become } from './lib/process.mjs';

// Room for what lives as long as a request: with V8's own measure a node spends a sixth of its time collecting.
const AMPLE = ['--max-semi-space-size=64'];

/** @type {Record<string, { script: string, console?: boolean, flags?: readonly string[] }>} */
const COMMANDS = {
  start: { script: 'platform/src/main.ts', console: true, flags: AMPLE },
  qingming: { script: 'platform/src/cli.ts' },
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
