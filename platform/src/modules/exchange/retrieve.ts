import {
  ExchangeFault,
  type Frontier,
  fromBase64Url,
  leafHash,
  openEntry,
  type OpenedEntry,
  openKeptHead,
  sameBytes,
  signRetrieval,
  toBase64Url,
} from '@qingming/exchange';
import { ownTrust } from '../../kernel/crypto/own-trust.ts';
import { OperatorError } from '../../kernel/errors/operator-error.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { GivenBack, MirrorPage } from './mirror-page.ts';
import type { Partner } from './partners.ts';
import type { Sending } from './send.ts';

/** An entry of our own log that came back; without `opened` its leaf alone did. */
export interface Returned {
  readonly seq: number;
  readonly leaf: Uint8Array;
  readonly header?: string;
  readonly body?: string;
  readonly opened?: OpenedEntry;
}

export interface ReturnedPage {
  readonly entries: readonly Returned[];
  readonly batches: MirrorPage['batches'];
  /** Our log up to the end of this page. */
  readonly frontier: Frontier;
}

const notOurs = (partner: string, seq: number): OperatorError =>
  new OperatorError(
    `${partner} 给回的第 ${seq} 条不是本节点签名的日志：什么也没有写入；请两端各执行 verify，并通知督查员。`,
    `What ${partner} gave back at entry ${seq} is not the log that this node signed: nothing was written; run verify on both sides and call the inspector.`,
  );

function opened(node: NodeContext, partner: string, given: GivenBack): Returned {
  const { seq, header, body } = given;
  const leaf = fromBase64Url(given.leaf, 32);
  if (header === undefined || body === undefined) return { seq, leaf };
  try {
    const entry = openEntry(node.suite, header, body);
    if (!sameBytes(leafHash(node.suite, Buffer.from(header)), leaf)) throw notOurs(partner, seq);
    return { seq, leaf, header, body, opened: entry };
  } catch (error) {
    if (error instanceof ExchangeFault) throw notOurs(partner, seq);
    throw error;
  }
}

async function ask({ node, post }: Sending, partner: Partner, after: number): Promise<MirrorPage> {
  const question = await signRetrieval(node.signer, {
    origin: node.node,
    audience: partner.node,
    sentAt: node.clock.now().toISOString(),
    after,
  });
  const answer = await post(`${partner.url}/exchange/mirror`, Buffer.from(question, 'utf8'));
  if (answer.status === 200) return JSON.parse(answer.text) as MirrorPage;
  throw new OperatorError(
    `${partner.node} 没有给回日志（HTTP ${answer.status}）：${answer.text.slice(0, 300)}`,
    `${partner.node} gave no log back (HTTP ${answer.status}): ${answer.text.slice(0, 300)}`,
  );
}

/**
 * Our log as a partner gives it back, page by page, behind `frontier`. Each entry is what its leaf
 * says, and wherever a batch ended the root is the one that we signed then.
 */
export async function* retrieve(
  sending: Sending,
  partner: Partner,
  frontier: Frontier,
): AsyncGenerator<ReturnedPage> {
  const { node } = sending;
  const walked = frontier.clone();
  let signedTo = walked.size;
  for (;;) {
    const page = await ask(sending, partner, walked.size);
    if (page.entries.length === 0) break;
    const heads = new Map(page.batches.map(({ to, head }) => [to, head]));
    const entries: Returned[] = [];
    for (const given of page.entries) {
      if (given.seq !== walked.size + 1) throw notOurs(partner.node, given.seq);
      const entry = opened(node, partner.node, given);
      entries.push(entry);
      walked.append(entry.leaf);
      const head = heads.get(walked.size);
      if (head === undefined) continue;
      const { root, origin } = openKeptHead(head, ownTrust(node));
      if (origin !== node.node || root !== toBase64Url(walked.root()))
        throw notOurs(partner.node, walked.size);
      signedTo = walked.size;
    }
    yield { entries, batches: page.batches, frontier: walked.clone() };
  }
  if (signedTo !== walked.size) throw notOurs(partner.node, walked.size);
}
