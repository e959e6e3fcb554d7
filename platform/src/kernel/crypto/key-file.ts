import {
  type CipherGCM,
  createCipheriv,
  createDecipheriv,
  type DecipherGCM,
  randomBytes,
  scryptSync,
} from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { OperatorError } from '../errors/operator-error.ts';

/** Where the passphrase of a key file comes from; undefined when the file lies open, as in a demo. */
export type Passphrase = () => string;

interface Locked {
  readonly locked: 'scrypt+sm4-gcm';
  readonly cost: number;
  readonly salt: string;
  readonly nonce: string;
  readonly text: string;
  readonly tag: string;
}

const COST = 1 << 15;
const BLOCK = 8;
const MEMORY = 256 << 20;
const KEY_BYTES = 16;
const SHORTEST_PASSPHRASE = 12;

const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const decode = (text: string): Buffer => Buffer.from(text, 'base64url');

const keyOf = (passphrase: string, salt: Uint8Array, cost: number): Buffer =>
  scryptSync(passphrase.normalize('NFKC'), salt, KEY_BYTES, {
    cost,
    blockSize: BLOCK,
    maxmem: MEMORY,
  });

function lock(text: string, passphrase: string): Locked {
  if (passphrase.length < SHORTEST_PASSPHRASE)
    throw new OperatorError(
      `密钥文件的口令至少 ${SHORTEST_PASSPHRASE} 个字符。`,
      `The passphrase of a key file has at least ${SHORTEST_PASSPHRASE} characters.`,
    );
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('sm4-gcm', keyOf(passphrase, salt, COST), nonce) as CipherGCM;
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return {
    locked: 'scrypt+sm4-gcm',
    cost: COST,
    salt: encode(salt),
    nonce: encode(nonce),
    text: encode(sealed),
    tag: encode(cipher.getAuthTag()),
  };
}

function unlock(path: string, file: Locked, passphrase: string): string {
  try {
    const key = keyOf(passphrase, decode(file.salt), file.cost);
    const decipher = createDecipheriv('sm4-gcm', key, decode(file.nonce)) as DecipherGCM;
    decipher.setAuthTag(decode(file.tag));
    return Buffer.concat([decipher.update(decode(file.text)), decipher.final()]).toString('utf8');
  } catch {
    throw new OperatorError(
      `口令打不开密钥文件 ${path}：请核对口令，或文件已损坏。`,
      `The passphrase does not open the key file ${path}: check the passphrase; or the file is damaged.`,
    );
  }
}

const OF_OTHERS = 0o077;
const READ_BY_GROUP = 0o040;

/** Refuses a file that others on this machine may read; Windows has no such bits. */
export function requirePrivate(path: string): void {
  if (process.platform === 'win32') return;
  const { mode: bits, uid, gid } = statSync(path);
  // systemd gives a credential to root's group and lets the service in by an access list.
  const ofRoot = uid === 0 && gid === 0;
  const mode = bits & 0o777;
  if ((mode & OF_OTHERS & (ofRoot ? ~READ_BY_GROUP : OF_OTHERS)) !== 0)
    throw new OperatorError(
      `文件 ${path} 可被他人读取（权限 ${mode.toString(8)}）：请执行 chmod 600，并考虑更换密钥。`,
      `The file ${path} may be read by others (mode ${mode.toString(8)}): run chmod 600 on it, and consider new keys.`,
    );
}

/** What lies in a key file, and whether it lies there encrypted. */
export interface KeyFileText {
  readonly text: string;
  readonly isLocked: boolean;
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    const code = (cause as { code?: string }).code ?? 'JSON';
    throw new OperatorError(
      `无法读取密钥文件 ${path}（${code}）：请核对路径、权限与内容。`,
      `Cannot read the key file ${path} (${code}): check its path, rights and content.`,
    );
  }
}

const isLocked = (file: unknown): file is Locked =>
  typeof file === 'object' && file !== null && 'locked' in file;

/** Reads a key file: its mode first, then its passphrase when it is encrypted. */
export function readKeyFile(path: string, passphrase: Passphrase): KeyFileText {
  if (!existsSync(path))
    throw new OperatorError(
      `没有密钥文件 ${path}：请先执行 qingming keys create。`,
      `There is no key file ${path}: run qingming keys create first.`,
    );
  requirePrivate(path);
  const file = parse(path);
  return isLocked(file)
    ? { text: unlock(path, file, passphrase()), isLocked: true }
    : { text: JSON.stringify(file), isLocked: false };
}

const contentOf = (text: string, passphrase: string | undefined): string =>
  `${passphrase === undefined ? text : JSON.stringify(lock(text, passphrase), null, 2)}\n`;

/** Writes a new key file that only its owner may read; an existing one is never overwritten. */
export function createKeyFile(path: string, text: string, passphrase: string | undefined): void {
  const content = contentOf(text, passphrase);
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, content, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
    throw new OperatorError(
      `密钥文件 ${path} 已经存在，不会覆盖；更换密钥用 qingming keys rotate。`,
      `The key file ${path} exists and is never overwritten; to change keys: qingming keys rotate.`,
    );
  }
}

/** Puts a changed key file in the place of the old one, whole or not at all. */
export function replaceKeyFile(path: string, text: string, passphrase: string | undefined): void {
  const draft = `${path}.${process.pid}.new`;
  try {
    writeFileSync(draft, contentOf(text, passphrase), { mode: 0o600, flag: 'wx', flush: true });
    chmodSync(draft, 0o600);
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}
