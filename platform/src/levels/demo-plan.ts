import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exportKeyPair } from '@qingming/exchange';
import type { NodeConfig } from '../kernel/config/settings.ts';
import { MOST_CONNECTIONS } from '../kernel/db/database.ts';
import { USUAL_LIMITS } from '../kernel/db/limits.ts';
import { keysOf } from './identity.ts';

/** A node of the demo: who it is and where it listens. */
export interface DemoNode {
  readonly node: string;
  readonly level: NodeConfig['level'];
  readonly zh: string;
  readonly en: string;
  readonly port: number;
}

const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url));

/** Where the demo keeps everything; `QINGMING_DATA` names another place. */
export const demoFolder = (environment: NodeJS.ProcessEnv): string =>
  environment['QINGMING_DATA'] ?? join(REPOSITORY, '.data', 'demo');

/** The configuration that a node of the demo was last started with. */
export const demoConfigFile = (directory: string, node: string): string =>
  join(directory, node, 'config.json');

const HOST = '127.0.0.1';

const PLAN: readonly (Omit<DemoNode, 'port'> & {
  readonly port: number;
  readonly setting: string;
})[] = [
  {
    node: '000000',
    level: 'ministry',
    zh: '民政部',
    en: 'Ministry',
    port: 8000,
    setting: 'QINGMING_PORT_000000',
  },
  {
    node: '370000',
    level: 'province',
    zh: '山东省',
    en: 'Shandong',
    port: 8037,
    setting: 'QINGMING_PORT_370000',
  },
  {
    node: '110000',
    level: 'province',
    zh: '北京市',
    en: 'Beijing',
    port: 8011,
    setting: 'QINGMING_PORT_110000',
  },
];

/** The nodes of the demo; each port can be set in the environment. */
export const demoNodes = (environment: NodeJS.ProcessEnv): readonly DemoNode[] =>
  PLAN.map(({ setting, port, ...node }) => ({
    ...node,
    port: Number(environment[setting] ?? port),
  }));

export const addressOf = ({ port }: DemoNode): string => `http://${HOST}:${port}`;

type DemoConfig = NodeConfig & { readonly databaseUrl: string };

/** The configuration of every node of the demo: each knows the keys of those it exchanges with. */
export function demoConfigs(
  nodes: readonly DemoNode[],
  directory: string,
  databaseUrl: (node: DemoNode) => string,
): readonly DemoConfig[] {
  const bare = nodes.map(
    (node): DemoConfig => ({
      level: node.level,
      node: node.node,
      host: HOST,
      port: node.port,
      publicUrl: addressOf(node),
      databaseUrl: databaseUrl(node),
      databaseConnections: MOST_CONNECTIONS,
      databaseLimits: USUAL_LIMITS,
      dataDirectory: join(directory, node.node),
      keysFile: join(directory, node.node, 'keys.json'),
      demo: true,
      partners: [],
      suite: 'sm2-sm3',
      logLevel: 'warn',
      trustProxy: [],
      monitors: [],
      requestsPerMinute: 12_000,
      connections: 2000,
      session: { idleMinutes: 30, absoluteHours: 12 },
      secondFactor: false,
      alarms: {},
      languages: {},
      files: {},
      payments: [],
    }),
  );
  const partners = new Map(bare.map((config) => [config.node, partnerOf(config)]));
  return bare.map((config) => ({
    ...config,
    partners: nodes
      .filter(({ level }) => level !== config.level)
      .flatMap(({ node }) => partners.get(node) ?? []),
  }));
}

function partnerOf(config: DemoConfig) {
  const { keyId, suite, publicKey } = exportKeyPair(keysOf(config).signing);
  return { node: config.node, url: config.publicUrl, keys: [{ keyId, suite, publicKey }] };
}
