import { existsSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { findConfigFile, loadConfig } from '../kernel/config/config.ts';
import type { NodeConfig } from '../kernel/config/settings.ts';
import { PATIENT_LIMITS } from '../kernel/db/limits.ts';
import { type EmbeddedPostgres, startEmbedded } from '../kernel/postgres/embedded.ts';
import { demoConfigFile, demoFolder } from '../levels/demo-plan.ts';
import { sendingOf } from '../levels/network.ts';
import { openNode } from '../levels/open-node.ts';
import { compareHeads } from '../modules/exchange/compare-heads.ts';
import { Misuse } from './misuse.ts';

/** A command of `qingming`: what it is for, and what it does; returns the exit code. */
export interface Command {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  run(words: readonly string[]): Promise<number>;
}

export const print = (text = ''): void => {
  process.stdout.write(`${text}\n`);
};

/** The value after `--name`, or of `--name=value`. */
export function option(words: readonly string[], name: string): string | undefined {
  const joined = words.find((word) => word.startsWith(`--${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 3);
  const at = words.indexOf(`--${name}`);
  return at >= 0 ? words[at + 1] : undefined;
}

/** `--config file`, or `--node 370000` for a node of the demo. */
export function configOf(words: readonly string[]): NodeConfig {
  const node = option(words, 'node');
  if (node === undefined || findConfigFile(words, process.env) !== undefined)
    return loadConfig(words, process.env);
  const file = demoConfigFile(demoFolder(process.env), node);
  if (!existsSync(file))
    throw new Misuse(
      `没有节点 ${node} 的演示数据；请先执行 npm start，或用 --config 指明配置。\n` +
        `There is no demo of node ${node}; run npm start first, or name a configuration with --config.`,
    );
  return loadConfig(['--config', file], {});
}

type Opened = Awaited<ReturnType<typeof openNode>> & { readonly config: NodeConfig };

/** Whether the node is one of the demo's own folder, on the server that the demo brings. */
function isOfDemo({ demo, dataDirectory, databaseUrl }: NodeConfig): boolean {
  const folder = `${resolve(demoFolder(process.env))}${sep}`;
  const onSocket = databaseUrl === undefined || databaseUrl.includes('host=%2F');
  return demo && onSocket && resolve(dataDirectory).startsWith(folder);
}

/** The server of this node where it brings its own: started when nothing runs it. */
async function embeddedOf(config: NodeConfig): Promise<EmbeddedPostgres | undefined> {
  if (isOfDemo(config))
    return startEmbedded({ directory: join(demoFolder(process.env), 'postgres') });
  if (config.databaseUrl !== undefined) return undefined;
  return startEmbedded({ directory: join(config.dataDirectory, 'postgres') });
}

/** Opens the node that the words name; a server that was started for it is stopped again, whatever fails. */
export async function withOpenNode<Result>(
  words: readonly string[],
  work: (opened: Opened) => Promise<Result>,
): Promise<Result> {
  const config = configOf(words);
  const embedded = await embeddedOf(config);
  try {
    const databaseUrl = config.databaseUrl ?? embedded?.url('postgres') ?? '';
    const opened = await openNode({ ...config, databaseUrl }, PATIENT_LIMITS);
    try {
      return await work({ ...opened, config });
    } finally {
      await opened.context.workDb?.close();
      await opened.context.db.close();
    }
  } finally {
    await embedded?.stop();
  }
}

/** The same for a command that writes: an earlier copy of the log is not written on. */
export const withWritingNode = <Result>(
  words: readonly string[],
  work: (opened: Opened) => Promise<Result>,
): Promise<Result> =>
  withOpenNode(words, async (opened) => {
    const { head } = await compareHeads(sendingOf(opened.config, opened.context));
    opened.context.guard.set(head);
    return work(opened);
  });
