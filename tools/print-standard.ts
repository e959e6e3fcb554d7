// `npm run standard:print`: writes the standard as Markdown, in Chinese with English, to docs/standard.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printStandard } from '@qingming/standard/derive/print/print.ts';
import { ROOT } from './lib/environment.mjs';

const FOLDER = join(ROOT, 'docs', 'standard');

const pages = printStandard();
mkdirSync(FOLDER, { recursive: true });
for (const name of readdirSync(FOLDER))
  if (!pages.some(({ file }) => file === name)) rmSync(join(FOLDER, name));
for (const { file, text } of pages) writeFileSync(join(FOLDER, file), text);
console.log(`docs/standard: ${pages.length} 页 pages`);
