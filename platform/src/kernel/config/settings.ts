import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import {
  OPTIONAL_LANGUAGES,
  type OptionalLanguage,
} from '@qingming/standard/language/page-language.ts';
import type { S3Settings } from '../files/s3-store.ts';
import { type AlarmLimits, alarmSetting } from './alarm-limits.ts';
import { MOST_CONNECTIONS } from '../db/database.ts';
import { type DatabaseLimits, USUAL_LIMITS } from '../db/limits.ts';

export interface PartnerKey {
  readonly keyId: string;
  readonly suite: Suite;
  readonly publicKey: string;
  /** Instants between which the key is trusted; open when left out. */
  readonly from?: string;
  readonly until?: string;
}

/** A node that this one exchanges with. */
export interface Partner {
  readonly node: string;
  readonly url: string;
  readonly keys: readonly PartnerKey[];
}

export type Suite = 'sm2-sm3' | 'ed25519-sha256';

/** A merchant of a payment system, and the files in which its keys lie. */
export interface MerchantSetting {
  readonly channel: 'wechat' | 'alipay';
  /** Number of the institution that is paid under it. */
  readonly institution: string;
  readonly merchant: string;
  readonly appId: string;
  /** Where the payment system is reached, where it is not its own address: a way round by a proxy, or a practice channel. */
  readonly url?: string;
  readonly privateKeyFile: string;
  /** Of WeChat Pay: serial number of the merchant's certificate. */
  readonly serial?: string;
  /** Of WeChat Pay: the file of the APIv3 key, 32 characters. */
  readonly apiV3KeyFile?: string;
  /** Of WeChat Pay where the merchant was given a public key: its identifier. */
  readonly publicKeyId?: string;
  /** The public key of the payment system. */
  readonly publicKeyFile?: string;
}

/** Everything that makes this program one node: checked whole before anything starts. */
export interface NodeConfig {
  readonly level: 'ministry' | 'province';
  readonly node: string;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly databaseUrl?: string;
  readonly databaseWorkUrl?: string;
  readonly databaseConnections: number;
  readonly databaseLimits: DatabaseLimits;
  readonly dataDirectory: string;
  readonly keysFile: string;
  readonly keysCommand?: readonly string[];
  readonly keysPassphrase?: string;
  readonly keysPassphraseFile?: string;
  readonly mapApproval?: string;
  readonly overlay?: string;
  /** Where uploaded files lie: a folder, or a bucket of a service. */
  readonly files: { readonly folder?: string; readonly s3?: S3Settings };
  readonly fileScanner?: string;
  readonly languages: Readonly<Partial<Record<OptionalLanguage, string>>>;
  readonly demo: boolean;
  readonly partners: readonly Partner[];
  readonly suite: Suite;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly trustProxy: readonly string[];
  readonly monitors: readonly string[];
  readonly requestsPerMinute: number;
  readonly connections: number;
  readonly session: { readonly idleMinutes: number; readonly absoluteHours: number };
  readonly secondFactor: boolean;
  readonly alarms: Partial<AlarmLimits>;
  /** Merchants under which institutions of the province are paid online. */
  readonly payments: readonly MerchantSetting[];
}

/** One setting: its schema, its environment variable, its default, and what it is for. */
export interface Setting {
  readonly name: string;
  readonly env: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly fallback?: unknown;
  readonly secret?: true;
  readonly about: Bilingual;
}

const text = { type: 'string', minLength: 1, maxLength: 2000 };
const flag = { type: 'boolean' };
const addresses = { type: 'array', items: text };
const suite = { enum: ['sm2-sm3', 'ed25519-sha256'] };
const seconds = (maximum: number) => ({ type: 'integer', minimum: 1, maximum });
const nodeCode = { type: 'string', pattern: '^[0-9]{6}$' };
const partner = {
  type: 'object',
  required: ['node', 'url', 'keys'],
  additionalProperties: false,
  properties: {
    node: nodeCode,
    url: { type: 'string', format: 'uri' },
    keys: {
      type: 'array',
      items: {
        type: 'object',
        required: ['keyId', 'suite', 'publicKey'],
        additionalProperties: false,
        properties: {
          keyId: text,
          suite,
          publicKey: text,
          from: { type: 'string', format: 'date-time' },
          until: { type: 'string', format: 'date-time' },
        },
      },
    },
  },
};

const bucket = {
  type: 'object',
  required: ['endpoint', 'bucket', 'region', 'accessKeyId', 'secretAccessKey'],
  additionalProperties: false,
  properties: {
    endpoint: { type: 'string', format: 'uri' },
    bucket: text,
    region: text,
    accessKeyId: text,
    secretAccessKey: text,
  },
};

const merchant = {
  type: 'object',
  required: ['channel', 'institution', 'merchant', 'appId', 'privateKeyFile'],
  additionalProperties: false,
  properties: {
    channel: { enum: ['wechat', 'alipay'] },
    institution: text,
    merchant: { type: 'string', pattern: '^[0-9A-Za-z]{4,32}$' },
    appId: text,
    url: { type: 'string', format: 'uri' },
    privateKeyFile: text,
    serial: { type: 'string', pattern: '^[0-9A-Fa-f]{8,64}$' },
    apiV3KeyFile: text,
    publicKeyId: { type: 'string', pattern: '^PUB_KEY_ID_[0-9A-Za-z]{1,64}$' },
    publicKeyFile: text,
  },
};

