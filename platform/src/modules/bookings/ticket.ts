import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import {
  partsOfTicket,
  readTicketText,
  TICKET_MARK,
  type TicketSays,
  ticketText,
} from '@qingming/connect/visit-ticket.ts';
import type { NodeContext } from '../../kernel/node.ts';

/** The beginning of a PKCS #8 private key of Ed25519 (RFC 8410), before its 32 bytes. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const RAW_BYTES = 32;

interface TicketKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/**
 * The key of tickets follows from a key of the node, so that every process has the same and nothing is stored.
 * Ed25519, because a browser checks it by itself; the national SM2 no browser knows.
 */
function keyOf({ seal }: Pick<NodeContext, 'seal'>): TicketKey {
  const seed = ['first', 'second'].map((half) => seal.mark(`visit ticket\0${half}`, 'visitTicket'));
  const der = Buffer.concat([PKCS8, ...seed]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

export interface Tickets {
  /** The QR code's text. */
  make(says: TicketSays): string;
  /** What a scanned text says; undefined of one that this node did not sign. */
  read(scanned: string): TicketSays | undefined;
  /** Raw public key, base64url. */
  readonly publicKey: string;
}

export function ticketsOf(node: Pick<NodeContext, 'seal'>): Tickets {
  const { privateKey, publicKey } = keyOf(node);
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-RAW_BYTES);
  return {
    publicKey: raw.toString('base64url'),
    make: (says) => {
      const signed = `${TICKET_MARK}.${Buffer.from(ticketText(says)).toString('base64url')}`;
      return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`;
    },
    read: (scanned) => {
      const parts = partsOfTicket(scanned);
      if (parts === undefined) return undefined;
      const signature = Buffer.from(parts.signature, 'base64url');
      const isOurs = verify(null, Buffer.from(parts.signed), publicKey, signature);
      return isOurs
        ? readTicketText(Buffer.from(parts.body, 'base64url').toString('utf8'))
        : undefined;
    },
  };
}
