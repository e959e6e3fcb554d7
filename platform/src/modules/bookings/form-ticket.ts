import type { NodeContext } from '../../kernel/node.ts';

const USE = 'visit.form';

/** What a form carries, sealed: the booking that it would be, its house, and since when it is open. */
export interface FormTicket {
  readonly id: string;
  readonly house: string;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
}

export const sealTicket = ({ seal, ids, clock }: NodeContext, house: string): string => {
  const text = `${ids.uuid()} ${house} ${clock.now().getTime()}`;
  return Buffer.from(seal.seal(Buffer.from(text), USE)).toString('base64url');
};

/** What a ticket says; undefined of one that nobody here made. */
export function openTicket({ seal }: NodeContext, ticket: string): FormTicket | undefined {
  try {
    const text = Buffer.from(seal.open(Buffer.from(ticket, 'base64url'), USE)).toString('utf8');
    const [id = '', house = '', openedAt = ''] = text.split(' ');
    return { id, house, openedAt: Number(openedAt) };
  } catch {
    return undefined;
  }
}
