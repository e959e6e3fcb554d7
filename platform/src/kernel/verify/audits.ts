import { leafHash, sameBytes } from '@qingming/exchange';
import { sql } from '../db/sql.ts';
import type { NodeContext } from '../node.ts';
import { finding, type Finding } from './finding.ts';
import { inPages } from './pages.ts';
import type { TreeWalk } from './tree.ts';

interface AuditEntryRow {
  readonly seq: number;
  readonly at: string;
  readonly account: string;
  readonly act: string;
  readonly kind: string | null;
  readonly record: string | null;
  readonly purpose: string;
  readonly result: string;
  readonly entry: string | null;
  readonly leaf: Uint8Array;
}

const COPIES = ['at', 'account', 'act', 'kind', 'record', 'purpose', 'result'] as const;

function examine(node: NodeContext, row: AuditEntryRow): Finding | undefined {
  const { seq, entry } = row;
  if (entry === null)
    return finding('audit_entry', `第 ${seq} 条审计被删除`, `Audit entry ${seq} was removed`, {
      seq,
    });
  if (!sameBytes(leafHash(node.suite, Buffer.from(entry)), row.leaf))
    return finding('audit_entry', `第 ${seq} 条审计被改动`, `Audit entry ${seq} was altered`, {
      seq,
    });
  const said = JSON.parse(entry) as Record<string, unknown>;
  const element = COPIES.find((name) => (said[name] ?? null) !== (row[name] ?? null));
  return element === undefined
    ? undefined
    : finding(
        'audit_entry',
        `第 ${seq} 条审计的“${element}”被改动`,
        `“${element}” of audit entry ${seq} was altered`,
        {
          seq,
          element,
        },
      );
}

/** Walks the audit log: every entry is what was hashed, every column a copy of it. */
export async function walkAudit(
  node: NodeContext,
  tree: TreeWalk,
  findings: Finding[],
): Promise<number> {
  let entries = 0;
  const pages = inPages<AuditEntryRow>(
    node.db,
    (after, limit) => sql`
      select s.seq, e.at, e.account, e.act, e.kind, e.record, e.purpose, e.result, e.entry, e.leaf
      from audit_sequence s left join audit_entry e using (entry_id)
      where s.seq > ${after} order by s.seq limit ${limit}`,
    ({ seq }) => seq,
  );
  for await (const rows of pages)
    for (const row of rows) {
      entries += 1;
      const wrong = examine(node, row);
      if (wrong !== undefined) findings.push(wrong);
      if (row.leaf !== null) tree.append(row.seq, row.leaf);
    }
  return entries;
}
