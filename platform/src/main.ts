import { findConfigFile, loadConfig } from './kernel/config/config.ts';
import { runAsNode } from './levels/as-node.ts';
import { runDemo } from './levels/demo.ts';
import { runSingle } from './levels/single.ts';

const words = process.argv.slice(2);

async function main(): Promise<number | undefined> {
  if (words.includes('--as-node')) {
    runAsNode();
    return undefined;
  }
  if (findConfigFile(words, process.env) !== undefined || process.env['QINGMING_LEVEL'] !== undefined)
    return runSingle(loadConfig(words, process.env));
  return runDemo({ fresh: words.includes('--fresh'), environment: process.env });
}

try {
  const code = await main();
  if (code !== undefined) process.exit(code);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