const setting = (
  name: string,
  env: string,
  schema: Setting['schema'],
  [zh, en]: readonly [string, string],
  more: Pick<Setting, 'fallback' | 'secret'> = {},
): Setting => ({ name, env, schema, about: { zh, en }, ...more });

/** The settings of a node, in the order in which an operator thinks of them. */
export const SETTINGS: readonly Setting[] = [
  setting('level', 'QINGMING_LEVEL', { enum: ['ministry', 'province'] }, [
    '部级或省级',
    'Ministry or province',
  ]),
  setting('node', 'QINGMING_NODE', nodeCode, [
    '节点的行政区划代码，部级为 000000',
    'Region code of the node; 000000 for the ministry',
  ]),
  setting('host', 'QINGMING_HOST', text, ['监听地址', 'Address to listen on'], {
    fallback: '127.0.0.1',
  }),
  setting(
    'port',
    'QINGMING_PORT',
    { type: 'integer', minimum: 0, maximum: 65_535 },
    ['监听端口，0 为任一空闲端口', 'Port to listen on; 0 takes any free one'],
    { fallback: 8080 },
  ),
  setting('publicUrl', 'QINGMING_PUBLIC_URL', { type: 'string', format: 'uri' }, [
    '公众访问的地址；非本机时必须是 https',
    'Address that people use; https unless it is this machine',
  ]),
  setting(
    'databaseUrl',
    'DATABASE_URL',
    { type: 'string', pattern: '^postgres(ql)?://' },
    [
      'PostgreSQL 15 以上的连接地址；不填则用内置数据库',
      'PostgreSQL 15 or later; without it the embedded database is used',
    ],
    { secret: true },
  ),
  setting(
    'databaseWorkUrl',
    'QINGMING_DATABASE_WORK_URL',
    { type: 'string', pattern: '^postgres(ql)?://' },
    [
      '办理业务所用的数据库连接地址：该用户不拥有任何对象，也不能成为所有者（platform/sql/setup.sql）',
      'Database as everybody’s work reaches it: a login that owns nothing and cannot become the owner (platform/sql/setup.sql)',
    ],
    { secret: true },
  ),
  setting(
    'databaseConnections',
    'QINGMING_DATABASE_CONNECTIONS',
    { type: 'integer', minimum: 2, maximum: 200 },
    [
      '用于写入的数据库连接数上限，另有少量连接专供读取；数据库每多两核可加五个',
      'Most connections to the database for work that writes, beside a few that are kept for readers; five more for every two more of its cores',
    ],
    { fallback: MOST_CONNECTIONS },
  ),
  setting(
    'databaseLimits',
    'QINGMING_DATABASE_LIMITS',
    {
      type: 'object',
      required: Object.keys(USUAL_LIMITS),
      additionalProperties: false,
      properties: {
        statementSeconds: seconds(3600),
        lockSeconds: seconds(300),
        idleSeconds: seconds(3600),
        connectSeconds: seconds(60),
      },
    },
    [
      '向数据库提出的请求最长等多久（秒）：一条语句、等待锁、事务中无操作、等待连接',
      'How long anything that the database is asked for may take, in seconds: a statement, the wait for a lock, a transaction in which nothing is asked, the wait for a connection',
    ],
    { fallback: USUAL_LIMITS },
  ),
  setting('dataDirectory', 'QINGMING_DATA', text, [
    '数据目录：内置数据库、文件、备份',
    'Folder of the embedded database, files and backups',
  ]),
  setting('keysFile', 'QINGMING_KEYS_FILE', text, [
    '密钥文件，仅服务账号可读',
    'File of the keys, readable by the service account only',
  ]),
  setting('keysCommand', 'QINGMING_KEYS_COMMAND', { type: 'array', items: text, minItems: 1 }, [
    '取得密钥口令的命令及其参数（不经 shell），口令取自其标准输出的第一行',
    'Command with its arguments (no shell) that fetches the passphrase of the keys: the first line that it prints',
  ]),
  setting('keysPassphraseFile', 'QINGMING_KEYS_PASSPHRASE_FILE', text, [
    '存放密钥口令的文件，仅服务账号可读，例如 systemd 凭据',
    'File with the passphrase of the keys, readable by the service account only, such as a systemd credential',
  ]),
  setting(
    'keysPassphrase',
    'QINGMING_KEYS_PASSPHRASE',
    text,
    [
      '密钥口令；只宜由环境变量给出，不写入配置文件',
      'Passphrase of the keys; give it by the environment, not in the configuration file',
    ],
    { secret: true },
  ),
  setting('mapApproval', 'QINGMING_MAP_APPROVAL', text, [
    '门户地图的审图号；没有审图号就不显示地图',
    'Approval number (审图号) of the map of the portal; without it no map is shown',
  ]),
  setting('overlay', 'QINGMING_OVERLAY', text, [
    '本地标准文件，可不填',
    'File of the local standard; may be left out',
  ]),
  setting(
    'suite',
    'QINGMING_SUITE',
    suite,
    ['日志与交换的密码算法', 'Cryptographic suite of log and exchange'],
    { fallback: 'sm2-sm3' },
  ),
  setting(
    'partners',
    'QINGMING_PARTNERS',
    { type: 'array', items: partner },
    ['交换对方的节点、地址和公钥', 'Nodes to exchange with: address and public keys'],
    { fallback: [] },
  ),
  setting(
    'session',
    'QINGMING_SESSION',
    {
      type: 'object',
      required: ['idleMinutes', 'absoluteHours'],
      additionalProperties: false,
      properties: {
        idleMinutes: { type: 'integer', minimum: 1, maximum: 30 },
        absoluteHours: { type: 'integer', minimum: 1, maximum: 12 },
      },
    },
    [
      '登录保持的时间：无操作分钟数（至多 30）、最长小时数（至多 12）',
      'How long a session lasts: idle minutes (at most 30), hours in all (at most 12)',
    ],
    { fallback: { idleMinutes: 30, absoluteHours: 12 } },
  ),
  setting(
    'secondFactor',
    'QINGMING_SECOND_FACTOR',
    flag,
    [
      '工作人员登录须验证动态口令；仅演示可关闭',
      'Staff sign in with a one-time code; may be off in a demonstration only',
    ],
    { fallback: true },
  ),
  setting(
    'alarms',
    'QINGMING_ALARMS',
    alarmSetting,
    [
      '异常预警的界限，未写明的按默认（docs/security.md），0 为不预警',
      'From how many on something unusual raises an alarm; what is left out stays as in docs/security.md, 0 means never',
    ],
    { fallback: {} },
  ),
  setting(
    'files',
    'QINGMING_FILES',
    {
      type: 'object',
      additionalProperties: false,
      maxProperties: 1,
      properties: { folder: text, s3: bucket },
    },
    [
      '上传文件的存放处：folder 为文件夹，s3 为兼容 S3 的存储；不填则存于数据目录',
      'Where uploaded files lie: folder, or s3 for a service that speaks S3; the data directory without it',
    ],
    { fallback: {}, secret: true },
  ),
  setting('fileScanner', 'QINGMING_FILE_SCANNER', text, [
    '病毒扫描 clamd 的地址（tcp://127.0.0.1:3310 或套接字路径）；不填则不扫描',
    'Address of clamd, which looks for malware in uploads (tcp://127.0.0.1:3310 or the path of its socket); without it nothing is scanned',
  ]),
  setting(
    'languages',
    'QINGMING_LANGUAGES',
    {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(OPTIONAL_LANGUAGES.map((language) => [language, text])),
    },
    [
      '公众门户增加的民族语言及其译文文件，如 { ug: /etc/qingming/ug.json }；未译的以中文显示',
      'Languages that the public portal has beside Chinese and English, each with its file of translations; what is not translated is shown in Chinese',
    ],
    { fallback: {} },
  ),
  setting(
    'payments',
    'QINGMING_PAYMENTS',
    { type: 'array', items: merchant, maxItems: 500 },
    [
      '线上收款的商户：渠道、机构编号、商户号、应用号和密钥文件（docs/payments.md）；不填则不提供线上支付',
      'Merchants for online payments: channel, number of the institution, merchant, application and the files of the keys (docs/payments.md); without it nothing is paid online',
    ],
    { fallback: [] },
  ),
  setting(
    'demo',
    'QINGMING_DEMO',
    flag,
    ['演示：虚构数据、公开账号，不得用于真实业务', 'Demonstration: invented data, public accounts'],
    { fallback: false },
  ),
  setting(
    'trustProxy',
    'QINGMING_TRUST_PROXY',
    addresses,
    [
      '可信的反向代理地址；不填则不信任转发头',
      'Addresses of trusted reverse proxies; without it forwarded headers are ignored',
    ],
    { fallback: [] },
  ),
  setting(
    'monitors',
    'QINGMING_MONITORS',
    addresses,
    [
      '可以读取运行指标的监控系统地址（本机总是可以）',
      'Addresses that may read metrics (this machine always may)',
    ],
    { fallback: [] },
  ),
  setting(
    'requestsPerMinute',
    'QINGMING_REQUESTS_PER_MINUTE',
    { type: 'integer', minimum: 1, maximum: 10_000_000 },
    [
      '同一来源对同一操作每分钟的请求上限',
      'Most requests a minute from one source to one operation',
    ],
    { fallback: 1200 },
  ),
  setting(
    'connections',
    'QINGMING_CONNECTIONS',
    { type: 'integer', minimum: 10, maximum: 100_000 },
    [
      '同时打开的访问连接数上限，超过的连接被拒绝',
      'Most connections of callers at once; others are turned away',
    ],
    { fallback: 2000 },
  ),
  setting(
    'logLevel',
    'QINGMING_LOG_LEVEL',
    { enum: ['debug', 'info', 'warn', 'error', 'silent'] },
    ['运行日志的详细程度', 'How much the running log says'],
    { fallback: 'info' },
  ),
];
