import { toString as drawQr } from 'qrcode';
import type { GivenAccess } from '@qingming/connect/api/family.ts';
import { familyAccess } from '@qingming/standard/records/family-access.ts';
import { markedLink } from '../../kernel/crypto/marked-link.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { recordedAlready } from '../../kernel/errors/recorded-already.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Work } from './work.ts';

/** What opens one access: kept nowhere, and made anew from its identifier with a key of the node. */
interface Secrets {
  /** The identifier and its mark, 43 signs of an address. */
  readonly link: string;
  /** Eight digits. */
  readonly code: string;
}

const CODES = 100_000_000n;

/** The mark of an access for one use: nobody without the key of the node can make it. */
const mark = ({ seal }: Pick<NodeContext, 'seal'>, use: 'link' | 'code', id: string): Uint8Array =>
  seal.mark(`family access\0${use}\0${id}`, 'familyAccess');

export function secretsOf(node: Pick<NodeContext, 'seal'>, id: string): Secrets {
  const number = BigInt(`0x${Buffer.from(mark(node, 'code', id)).toString('hex')}`) % CODES;
  return { link: markedLink(id, mark(node, 'link', id)), code: number.toString().padStart(8, '0') };
}

/** A request that was not answered may be sent again; after that the code is told to nobody. */
const RETRY_MS = 10 * 60_000;

/** Link and code of an access that was just given, for whoever gave it. */
export async function tellOnce(
  { node, records, publicUrl }: Work,
  id: string,
): Promise<GivenAccess> {
  const { recordedAt, recordedBy, version, fact } = await records.get(familyAccess, id);
  const age = node.clock.now().getTime() - Date.parse(recordedAt);
  if (version !== 1 || recordedBy !== records.actor.account || age > RETRY_MS)
    throw new Fault('already-exists', { what: recordedAlready(familyAccess.label) });
  const { link, code } = secretsOf(node, id);
  const site = (publicUrl ?? '').replace(/\/$/, '');
  const address = `${site}/family/${link}`;
  const qr = await drawQr(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
  return { address, code, qr, until: fact.until };
}
