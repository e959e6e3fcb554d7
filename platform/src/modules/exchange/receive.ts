import {
  batchHash,
  ExchangeFault,
  Frontier,
  openBatchBody,
  openSealedHead,
  requireLimits,
  type SealedHead,
  toBase64Url,
} from '@qingming/exchange';
import type { Database } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';
import { tellGrowth } from '../../kernel/db/statistics.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { ForeignEntry } from '../../kernel/records/apply.ts';
import type { Kinds } from '../../kernel/records/kinds.ts';
import { inSlices } from '../../kernel/slices.ts';
import { accept } from './accept.ts';
import { raiseAlarm } from './alarms.ts';
import { requireAcceptable } from './demands.ts';
import { findGivenReceipt } from './given-receipts.ts';
import { type Partner, trustOf } from './partners.ts';

export interface Receiving {
  readonly node: NodeContext;
  readonly kinds: Kinds;
  readonly partners: readonly Partner[];
  /** Connections of the exchange's own, so that no partner takes those of the clerks; the node's unless given. */
  readonly db?: Database;
  /** Told after the commit what arrived, for the live pages. */
  readonly arrived: (entries: readonly ForeignEntry[]) => void;
}

function requireStandard(node: NodeContext, given: string): void {
  const major = (version: string): number => Number(version.split('.')[0]);
  // One version older or newer goes on: what is not understood is held back alone, until the upgrade.
  if (!(Math.abs(major(given) - major(node.standard)) <= 1))
    throw new Fault('wrong-standard-version', { given, supported: node.standard });
}

/**
 * Who sends a batch, proven by its first bytes alone: nothing else of it was looked at, and no
 * database was asked. Throws `ExchangeFault` or `Fault`.
 */
export function openHead({ node, partners }: Receiving, bytes: Uint8Array): SealedHead {
  const head = openSealedHead(
    bytes,
    node.node,
    trustOf(partners, () => node.clock.now()),
  );
  requireLimits(head.header);
  requireStandard(node, head.header.standard);
  return head;
}

/** What came of a batch: the signed receipt, and how many of its entries failed their checks. */
export interface Received {
  readonly receipt: string;
  readonly refused: number;
}

/** Takes the rest of a batch whose head was proven. */
export async function receiveRest(
  receiving: Receiving,
  head: SealedHead,
  packed: Uint8Array,
): Promise<Received> {
  const { node, db = node.db } = receiving;
  const { header, suite } = head;
  if (suite.id !== node.suite.id)
    throw new ExchangeFault('wrong-suite', { suite: suite.id, expected: node.suite.id });
  const requestHash = batchHash(suite, Buffer.concat([head.bytes, packed]));
  const known = await findGivenReceipt(db, header, requestHash);
  if (known !== undefined) return { receipt: known, refused: 0 };
  const entries = await inSlices(openBatchBody(head, packed), (entry) => entry);
  requireAcceptable(node, header, entries);
  const { receipt, refused, arrived } = await db
    .transaction((tx) => accept(tx, receiving, { head, entries, requestHash }), {
      role: 'qingming_exchange',
    })
    .catch(async (error: unknown) => {
      const evidence = Buffer.from(head.bytes).toString('utf8');
      await raiseAlarm(db, header.origin, error, evidence, node.clock.now().toISOString());
      throw error;
    });
  await tellGrowth(node, header);
  receiving.arrived(arrived);
  return { receipt, refused };
}

/**
 * Takes a batch of a partner's log: verified, applied, mirrored and answered with a signed receipt
 * in one transaction. The same batch again gets the same receipt. Throws `ExchangeFault` or `Fault`.
 */
export async function receiveBatch(receiving: Receiving, bytes: Uint8Array): Promise<string> {
  const head = openHead(receiving, bytes);
  const { receipt } = await receiveRest(receiving, head, bytes.subarray(head.bytes.length));
  return receipt;
}

/** How far we hold a partner's log, with the root up to there. */
export async function positionOf(
  node: NodeContext,
  origin: string,
): Promise<{ size: number; root: string }> {
  const state = await node.db.maybe<{ size: number; root: Uint8Array }>(
    sql`select size, root from mirror_state where origin = ${origin}`,
  );
  const root = state?.root ?? new Frontier(node.suite).root();
  return { size: state?.size ?? 0, root: toBase64Url(root) };
}
