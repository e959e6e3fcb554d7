import type { NodeContext } from '../node.ts';

/** What a form of the portal carries: which record it would be, of which house, and since when it is open (ms). */
export interface SealedForm {
  readonly id: string;
  readonly house: string;
  readonly openedAt: number;
}

type Sealing = Pick<NodeContext, 'seal' | 'ids' | 'clock'>;

/** A form for a house, so that what is pressed twice is one record; `use` keeps forms of different kinds apart. */
export const sealForm = ({ seal, ids, clock }: Sealing, use: string, house: string): string =>
  Buffer.from(
    seal.seal(Buffer.from(`${ids.uuid()} ${house} ${clock.now().getTime()}`), use),
  ).toString('base64url');

/** What a form says; undefined of one that nobody here made. */
export function openForm({ seal }: Pick<Sealing, 'seal'>, use: string, text: string) {
  try {
    const opened = Buffer.from(seal.open(Buffer.from(text, 'base64url'), use)).toString('utf8');
    const [id = '', house = '', openedAt = ''] = opened.split(' ');
    return { id, house, openedAt: Number(openedAt) } satisfies SealedForm;
  } catch {
    return undefined;
  }
}
