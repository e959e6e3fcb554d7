import { canonicalize, type JsonValue } from '@qingming/exchange';
import { purpose as purposes } from '@qingming/standard/codes/approval.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import type { Database } from '../db/database.ts';
import type { Records } from '../records/records.ts';
import { type ApprovalNode, type Asked, useApproval } from './approvals.ts';
import { askingWhenNeeded, ONE_PERSON } from './second-person.ts';
import { houseOf } from '../access/actor.ts';

/** A list that is taken out as a file, and what it is narrowed to. */
export interface TakenOut {
  readonly list: string;
  /** As the person gave it; only its digest is kept, for a name may stand in it. */
  readonly filter: unknown;
  readonly reason?: string | undefined;
  /** The access log is agreed to by those who watch it. */
  readonly act?: 'export' | 'export.audit';
}

type ExportNode = ApprovalNode & { readonly db: Database };

/** In the transaction of the export: refuses when so many lines need an agreement that is not there. */
type Agree = (both: Records, rows: number) => Promise<void>;

const STEP = ONE_PERSON.exportedRows;

/** What is agreed to: this list, narrowed so, of so many lines at most; a few more do not matter. */
const contentOf = ({ seal }: ExportNode, { list, filter }: TakenOut, rows: number): JsonValue => ({
  list,
  rows: Math.ceil(rows / STEP) * STEP,
  filter: Buffer.from(
    seal.mark(canonicalize(JSON.parse(JSON.stringify(filter)) as JsonValue), 'approval.export'),
  ).toString('hex'),
});

/**
 * An export: the work calls `agree` with the number of its lines, in its own transaction. More than one
 * person takes out wait for another's agreement, which is asked for here.
 */
export function exporting<Result>(
  node: ExportNode,
  { actor, purpose }: Records,
  taken: TakenOut,
  work: (agree: Agree) => Promise<Result>,
): Promise<Result> {
  let lines = 0;
  const asked = (): Omit<Asked, 'target'> => ({
    act: taken.act ?? 'export',
    content: contentOf(node, taken, lines),
    region: actor.region,
    institution: houseOf(actor),
  });
  const agree: Agree = async (both, rows) => {
    lines = rows;
    if (rows <= ONE_PERSON.exportedRows) return;
    await both.ask({ reads: [], act: 'list' }, async (asking) => {
      await useApproval(asking, node, both.actor, asked());
      return { answer: undefined };
    });
  };
  return askingWhenNeeded(
    node,
    actor,
    async () => ({
      ...asked(),
      reason: taken.reason ?? findCode(purposes, purpose)?.zh ?? '导出名单 a list is taken out',
    }),
    () => work(agree),
  );
}
