import { sql } from '../db/sql.ts';
import type { StreamName } from '../log/streams.ts';
import type { KnownNode, NodeContext } from '../node.ts';
import type { Kinds } from '../records/kinds.ts';
import { compareAccounts, compareAlarms, compareApprovals } from './accounts.ts';
import type { Files } from '../files/take-in.ts';
import { compareFiles } from './files.ts';
import { auditLog } from './audits.ts';
import { compareBooks } from './books.ts';
import { inOrder, type Promised, promisesOf, walkCheckpoints } from './checkpoints.ts';
import { type Examination, Findings } from './finding.ts';
import { trustThen } from './keys.ts';
import { recordLog } from './log.ts';
import { walkMirror } from './mirrors.ts';
import {
  acknowledgedLengths,
  acknowledgedRoots,
  acknowledgingPartners,
  walkReceipts,
} from './receipts.ts';
import { compareReferences } from './references.ts';
import { compareRows, mirrorOf, ownLog, strayRows } from './rows.ts';
import { compareSeries } from './series.ts';
import { walkStream, type WalkOptions } from './stream.ts';
import { recount } from './indicator-counts.ts';
import { checkTiles } from './tiles.ts';
import { walkWitnessed } from './witnessed.ts';

export interface VerifyOptions {
  /** Whose signatures are checked, unless they are those that the node knows. */
  readonly partners?: readonly KnownNode[];
  /** Where the files of the node lie; left out, they are not looked at. */
  readonly files?: Files;
}

type Options = VerifyOptions & WalkOptions;

const originsOf = (node: NodeContext): Promise<{ origin: string }[]> =>
  node.db.all<{ origin: string }>(sql`
    select origin from mirror_state where ${true} union select origin from mirror_batch
    union select origin from mirror_entry order by origin`);

/**
 * Walks everything that this node keeps as evidence: the chain of checkpoints, both logs and their
 * trees, every column of every record and account, the indicator counts, the ledger and the series made of them, and what partners sent
 * against what they signed. Names whatever was changed behind the program's back.
 */
export async function verifyNode(
  node: NodeContext,
  kinds: Kinds,
  options: Options = {},
): Promise<Examination> {
  const findings = new Findings();
  const trustAt = trustThen(node, options.partners ?? node.partners ?? []);
  const acknowledged = await acknowledgedLengths(node);
  const chain = await walkCheckpoints(node, trustAt, findings);
  const signedFor = (stream: StreamName, others: readonly AsyncIterator<Promised>[] = []) => ({
    promises: inOrder([promisesOf(node, stream, chain), ...others]),
    longest: Math.max(chain.longest[stream], acknowledged[stream]),
  });
  await compareReferences(node, findings);
  const partnersOfOurs = await acknowledgingPartners(node);
  const receipts = partnersOfOurs.map((partner) => acknowledgedRoots(node, partner));
  const records = signedFor('record', receipts);
  const own = await walkStream(node, recordLog(node, kinds), records, options, findings);
  await checkTiles(node, 'record', own.entries, findings);
  const rows = await compareRows(node, kinds, ownLog(node), findings);
  const audit = await walkStream(node, auditLog, signedFor('audit'), options, findings);
  await checkTiles(node, 'audit', audit.entries, findings);
  const accounts = await compareAccounts(node, findings);
  const approvals = await compareApprovals(node, findings);
  const alarms = await compareAlarms(node, findings);
  const indicatorCounts = await recount(node, findings);
  const books = await compareBooks(node, findings);
  const series = await compareSeries(node, findings);
  const checkedCounts: Record<string, number> = {
    entries: own.entries,
    rows,
    audited: audit.entries,
    unchanged: own.unchanged + audit.unchanged,
    accounts,
    approvals,
    alarms,
    checkpoints: chain.checkpoints,
    indicatorCounts,
    books,
    series,
  };
  if (options.files !== undefined)
    checkedCounts['files'] = await compareFiles(node, options.files, findings);
  for (const partner of partnersOfOurs)
    checkedCounts[`receipts ${partner}`] = await walkReceipts(node, partner, trustAt, findings);
  const witnessed = await walkWitnessed(node, trustAt, findings);
  const origins = (await originsOf(node)).map(({ origin }) => origin);
  for (const origin of origins) {
    checkedCounts[`mirror ${origin}`] = await walkMirror(
      node,
      kinds,
      origin,
      trustAt,
      findings,
      witnessed.get(origin),
    );
    checkedCounts[`rows ${origin}`] = await compareRows(node, kinds, mirrorOf(origin), findings);
  }
  await strayRows(node, kinds, [node.node, ...origins], findings);
  return { checkedCounts, findings: findings.kept, unnamed: findings.unnamed };
}
