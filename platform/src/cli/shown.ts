import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { ConfigError } from '../kernel/config/config.ts';
import { errorEntry } from '../kernel/errors/catalogue.ts';
import type { Fault } from '../kernel/errors/fault.ts';
import { isFault } from '../kernel/errors/fault.ts';
import { OperatorError, shownError } from '../kernel/errors/operator-error.ts';
import { sentenceOf } from '../kernel/errors/problem.ts';
import { Misuse } from './misuse.ts';

const read = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

const wordOf = (error: unknown, name: string): string => {
  const value = read(error, name);
  return typeof value === 'string' ? value : '';
};

function refusal(fault: Fault): Bilingual {
  const { todo } = errorEntry(fault.code);
  const parts = fault.errors.map(({ path, message }) => ({ path, message }));
  const list = (language: 'zh' | 'en') =>
    parts.map(({ path, message }) => `\n  ${path} ${message[language]}`).join('');
  return {
    zh: `${sentenceOf(fault, 'zh')}${todo.zh}${list('zh')}`,
    en: `${sentenceOf(fault, 'en')} ${todo.en}${list('en')}`,
  };
}

const SETUP = 'platform/sql/setup.sql';

/** What PostgreSQL says by its SQLSTATE, and what the operator does about it. */
const DATABASE: Readonly<Record<string, Bilingual>> = {
  '28000': {
    zh: '数据库不接受该登录：请核对 databaseUrl 与服务器的 pg_hba.conf。',
    en: 'The database refuses this login: check databaseUrl and the server’s pg_hba.conf.',
  },
  '28P01': {
    zh: '数据库口令不对：请核对 databaseUrl 与 databaseWorkUrl。',
    en: 'The password of the database is wrong: check databaseUrl and databaseWorkUrl.',
  },
  '3D000': {
    zh: `没有这个数据库：请由数据库管理员先执行 ${SETUP}。`,
    en: `There is no such database: its administrator runs ${SETUP} first.`,
  },
  '42501': {
    zh: `数据库登录缺少权限：请由数据库管理员执行 ${SETUP}。`,
    en: `The login of the database lacks a right: its administrator runs ${SETUP}.`,
  },
  '53300': {
    zh: '数据库连接已满：请提高 max_connections，或减少 databaseConnections。',
    en: 'The database has no connection left: raise max_connections, or lower databaseConnections.',
  },
  '57P03': {
    zh: '数据库正在启动或停止：请稍候再试。',
    en: 'The database is starting or stopping: try again shortly.',
  },
};

const UNREACHED = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
]);
const LOST = /^(Connection terminated|timeout exceeded when trying to connect)/;

const isUnreached = (error: unknown): boolean =>
  UNREACHED.has(wordOf(error, 'code')) ||
  LOST.test(wordOf(error, 'message')) ||
  (wordOf(error, 'code') === 'ENOENT' && wordOf(error, 'syscall') === 'connect');

function database(error: unknown): Bilingual | undefined {
  const known = DATABASE[wordOf(error, 'code')];
  if (known !== undefined) {
    const said = wordOf(error, 'message');
    return { zh: `${known.zh}（${said}）`, en: `${known.en} (${said})` };
  }
  if (!isUnreached(error)) return undefined;
  const where = wordOf(error, 'code') || wordOf(error, 'message');
  return {
    zh: `连不上数据库（${where}）：请核对 databaseUrl 的地址与端口，并确认服务器在运行。`,
    en: `The database cannot be reached (${where}): check host and port in databaseUrl, and that the server runs.`,
  };
}

/** A partner that does not answer: the fetch says so, its cause says why. */
function network(error: unknown): Bilingual | undefined {
  const cause = read(error, 'cause');
  const code = wordOf(cause, 'code');
  if (wordOf(error, 'message') !== 'fetch failed' || code === '') return undefined;
  return {
    zh: `连不上对方节点（${code}）：请核对 partners 的 url、网络与证书（内部 CA 用 NODE_EXTRA_CA_CERTS）。`,
    en: `The partner cannot be reached (${code}): check its url in partners, the network and the certificate (an internal CA: NODE_EXTRA_CA_CERTS).`,
  };
}

const FILES: Readonly<Record<string, Bilingual>> = {
  EACCES: { zh: '没有权限', en: 'no right to use it' },
  EPERM: { zh: '没有权限', en: 'no right to use it' },
  EROFS: { zh: '文件系统只读', en: 'the file system is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  ENOENT: { zh: '不存在', en: 'it does not exist' },
  EEXIST: { zh: '已经存在', en: 'it exists already' },
  ENOTDIR: { zh: '不是文件夹', en: 'it is no folder' },
  EISDIR: { zh: '是文件夹', en: 'it is a folder' },
};

function file(error: unknown): Bilingual | undefined {
  const known = FILES[wordOf(error, 'code')];
  const path = wordOf(error, 'path');
  if (known === undefined || path === '') return undefined;
  return {
    zh: `${path}：${known.zh}。请核对路径，以及服务账号对它的权限。`,
    en: `${path}: ${known.en}. Check the path and the rights of the service account.`,
  };
}

function listening(error: unknown): Bilingual | undefined {
  const code = wordOf(error, 'code');
  if (wordOf(error, 'syscall') !== 'listen') return undefined;
  const where = `${wordOf(error, 'address')}:${String(read(error, 'port'))}`;
  return {
    zh: `不能在 ${where} 监听（${code}）：请核对 host 与 port，或停止占用它的程序。`,
    en: `Cannot listen on ${where} (${code}): check host and port, or stop the program that holds it.`,
  };
}

/**
 * What a terminal shows of whatever was thrown: for everything an operator can mend, what it is and
 * what to do, in both languages; a trace only for what only an engineer can.
 */
export function shown(error: unknown): string {
  if (error instanceof Misuse || error instanceof ConfigError || error instanceof OperatorError)
    return error.message;
  const said = isFault(error)
    ? refusal(error)
    : (listening(error) ?? database(error) ?? network(error) ?? file(error));
  return said === undefined ? shownError(error) : `${said.zh}\n${said.en}`;
}
