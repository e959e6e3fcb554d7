import {
  type Checkpoint,
  ExchangeFault,
  Frontier,
  openCheckpoint,
  sameBytes,
  toBase64Url,
  type Trust,
} from '@qingming/exchange';
import { sql } from '../db/sql.ts';
import type { NodeContext } from '../node.ts';
import type { StreamName } from '../log/streams.ts';
import { finding, type Finding } from './finding.ts';

/** The roots that signed checkpoints promise, by size, for one stream. */
export interface Promises {
  readonly roots: ReadonlyMap<number, string>;
  readonly findings: readonly Finding[];
  readonly checkpoints: number;
}

const stateIn = (checkpoint: Checkpoint, stream: StreamName) =>
  stream === 'record' ? checkpoint.records : checkpoint.audit;

/** Reads every checkpoint: each signed by this node, each naming the one before it. */
export async function readPromises(
  node: NodeContext,
  trust: Trust,
): Promise<Readonly<Record<StreamName, Promises>>> {
  const rows = await node.db.all<{ checkpoint_id: number; statement: string }>(
    sql`select checkpoint_id, statement from checkpoint where ${true} order by checkpoint_id`,
  );
  const findings: Finding[] = [];
  const roots = { record: new Map<number, string>(), audit: new Map<number, string>() };
  for (const { checkpoint_id: id, statement } of rows) {
    try {
      const checkpoint = openCheckpoint(statement, trust);
      for (const stream of ['record', 'audit'] as const) {
        const { size, root } = stateIn(checkpoint, stream);
        roots[stream].set(size, root);
      }
    } catch (error) {
      const code = error instanceof ExchangeFault ? error.code : 'malformed-checkpoint';
      findings.push(
        finding(
          'checkpoint',
          `检查点 ${id} 的签名或内容不符（${code}）`,
          `Checkpoint ${id} does not verify (${code})`,
        ),
      );
    }
  }
  return {
    record: { roots: roots.record, findings, checkpoints: rows.length },
    audit: { roots: roots.audit, findings: [], checkpoints: rows.length },
  };
}

/** Follows a log leaf by leaf and compares every root that was promised on the way. */
export interface TreeWalk {
  append(seq: number, leaf: Uint8Array): void;
  /** What did not agree; `size` and `root` are what the node now says of its log. */
  end(state: { size: number; root: Uint8Array } | undefined): readonly Finding[];
}

export function walkTree(node: NodeContext, where: string, promises: Promises): TreeWalk {
  const frontier = new Frontier(node.suite);
  const findings: Finding[] = [];
  let good = 0;
  const compare = (): void => {
    const promised = promises.roots.get(frontier.size);
    if (promised === undefined) return;
    if (promised === toBase64Url(frontier.root())) good = frontier.size;
    else if (findings.length === 0)
      findings.push(
        finding(
          where,
          `第 ${good + 1} 至 ${frontier.size} 条之间有条目被改动、删除或调换：与签名检查点不符`,
          `An entry between ${good + 1} and ${frontier.size} was altered, removed or swapped: it disagrees with the signed checkpoint`,
          { seq: frontier.size },
        ),
      );
  };
  return {
    append: (seq, leaf) => {
      if (seq !== frontier.size + 1)
        findings.push(
          finding(
            where,
            `第 ${frontier.size + 1} 条缺失`,
            `Entry ${frontier.size + 1} is missing`,
            { seq },
          ),
        );
      frontier.append(leaf);
      compare();
    },
    end: (state) => {
      const size = state?.size ?? 0;
      if (
        size !== frontier.size ||
        (state !== undefined && !sameBytes(state.root, frontier.root()))
      )
        findings.push(
          finding(
            where,
            `日志长度或根与登记不符（应为 ${size} 条，实有 ${frontier.size} 条）`,
            `Length or root of the log is not what was kept (${size} expected, ${frontier.size} found)`,
          ),
        );
      const longest = Math.max(0, ...promises.roots.keys());
      if (longest > frontier.size)
        findings.push(
          finding(
            where,
            `日志被截短：检查点已签到第 ${longest} 条`,
            `The log was cut: a checkpoint was signed at ${longest}`,
          ),
        );
      return findings;
    },
  };
}
