import { referenceAnswer } from '@qingming/standard/records/reference-answer.ts';
import type { Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';
import { MINISTRY, type NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { RefState } from './verdict.ts';

/** Which reference of which record an answer is about. */
export interface Asked {
  readonly province: string;
  readonly kind: string;
  readonly record: string;
  readonly element: string;
}

const UUID_HEX = 32;

/** One answer a reference, revised when something else is found: both sides know its identifier. */
function idOf({ suite }: Pick<NodeContext, 'suite'>, asked: Asked): string {
  const { province, kind, record, element } = asked;
  const said = JSON.stringify(['reference answer', province, kind, record, element]);
  const hex = Buffer.from(suite.hash(Buffer.from(said)))
    .toString('hex')
    .slice(0, UUID_HEX);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

const CHANGED = '核对结果或所问版本有变';

/** Tells a province what was found; what it was told already is not told again. */
export function tellProvince(
  node: NodeContext,
  records: Records,
  asked: Asked,
  found: { readonly version: number; readonly state: RefState },
): Promise<void> {
  const { province, kind, record, element } = asked;
  const { version, state } = found;
  const id = idOf(node, asked);
  return records.together(async (inside) => {
    const told = await inside.find(referenceAnswer, id);
    const answer = { asked: version, state };
    if (told === undefined) {
      const fact = { askingNode: province, kind, record, element, ...answer };
      await inside.create(referenceAnswer, fact, { region: province }, id);
    } else if (told.fact.state !== state || told.fact.asked !== version)
      await inside.revise(referenceAnswer, id, told.version, answer, CHANGED);
  });
}

/** What the ministry found of a number that has stood since a version; undefined while it has not answered. */
export async function answerTo(
  tx: Pick<Tx, 'maybe'>,
  node: NodeContext,
  asked: Asked,
  since: number,
): Promise<RefState | undefined> {
  const row = await tx.maybe<{ state: RefState }>(sql`
    select a.state from reference_answer a
    where a.province = ${MINISTRY} and a.id = ${idOf(node, asked)}::uuid and not a.voided
      and a.asking_node = ${asked.province} and a.asked >= ${since}`);
  return row?.state;
}
