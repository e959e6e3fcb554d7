import type { NodeConfig, Partner } from '../kernel/config/settings.ts';
import type { NodeContext } from '../kernel/node.ts';
import { openAlarms } from '../modules/exchange/alarms.ts';
import { readCursor } from '../modules/exchange/cursor.ts';
import { logSize } from '../modules/exchange/outgoing.ts';
import { get } from '../levels/network.ts';
import { heldCheckpoint } from '../modules/exchange/witness.ts';
import { type Command, print, withOpenNode } from './command.ts';
import { type Problem, printProblems } from './problem.ts';
import { databaseProblems } from './database-problems.ts';
import { linkProblems } from './link-problems.ts';
import { logProblems } from './log-problems.ts';
import { headProblems } from './head-problems.ts';

interface Identity {
  readonly node: string;
  readonly keyId: string;
  readonly suite: string;
  readonly standard: string;
  readonly now: string;
}

const MOST_SKEW_MS = 5_000;

async function identityOf({ url }: Partner): Promise<Identity | string> {
  try {
    const { status, text } = await get(`${url}/exchange/identity`);
    return status === 200 ? (JSON.parse(text) as Identity) : `HTTP ${status}`;
  } catch (error) {
    const { cause, message } = error as Error;
    return (cause as { code?: string } | undefined)?.code ?? message;
  }
}

function clock(identity: Identity, sent: number, received: number): readonly Problem[] {
  const skew = Math.round(Date.parse(identity.now) - (sent + received) / 2);
  return Math.abs(skew) <= MOST_SKEW_MS
    ? []
    : [
        {
          zh: `时钟相差 ${skew} 毫秒：请在两端启用时间同步（NTP）。`,
          en: `The clocks differ by ${skew} ms: switch on time synchronisation (NTP) on both sides.`,
        },
      ];
}

function keys(partner: Partner, identity: Identity): readonly Problem[] {
  if (identity.node !== partner.node)
    return [
      {
        zh: `对方自称 ${identity.node}，配置为 ${partner.node}：请核对地址。`,
        en: `It calls itself ${identity.node}, configured as ${partner.node}: check the address.`,
      },
    ];
  if (partner.keys.some(({ keyId }) => keyId === identity.keyId)) return [];
  return [
    {
      zh: `对方现用密钥 ${identity.keyId} 未登记：请由两人核对指纹后加入 partners。`,
      en: `Its key ${identity.keyId} is not registered: compare the fingerprint by two people, then add it to partners.`,
    },
  ];
}

const version = (context: NodeContext, { standard, suite }: Identity): readonly Problem[] => [
  ...(Math.abs(Number(standard.split('.')[0]) - Number(context.standard.split('.')[0])) <= 1
    ? []
    : [
        {
          zh: `标准版本不兼容：本方 ${context.standard}，对方 ${standard}；请升级较旧的一方。`,
          en: `Versions of the standard do not fit: ours ${context.standard}, theirs ${standard}; upgrade the older side.`,
        },
      ]),
  ...(suite === context.suite.id
    ? []
    : [
        {
          zh: `密码算法不同：本方 ${context.suite.id}，对方 ${suite}；两端须一致。`,
          en: `Cryptographic suites differ: ours ${context.suite.id}, theirs ${suite}; both sides must use one.`,
        },
      ]),
];

async function backlog(context: NodeContext, partner: Partner): Promise<readonly Problem[]> {
  const cursor = await readCursor(context.db, partner.node);
  const waiting = (await logSize(context.db)) - cursor.acknowledged;
  print(
    `    已确认 acknowledged ${cursor.acknowledged}  待发 waiting ${waiting}  最近成功 last success ${cursor.last_success_at ?? '—'}`,
  );
  return linkProblems(cursor, waiting);
}

/** What we hold of both logs of a partner, and whether it has contradicted itself. */
async function witnessed(context: NodeContext, partner: Partner): Promise<readonly Problem[]> {
  const held = await heldCheckpoint(context.db, context, partner.node);
  print(
    held === undefined
      ? '    所持检查点 checkpoint held —'
      : `    所持检查点 checkpoint held ${held.at}  业务 records ${held.records.size}  审计 audit ${held.audit.size}`,
  );
  const alarms = await openAlarms(context.db);
  return alarms
    .filter(({ origin }) => origin === partner.node)
    .map(({ code, firstAt, detail }) => ({
      zh: `对方自 ${firstAt} 起与其先前的签名自相矛盾（${code} ${JSON.stringify(detail)}）：停止交换，与对方管理员核对。`,
      en: `Since ${firstAt} it contradicts what it signed before (${code} ${JSON.stringify(detail)}): stop the exchange and compare with its administrators.`,
    }));
}

async function examine(context: NodeContext, partner: Partner): Promise<number> {
  print(`→ ${partner.node} ${partner.url}`);
  const sent = Date.now();
  const identity = await identityOf(partner);
  const received = Date.now();
  const problems =
    typeof identity === 'string'
      ? [
          {
            zh: `无法到达（${identity}）：请检查对方是否运行、地址、防火墙与证书。`,
            en: `It cannot be reached (${identity}): check that it runs, the address, firewall and certificate.`,
          },
          ...(await backlog(context, partner)),
          ...(await witnessed(context, partner)),
        ]
      : [
          ...clock(identity, sent, received),
          ...keys(partner, identity),
          ...version(context, identity),
          ...(await backlog(context, partner)),
          ...(await witnessed(context, partner)),
        ];
  printProblems(problems);
  return problems.length;
}

async function examineAll(context: NodeContext, config: NodeConfig): Promise<number> {
  print('→ 数据库 database');
  const own = [...(await databaseProblems(context)), ...(await logProblems(context))];
  printProblems(own);
  print('→ 日志 log');
  const heads = await headProblems(context, config);
  printProblems(heads);
  let problems = own.length + heads.length;
  for (const partner of config.partners) problems += await examine(context, partner);
  return problems;
}

/** `qingming doctor`: what is wrong with the database and each link, and what to do. Exit code 1 when something is. */
export const doctorCommand: Command = {
  name: 'doctor',
  zh: '检查数据库结构，以及与各节点的连接：时钟、密钥、可达、版本、积压',
  en: 'examine the tables, and each link: clock, key, reachability, version, backlog',
  run: (words) =>
    withOpenNode(words, async ({ context, config }) => {
      print(
        `节点 Node ${context.node}  密钥 key ${context.signer.keyId}  标准 standard ${context.standard}`,
      );
      return (await examineAll(context, config)) === 0 ? 0 : 1;
    }),
};
