import type { WorldRow } from '@qingming/standard/derive/expression-memory.ts';
import { isLate } from '@qingming/standard/derive/progress.ts';
import { type Sight, sightOf } from '@qingming/standard/derive/sight.ts';
import type { Process } from '@qingming/standard/language/process.ts';
import { ALL_PROCESSES } from '@qingming/standard/processes/all-processes.ts';
import { sql } from '../db/sql.ts';
import type { NodeContext } from '../node.ts';
import type { Asking } from '../records/records.ts';
import { isRunning } from './running.ts';
import { linkedRows, type Parts, partsColumn, rootRow, standingAmong } from './world.ts';

interface Timed {
  readonly process: Process;
  readonly sight: Sight;
}

/** The processes in which something can be overdue. */
const TIMED: readonly Timed[] = ALL_PROCESSES.filter(
  ({ terms, order }) => terms.length > 0 || order.some(({ late }) => late !== undefined),
).map((process) => ({ process, sight: sightOf(process) }));

/** The kinds that have to be read to say what is overdue. */
export const kindsOfOverdue: readonly string[] = [
  ...new Set(TIMED.flatMap(({ sight }) => [...sight.keys()])),
];

/** Of what stays in a province nothing arrives at the ministry: there nobody can say what is overdue. */
export const knowsOverdue = ({ level, catalogue }: NodeContext): boolean =>
  level === 'province' || kindsOfOverdue.every((kind) => catalogue.get(kind)?.travels !== 'stays');

interface Root {
  readonly institution: string;
  readonly root: WorldRow;
  readonly parts: Parts;
}

async function overdueIn(
  node: NodeContext,
  asking: Asking,
  { process, sight }: Timed,
  institutions: readonly string[],
): Promise<readonly string[]> {
  const rows = await asking.all<Root>(sql`
    select r.institution, ${rootRow(sight, process.of, 'r')} as root, ${partsColumn(asking, sight, 'r')} as parts
    from ${asking.from(process.of)} r
    where r.institution = any(${institutions}::uuid[]) and ${isRunning(node, process, 'r')}`);
  const linked = await linkedRows(
    asking,
    sight,
    rows.map(({ parts }) => parts),
  );
  const now = node.clock.now();
  return rows.flatMap(({ institution, root, parts }) =>
    isLate(process, standingAmong(process.of, root, parts, linked, now)) ? [institution] : [],
  );
}

/** Where something lasts longer than it may, or what comes next is overdue: the institution of each such root. */
export async function overdueOf(
  node: NodeContext,
  asking: Asking,
  institutions: readonly string[],
): Promise<readonly string[]> {
  const found = await Promise.all(
    TIMED.map((timed) => overdueIn(node, asking, timed, institutions)),
  );
  return found.flat();
}
