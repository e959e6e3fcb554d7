import { ExchangeFault } from '@qingming/exchange';
import type { ErrorCode } from './catalogue.ts';
import { Fault, isFault } from './fault.ts';

/** Codes of Fastify (FST_…), PostgreSQL (SQLSTATE) and the system, as the catalogue says them. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'not-json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'not-json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'not-json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'not-json',
  FST_ERR_MAX_PARAM_LENGTH: 'too-large',
  FST_ERR_BAD_URL: 'not-found',
  '23505': 'already-exists',
  '23P01': 'overlaps',
  '23503': 'missing-reference',
  '23514': 'rule-broken',
  // What the door should have refused; the log says where it came through.
  '22001': 'invalid-input',
  '22003': 'invalid-input',
  '22007': 'invalid-input',
  '22008': 'invalid-input',
  '22009': 'invalid-input',
  '22021': 'invalid-input',
  '22P02': 'invalid-input',
  '22P05': 'invalid-input',
  '53100': 'disk-full',
  ENOSPC: 'disk-full',
  '53300': 'unavailable',
  '55P03': 'in-use',
  '57014': 'took-too-long',
  '25P03': 'unavailable',
  '57P01': 'unavailable',
  '57P02': 'unavailable',
  '57P03': 'unavailable',
  '57P05': 'unavailable',
  '58030': 'unavailable',
  '40001': 'in-use',
  '40P01': 'in-use',
  ECONNREFUSED: 'unavailable',
  ECONNRESET: 'unavailable',
  EPIPE: 'unavailable',
  ETIMEDOUT: 'unavailable',
  EHOSTUNREACH: 'unavailable',
};

/** node-postgres reports a connection that broke by its message only. */
const LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Query read timeout)/;

const read = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

/** The database did not let us in, or put us out. */
const isLost = (error: unknown): boolean =>
  read(error, 'severity') === 'FATAL' ||
  LOST.test(String(read(error, 'message'))) ||
  String(read(error, 'code')).startsWith('08') ||
  (read(error, 'code') === 'ENOENT' && read(error, 'syscall') === 'connect');

/** What Fastify or one of its parts refuses with a status of its own. */
const STATUSES: Readonly<Record<string, ErrorCode>> = {
  400: 'invalid-input',
  403: 'not-found',
  404: 'not-found',
  408: 'unavailable',
  413: 'too-large',
  414: 'too-large',
  415: 'not-json',
  429: 'too-many-requests',
};

const isBadJson = (error: unknown): boolean =>
  error instanceof SyntaxError && read(error, 'statusCode') === 400;

/**
 * Whatever was thrown, as a fault of the catalogue. A broken constraint names itself under
 * `rule`; no other word of the database's message, which quotes values, is passed on.
 */
export function toFault(error: unknown, requestId: string): Fault {
  if (isFault(error)) return error;
  if (error instanceof ExchangeFault) return new Fault(error.code, error.detail, { cause: error });
  if (isLost(error)) return new Fault('unavailable', {}, { cause: error });
  if (isBadJson(error)) return new Fault('not-json', {}, { cause: error });
  const code =
    CODES[String(read(error, 'code'))] ?? STATUSES[String(read(error, 'statusCode'))] ?? 'internal';
  const constraint = read(error, 'constraint');
  const rule = typeof constraint === 'string' ? { rule: constraint } : {};
  return new Fault(code, { ...rule, request: requestId }, { cause: error });
}
