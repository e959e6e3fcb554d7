import { timingSafeEqual } from 'node:crypto';
import type { NodeContext } from '../node.ts';

/** Equal texts, in a time that does not tell how far they agree. */
export function agrees({ suite }: Pick<NodeContext, 'suite'>, given: string, known: string) {
  const [one, other] = [given, known].map((text) => suite.hash(Buffer.from(text)));
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}
