import { gzipSync } from 'node:zlib';
import {
  buildEntry,
  canonicalize,
  createSigner,
  encodeBatch,
  type EntryHeader,
  type EncodedBatch,
  generateKeyPair,
  type JsonValue,
  type OutgoingEntry,
  PROTOCOL,
  type Signer,
  toBase64Url,
} from '@qingming/exchange';
import { exchangeRoutes } from '../src/modules/exchange/routes.ts';
import { entriesAfter, frontierAt } from '../src/modules/exchange/outgoing.ts';
import { funeralHome } from '../test-support/fixtures.ts';
import { bodyInCare } from '../test-support/journey.ts';
import type { TestNode } from '../test-support/node.ts';
import { type Pair, pair } from '../test-support/pair.ts';
import { testConfig, testServer } from '../test-support/server.ts';
import { type Answer, ask } from './house.test-support.ts';

/** A province that has written a day, and the ministry's open door. */
export interface Wire {
  readonly joined: Pair;
  readonly institution: string;
  readonly address: string;
  post(bytes: Uint8Array, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** A batch of the province's log after `from`, at most `most` entries, with what a test wants different. */
  batch(from: number, change?: Change): Promise<EncodedBatch>;
  close(): Promise<void>;
}

export interface Change {
  readonly most?: number;
  readonly signer?: Signer;
  readonly audience?: string;
  readonly standard?: string;
  readonly sentAt?: string;
  /** Entries in place of the log's own. */
  readonly entries?: readonly OutgoingEntry[];
}

const TYPE = { 'content-type': 'application/vnd.qingming.batch' };

export async function openWire(): Promise<Wire> {
  const joined = await pair();
  const { node } = joined.ministry;
  const server = await testServer({
    config: testConfig({ level: 'ministry', node: '000000', requestsPerMinute: 1_000_000 }),
    db: node.db,
    modules: [{ name: 'exchange', routes: exchangeRoutes(joined.receivingAt.ministry) }],
  });
  const close = async (): Promise<void> => {
    await server.stop();
    await joined.close();
  };
  try {
    return { ...(await writtenDay(joined, await server.listen())), close };
  } catch (error) {
    // What is left open would keep the test's process from ending.
    await close();
    throw error;
  }
}

async function writtenDay(joined: Pair, address: string): Promise<Omit<Wire, 'close'>> {
  const home = await funeralHome(joined.province);
  await bodyInCare(joined.province.recordsAs(['manager', 'provinceOfficer']), home);
  await joined.sequence(joined.province);
  return {
    joined,
    institution: home.id,
    address,
    post: (body, headers = {}) =>
      ask(address, '/exchange/batches', { method: 'POST', body, headers: { ...TYPE, ...headers } }),
    batch: (from, change) => batchOf(joined.province, from, change),
  };
}

/** A batch of a node's log for the ministry, after `from`. */
export async function batchOf(
  { node }: TestNode,
  from: number,
  change: Change = {},
): Promise<EncodedBatch> {
  const { most = 1000, signer = node.signer, entries, ...rest } = change;
  const own = entries ?? (await entriesAfter(node.db, node, '000000', from));
  return encodeBatch(signer, {
    origin: node.node,
    audience: '000000',
    standard: node.standard,
    sentAt: node.clock.now().toISOString(),
    frontier: await frontierAt(node.db, node, from),
    entries: own.slice(0, most),
    ...rest,
  });
}

/** A key that nobody registered. */
export const stranger = ({ province: { node } }: Pair): Signer =>
  createSigner(generateKeyPair(node.suite, node.ids.bytes), node.ids.bytes);

/** A batch as its own origin may write and sign it when its program is wrong or evil. */
export async function signedAnew(
  signer: Signer,
  { header }: Pick<EncodedBatch, 'header'>,
  change: Readonly<Record<string, string | number>>,
  body: Uint8Array,
): Promise<Uint8Array> {
  const bodyDigest = toBase64Url(signer.suite.hash(body));
  const { witness: _, held: __, ...plain } = header;
  const text = canonicalize({ ...plain, packedBytes: body.length, bodyDigest, ...change });
  const signature = await signer.sign(Buffer.from(`${PROTOCOL} batch\n${text}`));
  return Buffer.concat([Buffer.from(`${text}\n${toBase64Url(signature)}\n`), body]);
}

/** So much of nothing, packed: a kilobyte that says it is a megabyte. */
export const bomb = (megabytes: number): Buffer => gzipSync(Buffer.alloc(megabytes << 20, 'a'));

/** An entry that the province signs and a test makes up: a place of its institution unless changed. */
export function madeUp(
  { province: { node } }: Pair,
  institution: string,
  header: Partial<EntryHeader> = {},
  fact: Readonly<Record<string, JsonValue>> = {},
): OutgoingEntry {
  const whole = {
    node: node.node,
    kind: 'place',
    id: node.ids.uuid(),
    version: 1,
    op: 'create',
    region: '370102',
    institution,
    form: 2,
    root: null,
    standard: node.standard,
    at: node.clock.now().toISOString(),
    actor: 'test',
    reason: null,
    travels: 'up',
    audience: null,
    ...header,
  } as const;
  const place = {
    code: node.ids.uuid().slice(-8),
    name: '二号厅',
    kind: 'farewell-hall',
    holdsOne: true,
    inUse: true,
  };
  return buildEntry(node.suite, whole, { ...place, ...fact }, node.ids.bytes(16));
}
