import { LONGEST_PASSWORD } from '@qingming/connect/api/session.ts';
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { isCommon } from './common-passwords.ts';

const derive = promisify(argon2);

// OWASP's second choice for Argon2id: 19 MiB, two passes, one lane; about 25 ms on our machines.
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const LENGTH = 32;
const SHORTEST = 12;

/** The same letters typed on another keyboard are the same password (NIST SP 800-63B 3.1.1.2). */
const bytesOf = (password: string): Buffer => Buffer.from(password.normalize('NFKC'));

const encoded = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString('base64').replace(/=+$/, '');

interface Hashed {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly salt: Buffer;
  readonly hash: Buffer;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/;

function parsed(text: string): Hashed {
  const [, memory, passes, parallelism, salt = '', hash = ''] = PHC.exec(text) ?? [];
  if (memory === undefined) throw new Error('the stored password hash is not Argon2id');
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
}

/** Argon2id (RFC 9106) of a password in PHC string form. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const hash = await derive('argon2id', {
    message: bytesOf(password),
    nonce,
    tagLength: LENGTH,
    ...COST,
  });
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${encoded(nonce)}$${encoded(hash)}`;
}

/** What an unknown login is compared with, so that it takes as long as a known one. */
const nobody = hashPassword(randomBytes(32).toString('hex'));

/** Whether the password belongs to the hash; takes the same time when there is no hash. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const { salt, hash, ...cost } = parsed(stored ?? (await nobody));
  const tried = await derive('argon2id', {
    message: bytesOf(password),
    nonce: salt,
    tagLength: hash.length,
    ...cost,
  });
  return timingSafeEqual(tried, hash) && stored !== undefined;
}

/** Whether a password is hard enough to guess for the person who uses it. */
export function isStrong(password: string, login: string): boolean {
  const signs = [...password.normalize('NFKC')];
  if (signs.length < SHORTEST || signs.length > LONGEST_PASSWORD) return false;
  return !isCommon(password, login);
}
