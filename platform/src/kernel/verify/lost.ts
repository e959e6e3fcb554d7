import { sql } from '../db/sql.ts';
import type { NodeContext } from '../node.ts';

interface Rejoining {
  readonly from: number;
  readonly to: number;
  readonly margin: number;
}

/** Each time that this node took its log back from a partner: the act stands in the audit. */
const rejoinings = ({ db }: NodeContext): Promise<readonly Rejoining[]> =>
  db.all<Rejoining>(sql`
    select (entry::jsonb->'detail'->>'from')::bigint as "from",
      (entry::jsonb->'detail'->>'to')::bigint as "to", (entry::jsonb->'detail'->>'margin')::int as margin
    from audit_entry where act = ${'rejoin'}`);

/** The leaves of places whose content was lost, where a rejoining admits that; any other was removed. */
export async function lostLeaves(
  node: NodeContext,
  after: number,
  until: number,
): Promise<ReadonlyMap<number, Uint8Array>> {
  const rows = await node.db.all<{ seq: number; leaf: Uint8Array }>(
    sql`select seq, leaf from lost_entry where seq > ${after} and seq <= ${until}`,
  );
  if (rows.length === 0) return new Map();
  const ranges = await rejoinings(node);
  return new Map(
    rows
      .filter(({ seq }) => ranges.some(({ from, to }) => from <= seq && seq <= to))
      .map(({ seq, leaf }) => [seq, leaf]),
  );
}

/** By how much series may stand above the numbers that records bear: numbers in lost entries are known to nobody. */
export async function movedOn(node: NodeContext): Promise<number> {
  const { any } = await node.db.one<{ any: boolean }>(
    sql`select exists (select 1 from rejoining where ${true}) as any`,
  );
  if (!any) return 0;
  return (await rejoinings(node)).reduce((sum, { margin }) => sum + margin, 0);
}
