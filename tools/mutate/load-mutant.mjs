// Loaded before a test: gives one module another source, as QINGMING_MUTANT says, and touches no file.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

const {
  file = '',
  start = 0,
  end = 0,
  text = '',
} = JSON.parse(process.env['QINGMING_MUTANT'] ?? '{}');

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (url !== file) return loaded;
    const source = readFileSync(new URL(url), 'utf8');
    return { ...loaded, source: source.slice(0, start) + text + source.slice(end) };
  },
});
