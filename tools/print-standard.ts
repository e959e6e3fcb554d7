// `npm run standard:print`: writes the standard as Markdown, in Chinese with English, to docs/standard,
// with a JSON Schema for each kind of record.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { printStandard } from '@qingming/standard/derive/print/print.ts';
import { ROOT } from './lib/environment.mjs';

const FOLDER = join(ROOT, 'docs', 'standard');

const pages = printStandard();
mkdirSync(FOLDER, { recursive: true });
for (const entry of readdirSync(FOLDER, { recursive: true, withFileTypes: true })) {
  const file = relative(FOLDER, join(entry.parentPath, entry.name));
  if (entry.isFile() && !pages.some((page) => page.file === file)) rmSync(join(FOLDER, file));
}
for (const { file, text } of pages) {
  mkdirSync(dirname(join(FOLDER, file)), { recursive: true });
  writeFileSync(join(FOLDER, file), text);
}
console.log(`docs/standard: ${pages.length} 页 pages`);
