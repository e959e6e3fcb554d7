import { checkpointHash, openCheckpoint } from '@qingming/exchange';
import { sql } from '../db/sql.ts';
import type { StreamName } from '../log/streams.ts';
import type { NodeContext } from '../node.ts';
import { codeOf, finding, type Finding, type Findings } from './finding.ts';
import type { TrustAt } from './keys.ts';
import { inPages } from './pages.ts';

interface CheckpointRow {
  readonly checkpoint_id: number;
  readonly at: string;
  readonly record_size: number;
  readonly audit_size: number;
  readonly statement: string;
}

/** The chain of checkpoints as it was walked. */
export interface Chain {
  readonly checkpoints: number;
  /** Identifiers of checkpoints that do not verify: they promise nothing. */
  readonly broken: ReadonlySet<number>;
  /** The longest that each log was when somebody signed for it. */
  readonly longest: Readonly<Record<StreamName, number>>;
}

const removed = (id: number): Finding =>
  finding('checkpoint', `检查点 ${id} 被删除`, `Checkpoint ${id} was removed`, { seq: id });

const altered = (id: number, element: string): Finding =>
  finding(
    'checkpoint',
    `检查点 ${id} 的“${element}”被改动`,
    `“${element}” of checkpoint ${id} was altered`,
    { seq: id, element },
  );

/** The time that a checkpoint names, before its signature is checked: which key is asked depends on it. */
const timeIn = (statement: string): string => /^时间 at: (.+)$/m.exec(statement)?.[1] ?? '';

function examine(
  row: CheckpointRow,
  before: CheckpointRow | undefined,
  trustAt: TrustAt,
): readonly Finding[] {
  const { checkpoint_id: id, statement } = row;
  const checkpoint = openCheckpoint(statement, trustAt(timeIn(statement)));
  const columns = [
    ['at', row.at === checkpoint.at],
    ['record_size', row.record_size === checkpoint.records.size],
    ['audit_size', row.audit_size === checkpoint.audit.size],
  ] as const;
  const wrong = columns.filter(([, same]) => !same).map(([name]) => altered(id, name));
  const previous = before === undefined ? null : hashOf(before.statement);
  if (checkpoint.previous === previous) return wrong;
  return [
    ...wrong,
    finding(
      'checkpoint',
      `检查点 ${id} 所指的前一检查点不是表中的前一个：其间有检查点被删除或改写`,
      `Checkpoint ${id} names another one before it than the table holds: one between was removed or rewritten`,
      { seq: id, element: 'previous' },
    ),
  ];
}

function hashOf(statement: string): string | undefined {
  try {
    return checkpointHash(statement);
  } catch {
    return undefined;
  }
}

/**
 * Walks the chain of checkpoints: each signed by the key of its time, each naming the one before it,
 * none missing between them, and none after the newest that this node counted.
 */
export async function walkCheckpoints(
  node: NodeContext,
  trustAt: TrustAt,
  findings: Findings,
): Promise<Chain> {
  const { counted, newest } = await node.db.one<{ counted: number; newest: number }>(sql`
    select (select checkpoints from home) as counted,
      (select coalesce(max(checkpoint_id), 0) from checkpoint) as newest where ${true}`);
  const broken = new Set<number>();
  const longest = { record: 0, audit: 0 };
  let checkpoints = 0;
  let before: CheckpointRow | undefined;
  const pages = inPages<CheckpointRow>(
    node.db,
    (after, limit) => sql`
      select checkpoint_id, at, record_size, audit_size, statement from checkpoint
      where checkpoint_id > ${after} and checkpoint_id <= ${newest} order by checkpoint_id limit ${limit}`,
    ({ checkpoint_id }) => checkpoint_id,
  );
  for await (const rows of pages)
    for (const row of rows) {
      const id = row.checkpoint_id;
      for (let lost = (before?.checkpoint_id ?? 0) + 1; lost < id; lost += 1)
        findings.add(removed(lost));
      checkpoints += 1;
      try {
        findings.add(...examine(row, before, trustAt));
        longest.record = Math.max(longest.record, row.record_size);
        longest.audit = Math.max(longest.audit, row.audit_size);
      } catch (error) {
        broken.add(id);
        findings.add(
          finding(
            'checkpoint',
            `检查点 ${id} 的签名或内容不符（${codeOf(error)}）`,
            `Checkpoint ${id} does not verify (${codeOf(error)})`,
            { seq: id },
          ),
        );
      }
      before = row;
    }
  for (let lost = newest + 1; lost <= counted; lost += 1) findings.add(removed(lost));
  if (newest > counted)
    findings.add(
      finding(
        'home',
        `检查点的计数被改动：记为 ${counted}，实有 ${newest}`,
        `The count of checkpoints was altered: ${counted} kept, ${newest} found`,
        { element: 'checkpoints' },
      ),
    );
  return { checkpoints, broken, longest };
}

/** What a signed checkpoint says that a log was at one length. */
export interface Promised {
  readonly size: number;
  readonly root: string;
}

const LINE: Readonly<Record<StreamName, RegExp>> = {
  record: /^业务记录 records: (\d+) (\S+)$/m,
  audit: /^审计记录 audit: (\d+) (\S+)$/m,
};

/** What the checkpoints that verify promise of one log after a length, in order. */
export async function* promisesOf(
  node: NodeContext,
  stream: StreamName,
  { broken }: Pick<Chain, 'broken'>,
): AsyncGenerator<Promised> {
  const pages = inPages<Pick<CheckpointRow, 'checkpoint_id' | 'statement'>>(
    node.db,
    (after, limit) => sql`
      select checkpoint_id, statement from checkpoint where checkpoint_id > ${after}
      order by checkpoint_id limit ${limit}`,
    ({ checkpoint_id }) => checkpoint_id,
  );
  for await (const rows of pages)
    for (const { checkpoint_id: id, statement } of rows) {
      const [, size, root] = LINE[stream].exec(statement) ?? [];
      if (!broken.has(id) && size !== undefined && root !== undefined)
        yield { size: Number(size), root };
    }
}

/** Promises of several signers, in the order of length. */
export async function* inOrder(
  sources: readonly AsyncIterator<Promised>[],
): AsyncGenerator<Promised> {
  const heads: { readonly source: AsyncIterator<Promised>; value: Promised }[] = [];
  for (const source of sources) {
    const { value, done } = await source.next();
    if (done !== true) heads.push({ source, value });
  }
  while (heads.length > 0) {
    const first = heads.reduce((one, other) => (other.value.size < one.value.size ? other : one));
    yield first.value;
    const { value, done } = await first.source.next();
    if (done === true) heads.splice(heads.indexOf(first), 1);
    else first.value = value;
  }
}
