import type {
  HeldDecisionAsked,
  QuarantineQuery,
  QuarantineRow,
} from '@qingming/connect/api/oversight.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import { scopePrefix } from '@qingming/standard/data/regions.ts';
import { askApproval } from '../../kernel/approvals/approvals.ts';
import { type HeldPlace, heldTarget, targetOf } from '../../kernel/approvals/held-release.ts';
import { quarantineInScope } from '../../kernel/audit/read-audit.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { Order } from '../../kernel/http/keyset.ts';
import { pageOfRows, withRows } from '../../kernel/http/list.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { every } from './conditions.ts';
import { kindNameOf, nodeNameOf, type Refusal, saysOf } from './sentences.ts';

const question = { reads: ['institution'], act: 'list' } as const;

type Held = Omit<QuarantineRow, 'kindName' | 'originName' | 'says'> & Refusal;

/** Rows with the request that waits for a second person, else the one by which they were kept. */
const heldWhere = (node: NodeContext, records: Records, condition: Sql): Sql => sql`
  select q.origin, q.seq, q.kind, q.record, q.version, q.region, q.code, q.detail,
    q.received_at as "receivedAt", q.settled_at as "settledAt",
    (q.settled_at is not null and q.settled_by is null) as kept,
    case when a.id is not null then json_build_object('approval', a.id, 'decision', a.content::jsonb->>'decision',
      'askedName', a.asked_name, 'askedAt', a.asked_at, 'decidedName', a.decided_name, 'decidedAt', a.decided_at) end
      as decision
  from ${quarantineInScope(records.actor)} q
  left join lateral (
    select * from approval where act = 'quarantine.release' and target = ${heldTarget}
      and (id = q.approval or (state = 'waiting' and expires_at > ${node.clock.now()}))
    order by state = 'waiting' desc, asked_at desc limit 1) a on true
  where ${condition}`;

const utc = (at: string | null): string | null => (at === null ? null : new Date(at).toISOString());

const shownHeld = (node: NodeContext, { detail, ...row }: Held): QuarantineRow => ({
  ...row,
  // JSON made by the database writes instants in its own way.
  decision: row.decision && {
    ...row.decision,
    askedAt: utc(row.decision.askedAt) ?? '',
    decidedAt: utc(row.decision.decidedAt),
  },
  kindName: kindNameOf(node, row.kind),
  originName: nodeNameOf(row.origin),
  says: saysOf({ code: row.code, detail }),
});

const RECEIVED_LAST_FIRST: Order = {
  name: 'failed checks',
  keys: [
    { by: sql`"receivedAt"`, as: 'instant', descending: true },
    { by: sql`seq`, as: 'number', descending: true },
    { by: sql`origin`, as: 'text', descending: true },
  ],
};

/** Records of other nodes that failed checks here, each with its reason. */
export const listQuarantine = (
  node: NodeContext,
  records: Records,
  { open, origin, kind, ...page }: QuarantineQuery,
): Promise<Page<QuarantineRow>> =>
  records.ask(question, async (asking) => {
    const matched = heldWhere(
      node,
      records,
      every([
        open === undefined ? undefined : sql`(q.settled_at is null) = ${open}`,
        origin === undefined ? undefined : sql`q.origin = ${origin}`,
        kind === undefined ? undefined : sql`q.kind = ${kind}`,
      ]),
    );
    const found = await pageOfRows<Held>(asking, matched, RECEIVED_LAST_FIRST, page);
    return { answer: withRows(found, (row) => shownHeld(node, row)) };
  });

async function findHeld(
  node: NodeContext,
  records: Records,
  asking: Asking,
  { origin, seq }: HeldPlace,
): Promise<Held> {
  const here = sql`q.origin = ${origin} and q.seq = ${seq}`;
  const row = await asking.maybe<Held>(heldWhere(node, records, here));
  if (row === undefined) throw new Fault('not-found');
  return row;
}

/** One record that failed checks, by its place in the log of its origin. */
export const heldRecord = (
  node: NodeContext,
  records: Records,
  place: HeldPlace,
): Promise<QuarantineRow> =>
  records.ask(question, async (asking) => ({
    answer: shownHeld(node, await findHeld(node, records, asking, place)),
  }));

/** Where who decides must be at home: the division of the record, or the node for what is of no division of its own. */
const regionOf = ({ node }: NodeContext, { region }: Held): string =>
  region.startsWith(scopePrefix(node)) && /^[0-9]{6}$/.test(region) ? region : node;

async function requireContent(asking: Asking, { origin, seq }: HeldPlace): Promise<void> {
  const kept = await asking.maybe(sql`
    select 1 from mirror_entry where origin = ${origin} and seq = ${seq} and body is not null`);
  if (kept === undefined) throw new Fault('not-kept-here');
}

/**
 * Asks that a record that failed checks be checked again, or kept as evidence; it is done as soon as
 * another person agrees. Throws `passed-already`, `approval-settled`, `not-kept-here`, `not-allowed`.
 */
export const askHeldDecision = (
  node: NodeContext,
  records: Records,
  { origin, seq }: HeldPlace,
  { decision, reason }: HeldDecisionAsked,
): Promise<QuarantineRow> =>
  records.ask(question, async (asking) => {
    const place = { origin, seq };
    const row = await findHeld(node, records, asking, place);
    if (row.settledAt !== null && !row.kept) throw new Fault('passed-already');
    if (row.kept && decision === 'keep') throw new Fault('approval-settled');
    if (decision === 'try') await requireContent(asking, place);
    await askApproval(asking, node, records.actor, {
      act: 'quarantine.release',
      target: targetOf(place),
      content: { ...place, decision },
      region: regionOf(node, row),
      institution: null,
      reason,
    });
    return { answer: shownHeld(node, await findHeld(node, records, asking, place)) };
  });
