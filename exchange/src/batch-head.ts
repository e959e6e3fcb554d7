import { openBatchHeader } from './batch-header.ts';
import type { BatchHeader } from './batch-header.ts';
import { ExchangeFault } from './fault.ts';
import { requireSeal } from './seal.ts';
import type { Trust } from './seal.ts';

/**
 * Reads the head of a batch as a receiver keeps it (header line and signature line) and proves that its
 * origin signed it. The batch itself is not needed: the root in the header speaks for every entry.
 * @throws ExchangeFault as `openBatchHeader`; `malformed-batch`, `wrong-suite`, `unknown-key`, `bad-signature`.
 */
export function openBatchHead(head: string, trust: Trust): BatchHeader {
  const [text, signature, end, ...rest] = head.split('\n');
  if (text === undefined || signature === undefined || end !== '' || rest.length > 0)
    throw new ExchangeFault('malformed-batch', { part: 'head' });
  const header = openBatchHeader(text);
  const claim = { node: header.origin, suite: header.suite, keyId: header.keyId };
  requireSeal('batch', text, signature, claim, trust);
  return header;
}
