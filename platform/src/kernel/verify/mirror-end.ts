import { sameBytes } from '@qingming/exchange';
import { sql } from '../db/sql.ts';
import type { NodeContext } from '../node.ts';
import type { Batch } from './batches.ts';
import { finding } from './finding.ts';
import { type Walk, where } from './mirror-entries.ts';
import type { TreeWalk } from './tree.ts';

/** What is kept of how far a partner's log is held. */
interface State {
  readonly size: number;
  readonly frontier: Uint8Array | null;
  readonly root: Uint8Array | null;
  readonly received_at: string | null;
  /** The last place of a batch, and of an entry, when the walk began. */
  readonly batches: number;
  readonly entries: number;
  /** How far the audit says that entries were received. */
  readonly audited: number;
}

export const stateOf = (node: NodeContext, origin: string): Promise<State> =>
  node.db.one<State>(sql`
    select coalesce(s.size, 0) as size, s.frontier, s.root, s.received_at,
      (select coalesce(max(to_seq), 0) from mirror_batch b where b.origin = one.origin) as batches,
      (select coalesce(max(seq), 0) from mirror_entry m where m.origin = one.origin) as entries,
      coalesce((select (e.entry::jsonb->'detail'->>'to')::bigint from audit_entry e
        where e.account = 'node:' || one.origin and e.act = 'receive' and e.result = 'done'
        order by e.at desc, e.entry_id desc limit 1), 0) as audited
    from (select ${origin}::text as origin) one left join mirror_state s using (origin)`);

/** The end of a mirror against its last batch, its tree and what the audit says was received. */
export function examineEnd(
  walk: Walk,
  state: State,
  last: Batch | undefined,
  tree: TreeWalk,
): void {
  const { origin, findings } = walk;
  const wrong = (element: string): void => {
    findings.add(
      finding(
        'mirror_state',
        `节点 ${origin} 日志的登记“${element}”被改动，或其末尾被截去`,
        `“${element}” of what is kept of the log of ${origin} was altered, or its end was cut`,
        { record: origin, element },
      ),
    );
  };
  const to = last?.row.to_seq ?? 0;
  if (state.size !== to) wrong('size');
  if (state.received_at !== (last?.row.received_at ?? null)) wrong('received_at');
  if (state.root === null || !sameBytes(state.root, tree.frontier.root())) wrong('root');
  if (state.frontier === null || !sameBytes(state.frontier, tree.frontier.toBytes()))
    wrong('frontier');
  const longest = Math.max(state.entries, state.audited, state.size);
  for (let seq = to + 1; seq <= longest && seq - to <= 1000; seq += 1)
    findings.add(
      finding(
        where(origin),
        `第 ${seq} 条没有签名的批次：末尾被截去，或条目绕过程序写入`,
        `No signed batch holds entry ${seq}: the end was cut, or the entry was put in behind the program's back`,
        { seq },
      ),
    );
  tree.end({ size: tree.size, root: tree.frontier.root() });
}
