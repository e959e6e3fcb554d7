import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { NodeConfig } from '../kernel/config/settings.ts';

/** What a node's process tells the one that started it. */
export type FromNode =
  | { readonly tell: 'migrated' }
  | { readonly tell: 'ready'; readonly address: string }
  | { readonly tell: 'failed'; readonly message: string }
  | { readonly tell: 'progress'; readonly done: number; readonly total: number }
  | { readonly tell: 'loaded'; readonly cases: number; readonly records: number }
  | { readonly tell: 'caught-up' };

/** What it is asked. */
export type ToNode =
  | { readonly ask: 'migrate'; readonly databaseUrl: string }
  | { readonly ask: 'start'; readonly config: NodeConfig & { readonly databaseUrl: string } }
  | { readonly ask: 'load-demo' }
  | { readonly ask: 'catch-up' }
  | { readonly ask: 'stop' };

/** A node in a process of its own. */
export interface NodeProcess {
  ask<Tell extends FromNode['tell']>(
    message: ToNode,
    until: Tell,
    meanwhile?: (message: FromNode) => void,
  ): Promise<Extract<FromNode, { tell: Tell }>>;
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
}

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const GRACE_MS = 15_000;
/** How much memory the process of a node takes: flags of Node, and settings of the C library. */
export interface Measure {
  readonly flags: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** What `npm start` gives a node that has its machine to itself; see tools/lib/heap.mjs. */
export const AMPLE: Measure = { flags: ['--max-semi-space-size=64'], environment: {} };

/**
 * Three nodes and a database share one small machine: collect sooner rather than grow. One arena of
 * glibc that gives back what is free holds 130 MB a node where one for each thread held 240.
 */
export const MODEST: Measure = {
  flags: ['--max-old-space-size=224', '--max-semi-space-size=24', '--expose-gc'],
  environment: {
    MALLOC_ARENA_MAX: '1',
    MALLOC_TRIM_THRESHOLD_: '262144',
    MALLOC_MMAP_THRESHOLD_: '65536',
  },
};

function waitFor<Tell extends FromNode['tell']>(
  child: ChildProcess,
  until: Tell,
  meanwhile: (message: FromNode) => void,
): Promise<Extract<FromNode, { tell: Tell }>> {
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      child.off('message', hear);
      child.off('exit', gone);
    };
    const hear = (message: FromNode): void => {
      if (message.tell === until) {
        leave();
        resolve(message as Extract<FromNode, { tell: Tell }>);
      } else if (message.tell === 'failed') {
        leave();
        reject(new Error(message.message));
      } else meanwhile(message);
    };
    const gone = (code: number | null): void => {
      leave();
      reject(new Error(`节点进程已退出（${code}）。 A node's process ended (${code}).`));
    };
    child.on('message', hear);
    child.on('exit', gone);
  });
}

/** Starts the process of a node; it ends with the one that started it, however that ends. */
export function startProcess({ flags, environment }: Measure): NodeProcess {
  // Its own group: Ctrl-C reaches the one that started it, which stops the nodes in order.
  const child = fork(MAIN, ['--as-node'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
    execArgv: [...flags],
    env: { ...process.env, ...environment },
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    ended,
    ask: (message, until, meanwhile = () => undefined) => {
      const answer = waitFor(child, until, meanwhile);
      child.send(message);
      return answer;
    },
    stop: async () => {
      if (child.connected) child.send({ ask: 'stop' } satisfies ToNode);
      const late = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
      await ended;
      clearTimeout(late);
    },
  };
}
