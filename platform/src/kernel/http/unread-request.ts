import type { ConnectionError } from 'fastify';
import type { Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';
import type { ErrorCode } from '../errors/catalogue.ts';
import { Fault } from '../errors/fault.ts';
import { toProblem } from '../errors/problem.ts';
import { languageOf } from './language.ts';

const CODES: Readonly<Record<string, ErrorCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'too-slow',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
};

const ACCEPTED = /^accept-language:[ \t]*([^\r\n]{1,200})/im;

/** As much of the request as had come when the parser gave it up. */
const packetOf = ({ rawPacket }: ConnectionError): string =>
  Buffer.isBuffer(rawPacket) ? rawPacket.toString('latin1') : '';

/**
 * Answers what the HTTP parser could not read, which no route ever sees: in the words of the catalogue,
 * and without a body where HEAD was asked, since its bytes would pass for the next answer.
 */
export function answerUnread(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const packet = packetOf(error);
  const accepted = ACCEPTED.exec(packet)?.[1];
  const language = languageOf('', accepted === undefined ? {} : { 'accept-language': accepted });
  const problem = toProblem(new Fault(CODES[error.code] ?? 'unreadable-request'), language);
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `content-language: ${language}`,
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    'connection: close',
  ].join('\r\n');
  socket.end(`${head}\r\n\r\n${packet.startsWith('HEAD ') ? '' : body}`);
}
