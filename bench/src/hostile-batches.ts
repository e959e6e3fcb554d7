import {
  buildEntry,
  encodeBatch,
  type EntryHeader,
  Frontier,
  type JsonValue,
  type OutgoingEntry,
} from '@qingming/exchange';
import type { NodeContext } from '@qingming/platform/kernel/node.ts';

/** What a stranger may send without any key of ours: each costs the node something else. */
export function strangersBatches(honest: Uint8Array): readonly Uint8Array[] {
  const text = Buffer.from(honest);
  const [first, second] = [text.indexOf(10), text.indexOf(10, text.indexOf(10) + 1)];
  const head = text.subarray(0, first).toString('utf8');
  const signature = text.subarray(first + 1, second).toString('utf8');
  const rest = text.subarray(second);
  const flipped = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
  const foreign = head.replace(/"keyId":"[0-9a-f]{16}"/, '"keyId":"0123456789abcdef"');
  return [
    Buffer.concat([Buffer.from(`${foreign}\n${signature}`), rest]),
    Buffer.concat([Buffer.from(`${head}\n${flipped}`), rest]),
    Buffer.alloc(1 << 20, 0x61),
    Buffer.concat([Buffer.from(`${head}\n${flipped}`), Buffer.alloc(4 << 20, 0x0a)]),
  ];
}

/** Facts of which the form is wrong, the database refuses, and some are sound, in turn. */
const FACTS: readonly ((serial: number) => JsonValue)[] = [
  () => ({ name: 7, cap: 'much' }),
  (serial) => rule(serial, 10 ** 14),
  (serial) => rule(serial, 100),
];

const rule = (serial: number, cap: number): JsonValue => ({
  name: `减免规则 ${serial}`,
  group: '1',
  feeType: '1',
  cap,
  document: '测试',
  effectiveFrom: '2026-01-01',
});

function badEntry({ node, suite, ids, standard, clock }: NodeContext, serial: number) {
  const header: EntryHeader = {
    node,
    kind: 'waiverRule',
    id: ids.uuid(),
    version: 1,
    op: 'create',
    region: '000000',
    institution: null,
    form: 2,
    root: null,
    standard,
    at: clock.now().toISOString(),
    actor: 'bench',
    reason: null,
    travels: 'down',
    audience: null,
    bodyHash: '',
  };
  const fact = FACTS[serial % FACTS.length]?.(serial) ?? {};
  return buildEntry(suite, header, fact, ids.bytes(16));
}

/** Batches of a partner that signs what it likes, one continuing the other. */
export async function partnersBatches(
  partner: NodeContext,
  audience: string,
  { batches, entriesEach }: { readonly batches: number; readonly entriesEach: number },
): Promise<readonly Uint8Array[]> {
  const frontier = new Frontier(partner.suite);
  const made: Uint8Array[] = [];
  for (let at = 0; at < batches; at += 1) {
    const entries: OutgoingEntry[] = Array.from({ length: entriesEach }, (_, serial) =>
      badEntry(partner, at * entriesEach + serial),
    );
    const { bytes } = await encodeBatch(partner.signer, {
      origin: partner.node,
      audience,
      standard: partner.standard,
      sentAt: partner.clock.now().toISOString(),
      frontier,
      entries,
    });
    made.push(bytes);
    for (const { leaf } of entries) frontier.append(leaf);
  }
  return made;
}
