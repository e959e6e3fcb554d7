import { shown } from './cli/shown.ts';
import { findConfigFile, loadConfig } from './kernel/config/config.ts';

const words = process.argv.slice(2);

/** Each way of running loads what it needs and no more: who watches over the nodes is no node. */
async function main(): Promise<number | undefined> {
  if (words.includes('--as-node')) {
    const { runAsNode } = await import('./levels/as-node.ts');
    runAsNode();
    return undefined;
  }
  if (
    findConfigFile(words, process.env) !== undefined ||
    process.env['QINGMING_LEVEL'] !== undefined
  )
    return (await import('./levels/single.ts')).runSingle(loadConfig(words, process.env));
  const { runDemo } = await import('./levels/demo.ts');
  return runDemo({ fresh: words.includes('--fresh'), environment: process.env });
}

try {
  const code = await main();
  if (code !== undefined) process.exit(code);
} catch (error) {
  process.stderr.write(`${shown(error)}\n`);
  process.exit(1);
}
