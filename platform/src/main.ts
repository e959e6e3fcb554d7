import { shown } from './cli/shown.ts';
import { findConfigFile, loadConfig } from './kernel/config/config.ts';

const words = process.argv.slice(2);

const HELP = `npm start -- [--fresh]                 部级、两省与演示数据，一并运行于本机；--fresh 重建演示数据
                                       a ministry, two provinces and a demo on this machine; --fresh makes new data
npm start -- --config FILE             一个节点，按配置文件运行（docs/guide）
                                       one node, as its configuration says (docs/guide)

QINGMING_DATA          演示数据的目录 · where the demo keeps its data
QINGMING_PORT_370000   演示节点的端口（000000、370000、110000）· the port of a node of the demo
npm run qingming       运维与检查命令 · the commands of operators and inspectors
`;
const KNOWN = ['--fresh', '--config', '--as-node'];

/** A word that means nothing here is refused rather than passed over: somebody meant something by it. */
function findUnknown(): string | undefined {
  const values = new Set(words.flatMap((word, at) => (word === '--config' ? [at + 1] : [])));
  return words.find((word, at) => !values.has(at) && !KNOWN.includes(word.replace(/=.*$/s, '')));
}

/** Each way of running loads what it needs and no more: who watches over the nodes is no node. */
async function main(): Promise<number | undefined> {
  if (words.includes('--help') || words.includes('-h')) {
    process.stdout.write(HELP);
    return 0;
  }
  const unknown = findUnknown();
  if (unknown !== undefined) {
    process.stderr.write(`不认识的参数：${unknown}。\nUnknown argument: ${unknown}.\n\n${HELP}`);
    return 2;
  }
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
