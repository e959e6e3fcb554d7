import {
  ExchangeFault,
  Frontier,
  leafHash,
  openBatchHeader,
  openEntry,
  sameBytes,
  toBase64Url,
} from '@qingming/exchange';
import type { AnyFact } from '@qingming/standard/language/record.ts';
import { sql } from '../db/sql.ts';
import { bodyContext, readBody } from '../log/append.ts';
import type { NodeContext } from '../node.ts';
import { finding, type Finding } from './finding.ts';
import { inPages } from './pages.ts';
import type { Logged } from './records.ts';

interface MirrorRow {
  readonly seq: number;
  readonly leaf: Uint8Array;
  readonly kind: string | null;
  readonly record: string | null;
  readonly version: number | null;
  readonly header: string | null;
  readonly body: Uint8Array | null;
}

/** The roots that the origin signed with each batch, by size. */
async function promisedRoots(
  node: NodeContext,
  origin: string,
): Promise<ReadonlyMap<number, string>> {
  const rows = await node.db.all<{ head: string }>(
    sql`select head from mirror_batch where origin = ${origin} order by to_seq`,
  );
  return new Map(
    rows.map(({ head }) => {
      const header = openBatchHeader(head.split('\n')[0] ?? '');
      return [header.to, header.root] as const;
    }),
  );
}

function examine(
  node: NodeContext,
  origin: string,
  row: MirrorRow,
): { logged?: Logged; finding?: Finding } {
  if (row.header === null || row.kind === null || row.record === null) return {};
  const where = `mirror ${origin}`;
  const named = { seq: row.seq, kind: row.kind, record: row.record };
  if (!sameBytes(leafHash(node.suite, Buffer.from(row.header)), row.leaf))
    return {
      finding: finding(
        where,
        `第 ${row.seq} 条的头部被改动`,
        `The header of entry ${row.seq} was altered`,
        named,
      ),
    };
  try {
    const stored = row.body ?? new Uint8Array();
    const body = readBody(node, stored, bodyContext(row.kind, row.record, row.version ?? 0));
    const { header, fact } = openEntry(node.suite, row.header, body);
    const { version, at, region } = header;
    return { logged: { version, at, region, voided: header.op === 'void', fact: fact as AnyFact } };
  } catch (error) {
    const code = error instanceof ExchangeFault ? error.code : 'does not open';
    return {
      finding: finding(
        where,
        `第 ${row.seq} 条的内容被改动（${code}）`,
        `The body of entry ${row.seq} was altered (${code})`,
        named,
      ),
    };
  }
}

/** Walks what a partner sent: leaf by leaf, against every root that the partner signed. */
export async function walkMirror(
  node: NodeContext,
  origin: string,
  findings: Finding[],
): Promise<{ entries: number; newest: ReadonlyMap<string, Logged> }> {
  const roots = await promisedRoots(node, origin);
  const refused = new Set(
    (
      await node.db.all<{ seq: number }>(
        sql`select seq from quarantine where origin = ${origin} and settled_at is null`,
      )
    ).map(({ seq }) => seq),
  );
  const frontier = new Frontier(node.suite);
  const newest = new Map<string, Logged>();
  const pages = inPages<MirrorRow>(
    node.db,
    (after, limit) => sql`
      select seq, leaf, kind, record, version, header, body from mirror_entry
      where origin = ${origin} and seq > ${after} order by seq limit ${limit}`,
    ({ seq }) => seq,
  );
  for await (const rows of pages)
    for (const row of rows) {
      const { logged, finding: wrong } = examine(node, origin, row);
      if (wrong !== undefined) findings.push(wrong);
      if (logged !== undefined && !refused.has(row.seq))
        newest.set(`${row.kind} ${row.record}`, logged);
      frontier.append(row.leaf);
      const promised = roots.get(frontier.size);
      if (promised !== undefined && promised !== toBase64Url(frontier.root()))
        findings.push(
          finding(
            `mirror ${origin}`,
            `到第 ${frontier.size} 条与对方签名的根不符`,
            `Up to entry ${frontier.size} the log is not what the partner signed`,
            {
              seq: frontier.size,
            },
          ),
        );
    }
  return { entries: frontier.size, newest };
}
