import { openCheckpoint, toBase64Url } from '@qingming/exchange';
import { sql } from '../db/sql.ts';
import type { NodeContext } from '../node.ts';
import type { Promised } from './checkpoints.ts';
import { codeOf, finding, type Findings } from './finding.ts';
import type { TrustAt } from './keys.ts';

interface WitnessRow {
  readonly origin: string;
  readonly at: string;
  readonly record_size: number;
  readonly record_root: Uint8Array;
  readonly audit_size: number;
  readonly audit_root: Uint8Array;
  readonly statement: string;
  readonly in_force: boolean;
}

/**
 * Checks the newest checkpoint that this node holds of each partner: signed, and its columns are copies.
 * Returns what those in force promise of the partners' record logs.
 */
export async function walkWitnessed(
  node: NodeContext,
  trustAt: TrustAt,
  findings: Findings,
): Promise<ReadonlyMap<string, Promised>> {
  const rows = await node.db.all<WitnessRow>(sql`
    select origin, at, record_size, record_root, audit_size, audit_root, statement, set_aside_at is null as in_force
    from partner_checkpoint where ${true} order by partner_checkpoint_id`);
  const promised = new Map<string, Promised>();
  for (const row of rows) {
    const wrong = (element: string, code = ''): void => {
      findings.add(
        finding(
          'partner_checkpoint',
          `所持节点 ${row.origin} 的检查点：“${element}”被改动或签名不符${code}`,
          `“${element}” of the checkpoint held of ${row.origin} was altered or does not verify${code}`,
          { record: row.origin, element },
        ),
      );
    };
    try {
      const said = openCheckpoint(row.statement, trustAt(row.at));
      const columns = [
        ['origin', said.node === row.origin],
        ['at', said.at === row.at],
        ['record_size', said.records.size === row.record_size],
        ['record_root', said.records.root === toBase64Url(row.record_root)],
        ['audit_size', said.audit.size === row.audit_size],
        ['audit_root', said.audit.root === toBase64Url(row.audit_root)],
      ] as const;
      for (const [name, same] of columns) if (!same) wrong(name);
      if (row.in_force) promised.set(said.node, said.records);
    } catch (error) {
      wrong('statement', ` (${codeOf(error)})`);
    }
  }
  return promised;
}
