import { fromBase64Url, SUITES, type Trust } from '@qingming/exchange';
import { sql } from '../db/sql.ts';
import type { NodeContext } from '../node.ts';
import type { Kinds } from '../records/kinds.ts';
import { walkAudit } from './audits.ts';
import type { Examination, Finding } from './finding.ts';
import { walkMirror } from './mirrors.ts';
import { compareRows, keptState, walkLog } from './records.ts';
import { readPromises, walkTree } from './tree.ts';

/** This node's own keys, those before the present one too: what they signed is still its word. */
const ownTrust =
  (node: NodeContext): Trust =>
  (name, keyId) => {
    if (name !== node.node || !SUITES.includes(node.suite)) return undefined;
    if (keyId === node.signer.keyId) return node.signer.publicKey;
    const earlier = node.earlierKeys().find((key) => key.keyId === keyId);
    return earlier === undefined ? undefined : fromBase64Url(earlier.publicKey);
  };

/**
 * Walks a node's logs from their first entry: leaves, trees, signed checkpoints, typed rows against
 * the log, the audit, and what partners sent against what they signed. Names whatever was changed
 * behind the program's back. Reads only.
 */
export async function verifyNode(node: NodeContext, kinds: Kinds): Promise<Examination> {
  const findings: Finding[] = [];
  const promises = await readPromises(node, ownTrust(node));
  findings.push(...promises.record.findings);
  const records = walkTree(node, 'log', promises.record);
  const { entries, newest } = await walkLog(node, records, findings);
  findings.push(...records.end(await keptState(node, 'record')));
  const rows = await compareRows(node, kinds, node.node, newest, findings);
  const audits = walkTree(node, 'audit', promises.audit);
  const audited = await walkAudit(node, audits, findings);
  findings.push(...audits.end(await keptState(node, 'audit')));
  const origins = await node.db.all<{ origin: string }>(
    sql`select origin from mirror_state where ${true} order by origin`,
  );
  const looked: Record<string, number> = {
    entries,
    rows,
    audited,
    checkpoints: promises.record.checkpoints,
  };
  for (const { origin } of origins) {
    const mirrored = await walkMirror(node, origin, findings);
    looked[`mirror ${origin}`] = mirrored.entries;
    looked[`rows ${origin}`] = await compareRows(node, kinds, origin, mirrored.newest, findings);
  }
  return { looked, findings };
}
