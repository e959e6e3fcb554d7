import {
  type BatchEntry,
  type BatchHeader,
  type DisclosedBatchEntry,
  ExchangeFault,
} from '@qingming/exchange';
import type { NodeContext } from '../../kernel/node.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const GREATEST_VERSION = 2 ** 31 - 1;
const CONTROL = /\p{Cc}/u;

const isId = (text: string | null): boolean => text === null || UUID.test(text);
const isLine = (text: string | null): boolean => text === null || !CONTROL.test(text);

/** The member of a header that no table of ours could hold; undefined when all can be stored. */
function findUnstorable({ header }: DisclosedBatchEntry): string | undefined {
  const { id, institution, root, version, actor, region, kind, standard, reason } = header;
  const members = {
    id: isId(id),
    institution: isId(institution),
    root: root === null || (isId(root.id) && isLine(root.kind)),
    version: version <= GREATEST_VERSION,
    actor: isLine(actor),
    region: isLine(region),
    kind: isLine(kind),
    standard: isLine(standard),
    reason: isLine(reason),
  };
  return Object.entries(members).find(([, fits]) => !fits)?.[0];
}

/** Clocks of two nodes that keep time differ by less (seconds). */
const MOST_SKEW = 300;

function requirePast({ clock }: NodeContext, { sentAt }: BatchHeader): void {
  const seconds = Math.round((Date.parse(sentAt) - clock.now().getTime()) / 1000);
  if (seconds > MOST_SKEW) throw new ExchangeFault('clock-skew', { seconds });
}

/**
 * What this node asks of a batch that its origin signed, beyond the protocol: it was not sent from
 * the future, and its headers can be stored. Throws `clock-skew`, `malformed-batch`.
 */
export function requireAcceptable(
  node: NodeContext,
  header: BatchHeader,
  entries: readonly BatchEntry[],
): void {
  requirePast(node, header);
  for (const [at, entry] of entries.entries()) {
    const member = entry.disclosed ? findUnstorable(entry) : undefined;
    if (member !== undefined) throw new ExchangeFault('malformed-batch', { line: at + 1, member });
  }
}
