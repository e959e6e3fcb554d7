// `npm test`. Runs on Node 20 with nothing installed, and hands over to Node 26.
import { join } from 'node:path';
import { ensureConsole } from './lib/console.mjs';
import { argumentsOf, ROOT } from './lib/environment.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { findNode } from './lib/node26.mjs';
import { become } from './lib/process.mjs';

await ensureInstalled();
const node = findNode();
await ensureConsole(node);
await become(node, [join(ROOT, 'tools', 'test.ts'), ...argumentsOf(process.argv.slice(2))]);
