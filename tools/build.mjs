// `npm run build`: what whoever owns the installed files does once, so that an unprivileged account only reads them.
import { ensureConsole } from './lib/console.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { findNode } from './lib/node26.mjs';

await ensureInstalled();
await ensureConsole(findNode());
